import PlanModel
import PlanStore
import Testing

@Suite struct DepartmentTests {
  @Test func `an alias makes later notices mean the same department, printed as they print it`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1", lead: ["科委"])]))
    var store = try place.open()
    try store.addAlias("区科委", to: "科委", now: try moment("2019-02-02T08:00:00Z"))
    let second = try yearPlan([try task("1", lead: ["区科委"], support: ["建委"])], number: "云府〔2019〕8号")
    try place.store(second, at: "2019-02-03T08:00:00Z")
    #expect(try store.plan(notice: 2) == second)
    #expect(try store.states(day("2019-02-10")).map(\.lead) == [["科委"], ["科委"]])
    #expect(try store.completion(by: .department, day("2019-02-10")).map(\.tasks) == [2])
    #expect(try store.departmentNames(ofIssuer: "清江市云溪区人民政府办公室") == ["区科委", "建委", "科委"])
    #expect(try store.departmentNames(ofIssuer: "清江市河西区人民政府").isEmpty)
    let filter = TaskFilter(department: "区科委")
    #expect(try store.states(day("2019-02-10", filter)).count == 2)
    let taken = try storeError { try store.addAlias("建委", to: "科委", now: try moment("2019-02-04T08:00:00Z")) }
    #expect(taken.kind == .rule && taken.message.contains("departments merge 建委 科委"))
    #expect(
      try storeError { try store.addAlias("甲", to: "没有此部门", now: try moment("2019-02-04T08:00:00Z")) }.kind == .rule)
  }

  @Test func `merged departments count as one, also one merged in two steps`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([try task("1", lead: ["科委"]), try task("2", lead: ["科技局", "科委"]), try task("3", lead: ["产业办"])]))
    var store = try place.open()
    try store.mergeDepartments("科委", into: "科技局", now: try moment("2019-03-01T08:00:00Z"))
    try store.mergeDepartments("科技局", into: "产业办", now: try moment("2019-04-01T08:00:00Z"))
    let spec = try day("2019-05-01")
    #expect(try store.completion(by: .department, spec).map { "\($0.group) \($0.tasks)" } == ["产业办 3"])
    #expect(try store.states(spec).map(\.lead) == [["产业办"], ["产业办"], ["产业办"]])
    let between = try day("2019-05-01", knownBy: "2019-03-15T00:00:00Z")
    #expect(try store.completion(by: .department, between).map { "\($0.group) \($0.tasks)" } == ["产业办 1", "科技局 2"])
    for name in ["科委", "科技局", "产业办"] {
      #expect(try store.states(day("2019-05-01", TaskFilter(department: name))).count == 3, "\(name)")
    }
    #expect(try store.departments().map(\.mergedInto) == [nil, "产业办", "产业办"])
    #expect(
      try storeError { try store.mergeDepartments("科委", into: "产业办", now: try moment("2019-04-02T08:00:00Z")) }.kind
        == .rule)
    #expect(try store.check().isEmpty)
  }

  @Test func `departments of one name under two governments are two`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1", lead: ["财政局"])]))
    var other = try yearPlan([try task("1", lead: ["财政局"])], number: "河府〔2019〕1号")
    other.notice.issuer = "清江市河西区人民政府"
    try place.store(other)
    let groups = try place.open(.read).completion(by: .department, day("2019-05-01"))
    #expect(groups.map(\.group) == ["财政局(清江市云溪区)", "财政局(清江市河西区)"])
  }

  @Test func `the scoreboard ranks by lead over the schedule, then by timeliness; ties share a rank`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([
        try task("1", lead: ["甲局"], support: ["乙局"]), try task("2", lead: ["乙局"]), try task("3", lead: ["丙局"]),
        try task("4", lead: ["丁局"]),
      ]))
    try place.record("1", "25", on: "2019-04-10")
    try place.record("2", "25", on: "2019-03-30")
    try place.record("3", "25", on: "2019-03-31")
    let scores = try place.open(.read).departmentScores(day("2019-04-20"))
    #expect(scores.map { "\($0.rank) \($0.department)" } == ["1 丙局", "1 乙局", "3 甲局", "4 丁局"])
    #expect(scores.map(\.supported) == [0, 1, 0, 0])
    #expect(scores.map(\.metLate) == [0, 0, 1, 0])
    #expect(scores.map(\.unreported) == [0, 0, 0, 1])
    #expect(scores.map(\.light) == [.green, .green, .green, .red])
  }

  @Test func `returns are on time up to the reporting day, late in the rest of the month, else missing`() throws {
    let place = try Workplace()
    try place.store(
      try yearPlan([try task("1", lead: ["甲局"]), try task("2", lead: ["乙局"]), try task("3", lead: ["丙局"])]))
    var store = try place.open()
    for (name, on) in [("甲局", "2019-02-25"), ("乙局", "2019-02-26")] {
      let item = NewReturn(
        notice: 1, department: name, quarter: try quarter("2019-Q1"), on: try date(on), isZeroReport: true)
      let outcome = try store.recordReturns(
        [item], entries: [], source: source(name), now: try moment("2019-02-27T08:00:00Z"))
      #expect(outcome == .recorded([]))
    }
    let states = try store.returns(year: 2019, month: 2, day("2019-03-01"))
    #expect(states.map { "\($0.department) \($0.arrival.rawValue)" } == ["甲局 on-time", "乙局 late", "丙局 missing"])
    #expect(try store.returns(year: 2019, month: 2, day("2019-02-25")).map(\.arrival) == [.onTime, .open, .open])
    #expect(try store.returns(year: 2020, month: 1, day("2020-03-01")).isEmpty)
    let scores = try store.departmentScores(day("2019-03-01"))
    #expect(scores.map(\.returnsDue) == [2, 2, 2])
    #expect(scores.reduce(0) { $0 + $1.returnsOnTime } == 1)
    let again = NewReturn(
      notice: 1, department: "甲局", quarter: try quarter("2019-Q1"), on: try date("2019-02-25"), isZeroReport: true)
    guard
      case .unchanged = try store.recordReturns(
        [again], entries: [], source: source("甲局"), now: try moment("2019-03-01T08:00:00Z"))
    else { throw StoreError(.fault, "recorded twice") }
  }
}
