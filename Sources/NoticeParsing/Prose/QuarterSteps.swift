/// Steps in time inside one passage: 一季度:…;二季度:…, 4月底前…;8月底前….
enum QuarterSteps {
  private struct Mark {
    var position: Int
    var valueStart: Int
    var slot: DraftMilestone.Slot
  }

  private static let starters: ScalarSet = "。;, "
  private static let edges: ScalarSet = ";,。:"
  private static let quarterEnds: ScalarSet = ":, 末"
  private static let monthEnds: ScalarSet = "底份:前末"
  private static let quarter: Word = "季度"

  static func read(_ text: Passage) -> [DraftMilestone] {
    var marks: [Mark] = []
    var canStart = true
    var position = text.start
    while position < text.end {
      if canStart, let mark = mark(text, at: position) {
        marks.append(mark)
        position = max(mark.valueStart, position + 1)
        canStart = false
        continue
      }
      canStart = starters.contains(text[position])
      position += 1
    }
    return marks.enumerated().compactMap { index, mark in
      let end = index + 1 < marks.count ? marks[index + 1].position : text.end
      let value = text[mark.valueStart..<max(mark.valueStart, end)].trimmed(of: edges)
      return value.isEmpty ? nil : DraftMilestone(slot: mark.slot, text: [value])
    }
  }

  private static func mark(_ text: Passage, at start: Int) -> Mark? {
    var position = start
    if text[position] == "第" { position += 1 }
    // 第 三季度: page text breaks words.
    while position > start, position < text.end, text[position] == " " { position += 1 }
    let digits = position
    while position < text.end, ChineseNumber.asciiDigit(text[position]) != nil || ChineseNumber.isDigit(text[position])
    {
      position += 1
    }
    guard position > digits, position - digits <= 3, let value = ChineseNumber.value(text[digits..<position]) else {
      return nil
    }
    guard position < text.end else { return nil }
    if text.matches(quarter, at: position), (1...4).contains(value) {
      var end = position + 2
      while end < text.end, quarterEnds.contains(text[end]) { end += 1 }
      return Mark(position: start, valueStart: end, slot: .quarter(value))
    }
    if text[position] == "月", (1...12).contains(value) {
      // A step opens with its month as a deadline: 6月底前, 6月:.
      let after = text.from(position + 1)
      guard let next = after.firstScalar, monthEnds.contains(next) else { return nil }
      // The month stays in the text: it says the day, not the column.
      return Mark(position: start, valueStart: start, slot: .month(value))
    }
    return nil
  }
}
