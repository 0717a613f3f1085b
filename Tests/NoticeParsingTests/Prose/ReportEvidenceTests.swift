import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Reports of our own invention that no heading or title marks as such, or only half, and halves without numbers.
@Suite struct ReportEvidenceTests {
  typealias Twin = ReportHabitsTests.Twin

  @Test(arguments: twins.indices) func `what was done is told from what comes next`(_ index: Int) throws {
    try Self.twins[index].check()
  }

  @Test func `a plan part without a task is found`() throws {
    let page = """
      云溪镇2033年上半年工作总结及下半年工作打算
      一、上半年工作情况
      （一）道路更畅通。新修村道4公里，完成年度计划的57%。
      二、下半年工作打算
      （下略）
      """
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    #expect(plan.tasks.isEmpty)
    #expect(plan.findings.contains { $0.code == "plan-part-empty" && $0.line == 4 })
  }

  @Test func `who signs a look back alone is no part of its last result`() throws {
    let page = """
      云溪镇2033年上半年工作总结

      上半年，全镇干群同心，各项工作都有进展。

      一、上半年工作情况

      （一）果业稳步增收。销售鲜果2600吨，占全年目标的48.5%。

      （二）村容不断改善。粉刷外墙1.3万平方米。

      云溪镇人民政府
      2033年7月4日
      """
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    #expect(plan.results.map(\.text).last == "村容不断改善。粉刷外墙1.3万平方米。")
    #expect(plan.results.map(\.section) == ["上半年工作情况", "上半年工作情况"])
    #expect(plan.notice.title == "云溪镇2033年上半年工作总结")
    #expect(plan.notice.issuer == "云溪镇人民政府")
    #expect(plan.notice.signedOn?.description == "2033-07-04")
    #expect(plan.notice.period.map { "\($0.first)-\($0.last)" } == "2033-Q1-2033-Q2")
  }

  @Test(arguments: [
    "2033年云溪区政府工作报告重点工作和惠民实事进展情况（一季度）\n\n序号\n\n任务内容\n\n进展情况\n\n1\n\n新增公共自行车300辆\n\n完成招标。\n\n2\n\n改造农贸市场2处\n\n已开工1处。\n\n3\n\n新建口袋公园5个\n\n完成选址。",
    "2033年云溪区政府工作报告重点工作和惠民实事进展情况（一季度）\n序号 | 任务内容 | 进展情况 |\n1 | 新增公共自行车300辆 | 完成招标。 |\n2 | 改造农贸市场2处 | 已开工1处。 |\n3 | 新建口袋公园5个 | 完成选址。 |",
  ]) func `a table with a column of progress is no report`(_ page: String) throws {
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    #expect(plan.tasks.map(\.text) == ["新增公共自行车300辆", "改造农贸市场2处", "新建口袋公园5个"])
    #expect(plan.results.isEmpty)
    #expect(plan.findings.contains { $0.code == "progress-column-ignored" })
    // The bracket says up to when progress is told; the plan is the year's.
    #expect(plan.notice.period.map { "\($0.first)-\($0.last)" } == "2033-Q1-2033-Q4")
  }

  @Test func `cells of a table that is not read are no report`() {
    let page = """
      云溪县2033年第二季度公开承诺事项进展情况
      编号 | 事项 |
      3 |
      建设体育公园，交付场地12块。 |
      已完成场地平整，占年度计划的40%。 |
      4 |
      改造供水管网16公里。 |
      1、已完成7公里。 2、已开工9公里，占年度计划的56%。 |
      """
    #expect(throws: NoticeError.self) {
      try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "cells.txt"))
    }
  }

  @Test func `figures in mid-sentence are no items, whatever blanks stand around them`() throws {
    let page =
      "民政工作汇编一、上半年工作1、扎实做好救助。全县共有低保对象 3200 户、5100 人,涉及 6 个镇,其中新增 2 所敬老院,改建 3 所。目前已有 2 所完工,其余 4 所正在装修。"
      + "2、做好优抚。发放优抚金 310 万元,慰问 25 户。3、推进社区建设。指导 14 个社区完成换届,新建 7 处活动室。二、下半年工作1、做好救助。新增床位 120 张。2、做好优抚。慰问 30 户。"
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "flat.txt"))
    #expect(plan.results.map(\.title) == ["扎实做好救助", "做好优抚", "推进社区建设"])
    #expect(plan.tasks.map { [$0.number, $0.text] } == [["2.1", "做好救助。新增床位 120 张。"], ["2.2", "做好优抚。慰问 30 户。"]])
  }
}
