internal import Migrations
internal import SQLite

extension Store {
  /// Above this size even one full check a day would be felt.
  private static let checkedSize = 64 << 20
  /// What opening and reading may cost for each page: hundreds of times what the longest report needs, and with the least
  /// for a small file seconds where it is hostile.
  private static let stepsOfPage = 1_000_000

  /// A connection to a file that has been looked at; nil where it holds no database yet (rolled back to nothing).
  ///
  /// - Parameter mark: set where the file was found whole, now or by an earlier command of the day.
  static func open(
    _ path: String, access: Access, size: Int, schema: Schema, steps: Int = 100_000_000, mark: inout CheckedMark?
  ) throws -> Connection? {
    // Reading commands open for writing too, where they may: only so can SQLite roll back what a crash left behind.
    let connection = try Connection(path: path, mode: .write)
    // The schema is read by a query as well.
    connection.limitWork(steps: steps)
    let pages: Int
    do {
      try configure(connection)
      pages = try connection.integer("PRAGMA page_count") ?? 0
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
    } catch {
      // A header or a schema that SQLite cannot make sense of is told as an error of the statement.
      guard error.kind == .other else { throw error }
      throw StoreError(
        .damaged, "\(path): the database is damaged (\(error.message)): keep it and go back to a backup")
    }
    if pages == 0 { return nil }
    connection.limitWork(steps: steps + pages * min(stepsOfPage, steps))
    try verifyIdentity(of: connection, path: path, schema: schema)
    if try connection.integer("PRAGMA user_version") ?? 0 < schema.version {
      try migrate(connection, path: path, schema: schema)
    }
    if access == .read {
      try connection.execute("PRAGMA query_only = ON")
      try connection.execute("BEGIN")
      return connection
    }
    guard !connection.isReadOnly else {
      throw StoreError(.notPermitted, "\(path): not permitted to write: check the rights of the file and its folder")
    }
    if size <= checkedSize {
      mark = CheckedMark(of: path)
      if mark == nil { mark = try verifyStructure(of: connection, path: path) }
    }
    // How much an import does is known to the import alone.
    connection.limitWork(steps: nil)
    return connection
  }

  /// Structure and indexes; the CHECKs, most of the time it would take, are for `check`.
  private static func verifyStructure(of connection: borrowing Connection, path: String) throws -> CheckedMark {
    // As it is before the check: what is changed meanwhile is not taken for checked.
    let state = CheckedMark.state(of: path)
    try connection.execute("PRAGMA ignore_check_constraints = ON")
    let problem = try connection.text("PRAGMA integrity_check(1)") ?? ""
    try connection.execute("PRAGMA ignore_check_constraints = OFF")
    guard problem == "ok" else {
      throw StoreError(.damaged, "\(path): the database is damaged (\(problem)): keep it and go back to a backup")
    }
    let mark = CheckedMark()
    if let state { mark.write(to: path, state: state) }
    return mark
  }

  /// Settings of every connection: nothing is saved until it is on the disk, and a hostile file can do no harm.
  static func configure(_ connection: borrowing Connection) throws(SQLiteError) {
    try connection.harden()
    try connection.execute(
      """
      PRAGMA synchronous = EXTRA; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
      PRAGMA recursive_triggers = ON; PRAGMA cache_size = -131072
      """)
  }

  /// Refuses a file that is not ours, is newer, or whose schema is not what its version made.
  private static func verifyIdentity(of connection: borrowing Connection, path: String, schema: Schema) throws {
    guard try connection.integer("PRAGMA application_id") == Schema.applicationID else {
      throw StoreError(.notOurs, "\(path): not a plantrack database: name another file with --db")
    }
    let version = try connection.integer("PRAGMA user_version") ?? 0
    guard version >= 1 else {
      throw StoreError(.damaged, "\(path): the database has no version: keep it and go back to a backup")
    }
    guard version <= schema.version else {
      throw StoreError(
        .newer,
        "\(path): made by a newer plantrack (schema \(version), this one knows \(schema.version)): update plantrack")
    }
    let expected =
      version <= schema.fingerprints.count
      ? schema.fingerprints[version - 1] : try Fingerprint.made(by: schema, version: version)
    guard try Fingerprint.of(connection) == expected else {
      throw StoreError(
        .damaged,
        "\(path): its tables, indexes, triggers or views are not those of schema \(version): remove what was added, or go back to a backup"
      )
    }
  }
}
