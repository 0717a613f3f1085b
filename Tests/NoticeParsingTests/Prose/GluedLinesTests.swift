import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Notices of our own invention that lost their line ends in copying: the whole on one line, or on a few.
@Suite struct GluedLinesTests {
  @Test(arguments: ["\n", " ", ""], ["\n", " ", ""])
  func `a plan is read alike whatever became of its line ends`(_ behindTitle: String, _ between: String) throws {
    let lines = [
      "为做好全年工作，结合我区实际，制定本方案。", "一、畅通道路", "1.新修云杉路2.6公里。（区交通局牵头，区财政局配合）", "2.改造危桥4座。（区交通局）",
      "二、办好学校", "1.扩建云溪小学，新增学位720个。（区教育局）", "2.配备校车16辆。（区教育局牵头，区公安局配合）", "三、清洁河湖", "1.清淤河道7公里。（区水务局）",
      "2.建成湿地3处。（区水务局）",
    ]
    let plan = try Self.plan("云溪区2033年重点工作任务分解方案" + behindTitle + lines.joined(separator: between))
    #expect(plan.notice.title == "云溪区2033年重点工作任务分解方案")
    #expect(plan.tasks.map(\.number) == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"])
    #expect(plan.tasks.map(\.domain) == ["畅通道路", "畅通道路", "办好学校", "办好学校", "清洁河湖", "清洁河湖"])
    #expect(plan.tasks.map(\.lead).allSatisfy { $0.count == 1 })
  }

  @Test(arguments: ["（一）", "1、"], ["\n", " ", ""])
  func `a report on one line keeps its halves, with headings glued to what leads in`(
    _ first: String, _ behindTitle: String
  ) throws {
    func mark(_ place: Int) -> String {
      first.replacing("1", with: "\(place)").replacing("一", with: ["一", "二", "三"][place - 1])
    }
    let text = [
      "今年以来，我镇围绕中心工作，各项事业稳步推进。", "一、凝心聚力，2033年工作成绩喜人", "2033年，我镇认真履职，取得较好成绩。",
      mark(1) + "道路建设提速。修路16公里，占年度计划的104%。", mark(2) + "环境持续改善。清运垃圾260吨。", "二、再接再厉，2034年工作计划",
      "2034年，我镇将重点做好以下工作。", mark(1) + "抓好春耕。播种2.6万亩。", mark(2) + "抓好防汛。检修山塘26口。",
      mark(3) + "抓好就业。新增就业310人。",
    ].joined()
    let plan = try Self.plan("云溪镇2033年工作总结和2034年工作计划" + behindTitle + text)
    #expect(plan.notice.kind == .report)
    #expect(plan.notice.title == "云溪镇2033年工作总结和2034年工作计划")
    #expect(plan.results.map(\.title) == ["道路建设提速", "环境持续改善"])
    #expect(plan.results.allSatisfy { $0.section == "凝心聚力，2033年工作成绩喜人" })
    #expect(plan.tasks.map(\.number) == ["2.1", "2.2", "2.3"])
    #expect(plan.tasks.allSatisfy { $0.domain == "再接再厉，2034年工作计划" && $0.line == (behindTitle == "\n" ? 2 : 1) })
  }

  @Test func `three storeys on one line, each glued to the one above`() throws {
    let sections = ["畅通道路", "办好学校", "清洁河湖"].enumerated().map { place, name in
      "\(["一", "二", "三"][place])、\(name)（一）重点工程1.新建工程\(place + 3)处。2.改造工程\(place + 6)处。"
    }
    let plan = try Self.plan("云溪区2033年工作要点\n" + sections.joined())
    #expect(plan.tasks.count == 6)
    #expect(plan.tasks.map(\.domain) == ["畅通道路", "畅通道路", "办好学校", "办好学校", "清洁河湖", "清洁河湖"])
  }

  @Test func `an item that lost its last mark ends where the number that is due begins`() throws {
    let plan = try Self.plan(
      "云溪镇2033年工作要点一、春季工作（一）抓好春耕。播种2.6万亩，做强种植大户（二）抓好防汛。检修山塘26口。（三）抓好就业。新增就业310人。"
        + "二、秋季工作（一）抓好秋收。收割2.6万亩。（二）抓好水利。清淤河道7公里，修好排涝站2座。")
    #expect(plan.tasks.map(\.title) == ["抓好春耕", "抓好防汛", "抓好就业", "抓好秋收", "抓好水利"])
    #expect(plan.tasks.first?.text == "抓好春耕。播种2.6万亩，做强种植大户")
  }

  @Test func `一 behind another word opens nothing, and a time inside a sentence ends no heading`() throws {
    let plan = try Self.plan(
      """
      云溪区2033年工作要点
      一、坚持统一、规范、高效，确保到2033年，全部建成云杉路综合管廊26公里，第一、第二水厂的二、三期工程同时开工，新修村道31公里。
      二、推进老旧小区改造。改造小区16个，惠及居民7200户，新增停车位310个，配建充电桩260个，加装电梯4部，粉刷楼道90幢，补植苗木5100株。
      """)
    #expect(plan.tasks.count == 2)
  }

  @Test func `a report on one line without ordinals is refused with what to do`() {
    let page =
      "云溪镇2033年上半年工作总结今年以来，全镇上下真抓实干，各项工作时间过半、任务过半。"
      + String(repeating: "项目建设提速，新修村道31公里，改造危桥4座。民生改善明显，新增就业310人，检修山塘26口。", count: 6)
    #expect(throws: NoticeError.self) { try Self.plan(page) }
  }

  @Test(arguments: ["工作任务", "任务内容"])
  func `labels on lines of their own are no tasks: the page is refused with what to do`(_ label: String) {
    let page = [("新建停车位360个。", "区住建局"), ("新建幼儿园2所。", "区教育局")]
      .map { "\(label)\n\($0)\n责任单位\n\($1)\n完成时限\n10月底前" }.joined(separator: "\n")
    #expect(throws: NoticeError.self) { try Self.plan(page) }
  }

  @Test func `a section's own sentence with its figures is told beside its items`() throws {
    let plan = try Self.plan(
      """
      云溪区水务局2033年工作总结和2034年工作计划
      一、2033年主要工作情况
      （一）防灾成效明显。转移群众2600人。
      1.预警更完善。新建雨量站16个。
      2.应急更高效。组建队伍7支。
      （二）治水全面推进。重点抓好以下3项工作。
      1.河道更清。清淤河道16公里。
      二、2034年工作计划
      （一）建好水厂。开工水厂1座。
      （二）管好水库。加固水库4座。
      """)
    #expect(plan.results.map(\.title) == ["防灾成效明显", "预警更完善", "应急更高效", "河道更清"])
    #expect(plan.tasks.map(\.number) == ["2.1", "2.2"])
  }

  private static func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }
}
