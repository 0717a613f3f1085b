internal import Digest
internal import Migrations
internal import SQLite

/// The schema of a file as one digest: a table, index, trigger or view that is not ours, changed or missing shows.
enum Fingerprint {
  /// SHA-256 over every schema object's kind, name and text; SQLite's own statistics tables left out.
  static func of(_ connection: borrowing Connection) throws(SQLiteError) -> String {
    let statement = try connection.prepare(
      """
      SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT GLOB 'sqlite_stat*' ORDER BY type, name
      """)
    var bytes: [UInt8] = []
    while try statement.step() {
      for column in Int32(0)..<4 {
        bytes += statement.text(column).utf8
        bytes.append(0)
      }
    }
    return SHA256.hexadecimal(of: bytes)
  }

  /// What a schema makes in an empty database, as it would be after its first `version` migrations.
  static func made(by schema: Schema, version: Int) throws(SQLiteError) -> String {
    let connection = try Connection(path: ":memory:", mode: .create)
    try schema.create(in: connection, upTo: version)
    return try of(connection)
  }
}

extension Schema {
  /// Makes the tables and views in an empty database and marks it as ours.
  func create(in connection: borrowing Connection, upTo last: Int? = nil) throws(SQLiteError) {
    try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
    try apply(after: 0, upTo: last, in: connection)
  }

  /// Applies the migrations after a version, with the views dropped before and made after.
  func apply(after version: Int, upTo last: Int? = nil, in connection: borrowing Connection) throws(SQLiteError) {
    let target = last ?? self.version
    for name in try viewNames(in: connection) { try connection.execute("DROP VIEW \"\(name)\"") }
    for migration in migrations[version..<target] { try connection.execute(migration.text) }
    for view in views { try connection.execute(view.text) }
    try connection.execute("PRAGMA user_version = \(target)")
  }

  private func viewNames(in connection: borrowing Connection) throws(SQLiteError) -> [String] {
    let statement = try connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    var names: [String] = []
    while try statement.step() { names.append(statement.text(0)) }
    return names
  }
}
