/// A text that a document library cut into stretches of one length and numbered: 1、…基 / 2、地建设…. The numbers are none
/// of the text's, which goes on in mid-sentence behind each.
enum LibraryChunks {
  static let mostLines = 80
  private static let shortest = 120
  private static let ends: ScalarSet = "。;:!?…)]”》"

  /// The lines with the stretches joined to one; as they are where they were not cut so.
  static func joined(_ lines: [Line]) -> [Line] {
    guard let first = lines.firstIndex(where: { chunk(1, $0.text) != nil }) else { return lines }
    var texts: [Passage] = []
    var open = 0
    var last = first
    for index in first..<lines.count where !lines[index].text.isEmpty {
      guard let text = chunk(texts.count + 1, lines[index].text) else { break }
      if let before = texts.last?.lastScalar, !ends.contains(before) { open += 1 }
      texts.append(text)
      last = index
    }
    // Items of a plan close with a mark, all but a few.
    guard texts.count >= 2, open * 10 >= (texts.count - 1) * 6, open * 2 > texts.count - 2,
      texts.dropLast().allSatisfy({ $0.count >= shortest })
    else { return lines }
    var line = lines[first]
    line.text = Passage(BrokenLines.join(texts))
    return lines[..<first] + [line] + lines[(last + 1)...]
  }

  private static func chunk(_ value: Int, _ text: Passage) -> Passage? {
    guard let first = text.firstScalar, ChineseNumber.asciiDigit(first) != nil, let found = text.leadingOrdinal(),
      found.ordinal.style == .arabic, found.ordinal.value == value, !found.ordinal.isCompound,
      found.rest.start > text.start + 1, text[found.rest.start - 1] == "、"
    else { return nil }
    return found.rest
  }
}
