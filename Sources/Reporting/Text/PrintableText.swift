import JSONText

/// Text from files for people's eyes: without the characters that steer a terminal or turn the direction of writing.
public enum PrintableText {
  /// Tabs become blanks; other control characters and the bidirectional ones are spelled out: `\u{1b}`.
  /// - Parameter keepsLines: line ends stay; otherwise they become blanks.
  public static func of(_ text: String, keepsLines: Bool = false) -> String {
    guard text.utf8.withContiguousStorageIfAvailable(ByteSearch.maySteer) != false,
      text.unicodeScalars.contains(where: isSteering)
    else { return text }
    var printable = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}": printable.append(keepsLines ? "\n" : " ")
      case "\t": printable.append(" ")
      case _ where isSteering(scalar): printable += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
      default: printable.append(scalar)
      }
      previous = scalar
    }
    return String(printable)
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
