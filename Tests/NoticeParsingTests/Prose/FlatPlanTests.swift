import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Plans and reports of our own invention in which nothing is numbered.
@Suite struct FlatPlanTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  private let head = "云溪区住建局2033年工作要点\n2033年，我局将围绕城市更新，重点抓好以下工作。\n"

  @Test(arguments: [("一是", "二是", "三是"), ("第一，", "第二，", "第三，"), ("第一、", "第二、", "第三、"), ("首先，", "其次，", "第三，")])
  func `paragraphs that open with a list's mark are items`(_ one: String, _ two: String, _ three: String) throws {
    let plan = try plan(
      head + "\(one)改造老旧小区。改造小区12个，惠及居民3000户。\n\(two)完善市政设施。新建道路5条；更新路灯800盏。\n责任单位：区市政中心\n\(three)排查房屋安全。排查房屋2万栋。")
    #expect(plan.tasks.map(\.number) == ["1", "2", "3"])
    #expect(plan.tasks.map(\.title) == ["改造老旧小区", "完善市政设施", "排查房屋安全"])
    #expect(plan.tasks[1].text == "\(two)完善市政设施。新建道路5条；更新路灯800盏。")
    #expect(plan.tasks[1].workPoints == ["新建道路5条", "更新路灯800盏"])
    #expect(plan.tasks[1].lead == ["区市政中心"])
  }

  @Test func `a run in the only paragraph is a list of items`() throws {
    let plan = try plan(
      "云溪区住建局2033年工作计划\n2033年，我局将做好以下工作。一是改造老旧小区，改造小区12个。二是完善市政设施，新建道路5条。三是排查房屋安全，排查房屋2万栋。")
    #expect(plan.tasks.map(\.text) == ["一是改造老旧小区，改造小区12个。", "二是完善市政设施，新建道路5条。", "三是排查房屋安全，排查房屋2万栋。"])
  }

  @Test func `paragraphs that lead with their topics are items`() throws {
    let plan = try plan(
      "云溪区教育局2033年工作计划\n2033年，我局将办好人民满意的教育。\n学校建设。新建小学2所，改造食堂6个。\n教师队伍。招聘教师120名，一是抓招聘；二是抓培训。\n校园安全。开展校园安全检查4次，整改隐患50处。\n云溪区教育局\n2033年1月9日"
    )
    #expect(plan.tasks.map(\.title) == ["学校建设", "教师队伍", "校园安全"])
    #expect(plan.tasks.map(\.number) == ["1", "2", "3"])
    #expect(plan.tasks.last?.text == "校园安全。开展校园安全检查4次，整改隐患50处。")
    #expect(plan.findings.contains { $0.code == "item-level-guessed" })
  }

  @Test func `runs in several paragraphs without topics are refused, and the reason told`() {
    let error = #expect(throws: NoticeError.self) {
      try plan(
        head + "围绕民生，一是改造小区12个，二是新建道路5条；三是更新路灯800盏。一是改造小区12个；二是新建道路5条；三是更新路灯800盏。\n"
          + "围绕安全，要一是排查房屋；一是排查房屋2万栋；二是整治隐患120处；三是培训工人300名。")
    }
    #expect(error?.line == 3)
    #expect(error?.message.contains("number the items") == true)
  }

  @Test func `what was done may open with a list's mark in a report without headings`() throws {
    for (one, two) in [("一是", "二是"), ("第一，", "第二，")] {
      let plan = try plan(
        "云溪区教育局2033年上半年工作总结\n上半年，我局主要做了以下工作：\n\(one)抓学校建设。新建小学2所，完成年度计划的60%。\n\(two)抓教师队伍。招聘教师120名。\n"
          + "下半年，我局将做好以下工作：\n\(one)续建学校。9月底前建成中学1所。\n\(two)培训教师。培训教师200名。")
      #expect(plan.results.map(\.title) == ["抓学校建设", "抓教师队伍"])
      #expect(plan.results.map { $0.percentOfPlan?.description } == ["60", nil])
      #expect(plan.tasks.map(\.title) == ["续建学校", "培训教师"])
      #expect(plan.tasks.map(\.workPoints) == [["9月底前建成中学1所"], ["培训教师200名"]])
    }
  }

  @Test func `news in which something was stressed are no plan`() {
    #expect(throws: NoticeError.self) {
      try plan("云溪区推进2033年重点工作会议召开\n昨日，全区会议召开。\n会议强调，一是要抓项目；二是要抓安全；三是要抓民生。\n会议要求，各单位要抓好落实。")
    }
  }

  @Test func `runs under topics are their points`() throws {
    let plan = try plan(
      "云溪区司法局2033年工作计划\n法治宣传方面。开展普法活动60场。一是进社区；二是进学校；三是进企业。\n人民调解方面。调解纠纷1200件。一是抓排查；二是抓化解；三是抓回访。\n法律援助方面。办理援助案件300件。")
    #expect(plan.tasks.map(\.title) == ["法治宣传方面", "人民调解方面", "法律援助方面"])
    #expect(plan.tasks.first?.workPoints == ["开展普法活动60场", "一是进社区", "二是进学校", "三是进企业"])
  }

  @Test func `who does the work is named, and what is to be done stays the text`() throws {
    let plan = try plan(
      "云溪区政府会议议定事项\n2033年5月6日\n一、关于征迁工作。由云溪镇负责，6月底前完成征迁120户。\n二、关于道路建设。由区住建局牵头，区交通局配合，9月底前建成滨河路2.4公里。\n"
        + "三、关于资金保障。安排资金3000万元。由区财政局负责，6月底前完成。\n参加人员：方云舟、白玉兰")
    #expect(
      plan.tasks.map(\.text) == [
        "关于征迁工作。由云溪镇负责，6月底前完成征迁120户。", "关于道路建设。由区住建局牵头，区交通局配合，9月底前建成滨河路2.4公里。", "关于资金保障。安排资金3000万元。",
      ])
    #expect(plan.tasks.map(\.lead) == [["云溪镇"], ["区住建局"], ["区财政局"]])
    #expect(plan.tasks.map(\.support) == [[], ["区交通局"], []])
  }

  @Test func `an opinion of a year holds items`() throws {
    let plan = try plan("云溪区关于发展养老服务的意见\n（2033年）\n一、扩大供给。新建养老机构5家，新增床位800张。\n二、培养人才。培训护理员600名。\n三、落实政策。每床补助8000元。")
    #expect(plan.tasks.map(\.title) == ["扩大供给", "培养人才", "落实政策"])
    #expect(plan.notice.title == "云溪区关于发展养老服务的意见")
  }

  @Test func `a mark may open a heading of its own line`() throws {
    let plan = try plan(
      "云溪区商务局2033年工作要点\n一是抓好消费。\n举办促消费活动20场，发放消费券500万元。\n二是抓好外贸。\n实现进出口总额12亿元。\n三是抓好招商。\n签约项目30个，到位资金18亿元。")
    #expect(plan.tasks.map(\.title) == ["抓好消费", "抓好外贸", "抓好招商"])
    #expect(plan.tasks.first?.text == "一是抓好消费。举办促消费活动20场，发放消费券500万元。")
    #expect(plan.tasks.first?.workPoints == ["举办促消费活动20场，发放消费券500万元"])
  }

  @Test func `a speech is no plan`() {
    #expect(throws: NoticeError.self) {
      try plan(
        "同志们：\n今天的任务是部署2033年重点工作\n第一，要认清形势。去年我们取得了成绩，也存在不足。\n第二，要抓住重点。要抓项目、抓招商、抓环境。\n第三，要转变作风。要深入基层、深入群众。")
    }
  }
}
