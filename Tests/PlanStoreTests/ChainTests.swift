import Foundation
import PlanModel
@testable import PlanStore
import SQLite
import Testing

@Suite struct ChainTests {
  /// A file with a row in every table: two revisions, an alias, a merger, a return, entries.
  private func filled() throws -> Workplace {
    let place = try Workplace()
    var plan = try yearPlan([try task("1", support: ["农办"]), try task("2"), try task("3")])
    plan.tasks[0].leaders = ["某人"]
    plan.tasks[0].workPoints = ["完成选址"]
    plan.tasks[0].indicators = [Indicator(text: "3个", value: 3, unit: "个")]
    plan.results = [PlanResult(text: "完成率", indicators: [Indicator(text: "3个", value: 3, unit: "个")])]
    plan.findings = [Finding(line: 1, code: "doubtful-split", message: "?")]
    try place.store(plan)
    plan.tasks[1].text = "第2项：加宽湖滨步道"
    try place.store(plan, replace: true, at: "2019-02-01T09:00:00Z")
    do {
      var store = try place.open()
      try store.addAlias("区科委", to: "科委", now: try moment("2019-02-02T08:00Z"))
      try store.mergeDepartments("农办", into: "科委", now: try moment("2019-02-02T08:00Z"))
      let reference = try store.resolveTask("1")
      _ = try store.recordReturns(
        [
          NewReturn(
            notice: 1, department: "科委", quarter: try quarter("2019-Q1"), on: try date("2019-03-20"),
            isZeroReport: false)
        ],
        entries: [NewEntry(task: reference, reached: .percent(.full), on: try date("2019-03-20"), note: "步道贯通")],
        source: source("form.xlsx"), now: try moment("2019-03-20T08:00Z"))
    }
    try place.record("2", "30", on: "2019-03-21")
    return place
  }

  @Test func `a file that only plantrack wrote has a whole chain, whose head moves with every recording`() throws {
    let place = try filled()
    let before = try #require(try place.open(.read).chainHead())
    #expect(before.recording == 6)
    #expect(try place.open(.read).checkChain().isEmpty)
    try place.record("3", "5", on: "2019-04-01")
    let after = try #require(try place.open(.read).chainHead())
    #expect(after.recording == 7 && after.sha256 != before.sha256)
    #expect(try place.open(.read).chainHead(knownBy: try moment("2019-03-31T00:00Z")) == before)
    #expect(try place.open(.read).chainHead(knownBy: try moment("2019-01-01T00:00Z")) == nil)
    #expect(try place.open(.read).chainLink(startingWith: before.printed) == before)
    #expect(try place.open(.read).chainLink(startingWith: String(repeating: "0", count: 32)) == nil)
  }

  @Test func `a backup carries the same chain`() throws {
    let place = try filled()
    try place.open(.read).backup(to: place.folder + "/copy.db")
    let copy = try Store(path: place.folder + "/copy.db", access: .read)
    #expect(try copy.chainHead() == place.open(.read).chainHead())
    #expect(try copy.checkChain().isEmpty)
  }

  @Test func `every column of every table is held by the chain`() throws {
    let place = try filled()
    let shell = try place.shell()
    try disarm(shell)
    for table in try names(in: shell, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
      for column in try names(in: shell, "SELECT name FROM pragma_table_info('\(table)')") {
        try shell.execute("BEGIN")
        try shell.execute(
          """
          UPDATE \(table) SET \(column) = CASE typeof(\(column))
            WHEN 'text' THEN \(column) || '1' WHEN 'null' THEN abs(random()) % 1000000000
            ELSE \(column) + 1000 END
          """)
        #expect(try !Chain.problems(in: shell).isEmpty, "\(table).\(column)")
        try shell.execute("ROLLBACK")
      }
    }
    #expect(try Chain.problems(in: shell).isEmpty)
  }

  static let changes: [(String, String)] = [
    (
      "UPDATE progress_entries SET percent_hundredths = 3100 WHERE id = 2", "progress_entries: the row id 2 was changed"
    ),
    (
      "UPDATE milestones SET due_on = '2019-07-01' WHERE item_id = 2 AND position = 2",
      "milestones: the row item_id 2, position 2 was changed"
    ),
    (
      "UPDATE item_departments SET department_id = 2 WHERE item_id = 3",
      "item_departments: the row item_id 3, role lead, position 1 was changed"
    ),
    ("UPDATE items SET number = '7' WHERE id = 6", "items: the row id 6 was changed"),
    ("UPDATE item_texts SET text = text || '。' WHERE item_id = 1", "item_texts: the row item_id 1 was changed"),
    (
      "DELETE FROM milestones WHERE item_id = 3 AND position = 4",
      "milestones has 11 of its rows where 12 were recorded"
    ),
    ("DELETE FROM progress_entries WHERE id = 1", "progress_entries has 0 of its rows where 1 were recorded"),
    (
      "INSERT INTO findings VALUES (1, 2, 3, 'x', 'y')", "findings has 2 of its rows where 1 were recorded"
    ),
    ("UPDATE item_texts SET text = 'x' WHERE item_id < 3", "item_texts: several of its 3 rows were changed"),
    ("UPDATE recordings SET recorded_at = '2019-02-01T10:00:00.000000Z' WHERE id = 2", "recording 2 (import"),
    ("UPDATE chain_links SET sha256 = replace(sha256, 'a', 'b') WHERE recording_id = 4", "recording 4 (departments"),
    (
      "DELETE FROM chain_links WHERE recording_id = 6",
      "recording 6 (progress, 2019-03-21T09:00:00.000000Z) has no link"
    ),
    (
      "INSERT INTO recordings (id, recorded_at, kind) VALUES (7, '2020-01-01T00:00:00.000000Z', 'progress')",
      "recording 7 (progress, 2020-01-01T00:00:00.000000Z) has no link"
    ),
  ]

