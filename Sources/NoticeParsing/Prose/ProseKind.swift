import PlanModel

/// Points or a responsibility list: the title decides, then the labels.
enum ProseKind {
  private static let listWords: [Word] = [
    "任务分解", "责任清单", "分工", "责任分解", "分解表", "任务清单", "责任制", "目标分解", "工作分解", "责任书", "目标任务", "实事", "台账",
  ]
  private static let pointsWords: [Word] = ["要点"]
  /// A quarter's arrangements are its points; a year's are a list where they say who does what.
  private static let arrangements: [Word] = ["工作安排", "工作计划"]
  private static let quarter: Word = "季度"

  static func kind(head: [Line], isLabelled: Bool) -> NoticeKind {
    let titles = head.filter { isTitle($0.text) }
    if titles.contains(where: { $0.text.containsAny(listWords) }) { return .responsibilityList }
    if titles.contains(where: { $0.text.containsAny(pointsWords) }) { return .points }
    if titles.contains(where: { $0.text.containsAny(arrangements) && $0.text.contains(quarter) }) { return .points }
    return isLabelled ? .responsibilityList : .points
  }

  /// Short, not closed as a sentence.
  static func isTitle(_ text: Passage) -> Bool {
    guard text.count <= 70, let last = text.lastScalar else { return false }
    return !ProseMarks.ends.contains(last)
  }
}
