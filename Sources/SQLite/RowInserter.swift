internal import CSQLite

/// Stores rows of one table: values are added in the order of the columns, all of a row's, then `endRow`.
///
/// Rows are held back and stored several by one statement, which takes a quarter less than one by one; what is held back
/// is stored at `flush`. SQLite makes no copies of the texts: their bytes stand here until then.
public struct RowInserter: ~Copyable {
  private let connection: Connection
  private let table: String
  private let columns: [String]
  /// Each prepared when it is needed for the first time: a short notice has rows for few tables, and few for each.
  private var one: Prepared?
  private var several: Prepared?
  private var values: [Value] = []
  private var texts: [UInt8] = []
  private var rows = 0

  private enum Value {
    case null
    case integer(Int)
    case double(Double)
    /// Where its bytes begin in `texts`, and how many they are.
    case text(start: Int, count: Int)
    /// Where its bytes begin, behind which a zero stands.
    case endedText(start: Int)
  }

  private final class Prepared {
    let statement: Statement
    init(_ statement: consuming Statement) { self.statement = statement }
  }

  private static let rowsAtOnce = 16
  private static let shortText = 16
  /// Beyond so many bytes of text rows are not held back.
  private static let room = 1 << 16

  /// For a table and those of its columns that get values, named in order.
  public init(_ connection: borrowing Connection, into table: String, columns: [String]) {
    self.connection = connection.shared()
    self.table = table
    self.columns = columns
  }

  private borrowing func prepare(rows: Int) throws(SQLiteError) -> Prepared {
    let row = "(" + repeatElement("?", count: columns.count).joined(separator: ", ") + ")"
    return Prepared(
      try connection.prepare(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
          + repeatElement(row, count: rows).joined(separator: ", ")))
  }

  /// Adds the next value; nil is NULL.
  public mutating func add(_ value: Int?) { values.append(value.map { .integer($0) } ?? .null) }

  /// Adds the next value.
  public mutating func add(_ value: Double) { values.append(.double(value)) }

  /// Adds NULL as the next value.
  public mutating func addNull() { values.append(.null) }

  /// Adds a text, by its bytes, as the next value.
  public mutating func add(utf8 text: UnsafeBufferPointer<UInt8>) {
    let start = texts.count
    texts.append(contentsOf: text)
    // SQLite's functions would copy a text that does not end with a zero: days and quarters are checked by them.
    if text.count <= RowInserter.shortText, !text.contains(0) {
      texts.append(0)
      values.append(.endedText(start: start))
    } else {
      values.append(.text(start: start, count: text.count))
    }
  }

  /// Ends a row: it is stored now or later, at `flush` at the latest.
  public mutating func endRow() throws(SQLiteError) {
    rows += 1
    guard values.count == rows * columns.count else {
      throw SQLiteError(code: SQLITE_RANGE, message: "not one value for each column of \(table)")
    }
    if rows == RowInserter.rowsAtOnce || texts.count >= RowInserter.room { try flush() }
  }

  /// Stores the rows held back.
  public mutating func flush() throws(SQLiteError) {
    guard rows > 0 else { return }
    defer {
      values.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: texts.count <= 2 * RowInserter.room)
      rows = 0
    }
    guard rows == RowInserter.rowsAtOnce else {
      if one == nil { one = try prepare(rows: 1) }
      guard let one else { return }
      for row in 0..<rows { try store(values[row * columns.count..<(row + 1) * columns.count], by: one) }
      return
    }
    if several == nil { several = try prepare(rows: rows) }
    if let several { try store(values[...], by: several) }
  }

  private borrowing func store(_ values: ArraySlice<Value>, by prepared: Prepared) throws(SQLiteError) {
    let handle = prepared.statement.handle
    try texts.withUnsafeBufferPointer { (texts: UnsafeBufferPointer<UInt8>) throws(SQLiteError) -> Void in
      var place: Int32 = 0
      for value in values {
        place += 1
        let code =
          switch value {
          case .null: sqlite3_bind_null(handle, place)
          case .integer(let number): sqlite3_bind_int64(handle, place, Int64(number))
          case .double(let number): sqlite3_bind_double(handle, place, number)
          case .text(let start, let count): RowInserter.bind(texts, start, count, to: handle, place)
          case .endedText(let start): RowInserter.bind(texts, start, -1, to: handle, place)
          }
        guard code == SQLITE_OK else { throw prepared.statement.error(code) }
      }
      try prepared.statement.run()
    }
  }

  /// - Parameter count: -1 for a text that ends with a zero.
  private static func bind(
    _ texts: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, to handle: OpaquePointer, _ place: Int32
  ) -> Int32 {
    guard let first = texts.baseAddress else { return SQLITE_MISUSE }
    // No destructor: SQLITE_STATIC.
    return UnsafeRawPointer(first + start).withMemoryRebound(to: CChar.self, capacity: max(count, 1)) {
      sqlite3_bind_text(handle, place, $0, Int32(count), nil)
    }
  }
}
