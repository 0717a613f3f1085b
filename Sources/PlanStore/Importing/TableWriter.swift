internal import SQLite

/// Rows on their way into one table, and how the chain must find them there.
struct TableWriter: ~Copyable {
  let name: String
  private var rows: RowInserter
  private var form = CanonicalForm()
  private let isReadBack: Bool

  /// - Parameters:
  ///   - columns: those that get values, in the order in which the chain reads them; apart by blanks.
  ///   - isReadBack: whether someone asks what was written.
  init(_ name: String, _ columns: String, isReadBack: Bool = true, in connection: borrowing Connection) {
    self.name = name
    self.isReadBack = isReadBack
    rows = RowInserter(connection, into: name, columns: columns.split(separator: " ").map(String.init))
  }

  mutating func add(_ value: Int?) {
    if isReadBack { form.add(value) }
    rows.add(value)
  }

  mutating func add(_ value: Double) {
    if isReadBack { form.add(value) }
    rows.add(value)
  }

  mutating func add(_ value: String?) {
    guard var value else {
      if isReadBack { form.add(String?.none) }
      return rows.addNull()
    }
    value.withUTF8 { bytes in
      if isReadBack { form.add(utf8: bytes) }
      rows.add(utf8: bytes)
    }
  }

  /// A value that stands in another table, and that the chain reads beside this one's.
  mutating func expect(_ value: Int) { form.add(value) }

  mutating func endRow() throws(SQLiteError) { try rows.endRow() }

  /// Stores the rows held back: rows that refer to them may come.
  mutating func flush() throws(SQLiteError) { try rows.flush() }

  /// What was written since `forgetWritten`, in the order of writing, which is the chain's.
  var written: [UInt8] { form.bytes }

  mutating func forgetWritten() { form.removeAll() }
}

/// The ids of a table's next rows, one after another: while a transaction holds the file, nobody else takes them.
struct RowIDs {
  private var last: Int

  init(of table: String, in connection: borrowing Connection) throws {
    last = try connection.integer("SELECT max(id) FROM \(table)") ?? 0
  }

  mutating func next() throws(StoreError) -> Int {
    guard last < Int.max else {
      throw StoreError(.damaged, "“\(Int.max)” is stored as a number: go back to a backup")
    }
    last += 1
    return last
  }
}
