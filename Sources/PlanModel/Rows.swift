// What the store answers and the reports print: plain rows, true for one day (`asOf`) as known at one moment.

/// 进度状态; the rule stands in Migrations/Rules.
public enum TaskStatus: String, Sendable, Hashable, CaseIterable {
  case completed, overdue
  case dueSoon = "due-soon"
  case onSchedule = "on-schedule"
  case notStarted = "not-started"

  public var light: Light {
    switch self {
    case .completed, .onSchedule: .green
    case .overdue: .red
    case .dueSoon: .yellow
    case .notStarted: .grey
    }
  }
}

/// A group's light is its worst task's: red over yellow over green over grey.
public enum Light: String, Sendable, Hashable, CaseIterable, Comparable {
  case grey, green, yellow, red

  private var weight: Int {
    switch self {
    case .grey: 0
    case .green: 1
    case .yellow: 2
    case .red: 3
    }
  }
  public static func < (a: Light, b: Light) -> Bool { a.weight < b.weight }
}

/// A notice as `notices` lists it.
public struct NoticeRow: Sendable, Hashable {
  /// The store's id, stable over revisions.
  public var id: Int
  public var notice: Notice
  public var revision: Int
  public var taskCount: Int
  public var findingCount: Int
  public var sourceName: String
  /// UTC, `YYYY-MM-DDTHH:MM:SS.ffffffZ`.
  public var importedAt: String

  public init(
    id: Int, notice: Notice, revision: Int, taskCount: Int, findingCount: Int, sourceName: String,
    importedAt: String
  ) {
    self.id = id
    self.notice = notice
    self.revision = revision
    self.taskCount = taskCount
    self.findingCount = findingCount
    self.sourceName = sourceName
    self.importedAt = importedAt
  }
}

/// One task with its state on the day of the report.
public struct TaskState: Sendable, Hashable {
  public var notice: Int
  public var number: String
  public var domain: String?
  public var project: String?
  public var title: String?
  public var text: String
  public var lead: [String]
  public var support: [String]
  /// People responsible (责任领导) as printed; only where they were asked for.
  public var leaders: [String] = []
  public var status: TaskStatus
  public var duePercent: Percent
  public var actualPercent: Percent
  /// Nil: unreported.
  public var lastReportedOn: CivilDate?
  /// Set where the status is `overdue`.
  public var overdue: Overdue?
  /// The first milestone that is not closed on the day; nil when all are closed.
  public var next: NextMilestone?
  public var milestonesDue: Int
  /// Of those due: met on the day of the report.
  public var milestonesMet: Int
  /// Of those met: already so on their due day.
  public var metOnTime: Int

  /// The earliest closed milestone whose scheduled percent is above the actual.
  public struct Overdue: Sendable, Hashable {
    public var quarter: Quarter
    public var deadline: CivilDate
    public var days: Int
    public var milestone: String

    public init(quarter: Quarter, deadline: CivilDate, days: Int, milestone: String) {
      self.quarter = quarter
      self.deadline = deadline
      self.days = days
      self.milestone = milestone
    }
  }

  public struct NextMilestone: Sendable, Hashable {
    public var quarter: Quarter
    public var dueOn: CivilDate
    public var scheduledPercent: Percent

    public init(quarter: Quarter, dueOn: CivilDate, scheduledPercent: Percent) {
      self.quarter = quarter
      self.dueOn = dueOn
      self.scheduledPercent = scheduledPercent
    }
  }

  public init(
    notice: Int, number: String, domain: String?, project: String?, title: String?, text: String,
    lead: [String], support: [String], status: TaskStatus, duePercent: Percent,
    actualPercent: Percent, lastReportedOn: CivilDate?, overdue: Overdue?, next: NextMilestone?,
    milestonesDue: Int, milestonesMet: Int, metOnTime: Int
  ) {
    self.notice = notice
    self.number = number
    self.domain = domain
    self.project = project
    self.title = title
    self.text = text
    self.lead = lead
    self.support = support
    self.status = status
    self.duePercent = duePercent
    self.actualPercent = actualPercent
    self.lastReportedOn = lastReportedOn
    self.overdue = overdue
    self.next = next
    self.milestonesDue = milestonesDue
    self.milestonesMet = milestonesMet
    self.metOnTime = metOnTime
  }
}

