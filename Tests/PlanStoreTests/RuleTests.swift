import PlanModel
import PlanStore
import Testing

@Suite struct RuleTests {
  struct Case: Sendable {
    let name: String
    var percents: [Int] = [25, 50, 75, 100]
    /// Percent and day, in order of recording.
    var entries: [(String, String)] = []
    let asOf: String
    let status: TaskStatus
    let due: Int
    var quarter: String?
    var days: Int?
    /// Due, met, on time.
    var counts: (Int, Int, Int)?
  }

  static let cases = [
    Case(name: "before anything is due", asOf: "2019-02-10", status: .notStarted, due: 0),
    Case(name: "sixteen days before a due day", asOf: "2019-03-15", status: .notStarted, due: 0),
    Case(name: "fifteen days before a due day", asOf: "2019-03-16", status: .dueSoon, due: 0),
    Case(name: "on its due day", asOf: "2019-03-31", status: .dueSoon, due: 0, counts: (0, 0, 0)),
    Case(
      name: "the day after", asOf: "2019-04-01", status: .overdue, due: 25, quarter: "2019-Q1", days: 1,
      counts: (1, 0, 0)),
    Case(
      name: "met on its due day", entries: [("25", "2019-03-31")], asOf: "2019-04-01", status: .onSchedule, due: 25,
      counts: (1, 1, 1)),
    Case(
      name: "met a day late", entries: [("25", "2019-04-01")], asOf: "2019-04-01", status: .onSchedule, due: 25,
      counts: (1, 1, 0)),
    Case(
      name: "an entry of a later day does not count", entries: [("25", "2019-04-02")], asOf: "2019-04-01",
      status: .overdue, due: 25, quarter: "2019-Q1", days: 1),
    Case(
      name: "a hundredth below", entries: [("49.99", "2019-06-30")], asOf: "2019-07-01", status: .overdue, due: 50,
      quarter: "2019-Q2", days: 1, counts: (2, 1, 0)),
    Case(
      name: "two quarters behind", asOf: "2019-08-15", status: .overdue, due: 50, quarter: "2019-Q1", days: 137,
      counts: (2, 0, 0)),
    Case(
      name: "one quarter behind", entries: [("40", "2019-06-25")], asOf: "2019-08-15", status: .overdue, due: 50,
      quarter: "2019-Q2", days: 46, counts: (2, 1, 0)),
    Case(
      name: "reported and nothing due", entries: [("5", "2019-01-31")], asOf: "2019-02-10", status: .onSchedule, due: 0),
    Case(
      name: "reported as nothing, nothing due", entries: [("0", "2019-01-31")], asOf: "2019-02-10", status: .onSchedule,
      due: 0),
    Case(
      name: "ahead of the next milestone", entries: [("50", "2019-03-20")], asOf: "2019-06-20", status: .onSchedule,
      due: 25),
    Case(
      name: "completed before its time", entries: [("100", "2019-02-01")], asOf: "2019-02-10", status: .completed,
      due: 0),
    Case(
      name: "completed on the last day", entries: [("100", "2019-12-31")], asOf: "2020-01-01", status: .completed,
      due: 100, counts: (4, 4, 1)),
    Case(
      name: "the year over, not done", entries: [("99", "2019-12-31")], asOf: "2020-01-01", status: .overdue, due: 100,
      quarter: "2019-Q4", days: 1),
    Case(
      name: "the last day of the year", entries: [("80", "2019-09-30")], asOf: "2019-12-31", status: .dueSoon, due: 75),
    Case(
      name: "a stated share", percents: [10, 60, 80, 100], entries: [("25", "2019-03-31")], asOf: "2019-07-01",
      status: .overdue, due: 60, quarter: "2019-Q2", days: 1),
    Case(
      name: "a last milestone below 100 counts as 100", percents: [25, 50, 75, 90], entries: [("95", "2019-12-01")],
      asOf: "2020-01-01", status: .overdue, due: 100, quarter: "2019-Q4", days: 1),
    Case(
      name: "the last entry by date, not by recording", entries: [("30", "2019-03-20"), ("10", "2019-03-10")],
      asOf: "2019-04-01", status: .onSchedule, due: 25, counts: (1, 1, 1)),
    Case(
      name: "two entries of one day: the later recorded", entries: [("10", "2019-03-20"), ("30", "2019-03-20")],
      asOf: "2019-04-01", status: .onSchedule, due: 25, counts: (1, 1, 1)),
  ]

