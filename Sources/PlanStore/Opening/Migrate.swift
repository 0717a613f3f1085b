internal import Glibc
internal import Migrations
internal import SQLite

extension Store {
  /// Brings an older file up to date: a verified backup beside it, then everything in one transaction.
  static func migrate(_ connection: borrowing Connection, path: String, schema: Schema) throws {
    guard !connection.isReadOnly else {
      throw StoreError(
        .notPermitted,
        "\(path): an older schema, and not permitted to bring it up to date: copy the file and use the copy")
    }
    // As sqlite.org/lang_altertable.html asks: a table that is made anew must not take its children's rows with it.
    try connection.execute("PRAGMA foreign_keys = OFF")
    try connection.execute("BEGIN IMMEDIATE")
    do {
      // Another process may have done it while this one waited.
      let version = try connection.integer("PRAGMA user_version") ?? 0
      if version < schema.version {
        // A connection of its own reads the copy: SQLite copies from none that is writing.
        let reader = try Connection(path: path, mode: .read)
        try VerifiedCopy.write(reader, to: free("\(path).backup-v\(version)-\(timestamp())"), mayReplace: false)
        try schema.apply(after: version, in: connection)
        let broken = try connection.text("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
        if let broken {
          throw StoreError(.damaged, "\(path): rows of \(broken) point at rows that are not there: go back to a backup")
        }
      }
      try connection.execute("COMMIT")
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
    try connection.execute("PRAGMA foreign_keys = ON")
  }

  /// The name, with a number where a run of the same second, cut short after its backup, has taken it.
  private static func free(_ name: String) -> String {
    var status = stat()
    let names = [name] + (2...100).map { "\(name)-\($0)" }
    return names.first { lstat($0, &status) != 0 } ?? name
  }

  /// `20190701T080000Z`, for names of files.
  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func digits(_ value: Int32, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let day = digits(parts.tm_year + 1900, 4) + digits(parts.tm_mon + 1, 2) + digits(parts.tm_mday, 2)
    return day + "T" + digits(parts.tm_hour, 2) + digits(parts.tm_min, 2) + digits(parts.tm_sec, 2) + "Z"
  }
}
