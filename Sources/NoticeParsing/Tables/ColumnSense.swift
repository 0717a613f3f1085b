/// What the columns of a table hold, where its rows say so better than its headings.
enum ColumnSense {
  static func read(_ given: consuming SourceTable) -> SourceTable {
    withGroupsAsDomains(
      withStepsAsSteps(withSentencesAsText(withMarkedGroups(withHeadingsAsDomains(ProgressCells.read(given))))))
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

  /// 重点目标(480分) in a column of 项目: what is marked together is a category, and its marks are none of its name.
  private static func withMarkedGroups(_ table: consuming SourceTable) -> SourceTable {
    guard let column = table.columns.firstIndex(where: { $0.role == .project }),
      table.columns.contains(where: { $0.role == .score }),
      !table.columns.contains(where: { $0.role == .domain })
    else { return table }
    var filled = 0
    var marked = 0
    for case .cells(let cells, _) in table.rows {
      guard let cell = cells[column], !cell.isEmpty, !cell.isCoveredFromAbove else { continue }
      filled += 1
      if withoutMarks(cell.whole) != nil { marked += 1 }
    }
    guard filled > 0, marked * 3 >= filled * 2 else { return table }
    table.columns[column].role = .domain
    for index in table.rows.indices {
      guard case .cells(var cells, let line) = table.rows[index], let cell = cells[column],
        let name = withoutMarks(cell.whole)
      else { continue }
      var bare = TableCell(lines: [name], line: cell.line, span: cell.span)
      bare.isCoveredFromAbove = cell.isCoveredFromAbove
      bare.isCoveredFromLeft = cell.isCoveredFromLeft
      cells[column] = bare
      table.rows[index] = .cells(cells, line: line)
    }
    return table
  }

  /// The words before a bracket of marks; nil where there is none.
  static func withoutMarks(_ text: Passage) -> Passage? {
    let name = text.withoutTrailingBrackets()
    let bracket = text.from(name.end).trimmed(of: ["(", ")", "[", "]", " ", "共", "计"])
    guard name.count >= 2, bracket.lastScalar == "分", bracket.count >= 2,
      bracket.upTo(bracket.end - 1).foldedScalars.allSatisfy({ ("0"..."9").contains($0) || $0 == "." })
    else { return nil }
    return name
  }

  /// A column of 工作目标 beside one of 工作措施 names no projects where its cells are sentences: both are the task.
  private static func withSentencesAsText(_ table: consuming SourceTable) -> SourceTable {
    // 存在问题 is what the measures beside it are about, however it ends.
    guard
      let column = table.columns.firstIndex(where: {
        $0.role == .project && !$0.heading.hasSuffix("问题") && !$0.heading.hasSuffix("名称")
      })
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
