import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Tables that stand in the page in no usual way: what is said of them, and what their heads tell.
@Suite struct OddTablesTests {
  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  @Test func `numbered lines that end in departments are reported where no task has any`() throws {
    let findings = try plan(
      """
      云溪区2031年重点工作任务分解

      一、城市更新
      1.改造老旧小区12个，惠及3000户 区住建局
      2.打通断头路3条 区交通局、区城管局
      3.新建停车场6处 区城管局
      """
    ).findings
    #expect(findings.contains { $0.code == "rows-not-read" && $0.line == 4 })
  }

  @Test func `rows of a table have no work points`() throws {
    let read = try plan(
      "云溪区2031年重点任务清单\n序号 | 工作任务 | 责任单位 |\n1 | 改造道路5条;新建公园2个。 | 区住建局 |\n2 | 新建幼儿园2所。 | 区教育局 |")
    #expect(read.tasks.count == 2)
    #expect(read.tasks.allSatisfy { $0.workPoints.isEmpty })
  }

  @Test func `a table that tells only what was done is refused`() {
    #expect(throws: NoticeError.self) {
      try plan("云溪区2031年实事完成情况\n指标名称 | 全年任务目标 | 实际完成 | 完成进度 |\n整治小区 | 15 | 15 | 100% |\n新建公园 | 8 | 6 | 75% |")
    }
  }

  @Test func `a header without anything between its cells is refused, whatever else the rows could be`() {
    let page = """
      云溪区2031年重点任务完成情况

      类别序号任务内容责任单位完成情况
      城市建设1新建公园2个。区住建局一是完成选址，二是公园均已开工。
      城市建设2改造小区8个。区住建局一是完成6个，二是开工2个。
      民生保障3新建幼儿园3所。区教育局一是建成2所，二是开工1所。
      """
    #expect {
      try plan(page)
    } throws: { error in
      (error as? NoticeError).map { $0.line == 3 && $0.message.contains("ran together") } ?? false
    }
  }

  @Test func `a table under nested headings is refused with the words that make no sense`() {
    let page = """
      云溪区2031年实事项目进度表
      序号 |
      牵头单位 |
      项目名称 |
      业主单位 |
      本月进展情况 |
      ||
      前期手续 |
      在建形象进度 |
      ||||||
      一 |
      区住建局 |
      (一)道路畅通行动(2条路) |
      1.文昌北路 |
      区城投 |
      已完工 |
      |
      2.学府路 |
      区城管局 |
      已完工 |
      |||||
      二 |
      区城管局 |
      (一)燃气改造项目 |
      区城管局 |
      已完工 |
      ||
      """
    let error = #expect(throws: NoticeError.self) { try plan(page) }
    #expect(error?.message.contains("was not understood: “") == true)
  }

  @Test func `one row that makes no sense is reported, figures beside their names are targets`() throws {
    let rows = (1...30).map { "| \($0) | 改造小区\($0)个。 | 区住建局 |" }
    let page = "云溪区2031年重点工作任务表\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n"
    let one = try plan(page + rows.joined(separator: "\n") + "\n| 31 | 已完成 | 区住建局 |")
    #expect(one.findings.contains { $0.code == "row-doubtful" && $0.line == 34 })
    let targets = try plan(
      """
      云溪区2031年主要指标分解表
      | 序号 | 指标名称 | 年度目标值 | 责任单位 |
      | --- | --- | --- | --- |
      | 1 | 地区生产总值增长 | 6.5% | 区发改局 |
      | 2 | 财政收入增长 | 5% | 区财政局 |
      """)
    #expect(targets.tasks.map(\.text) == ["6.5%", "5%"])
    #expect(!targets.findings.contains { $0.code == "row-doubtful" })
  }

  @Test func `labels, numbers, days, sites and sentences are no titles`() throws {
    let items = """

      1.新建幼儿园2所。
      责任部门：区教育局
      2.改造卫生院3所。
      责任部门：区卫健局
      3.新增停车位900个。
      责任部门：区城管局
      """
    func title(_ head: String) throws -> (String, Bool) {
      let plan = try plan(head + items)
      return (plan.notice.title, plan.findings.contains { $0.code == "title-missing" })
    }
    for head in [
      "来源：区政府办 日期：2031-02-12", "云府〔2031〕9号", "文号 | 云府〔2031〕9号 | 索引号 | 005-2031 | |", "全文", "云溪区政府门户网站",
      "2031年3月2日", "区教育局局长 林远",
      "2031年区政府实事共有12项，内容涉及教育、卫生、出行等方面，各部门高度重视。",
    ] {
      let found = try title(head)
      #expect(found == ("", true), "\(head)")
    }
    #expect(try title("云溪区政府在线\n\n云溪区2031年民生实事：校园建设（3项）") == ("云溪区2031年民生实事：校园建设（3项）", false))
    #expect(
      try title("云府〔2031〕9号\n各街道办事处：\n现将《云溪区民生工程分工方案》（以下简称《方案》）印发给你们，请认真执行。")
        == ("云溪区民生工程分工方案", false))
  }

  @Test func `a head that ran together is read part by part`() throws {
    let notice = try plan(
      """
      云溪区人民政府文件 云府〔2031〕9号 云溪区人民政府关于分解2031年重点工作的通知 各街道办事处，各部门： 现将重点工作分解给你们，请抓好落实，按时报送进展。

      附件：重点工作分解表 各部门要对照任务，细化措施，逐项推进，确保全年任务如期完成。 云溪区人民政府 2031年2月8日 云溪区2031年重点工作分解表 序号 工作任务 牵头单位

      1 改造老旧小区12个。 区住建局

      2 打通断头路3条。 区交通局
      """
    ).notice
    #expect(notice.title == "云溪区人民政府关于分解2031年重点工作的通知")
    #expect(notice.documentNumber == "云府〔2031〕9号")
    #expect(notice.issuer == "云溪区人民政府")
    #expect(notice.signedOn?.description == "2031-02-08")
  }
}
