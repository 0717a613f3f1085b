/// A plan of short items alone: a title that names the year and says what it is, and a series of numbered lines under it.
struct ShortItems {
  private var isTitled = false
  private var isDated = false
  private var items = 0
  private var others = 0
  /// Items that are called as papers are, the links of a site's list, or ask.
  private var papers = 0
  /// The value of the last mark, by style.
  private var last: [Ordinal.Style: Int] = [:]

  /// How far down the title may stand.
  private static let titleLines = 15
  private static let longestTitle = 60
  private static let longestItem = 40
  private static let titleWords = WordTable([
    "实事", "要点", "重点工作", "重点任务", "工作安排", "工作计划", "工作思路", "工作打算", "任务清单", "任务分解", "责任分解", "责任清单", "目标任务", "民生工程",
    "惠民工程", "惠民项目", "督查事项", "承诺事项", "主要任务", "年度任务",
  ])
  private static let paperEnds: [Word] = ["通知", "意见", "办法", "公告", "通报", "解读", "规定", "条例", "决定", "函", "批复", "报告", "公示"]
  private static let leastItems = 3
  /// What lies behind these changes nothing.
  private static let mostLines = 1000

  /// Such a series, and little beside it.
  var makePlan: Bool {
    isTitled && isDated && items >= Self.leastItems && papers * 3 <= items && items >= others
  }

  private static let done = WordTable(["总结", "情况", "报告", "汇报", "回顾", "进展", "通报"])

  /// A report's title may name a plan as well.
  static func tellsWhatWasDone(_ title: Passage) -> Bool { done.occurs(in: title) }

  /// 第二季度工作计划, 5月份工作安排: the year stands elsewhere, or nowhere.
  private static func namesTime(_ title: Passage) -> Bool {
    titleWords.occurs(in: title) && !tellsWhatWasDone(title)
      && (PeriodReader.mention(in: title).quarters != nil || PlannedMonths.mention(in: title) != nil)
  }

  mutating func take(_ text: Passage, at line: Int) {
    if items == 0, line <= Self.titleLines, text.count <= 120 {
      if !isDated {
        isDated =
          text.firstIndex { $0 == "年" } != nil || text.count <= Self.longestTitle && Self.namesTime(text)
      }
      if !isTitled, text.count <= Self.longestTitle, Self.titleWords.occurs(in: text), !Self.tellsWhatWasDone(text) {
        isTitled = true
      }
    }
    guard isTitled, items + others < Self.mostLines else { return }
    guard text.count <= Self.longestItem, let found = ProseOrdinal.leading(text), found.rest.ideographs >= 4 else {
      if items > 0, text.count > 8, !Furniture.closesPlan(text), !Furniture.isDateLine(text) { others += 1 }
      return
    }
    let value = found.ordinal.value
    guard value == 1 || value == (last[found.ordinal.style] ?? 0) + 1 else {
      others += 1
      return
    }
    last[found.ordinal.style] = value
    items += 1
    if found.rest.lastScalar == "?" || Self.paperEnds.contains(where: { found.rest.hasSuffix($0) }) { papers += 1 }
  }
}
