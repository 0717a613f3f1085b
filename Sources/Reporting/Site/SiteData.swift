public import PlanModel

/// What the site is made from: everything is true for one day, so that the same data give the same bytes.
public struct SiteData: Sendable {
  public var asOf: CivilDate
  public var notices: [NoticeRow]
  public var completion: [CompletionGrouping: [CompletionGroup]]
  public var departments: [DepartmentScore]
  /// All tasks, in the order of notices and numbers.
  public var tasks: [TaskState]

  public init(
    asOf: CivilDate, notices: [NoticeRow], completion: [CompletionGrouping: [CompletionGroup]],
    departments: [DepartmentScore], tasks: [TaskState]
  ) {
    self.asOf = asOf
    self.notices = notices
    self.completion = completion
    self.departments = departments
    self.tasks = tasks
  }
}

/// What a task's own page shows beside its state; fetched when the page is made, so that memory stays flat.
public struct SiteTaskDetail: Sendable {
  public var task: PlanTask
  public var schedule: [Milestone]
  /// In order of recording.
  public var entries: [ProgressEntry]
  public var findings: [Finding]

  public init(task: PlanTask, schedule: [Milestone], entries: [ProgressEntry], findings: [Finding])
  {
    self.task = task
    self.schedule = schedule
    self.entries = entries
    self.findings = findings
  }
}

/// One file of the site, its path below the site's folder with `/` between the parts.
public struct SiteFile: Sendable, Equatable {
  public var path: String
  public var bytes: [UInt8]
}
