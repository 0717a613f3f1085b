/// The year that a page's sentences plan for: 2031年,重点抓好…; 2031年计划…, and not the one that they look back on.
enum ComingYear {
  private static let mostLines = 40
  private static let longest = 400

  static func read(_ page: Page) -> Int? {
    var past: Int?
    for line in page.lines.lazy.filter({ !$0.text.isEmpty }).prefix(mostLines) {
      let text = line.text.upTo(line.text.start + longest)
      guard text.marks.contains(.time) else { continue }
      for position in text.range where text[position] == "年" {
        if let year = PeriodReader.year(endingAt: position, in: text) {
          if isPast(upTo: position - 4, in: text) {
            past = year
          } else if isPlanned(behind: position + 1, in: text), !isBound(upTo: position - 4, in: text) {
            return year
          }
        } else if let past, position > text.start, text[position - 1] == "今", isPlanned(behind: position + 1, in: text)
        {
          // 过去的2030年…。今年,继续…
          return past + 1
        }
      }
    }
    return nil
  }

  /// 计划, 重点抓好 and the like stand in the same sentence, before anything is said to be done.
  private static func isPlanned(behind position: Int, in text: Passage) -> Bool {
    let rest = text[position..<position + 30]
    let sentence = rest.upTo(rest.firstIndex { $0 == "。" || $0 == ";" } ?? rest.end)
    guard let found = planned.first(in: sentence) else { return false }
    return !done.occurs(in: sentence.upTo(found.at))
  }

  private static func isPast(upTo position: Int, in text: Passage) -> Bool {
    let before = text.upTo(position)
    return before.hasSuffix("过去的") || before.hasSuffix("刚过去的") || before.hasSuffix("回顾")
  }

  /// The first year that the text names, and that is not the end of another stretch.
  static func unbound(in text: Passage) -> Int? {
    let mention = PeriodReader.mention(in: text)
    guard mention.years.count == 1, mention.lastYear == nil else { return mention.years.first }
    let end = text.range.first { text[$0] == "年" && PeriodReader.year(endingAt: $0, in: text) != nil }
    return end.map { isTarget(upTo: $0 - 4, in: text) } ?? false ? nil : mention.years.first
  }

  /// 到2035年: what is to be reached by then.
  private static func isTarget(upTo position: Int, in text: Passage) -> Bool {
    position > text.start && position < text.end && text[position - 1] == "到"
  }

  /// 到2035年, 截至2030年: an end of another stretch.
  private static func isBound(upTo position: Int, in text: Passage) -> Bool {
    position > text.start && bounds.contains(text[position - 1])
  }

  private static let bounds: ScalarSet = "到至自从较比在-"
  private static let planned = WordTable([
    "计划", "拟", "将", "继续", "重点抓好", "重点做好", "重点推进", "集中办好", "集中力量", "着力办好", "力争", "要办好", "以下工作", "以下项目", "下列工作", "下列项目",
    "要重点", "重点工作", "工作重点", "工作安排", "确定的",
  ])
  private static let done = WordTable(["完成", "实现了", "取得", "顺利", "已", "获", "荣获"])
}
