import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Plans and reports of our own invention whose items stand at different depths.
@Suite struct MixedLevelsTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  private func lines(_ plan: Plan) -> [String] {
    plan.tasks.map { [$0.number, $0.domain ?? "-", $0.subdomain ?? "-", $0.title ?? "-"].joined(separator: "|") }
  }

  @Test func `each chapter may mark its items in its own way, and one be an item itself`() throws {
    let plan = try plan(
      "云溪区水利局2033年工作要点\n一、供水保障\n（一）建水厂。新建水厂2座，日供水能力5万吨。\n（二）改管网。改造管网12公里，更换水表2万只。\n二、防汛抗旱\n1.储物资。储备编织袋3万条，橡皮艇20艘。\n"
        + "2.修堤防。修复堤防6公里，加固水闸4座。\n三、加强队伍建设。全年培训120人次；引进专业人才6名。")
    #expect(
      lines(plan) == [
        "1.1|供水保障|-|建水厂", "1.2|供水保障|-|改管网", "2.1|防汛抗旱|-|储物资", "2.2|防汛抗旱|-|修堤防", "3|-|-|加强队伍建设",
      ])
  }

  @Test func `a heading over items stands beside items`() throws {
    let plan = try plan(
      "云溪区2033年工作要点\n一、产业发展\n（一）工业\n1.上项目。新开工项目8个，完成投资12亿元。\n2.育企业。新增规上企业12家，培育专精特新企业3家。\n（二）农业。新建冷库3座，改造大棚500亩。\n"
        + "二、城市建设\n（一）改造小区。改造老旧小区4个，惠及居民2000户。\n（二）新建公园。新建口袋公园2个，新增绿地3万平方米。")
    #expect(
      lines(plan) == [
        "1.1.1|产业发展|工业|上项目", "1.1.2|产业发展|工业|育企业", "1.2|产业发展|-|农业", "2.1|城市建设|-|改造小区", "2.2|城市建设|-|新建公园",
      ])
  }

  @Test func `steps under a heading stay its text`() throws {
    let plan = try plan(
      "云溪区2033年工作要点\n一、产业发展\n（一）做强工业\n1.新开工项目8个；\n2.新增规上企业12家。\n（二）做优农业。新建冷库3座，改造大棚500亩。\n"
        + "二、城市建设\n（一）改造小区。改造老旧小区4个，惠及居民2000户。\n（二）新建公园。新建口袋公园2个，新增绿地3万平方米。")
    #expect(plan.tasks.map(\.title) == ["做强工业", "做优农业", "改造小区", "新建公园"])
  }

  @Test func `items at two depths of a report's plan have numbers of their own`() throws {
    let plan = try plan(
      "云溪区2033年上半年工作总结及下半年工作计划\n一、上半年工作情况\n（一）工业增长。新增规上企业12家，完成年度目标的60%。\n二、下半年工作计划\n（一）产业发展。新开工项目8个。\n（二）城市建设\n"
        + "1.改造小区。改造小区4个。\n2.新建公园。新建公园2个。\n3.修建道路。新建道路3条。\n（三）民生事业。新建小学2所，招聘教师120名。")
    #expect(plan.tasks.map(\.number) == ["2.1", "2.2.1", "2.2.2", "2.2.3", "2.3"])
  }

  @Test func `a bulletin without a title says in its first sentence what it is about`() throws {
    let plan = try plan(
      "来源：区信息中心 发布日期：2033-10-21 05:00 访问量：\n"
        + "根据区领导要求，近日区政府督查室对重点目标任务前三季度落实情况进行了全面督查梳理。从督查情况看，各责任单位切实加强组织领导，落实有效举措，整体推进较好，大部分达到序时进度要求。\n"
        + "6项未达到序时进度要求的具体目标如下：\n一、综合指标类3项\n1.预算收入：增长4.2%，低于目标5.8个百分点。\n2.利用外资：到资2.9亿美元，完成年度目标的58.1%。\n3.规上企业：新增41家，完成年度目标的51.3%。\n"
        + "二、重点工作类3项\n4.高速连接线：累计完成投资1.8亿元，完成年度计划的45%。\n5.云溪科创园：主体工程尚未封顶，滞后1个月。\n6.棚户区改造：开工2100套，完成年度计划的63.6%。")
    #expect(plan.notice.kind == .report)
    #expect(plan.notice.period.map { "\($0.first)-\($0.last)" } == "2033-Q1-2033-Q3")
    #expect(plan.tasks.isEmpty)
    #expect(plan.results.map(\.title) == ["预算收入", "利用外资", "规上企业", "高速连接线", "云溪科创园", "棚户区改造"])
    #expect(plan.results.map { $0.percentOfPlan?.description } == [nil, "58.1", "51.3", "45", nil, "63.6"])
    #expect(Set(plan.results.map(\.section)) == ["综合指标类3项", "重点工作类3项"])
  }

  @Test func `a share that a heading over items tells is a result of its own`() throws {
    let plan = try plan(
      "云溪区卫健局2033年上半年工作总结\n一、医疗服务。门诊量达到12万人次，完成年度任务的52%。\n（一）专家坐诊。邀请专家坐诊60次。\n（二）远程会诊。会诊疑难病例320例。\n二、公共卫生\n"
        + "1.疫苗接种。接种2.6万针次。\n2.健康体检。体检老人1.2万人，占全年任务的70%。\n三、下半年工作计划\n（一）抓建设。封顶住院楼1栋。")
    #expect(plan.results.map(\.title) == ["医疗服务", "专家坐诊", "远程会诊", "疫苗接种", "健康体检"].map(Optional.some))
    #expect(plan.results.map { $0.percentOfPlan?.description } == ["52", nil, nil, nil, "70"])
  }
}
