/// Which tasks a list or report covers; nil means all.
public struct TaskFilter: Sendable, Hashable {
  /// The store's id of a notice.
  public var notice: Int?
  /// A department's name or alias: tasks that it leads or supports.
  public var department: String?
  /// 领域; nil where the plan has none.
  public var domain: String?
  /// Tasks whose schedule has a milestone in that quarter.
  public var quarter: Quarter?
  /// The state on the day.
  public var status: TaskStatus?
  /// Text that the number, project, title or text contains, as typed.
  public var search: String?

  /// Makes a value of its parts.
  public init(
    notice: Int? = nil, department: String? = nil, domain: String? = nil, quarter: Quarter? = nil,
    status: TaskStatus? = nil, search: String? = nil
  ) {
    self.notice = notice
    self.department = department
    self.domain = domain
    self.quarter = quarter
    self.status = status
    self.search = search
  }
}

/// What a report is made from: the day it is true for, what may be known, and which tasks it covers.
public struct ReportSpecification: Sendable, Hashable {
  /// The day the report is of.
  public var asOf: CivilDate
  /// Nil: everything recorded so far.
  public var knownBy: Moment?
  /// Days before a due day on which a task begins to be `due-soon`; 0 or more.
  public var warnDays: Int
  /// Which tasks it covers.
  public var filter: TaskFilter

  /// Makes a value of its parts.
  public init(
    asOf: CivilDate, knownBy: Moment? = nil, warnDays: Int = 15, filter: TaskFilter = TaskFilter()
  ) {
    self.asOf = asOf
    self.knownBy = knownBy
    self.warnDays = warnDays
    self.filter = filter
  }
}
