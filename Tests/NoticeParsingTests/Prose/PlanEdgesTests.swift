import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// What stands around the items and inside them, where a task's other fields show it.
@Suite struct PlanEdgesTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  @Test func `an assembly that signs over two lines is the issuer`() throws {
    let plan = try plan(
      "云溪区2033年民生实事项目\n1.新建社区书屋6个,配齐图书和设备;\n2.改造危旧桥梁3座,方便群众出行。\n"
        + "云溪区第十届人民代表大会\n第三次会议主席团\n2033年1月9日")
    #expect(plan.notice.issuer == "云溪区第十届人民代表大会第三次会议主席团")
    #expect(plan.notice.signedOn.map(String.init(describing:)) == "2033-01-09")
    #expect(plan.tasks.last?.workPoints == ["改造危旧桥梁3座,方便群众出行"])
  }

  @Test func `the title is the line that names the plan, not the site's first`() throws {
    let items = "\n1.新建小学1所,新增学位800个。\n2.改造小区12个,惠及居民900户。\n3.新建公园3处。\n"
    #expect(
      try plan("开启云端商机\n登录/注册\n区人大代表票决出2033年10大民生实事项目\n1月9日,会议宣布了票决结果。" + items).notice.title
        == "区人大代表票决出2033年10大民生实事项目")
    #expect(try plan("办公时间以公告为准。\n2033年云溪区民政工作要点(节选);" + items).notice.title == "2033年云溪区民政工作要点(节选)")
    #expect(try plan("云溪区2033年重点工作安排\n云溪区城管局 2033-04-28" + items).notice.documentNumber == nil)
    let signed = try plan("云溪区人民代表大会公告\n2033年民生实事项目:" + items + "现予公告。\n云溪区第六届人民代表大会\n2033年1月9日")
    #expect(signed.notice.issuer == "云溪区第六届人民代表大会")
  }

  @Test func `what is left out on a guess is found`() throws {
    let items = "云溪区2033年重点工作\n1.疏浚河道6公里,清淤3万立方米。\n2.加固塘坝9座,整修渠道12公里。\n"
    for tail in ["注:1.本表由区府办解释。\n2.排名不分先后。", "各责任单位要做到:\n1.加强领导。\n2.落实经费。", "相关资料:\n1.河道名录\n2.塘坝名录"] {
      let plan = try plan(items + tail)
      #expect(plan.tasks.count == 2, "\(tail)")
      #expect(plan.findings.contains { $0.code == "tail-left-out" }, "\(tail)")
    }
    let cut = try plan("云溪区春耕意见\n推广滴灌。\n责任单位:区科协。\n(三)抓好育苗。培育各类优质苗木90万株。\n责任单位:区林场。\n(四)抓好统防。开展病虫害防治6万亩。")
    #expect(cut.findings.contains { $0.code == "item-cut-off" })
    #expect(cut.tasks.map(\.lead) == [["区林场"], []])
  }

  @Test func `a section of arrangements below a first item is none of its tail`() throws {
    let plan = try plan(
      "云溪区2033年重点工作\n一、抓水利\n1.疏浚河道6公里。\n2.加固塘坝9座。\n二、抓交通\n各镇要做好以下工作:\n1.改建县道20公里。\n2.大修桥梁3座。")
    #expect(plan.tasks.map(\.number) == ["1.1", "1.2", "2.1", "2.2"])
  }

  @Test func `the end of a short line inside a sentence parts no points`() throws {
    let plan = try plan(
      "云溪区2033年重点工作\n1.新建农田。抓好土地平整,新\n建农田10万亩,投资2000万\n元;完善管护制度,落实管\n护人员。(责任单位:区农业农村局)\n"
        + "2.改造公路。改造公路30公里。(责任单位:区交通局)\n3.建设广场。新建广场5个。(责任单位:区文旅局)")
    #expect(plan.tasks.first?.workPoints == ["抓好土地平整,新建农田10万亩,投资2000万元", "完善管护制度,落实管护人员"])
    #expect(plan.tasks.first?.indicators.map(\.text) == ["10万亩", "2000万元"])
  }

  @Test func `clauses that lead up to the topic make it no target`() throws {
    let plan = try plan(
      "云溪区2033年工作要点\n(一)以办好乡村工坊为龙头,以种好口粮田为底子,以请客进山为新路,努力建设热闹山村。新引进项目6个,完成投资2亿元。\n"
        + "(二)以治理环境为重点,努力建设干净山村。改造厕所320户,新增车位60个。")
    #expect(plan.tasks.map(\.title) == ["以办好乡村工坊为龙头,以种好口粮田为底子,以请客进山为新路,努力建设热闹山村", "以治理环境为重点,努力建设干净山村"])
  }

  @Test func `lines that close without a mark are points of their own`() throws {
    let plan = try plan(
      "云溪区2033年重点工作\n1.城建\n改造滨河路和沿线游园广场,新增绿地3万平方米\n扩建城北污水处理厂,新增日处理污水能力3万吨\n新建停车场,增加泊位600个\n"
        + "2.水利\n疏浚河道,清淤土方3万立方米\n加固塘坝,整修渠道12公里\n3.交通\n改建县道,大修农村公路20公里\n新增公交,更新车辆30台")
    #expect(plan.tasks.first?.workPoints == ["改造滨河路和沿线游园广场,新增绿地3万平方米", "扩建城北污水处理厂,新增日处理污水能力3万吨", "新建停车场,增加泊位600个"])
  }

  @Test func `names of annexes may stand above their contents`() throws {
    let plan = try plan(
      "云溪区人民政府关于印发2033年实事的通知\n各镇人民政府:\n现将2033年实事印发给你们。\n云溪区人民政府\n2033年1月5日\n附件:1.云溪区2033年实事清单\n2.联络员名单\n云溪区2033年实事清单\n"
        + "1.新建幼儿园2所,新增学位540个。\n2.改造老旧小区6个,惠及1800户。\n3.新建社区食堂4个。")
    #expect(plan.tasks.count == 3)
    #expect(plan.tasks.first?.text == "新建幼儿园2所,新增学位540个。")
  }

  @Test func `a number that comes twice is found`() throws {
    let plan = try plan(
      "云溪区2033年重点工作\n1.疏浚河道6公里,清淤3万立方米。\n2.加固塘坝9座,整修渠道12公里。\n2.改造泵站4座,更换机组12台套。\n3.新建水文站2处。")
    #expect(plan.findings.filter { $0.code == "number-repeated" }.map(\.line) == [4])
  }

  @Test func `the links of a site's list are no plan`() {
    for page in [
      "重点工作 2033年\n1.关于开展春耕检查的通知\n2.关于汛期值守的通知\n3.区政府常务会议公告\n4.关于表彰先进的决定",
      "云溪区2033年上半年工作总结和下半年工作思路\n1.城建提速。\n2.招商见效。\n3.民生改善。",
    ] {
      #expect(throws: NoticeError.self, "\(page)") { try plan(page) }
    }
  }
}
