// What the store answers and the reports print: plain rows, true for one day (`asOf`) as known at one moment.

/// 进度状态; the rule stands in Migrations/Rules.
public enum TaskStatus: String, Sendable, Hashable, CaseIterable {
  case completed, overdue
  case dueSoon = "due-soon"
  case onSchedule = "on-schedule"
  case notStarted = "not-started"

  /// The light; of a group, its worst task's.
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
  /// By value, the lesser first.
  public static func < (a: Light, b: Light) -> Bool { a.weight < b.weight }
}

/// A notice as `notices` lists it.
public struct NoticeRow: Sendable, Hashable {
  /// The store's id, stable over revisions.
  public var id: Int
  /// The notice; in rows its id, as `notices` lists it.
  public var notice: Notice
  /// Its revision, from 1.
  public var revision: Int
  /// Tasks of that revision.
  public var taskCount: Int
  /// Findings of that revision.
  public var findingCount: Int
  /// The file it was read from.
  public var sourceName: String
  /// UTC, `YYYY-MM-DDTHH:MM:SS.ffffffZ`.
  public var importedAt: String

  /// Makes a value of its parts.
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
  /// The notice; in rows its id, as `notices` lists it.
  public var notice: Int
  /// The number as printed.
  public var number: String
  /// 领域; nil where the plan has none.
  public var domain: String?
  /// 重要项目; nil where the plan has none.
  public var project: String?
  /// Its title, as it is shown.
  public var title: String?
  /// Its words, as printed.
  public var text: String
  /// 主责部门, in printed order.
  public var lead: [String]
  /// 配合部门, in printed order.
  public var support: [String]
  /// People responsible (责任领导) as printed; only where they were asked for.
  public var leaders: [String] = []
  /// The state on the day.
  public var status: TaskStatus
  /// 序时进度: the percent due on the day; of a group, the mean.
  public var duePercent: Percent
  /// 实际进度: the percent last reported by the day; of a group, the mean.
  public var actualPercent: Percent
  /// Nil: unreported.
  public var lastReportedOn: CivilDate?
  /// Set where the status is `overdue`.
  public var overdue: Overdue?
  /// The first milestone that is not closed on the day; nil when all are closed.
  public var next: NextMilestone?
  /// Milestones closed on the day.
  public var milestonesDue: Int
  /// Of those due: met on the day of the report.
  public var milestonesMet: Int
  /// Of those met: already so on their due day.
  public var metOnTime: Int

  /// The earliest closed milestone whose scheduled percent is above the actual.
  public struct Overdue: Sendable, Hashable {
    /// The quarter it belongs to.
    public var quarter: Quarter
    /// The due day.
    public var deadline: CivilDate
    /// Days from the due day to the day of the report.
    public var days: Int
    /// The milestone.
    public var milestone: String

    /// Makes a value of its parts.
    public init(quarter: Quarter, deadline: CivilDate, days: Int, milestone: String) {
      self.quarter = quarter
      self.deadline = deadline
      self.days = days
      self.milestone = milestone
    }
  }

  /// The next milestone that is not closed.
  public struct NextMilestone: Sendable, Hashable {
    /// The quarter it belongs to.
    public var quarter: Quarter
    /// The due day.
    public var dueOn: CivilDate
    /// The cumulative percent that the plan expects by then.
    public var scheduledPercent: Percent

    /// Makes a value of its parts.
    public init(quarter: Quarter, dueOn: CivilDate, scheduledPercent: Percent) {
      self.quarter = quarter
      self.dueOn = dueOn
      self.scheduledPercent = scheduledPercent
    }
  }

  /// Makes a value of its parts.
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
  /// What the group is called.
  public var group: String
  /// Of a single task: what it is about; nil of every other group.
  public var wording: TaskWording?
  /// The tasks; of a group, their number.
  public var tasks: Int
  /// Tasks at 100 percent.
  public var completed: Int
  /// The plain mean over the group's tasks, as is `actualPercent`.
  public var duePercent: Percent
  /// 实际进度: the percent last reported by the day; of a group, the mean.
  public var actualPercent: Percent
  /// Milestones closed on the day.
  public var milestonesDue: Int
  /// Closed milestones that are met.
  public var milestonesMet: Int
  /// Closed milestones that were met on their due day.
  public var metOnTime: Int
  /// Tasks that are overdue.
  public var overdue: Int
  /// Tasks without any entry by the day.
  public var unreported: Int
  /// The light; of a group, its worst task's.
  public var light: Light
  /// Of a work report: what it states of the plan; nil where it states nothing, or no plan of its government is stored.
  public var results: StatedResults?

  /// Makes a value of its parts.
  public init(
    group: String, wording: TaskWording? = nil, tasks: Int, completed: Int, duePercent: Percent, actualPercent: Percent,
    milestonesDue: Int, milestonesMet: Int, metOnTime: Int, overdue: Int, unreported: Int,
    light: Light, results: StatedResults? = nil
  ) {
    self.results = results
    self.group = group
    self.wording = wording
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
  /// The department's name in the register.
  public var department: String
  /// Tasks that it leads.
  public var led: Int
  /// Tasks that it supports.
  public var supported: Int
  /// Tasks at 100 percent.
  public var completed: Int
  /// 序时进度: the percent due on the day; of a group, the mean.
  public var duePercent: Percent
  /// 实际进度: the percent last reported by the day; of a group, the mean.
  public var actualPercent: Percent
  /// Milestones closed on the day.
  public var milestonesDue: Int
  /// Closed milestones that were met on their due day.
  public var metOnTime: Int
  /// Closed milestones met after their due day.
  public var metLate: Int
  /// Tasks that are overdue.
  public var overdue: Int
  /// Tasks without any entry by the day.
  public var unreported: Int
  /// Returns that were due by the day.
  public var returnsDue: Int
  /// Of those, returns that came on time.
  public var returnsOnTime: Int
  /// The light; of a group, its worst task's.
  public var light: Light

  /// Makes a value of its parts.
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
  /// The day the entry is true for.
  public var on: CivilDate
  /// Cumulative percent, 0 to 100.
  public var percent: Percent
  /// The quarter it belongs to.
  public var quarter: Quarter?
  /// What was done, in words.
  public var note: String?
  /// Who reported it.
  public var by: String?
  /// Name of the evidence file.
  public var evidenceName: String?
  /// SHA-256 of the evidence file, in hexadecimal digits.
  public var evidenceSHA256: String?
  /// Lower than the entry before it, with a reason.
  public var isCorrection: Bool
  /// Why it was corrected; nil for other entries.
  public var reason: String?
  /// UTC, to the microsecond.
  public var recordedAt: String

  /// Makes a value of its parts.
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