  @Test(arguments: changes) func `what was changed is named`(_ change: String, _ words: String) throws {
    let place = try filled()
    let shell = try place.shell()
    try disarm(shell)
    try shell.execute(change)
    let problems = try Chain.problems(in: shell)
    #expect(problems.contains { $0.contains(words) }, "\(problems)")
    #expect(problems.count <= 2)
  }

  /// In a shell without recursive triggers, a row that is replaced meets no trigger against deleting: the chain finds it.
  @Test func `a row replaced in a foreign shell is found and named`() throws {
    let place = try filled()
    do {
      let shell = try place.shell()
      try shell.execute("PRAGMA recursive_triggers = OFF; PRAGMA foreign_keys = OFF")
      for (table, change) in Self.replacements {
        try shell.execute("BEGIN")
        let columns = try names(in: shell, "SELECT name FROM pragma_table_info('\(table)')").joined(separator: ", ")
        try shell.execute("INSERT OR REPLACE INTO \(table) (\(columns)) \(change)")
        let problems = try Chain.problems(in: shell)
        let words = table.hasPrefix("chain_") ? "recording 3 (departments" : "\(table): the row "
        #expect(problems.contains { $0.contains(words) }, "\(table): \(problems)")
        try shell.execute("ROLLBACK")
      }
      try shell.execute(
        """
        INSERT OR REPLACE INTO progress_entries (id, task_id, reported_on, percent_hundredths, recording_id)
        SELECT id, task_id, reported_on, 9900, recording_id FROM progress_entries WHERE id = 2
        """)
    }
    // To SQLite and to the rules of the schema all is well.
    #expect(try place.open(.read).check().isEmpty)
    let problems = try place.open(.read).checkChain()
    #expect(problems.count == 1 && problems[0].contains("recording 6 (progress, 2019-03-21"), "\(problems)")
    #expect(problems[0].hasSuffix("progress_entries: the row id 2 was changed"), "\(problems)")
  }

  private static let replacements = [
    ("departments", "SELECT id, government_id, name || '1', recording_id FROM departments WHERE id = 1"),
    ("items", "SELECT id, revision_id, position, task_id, number_order, '9', domain, deadline FROM items WHERE id = 1"),
    ("item_texts", "SELECT item_id, NULL, NULL, NULL, 'x', NULL, line FROM item_texts WHERE item_id = 2"),
    ("milestones", "SELECT item_id, position, due_on, 100, quarter FROM milestones WHERE item_id = 1 AND position = 1"),
    ("returns", "SELECT id, notice_id, department_id, quarter, received_on, 1, recording_id FROM returns"),
    ("chain_links", "SELECT recording_id, replace(sha256, 'a', 'b') FROM chain_links WHERE recording_id = 3"),
    ("chain_parts", "SELECT recording_id, name, row_count, sha256, 1, 1 FROM chain_parts WHERE recording_id = 3"),
  ]

  @Test func `one byte flipped in the file is found, in words and in the plan alike`() throws {
    for (word, table) in [("步道贯通", "progress_entries"), ("加宽湖滨步道", "item_texts"), ("完成选址", "item_work_points")] {
      let place = try filled()
      var bytes = try place.bytes(of: place.database)
      let found = try #require(bytes.range(of: Data(word.utf8), options: .backwards))
      // Another character of three bytes: SQLite's own check finds nothing.
      bytes[found.lowerBound + 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: place.database))
      let problems = try place.open(.read).checkChain()
      #expect(problems.count == 1 && problems.allSatisfy { $0.contains("\(table): the row ") }, "\(problems)")
    }
  }

  @Test func `recordings cut off at the end are found by the digits on paper`() throws {
    let place = try filled()
    let printed = try #require(try place.open(.read).chainHead()).printed
    do {
      let shell = try place.shell()
      try disarm(shell)
      for table in ["progress_entries", "chain_links", "chain_parts"] {
        try shell.execute("DELETE FROM \(table) WHERE recording_id = 6")
      }
      try shell.execute("DELETE FROM recordings WHERE id = 6")
      #expect(try Chain.problems(in: shell).isEmpty)
      let link = try shell.text("SELECT sha256 FROM chain_links WHERE substr(sha256, 1, 32) = '\(printed)'")
      #expect(link == nil)
    }
  }

  /// Takes away what keeps an honest program from changing what is recorded.
  private func disarm(_ shell: borrowing Connection) throws {
    for trigger in try names(in: shell, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      try shell.execute("DROP TRIGGER \(trigger)")
    }
    try shell.execute("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
  }

  private func names(in shell: borrowing Connection, _ sql: String) throws -> [String] {
    let row = try shell.prepare(sql)
    var names: [String] = []
    while try row.step() { names.append(row.text(0)) }
    return names
  }
}
