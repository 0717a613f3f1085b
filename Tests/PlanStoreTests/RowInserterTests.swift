@testable import PlanStore
import PlanModel
import SQLite
import Testing

/// Rows are stored several at a time, and are what was added all the same.
@Suite struct RowInserterTests {
  private func table() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, number REAL) STRICT")
    return connection
  }

  private func rows(_ connection: borrowing Connection) throws -> [[String?]] {
    let row = try connection.prepare("SELECT id, hex(word), typeof(word), number FROM t ORDER BY id")
    var rows: [[String?]] = []
    while try row.step() { rows.append((0..<4).map { row.optionalText($0) }) }
    return rows
  }

  @Test(arguments: [1, 15, 16, 17, 100]) func `rows are stored in full, however many there are`(_ count: Int) throws {
    let connection = try table()
    var rows = RowInserter(connection, into: "t", columns: ["id", "word", "number"])
    for id in 0..<count {
      rows.add(id)
      var word = "步道\(id)"
      word.withUTF8 { rows.add(utf8: $0) }
      rows.add(Double(id) / 2)
      try rows.endRow()
    }
    try rows.flush()
    #expect(try connection.integer("SELECT count(*) FROM t WHERE word = '步道' || id AND number = id / 2.0") == count)
    try rows.flush()
    #expect(try connection.integer("SELECT count(*) FROM t") == count)
  }

  @Test func `odd values come back byte for byte`() throws {
    let connection = try table()
    var rows = RowInserter(connection, into: "t", columns: ["id", "word"])
    let words = [
      "", "\u{0}", "a\u{0}b", "2026-03-31", String(repeating: "长", count: 50_000), "sixteen letters!",
      "seventeen letters",
    ]
    for (id, word) in words.enumerated() {
      rows.add(id)
      var word = word
      word.withUTF8 { rows.add(utf8: $0) }
      try rows.endRow()
    }
    rows.add(words.count)
    rows.addNull()
    try rows.endRow()
    try rows.flush()
    let digits = "0123456789ABCDEF".map { String($0) }
    let expected = words.map { word in word.utf8.map { digits[Int($0 >> 4)] + digits[Int($0 & 15)] }.joined() }
    #expect(try self.rows(connection).map { $0[1] } == expected + [""])
    #expect(try self.rows(connection).map { $0[2] } == words.map { _ in "text" } + ["null"])
  }

  @Test func `a row that has too few values is refused`() throws {
    let connection = try table()
    var rows = RowInserter(connection, into: "t", columns: ["id", "word"])
    rows.add(1)
    var refused = false
    do { try rows.endRow() } catch { refused = true }
    #expect(refused)
  }

  @Test func `of rows stored at once one that breaks a rule lets none in`() throws {
    let connection = try table()
    var rows = RowInserter(connection, into: "t", columns: ["id"])
    var refused = false
    do {
      for id in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 1] {
        rows.add(id)
        try rows.endRow()
      }
    } catch { refused = error.kind == .constraint }
    #expect(refused)
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
  }
}
