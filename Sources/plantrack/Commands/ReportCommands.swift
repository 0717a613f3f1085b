import PlanModel
import PlanStore
import Reporting

extension Command {
  static let reportOverdue = Command(
    "report overdue", zh: "逾期报告", en: "what is overdue, by lead department", options: Option.reporting,
    notes: [
      Message(
        zh: "到期日之后，实际进度低于序时进度即为逾期；到期当天不算。",
        en: "A task is overdue when a milestone's due day is past and its actual percent is below the scheduled one; "
          + "work due on a day is not late on that day.")
    ],
    examples: [
      .init("plantrack report overdue", zh: "今天的逾期情况", en: "as of today"),
      .init(
        "plantrack report overdue --as-of 2026-07-30 --output overdue.xlsx", zh: "某日的逾期情况，存为工作簿",
        en: "as of a day, as a workbook"),
    ]
  ) { invocation in
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    // JSON has no place for leaders: there nobody waits for them.
    let tasks = try store.overdue(
      specification, countingMilestones: false, namingLeaders: invocation.format(orElse: .table) != .json)
    let report = OverdueReport.report(
      try store.scope(of: specification), total: tasks.total, overdue: tasks.count)
    try invocation.write(report, from: store, rows: tasks.forEach)
  }

  static let reportCompletion = Command(
    "report completion", zh: "完成情况，对照序时进度", en: "completion against the schedule",
    options: [.grouping] + Option.reporting,
    examples: [
      .init("plantrack report completion --by department", zh: "按部门", en: "by department"),
      .init("plantrack report completion --by quarter --format json", zh: "按季度，JSON", en: "by quarter, as JSON"),
    ]
  ) { invocation in
    guard let grouping = invocation.text(.grouping).flatMap(CompletionGrouping.init(rawValue:)) else {
      let known = CompletionGrouping.allCases.map(\.rawValue)
      throw Failure.usage(
        zh: "须给出 --by：\(known.joined(separator: "、"))", en: "--by is missing: \(known.joined(separator: ", "))")
    }
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    let groups = try store.completion(by: grouping, specification)
    var report = CompletionReport.report(
      try store.scope(of: specification), by: grouping, withResults: groups.contains { $0.results != nil })
    let year = try invocation.yearCharts(store, specification)
    let bars = report.charts
    report.charts = { groups in year + bars(groups) }
    try invocation.write(report, from: store, rows: groups)
  }

  static let reportDepartments = Command(
    "report departments", zh: "部门排名", en: "the scoreboard of departments", options: Option.reporting,
    examples: [.init("plantrack report departments", zh: "部门排名", en: "best first")]
  ) { invocation in
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    let scores = try store.departmentScores(specification)
    try invocation.write(DepartmentsReport.report(try store.scope(of: specification)), from: store, rows: scores)
  }
}

extension Option {
  fileprivate static let grouping = Option(
    "--by", value: "GROUP", .words(CompletionGrouping.allCases.map(\.rawValue)), zh: "按什么分组",
    en: "how tasks are grouped")
}
