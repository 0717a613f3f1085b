internal import SQLite
public import PlanModel

extension Store {
  /// Appends progress entries: all or none.
  ///
  /// Throws `rule`, naming the entry's place, for a percent outside 0–100, one lower than the last before it without
  /// `isCorrection`, a correction without a reason, or a quarter that the task's schedule does not have.
  ///
  /// - Parameters:
  ///   - batch: the file that they come from; the same file again is a no-op.
  ///   - now: the clock; the moment recorded is later than all before it, whatever the clock says.
  ///   - appended: called after each entry, for those who show how far it has come.
  public mutating func record(
    _ entries: [NewEntry], batch: SourceFile? = nil, now: Moment, appended: () -> Void = {}
  ) throws -> RecordOutcome {
    try requireFile()
    return try writing { connection in
      if let batch, let before = try Recording.moment(of: batch, kind: .progress, in: connection) {
        return .unchanged(recordedAt: before)
      }
      guard !entries.isEmpty else { return .recorded([]) }
      let recording = try Recording.append(kind: .progress, now: now, source: batch, to: connection)
      let writer = EntryWriter(connection, recording: recording)
      return .recorded(
        try entries.map { entry in
          defer { appended() }
          return try writer.append(entry)
        })
    }
  }

  /// Every entry of a task, in order of recording.
  public func history(_ task: TaskReference, knownBy: Moment? = nil) throws -> [ProgressEntry] {
    try reading { try EntryReader.entries(of: task.id, knownBy: knownBy, in: $0) }
  }

  /// Throws `missing` where there is no file yet.
  func requireFile() throws {
    guard !isPending else {
      throw StoreError(.missing, "\(path): no database here: import a notice first (plantrack import FILE)")
    }
  }
}

/// Checks entries against those before them, and appends them.
struct EntryWriter: ~Copyable {
  private let connection: Connection
  private let recording: Recording

  init(_ connection: borrowing Connection, recording: Recording) {
    self.connection = connection.shared()
    self.recording = recording
  }

  func append(_ entry: NewEntry) throws -> ProgressEntry {
    let place = entry.place.map { "\($0): " } ?? ""
    func refuse(_ what: String) -> StoreError { StoreError(.rule, "\(place)task \(entry.task.number): \(what)") }

    guard try taskExists(entry.task.id) else { throw refuse("no such task") }
    let percent: Percent
    var quarter: Quarter?
    switch entry.reached {
    case .percent(let given):
      guard (Percent.zero...Percent.full).contains(given) else { throw refuse("\(given) %: give 0 to 100") }
      percent = given
    case .quarterDone(let asked):
      let schedule = try self.schedule(of: entry.task.id)
      guard let milestone = schedule.last(where: { $0.quarter == asked }) else {
        let quarters = schedule.map(\.quarter.description).joined(separator: ", ")
        throw refuse(
          "no milestone in \(asked): \(quarters.isEmpty ? "it has none" : "it has \(quarters)"), or give a percent")
      }
      percent = milestone.scheduledPercent
      quarter = asked
    }
    let reason = entry.reason.flatMap { $0.isEmpty ? nil : $0 }
    if entry.isCorrection, reason == nil { throw refuse("a correction needs a reason: give --reason") }
    if !entry.isCorrection, let before = try last(of: entry.task.id, on: entry.on), percent < before.percent {
      throw refuse(
        "\(percent) % on \(entry.on) is less than the \(before.percent) % of \(before.on): to lower it, give --correct and --reason"
      )
    }
    let stored = ProgressEntry(
      on: entry.on, percent: percent, quarter: quarter, note: entry.note, by: entry.by,
      evidenceName: entry.evidence?.name, evidenceSHA256: entry.evidence?.sha256, isCorrection: entry.isCorrection,
      reason: reason, recordedAt: recording.at.description)
    try insert(stored, task: entry.task.id)
    return stored
  }

  private func taskExists(_ task: Int) throws -> Bool {
    let row = try connection.prepare("SELECT 1 FROM tasks WHERE id = :task")
    try row.bind(":task", task)
    return try row.step()
  }

  /// By due day, of the latest revision that has the task.
  private func schedule(of task: Int) throws -> [(quarter: Quarter, scheduledPercent: Percent)] {
    let row = try connection.prepare(
      """
      SELECT quarter, scheduled_hundredths FROM milestones
      WHERE item_id = (SELECT max(id) FROM items WHERE task_id = :task) ORDER BY position
      """)
    try row.bind(":task", task)
    var schedule: [(quarter: Quarter, scheduledPercent: Percent)] = []
    while try row.step() {
      schedule.append((try Columns.quarter(row, 0), try Columns.percent(row, 1)))
    }
    return schedule
  }

  /// The last entry dated on or before a day.
  private func last(of task: Int, on day: CivilDate) throws -> (on: CivilDate, percent: Percent)? {
    let row = try connection.prepare(
      """
      SELECT reported_on, percent_hundredths FROM progress_entries
      WHERE task_id = :task AND reported_on <= :day ORDER BY reported_on DESC, id DESC LIMIT 1
      """)
    try row.bind(":task", task)
    try row.bind(":day", day.description)
    guard try row.step() else { return nil }
    return (try Columns.day(row, 0), try Columns.percent(row, 1))
  }

  private func insert(_ entry: ProgressEntry, task: Int) throws {
    let row = try connection.prepare(
      """
      INSERT INTO progress_entries (task_id, reported_on, percent_hundredths, recording_id, quarter, reported_by, note,
        evidence_name, evidence_sha256, is_correction, reason)
      VALUES (:task, :on, :percent, :recording, :quarter, :by, :note, :evidence, :sha256, :correction, :reason)
      """)
    try row.bind(":task", task)
    try row.bind(":on", entry.on.description)
    try row.bind(":percent", entry.percent.hundredths)
    try row.bind(":recording", recording.id)
    try row.bind(":quarter", entry.quarter?.description)
    try row.bind(":by", entry.by)
    try row.bind(":note", entry.note)
    try row.bind(":evidence", entry.evidenceName)
    try row.bind(":sha256", entry.evidenceSHA256)
    try row.bind(":correction", entry.isCorrection ? 1 : 0)
    try row.bind(":reason", entry.reason)
    try row.run()
  }
}

enum EntryReader {
  static func entries(of task: Int, knownBy: Moment?, in connection: borrowing Connection) throws -> [ProgressEntry] {
    let row = try connection.prepare(
      """
      SELECT entry.reported_on, entry.percent_hundredths, entry.quarter, entry.note, entry.reported_by,
        entry.evidence_name, entry.evidence_sha256, entry.is_correction, entry.reason, recordings.recorded_at
      FROM progress_entries AS entry JOIN recordings ON recordings.id = entry.recording_id
      WHERE entry.task_id = :task AND recordings.recorded_at <= :known_by
      ORDER BY entry.id
      """)
    try row.bind(":task", task)
    try row.bind(":known_by", Moment.bound(knownBy))
    var entries: [ProgressEntry] = []
    while try row.step() {
      entries.append(
        ProgressEntry(
          on: try Columns.day(row, 0), percent: try Columns.percent(row, 1), quarter: Quarter(row.text(2)),
          note: row.optionalText(3), by: row.optionalText(4), evidenceName: row.optionalText(5),
          evidenceSHA256: row.optionalText(6), isCorrection: row.integer(7) == 1, reason: row.optionalText(8),
          recordedAt: row.text(9)))
    }
    return entries
  }
}
