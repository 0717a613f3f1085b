// What goes into the store besides plans, and what it says about it.

/// A file that something was read from.
public struct SourceFile: Sendable, Hashable {
  /// Its name, as it is shown.
  public var name: String
  /// 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Makes a value of its parts.
  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

/// A task as stored, whatever number it has in a revision of its notice.
public struct TaskReference: Sendable, Hashable {
  /// The store's id of the task, stable over revisions.
  public var id: Int
  /// The store's id of the notice.
  public var notice: Int
  /// As printed in the revision that it was looked up in.
  public var number: String

  /// Makes a value of its parts.
  public init(id: Int, notice: Int, number: String) {
    self.id = id
    self.notice = notice
    self.number = number
  }
}

/// A progress entry to record.
public struct NewEntry: Sendable, Hashable {
  /// What an entry says was reached.
  public enum Reached: Sendable, Hashable {
    /// Cumulative, 0 to 100 %.
    case percent(Percent)
    /// The milestone of that quarter is reached: its scheduled percent.
    case quarterDone(Quarter)
  }

  /// The task.
  public var task: TaskReference
  /// What was reached.
  public var reached: Reached
  /// The day it is true for.
  public var on: CivilDate
  /// The department that reports.
  public var by: String?
  /// What was done, in words.
  public var note: String?
  /// The file that shows it.
  public var evidence: SourceFile?
  /// Allows a percent lower than the one before; needs a reason.
  public var isCorrection: Bool
  /// Why it was corrected; nil for other entries.
  public var reason: String?
  /// Where it came from (`file.csv:12`), for messages.
  public var place: String?

  /// Makes a value of its parts.
  public init(
    task: TaskReference, reached: Reached, on: CivilDate, by: String? = nil, note: String? = nil,
    evidence: SourceFile? = nil, isCorrection: Bool = false, reason: String? = nil, place: String? = nil
  ) {
    self.task = task
    self.reached = reached
    self.on = on
    self.by = by
    self.note = note
    self.evidence = evidence
    self.isCorrection = isCorrection
    self.reason = reason
    self.place = place
  }
}

/// What recording did.
public enum RecordOutcome: Sendable, Hashable {
  /// The entries as stored, in the order given.
  case recorded([ProgressEntry])
  /// The same file was recorded before, at that moment (UTC).
  case unchanged(recordedAt: String)
}

/// What storing a notice did.
public enum ImportOutcome: Sendable, Hashable {
  case added(notice: Int, tasks: Int)
  /// The same content is stored already.
  case unchanged(notice: Int)
  case replaced(notice: Int, PlanDifference)
}

/// How a notice differs from its latest stored revision.
public struct PlanDifference: Sendable, Hashable {
  /// A task that differs.
  public struct Change: Sendable, Hashable {
    /// The number in the new revision.
    public var number: String
    /// The number it had, where that was another.
    public var oldNumber: String?
    /// The parts that differ: `text`, `lead`, `milestones` …
    public var parts: [String]

    /// Makes a value of its parts.
    public init(number: String, oldNumber: String?, parts: [String]) {
      self.number = number
      self.oldNumber = oldNumber
      self.parts = parts
    }
  }

  /// Parts of the head that differ: `title`, `signedOn` …
  public var head: [String]
  /// Numbers of tasks that were not there.
  public var added: [String]
  /// Numbers of tasks that are no longer there; their progress is kept.
  public var removed: [String]
  /// Tasks whose parts differ.
  public var changed: [Change]
  /// Whether what was done reads differently.
  public var resultsDiffer: Bool

  /// Makes a value of its parts.
  public init(
    head: [String] = [], added: [String] = [], removed: [String] = [], changed: [Change] = [],
    resultsDiffer: Bool = false
  ) {
    self.head = head
    self.added = added
    self.removed = removed
    self.changed = changed
    self.resultsDiffer = resultsDiffer
  }

  /// Parts of the head, tasks and results that differ.
  public var count: Int { head.count + added.count + removed.count + changed.count + (resultsDiffer ? 1 : 0) }
}
