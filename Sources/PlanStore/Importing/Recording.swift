internal import PlanModel
internal import SQLite

/// The row that stands for one writing command.
struct Recording {
  enum Kind: String {
    case importing = "import"
    case progress, returns, departments
  }

  let id: Int
  let at: Moment

  /// Appends a recording, a microsecond after the last one at the earliest: a clock set back does not reorder history.
  static func append(
    kind: Kind, now: Moment, source: SourceFile?, to connection: borrowing Connection
  ) throws -> Recording {
    let last = try connection.text("SELECT max(recorded_at) FROM recordings").map { text throws(StoreError) in
      guard let moment = Moment(text: text) else {
        throw StoreError(.damaged, "“\(text)” is stored as a moment: go back to a backup")
      }
      return moment
    }
    guard try connection.integer("SELECT max(id) FROM recordings") ?? 0 < Int.max else {
      throw StoreError(.damaged, "“\(Int.max)” is stored as a number: go back to a backup")
    }
    guard let at = last.map({ Moment(microseconds: max($0.microseconds + 1, now.microseconds)) }) ?? now else {
      throw StoreError(.rule, "the last recording is at the end of time: nothing can be recorded after it")
    }
    let statement = try connection.prepare(
      """
      INSERT INTO recordings (id, recorded_at, kind, source_name, source_sha256)
      VALUES ((SELECT coalesce(max(id), 0) + 1 FROM recordings), :at, :kind, :name, :sha256)
      """)
    try statement.bind(":at", at.description)
    try statement.bind(":kind", kind.rawValue)
    try statement.bind(":name", source?.name)
    try statement.bind(":sha256", source?.sha256)
    try statement.run()
    return Recording(id: connection.lastInsertedRow, at: at)
  }

  /// When the same file was recorded before; nil for never.
  static func moment(of source: SourceFile, kind: Kind, in connection: borrowing Connection) throws -> String? {
    let statement = try connection.prepare(
      "SELECT recorded_at FROM recordings WHERE kind = :kind AND source_sha256 = :sha256")
    try statement.bind(":kind", kind.rawValue)
    try statement.bind(":sha256", source.sha256)
    return try statement.step() ? statement.text(0) : nil
  }
}