  @Test(arguments: cases) func `the state of a task follows from its milestones, its entries and the day`(_ given: Case)
    throws
  {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1", percents: given.percents)]))
    for (percent, day) in given.entries { try place.record("1", percent, on: day) }
    let store = try place.open(.read)
    let state = try #require(try store.states(day(given.asOf)).first)
    #expect(state.status == given.status, "\(given.name)")
    #expect(state.duePercent == Percent(hundredths: given.due * 100), "\(given.name)")
    #expect(state.overdue?.quarter.description == given.quarter, "\(given.name)")
    #expect(state.overdue?.days == given.days, "\(given.name)")
    if let counts = given.counts {
      #expect((state.milestonesDue, state.milestonesMet, state.metOnTime) == counts, "\(given.name)")
    }
    let overdue = try store.overdueStates(day(given.asOf))
    #expect(overdue == (given.status == .overdue ? [state] : []), "\(given.name)")
  }

  @Test(arguments: [("2020-02-29", "2020-03-01", 1), ("2019-02-28", "2019-03-01", 1), ("2020-02-28", "2020-03-01", 2)])
  func `days overdue cross the end of February`(_ dueOn: String, _ asOf: String, _ days: Int) throws {
    let place = try Workplace()
    let due = try date(dueOn)
    var only = try task("1")
    only.milestones = [
      Milestone(quarter: Quarter(containing: due), dueOn: due, text: "完成", scheduledPercent: .full, basis: .stated)
    ]
    try place.store(try yearPlan([only], year: due.year))
    let store = try place.open(.read)
    #expect(try store.overdueStates(day(dueOn)).isEmpty)
    #expect(try store.overdueStates(day(asOf)).map(\.overdue?.days) == [days])
  }

  @Test func `a correction lowers the percent and stays in the history`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    try place.record("1", "50", on: "2019-03-20")
    let refused = try storeError { try place.record("1", "20", on: "2019-03-25") }
    #expect(refused.kind == .rule)
    #expect(refused.message.contains("50 % of 2019-03-20"))
    try place.record("1", "20", on: "2019-03-25", correct: true)
    let store = try place.open(.read)
    #expect(try store.states(day("2019-04-01")).map(\.status) == [.overdue])
    #expect(try store.states(day("2019-03-22")).map(\.actualPercent) == [Percent(hundredths: 5000)])
    let history = try store.history(try store.resolveTask("1"))
    #expect(history.map(\.isCorrection) == [false, true])
    #expect(history.map(\.reason) == [nil, "counted twice"])
  }

  @Test func `a task without printed milestones follows the default schedule up to its deadline`() throws {
    let place = try Workplace()
    var open = try task("1")
    open.milestones = []
    var early = try task("2")
    early.milestones = []
    early.deadline = try date("2019-06-10")
    try place.store(try yearPlan([open, early]))
    let store = try place.open(.read)
    #expect(try store.states(day("2019-04-01")).map(\.duePercent.hundredths) == [2500, 2500])
    #expect(try store.states(day("2019-06-10")).map(\.duePercent.hundredths) == [2500, 2500])
    #expect(try store.states(day("2019-06-11")).map(\.duePercent.hundredths) == [2500, 10000])
    #expect(try store.plan(notice: 1).tasks == [open, early])
  }

  @Test func `a task without any schedule is never overdue`() throws {
    let place = try Workplace()
    var plan = try yearPlan([try task("1")])
    plan.notice.period = nil
    plan.tasks[0].milestones = []
    try place.store(plan)
    #expect(try place.open(.read).states(day("2030-01-01")).map(\.status) == [.notStarted])
    try place.record("1", "40", on: "2019-05-01")
    #expect(try place.open(.read).states(day("2030-01-01")).map(\.status) == [.onSchedule])
    try place.record("1", "100", on: "2019-06-01")
    #expect(try place.open(.read).states(day("2030-01-01")).map(\.status) == [.completed])
  }

  @Test func `overdue tasks come longest first, then by gap, notice and number`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([
        try task("10"), try task("2"), try task("14.1"), try task("14"), try task("3", percents: [0, 50, 75, 100]),
      ]))
    try place.store(try yearPlan([try task("1")], number: "云府〔2019〕8号"))
    try place.record("14", "10", on: "2019-03-01")
    let overdue = try place.open(.read).overdue(day("2019-07-10"))
    var order: [String] = []
    try overdue.forEach { order.append("\($0.notice):\($0.number)") }
    #expect(order == ["1:2", "1:10", "1:14.1", "2:1", "1:14", "1:3"])
    #expect((overdue.count, overdue.total) == (6, 6))
  }
}
