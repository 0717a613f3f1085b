import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Where a reading guesses it says so, once, with the line; where it does not, it is silent.
@Suite struct GuessFindingsTests {
  private func findings(_ page: String) throws -> [String] {
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    return plan.findings.filter { $0.code != "issuer-missing" }.map { "\($0.line ?? 0) \($0.code)" }
  }

  @Test func `a clear notice brings none`() throws {
    #expect(
      try findings(
        """
        云溪区2031年重点任务分解方案

        一、产业发展
        （一）扩大投资。完成投资80亿元。（牵头单位：区发改局）
        （二）促进消费。举办展会8场。（牵头单位：区商务局）
        二、改善民生
        （三）办好教育。新建幼儿园3所。（牵头单位：区教育局）
        """) == [])
  }

  @Test func `rows of a table that may stand under the wrong quarters or numbers are told`() throws {
    let header = "云溪区2031年重点工作推进表\n\n序号\n\n工作任务\n\n一季度\n\n二季度\n\n三季度\n\n责任单位\n\n"
    let first = "1\n\n新建公厕9座。\n\n完成选址\n\n开工\n\n完工9座\n\n区城管局\n\n"
    let last = "3\n\n培训技工800人。\n\n200人\n\n400人\n\n800人\n\n区人社局\n"
    let whole = "2\n\n改造泵站4座。\n\n完成招标\n\n开工\n\n完工4座\n\n区水务局\n\n"
    let short = "2\n\n改造泵站4座。\n\n开工\n\n完工4座\n\n区水务局\n\n"
    let long = "2\n\n改造泵站4座。\n\n完成设计\n\n完成招标\n\n开工\n\n完工4座\n\n区水务局\n\n"
    #expect(try findings(header + first + whole + last) == [])
    #expect(try findings(header + first + short + last) == ["27 cells-placed-by-content"])
    #expect(try findings(header + first + long + last) == ["27 cells-placed-by-content"])
    #expect(try findings(header + first + whole.replacing("2\n", with: "1\n") + last) == ["27 number-repeated"])
    #expect(
      try findings("云溪区2031年任务表\n序号 | 工作任务 | 责任单位 |\n1 | 新建公厕9座 | 区城管局 | 竣工 |\n2 | 改造泵站4座 | 区水务局 | 完工 |")
        == ["3 cell-left-out"])
  }

  @Test func `items in one paragraph, sections about the plan and headings of leaders are told once`() throws {
    #expect(
      try findings(
        """
        云溪区2031年重点工作要点

        一、产业发展
        （一）扩大投资。完成投资80亿元。（二）促进消费。举办展会8场。
        二、改善民生
        （一）办好教育。新建幼儿园3所。（二）完善医疗。新建卫生站10个。
        三、保障措施
        （一）加强领导。各单位要明确专人负责此项工作。
        """) == ["4 items-run-together", "7 section-left-out"])
    #expect(
      try findings(
        """
        云溪区2031年区领导重点工作分解

        方云舟区长
        1.扩大投资。完成投资80亿元。责任单位：区发改局
        2.促进消费。举办展会8场。责任单位：区商务局
        白玉兰副区长
        1.办好教育。新建幼儿园3所。责任单位：区教育局
        2.完善医疗。新建卫生站10个。责任单位：区卫健局
        """) == ["3 leader-from-heading"])
  }

  @Test func `departments below several items and rows that lost cells are told`() throws {
    #expect(
      try findings(
        """
        云溪区2031年重点任务分解

        一、产业发展
        1.扩大投资。全年完成投资80亿元，开工项目30个。
        2.促进消费。举办展会8场，新增首店20家。
        责任单位：区发改局、区商务局
        二、改善民生
        1.办好教育。新建幼儿园3所，新增学位900个。
        2.完善医疗。新建卫生站10个，签约居民2万人。
        责任单位：区教育局
        """) == ["4 departments-shared"])
    #expect(
      try findings(
        """
        云溪区2031年重点任务分解表
        序号 | 工作任务 | 年度目标 | 责任单位 |
        1 | 稳增长 | 社会消费品零售总额增长7%,网络零售额突破30亿元。 | 区商务局 |
        净增企业20家,培育商户14家。 | ||||
        2 | 强投资 | 完成投资80亿元,新开工项目30个。 |
        """) == ["4 departments-from-above", "5 cells-placed-by-content", "5 department-missing"])
  }

  @Test func `a clause among the departments and a letter without a number are told`() throws {
    #expect(
      try findings(
        """
        云溪区人民政府办公室关于印发2031年重点任务的通知

        各街道办事处：
        现将重点任务印发给你们，请认真执行。

        云溪区人民政府办公室
        2031年2月3日

        2031年重点任务

        1.扩大投资。全年完成投资80亿元，开工项目30个。责任单位：区发改局、年内建成标准厂房8万平方米
        2.促进消费。举办展会8场，新增首店20家。责任单位：区商务局
        """) == ["0 document-number-missing", "11 department-name-unusual"])
  }

  @Test func `a cell over several quarters is told`() throws {
    let page = """
      <table><tr><td>序号</td><td>目标任务</td><td>第一季度</td><td>第二季度</td><td>责任单位</td></tr>
      <tr><td>1</td><td>新建幼儿园3所</td><td colspan="2">主体施工</td><td>区教育局</td></tr>
      <tr><td>2</td><td>新建卫生站10个</td><td>选址</td><td>开工</td><td>区卫健局</td></tr></table>
      """
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.html"))
    #expect(plan.findings.map(\.code).contains("quarters-merged"))
    #expect(plan.findings.count { $0.code == "quarters-merged" } == 1)
  }
}
