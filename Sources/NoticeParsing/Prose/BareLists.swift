/// Which brackets that hold nothing but names count for departments: what a notice's habit is.
enum BareLists: Sendable {
  case none
  /// Those that end as departments do.
  case sure
  /// And those that end as bodies may: most brackets of the notice are sure.
  case likely

  /// Several paragraphs one below the other end in such a bracket, or a good part of all.
  static func habit(of paragraphs: [ProseParagraph]) -> BareLists {
    var lists = 0
    var run = 0
    var longestRun = 0
    /// Brackets with a verb or a label at the same place: (甲局牵头).
    var others = 0
    /// Brackets that end as bodies may, and those that hold something else.
    var likely = 0
    var unlike = 0
    for index in paragraphs.indices where paragraphs[index].body.marks.contains(.bracket) || run > 0 {
      let text = paragraphs[index].body
      run = ResponsibleTail.hasBareList(text) ? run + 1 : 0
      if run > 0 {
        lists += 1
      } else if ResponsibleTail.closesWithBracket(text) {
        others += 1
      } else if ResponsibleTail.closesWithBracket(text, .likely) {
        likely += 1
      } else if text.trimmed(of: ProseMarks.sentenceEnds).lastScalar == ")" {
        unlike += 1
      }
      longestRun = max(longestRun, run)
    }
    let isHabit =
      longestRun >= 3 || lists >= 1 && others >= 3 || lists >= 2 && (lists + others) * 4 >= paragraphs.count
    guard isHabit else { return .none }
    return lists >= 3 && lists * 2 >= likely && lists >= unlike ? .likely : .sure
  }

  /// - Parameter isBehindStop: the bracket stands behind the item's last sentence, where it is about the whole.
  func hold(_ names: Passage, isBehindStop: Bool) -> Bool {
    switch self {
    case .none: false
    case .sure: DepartmentShapes.isList(names)
    case .likely: DepartmentShapes.isList(names) || DepartmentShapes.mayBeList(names, isBehindStop: isBehindStop)
    }
  }
}
