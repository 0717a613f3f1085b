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

  @Test func `a task's milestones and entries are looked up`() throws {
    #expect(try scans(of: Rule.milestoneStateOfOne()).isEmpty)
    #expect(try scans(of: "SELECT id FROM items WHERE number = '1' AND revision_id = 1").isEmpty)
  }

  /// Tables, by the names that the query gives them; a row source of the query's own is none.
  private func scans(of sql: String) throws -> [String] {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    let plan = try place.shell().prepare("EXPLAIN QUERY PLAN " + sql)
    var tables: [String] = []
    while try plan.step() {
      let words = plan.text(3).split(separator: " ").map(String.init)
      guard words.count > 1, words[0] == "SCAN", !["found", "known", "state", "task", "CONSTANT"].contains(words[1])
      else { continue }
      tables.append(words[1])
    }
    return tables
  }
}
