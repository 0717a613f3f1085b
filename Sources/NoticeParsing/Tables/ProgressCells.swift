/// Columns headed 形象进度, 完成进度 and the like: their cells say whether they tell what is planned or what was done.
enum ProgressCells {
  /// - Returns: the table with such columns as progress, as the task's words, or as given where they hold times.
  static func read(_ table: consuming SourceTable) -> SourceTable {
    for column in table.columns.indices where mayTell(table.columns[column]) {
      let role = role(of: column, in: table)
      table.columns[column].role = role
    }
    return table
  }

  /// 80% and 已完工 are no deadlines, whatever the heading.
  private static func mayTell(_ column: Column) -> Bool {
    column.role == .deadline || column.role == .steps && column.heading.hasSuffix("进度")
  }

  private static func role(of column: Int, in table: SourceTable) -> ColumnRole {
    let given = table.columns[column]
    var texts: [Passage] = []
    var (filled, told) = (0, 0)
    for case .cells(let cells, _) in table.rows {
      guard let cell = cells[column], let text = cell.first, !cell.isCoveredFromAbove, !text.isDash else { continue }
      filled += 1
      if tells(text) { told += 1 } else if given.role == .steps || told > 0 { texts.append(text) }
    }
    guard told * 2 > filled || given.role == .steps else { return given.role }
    let holdsTimes = texts.contains {
      DeadlineReader.looksLikeDeadline($0) || StepCutter.opensWithStep($0) || DeadlineReader.read($0, year: 2000) != nil
    }
    if told * 2 > filled { return holdsTimes && given.role == .deadline ? .deadline : .progress }
    guard !holdsTimes else { return given.role }
    // 年度形象进度: how far the year's work is to come; without such a word nobody knows.
    guard plans.contains(where: Passage(given.heading).contains) else { return .progress }
    return filled > 0 ? .text : given.role
  }

  /// 95%, 80%(西片滞后), 已完成420座, 正在招标: done, not due.
  static func tells(_ text: Passage) -> Bool {
    if done.longest(at: text.start, in: text) != nil { return true }
    guard let first = text.firstScalar, ("0"..."9").contains(first) else { return false }
    var index = text.start
    while index < text.end, ("0"..."9").contains(text[index]) || text[index] == "." { index += 1 }
    guard index < text.end, text[index] == "%" else { return false }
    let rest = text.from(index + 1)
    return rest.isEmpty || rest.firstScalar == "(" || rest.firstScalar == ","
  }

  private static let done = WordTable(["已", "正在", "正进行", "基本完成", "全部完成", "未开工", "暂未", "尚未"])
  private static let plans = ["年度", "全年", "计划", "目标", "预期", "安排", "序时", "要求"]
}
