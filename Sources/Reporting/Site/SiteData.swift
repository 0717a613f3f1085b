public import PlanModel

/// What the site is made from: everything is true for one day and one moment, so that the same data give the same bytes.
public struct SiteData: Sendable {
  /// Day, knowledge and filter.
  public var specification: ReportSpecification
  /// The notices covered.
  public var notices: [NoticeRow]
  /// Completion by domain.
  public var byDomain: [CompletionGroup]
  /// Completion by department.
  public var byDepartment: [CompletionGroup]
  /// The scoreboard of departments.
  public var departments: [DepartmentScore]
  /// For the overview; the tables behind them stand on the pages they lead to.
  public var charts: [Chart]
  /// All tasks, in the order of notices and numbers.
  public var tasks: [TaskState]

  /// Makes a value of its parts.
  public init(
    specification: ReportSpecification, notices: [NoticeRow], byDomain: [CompletionGroup],
    byDepartment: [CompletionGroup], departments: [DepartmentScore], charts: [Chart], tasks: [TaskState]
  ) {
    self.specification = specification
    self.notices = notices
    self.byDomain = byDomain
    self.byDepartment = byDepartment
    self.departments = departments
    self.charts = charts
    self.tasks = tasks
  }
}

/// A task of the site. Numbers may be doubled inside a notice; the occurrence keeps their pages apart.
public struct SiteTask: Sendable {
  /// Where it stands on the day.
  public let state: TaskState
  /// From 1, among the tasks of the notice with that number.
  public let occurrence: Int
  /// Others of the notice have the number too.
  private let isShared: Bool

  /// `1:14.1`, or `1:3#2` for the second of several tasks of that number: what `show` takes.
  public var name: String { "\(state.notice):\(state.number)" + (isShared ? "#\(occurrence)" : "") }

  var path: String { SitePaths.task(notice: state.notice, number: state.number, occurrence: occurrence) }

  static func all(_ states: [TaskState]) -> [SiteTask] {
    func key(_ state: TaskState) -> String { "\(state.notice):\(state.number)" }
    let counts = Dictionary(states.map { (key($0), 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return states.map { state in
      let key = key(state)
      seen[key, default: 0] += 1
      return SiteTask(state: state, occurrence: seen[key] ?? 1, isShared: counts[key] ?? 1 > 1)
    }
  }
}

/// One file of the site, its path below the site's folder with `/` between the parts.
public struct SiteFile: Sendable, Equatable {
  /// Its path inside the site.
  public var path: String
  /// Its content.
  public var bytes: [UInt8]
}
