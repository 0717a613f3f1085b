/// Marks without width that editors leave inside words: where a line may break or join, soft hyphens, stray byte order marks.
enum Invisible {
  @inline(__always)
  static func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The text without them.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(where: holds) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !holds(scalar) { kept.append(scalar) }
    return String(kept)
  }

  /// The same for UTF-8. A line that holds nothing else stays: in page text it stands for an empty cell.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard mayHold(text) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let length = length(in: text, at: index)
      if length == 0 {
        kept.append(text[index])
        index += 1
        continue
      }
      var end = index
      while case let more = Invisible.length(in: text, at: end), more > 0 { end += more }
      let opens = kept.last.map { $0 == 0x0A || $0 == 0x0D } ?? true
      let closes = end >= text.count || text[end] == 0x0A || text[end] == 0x0D
      if opens, closes { kept += text[index..<end] }
      index = end
    }
    return kept
  }

  /// How many bytes of such a mark begin here; 0 for none.
  private static func length(in text: [UInt8], at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    guard index < text.count else { return 0 }
    switch text[index] {
    case 0xC2: return byte(1) == 0xAD ? 2 : 0
    case 0xE2 where byte(1) == 0x80: return byte(2) >= 0x8B && byte(2) <= 0x8F ? 3 : 0
    case 0xE2 where byte(1) == 0x81: return byte(2) == 0xA0 ? 3 : 0
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// From character to character of valid UTF-8: ideographs are passed whole, and of the rest few open as a mark does.
  private static func mayHold(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0xE3, byte < 0xEF {
          index &+= 3
        } else if byte < 0xC2 {
          index &+= 1
        } else {
          if byte == 0xC2 || byte == 0xE2 || byte == 0xEF, length(in: text, at: index) > 0 { return true }
          index &+= 1
        }
      }
      return false
    }
  }
}
