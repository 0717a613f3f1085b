import Migrations
import PlanModel
import SQLite
import Testing

@testable import PlanStore

/// What SQLite reads for a report, as it says itself: nothing that grows with the file unless the report covers the file.
@Suite struct QueryPlanTests {
  /// The filters of commands that people wait for, and the table that each may read from end to end.
  static let filters: [(name: String, filter: TaskFilter, scanned: Set<String>)] = [
    ("everything", TaskFilter(), ["revisions", "items"]),
    ("one notice", TaskFilter(notice: 1), []),
    ("one department", TaskFilter(department: "建委"), ["merge", "departments", "moved", "meant", "named"]),
    (
      "one department of one notice", TaskFilter(notice: 1, department: "建委"),
      ["merge", "departments", "moved", "meant", "named"]
    ),
  ]

  @Test(arguments: filters.indices)
  func `no report scans what it need not`(_ index: Int) throws {
    let (name, filter, scanned) = Self.filters[index]
    let selection = TaskSelection(ReportSpecification(asOf: try date("2019-07-15"), filter: filter))
    for rule in [Rule.taskState(filter: selection.conditions), Rule.milestoneState(filter: selection.conditions)] {
      for table in try scans(of: rule) where !scanned.contains(table) {
        Issue.record("the rule for \(name) reads \(table) from end to end")
      }
    }
  }

  @Test func `what a person asks of one notice reads that notice alone`() throws {
    let ofNotice = [
      ("the tasks of a number", Lookup.tasksOfNumber(inOneNotice: true)),
      ("the entries of its tasks", EntryTable.query(ofOneNotice: true)),
      ("the departments of an item", RoleScan.query), ("the words of a task", TaskWords.wordsQuery),
      ("a notice by its number", Lookup.noticeOfNumber),
    ]
    for (what, sql) in ofNotice {
      #expect(try scans(of: sql).isEmpty, "\(what)")
    }
    let department = DepartmentName.allMeant(inOneNotice: true)
    #expect(try Set(scans(of: department)).isSubset(of: ["merge", "moved", "meant", "named"]))
  }

  @Test func `a report of everything reads each table once, in the order of its key`() throws {
    for sql in [TaskScan.query(), MilestoneScan.query, EntryTable.query()] {
      let steps = try plan(of: sql)
      #expect(steps.count { $0.hasPrefix("SCAN") } == 1)
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }

  @Test func `the words of a long report are read from any item on, in the order of the file`() throws {
    for sql in [WordScan.texts, WordScan.milestones, WordScan.leaders, RoleScan.query] {
      let steps = try plan(of: sql)
      #expect(steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(steps)")
    }
  }

  @Test func `a task's milestones and entries are looked up`() throws {
    #expect(try scans(of: Rule.milestoneStateOfOne()).isEmpty)
    #expect(try scans(of: "SELECT id FROM items WHERE number = '1' AND revision_id = 1").isEmpty)
  }

  /// Tables, by the names that the query gives them; a row source of the query's own is none.
  private func scans(of sql: String) throws -> [String] {
    try plan(of: sql).compactMap { step in
      let words = step.split(separator: " ").map(String.init)
      guard words.count > 1, words[0] == "SCAN", !["found", "known", "state", "task", "CONSTANT"].contains(words[1])
      else { return nil }
      return words[1]
    }
  }

  private func plan(of sql: String) throws -> [String] {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    let plan = try place.shell().prepare("EXPLAIN QUERY PLAN " + sql)
    var steps: [String] = []
    while try plan.step() { steps.append(plan.text(3)) }
    return steps
  }
}
