import Foundation
import PlanModel
@testable import Migrations
@testable import PlanStore
import SQLite
import Testing

/// Database files that someone made to do harm, or that time damaged: an answer, never a crash, a hang or a wrong row.
@Suite struct HostileFileTests {
  @Test func `a file whose pages make a table endless ends in an error`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    try Self.makeEndless("items", in: place)
    let store = try Store(path: place.database, access: .read, schema: .current, steps: 100_000)
    let error = try storeError { _ = try store.states(try day("2019-07-15")) }
    #expect(error.kind == .damaged)
    #expect(error.message.contains("reading it does not end"))
    #expect(try storeError { _ = try place.open(.write) }.kind == .damaged)
  }

  @Test func `a schema made endless ends in an error`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    try Self.makeEndless("sqlite_schema", in: place)
    let error = try storeError {
      _ = try Store(path: place.database, access: .read, schema: .current, steps: 100_000)
    }
    #expect(error.kind == .damaged, "\(error)")
  }

  /// A dozen pages, each of which names the next one some hundred times: more rows than anyone will ever read.
  static func makeEndless(_ table: String, in place: Workplace) throws {
    let root =
      table == "sqlite_schema"
      ? 1 : try #require(try place.shell().integer("SELECT rootpage FROM sqlite_schema WHERE name = '\(table)'"))
    var bytes = try place.bytes(of: place.database)
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    let count = bytes.count / size
    func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    func node(child: Int, head: Int) -> [UInt8] {
      let cells = 400
      // Type 5, an inner page of a table; all of its cells lie at one place, the last five bytes.
      var page: [UInt8] = [5, 0, 0, UInt8(cells >> 8), UInt8(cells & 255)]
      page += [UInt8((size - 5) >> 8), UInt8((size - 5) & 255), 0] + number(child)
      for _ in 0..<cells { page += [UInt8((size - 5) >> 8), UInt8((size - 5) & 255)] }
      page += [UInt8](repeating: 0, count: size - head - 5 - page.count) + number(child) + [1]
      return page
    }
    let levels = 12
    let leaf = Array(bytes[(root - 1) * size..<root * size])
    let head = root == 1 ? 100 : 0
    bytes.replaceSubrange(((root - 1) * size + head)..<(root * size), with: node(child: count + 1, head: head))
    for level in 1..<levels { bytes += node(child: count + level + 1, head: 0) }
    // Page 1 keeps its cells behind the file's header; any leaf of another table does in its place.
    bytes += root == 1 ? [13, 0, 0, 0, 0, 16, 0, 0] + [UInt8](repeating: 0, count: size - 8) : leaf
    bytes.replaceSubrange(28..<32, with: number(count + levels))
    try bytes.write(to: URL(fileURLWithPath: place.database))
  }

  /// Values that no command stores, in every column of every table: each report answers or says that it is damaged.
  @Test func `values out of their range are damage, never a crash`() throws {
    let place = try Workplace()
    var plan = try yearPlan([try task("1", support: ["农办"]), try task("2"), try task("3", lead: ["科委", "农办"])])
    plan.tasks[0].leaders = ["某人"]
    plan.tasks[0].workPoints = ["完成选址"]
    plan.tasks[0].indicators = [Indicator(text: "3个", value: 3, unit: "个")]
    plan.results = [PlanResult(text: "完成率", indicators: [Indicator(text: "3个", value: 3, unit: "个")])]
    plan.findings = [Finding(line: 1, code: "doubtful-split", message: "?")]
    try place.store(plan)
    try place.record("2", "30", on: "2019-03-21")
    do {
      var store = try place.open()
      try store.mergeDepartments("农办", into: "科委", now: try moment("2019-02-02T08:00Z"))
    }
    let start = try place.bytes(of: place.database)
    let shell = try place.shell()
    let tables = try Self.texts(shell, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var cases: [(table: String, column: String, value: String)] = []
    for table in tables {
      for column in try Self.texts(shell, "SELECT name FROM pragma_table_info('\(table)')") {
        cases += Self.values.map { (table, column, $0) }
      }
    }
    // A walk through all of them in `make torture`, every so many in the short form.
    let step = ProcessInfo.processInfo.environment["PLANTRACK_TORTURE"] == "long" ? 1 : 29
    var refused = 0
    for index in stride(from: 0, to: cases.count, by: step) {
      let (table, column, value) = cases[index]
      try start.write(to: URL(fileURLWithPath: place.database))
      guard try Self.put(value, into: column, of: table, in: place) else { continue }
      if try !Self.readEverything(place, "\(table).\(column) = \(value)") { refused += 1 }
    }
    #expect(refused > cases.count / step / 4)
  }

  private static let values = [
    "9223372036854775807", "-9223372036854775808", "4294967296", "-1", "0", "20000", "''", "'\u{1B}[31m'",
    "CAST(X'FFFE00FF' AS TEXT)", "'9999-99-99'", "'2019-Q9'", "1e308",
  ]

  /// False where even a hostile hand cannot put it there: STRICT tables refuse other types.
  private static func put(_ value: String, into column: String, of table: String, in place: Workplace) throws -> Bool {
    let shell = try place.shell()
    try shell.execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
    let name = "\(table)_not_updated"
    let text = try #require(try shell.text("SELECT sql FROM sqlite_schema WHERE name = '\(name)'"))
    try shell.execute("DROP TRIGGER \(name)")
    let failure = shell.failure(of: "UPDATE OR IGNORE \(table) SET \(column) = \(value)")
    try shell.execute(text)
    return failure == nil
  }

  /// False where something of it is refused. Only `StoreError`s that are told to people are right.
  private static func readEverything(_ place: Workplace, _ what: String) throws -> Bool {
    var isWhole = true
    func attempt(_ body: () throws -> Void) {
      do { try body() } catch let error as StoreError {
        isWhole = false
        #expect(error.kind != .fault, "\(what): \(error)")
      } catch {
        Issue.record("\(what): \(error)")
      }
    }
    let specification = try day("2019-07-15")
    for access in [Store.Access.read, .write] {
      attempt { _ = try place.open(access).notices() }
    }
    attempt { _ = try place.open(.read).states(specification) }
    attempt { _ = try place.open(.read).overdueStates(specification) }
    for grouping in CompletionGrouping.allCases {
      attempt { _ = try place.open(.read).completion(by: grouping, specification) }
    }
    attempt { _ = try place.open(.read).departmentScores(specification) }
    attempt { _ = try place.open(.read).departments() }
    attempt { _ = try place.open(.read).plan(notice: 1) }
    attempt {
      let store = try place.open(.read)
      let task = try store.resolveTask("2")
      _ = try store.detail(task, specification)
      _ = try store.history(task)
    }
    attempt { if try !place.open(.read).check().isEmpty { isWhole = false } }
    attempt { if try !place.open(.read).checkChain().isEmpty { isWhole = false } }
    attempt { try place.record("2", "40", on: "2019-04-01") }
    return isWhole
  }

  private static func texts(_ shell: borrowing Connection, _ sql: String) throws -> [String] {
    let row = try shell.prepare(sql)
    var names: [String] = []
    while try row.step() { names.append(row.text(0)) }
    return names
  }

  @Test func `a text longer than any of ours is refused`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    do {
      let shell = try place.shell()
      let name = "item_texts_not_updated"
      let text = try #require(try shell.text("SELECT sql FROM sqlite_schema WHERE name = '\(name)'"))
      try shell.execute("DROP TRIGGER \(name); UPDATE item_texts SET text = hex(zeroblob(40000000)); \(text)")
    }
    let error = try storeError { _ = try place.open(.read).states(try day("2019-07-15")) }
    #expect(error.message.contains("longer than the database takes"))
  }
}
