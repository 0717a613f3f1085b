internal import CSQLite
internal import Glibc

/// One connection to a database file, with its prepared statements; closed when it and its statements are gone.
public struct Connection: ~Copyable {
  let core: ConnectionCore

  /// What a connection is opened for.
  public enum Mode: Sendable {
    case create, write, read
    /// To write a file that nobody else knows of: without locks.
    case alone
  }

  /// Opens a file, or `:memory:`. The busy timeout is set before anything else.
  ///
  /// - Parameter busyMilliseconds: how long to wait for another process that holds the file.
  public init(path: String, mode: Mode, busyMilliseconds: Int32 = 30_000) throws(SQLiteError) {
    let flags =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .write, .alone: SQLITE_OPEN_READWRITE
      case .read: SQLITE_OPEN_READONLY
      }
    _ = countsNoMemory
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(
      path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, mode == .alone ? "unix-none" : nil)
    guard let handle else { throw SQLiteError(code: code, message: "out of memory") }
    guard code == SQLITE_OK else {
      let error = SQLiteError(code: code, message: Connection.message(of: handle))
      sqlite3_close_v2(handle)
      throw error
    }
    sqlite3_busy_timeout(handle, busyMilliseconds)
    core = ConnectionCore(handle: handle)
  }

  /// Settings that keep a file from doing harm: no schema functions with side effects, no writes to the schema by SQL,
  /// no double-quoted strings, foreign keys enforced.
  public func harden() throws(SQLiteError) {
    let settings = [
      (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
    ]
    for (option, on) in settings {
      let result = csqlite_db_config_int(core.handle, option, on)
      guard result == on else {
        throw SQLiteError(code: SQLITE_MISUSE, message: "SQLite refuses its setting \(option)")
      }
    }
    // As much as an input may be (64 MB), which is more than any value of ours; a longer one is a hostile file.
    _ = sqlite3_limit(core.handle, SQLITE_LIMIT_LENGTH, 64 << 20)
  }

  /// Runs statements that return nothing of interest, apart by semicolons.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(core.handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw core.error(code, sql: sql) }
  }

  /// Runs statements like `execute`, and answers the failure in place of throwing it.
  public func failure(of sql: String) -> SQLiteError? {
    let code = sqlite3_exec(core.handle, sql, nil, nil, nil)
    return code == SQLITE_OK ? nil : core.error(code, sql: sql)
  }

  /// A statement ready to bind; prepared once for each text, and given back when it goes out of scope.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    try core.prepare(sql)
  }

  /// The single integer that a query answers; nil for no row or NULL.
  public func integer(_ sql: String) throws(SQLiteError) -> Int? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// The single text that a query answers; nil for no row or NULL.
  public func text(_ sql: String) throws(SQLiteError) -> String? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.optionalText(0) : nil
  }

  /// The id of the row inserted last.
  public var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(core.handle)) }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(core.handle) == 0 }

  /// The file could not be opened for writing, or its folder does not let the journal be made.
  public var isReadOnly: Bool { sqlite3_db_readonly(core.handle, "main") != 0 }

  /// The file has been moved or removed since it was opened: what is written now is lost.
  public var fileHasMoved: Bool {
    var moved: Int32 = 0
    let code = sqlite3_file_control(core.handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return code == SQLITE_OK && moved != 0
  }

  /// Ends what a damaged or hostile file would make endless: pages that point at one page many times are more rows than
  /// can ever be read. After so many steps of SQLite's machine, counted from here over all statements, each one fails
  /// with a kind of `endless`.
  ///
  /// - Parameter steps: in whole thousands; nil for no bound.
  public func limitWork(steps: Int?) { core.limitWork(steps: steps) }

  /// Another way to the same connection, for objects that outlive a call.
  public func shared() -> Connection { Connection(core: core) }

  private init(core: ConnectionCore) { self.core = core }

  static func message(of handle: OpaquePointer) -> String {
    guard let text = sqlite3_errmsg(handle) else { return "unknown error" }
    return String(
      decoding: UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Set once for the process, before SQLite begins; nobody asks how much memory it has.
private let countsNoMemory = csqlite_count_no_memory() == SQLITE_OK

/// The handle and the statements at rest; statements hold it, so that it closes last.
final class ConnectionCore {
  let handle: OpaquePointer
  /// A place stays when its statement is taken: nil then.
  private var resting: [Key: OpaquePointer?] = [:]
  /// Thousands of steps until work ends; SQLite counts it down through a plain pointer.
  private let workLeft = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  /// A statement's text. Queries are long and differ in length: the length tells them apart at no cost.
  private struct Key: Hashable {
    let sql: String
    func hash(into hasher: inout Hasher) { hasher.combine(sql.utf8.count) }
  }

  init(handle: OpaquePointer) {
    self.handle = handle
    workLeft.initialize(to: 0)
  }

  deinit {
    for case let statement? in resting.values { sqlite3_finalize(statement) }
    sqlite3_progress_handler(handle, 0, nil, nil)
    sqlite3_close_v2(handle)
    workLeft.deallocate()
  }

  func limitWork(steps: Int?) {
    guard let steps else { return sqlite3_progress_handler(handle, 0, nil, nil) }
    workLeft.pointee = steps / 1000
    sqlite3_progress_handler(
      handle, 1000,
      { context in
        guard let left = context?.assumingMemoryBound(to: Int.self) else { return 1 }
        left.pointee -= 1
        return left.pointee < 0 ? 1 : 0
      }, workLeft)
  }

  func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    if let place = resting.index(forKey: Key(sql: sql)), let handle = resting.values[place] {
      resting.values[place] = nil
      return Statement(handle: handle, sql: sql, core: self)
    }
    var statement: OpaquePointer?
    var sqlText = sql
    let code = sqlText.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_prepare_v3(
          handle, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
      }
    }
    guard code == SQLITE_OK, let statement else { throw error(code, sql: sql) }
    return Statement(handle: statement, sql: sql, core: self)
  }

  func rest(_ statement: OpaquePointer, sql: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    if case let other?? = resting.updateValue(statement, forKey: Key(sql: sql)) { sqlite3_finalize(other) }
  }

  func error(_ code: Int32, sql: String?) -> SQLiteError {
    SQLiteError(code: code, message: Connection.message(of: handle), sql: sql)
  }
}
