internal import SQLite
public import PlanModel

extension Store {
  /// Stores notices: all that the body adds, or, when it throws, none.
  ///
  /// The file is made here if it was not there, and stays away if nothing is stored. Where another process makes it
  /// meanwhile, the body runs a second time, on that file. Throws what the body throws, and `StoreError`; `rule` for a
  /// revised notice without `replace`, saying how much differs.
  ///
  /// - Parameters:
  ///   - replace: store another content of a notice as a new revision.
  ///   - now: the clock; the moment recorded is later than all before it, whatever the clock says.
  public mutating func importPlans(
    replace: Bool, now: Moment, _ body: (inout ImportSession) throws -> Void
  ) throws {
    let (path, schema, isNew) = (path, schema, isPending)
    PartialFile.removeLeftovers(of: path)
    func store(in connection: borrowing Connection) throws {
      var session = try ImportSession(connection: connection.shared(), replace: replace, now: now, path: path)
      try body(&session)
      try session.link()
      guard session.hasStored || !isNew else { throw NothingStored() }
    }
    do {
      if isNew, case .missing = FileState(path: path), try storeInNewFile(store) { return }
      if isPending { try openEmptyFile() }
      try writing { connection in
        if isNew { try Store.fillIfEmpty(connection, schema: schema, path: path) }
        try store(in: connection)
      }
    } catch {
      if isNew, !isPending, case .empty = FileState(path: path) {
        connection = try Store.standIn(path, access: .create, schema: schema)
        isPending = true
      }
      guard error is NothingStored else { throw error }
    }
  }

  /// Ends an import into a new file that stored nothing: the file is to go again.
  private struct NothingStored: Error {}
}

/// The notices of one import, inside its transaction.
public struct ImportSession: ~Copyable {
  let connection: Connection
  let path: String
  let replace: Bool
  let now: Moment
  /// The rows stored here, and the recording that they belong to.
  var rows = ImportedRows()
  var registers = DepartmentRegisters()
  var tables: PlanTables

  var hasStored: Bool { rows.recording != nil }

  init(connection: consuming Connection, replace: Bool, now: Moment, path: String) throws {
    tables = try PlanTables(connection)
    self.connection = connection
    self.replace = replace
    self.now = now
    self.path = path
  }

  /// Stores a plan, or finds that it is stored already.
  public mutating func add(_ plan: Plan, source: SourceFile) throws -> ImportOutcome {
    try add(NewPlan(plan, source: source))
  }

  /// Stores a plan, or finds that it is stored already.
  public mutating func add(_ new: NewPlan) throws -> ImportOutcome {
    do {
      return try store(new)
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// The notice that the same file is stored as, where only its name, which stands in for a title, is another.
  private func storedUnderAnotherName(_ plan: Plan, source: SourceFile) throws -> Int? {
    guard plan.notice.documentNumber == nil else { return nil }
    let same = try connection.prepare(
      """
      SELECT notice_id, title, content_sha256 FROM revisions AS revision
      WHERE source_sha256 = :sha256 AND document_number IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM revisions AS later
          WHERE later.notice_id = revision.notice_id AND later.ordinal > revision.ordinal)
      ORDER BY notice_id
      """)
    try same.bind(":sha256", source.sha256)
    while try same.step() {
      var renamed = plan
      renamed.notice.title = same.text(1)
      if renamed.contentDigest == same.text(2) { return same.integer(0) }
    }
    return nil
  }

  /// The chain's link over all that was stored, from what was read back.
  func link() throws(SQLiteError) {
    try Chain.linkNew(in: connection, imported: rows)
  }

  private mutating func store(_ new: NewPlan) throws -> ImportOutcome {
    let (plan, source) = (new.plan, new.source)
    try PlanLimits.check(plan, source: source.name)
    let known = try connection.prepare(
      """
      SELECT notices.id, revisions.id, revisions.content_sha256, revisions.ordinal
      FROM notices JOIN revisions ON revisions.notice_id = notices.id
      WHERE notices.identity = :identity ORDER BY revisions.ordinal DESC LIMIT 1
      """)
    try known.bind(":identity", plan.notice.identity)
    guard try known.step() else {
      if let notice = try storedUnderAnotherName(plan, source: source) { return .unchanged(notice: notice) }
      let notice = try insertNotice(plan)
      let tasks = try plan.tasks.map { _ in try insertTask(notice: notice) }
      try insertRevision(new, notice: notice, ordinal: 1, tasks: tasks)
      return .added(notice: notice, tasks: tasks.count)
    }
    let (notice, revision, ordinal) = (known.integer(0), known.integer(1), known.integer(3))
    if known.text(2) == new.digest { return .unchanged(notice: notice) }

    let old = try PlanReader(connection).plan(revision: revision)
    let matching = TaskMatching(new: plan.tasks, old: old.tasks)
    let difference = PlanDifference(from: old, to: plan, matching: matching)
    guard replace else {
      throw StoreError(
        .rule,
        "\(source.name): notice \(notice) (\(plan.notice.documentNumber ?? plan.notice.title)) is stored with other content, \(difference.summary): give --replace to store this as its new revision, with all progress kept"
      )
    }
    let oldTasks = try taskIDs(revision: revision)
    var vanished = try vanishedTasks(notice: notice, before: revision)
    let tasks = try plan.tasks.enumerated().map { index, task in
      if let place = matching.old[index] { return oldTasks[place] }
      // A task that an earlier revision had, word for word, comes back with its history.
      let key = "\(task.number)\u{1F}\(task.text)"
      if let id = vanished.removeValue(forKey: key) { return id }
      return try insertTask(notice: notice)
    }
    try insertRevision(new, notice: notice, ordinal: ordinal + 1, tasks: tasks)
    return .replaced(notice: notice, difference)
  }

  private func taskIDs(revision: Int) throws -> [Int] {
    let statement = try connection.prepare("SELECT task_id FROM items WHERE revision_id = :revision ORDER BY position")
    try statement.bind(":revision", revision)
    var ids: [Int] = []
    while try statement.step() { ids.append(statement.integer(0)) }
    return ids
  }

  /// Tasks of earlier revisions that the latest one no longer has, by number and text.
  private func vanishedTasks(notice: Int, before latest: Int) throws -> [String: Int] {
    let statement = try connection.prepare(
      """
      SELECT items.number, item_texts.text, items.task_id
      FROM revisions JOIN items ON items.revision_id = revisions.id JOIN item_texts ON item_texts.item_id = items.id
      WHERE revisions.notice_id = :notice
        AND items.task_id NOT IN (SELECT task_id FROM items WHERE revision_id = :latest)
      ORDER BY revisions.ordinal, items.position
      """)
    try statement.bind(":notice", notice)
    try statement.bind(":latest", latest)
    var tasks: [String: Int] = [:]
    while try statement.step() { tasks["\(statement.text(0))\u{1F}\(statement.text(1))"] = statement.integer(2) }
    return tasks
  }
}

extension PlanDifference {
  /// `3 differences (1 task added, 2 changed)`.
  var summary: String {
    var parts: [String] = []
    if !head.isEmpty { parts.append("head: \(head.joined(separator: ", "))") }
    if !added.isEmpty { parts.append("\(added.count) added") }
    if !removed.isEmpty { parts.append("\(removed.count) removed") }
    if !changed.isEmpty { parts.append("\(changed.count) changed") }
    if resultsDiffer { parts.append("results changed") }
    return "\(count) difference\(count == 1 ? "" : "s") (\(parts.joined(separator: "; ")))"
  }
}
