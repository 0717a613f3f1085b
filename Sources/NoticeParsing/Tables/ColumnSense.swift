/// What the columns of a table hold, where its rows say so better than its headings.
enum ColumnSense {
  static func read(_ given: consuming SourceTable) -> SourceTable {
    withGroupsAsDomains(withStepsAsSteps(withSentencesAsText(withHeadingsAsDomains(given))))
  }

  /// 一、… printed once in a column of its own before tasks with numbers of their own (1.…) is their category, however it
  /// ends.
  private static func withHeadingsAsDomains(_ table: consuming SourceTable) -> SourceTable {
    guard let column = table.columns.firstIndex(where: { $0.role == .project || $0.role == .text }),
      let text = table.columns.indices.first(where: { $0 > column && table.columns[$0].role == .text }),
      !table.columns.contains(where: { $0.role == .domain })
    else { return table }
    let number = table.columns.firstIndex { $0.role == .number }
    var headings = 0
    var tasks = 0
    var numbered = 0
    for case .cells(let cells, _) in table.rows {
      if let number, cells[number]?.isEmpty == false { return table }
      if let cell = cells[column], let first = cell.first, !cell.isCoveredFromAbove {
        guard first.leadingOrdinal()?.ordinal.style == .chinese else { return table }
        headings += 1
      }
      guard let first = cells[text]?.first else { continue }
      tasks += 1
      if first.leadingOrdinal()?.ordinal.style == .arabic { numbered += 1 }
    }
    guard headings > 0, numbered > headings, numbered * 3 >= tasks * 2 else { return table }
    table.columns[column].role = .domain
    return table
  }

  /// A column of 工作目标 beside one of 工作措施 names no projects where its cells are sentences: both are the task.
  private static func withSentencesAsText(_ table: consuming SourceTable) -> SourceTable {
    // 存在问题 is what the measures beside it are about, however it ends.
    guard let column = table.columns.firstIndex(where: { $0.role == .project && !$0.heading.hasSuffix("问题") })
    else { return table }
    var filled = 0
    var sentences = 0
    for case .cells(let cells, _) in table.rows {
      guard let cell = cells[column], let text = cell.last, !cell.isCoveredFromAbove else { continue }
      filled += 1
      if text.lastScalar == "。" || text.lastScalar == ";" || text.count > 60 { sentences += 1 }
    }
    guard sentences * 2 > filled else { return table }
    table.columns[column].role = .text
    return table
  }

  /// 重点工作 before 序号, printed once for several numbered tasks, is their category; 项目名称 there is a project's name.
  private static func withGroupsAsDomains(_ table: consuming SourceTable) -> SourceTable {
    guard let number = table.columns.firstIndex(where: { $0.role == .number }), number > 0,
      table.columns[0].role == .project, !HeaderWords.namesProjects(Passage(table.columns[0].heading)),
      !table.columns.contains(where: { $0.role == .domain })
    else { return table }
    for case .cells(let cells, _) in table.rows {
      guard cells[number]?.isEmpty == false, cells[0].map({ $0.isEmpty || $0.isCoveredFromAbove }) ?? true else {
        continue
      }
      table.columns[0].role = .domain
      return table
    }
    return table
  }

  /// A column of 目标及要求 beside one of 工作任务 whose cells are steps in time (第一季度:…) holds the schedule.
  private static func withStepsAsSteps(_ table: consuming SourceTable) -> SourceTable {
    guard table.columns.count(where: { $0.role == .text || $0.role == .project }) > 1,
      !table.columns.contains(where: { $0.role.isSlot || $0.role == .steps })
    else { return table }
    for column in table.columns.indices where table.columns[column].role == .text {
      var filled = 0
      var steps = 0
      for case .cells(let cells, _) in table.rows {
        guard let text = cells[column]?.first else { continue }
        filled += 1
        if StepCutter.opensWithStep(text), text.upTo(text.start + 8).contains(":") { steps += 1 }
      }
      if steps >= 2, steps * 2 >= filled { table.columns[column].role = .steps }
    }
    return table
  }
}
