import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// The title and the time of a plan where the page leaves them to other places.
@Suite struct PeriodTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  private func period(_ page: String) throws -> String? {
    try plan(page).notice.period.map { "\($0.first) \($0.last)" }
  }

  @Test func `a report plans the year that the heading over its coming tasks names`() throws {
    let page = """
      云溪镇人民政府2031年工作总结
      一、2031年工作情况
      (一)产业发展。新建大棚1200亩,完成年度目标的85%。
      二、2032年工作计划
      (一)推动产业提质。新建牛舍2万平方米,6月底前建成。
      (二)改善人居环境。完成户厕改造400户。
      """
    #expect(try period(page) == "2032-Q1 2032-Q4")
    let unnumbered = """
      政府工作报告

      各位代表：
      现在，我代表区人民政府向大会报告工作。
      二○三一年工作回顾
      一、发展取得突破
      招商成效明显。实际利用外资4.1亿美元，完成全年目标的112%。
      二○三二年工作任务
      一、着力稳增长
      推进项目建设。实施亿元以上项目70个，完成投资260亿元。
      """
    #expect(try period(unnumbered) == "2032-Q1 2032-Q4")
    #expect(try plan(unnumbered).tasks.map(\.number) == ["1.1"])
  }

  @Test func `a plan of months covers their quarters, and its title is evidence enough`() throws {
    for (time, quarters) in [
      ("2031年2月", "2031-Q1 2031-Q1"), ("2031年5月份", "2031-Q2 2031-Q2"), ("2031年4-6月", "2031-Q2 2031-Q2"),
      ("2031年1至3月", "2031-Q1 2031-Q1"), ("2031年10月重点", "2031-Q4 2031-Q4"), ("2031年6月—8月", "2031-Q2 2031-Q3"),
      ("2031年十一月份", "2031-Q4 2031-Q4"), ("5月份", "2030-Q2 2030-Q2"), ("第二季度", "2030-Q2 2030-Q2"),
    ] {
      let page = """
        云溪区水利局\(time)工作计划
        发布时间：2030-12-28
        一、建设
        1.加快泵站建设。
        2.加固山塘8口。
        二、防汛
        1.修订预案。
        2.排查隐患12处。
        """
      let plan = try plan(page)
      #expect(try period(page) == quarters, "\(time)")
      #expect(plan.tasks.map(\.number) == ["1.1", "1.2", "2.1", "2.2"])
      #expect(plan.findings.map(\.code).contains("year-from-publication") == !time.contains("年"), "\(time)")
      #expect(
        plan.tasks.allSatisfy { ($0.milestones.count == 1) == (plan.notice.period?.first == plan.notice.period?.last) })
    }
  }

  @Test func `of two times in a title, or in title and heading, the one to come is the plan's`() throws {
    for (title, heading, quarters) in [
      ("2031年一季度工作总结及二季度工作计划", "二季度工作计划", "2031-Q2 2031-Q2"),
      ("2031年1-9月工作总结和第四季度工作计划", "第四季度工作计划", "2031-Q4 2031-Q4"),
      ("2031年上半年工作总结", "第三季度工作计划", "2031-Q3 2031-Q3"),
      ("2031年第四季度工作总结及2032年第一季度工作计划", "2032年第一季度工作计划", "2032-Q1 2032-Q1"),
    ] {
      let page = """
        云溪区水利局\(title)
        一、工作完成情况
        (一)加快泵站建设。完成投资300万元,占年度计划的60%。
        (二)加固山塘。完成8口,完成年度任务的80%。
        二、\(heading)
        (一)修订预案。修订防汛预案12个。
        (二)排查隐患。排查隐患点12处。
        """
      #expect(try period(page) == quarters, "\(title)")
    }
  }

  @Test func `months of what was done and days are no months of a plan`() {
    for title in ["2031年5月份重点工作完成情况", "2031年6月底前任务清单", "2031年5月3日工作安排", "10个月攻坚计划", "2031年上半年工作总结和计划"] {
      #expect(PlannedMonths.mention(in: Passage(title)) == nil, "\(title)")
    }
    #expect(PlannedMonths.mention(in: Passage("2031年5月总结及6月工作计划"))?.quarters == 2...2)
  }

  @Test func `a bulletin of results alone covers the months that it tells of`() throws {
    for (time, quarters) in [
      ("2031年1至9月份", "2031-Q1 2031-Q3"), ("2031年前三季度", "2031-Q1 2031-Q3"), ("2031年第二季度", "2031-Q2 2031-Q2"),
      ("2031年1-6月", "2031-Q1 2031-Q2"), ("2031年截至8月底", "2031-Q1 2031-Q3"), ("2031年4—6月", "2031-Q2 2031-Q2"),
    ] {
      let page = """
        云溪区\(time)实事项目进展情况通报
        现将实事项目进展情况通报如下：
        一、项目进展情况
        1、老旧小区改造。已开工12个，完成年度任务的80%，进度较慢的为北堤街道。
        2、农村饮水工程。已完工30处，完成年度计划的75%。
        3、公园建设。已建成口袋公园6处，完成年度计划的60%。
        """
      let plan = try plan(page)
      #expect(plan.notice.kind == .report && plan.tasks.isEmpty, "\(time)")
      #expect(try period(page) == quarters, "\(time)")
    }
  }

  @Test func `columns of some months or of two quarters are all that the plan covers`() throws {
    let months = """
      云溪区2031年重点任务分月推进表
      序号 | 任务 | 1月 | 2月 | 3月 | 责任单位 |
      1 | 新建幼儿园3所 | 完成选址 | 完成设计 | 开工建设 | 区教育局 |
      2 | 新建卫生站10个 | 制定方案 | 完成招标 | 开工建设 | 区卫健局 |
      """
    #expect(try period(months) == "2031-Q1 2031-Q1")
    let quarters = """
      云溪区2031年重点任务推进表
      序号 | 任务 | 第三季度 | 第四季度 | 责任单位 |
      1 | 新建幼儿园3所 | 完成设计 | 开工建设 | 区教育局 |
      2 | 新建卫生站10个 | 完成招标 | 开工建设 | 区卫健局 |
      """
    #expect(try period(quarters) == "2031-Q3 2031-Q4")
    #expect(try plan(quarters).tasks.first?.milestones.map(\.scheduledPercent.description) == ["50", "100"])
  }

  @Test func `a site's sentence names another year than the title`() throws {
    let page = """
      下面是小编整理的2033年区政府第一季度重点工作,供大家参考。
      区政府2031年第一季度重点工作
      各部门要开好局、起好步,重点抓好以下工作:
      一、推动经济开局
      1.做好稳商留商。走访重点企业200家,兑现扶持资金1.2亿元。
      2.加快项目建设。办公楼开工,高架桥完成前期手续。
      """
    #expect(try period(page) == "2031-Q1 2031-Q1")
    #expect(try plan(page).notice.title == "区政府2031年第一季度重点工作")
  }

  @Test func `a title behind labels in mid-line, or ending like a heading of progress, is a title`() throws {
    let tabs = """
      信息索引号\tYX0001/2031-00217\t信息名称\t云溪省人民政府关于2031年重点工作责任分解的通知
      一、产业发展
      1.新引进项目12个，盘活土地650亩。责任单位：省商务厅
      2.新建标准厂房8万平方米。责任单位：省经信厅
      """
    #expect(try plan(tabs).notice.title == "云溪省人民政府关于2031年重点工作责任分解的通知")
    let progress = """
      云溪镇2031年度重点工作计划三季度执行情况

      序号

      重点工作

      责任领导

      责任科室

      工作任务

      第三季度

      1

      沿河路政策处理

      方云舟

      建设办

      完成土地征收,保障主线施工。

      签订协议42户。

      2

      未来乡村创建

      白玉兰

      乡村振兴办

      新建成未来乡村1个。

      完成邻里中心主体。
      """
    let read = try plan(progress).notice
    #expect(read.title == "云溪镇2031年度重点工作计划三季度执行情况")
    #expect(read.period.map { "\($0.first) \($0.last)" } == "2031-Q3 2031-Q3")
  }
}

/// Prose that was typed into a sheet, one paragraph a row.
@Suite struct ProseInSheetsTests {
  @Test func `a column of paragraphs is prose, not a table`() throws {
    let paragraphs = [
      "云溪区2031年重点工作任务分解", "一、产业发展", "（一）扩大投资。完成投资80亿元，开工项目30个。（责任单位：区发改局）",
      "（二）促进消费。举办展会8场，新增首店20家。（责任单位：区商务局）",
    ]
    let rows = paragraphs.enumerated().map { [Cell(text: $1, line: $0 + 1), Cell(text: "", line: $0 + 1)] }
    let document = Document(name: "a.xlsx", format: .xlsx, blocks: [.table(Table(rows: rows, line: 1))])
    let plan = try NoticeReader.read(document)
    #expect(plan.tasks.map(\.number) == ["1", "2"])
    #expect(plan.tasks.map(\.lead) == [["区发改局"], ["区商务局"]])
    #expect(plan.tasks.map(\.line) == [3, 4])
  }
}
