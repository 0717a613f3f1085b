/// A fixed set of scalars of the basic plane, asked without hashing: rules ask it at every position of a text.
struct ScalarSet: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  private let bits: [UInt64]

  init(stringLiteral text: String) { self.init(text.unicodeScalars) }
  init(arrayLiteral scalars: Unicode.Scalar...) { self.init(scalars) }

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }

  /// The first position at or behind `position` where one of them stands; the passage's end where none does.
  func next(in passage: Passage, from position: Int) -> Int {
    bits.withUnsafeBufferPointer { bits in
      passage.withFolded { scalars in
        var index = max(0, position - passage.start)
        while index < scalars.count {
          let value = scalars[index].value
          if value < 0x10000, bits[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 { break }
          index += 1
        }
        return passage.start + index
      }
    }
  }
}

extension Passage {
  /// Without the set's scalars and white space at its ends.
  func trimmed(of marks: ScalarSet) -> Passage {
    var low = start
    var high = end
    while low < high, self[low] == " " || marks.contains(self[low]) { low += 1 }
    while high > low, self[high - 1] == " " || marks.contains(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// Without the set's scalars at its start, and white space at both ends.
  func trimmedStart(of marks: ScalarSet) -> Passage {
    var low = start
    while low < end, self[low] == " " || marks.contains(self[low]) { low += 1 }
    return self[low..<end].trimmed()
  }
}
