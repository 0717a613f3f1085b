import PlanModel
import PlanStore
import Testing

@Suite struct ReturnFormTests {
  @Test func `a merged department gets one form, under the name it has now`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([try task("1", lead: ["甲局", "乙局"]), try task("2", lead: ["乙局"]), try task("3", support: ["甲局"])]))
    var store = try place.open()
    try store.mergeDepartments("甲局", into: "乙局", now: try moment("2019-02-02T08:00:00Z"))
    let forms = try store.forms(for: try quarter("2019-Q2"), day("2019-05-01")).forms
    #expect(forms.map { "\($0.department) \($0.tasks.map(\.place.number))" } == [#"乙局 ["1", "2"]"#, #"科委 ["3"]"#])
    for name in ["甲局", "乙局"] {
      let own = try store.forms(for: try quarter("2019-Q2"), day("2019-05-01", TaskFilter(department: name))).forms
      #expect(own.map(\.department) == ["乙局"])
    }
    let row = try #require(forms.first?.tasks.first)
    #expect(row.milestone.scheduledPercent == Percent(hundredths: 5000))
    #expect(row.milestone.text == "完成第2步")
  }

  @Test func `two tasks under one number are told apart`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("7", "甲"), try task("7", "乙")]))
    try place.record("7#2", "30", on: "2019-02-10")
    let store = try place.open(.read)
    let rows = try #require(try store.forms(for: try quarter("2019-Q1"), day("2019-03-01")).forms.first).tasks
    #expect(rows.map(\.place.number) == ["7#1", "7#2"])
    let targets = try rows.map { try store.formTarget($0.place, on: try date("2019-03-01")) }
    #expect(targets.map { $0.last?.percent } == [nil, Percent(hundredths: 3000)])
    #expect(try targets.map { try store.history($0.task).count } == [0, 1])
    #expect(try store.formTarget(rows[1].place, on: try date("2019-02-09")).last == nil)
  }

  @Test func `a task that a revision took out is refused`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1"), try task("2", "将被删去的事项")]))
    let row = try #require(
      try place.open(.read).forms(for: try quarter("2019-Q1"), day("2019-03-01")).forms.first?.tasks.last)
    try place.store(try yearPlan([try task("1")]), replace: true, at: "2019-03-02T08:00:00Z")
    let store = try place.open(.read)
    let refused = try storeError { _ = try store.formTarget(row.place, on: try date("2019-03-03")) }
    #expect(refused.kind == .rule && refused.message.contains("no longer in notice 1"))
  }

  @Test func `several files are stored together or not at all`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    var store = try place.open()
    func batch(_ name: String, department: String) throws -> ReturnBatch {
      let item = NewReturn(
        notice: 1, department: department, quarter: try quarter("2019-Q1"), on: try date("2019-02-20"),
        isZeroReport: true)
      return ReturnBatch(returns: [item], entries: [], source: source(name))
    }
    let now = try moment("2019-02-20T08:00:00Z")
    let good = try batch("a", department: "科委")
    let refused = try storeError {
      _ = try store.recordReturns([good, try batch("b", department: "没有这个局")], now: now)
    }
    #expect(refused.kind == .rule)
    #expect(try store.returnsRecorded(source("a")) == nil)
    #expect(try store.recordReturns([good, good], now: now).first == .recorded([]))
    #expect(try store.returnsRecorded(source("a")) != nil)
  }
}
