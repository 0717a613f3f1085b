/// What a department is asked about a quarter (进展报送表): a row for each open task that it leads.
public struct ReturnForm: Sendable, Hashable {
  /// As the register has it.
  public var department: String
  /// The quarter it belongs to.
  public var quarter: Quarter
  /// The day whose state it prints.
  public var issuedOn: CivilDate
  /// By notice and number.
  public var tasks: [FormTask]

  /// Makes a value of its parts.
  public init(department: String, quarter: Quarter, issuedOn: CivilDate, tasks: [FormTask] = []) {
    self.department = department
    self.quarter = quarter
    self.issuedOn = issuedOn
    self.tasks = tasks
  }
}

/// A row of a form: an open task with a milestone in or before the form's quarter.
public struct FormTask: Sendable, Hashable {
  /// The form it belongs to.
  public var place: FormPlace
  /// Where it stands on the day.
  public var state: TaskState
  /// The latest milestone up to the quarter's end.
  public var milestone: Milestone

  /// Makes a value of its parts.
  public init(place: FormPlace, state: TaskState, milestone: Milestone) {
    self.place = place
    self.state = state
    self.milestone = milestone
  }
}

/// A task as a revision of its notice prints it: found again whatever revisions follow.
public struct FormPlace: Sendable, Hashable {
  /// The store's id of the notice.
  public var notice: Int
  /// As printed; `23#2` for the second task that the notice prints under 23.
  public var number: String
  /// The first twelve hexadecimal digits of the digest of the revision's content.
  public var revision: String

  /// Makes a value of its parts.
  public init(notice: Int, number: String, revision: String) {
    self.notice = notice
    self.number = number
    self.revision = revision
  }
}

/// The task that a row of a form stands for, with what is known of it.
public struct FormTarget: Sendable, Hashable {
  /// The task.
  public var task: TaskReference
  /// The last entry dated on or before the day asked for; nil: unreported.
  public var last: ProgressEntry?
  /// The entries of that day itself, in order of recording.
  public var sameDay: [ProgressEntry]

  /// Makes a value of its parts.
  public init(task: TaskReference, last: ProgressEntry?, sameDay: [ProgressEntry]) {
    self.task = task
    self.last = last
    self.sameDay = sameDay
  }
}

/// What one file says: returns, and the progress that they report.
public struct ReturnBatch: Sendable, Hashable {
  /// The returns to record.
  public var returns: [NewReturn]
  /// The progress entries to record.
  public var entries: [NewEntry]
  /// The file they were read from.
  public var source: SourceFile

  /// Makes a value of its parts.
  public init(returns: [NewReturn], entries: [NewEntry], source: SourceFile) {
    self.returns = returns
    self.entries = entries
    self.source = source
  }
}
