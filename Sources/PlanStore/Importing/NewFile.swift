internal import Glibc
internal import Migrations
internal import SQLite

extension Store {
  /// Makes the file that an import will fill, still without a byte.
  mutating func makeFile() throws {
    do {
      connection = try Connection(path: path, mode: .create)
      try Store.configure(connection)
      isPending = false
    } catch {
      throw StoreError(
        .cannotCreate, "\(path): cannot make the database (\(error.message)): check the folder and its rights")
    }
  }

  /// Makes the tables, unless another process was first.
  static func fillIfEmpty(_ connection: borrowing Connection, schema: Schema, path: String) throws {
    guard try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      guard try connection.integer("PRAGMA user_version") == schema.version,
        try connection.integer("PRAGMA application_id") == Schema.applicationID
      else { throw StoreError(.busy, "\(path): another program made this file meanwhile: try again") }
      return
    }
    try schema.create(in: connection)
  }

  /// Takes the file away again while it holds nothing, with the lock held, so that no other process's work goes with it.
  mutating func removeEmptyFile() throws {
    do {
      try connection.execute("BEGIN IMMEDIATE")
      let isEmpty = try connection.integer("SELECT count(*) FROM sqlite_schema") == 0
      if isEmpty, !connection.fileHasMoved, unlink(path) != 0 {
        throw StoreError(.ioFailed, "\(path): the empty file cannot be removed: \(systemMessage(errno))")
      }
      try connection.execute("ROLLBACK")
      guard isEmpty else { return }
      connection = try Connection(path: ":memory:", mode: .create)
      try schema.create(in: connection)
      isPending = true
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }
}
