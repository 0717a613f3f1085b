import PlanModel
import PlanStore
import Reporting

extension Command {
  static let returnsMissing = Command(
    "returns missing", zh: "某月各部门是否按报送日报送", en: "who has reported by the reporting day of a month, and who has not",
    options: [.month] + Option.moment + [.notice, .memberDepartment] + Option.rendering,
    notes: [
      Message(
        zh: "列出月初仍有未完成任务的各主责部门：按时、迟报、未报。收到的报送表计入收到的那个月；报送日取自通知。",
        en: "Lists the departments that lead a task not completed when the month began: on time, late or missing. A "
          + "return counts for the month it came in; the reporting day is the notice's.")
    ],
    examples: [.init("plantrack returns missing --month 2026-06", zh: "六月谁没有报送", en: "who has not reported in June")]
  ) { invocation in
    guard let text = invocation.text(.month) else {
      throw Failure.usage(zh: "须给出 --month，如 2026-06", en: "--month is missing: such as 2026-06")
    }
    guard let first = CivilDate(iso: "\(text)-01") else {
      throw Failure.usage(zh: "--month：“\(text)” 应写作 2026-06", en: "--month: '\(text)' is no month; write 2026-06")
    }
    var specification = ReportSpecification(
      asOf: try invocation.day(.asOf) ?? Invocation.today(), knownBy: try invocation.knownBy())
    let store = try Store(path: invocation.databasePath, access: .read)
    specification.filter.notice = try invocation.text(.notice).map {
      try store.resolveNotice($0, knownBy: specification.knownBy)
    }
    var states = try store.returns(year: first.year, month: first.month, specification)
    if let name = try invocation.text(.memberDepartment).map({ try invocation.knownDepartment($0, store) }) {
      specification.filter.department = name
      let meant = try store.departments(knownBy: specification.knownBy).filter {
        $0.name == name || $0.aliases.contains(name)
      }
      let names = Set(meant.map { $0.mergedInto ?? $0.name })
      states = states.filter { names.contains($0.department) }
    }
    states.sort {
      ($0.notice, urgency($0.arrival), $0.department) < ($1.notice, urgency($1.arrival), $1.department)
    }
    let report = ReturnsReport.report(try store.scope(of: specification), month: text, states: states)
    try invocation.write(report, from: store, rows: states)
  }

  /// Those to be reminded come first.
  private static func urgency(_ arrival: ReturnState.Arrival) -> Int {
    switch arrival {
    case .missing: 0
    case .open: 1
    case .late: 2
    case .onTime: 3
    }
  }
}

extension Option {
  fileprivate static let month = Option("--month", value: "YYYY-MM", zh: "哪个月", en: "the month")
  fileprivate static let memberDepartment = Option(
    "--department", value: "NAME", .departments, zh: "只看这个主责部门", en: "only this lead department")
}
