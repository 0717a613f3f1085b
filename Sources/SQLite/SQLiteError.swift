internal import CSQLite

/// A failure that SQLite reported: its extended code, its message and the statement, never a bound value.
public struct SQLiteError: Error, Sendable {
  /// The extended result code (sqlite.org/rescode.html).
  public let code: Int32
  /// What is wrong, and what to do.
  public let message: String
  /// The statement, never its values.
  public let sql: String?

  /// Makes a value of its parts.
  public init(code: Int32, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// What kind of failure, by the primary code.
  public enum Kind: Sendable {
    case busy, readOnly, full, cannotOpen, notADatabase, corrupt, permission, inputOutput, constraint
    case tooBig, endless, other
  }

  /// Its kind.
  public var kind: Kind {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_READONLY: .readOnly
    case SQLITE_FULL: .full
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_PERM, SQLITE_AUTH: .permission
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_TOOBIG: .tooBig
    case SQLITE_INTERRUPT: .endless
    default: .other
    }
  }

  /// A trigger's RAISE(ABORT): a rule of the schema, not a closed set or a key.
  public var isTrigger: Bool { code == SQLITE_CONSTRAINT | 7 << 8 }
}

extension SQLiteError: CustomStringConvertible {
  /// The words for people.
  public var description: String {
    "\(message) (SQLite code \(code))" + (sql.map { " in: \($0)" } ?? "")
  }
}
