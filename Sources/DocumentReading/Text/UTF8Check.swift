/// Whether bytes are UTF-8, without making a string of them: nearly all of a notice is sequences of three bytes.
enum UTF8Check {
  static func isValid(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer(isValid) }

  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    // Up to here every sequence is whole: within the loop nothing behind the end is looked at.
    let whole = bytes.count - 3
    while index < whole {
      let lead = bytes[index]
      if lead < 0x80 {
        index &+= 1
      } else if lead > 0xE0, lead < 0xED {
        guard isContinuation(bytes[index &+ 1]), isContinuation(bytes[index &+ 2]) else { return false }
        index &+= 3
      } else {
        let length = length(at: index, in: bytes)
        guard length > 0 else { return false }
        index &+= length
      }
    }
    while index < bytes.count {
      let length = length(at: index, in: bytes)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The length of the sequence there; 0 where it is none: cut short, longer than needed, a surrogate, or beyond U+10FFFF.
  private static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
