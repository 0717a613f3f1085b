internal import CSQLite

/// A prepared statement: bind by name (or in order), step, read columns (from 0). Goes back to its connection's
/// cache when it goes out of scope.
public struct Statement: ~Copyable {
  let handle: OpaquePointer
  private let sql: String
  private let core: ConnectionCore

  init(handle: OpaquePointer, sql: String, core: ConnectionCore) {
    self.handle = handle
    self.sql = sql
    self.core = core
  }

  deinit { core.rest(handle, sql: sql) }

  /// A failure of this statement.
  func error(_ code: Int32) -> SQLiteError { core.error(code, sql: sql) }

  /// True where a row is ready, false at the end.
  public func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw core.error(code, sql: sql)
    }
  }

  /// Runs to the end and makes ready for the next binding; bound values stay.
  public func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Back to before the first row; bound values stay.
  public func reset() { sqlite3_reset(handle) }

  // MARK: Binding

  /// The place of a named parameter (`:day`), from 1; nil where the statement has none of that name.
  public func index(of name: String) -> Int32? {
    let index = sqlite3_bind_parameter_index(handle, name)
    return index > 0 ? index : nil
  }

  /// Binds a value; nil is NULL. Throws where SQLite refuses it.
  public func bind(_ index: Int32, _ value: Int?) throws(SQLiteError) {
    let code = value.map { sqlite3_bind_int64(handle, index, Int64($0)) } ?? sqlite3_bind_null(handle, index)
    guard code == SQLITE_OK else { throw core.error(code, sql: sql) }
  }

  /// Binds a value; nil is NULL. Throws where SQLite refuses it.
  public func bind(_ index: Int32, _ value: Double?) throws(SQLiteError) {
    let code = value.map { sqlite3_bind_double(handle, index, $0) } ?? sqlite3_bind_null(handle, index)
    guard code == SQLITE_OK else { throw core.error(code, sql: sql) }
  }

  /// Binds text with its length, so that a NUL inside does not cut it.
  public func bind(_ index: Int32, _ value: String?) throws(SQLiteError) {
    guard var value else {
      let code = sqlite3_bind_null(handle, index)
      guard code == SQLITE_OK else { throw core.error(code, sql: sql) }
      return
    }
    let code = value.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return sqlite3_bind_text(handle, index, "", 0, nil) }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text(handle, index, $0, Int32(bytes.count), transient)
      }
    }
    guard code == SQLITE_OK else { throw core.error(code, sql: sql) }
  }

  /// Binds a named parameter; one that the statement lacks is a fault.
  public func bind(_ name: String, _ value: Int?) throws(SQLiteError) { try bind(require(name), value) }
  /// Binds a value; nil is NULL. Throws where SQLite refuses it.
  public func bind(_ name: String, _ value: String?) throws(SQLiteError) { try bind(require(name), value) }

  /// The place of a named parameter; one that the statement lacks is a fault.
  public func require(_ name: String) throws(SQLiteError) -> Int32 {
    guard let index = index(of: name) else {
      throw SQLiteError(code: SQLITE_RANGE, message: "no parameter \(name)", sql: sql)
    }
    return index
  }

  // MARK: Columns

  /// How a value is stored.
  public enum Kind: Sendable { case null, integer, real, text, blob }

  /// Columns of its rows.
  public var columnCount: Int32 { sqlite3_column_count(handle) }

  /// The name of a column, from 0.
  public func columnName(_ column: Int32) -> String {
    sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
  }

  /// Its kind.
  public func kind(_ column: Int32) -> Kind {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// Whether it is null.
  public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// 0 for NULL.
  public func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// The column as an integer; nil for NULL.
  public func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

  /// The number; nil for other kinds.
  public func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// Empty for NULL; bytes that are not UTF-8 (a damaged file) become U+FFFD.
  public func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column as text; nil for NULL.
  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes of a text column, valid within the closure only.
  public func withText<R>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let start = sqlite3_column_text(handle, column)
    return body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}

/// SQLITE_TRANSIENT, a macro that Swift does not import: SQLite makes its own copy.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
