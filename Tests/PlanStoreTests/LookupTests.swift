import PlanModel
import PlanStore
import SQLite
import Testing

@Suite struct LookupTests {
  @Test func `tasks are found by number, by notice and number, and by place under one number`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([try task("1"), try task("14.1"), try task("14.2"), try task("3", "甲"), try task("3", "乙")]))
    try place.store(try yearPlan([try task("1")], number: "云府〔2019〕8号"))
    let store = try place.open(.read)
    #expect(try store.resolveTask("14.2").notice == 1)
    #expect(try store.resolveTask("2:1").notice == 2)
    #expect(try store.resolveTask("云府[2019]8号:1").notice == 2)
    #expect(try store.resolveTask("1:3#2").id != store.resolveTask("1:3#1").id)
    let ambiguous = try storeError { _ = try store.resolveTask("1") }
    #expect(ambiguous.kind == .rule && ambiguous.message.contains("1:1, 2:1"))
    #expect(try storeError { _ = try store.resolveTask("3") }.message.contains("1:3#1, 1:3#2"))
    #expect(try storeError { _ = try store.resolveTask("14") }.message.contains("14.1, 14.2"))
    #expect(try storeError { _ = try store.resolveTask("9:1") }.kind == .rule)
    #expect(try storeError { _ = try store.resolveNotice("云府〔2018〕1号") }.message.contains("云府〔2019〕7号"))
  }

  @Test func `filters narrow lists and reports alike, and the total says what they cover`() throws {
    let place = try Workplace()
    var second = try task("2", "举办消费节", lead: ["建委"], support: ["科委"])
    second.domain = "民生"
    second.milestones = Array(second.milestones.suffix(1))
    try place.store(try yearPlan([try task("1"), second]))
    let store = try place.open(.read)
    let cases: [(TaskFilter, [String])] = [
      (TaskFilter(), ["1", "2"]), (TaskFilter(domain: "民生"), ["2"]), (TaskFilter(department: "科委"), ["1", "2"]),
      (TaskFilter(department: "建委"), ["2"]), (TaskFilter(quarter: try quarter("2019-Q1")), ["1"]),
      (TaskFilter(search: "消费"), ["2"]), (TaskFilter(search: "湖滨"), ["1", "2"]), (TaskFilter(search: "%"), []),
      (TaskFilter(notice: 2), []), (TaskFilter(department: "'; --"), []),
    ]
    for (filter, numbers) in cases {
      #expect(try store.states(day("2019-05-01", filter)).map(\.number) == numbers)
      let overdue = try store.overdue(day("2019-05-01", filter))
      #expect(overdue.total == numbers.count)
      #expect(overdue.count == (numbers.contains("1") ? 1 : 0))
      #expect(try store.completion(by: .task, day("2019-05-01", filter)).map(\.group) == numbers)
    }
    let late = try store.tasks(day("2019-05-01", TaskFilter(status: .overdue)))
    #expect((late.count, late.total) == (1, 2))
    let reported = try store.overdue(day("2019-05-01", TaskFilter(status: .overdue)))
    #expect((reported.count, reported.total) == (1, 1))
    let others = try store.overdue(day("2019-05-01", TaskFilter(status: .notStarted)))
    #expect((others.count, others.total) == (0, 1))
  }

  @Test func `a batch is recorded wholly or not at all, and once`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1"), try task("2")]))
    var store = try place.open()
    let (one, two) = (try store.resolveTask("1"), try store.resolveTask("2"))
    let now = try moment("2019-04-01T08:00:00Z")
    let good = NewEntry(
      task: one, reached: .quarterDone(try quarter("2019-Q1")), on: try date("2019-03-31"), by: "科委", note: "完成",
      evidence: source("照片.zip"))
    let bad = NewEntry(
      task: two, reached: .percent(Percent(hundredths: 10001)), on: try date("2019-03-31"), place: "batch.csv:3")
    let error = try storeError { _ = try store.record([good, bad], batch: source("batch.csv"), now: now) }
    #expect(error.kind == .rule && error.message.hasPrefix("batch.csv:3: task 2: 100.01 %"))
    #expect(try store.history(one).isEmpty)
    guard case .recorded(let entries) = try store.record([good], batch: source("batch.csv"), now: now) else {
      throw StoreError(.fault, "not recorded")
    }
    #expect(try store.history(one) == entries)
    #expect(entries.map(\.percent.hundredths) == [2500])
    #expect(
      try store.record([good], batch: source("batch.csv"), now: now)
        == .unchanged(recordedAt: "2019-04-01T08:00:00.000000Z"))
    let none = NewEntry(task: one, reached: .quarterDone(try quarter("2020-Q1")), on: try date("2020-03-31"))
    #expect(try storeError { _ = try store.record([none], now: now) }.message.contains("2019-Q1, 2019-Q2"))
    let bare = NewEntry(task: one, reached: .percent(.zero), on: try date("2019-04-01"), isCorrection: true)
    #expect(try storeError { _ = try store.record([bare], now: now) }.message.contains("needs a reason"))
  }

  @Test func `the views answer for today in plain SQL what the reports answer for that day`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1", support: ["建委"]), try task("2", lead: ["科委", "农办"]), try task("3")]))
    try place.record("2", "60", on: "2019-06-01")
    try place.record("3", "100", on: "2019-06-01")
    let shell = try place.shell()
    let today = try #require(CivilDate(iso: try shell.text("SELECT date('now', 'localtime')") ?? ""))
    let store = try place.open(.read)
    let spec = ReportSpecification(asOf: today)
    let rows = try shell.prepare(
      "SELECT number, status, light, due_percent, actual_percent, days_overdue, lead FROM task_status")
    for state in try store.states(spec) {
      guard try rows.step() else { throw StoreError(.fault, "too few rows") }
      #expect(rows.text(0) == state.number)
      #expect(rows.text(1) == state.status.rawValue)
      #expect(rows.text(2) == state.status.light.rawValue)
      #expect(rows.double(3) == state.duePercent.value)
      #expect(rows.double(4) == state.actualPercent.value)
      #expect(rows.optionalInteger(5) == state.overdue?.days)
      #expect(rows.text(6) == state.lead.joined(separator: "、"))
    }
    let overdue = try shell.prepare("SELECT number, quarter, deadline, milestone FROM overdue_tasks")
    for state in try store.overdueStates(spec) {
      guard try overdue.step() else { throw StoreError(.fault, "too few rows") }
      #expect(overdue.text(0) == state.number)
      #expect(overdue.text(1) == state.overdue?.quarter.description)
      #expect(overdue.text(2) == state.overdue?.deadline.description)
      #expect(overdue.text(3) == state.overdue?.milestone)
    }
    let groups = try shell.prepare(
      "SELECT department, tasks, due_percent, actual_percent, milestones_due, milestones_met, met_on_time, overdue, unreported, light FROM department_completion ORDER BY department"
    )
    for group in try store.completion(by: .department, spec) {
      guard try groups.step() else { throw StoreError(.fault, "too few rows") }
      let found = (1...8).map { groups.double(Int32($0)) }
      let counts = [
        group.tasks, 0, 0, group.milestonesDue, group.milestonesMet, group.metOnTime, group.overdue, group.unreported,
      ]
      #expect(groups.text(0) == group.group)
      #expect(
        found.enumerated().allSatisfy { index, value in (1...2).contains(index) || value == Double(counts[index]) })
      #expect(found[1] == group.duePercent.value)
      #expect(found[2] == group.actualPercent.value)
      #expect(groups.text(9) == group.light.rawValue)
    }
  }

  @Test func `a backup is a whole database, and replaces only a backup`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    let store = try place.open(.read)
    let target = place.folder + "/copy.db"
    try store.backup(to: target)
    try store.backup(to: target)
    #expect(try Store(path: target, access: .read).plan(notice: 1) == store.plan(notice: 1))
    #expect(try storeError { try store.backup(to: place.database) }.kind == .cannotCreate)
    #expect(try storeError { try store.backup(to: place.folder) }.kind == .cannotCreate)
    #expect(try storeError { try store.backup(to: place.folder + "/no/copy.db") }.kind == .cannotCreate)
    #expect(place.files == ["copy.db", "plan.db"])
  }
}
