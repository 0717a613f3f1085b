import PlanModel
@testable import PlanStore
import SQLite
import Testing

@Suite struct ImportTests {
  /// A plan with every field set somewhere, and odd characters in it.
  func fullPlan() throws -> Plan {
    var first = try task("1", lead: ["科委", "建委"], support: ["云溪镇"])
    first.subdomain = "科技"
    first.title = "建成步道"
    first.leaders = ["某甲", "某乙"]
    first.deadlineText = "11月底前"
    first.deadline = try date("2019-11-30")
    first.workPoints = ["完成选址;", "开工"]
    first.indicators = [
      Indicator(
        quarter: try quarter("2019-Q2"), text: "3.5亿元", value: 350_000_000, unit: "元", comparator: .atLeast, kind: .sum),
      Indicator(text: "6.1%", value: 6.1, unit: "%", comparator: .about, kind: .growth),
    ]
    first.line = 12
    // Out of order, two on one day.
    first.milestones = [
      Milestone(
        quarter: try quarter("2019-Q2"), dueOn: try date("2019-05-31"), text: "完成50%",
        scheduledPercent: Percent(hundredths: 5000), basis: .stated),
      Milestone(
        quarter: try quarter("2019-Q1"), dueOn: try date("2019-03-31"), text: "",
        scheduledPercent: Percent(hundredths: 3333), basis: .default),
      Milestone(
        quarter: try quarter("2019-Q2"), dueOn: try date("2019-05-31"), text: "验收",
        scheduledPercent: Percent(hundredths: 9000), basis: .stated),
    ]
    var second = try task("2.1", "=1+1 '; DROP TABLE notices; -- \u{0} \u{202E}尾")
    second.milestones = []
    second.project = nil
    second.domain = nil
    second.lead = []
    return Plan(
      notice: Notice(
        title: "关于重点工作的通知", documentNumber: nil, issuer: "清江市云溪区人民政府办公室", signedOn: try date("2019-01-20"),
        publishedOn: try date("2019-01-28"), indexNumber: "QJ-2019-001", kind: .responsibilityList,
        period: PlanPeriod(try quarter("2019-Q1")), reportingDay: 31),
      tasks: [first, second],
      results: [
        PlanResult(
          section: "民生", title: nil, text: "新增3所", percentOfPlan: Percent(hundredths: 8520),
          indicators: [Indicator(text: "3所", value: 3, unit: "所")], line: 40),
        PlanResult(text: ""),
      ],
      findings: [
        Finding(line: 12, code: "doubtful-split", message: "科委建委"), Finding(code: "no-number", message: "无文号"),
      ])
  }

  @Test func `a plan reads back as it was stored`() throws {
    let place = try Workplace()
    let plan = try fullPlan()
    #expect(try place.store(plan) == .added(notice: 1, tasks: 2))
    let store = try place.open(.read)
    #expect(try store.plan(notice: 1) == plan)
    #expect(try store.check().isEmpty)
    let row = try #require(try store.notices().first)
    #expect(row.notice == plan.notice)
    #expect((row.taskCount, row.findingCount, row.revision) == (2, 2, 1))
    #expect(row.importedAt == "2019-02-01T08:00:00.000000Z")
    let detail = try store.detail(try store.resolveTask("1"), day("2019-06-01"))
    #expect(detail.task == plan.tasks[0])
    #expect(detail.findings.map(\.code) == ["doubtful-split"])
    #expect(detail.schedule.map(\.milestone.scheduledPercent.hundredths) == [3333, 5000, 10000])
    #expect(detail.schedule.map(\.isClosed) == [true, true, true])
    #expect(detail.responsible.map(\.department) == ["科委", "建委", "云溪镇"])
  }

