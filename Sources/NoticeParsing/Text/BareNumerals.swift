/// Headings whose numerals lost their mark in copying: 一教育方面, 二医疗卫生方面, 三…, in order.
enum BareNumerals {
  private static let longest = 16
  private static let fewest = 3

  /// The lines, with the mark back behind each such numeral.
  static func marked(_ lines: [Line]) -> [Line] {
    var places: [Int] = []
    for (index, line) in lines.enumerated() where (4...longest).contains(line.text.count) {
      guard let first = line.text.firstScalar, ChineseNumber.isDigit(first) else { continue }
      // One that kept its mark: then these are words.
      guard line.text.leadingOrdinal() == nil else { return lines }
      if value(of: line.text) == places.count + 1 { places.append(index) }
    }
    guard places.count >= fewest else { return lines }
    var out = lines
    for (value, place) in places.enumerated() {
      let text = lines[place].text
      let rest = text.from(text.start + (value < 10 ? 1 : 2))
      out[place].text = Passage(text.upTo(rest.start).string + "、" + rest.string)
    }
    return out
  }

  /// Of the numeral that stands before other words; nil where it counts them (一批, 三个).
  private static func value(of text: Passage) -> Int? {
    var end = text.start
    while end < text.end, ChineseNumber.isDigit(text[end]) { end += 1 }
    guard end - text.start <= 2, end < text.end, !counted.contains(text[end]),
      text.from(end).ideographs == text.end - end
    else { return nil }
    return ChineseNumber.value(text.upTo(end))
  }

  private static let counted: ScalarSet = "个批些是次方类级体项条点种期季月年日线流切般定样直起共同旦"
}
