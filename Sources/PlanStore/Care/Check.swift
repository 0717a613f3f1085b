internal import SQLite
internal import PlanModel

extension Store {
  /// What is wrong with the database, in words; empty where all is well.
  ///
  /// Looks at SQLite's own structures, the foreign keys, and what the program promises: recordings in order, every plan
  /// reading back as it was imported, schedules that rise by due day and end at 100 %, merges that lead somewhere.
  public func check() throws -> [String] {
    try requireFile()
    do {
      return try problems(connection)
    } catch let error as SQLiteError {
      guard error.kind == .corrupt || error.kind == .notADatabase else { throw StoreError(error, path: path) }
      return ["the file is damaged: \(error.message)"]
    }
  }

  private func problems(_ connection: borrowing Connection) throws -> [String] {
    var problems: [String] = []
    let integrity = try connection.prepare("PRAGMA integrity_check(20)")
    while try integrity.step() {
      if integrity.text(0) != "ok" { problems.append("structure: \(integrity.text(0))") }
    }
    guard problems.isEmpty else { return problems }
    let keys = try connection.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20")
    while try keys.step() {
      problems.append("foreign key: a row of \(keys.text(0)) (\(keys.text(1))) points at no row of \(keys.text(2))")
    }
    for invariant in Store.invariants {
      let row = try connection.prepare(invariant.sql + " LIMIT 5")
      while try row.step() { problems.append(invariant.problem(row.text(0))) }
    }
    try checkPlans(connection, into: &problems)
    return problems
  }

  private func checkPlans(_ connection: borrowing Connection, into problems: inout [String]) throws {
    let row = try connection.prepare("SELECT id, notice_id, ordinal, content_sha256 FROM revisions ORDER BY id")
    let reader = PlanReader(connection)
    while try row.step() {
      let place = "revision \(row.integer(2)) of notice \(row.integer(1))"
      do {
        guard try reader.plan(revision: row.integer(0)).contentDigest == row.text(3) else {
          problems.append("plan: \(place) does not read back as it was imported")
          continue
        }
      } catch let error as StoreError {
        problems.append("plan: \(place): \(error.message)")
      }
    }
  }

  /// A promise: what to say of a row that breaks it, and the query for such rows.
  private struct Invariant {
    let problem: @Sendable (String) -> String
    let sql: String

    init(_ problem: @escaping @Sendable (String) -> String, _ sql: String) {
      self.problem = problem
      self.sql = sql
    }
  }

  private static let invariants = [
    Invariant(
      { "recordings out of order: \($0)" },
      """
      SELECT id FROM (SELECT id, recorded_at, lag(recorded_at) OVER (ORDER BY id) AS before FROM recordings)
      WHERE recorded_at <= before
      """
    ),
    Invariant(
      { "a schedule not in order of its due days: \($0)" },
      """
      SELECT item_id FROM (SELECT item_id, due_on, lag(due_on) OVER (PARTITION BY item_id ORDER BY position) AS before
        FROM milestones) WHERE due_on < before
      """
    ),
    Invariant(
      { "a schedule that does not end at 100 %: \($0)" },
      """
      SELECT item_id FROM milestones AS last WHERE scheduled_hundredths <> 10000
        AND NOT EXISTS (SELECT 1 FROM milestones WHERE item_id = last.item_id AND position > last.position)
      """
    ),
    Invariant(
      { "an item whose task belongs to another notice: \($0)" },
      """
      SELECT items.id FROM items JOIN tasks ON tasks.id = items.task_id JOIN revisions ON revisions.id = items.revision_id
      WHERE tasks.notice_id <> revisions.notice_id
      """
    ),
    Invariant(
      { "an item without words: \($0)" }, "SELECT id FROM items WHERE id NOT IN (SELECT item_id FROM item_texts)"),
    Invariant(
      { "a notice without a revision: \($0)" },
      "SELECT id FROM notices WHERE id NOT IN (SELECT notice_id FROM revisions)"
    ),
    Invariant(
      { "entries not in order of their recordings: \($0)" },
      """
      SELECT id FROM (SELECT id, recording_id, lag(recording_id) OVER (ORDER BY id) AS before FROM progress_entries)
      WHERE recording_id < before
      """
    ),
  ]
}
