/// (二) behind a blank whose first byte was lost in GBK: what followed was read one byte off, and comes as ?。ǘ┩.
enum DamagedOrdinal {
  /// What the numeral's bytes became; the second one where its last byte met the bracket's first.
  private static let numerals: [Unicode.Scalar: Int] = [
    "ㄒ": 1, "ǘ": 2, "ㄈ": 3, "ㄋ": 4, "ㄎ": 5, "\u{E7C9}": 6, "ㄆ": 7, "ò": 8, "ň": 9, "ㄊ": 10,
  ]
  private static let partners: ScalarSet = "唬模澹撸擼耍牛"

  /// Only what stands at the start of a line; nothing else in Chinese text looks so.
  static func leading(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    var position = text.start
    if position < text.end, text[position] == "?" { position += 1 }
    guard position + 2 < text.end, text[position] == "。", let value = numerals[text[position + 1]] else { return nil }
    position += 2
    while position < text.end, partners.contains(text[position]) || isDebris(text[position]) { position += 1 }
    let rest = text.from(position).trimmed()
    guard rest.count >= 4 else { return nil }
    return (Ordinal(style: .bracketedChinese, value: value, printed: String(value)), rest)
  }

  /// Strokes of tables, private use and replacement characters.
  private static func isDebris(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2500...0x257F, 0xE000...0xF8FF, 0xFFFD, 0x2D: true
    default: false
    }
  }
}
