/// The months that a plan's title names: 5月份工作计划, 2032年4-6月工作安排, 6月至8月重点工作.
enum PlannedMonths {
  /// Years and quarters of them; nil where the title names none, or tells with them what was done.
  static func mention(in title: Passage) -> PeriodReader.Mention? {
    guard title.count <= longest, title.marks.contains(.time) else { return nil }
    var found: PeriodReader.Mention?
    for position in title.range where title[position] == "月" {
      guard let months = months(endingAt: position, in: title), isPlan(behind: position + 1, in: title) else {
        continue
      }
      let years = year(before: months.start, in: title).map { [$0] } ?? []
      found = PeriodReader.Mention(years: years, quarters: (months.first + 2) / 3...(months.last + 2) / 3)
    }
    return found
  }

  /// 一季度工作总结及二季度工作计划, 1-9月工作总结和第四季度工作安排: what the title's second half names is to come.
  static func coming(in title: Passage) -> PeriodReader.Mention? {
    guard title.count <= longest, title.marks.contains(.time),
      let join = title.range.last(where: { joins.contains(title[$0]) })
    else { return nil }
    let first = title.upTo(join)
    let last = title.from(join + 1)
    guard done.occurs(in: first), plans.occurs(in: last), !done.occurs(in: last) else { return nil }
    let told = PeriodReader.mention(in: first)
    var mention = PeriodReader.mention(in: last)
    if mention.quarters == nil, let months = self.mention(in: last) { mention = months }
    guard let quarters = mention.quarters else { return nil }
    if mention.years.isEmpty, let year = told.years.max() ?? self.year(opening: first) {
      // 四季度工作总结和一季度工作计划: the year is the next one's.
      let reported = told.quarters ?? ReportedTime.quarters(in: first)
      mention.years = [quarters.lowerBound < reported?.lowerBound ?? 1 ? year + 1 : year]
    }
    return mention
  }

  private static let joins: ScalarSet = "及和暨与、"

  /// 2031年1-9月…: a year before months.
  private static func year(opening title: Passage) -> Int? {
    title.range.lazy.filter { title[$0] == "年" }.compactMap { self.year(before: $0 + 1, in: title) }.first
  }

  private static let longest = 70

  /// 5, or 4-6, 4月-6, 4月至6: the months, and where they begin.
  private static func months(endingAt end: Int, in title: Passage) -> (first: Int, last: Int, start: Int)? {
    guard let last = number(endingAt: end, in: title) else { return nil }
    var mark = last.start
    while mark > title.start, rangeMarks.contains(title[mark - 1]) { mark -= 1 }
    guard mark < last.start else { return (last.value, last.value, last.start) }
    let before = mark > title.start && (title[mark - 1] == "月" || title[mark - 1] == "份") ? mark - 1 : mark
    let close = before < mark && title[before] == "份" && before > title.start ? before - 1 : before
    guard let first = number(endingAt: close, in: title), first.value < last.value else { return nil }
    return (first.value, last.value, first.start)
  }

  private static func number(endingAt end: Int, in title: Passage) -> (value: Int, start: Int)? {
    var start = end
    while start > title.start, end - start < 3,
      ChineseNumber.asciiDigit(title[start - 1]) != nil || ChineseNumber.isDigit(title[start - 1])
    { start -= 1 }
    guard start < end, let value = ChineseNumber.value(title[start..<end]), (1...12).contains(value) else { return nil }
    return (value, start)
  }

  private static func year(before start: Int, in title: Passage) -> Int? {
    let text = title.upTo(start).trimmed()
    guard text.count >= 5, text.lastScalar == "年", let year = ChineseNumber.value(text[text.end - 5..<text.end - 1]),
      (1980...2100).contains(year)
    else { return nil }
    return year
  }

  /// Words of a plan follow, before another month, and none of a report; 5月3日 and 6月底前 are days.
  private static func isPlan(behind position: Int, in title: Passage) -> Bool {
    let rest = title.from(position)
    guard let first = rest.firstScalar, !days.contains(first), ChineseNumber.asciiDigit(first) == nil,
      !ChineseNumber.isDigit(first)
    else { return false }
    let next = rest.firstIndex { $0 == "月" } ?? rest.end
    return plans.occurs(in: rest.upTo(next)) && !done.occurs(in: rest.upTo(next))
  }

  private static let rangeMarks: ScalarSet = "-~至到—"
  private static let days: ScalarSet = "底末前初中上下"
  private static let plans = WordTable(["计划", "安排", "要点", "打算", "重点", "任务", "清单", "思路", "目标"])
  private static let done = WordTable(["情况", "总结", "小结", "进展", "完成", "汇报", "通报", "回顾"])
}
