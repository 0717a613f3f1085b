/// Text in XML and HTML.
enum MarkupText {
  /// Escapes what markup would act on, in elements and in quoted attributes alike. Characters that XML 1.0 does not
  /// allow are spelled out.
  static func escaped(_ text: String) -> String {
    guard text.utf8.withContiguousStorageIfAvailable(isPlain) != true else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": result += "&#13;"
      case _ where scalar.value < 0x20 || (scalar.value & 0xFFFE) == 0xFFFE:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Appends text for people's eyes (`PrintableText`), escaped. Sites are made of it: most texts are copied as they are.
  /// - Parameter lineEnd: markup for each line end in the text.
  static func append(_ text: String, lineEnd: StaticString = "\n", to bytes: inout [UInt8]) {
    let isCopied = text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard isPlain(utf8) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    guard isCopied != true else { return }
    let lines = PrintableText.of(text, keepsLines: true).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { lineEnd.withUTF8Buffer { bytes.append(contentsOf: $0) } }
      bytes += escaped(String(line)).utf8
    }
  }

  /// Nothing in it is markup, steers a terminal or is not allowed; false also for a few bytes that may begin such a
  /// character.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in utf8.indices {
      switch utf8[index] {
      case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xF0...0xFF: return false
      // U+200E, U+200F, U+2028–202E, U+2066–2069; “”, — and … are near them and are common.
      case 0xE2 where index + 2 < utf8.count:
        switch (utf8[index + 1], utf8[index + 2]) {
        case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return false
        default: continue
        }
      // U+FFFE, U+FFFF; full-width signs are near them.
      case 0xEF where index + 2 < utf8.count:
        if utf8[index + 1] == 0xBF, utf8[index + 2] >= 0xBE { return false }
      default: continue
      }
    }
    return true
  }
}
