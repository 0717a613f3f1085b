import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Reports of our own invention: what counts as an item of theirs, and which half it belongs to.
@Suite struct ReportItemsTests {
  typealias Twin = ReportHabitsTests.Twin

  @Test(arguments: twins.indices) func `no numbered item of a report is lost or taken for the other half's`(
    _ index: Int
  ) throws {
    try Self.twins[index].check()
  }

  @Test(arguments: ["。", "；", "！", ")", ""], ["1.", "1、", "（1）", "（一）"])
  func `whatever closes the items and counts them, none is dropped`(_ end: String, _ first: String) throws {
    let marks = (1...3).map { place in
      first.replacing("1", with: "\(place)").replacing("一", with: ["一", "二", "三"][place - 1])
    }
    let done = ["新修泵房16间", "新栽行道树2600棵，清淤沟渠7公里", "换灯9盏"]
    let next = ["续建云杉路排水工程", "装电梯4部", "计划投资310万元，建成文体中心"]
    let lines =
      ["云溪区建设局2033年工作总结和2034年工作计划", "一、2033年工作情况"] + zip(marks, done).map { $0 + $1 + end } + ["二、2034年工作计划"]
      + zip(marks, next).map { $0 + $1 + end }
    let plan = try Self.plan(lines.joined(separator: "\n"))
    #expect(plan.results.map(\.text) == done.map { $0 + end })
    #expect(plan.tasks.map(\.text) == next.map { $0 + end })
    #expect(plan.tasks.map(\.number) == ["2.1", "2.2", "2.3"])
  }

  @Test(arguments: [
    ("2033年一季度工作情况汇报", "一季度工作情况", "二季度工作打算", "2033-Q2-2033-Q2"),
    ("2033年一季度工作小结", "一季度主要工作", "二季度重点工作", "2033-Q2-2033-Q2"),
    ("2033年1-9月工作总结和第四季度工作计划", "1-9月工作总结", "第四季度工作计划", "2033-Q4-2033-Q4"),
    ("2033年上半年工作总结", "上半年工作总结", "第三季度工作计划", "2033-Q3-2033-Q3"),
    ("2033年第四季度工作总结及2034年第一季度工作计划", "2033年第四季度工作总结", "2034年第一季度工作计划", "2034-Q1-2034-Q1"),
    ("2033年第四季度工作总结", "第四季度工作完成情况", "一季度工作计划", "2034-Q1-2034-Q1"),
    ("2033年上半年工作总结", "上半年工作情况", "7月份工作安排", "2033-Q3-2033-Q3"),
    ("2033年上半年工作总结", "上半年工作情况", "下半年工作安排", "2033-Q3-2033-Q4"),
  ])
  func `the quarter over what comes next beats the title's`(
    _ title: String, _ review: String, _ coming: String, _ period: String
  ) throws {
    let plan = try Self.plan(
      """
      云溪区水务局\(title)
      一、\(review)
      1.管网更新。换管5公里，完成年度任务的62%。
      2.河道管护。清淤河道7公里。
      二、\(coming)
      1.管网更新。开工2处。
      2.河道管护。巡河310次。
      """)
    #expect(plan.notice.kind == .report)
    #expect(plan.notice.period.map { "\($0.first)-\($0.last)" } == period)
    #expect(plan.results.count == 2)
    #expect(plan.tasks.map(\.number) == ["2.1", "2.2"])
  }

  @Test func `parts marked (一) and (二) hold items of other marks`() throws {
    let plan = try Self.plan(
      """
      云溪镇2033年工作总结和2034年工作计划
      2033年，全镇上下扎实工作。
      （一）2033年工作情况
      1.修路16公里；
      2.植树2600棵。
      （二）存在问题
      1.资金不足。
      （三）2034年工作计划
      1.修桥2座；
      2.建公园1处。
      """)
    #expect(plan.notice.kind == .report)
    #expect(plan.results.map(\.text) == ["修路16公里；", "植树2600棵。"])
    #expect(plan.tasks.map { [$0.number, $0.text] } == [["3.1", "修桥2座；"], ["3.2", "建公园1处。"]])
  }

  @Test func `stars that stand for names stay, shares beyond the plan are none, and a missing body is said`() throws {
    let plan = try Self.plan(
      """
      2033年上半年工作总结
      一、上半年工作情况
      （一）旅游。建成4***级景区1家，编印《**县志》2卷，完成省局下达计划的104%。
      （二）园区。**园区投资6亿元，超额完成计划的12%。
      （三）**商贸**。开店3家。
      二、下半年工作打算
      （一）办节。办**节2场。
      """)
    #expect(
      plan.results.map(\.text) == [
        "旅游。建成4***级景区1家，编印《**县志》2卷，完成省局下达计划的104%。", "园区。**园区投资6亿元，超额完成计划的12%。", "商贸。开店3家。",
      ])
    #expect(plan.results.map { $0.percentOfPlan?.hundredths } == [10_400, nil, nil])
    #expect(plan.tasks.map(\.text) == ["办节。办**节2场。"])
    #expect(plan.findings.contains { $0.code == "issuer-missing" })
  }

  private static func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }
}
