internal import PlanModel
internal import SQLite

/// The results that work reports state as shares of the plan, held against that plan's schedule on the report's day.
struct ResultsAgainstSchedule {
  /// By notice of the report.
  private(set) var byNotice: [Int: StatedResults] = [:]

  private struct Report {
    var notice: Int
    var government: Int
    var day: CivilDate
    /// The last quarter that it looks back on.
    var reviewed: Quarter
    var shares: [Int] = []
  }

  /// Results are of whole notices: a filter that asks for parts of them leaves them out.
  init(_ connection: borrowing Connection, _ specification: ReportSpecification, _ names: NoticeNames) throws {
    let filter = specification.filter
    guard TaskFilter(notice: filter.notice) == filter else { return }
    for report in try Self.reports(connection, specification) {
      guard let plan = try Self.plan(for: report, connection, specification),
        let due = try Self.due(of: plan, on: report.day, connection, specification), !report.shares.isEmpty
      else { continue }
      let sum = report.shares.reduce(0, +)
      byNotice[report.notice] = StatedResults(
        on: report.day, plan: try names.name(of: plan), stated: report.shares.count,
        percentOfPlan: Percent(hundredths: (2 * sum + report.shares.count) / (2 * report.shares.count)),
        duePercent: due, behind: report.shares.count { $0 < due.hundredths })
    }
  }

  /// Reports of the day or before it that state shares; those of no known government have no plan to be held against.
  private static func reports(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [Report] {
    let notice = specification.filter.notice
    let row = try connection.prepare(
      """
      SELECT revisions.notice_id, notices.government_id, coalesce(revisions.signed_on, revisions.published_on),
        revisions.first_quarter, results.percent_hundredths
      FROM revisions
        JOIN notices ON notices.id = revisions.notice_id
        JOIN governments ON governments.id = notices.government_id AND governments.name <> ''
        JOIN results ON results.revision_id = revisions.id AND results.percent_hundredths IS NOT NULL
      WHERE revisions.kind = 'report' AND revisions.first_quarter IS NOT NULL AND \(latestRevision)
        \(notice == nil ? "" : "AND revisions.notice_id = :notice")
      ORDER BY revisions.notice_id, results.position
      """)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    if let notice { try row.bind(":notice", notice) }
    var reports: [Report] = []
    while try row.step() {
      let coming = try Columns.quarter(row, 3)
      let day = row.isNull(2) ? coming.firstDay : try Columns.day(row, 2)
      guard day <= specification.asOf,
        let reviewed = CivilDate(dayNumber: coming.firstDay.dayNumber - 1).map(Quarter.init(containing:))
      else { continue }
      if reports.last?.notice != row.integer(0) {
        reports.append(Report(notice: row.integer(0), government: row.integer(1), day: day, reviewed: reviewed))
      }
      reports[reports.count - 1].shares.append(row.integer(4))
    }
    return reports
  }

  /// Of the government's plans that cover the reviewed quarter the one for the longest time.
  private static func plan(
    for report: Report, _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> Int? {
    let row = try connection.prepare(
      """
      SELECT revisions.notice_id, revisions.first_quarter, revisions.last_quarter
      FROM revisions JOIN notices ON notices.id = revisions.notice_id
      WHERE notices.government_id = :government AND revisions.kind <> 'report'
        AND revisions.first_quarter <= :reviewed AND revisions.last_quarter >= :reviewed AND \(latestRevision)
      ORDER BY revisions.notice_id
      """)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    try row.bind(":government", report.government)
    try row.bind(":reviewed", report.reviewed.description)
    var best: (notice: Int, quarters: Int)?
    while try row.step() {
      let quarters = try Columns.quarter(row, 2).index - Columns.quarter(row, 1).index
      if quarters > best?.quarters ?? -1 { best = (row.integer(0), quarters) }
    }
    return best?.notice
  }

  /// By the rule that every report counts by, on another day.
  private static func due(
    of plan: Int, on day: CivilDate, _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> Percent? {
    var tally = Tally()
    let ofPlan = ReportSpecification(
      asOf: day, knownBy: specification.knownBy, warnDays: specification.warnDays, filter: TaskFilter(notice: plan))
    try CountedTasks.forEach(in: connection, ofPlan, columns: []) { tally.add($0, milestones: $0.milestones) }
    return tally.tasks > 0 ? tally.mean(tally.due) : nil
  }
}
