import PlanModel
import PlanStore
import Reporting

extension Option {
  /// What every list and report takes.
  static let reporting = moment + [warnDays] + filters + rendering
}

extension Invocation {
  /// The moment of `--known-by`; nil for everything recorded so far.
  func knownBy() throws(Failure) -> Moment? {
    guard let text = text(.knownBy) else { return nil }
    guard let moment = Clock.end(ofLocal: text).flatMap(Moment.init(microseconds:)) else {
      throw .usage(
        zh: "--known-by：“\(text)” 应写作 2026-06-30 或 2026-06-30T17:30",
        en: "--known-by: '\(text)' is no time; write 2026-06-30 or 2026-06-30T17:30")
    }
    return moment
  }

  /// The day and the knowledge that a report stands for. Asked for before the database is opened: a wrong command line
  /// is said first.
  func reportMoment() throws -> ReportSpecification {
    ReportSpecification(
      asOf: try day(.asOf) ?? Invocation.today(), knownBy: try knownBy(),
      warnDays: try integer(.warnDays, in: 0...3660) ?? 15)
  }

  /// Adds the tasks that the filters leave.
  func specification(_ moment: ReportSpecification, _ store: borrowing Store) throws -> ReportSpecification {
    var filter = TaskFilter()
    filter.notice = try text(.notice).map { try store.resolveNotice($0, knownBy: moment.knownBy) }
    filter.department = try text(.department).map { try knownDepartment($0, store) }
    filter.domain = text(.domain)
    if let text = text(.quarter) {
      var quarters = StoredQuarters()
      filter.quarter = try quarters.quarter(text, in: store)
    }
    filter.status = text(.status).flatMap(TaskStatus.init(rawValue:))
    filter.search = text(.search)
    var specification = moment
    specification.filter = filter
    return specification
  }

  /// A name of the register or an alias.
  /// - Throws: `Failure` of status 1 for another, with the nearest one.
  func knownDepartment(_ name: String, _ store: borrowing Store) throws -> String {
    guard try !store.hasDepartment(named: name) else { return name }
    let near = Suggestion.nearest(to: name, among: try store.departmentNames(ofIssuer: nil))
    throw Failure.refused(
      zh: "没有部门 “\(name)”：" + (near.map { "是否指 “\($0)”？" } ?? "用 plantrack departments 查看名录"),
      en: "no department '\(name)': " + (near.map { "did you mean '\($0)'?" } ?? "'plantrack departments' lists them"))
  }
}

extension Store {
  /// What a report of that specification covers, for its heading.
  func scope(of specification: ReportSpecification) throws -> ReportScope {
    let notice = specification.filter.notice
    // The heading names one notice, and counts several.
    return ReportScope(
      specification, notices: try notices(knownBy: specification.knownBy, id: notice, atMost: 2),
      noticeCount: notice == nil ? try noticeCount(knownBy: specification.knownBy) : nil,
      chain: try chainHead(knownBy: specification.knownBy))
  }
}