  @Test func `notices of many rows read back as they were stored, and the chain is that of the file`() throws {
    let place = try Workplace()
    let plans = try (1...3).map { number in
      var plan = try fullPlan()
      plan.notice.documentNumber = "云府〔2019〕\(number)号"
      let first = plan.tasks[0]
      plan.tasks = (1...number * 25).map { index in
        var task = first
        task.number = "\(index)"
        task.leaders = (0..<index % 4).map { "领导\($0)" }
        task.workPoints = (0..<index % 3).map { "要点\($0)" }
        task.support = (0..<index % 5).map { "云溪镇\($0)村" }
        if index % 7 == 0 { task.milestones = [] }
        return task
      }
      plan.results = Array(repeating: plan.results[0], count: number * 10)
      plan.findings = (1...number * 20).map { Finding(line: $0, code: "x", message: "第\($0)处") }
      return plan
    }
    var store = try place.open(.create)
    try store.importPlans(replace: false, now: try moment("2019-02-01T08:00:00Z")) { session in
      for plan in plans { _ = try session.add(plan, source: source("notice.txt")) }
    }
    var revised = plans[1]
    revised.tasks.reverse()
    revised.tasks[3].text = "改作湖滨步道"
    try place.store(revised, replace: true, at: "2019-03-01T08:00:00Z")
    let reading = try place.open(.read)
    #expect(try reading.plan(notice: 1) == plans[0])
    #expect(try reading.plan(notice: 2) == revised)
    #expect(try reading.plan(notice: 3) == plans[2])
    #expect(try reading.check().isEmpty)
    #expect(try reading.checkChain().isEmpty)
  }

  @Test(arguments: [
    "UPDATE item_texts SET text = text || '。' WHERE item_id = 2", "DELETE FROM item_texts WHERE item_id = 2",
    "UPDATE item_texts SET line = NULL WHERE item_id = 1", "INSERT INTO item_texts (item_id, text) VALUES (3, '')",
  ]) func `rows that do not read back as they were written are noticed`(_ change: String) throws {
    for isChanged in [false, true] {
      let place = try Workplace()
      try place.store(try yearPlan([]))
      let shell = try place.shell()
      try shell.execute(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER item_texts_not_updated; DROP TRIGGER item_texts_not_deleted")
      var writer = TableWriter(
        "item_texts", "item_id subdomain project title text deadline_text line", in: shell)
      for item in 1...2 {
        writer.add(item)
        for text in ["科技", nil, "步道", "建成步道", nil] { writer.add(text) }
        writer.add(item)
        try writer.endRow()
      }
      try writer.flush()
      if isChanged { try shell.execute(change) }
      var rows = ImportedRows()
      #expect(try rows.readBack(&writer, 1...3, in: shell) == !isChanged)
    }
  }

  @Test func `the same content again is a no-op, also with other lines and findings`() throws {
    let place = try Workplace()
    var plan = try fullPlan()
    try place.store(plan)
    let before = try place.bytes(of: place.database)
    #expect(try place.store(plan) == .unchanged(notice: 1))
    plan.findings = []
    plan.tasks[0].line = 99
    #expect(try place.store(plan, replace: true) == .unchanged(notice: 1))
    #expect(try place.bytes(of: place.database) == before)
  }

  @Test func `a revised notice is refused without replace, saying how much differs`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1"), try task("2")]))
    let before = try place.bytes(of: place.database)
    let error = try storeError {
      try place.store(try yearPlan([try task("1", lead: ["建委"]), try task("3", "另起一项:修缮老桥")]))
    }
    #expect(error.kind == .rule)
    #expect(error.message.contains("3 differences (1 added; 1 removed; 1 changed)"))
    #expect(error.message.contains("--replace"))
    #expect(try place.bytes(of: place.database) == before)
  }

