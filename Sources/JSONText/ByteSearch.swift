/// Looks through text sixteen bytes at a time: of a million texts nearly all can be copied as they are.
public enum ByteSearch {
  /// Whether a control character or a bidirectional one may be there: a byte that such a character has or begins with.
  public static func maySteer(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { isAny(of: utf8, marks: steering) }

  /// Whether one of three bytes is there.
  public static func holds(_ a: UInt8, _ b: UInt8, _ c: UInt8, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    isAny(of: utf8) { equal($0, a) | equal($0, b) | equal($0, c) }
  }

  /// Whether JSON may have to escape one.
  static func mayNeedEscape(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    isAny(of: utf8) { steering($0) | equal($0, 0x22) | equal($0, 0x5C) }
  }

  // A byte that is looked for is marked by its highest bit: comparing vectors gives masks that are worked on lane by lane.
  private typealias Vector = SIMD16<UInt8>

  /// C0 (below 0x20), DEL; what C1 begins with, and U+200E and those after it (they differ by one bit); U+061C.
  @inline(__always)
  private static func steering(_ bytes: Vector) -> Vector {
    (bytes &- Vector(repeating: 0x20)) & ~bytes | equal(bytes, 0x7F) | equal(bytes & Vector(repeating: 0xDF), 0xC2)
      | equal(bytes, 0xD8)
  }

  @inline(__always)
  private static func equal(_ bytes: Vector, _ byte: UInt8) -> Vector {
    let difference = bytes ^ Vector(repeating: byte)
    return (difference &- Vector(repeating: 1)) & ~difference
  }

  @inline(__always)
  private static func isAny(of utf8: UnsafeBufferPointer<UInt8>, marks: (Vector) -> Vector) -> Bool {
    let bytes = UnsafeRawBufferPointer(utf8)
    var found = Vector()
    if bytes.count >= 16 {
      for place in stride(from: 0, to: bytes.count - 16, by: 16) {
        found |= marks(bytes.loadUnaligned(fromByteOffset: place, as: Vector.self))
      }
      // The last piece reaches back over bytes that have been seen.
      found |= marks(bytes.loadUnaligned(fromByteOffset: bytes.count - 16, as: Vector.self))
    } else {
      // Nothing marks a letter.
      var few = Vector(repeating: 0x61)
      withUnsafeMutableBytes(of: &few) { $0.copyMemory(from: bytes) }
      found = marks(few)
    }
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0
  }
}
