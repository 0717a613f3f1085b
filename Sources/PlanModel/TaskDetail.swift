/// Everything about one task on the day of a report: `show`.
public struct TaskDetail: Sendable, Hashable {
  /// Which task it is.
  public var reference: TaskReference
  /// Title of its notice.
  public var noticeTitle: String
  /// 发文字号 of its notice; nil where none is printed.
  public var documentNumber: String?
  /// As printed.
  public var task: PlanTask
  /// The milestones that the reports count, default ones included, by due day.
  public var schedule: [MilestoneState]
  /// Where it stands on the day.
  public var state: TaskState
  /// All entries up to the known-by moment, in order of recording.
  public var entries: [ProgressEntry]
  /// The findings on the task's own lines.
  public var findings: [Finding]
  /// Who is responsible, in printed order.
  public var responsible: [Responsibility]

  /// Makes a value of its parts.
  public init(
    reference: TaskReference, noticeTitle: String, documentNumber: String?, task: PlanTask,
    schedule: [MilestoneState], state: TaskState, entries: [ProgressEntry], findings: [Finding],
    responsible: [Responsibility]
  ) {
    self.reference = reference
    self.noticeTitle = noticeTitle
    self.documentNumber = documentNumber
    self.task = task
    self.schedule = schedule
    self.state = state
    self.entries = entries
    self.findings = findings
    self.responsible = responsible
  }
}

/// A milestone as it stands on the day of a report.
public struct MilestoneState: Sendable, Hashable {
  /// The milestone.
  public var milestone: Milestone
  /// Its due day has passed.
  public var isClosed: Bool
  /// The actual percent is at or above the scheduled one.
  public var isMet: Bool
  /// That was so on its due day; false for one that is not closed.
  public var isMetOnTime: Bool

  /// Makes a value of its parts.
  public init(milestone: Milestone, isClosed: Bool, isMet: Bool, isMetOnTime: Bool) {
    self.milestone = milestone
    self.isClosed = isClosed
    self.isMet = isMet
    self.isMetOnTime = isMetOnTime
  }
}

/// Who answers for a task.
public struct Responsibility: Sendable, Hashable {
  /// A department's part in a task.
  public enum Role: String, Sendable, Hashable, CaseIterable { case lead, support }

  /// 主责 or 配合.
  public var role: Role
  /// As the register has it.
  public var department: String
  /// As printed, where that is another name.
  public var printedName: String?

  /// Makes a value of its parts.
  public init(role: Role, department: String, printedName: String?) {
    self.role = role
    self.department = department
    self.printedName = printedName
  }
}

/// A department of the register (部门名录).
public struct DepartmentRow: Sendable, Hashable {
  /// Its id in the database.
  public var id: Int
  /// Its name, as it is shown.
  public var name: String
  /// The issuing government whose register it is in; nil for notices without an issuer.
  public var government: String?
  /// Other names it goes by.
  public var aliases: [String]
  /// The department that it was merged into.
  public var mergedInto: String?
  /// Tasks of the current plans, under its own name or one merged into it.
  public var led: Int
  /// Tasks that it supports.
  public var supported: Int

  /// Makes a value of its parts.
  public init(
    id: Int, name: String, government: String?, aliases: [String], mergedInto: String?, led: Int,
    supported: Int
  ) {
    self.id = id
    self.name = name
    self.government = government
    self.aliases = aliases
    self.mergedInto = mergedInto
    self.led = led
    self.supported = supported
  }
}
