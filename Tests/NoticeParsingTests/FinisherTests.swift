import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct FinisherTests {
  private func finish(
    _ tasks: [DraftTask], kind: NoticeKind = .annualTable, period: (String, String) = ("2026-Q1", "2026-Q4"),
    firstListedLeads: Bool = false
  ) -> Plan {
    var notice = Notice(title: "云溪区重点工作", kind: kind)
    if let from = Quarter(period.0), let to = Quarter(period.1) { notice.period = PlanPeriod(from: from, to: to) }
    let head = Head(notice: notice, findings: [], firstListedLeads: firstListedLeads)
    var draft = Draft(kind: kind)
    draft.tasks = tasks
    return Finisher(head: head, year: 2026, options: ReadingOptions()).finish(draft, remarks: [])
  }

  private func task(
    _ given: [(DraftResponsibility.Label, String)] = [], text: String = "修路3条。", steps: [(Int, String)] = []
  ) -> DraftTask {
    var task = DraftTask(number: "1", text: [Passage(text)], line: 7)
    task.responsibilities = given.map { DraftResponsibility(label: $0.0, names: Passage($0.1), line: 7) }
    task.milestones = steps.map { DraftMilestone(slot: .quarter($0.0), text: [Passage($0.1)]) }
    return task
  }

  @Test func `milestones that no year puts into quarters make one finding that counts them`() {
    var draft = Draft(kind: .annualTable)
    draft.tasks = [task(steps: [(1, "定方案"), (2, "开工")]), task(steps: [(3, "完工")])]
    let head = Head(notice: Notice(title: "云溪区重点工作", kind: .annualTable), findings: [], firstListedLeads: false)
    let plan = Finisher(head: head, year: nil, options: ReadingOptions()).finish(draft, remarks: [])
    let found = plan.findings.filter { $0.code == FindingCode.milestoneWithoutQuarter.rawValue }
    #expect(found.map(\.line) == [7])
    #expect(found.allSatisfy { $0.message.contains("3 milestones") && $0.message.contains("--year") })
  }

  @Test(
    arguments: [
      ([(.responsible, "教育局、体育局")], "教育局|体育局", ""),
      ([(.lead, "教育局"), (.responsible, "体育局、民政局")], "教育局", "体育局|民政局"),
      ([(.responsible, "教育局"), (.support, "体育局")], "教育局", "体育局"),
      ([(.lead, "教育局"), (.support, "体育局")], "教育局", "体育局"),
      ([(.lead, "教育局"), (.responsible, "民政局"), (.support, "体育局")], "教育局", "民政局|体育局"),
      ([(.unlabelled, "教育局、体育局")], "教育局|体育局", ""),
      ([(.unlabelled, "教育局牵头,体育局、各街道配合")], "教育局", "体育局|各街道"),
      ([(.responsible, "教育局、体育局按分工牵头,各街道配合")], "教育局|体育局", "各街道"),
      ([(.responsible, "*教育局、体育局")], "教育局", "体育局"),
      ([(.responsible, "教育局、体育局(列第一位者为牵头单位,下同)")], "教育局|体育局", ""),
      ([(.lead, "教育局"), (.support, "各街道按职责分工配合")], "教育局", "各街道"),
      ([(.lead, "教育局、教育局")], "教育局", ""),
    ] as [([(DraftResponsibility.Label, String)], String, String)])
  func `lead and support follow from what stands beside them`(
    given: [(DraftResponsibility.Label, String)], lead: String, support: String
  ) throws {
    let plan = finish([task(given)])
    let task = try #require(plan.tasks.first)
    #expect(task.lead.joined(separator: "|") == lead)
    #expect(task.support.joined(separator: "|") == support)
  }

  @Test func `the first one leads where the notice says so`() throws {
    let plan = finish([task([(.responsible, "教育局、体育局、各街道")])], firstListedLeads: true)
    let task = try #require(plan.tasks.first)
    #expect(task.lead == ["教育局"])
    #expect(task.support == ["体育局", "各街道"])
  }

  @Test func `a lead named in the text is taken from the list`() throws {
    let plan = finish([task([(.responsible, "教育局、体育局")], text: "由体育局牵头修建步道。")], kind: .responsibilityList)
    let task = try #require(plan.tasks.first)
    #expect(task.lead == ["体育局"])
    #expect(task.support == ["教育局"])
  }

  @Test func `people in a department list are left out`() throws {
    var first = task([(.lead, "教育局、王建国")])
    first.leaders = [Passage("王建国、李  强")]
    let plan = finish([first])
    let task = try #require(plan.tasks.first)
    #expect(task.lead == ["教育局"])
    #expect(task.leaders == ["王建国", "李强"])
  }

  @Test func `steps become milestones with stated or default shares`() throws {
    let plan = finish([task(steps: [(1, "完成目标40%"), (2, "——"), (3, "完成招标"), (4, "完成目标100%")])])
    let task = try #require(plan.tasks.first)
    #expect(task.milestones.map(\.quarter.description) == ["2026-Q1", "2026-Q3", "2026-Q4"])
    #expect(task.milestones.map(\.scheduledPercent.description) == ["40", "75", "100"])
    #expect(task.milestones.map(\.basis) == [.stated, .default, .stated])
    #expect(task.milestones.map(\.dueOn.description) == ["2026-03-31", "2026-09-30", "2026-12-31"])
    #expect(task.workPoints.isEmpty)
  }

  @Test(arguments: [
    ([(1, "开工"), (2, "完工")], "25 100"), ([(3, "开工"), (4, "完成目标90%")], "75 100"), ([(2, "完成目标60%")], "100"),
    ([(1, "完成全年任务过半"), (2, "完成目标100%"), (3, "维护")], "50 100 100"),
    ([(1, "达到80%"), (2, "达到85%"), (4, "达到90%")], "25 50 100"),
  ])
  func `the last milestone is always the whole, and rates that rise are no shares`(
    steps: [(Int, String)], percents: String
  ) throws {
    let task = try #require(finish([task(steps: steps)]).tasks.first)
    #expect(task.milestones.map(\.scheduledPercent.description).joined(separator: " ") == percents)
  }

  @Test func `several steps of one quarter are one milestone, due with the last`() throws {
    var first = task()
    first.milestones = [
      DraftMilestone(slot: .month(4), text: [Passage("4月底前招标;")]),
      DraftMilestone(slot: .month(5), text: [Passage("5月底前开工。")]),
      DraftMilestone(slot: .month(11), text: [Passage("11月底前完工。")]),
    ]
    let task = try #require(finish([first]).tasks.first)
    #expect(task.milestones.map(\.text) == ["4月底前招标;5月底前开工。", "11月底前完工。"])
    #expect(task.milestones.map(\.dueOn.description) == ["2026-05-31", "2026-11-30"])
    #expect(task.milestones.map(\.scheduledPercent.description) == ["50", "100"])
  }

  @Test func `a plan of one quarter gives one milestone with the task's text`() throws {
    let plan = finish([task(text: "抓交通。修路3条;建桥。")], kind: .points, period: ("2026-Q3", "2026-Q3"))
    let task = try #require(plan.tasks.first)
    #expect(task.milestones.map(\.text) == ["抓交通。修路3条;建桥。"])
    #expect(task.milestones.map(\.scheduledPercent.description) == ["100"])
    #expect(task.indicators.map(\.text) == ["3条"])
    #expect(task.indicators.allSatisfy { $0.quarter == nil })
    #expect(task.workPoints == ["抓交通", "修路3条", "建桥"])
  }

  @Test func `a half-year counts its own quarters`() throws {
    let plan = finish([task(steps: [(3, "开工"), (4, "完工")])], period: ("2026-Q3", "2026-Q4"))
    #expect(plan.tasks.first?.milestones.map(\.scheduledPercent.description) == ["50", "100"])
  }

  @Test func `a deadline keeps its words, and what follows no day is found`() throws {
    var dated = task()
    dated.deadline = Passage("6月底前")
    var open = task()
    open.deadline = Passage("长期坚持")
    let plan = finish([dated, open], kind: .responsibilityList)
    #expect(plan.tasks.map(\.deadlineText) == ["6月底前", "长期坚持"])
    #expect(plan.tasks.map { $0.deadline?.description } == ["2026-06-30", nil])
    #expect(plan.findings.contains { $0.code == "deadline-undated" && $0.line == 7 })
  }

  @Test func `a doubtful split and a missing department are found`() {
    let plan = finish([task([(.lead, "建设委金融办")]), task()])
    #expect(plan.tasks.first?.lead == ["建设委", "金融办"])
    #expect(plan.findings.map(\.code).contains("department-split-doubtful"))
    #expect(plan.findings.map(\.code).contains("department-missing"))
  }

  @Test func `every code is lower case, hyphenated and given once`() {
    let codes = FindingCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "-" } })
  }
}
