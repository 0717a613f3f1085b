extension Passage {
  /// As printed.
  var string: String { withPrinted { Passage.makeString($0) { _ in false } } }
  /// Folded for matching.
  var key: String { withFolded { Passage.makeString($0) { _ in false } } }

  /// As printed, without any white space.
  var unspacedString: String {
    guard holdsBlank else { return string }
    return withFolded { folded in withPrinted { Passage.makeString($0) { folded[$0] == " " } } }
  }

  /// As printed, without white space at the ends, each run of white space inside one blank.
  var foldedSpaceString: String {
    let text = trimmed()
    guard text.holdsBlank else { return text.string }
    return text.withFolded { folded in
      text.withPrinted { printed in
        Passage.makeString(bytes: Passage.bytes(of: printed)) { out in
          var place = 0
          for index in 0..<printed.count {
            guard folded[index] == " " else {
              Passage.write(printed[index], to: out, at: &place)
              continue
            }
            // The first of a run: the text begins and ends with something else.
            if folded[index - 1] != " " {
              out[place] = 0x20
              place += 1
            }
          }
          return place
        }
      }
    }
  }

  /// UTF-8 written in place: a view of scalars grows by generic code that is not specialised.
  @inline(__always)
  private static func makeString(
    _ scalars: UnsafeBufferPointer<Unicode.Scalar>, without isLeftOut: (Int) -> Bool
  ) -> String {
    makeString(bytes: bytes(of: scalars)) { out in
      var place = 0
      for index in 0..<scalars.count where !isLeftOut(index) { write(scalars[index], to: out, at: &place) }
      return place
    }
  }

  /// A string of what `body` writes, which is scalar for scalar valid UTF-8 and need not be judged again.
  ///
  /// - Parameter bytes: room for all of it.
  @inline(__always)
  private static func makeString(
    bytes: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes) { room in
      let count = body(room)
      // The first `count` bytes of the room were written, and the string is a copy of them.
      let written = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[..<count])
      return String(copying: UTF8Span(unchecked: written.span))
    }
  }

  private static func bytes(of scalars: UnsafeBufferPointer<Unicode.Scalar>) -> Int {
    var bytes = 0
    for scalar in scalars {
      let value = scalar.value
      // Four bytes for each scalar of the memory they lie in: the sum cannot overflow, and many are added at once.
      bytes &+= value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    }
    return bytes
  }

  @inline(__always)
  private static func write(_ scalar: Unicode.Scalar, to out: UnsafeMutableBufferPointer<UInt8>, at place: inout Int) {
    let value = scalar.value
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    // The commonest first: nearly all of a notice takes three bytes each.
    if value >= 0x800, value < 0x10000 {
      out[place] = UInt8(truncatingIfNeeded: value >> 12 | 0xE0)
      out[place &+ 1] = continuation(6)
      out[place &+ 2] = continuation(0)
      place &+= 3
    } else if value < 0x80 {
      out[place] = UInt8(truncatingIfNeeded: value)
      place &+= 1
    } else if value < 0x800 {
      out[place] = UInt8(truncatingIfNeeded: value >> 6 | 0xC0)
      out[place &+ 1] = continuation(0)
      place &+= 2
    } else {
      out[place] = UInt8(truncatingIfNeeded: value >> 18 | 0xF0)
      out[place + 1] = continuation(12)
      out[place + 2] = continuation(6)
      out[place + 3] = continuation(0)
      place += 4
    }
  }
}