/// How completion is grouped.
public enum CompletionGrouping: String, Sendable, Hashable, CaseIterable {
  case task, department, domain, quarter, notice
}

/// One group of `report completion`.
public struct CompletionGroup: Sendable, Hashable {
  public var group: String
  public var tasks: Int
  public var completed: Int
  /// The plain mean over the group's tasks, as is `actualPercent`.
  public var duePercent: Percent
  public var actualPercent: Percent
  public var milestonesDue: Int
  public var milestonesMet: Int
  public var metOnTime: Int
  public var overdue: Int
  public var unreported: Int
  public var light: Light

  public init(
    group: String, tasks: Int, completed: Int, duePercent: Percent, actualPercent: Percent,
    milestonesDue: Int, milestonesMet: Int, metOnTime: Int, overdue: Int, unreported: Int,
    light: Light
  ) {
    self.group = group
    self.tasks = tasks
    self.completed = completed
    self.duePercent = duePercent
    self.actualPercent = actualPercent
    self.milestonesDue = milestonesDue
    self.milestonesMet = milestonesMet
    self.metOnTime = metOnTime
    self.overdue = overdue
    self.unreported = unreported
    self.light = light
  }
}

/// One line of the scoreboard, `report departments`.
public struct DepartmentScore: Sendable, Hashable {
  /// From 1; ties share a rank.
  public var rank: Int
  public var department: String
  public var led: Int
  public var supported: Int
  public var completed: Int
  public var duePercent: Percent
  public var actualPercent: Percent
  public var milestonesDue: Int
  public var metOnTime: Int
  public var metLate: Int
  public var overdue: Int
  public var unreported: Int
  public var returnsDue: Int
  public var returnsOnTime: Int
  public var light: Light

  public init(
    rank: Int, department: String, led: Int, supported: Int, completed: Int, duePercent: Percent,
    actualPercent: Percent, milestonesDue: Int, metOnTime: Int, metLate: Int, overdue: Int,
    unreported: Int, returnsDue: Int, returnsOnTime: Int, light: Light
  ) {
    self.rank = rank
    self.department = department
    self.led = led
    self.supported = supported
    self.completed = completed
    self.duePercent = duePercent
    self.actualPercent = actualPercent
    self.milestonesDue = milestonesDue
    self.metOnTime = metOnTime
    self.metLate = metLate
    self.overdue = overdue
    self.unreported = unreported
    self.returnsDue = returnsDue
    self.returnsOnTime = returnsOnTime
    self.light = light
  }
}

/// One recorded progress entry (进展).
public struct ProgressEntry: Sendable, Hashable {
  public var on: CivilDate
  public var percent: Percent
  public var quarter: Quarter?
  public var note: String?
  public var by: String?
  public var evidenceName: String?
  public var evidenceSHA256: String?
  /// Lower than the entry before it, with a reason.
  public var isCorrection: Bool
  public var reason: String?
  /// UTC, to the microsecond.
  public var recordedAt: String

  public init(
    on: CivilDate, percent: Percent, quarter: Quarter? = nil, note: String? = nil,
    by: String? = nil, evidenceName: String? = nil, evidenceSHA256: String? = nil,
    isCorrection: Bool = false, reason: String? = nil, recordedAt: String = ""
  ) {
    self.on = on
    self.percent = percent
    self.quarter = quarter
    self.note = note
    self.by = by
    self.evidenceName = evidenceName
    self.evidenceSHA256 = evidenceSHA256
    self.isCorrection = isCorrection
    self.reason = reason
    self.recordedAt = recordedAt
  }
}