  @Test func `replace keeps progress by number and text, and the old plan stays readable`() throws {
    let place = try Workplace()
    let first = try task("1", "建成湖滨步道三公里并向市民开放")
    let second = try task("2", "修缮老桥两座")
    let third = try task("3", "新增停车位五百个")
    let old = try yearPlan([first, second, third])
    try place.store(old)
    for (number, percent) in [("1", "10"), ("2", "20"), ("3", "30")] {
      try place.record(number, percent, on: "2019-03-01")
    }

    // 1 is reworded, 2 moves to 3 word for word, 3 goes, a new 2 comes.
    var moved = second
    moved.number = "3"
    let new = try yearPlan([try task("1", "建成湖滨步道四公里并向市民开放"), try task("2", "举办消费节"), moved])
    let outcome = try place.store(new, replace: true, at: "2019-04-01T08:00:00Z")
    let difference = PlanDifference(
      added: ["2"], removed: ["3"],
      changed: [
        .init(number: "1", oldNumber: nil, parts: ["text"]), .init(number: "3", oldNumber: "2", parts: ["number"]),
      ])
    #expect(outcome == .replaced(notice: 1, difference))

    let spec = try day("2019-04-02")
    do {
      let store = try place.open(.read)
      #expect(try store.states(spec).map(\.number) == ["1", "2", "3"])
      #expect(try store.states(spec).map(\.actualPercent.hundredths) == [1000, 0, 2000])
      #expect(try store.plan(notice: 1) == new)
      #expect(try store.plan(notice: 1, knownBy: try moment("2019-03-31T00:00:00Z")) == old)
      #expect(
        try store.states(day("2019-04-02", knownBy: "2019-03-31T00:00:00Z")).map(\.actualPercent.hundredths) == [
          1000, 2000, 3000,
        ])
    }

    // The task that went comes back with its history.
    try place.store(old, replace: true, at: "2019-05-01T08:00:00Z")
    #expect(try place.open(.read).states(spec).map(\.actualPercent.hundredths) == [1000, 2000, 3000])
    #expect(try place.open(.read).check().isEmpty)
  }

  @Test func `a report known by a moment does not change with what is recorded after it`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1"), try task("2", lead: ["建委"])]))
    try place.record("1", "25", on: "2019-03-31", at: "2019-04-02T08:00:00Z")
    let spec = try day("2019-07-01", knownBy: "2019-07-01T00:00:00Z")
    var before:
      (
        tasks: [TaskState], groups: [CompletionGroup], scores: [DepartmentScore], notices: [NoticeRow],
        departments: [DepartmentRow]
      )?
    func read() throws -> (
      tasks: [TaskState], groups: [CompletionGroup], scores: [DepartmentScore], notices: [NoticeRow],
      departments: [DepartmentRow]
    ) {
      let store = try place.open(.read)
      return (
        try store.states(spec), try store.completion(by: .department, spec), try store.departmentScores(spec),
        try store.notices(knownBy: spec.knownBy), try store.departments(knownBy: spec.knownBy)
      )
    }
    before = try read()
    // Later: an entry for an earlier day, a revision, a merge, a further notice.
    try place.record("2", "50", on: "2019-03-15", at: "2019-07-02T08:00:00Z")
    try place.store(try yearPlan([try task("1", "全新内容")]), replace: true, at: "2019-07-03T08:00:00Z")
    try place.store(try yearPlan([try task("1")], number: "云府〔2019〕9号"), at: "2019-07-04T08:00:00Z")
    var store = try place.open()
    try store.mergeDepartments("建委", into: "科委", now: try moment("2019-07-05T08:00:00Z"))
    let after = try read()
    #expect(before?.tasks == after.tasks)
    #expect(before?.groups == after.groups)
    #expect(before?.scores == after.scores)
    #expect(before?.notices == after.notices)
    #expect(before?.departments == after.departments)
  }

  @Test func `a clock set back does not reorder history`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]), at: "2019-05-01T08:00:00.000001Z")
    let outcome = try place.record("1", "10", on: "2019-03-01", at: "2019-01-01T00:00:00Z")
    guard case .recorded(let entries) = outcome else { throw StoreError(.fault, "not recorded") }
    #expect(entries.map(\.recordedAt) == ["2019-05-01T08:00:00.000002Z"])
  }

  @Test func `a plan that cannot be stored is refused in the words of the field`() throws {
    let place = try Workplace()
    var plan = try yearPlan([try task("7")])
    plan.tasks[0].milestones[0].scheduledPercent = Percent(hundredths: 10001)
    let error = try storeError { try place.store(plan) }
    #expect(error.kind == .rule && error.message.contains("task 7") && error.message.contains("2019-Q1"))
    #expect(place.files.isEmpty)
  }
}
