internal import Glibc
internal import Migrations
internal import SQLite

/// One database file: plans, their revisions, progress, departments and returns; the only place that knows SQL.
///
/// Reports read in one transaction that lasts until `endReading` or the store's end: all of a command's figures are of
/// one moment.
public struct Store: ~Copyable {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// For `import`: the file need not be there.
    case create
    /// For commands that append.
    case write
    /// For reports: nothing is changed, and all that is read is of one moment.
    case read
  }

  /// The file, as it was named.
  public let path: String
  let access: Access
  let schema: Schema
  var connection: Connection
  /// No file yet: the connection is to an empty database in memory until something is stored.
  var isPending: Bool
  /// Set where the file is known to be whole.
  var mark: CheckedMark?

  /// Whether nothing was ever stored: the file is made by the first import.
  public var isNew: Bool { isPending }

  /// Opens a database file and checks that it is ours, whole, and of a version this program knows.
  ///
  /// An older version is migrated, after a backup beside it. Throws `StoreError`: `missing`, `notOurs`, `newer`,
  /// `damaged`, `busy`, `notPermitted`, `ioFailed`; the file is then as it was.
  public init(path: String, access: Access) throws {
    try self.init(path: path, access: access, schema: .current)
  }

  /// - Parameter steps: what opening and reading may cost at least, in steps of SQLite's machine; more for a larger file.
  init(path: String, access: Access, schema: Schema, steps: Int = 100_000_000) throws {
    self.path = path
    self.access = access
    self.schema = schema
    // SQLite takes these for a database that is gone with the program.
    guard !path.isEmpty, path != ":memory:" else {
      throw StoreError(access == .create ? .cannotCreate : .missing, "“\(path)” is no file: name one with --db")
    }
    do {
      switch FileState(path: path) {
      case .missing, .empty: connection = try Store.standIn(path, access: access, schema: schema)
      case .foreign(let what):
        throw StoreError(.notOurs, "\(path): \(what): name another file with --db")
      case .unreadable(let number):
        throw StoreError(number == EACCES ? .notPermitted : .ioFailed, "\(path): \(systemMessage(number))")
      case .database(let size):
        if let opened = try Store.open(
          path, access: access, size: size, schema: schema, steps: steps, mark: &mark)
        {
          connection = opened
          isPending = false
          return
        }
        connection = try Store.standIn(path, access: access, schema: schema)
      }
      isPending = true
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// An empty database in memory, for a file that `import` will make.
  static func standIn(_ path: String, access: Access, schema: Schema) throws -> Connection {
    guard access == .create else {
      throw StoreError(.missing, "\(path): no database here: import a notice first (plantrack import FILE)")
    }
    return try Connection(path: ":memory:", mode: .create)
  }

  /// Runs reading work, with SQLite's failures told in the store's words.
  func reading<R>(_ body: (borrowing Connection) throws -> R) throws -> R {
    do {
      // The stand-in gets its tables only here: an import, which asks it for nothing else than names, does without.
      if isPending, try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 {
        try schema.create(in: connection)
      }
      return try body(connection)
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }

  /// Ends the transaction of a store opened to read: writers are no longer held up. What is asked for later is of a later
  /// moment.
  public func endReading() throws {
    try reading { if $0.isInTransaction { try $0.execute("COMMIT") } }
  }

  /// Runs writing work in one transaction that holds the file from its beginning; all or nothing.
  func writing<R>(_ body: (borrowing Connection) throws -> R) throws -> R {
    do {
      try connection.execute("BEGIN IMMEDIATE")
      guard !connection.fileHasMoved else {
        throw StoreError(.busy, "\(path): the file was replaced while it was opened: try again")
      }
      let result = try body(connection)
      try Chain.linkNew(in: connection)
      try commit()
      // After a sound change a whole file is whole.
      mark?.write(to: path)
      return result
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      guard let error = error as? SQLiteError else { throw error }
      throw StoreError(error, path: path)
    }
  }

  /// Only what this returns from without an error has been saved for certain.
  private func commit() throws {
    guard let error = connection.failure(of: "COMMIT") else { return }
    guard error.kind == .inputOutput || error.kind == .full else { throw error }
    // The journal may already be gone: the change is then there, whatever SQLite says.
    throw Store.uncertain(path, error.message)
  }

  static func uncertain(_ path: String, _ why: String) -> StoreError {
    StoreError(
      .uncertain,
      """
      \(path): saving failed at its last step (\(why)), the outcome is not certain: look with \
      `plantrack notices` or `plantrack show`, then repeat the command if it is not there
      """)
  }
}
