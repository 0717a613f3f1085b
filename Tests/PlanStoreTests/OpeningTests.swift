import Foundation
@testable import Migrations
import PlanModel
@testable import PlanStore
import SQLite
import Testing

@Suite struct OpeningTests {
  @Test func `the current schema has the fingerprint that the program expects`() throws {
    let made = try Fingerprint.made(by: .current, version: Schema.current.version)
    #expect(Schema.current.fingerprints.count == Schema.current.version)
    #expect(Schema.current.fingerprints.last == made, "this is the one for Schema.current")
  }

  @Test func `the embedded SQL is that of the folder Migrations`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Migrations")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".sql") }.sorted()
    #expect(paths.count == EmbeddedSQL.files.count)
    for path in paths {
      let url = root.appendingPathComponent(path)
      let name = url.deletingPathExtension().lastPathComponent
      let embedded = try #require(EmbeddedSQL.files.first { $0.name == name })
      #expect(
        try String(contentsOf: url, encoding: .utf8).trimmingCharacters(in: .newlines)
          == embedded.text.trimmingCharacters(in: .newlines))
    }
  }

  @Test(arguments: [Store.Access.read, .write]) func `a missing database is named, with what to do`(
    _ access: Store.Access
  ) throws {
    let place = try Workplace()
    let error = try storeError { _ = try place.open(access) }
    #expect(error.kind == .missing)
    #expect(error.message.contains("import a notice first"))
    #expect(place.files.isEmpty)
  }

  @Test func `an import that fails or stores nothing leaves no database behind`() throws {
    struct Wrong: Error {}
    let place = try Workplace()
    var store = try place.open(.create)
    #expect(throws: Wrong.self) {
      try store.importPlans(replace: false, now: try moment("2019-02-01T08:00Z")) { session in
        _ = try session.add(try yearPlan([try task("1")]), source: source("a.txt"))
        throw Wrong()
      }
    }
    #expect(place.files.isEmpty)
    try store.importPlans(replace: false, now: try moment("2019-02-01T08:00Z")) { _ in }
    #expect(place.files.isEmpty)
    #expect(try store.notices().isEmpty)
    try store.importPlans(replace: false, now: try moment("2019-02-01T08:00Z")) { session in
      _ = try session.add(try yearPlan([try task("1")]), source: source("a.txt"))
    }
    #expect(place.files == ["plan.db"])
    #expect(try store.notices().map(\.id) == [1])
  }

  @Test func `an empty file counts as none, and an import fills it`() throws {
    let place = try Workplace()
    try Data().write(to: URL(fileURLWithPath: place.database))
    #expect(try storeError { _ = try place.open(.read) }.kind == .missing)
    try place.store(try yearPlan([try task("1")]))
    #expect(try place.open(.read).notices().count == 1)
  }

  static let foreign: [(String, String, StoreError.Kind)] = [
    ("another program's database", "PRAGMA application_id = 17", .notOurs),
    ("no application id", "PRAGMA application_id = 0", .notOurs),
    ("a newer schema", "PRAGMA user_version = 4711", .newer),
    ("no version", "PRAGMA user_version = 0", .damaged),
    ("a further table", "CREATE TABLE guest (x)", .damaged),
    ("a further trigger", "CREATE TRIGGER guest BEFORE INSERT ON tasks BEGIN SELECT 1; END", .damaged),
    ("a missing trigger", "DROP TRIGGER tasks_not_deleted", .damaged),
    ("a missing index", "DROP INDEX entries_by_day", .damaged),
    ("another view of the same name", "DROP VIEW overdue_tasks; CREATE VIEW overdue_tasks AS SELECT 1", .damaged),
  ]

  @Test(arguments: foreign) func `a file that is not as this program made it is refused untouched`(
    _ what: String, _ sql: String, _ kind: StoreError.Kind
  ) throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    try place.shell().execute(sql)
    let before = try place.bytes(of: place.database)
    for access in [Store.Access.read, .write, .create] {
      let error = try storeError { _ = try place.open(access) }
      #expect(error.kind == kind, "\(what): \(error.message)")
      #expect(error.message.contains(place.database))
    }
    #expect(try place.bytes(of: place.database) == before)
    #expect(place.files == ["plan.db"])
  }

  @Test func `a file that is no database is refused untouched`() throws {
    let place = try Workplace()
    let text = Data(String(repeating: "督查工作台账\n", count: 200).utf8)
    try text.write(to: URL(fileURLWithPath: place.database))
    for access in [Store.Access.read, .write, .create] {
      #expect(try storeError { _ = try place.open(access) }.kind == .notOurs)
    }
    #expect(try place.bytes(of: place.database) == text)
    let folder = place.folder
    #expect(try storeError { _ = try Store(path: folder, access: .create) }.kind == .notOurs)
  }

  @Test func `a damaged page is found before a write, and by check`() throws {
    let place = try Workplace()
    try place.store(try yearPlan(try (1...200).map { try task("\($0)") }))
    var bytes = try place.bytes(of: place.database)
    // An interior of the file: the header and the schema stay whole.
    for index in stride(from: bytes.count / 2, to: bytes.count / 2 + 6000, by: 7) { bytes[index] ^= 0x5A }
    try bytes.write(to: URL(fileURLWithPath: place.database))
    #expect(try storeError { _ = try place.open(.write) }.kind == .damaged)
    #expect(try !place.open(.read).check().isEmpty)
    let target = place.folder + "/copy.db"
    #expect(try storeError { try place.open(.read).backup(to: target) }.kind == .damaged)
    #expect(!place.exists(target))
  }

  /// More than a megabyte, so that a check is remembered.
  private func largeFile() throws -> Workplace {
    let place = try Workplace()
    let words = String(repeating: "完成湖滨步道整修，", count: 30)
    try place.store(try yearPlan(try (1...1000).map { try task("\($0)", words + "第\($0)段") }))
    #expect(try place.bytes(of: place.database).count > CheckedMark.smallSize)
    return place
  }

  @Test func `a large file that was checked today and is as it was left is not checked again`() throws {
    let place = try largeFile()
    // Where the file system keeps no notes, every command checks, and there is nothing to see here.
    guard CheckedMark(of: place.database) != nil else { return }
    try place.record("1", "30", on: "2019-03-01")
    #expect(CheckedMark(of: place.database) != nil)
    try place.shell().execute("PRAGMA user_version = 1")
    #expect(CheckedMark(of: place.database) == nil)
    _ = try place.open(.write)
    #expect(CheckedMark(of: place.database) != nil)
  }

  @Test func `a large file that was damaged after its check is refused before a write`() throws {
    let place = try largeFile()
    try place.record("1", "30", on: "2019-03-01")
    var bytes = try place.bytes(of: place.database)
    for index in stride(from: bytes.count / 2, to: bytes.count / 2 + 6000, by: 7) { bytes[index] ^= 0x5A }
    let file = try #require(FileHandle(forUpdatingAtPath: place.database))
    try file.write(contentsOf: bytes)
    try file.close()
    #expect(try storeError { _ = try place.open(.write) }.kind == .damaged)
    #expect(try storeError { _ = try place.open(.write) }.kind == .damaged)
  }

  @Test func `a newer schema migrates an older file after a verified backup beside it`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1"), try task("2")]))
    try place.record("1", "30", on: "2019-03-01")
    let states = try place.open(.read).states(day("2019-04-01"))
    let old = try place.bytes(of: place.database)

    let newer = Schema(
      migrations: Schema.current.migrations + [
        SQLFile(
          folder: "SQL", name: "0002_contacts",
          text:
            "ALTER TABLE departments ADD COLUMN telephone TEXT; CREATE INDEX by_telephone ON departments (telephone);")
      ], views: Schema.current.views)
    do {
      let store = try Store(path: place.database, access: .read, schema: newer)
      #expect(try store.states(day("2019-04-01")) == states)
      #expect(try store.check().isEmpty)
    }
    let shell = try place.shell()
    let version = try shell.integer("PRAGMA user_version")
    let tasks = try shell.integer("SELECT count(*) FROM task_status")
    #expect((version, tasks) == (2, 2))
    let backups = place.files.filter { $0.hasPrefix("plan.db.backup-v1-") }
    #expect(backups.count == 1 && place.files.count == 2)
    let backup = try Store(path: "\(place.folder)/\(try #require(backups.first))", access: .read)
    #expect(try backup.states(day("2019-04-01")) == states)
    #expect(try storeError { _ = try place.open(.read) }.kind == .newer)
    #expect(!old.isEmpty)
  }

  @Test func `a migration that fails leaves the file as it was`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    let before = try place.bytes(of: place.database)
    let broken = Schema(
      migrations: Schema.current.migrations + [
        SQLFile(folder: "SQL", name: "0002_broken", text: "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1);")
      ], views: Schema.current.views)
    _ = try storeError { _ = try Store(path: place.database, access: .read, schema: broken) }
    #expect(try place.bytes(of: place.database) == before)
    #expect(try place.open(.read).check().isEmpty)
  }

  @Test func `every fact that is recorded refuses to be changed or deleted`() throws {
    let place = try Workplace()
    var plan = try yearPlan([try task("1", support: ["农办"])])
    plan.tasks[0].leaders = ["某人"]
    plan.tasks[0].workPoints = ["完成选址"]
    plan.tasks[0].indicators = [Indicator(text: "3个", value: 3, unit: "个")]
    plan.results = [PlanResult(text: "完成率", indicators: [Indicator(text: "3个", value: 3, unit: "个")])]
    plan.findings = [Finding(line: 1, code: "doubtful-split", message: "?")]
    try place.store(plan)
    var store = try place.open()
    try store.addAlias("区科委", to: "科委", now: try moment("2019-02-02T08:00Z"))
    try store.mergeDepartments("农办", into: "科委", now: try moment("2019-02-02T08:00Z"))
    let reference = try store.resolveTask("1")
    _ = try store.recordReturns(
      [
        NewReturn(
          notice: 1, department: "科委", quarter: try quarter("2019-Q1"), on: try date("2019-03-20"), isZeroReport: false)
      ],
      entries: [NewEntry(task: reference, reached: .percent(.full), on: try date("2019-03-20"))],
      source: source("form.xlsx"),
      now: try moment("2019-03-20T08:00Z"))
    let shell = try place.shell()
    let statement = try shell.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    var tables: [String] = []
    while try statement.step() { tables.append(statement.text(0)) }
    #expect(tables.count == 23)
    for table in tables {
      let count = try shell.integer("SELECT count(*) FROM \(table)")
      #expect(count ?? 0 > 0, "\(table)")
      let column = try shell.text("SELECT name FROM pragma_table_info('\(table)') LIMIT 1") ?? ""
      for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
        let failure = shell.failure(of: sql)
        #expect(failure?.isTrigger == true, "\(sql)")
      }
    }
  }

  @Test func `the schema refuses days, quarters and percents that do not exist`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    let shell = try place.shell()
    for values in [
      "'2019-02-29', 10", "'2019-13-01', 10", "'2019-2-1', 10", "'tomorrow', 10", "'2019-02-01', 10001",
      "'2019-02-01', -1", "'2019-02-01', 'half'",
    ] {
      let sql =
        "INSERT INTO progress_entries (task_id, recording_id, reported_on, percent_hundredths) VALUES (1, 1, \(values))"
      let failure = shell.failure(of: sql)
      #expect(failure?.kind == .constraint, "\(values)")
    }
  }

  @Test func `a read-only file can be reported on and not written`() throws {
    guard getuid() != 0 else { return }
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    chmod(place.database, 0o444)
    #expect(try place.open(.read).notices().count == 1)
    #expect(try storeError { _ = try place.open(.write) }.kind == .notPermitted)
  }
}
