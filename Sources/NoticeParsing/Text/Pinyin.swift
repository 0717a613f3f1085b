/// Readings that a conversion to traditional characters left behind them: 責(zé)任單位.
enum Pinyin {
  private static let longest = 6

  /// Behind the reading in brackets that opens at the position; the position itself where none does.
  @inline(__always)
  static func end(at position: Int, in passage: Passage) -> Int {
    position < passage.end && passage[position] == "(" ? end(behind: position, in: passage) : position
  }

  @inline(never)
  private static func end(behind position: Int, in passage: Passage) -> Int {
    var index = position + 1
    while index < passage.end, index - position <= longest, isLetter(passage[index]) { index += 1 }
    guard index > position + 1, index < passage.end, passage[index] == ")" else { return position }
    return index + 1
  }

  /// With the characters that such a conversion lost together with a bracket of their readings (項目?jī)?nèi)容); nil where
  /// there are none, or one of another reading.
  static func restored(_ text: Passage) -> Passage? {
    var scalars: [Unicode.Scalar] = []
    var index = text.start
    var isRestored = false
    while index < text.end {
      guard text[index] == "?" else {
        scalars.append(text[index])
        index += 1
        continue
      }
      guard let first = closed(at: index + 1, in: text), first.end < text.end, text[first.end] == "?",
        let second = closed(at: first.end + 1, in: text), let lost = lost[second.reading]
      else { return nil }
      scalars.append(lost)
      index = second.end
      isRestored = true
    }
    return isRestored ? Passage(scalars) : nil
  }

  /// A reading whose bracket is closed there, never opened.
  private static func closed(at start: Int, in text: Passage) -> (reading: String, end: Int)? {
    var end = start
    while end < text.end, end - start < longest, isLetter(text[end]) { end += 1 }
    guard end > start, end < text.end, text[end] == ")" else { return nil }
    return (text[start..<end].string, end + 1)
  }

  private static let lost: [String: Unicode.Scalar] = ["nèi": "内", "yōu": "优"]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0xE0...0x24F, 0x261: true
    default: false
    }
  }
}
