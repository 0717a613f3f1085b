internal import CSQLite

/// Stores rows by one INSERT: values are added in the order of its parameters, all of them, then `run` stores the row.
///
/// SQLite makes no copies of the texts: their bytes stand here until the row is stored.
public final class RowInserter {
  private let statement: Statement
  private let parameters: Int32
  private var added: Int32 = 0
  private let texts: UnsafeMutableRawBufferPointer
  private var used = 0
  /// A text that does not fit beside those before it is copied by SQLite.
  private static let room = 1 << 16

  /// Takes an INSERT over; nobody else binds to it any more.
  public init(_ statement: consuming Statement) {
    parameters = sqlite3_bind_parameter_count(statement.handle)
    self.statement = statement
    texts = .allocate(byteCount: RowInserter.room, alignment: 1)
  }

  deinit { texts.deallocate() }

  /// Adds the next value; nil is NULL.
  public func add(_ value: Int?) throws(SQLiteError) {
    added += 1
    try statement.bind(added, value)
  }

  /// Adds the next value.
  public func add(_ value: Double) throws(SQLiteError) {
    added += 1
    try statement.bind(added, value)
  }

  /// Adds the next value; nil is NULL.
  public func add(_ value: String?) throws(SQLiteError) {
    guard var text = value, text.utf8.count <= texts.count - used, let start = texts.baseAddress else {
      added += 1
      return try statement.bind(added, value)
    }
    added += 1
    let place = start + used
    let count = text.withUTF8 { bytes in
      if let first = bytes.baseAddress { place.copyMemory(from: first, byteCount: bytes.count) }
      return bytes.count
    }
    used += count
    // No destructor: SQLITE_STATIC.
    let code = sqlite3_bind_text(statement.handle, added, place.assumingMemoryBound(to: CChar.self), Int32(count), nil)
    guard code == SQLITE_OK else { throw statement.error(code) }
  }

  /// Stores the row, and begins the next one.
  public func run() throws(SQLiteError) {
    defer { (added, used) = (0, 0) }
    guard added == parameters else { throw statement.error(SQLITE_RANGE) }
    try statement.run()
  }
}
