/// The text of cells, alike for every format.
enum CellText {
  /// Without white space of ASCII at the ends; U+00A0 is text.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = bytes
    while let first = part.first, isSpace(first) { part = part.dropFirst() }
    while let last = part.last, isSpace(last) { part = part.dropLast() }
    return part
  }

  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return text }
    return String(decoding: trimmed(Array(utf8)[...]), as: UTF8.self)
  }

  /// Whether there is nothing to see: white space, U+00A0, U+3000 and zero-width marks alone.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
    }
  }

  /// The paragraphs of a cell, one a line, each without white space of ASCII at its ends; "" where all are blank.
  static func joined(_ paragraphs: [String]) -> String {
    var lines = paragraphs.map(trimmed)
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
