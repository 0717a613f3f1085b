internal import PlanModel
internal import SQLite

/// The plans that ask for returns, with the days on which these are due.
struct ReportingCalendar {
  struct ReportingPlan {
    let notice: Int
    let revision: Int
    let period: PlanPeriod
    let reportingDay: Int
    /// Nothing was asked for before it.
    let signedOn: CivilDate?
    /// The departments that lead in it, as they count at the moment, by id; each with the tasks that it leads.
    var leads: [(id: Int, tasks: [Int])] = []

    /// The months from the first quarter's first to the last quarter's last.
    var months: [(year: Int, month: Int)] {
      period.quarters.flatMap { quarter in
        (1...3).map { (quarter.year, quarter.ordinal * 3 - 3 + $0) }
      }
    }

    /// The reporting day in a month, at the latest its last day; nil for a month that the plan does not ask about.
    func dueDay(year: Int, month: Int) -> CivilDate? {
      let last = CivilDate.daysInMonth(year: year, month: month)
      guard let day = CivilDate(year: year, month: month, day: min(reportingDay, last)) else { return nil }
      let quarter = Quarter(containing: day)
      guard period.first <= quarter, quarter <= period.last else { return nil }
      if let signedOn, day < signedOn { return nil }
      return day
    }
  }

  private(set) var plans: [ReportingPlan] = []

  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    let condition = specification.filter.notice == nil ? "" : "AND notice_id = :notice"
    let row = try connection.prepare(
      """
      SELECT revisions.notice_id, first_quarter, last_quarter, reporting_day, coalesce(signed_on, published_on),
        revisions.id
      FROM revisions
      WHERE reporting_day IS NOT NULL AND first_quarter IS NOT NULL AND \(latestRevision) \(condition)
      ORDER BY notice_id
      """)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    if let notice = specification.filter.notice { try row.bind(":notice", notice) }
    let names = try DepartmentNames(connection, knownBy: specification.knownBy)
    let leads = try connection.prepare(
      """
      SELECT item_departments.department_id, items.task_id
      FROM items CROSS JOIN item_departments ON item_departments.item_id = items.id
      WHERE items.revision_id = :revision AND item_departments.role = 'lead'
      """)
    while try row.step() {
      let quarters = (try Columns.quarter(row, 1), try Columns.quarter(row, 2))
      guard let period = PlanPeriod(from: quarters.0, to: quarters.1) else { continue }
      var plan = ReportingPlan(
        notice: row.integer(0), revision: row.integer(5), period: period, reportingDay: row.integer(3),
        signedOn: CivilDate(iso: row.text(4)))
      try leads.bind(":revision", plan.revision)
      var found: [Int: [Int]] = [:]
      while try leads.step() {
        found[try names.current(leads.integer(0)).id, default: []].append(leads.integer(1))
      }
      leads.reset()
      plan.leads = found.sorted { $0.key < $1.key }.map { (id: $0.key, tasks: $0.value) }
      plans.append(plan)
    }
  }

  /// How a return stands on a day.
  static func arrival(_ on: CivilDate?, dueOn: CivilDate, asOf: CivilDate) -> ReturnState.Arrival {
    if let on { return on <= dueOn ? .onTime : .late }
    return dueOn < asOf ? .missing : .open
  }
}

/// The departments that have something to report: those that lead a task that is not completed.
struct OpenLeads {
  private let entries: EntryTable

  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    entries = try EntryTable(connection, specification)
  }

  /// The lead departments of a plan that had an open task when a month began, by id.
  func open(in plan: ReportingCalendar.ReportingPlan, year: Int, month: Int) -> [Int] {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return [] }
    let day = PackedDay(first)
    return plan.leads.filter { lead in
      lead.tasks.contains { task in (entries.last(of: task, before: day)?.hundredths ?? 0) < 10_000 }
    }.map(\.id)
  }
}

/// The returns received up to the day of a report, the first of each month.
struct ReceivedReturns {
  private struct Key: Hashable {
    let notice: Int
    let department: Int
    let year: Int
    let month: Int
  }

  private var firsts: [Key: CivilDate] = [:]

  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    let row = try connection.prepare(
      """
      SELECT notice_id, department_id, received_on FROM returns
      WHERE received_on <= :as_of
        AND recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
      """)
    try row.bind(":as_of", specification.asOf.description)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    let names = try DepartmentNames(connection, knownBy: specification.knownBy)
    while try row.step() {
      let day = try Columns.day(row, 2)
      let key = Key(
        notice: row.integer(0), department: try names.current(row.integer(1)).id, year: day.year, month: day.month)
      firsts[key] = firsts[key].map { min($0, day) } ?? day
    }
  }

  func first(notice: Int, department: Int, year: Int, month: Int) -> CivilDate? {
    firsts[Key(notice: notice, department: department, year: year, month: month)]
  }
}
