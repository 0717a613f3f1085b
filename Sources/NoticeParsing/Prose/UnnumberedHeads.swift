/// A plan in which nothing is numbered: a title that names the year and says what it is, and headings above their text.
struct UnnumberedHeads {
  private var isTitled = false
  private var heads = 0
  private var above: Passage?

  /// How far down the title may stand.
  private static let titleLines = 12
  private static let titleEnds: [Word] = ["要点", "工作安排", "工作思路", "工作计划", "重点工作", "工作打算", "重点任务", "主要任务", "实事"]

  /// Three headings and more under such a title.
  var makePlan: Bool { isTitled && heads >= 3 }

  mutating func take(_ text: Passage, at line: Int) {
    if let above, text.count >= 20, text.lastScalar == "。", above.count >= 6, Topic.isUnnumberedHeading(above) {
      heads += 1
    }
    if !isTitled, Self.isTitle(text, at: line) {
      isTitled = true
      above = nil
    } else {
      above = text.count <= 30 ? text : nil
    }
  }

  /// A line near the top that names a year and ends as a plan's title does.
  static func isTitle(_ text: Passage, at line: Int) -> Bool {
    line <= titleLines && text.count <= 50 && text.firstIndex { $0 == "年" } != nil
      && titleEnds.contains { text.hasSuffix($0) }
  }
}
