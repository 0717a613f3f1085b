import JSONText
import PlanExchange
import PlanModel
import Testing

@Suite struct PlanJSONTests {
  private func plan() throws -> Plan {
    let first = try #require(Quarter("2026-Q1"))
    let second = try #require(Quarter("2026-Q2"))
    var task = PlanTask(
      number: "14.1", domain: "城区建设", subdomain: "道路", project: "道路整修", title: "整修道路",
      text: "整修道路12条,\n“云桥路”除外。", lead: ["建设局"], support: ["财政局", "区府办(合作交流办)"], leaders: ["沈一鸣"],
      deadline: CivilDate(iso: "2026-06-30"), deadlineText: "6月底前", workPoints: ["完成招标"])
    task.milestones = [
      Milestone(
        quarter: first, dueOn: first.lastDay, text: "完成招标", scheduledPercent: Percent(hundredths: 3333), basis: .default
      ),
      Milestone(
        quarter: second, dueOn: second.lastDay, text: "完工", scheduledPercent: .full, basis: .stated),
    ]
    task.indicators = [Indicator(quarter: nil, text: "12条", value: 12, unit: "条")]
    return Plan(
      notice: Notice(
        title: "清江市云溪区重点工作", documentNumber: "云府〔2026〕3号", issuer: "清江市云溪区人民政府",
        signedOn: CivilDate(iso: "2026-01-20"), kind: .annualTable,
        period: PlanPeriod(from: first, to: second), reportingDay: 25),
      tasks: [task],
      results: [
        PlanResult(
          section: "民生", text: "新增绿地3.5万平方米。", percentOfPlan: Percent(hundredths: 8520),
          indicators: [Indicator(text: "3.5万平方米", value: 35000, unit: "平方米")])
      ],
      findings: [Finding(line: 12, code: "document-number-incomplete", message: "云府20263")])
  }

  @Test func `a plan comes back whole`() throws {
    let plan = try plan()
    let text = PlanJSON.encode(plan).text(indented: true)
    #expect(try PlanJSON.decode(Array(text.utf8)) == [plan])
  }

  @Test func `several plans are an array`() throws {
    let plan = try plan()
    let other = Plan(notice: Notice(title: "另一份", kind: .report))
    #expect(try PlanJSON.decode(PlanJSON.encode([plan, other])) == [plan, other])
  }

  @Test func `members stand in the order of the specification, and percents keep two decimals`() throws {
    let text = PlanJSON.encode(try plan()).text()
    #expect(text.hasPrefix(#"{"planJSON":1,"notice":{"title":"清江市云溪区重点工作","documentNumber":"云府〔2026〕3号","issuer":"#))
    #expect(
      text.contains(
        #"{"quarter":"2026-Q1","dueOn":"2026-03-31","text":"完成招标","scheduledPercent":33.33,"basis":"default"}"#))
    #expect(text.contains(#""scheduledPercent":100,"#))
    #expect(text.contains(#""indicators":[{"quarter":null,"text":"12条","value":12,"unit":"条"}]"#))
    #expect(text.contains(#""percentOfPlan":85.2,"indicators":[{"text":"3.5万平方米","value":35000,"unit":"平方米"}]"#))
    #expect(text.hasSuffix(#""warnings":[{"line":12,"code":"document-number-incomplete","message":"云府20263"}]}"#))
  }

  @Test func `members that may be left out are empty`() throws {
    let text = """
      {"planJSON": 1, "notice": {"title": "通知", "kind": "points"},
       "tasks": [{"number": "1", "text": "办实事", "milestones": [
         {"quarter": "2026-Q1", "text": "", "scheduledPercent": 100}]}]}
      """
    let plan = try #require(PlanJSON.decode(Array(text.utf8)).first)
    #expect(plan.tasks.first?.lead == [])
    #expect(plan.tasks.first?.milestones.first?.dueOn.description == "2026-03-31")
    #expect(plan.tasks.first?.milestones.first?.basis == .default)
  }

  @Test(arguments: [
    ("{", 1, "", "not JSON"),
    ("{}", 1, "planJSON", "whole number"),
    ("{\"planJSON\": 2}", 1, "planJSON", "version 2"),
    ("[]", 1, "", "no plan"),
    (
      "{\"planJSON\": 1,\n\"tasks\": [],\n\"notice\": {\"title\": \"a\",\n\"kind\": \"letter\"}}", 4, "notice.kind",
      "annual-table"
    ),
    ("{\"planJSON\": 1, \"task\": []}", 1, "task", "no such member"),
    ("{\"planJSON\": 1, \"notice\": {\"title\": \"a\", \"kind\": \"points\"}}", 1, "tasks", "missing"),
    (
      "{\"planJSON\": 1, \"notice\": {\"title\": \"a\", \"kind\": \"points\"}, \"tasks\": [\n{\"number\": \"1\", \"text\": \"]}\"},\n"
        + "{\"number\": \"2\", \"text\": \"\\\"\",\n\"milestones\": [{\"quarter\": \"2026-Q9\"}]}]}",
      4, "tasks[1].milestones[0].quarter", "2026-Q9"
    ),
    (
      "{\"planJSON\": 1, \"notice\": {\"title\": \"a\", \"kind\": \"points\",\n\"signedOn\": \"2026-02-29\"}, \"tasks\": []}",
      2, "notice.signedOn", "2026-02-29"
    ),
    (
      "{\"planJSON\": 1, \"notice\": {\"title\": \"a\", \"kind\": \"points\",\n\"reportingDay\": 32}, \"tasks\": []}",
      2, "notice.reportingDay", "32"
    ),
  ])
  func `what is wrong is named by line and path`(text: String, line: Int, path: String, words: String) throws {
    let error = #expect(throws: PlanJSONError.self) { try PlanJSON.decode(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.path == path)
    #expect(error?.message.contains(words) == true)
  }
}
