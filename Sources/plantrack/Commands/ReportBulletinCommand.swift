import PlanModel
import PlanStore
import Reporting

extension Command {
  static let reportBulletin = Command(
    "report bulletin", zh: "季度督查通报", en: "the bulletin of a quarter, to print and send out",
    options: [.quarter, .documentNumber, .office] + Option.moment + [.warnDays, .notice, .domain] + Option.rendering,
    notes: [
      Message(
        zh: "总体情况、已完成、临近到期、逾期、部门排名、未报送、下季度到期，一份写全；文字中的数字与表格出自同一次查询。"
          + "以往季度的通报请加 --as-of，写明按哪一天的情况。",
        en:
          "Overall state, completed, behind, overdue, departments in order, who did not report, what is due next; the "
          + "figures in the sentences come from the same query as the tables. For a quarter long past give --as-of: the "
          + "bulletin tells the state of that day.")
    ],
    examples: [
      .init("plantrack report bulletin --quarter Q2", zh: "二季度通报", en: "of the second quarter"),
      .init(
        "plantrack report bulletin --quarter 2026-Q2 --number 云督〔2026〕2号 --issuer 云溪区督查室 --output bulletin.html",
        zh: "带文号和落款，存为可打印的网页", en: "numbered and signed, as a page to print"),
    ]
  ) { invocation in
    guard let text = invocation.text(.quarter) else {
      throw Failure.usage(zh: "须给出 --quarter，如 2026-Q2", en: "--quarter is missing: 2026-Q2, for example")
    }
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    var quarters = StoredQuarters()
    let quarter = try quarters.quarter(text, in: store)
    guard quarter.firstDay <= moment.asOf else {
      throw Failure.refused(
        zh: "\(quarter) 在 \(moment.asOf) 尚未开始：请用 --as-of 指定日期",
        en: "\(quarter) has not begun on \(moment.asOf): give a later day with --as-of")
    }
    var specification = try invocation.specification(moment, store)
    // The quarter names the bulletin; it covers every task of the plans.
    specification.filter.quarter = nil
    var tasks: [TaskState] = []
    try store.tasks(specification).forEach { tasks.append($0) }
    let returns = try quarter.months.flatMap { try store.returns(year: quarter.year, month: $0, specification) }
    let bulletin = Bulletin(
      quarter: quarter, number: invocation.text(.documentNumber), issuer: invocation.text(.office), tasks: tasks,
      departments: try store.departmentScores(specification), returns: returns,
      charts: try invocation.yearCharts(of: quarter.year, store, specification))
    try invocation.write(BulletinReport.document(bulletin, try store.scope(of: specification)), from: store)
  }
}

extension Option {
  /// The office that signs what is sent out.
  static let office = Option("--issuer", value: "NAME", zh: "落款单位", en: "the office that signs")
  fileprivate static let documentNumber = Option(
    "--number", value: "NUMBER", zh: "通报的文号", en: "the bulletin's own number")
}
