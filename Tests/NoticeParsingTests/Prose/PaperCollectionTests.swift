import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Pages of a site that prints several papers of our own invention one behind the other.
@Suite struct PaperCollectionTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  private let paper = """
    一、上半年工作情况
    （一）供水更稳定。新建水厂2座，完成年度计划的50%。
    二、存在的问题
    （一）资金不足。部分工程缺口较大。
    三、下半年工作安排
    （一）加快水厂建设。9月底前封顶。
    （二）推进河道治理。清淤河道20公里。
    """

  @Test(arguments: [
    ("2033年水务局工作总结和计划5篇\n发布时间：2034-02-11 查看人数：51\n", "第一篇 云溪区水务局2033年上半年工作总结和下半年工作安排 3120字", "第二篇 2032年水务局工作总结 2980字"),
    ("水务局工作总结三篇\n", "篇一：云溪区水务局2033年上半年工作总结和下半年工作安排", "篇二：云溪区水务局2032年工作总结"),
    ("", "【第1篇】云溪区水务局2033年上半年工作总结和下半年工作安排", "【第2篇】云溪区水务局工作汇报"),
  ]) func `the first of several papers is the notice`(_ head: String, _ first: String, _ second: String) throws {
    let plan = try plan(head + first + "\n" + paper + "\n" + second + "\n一、主要成效\n1.节水有成效。创建节水小区6个。")
    #expect(plan.notice.title == "云溪区水务局2033年上半年工作总结和下半年工作安排")
    #expect(plan.tasks.map(\.number) == ["3.1", "3.2"])
    #expect(plan.tasks.map(\.domain) == ["下半年工作安排", "下半年工作安排"])
    #expect(plan.results.map(\.title) == ["供水更稳定"])
    #expect(plan.notice.period.map { "\($0.first)-\($0.last)" } == "2033-Q3-2033-Q4")
    #expect(plan.findings.contains { $0.code == "papers-left-out" })
  }

  @Test func `a paper that stands alone under its mark is read whole`() throws {
    let plan = try plan("水务局年中总结十篇\n第一篇 2033年水务局上半年工作总结及下半年工作安排 3120字\n" + paper)
    #expect(plan.tasks.count == 2)
    #expect(!plan.findings.contains { $0.code == "papers-left-out" })
  }

  @Test func `chapters of one paper are none of their own`() throws {
    let plan = try plan(
      "云溪区2033年工作报告\n第一篇 2033年工作总结\n一、修路。新修道路6公里。\n二、植树。植树5万株。\n第二篇 2034年工作计划\n一、修桥。新建桥梁2座。\n二、治水。清淤河道20公里。")
    #expect(plan.tasks.map(\.title) == ["修桥", "治水"])
    #expect(plan.results.map(\.title) == ["修路", "植树"])
  }
}
