import PlanModel

/// Annual tables and responsibility tables: rows of cells under 序号, 目标任务, 第一季度, 责任单位 and the like.
struct TaskTableLayout: Layout {
  let name = "task-table"
  let mostEvidence = 96

  func evidence(in page: Page) -> Int { TaskTables.evidence(in: page) }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    let lexicon = DepartmentLexicon(names: context.options.departments)
    var tables = TaskTables.find(in: page, lexicon: lexicon)
    var rows = TaskRows(year: context.year)
    for index in tables.indices {
      // The rows of a table are no longer needed then: a long one takes more memory than the page.
      let table = tables[index]
      tables[index].rows = []
      rows.add(table)
    }
    guard !rows.tasks.isEmpty else {
      throw NoticeError(
        "no table with columns of tasks and departments or quarters was found: check that the table's header row is in the file"
      )
    }
    let sense = TableSense(rows.tasks)
    try sense.check()
    var draft = Draft(kind: rows.hasMilestones ? .annualTable : .responsibilityList, tasks: rows.tasks)
    draft.isTable = true
    draft.findings = rows.findings + sense.findings
    draft.columnQuarters = Self.quarters(of: tables.flatMap(\.columns))
    if let first = tables.first, let last = tables.last {
      draft.lines = first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
    }
    return draft
  }

  /// Columns of consecutive months, or of the two quarters of a half-year, in a notice that may say no more of its time.
  private static func quarters(of columns: [Column]) -> ClosedRange<Int>? {
    var months: Set<Int> = []
    var quarters: Set<Int> = []
    for case .slot(let slot) in columns.lazy.map(\.role) {
      switch slot {
      case .month(let month): months.insert(month)
      case .quarter(let quarter): quarters.insert(quarter)
      case .day: return nil
      }
    }
    if months.isEmpty, quarters.count == 1, let quarter = quarters.first,
      columns.contains(where: { $0.role == .slot(.quarter(quarter)) && $0.heading.contains("季") })
    {
      // 四季度计划目标 alone: the plan is of that quarter. 上半年 alone is a step of the year's.
      return quarter...quarter
    }
    if months.isEmpty { return quarters == [1, 2] ? 1...2 : quarters == [3, 4] ? 3...4 : nil }
    guard quarters.isEmpty, months.count >= 2, let first = months.min(), let last = months.max(),
      last - first == months.count - 1
    else { return nil }
    return (first + 2) / 3...(last + 2) / 3
  }
}
