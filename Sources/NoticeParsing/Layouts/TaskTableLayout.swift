import PlanModel

/// Annual tables and responsibility tables: rows of cells under 序号, 目标任务, 第一季度, 责任单位 and the like.
struct TaskTableLayout: Layout {
  let name = "task-table"
  let mostEvidence = 96

  func evidence(in page: Page) -> Int { TaskTables.evidence(in: page) }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    let lexicon = DepartmentLexicon(names: context.options.departments)
    let tables = TaskTables.find(in: page, lexicon: lexicon)
    var rows = TaskRows(year: context.year)
    for table in tables { rows.add(table) }
    guard !rows.tasks.isEmpty else {
      throw NoticeError(
        "no table with columns of tasks and departments or quarters was found: check that the table's header row is in the file"
      )
    }
    var draft = Draft(kind: rows.hasMilestones ? .annualTable : .responsibilityList, tasks: rows.tasks)
    draft.findings = rows.findings
    if let first = tables.first, let last = tables.last {
      draft.lines = first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
    }
    return draft
  }
}
