import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct RealTableTests {
  private func plan(_ blocks: [Block]) throws -> Plan {
    try NoticeReader.read(
      Document(
        name: "notice.html", format: .html,
        blocks: [.paragraph(Paragraph(text: "清江市云溪区2026年重点工作任务分解表", line: 1))] + blocks))
  }

  private func table(_ rows: [[Cell]]) -> Block { .table(Table(rows: rows, line: 5)) }
  private func row(_ texts: String...) -> [Cell] { texts.map { Cell(text: $0, line: 5) } }
  private func down(_ up: Int) -> Cell { Cell(text: "", line: 5, merge: .covered(up: up, left: 0)) }
  private func right(_ left: Int) -> Cell { Cell(text: "", line: 5, merge: .covered(up: 0, left: left)) }
  private func origin(_ text: String, rows: Int = 1, columns: Int = 1) -> Cell {
    Cell(text: text, line: 5, merge: .origin(rows: rows, columns: columns))
  }
  private func cell(_ text: String) -> Cell { Cell(text: text, line: 5) }

  @Test func `merged cells carry their text over the rows they cover`() throws {
    let plan = try plan([
      table([
        row("类别", "序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
        [
          origin("产业\n发展", rows: 3), cell("1"), cell("新引进企业12家。"), origin("区投促局", rows: 2), cell("区发改局"), cell("12月底前"),
        ],
        [down(1), cell("2"), cell("盘活闲置厂房3万平方米。"), down(1), cell("区住建局"), cell("10月底前")],
        [down(2), cell("3"), cell("培育专精特新企业6家。"), cell("区工信局"), cell(""), cell("11月底前")],
      ])
    ])
    #expect(plan.tasks.map(\.domain) == ["产业发展", "产业发展", "产业发展"])
    #expect(plan.tasks.map(\.lead) == [["区投促局"], ["区投促局"], ["区工信局"]])
    #expect(plan.tasks.map(\.support) == [["区发改局"], ["区住建局"], []])
    #expect(plan.tasks.map(\.deadlineText) == ["12月底前", "10月底前", "11月底前"])
  }

  @Test func `a header of two storeys names its columns from above and below`() throws {
    let plan = try plan([
      table([
        [
          origin("序号", rows: 2), origin("项目名称", rows: 2), origin("年度目标", rows: 2), origin("阶段性目标", columns: 4),
          right(1), right(2),
          right(3), origin("责任分工", columns: 2), right(1),
        ],
        [down(1), down(1), down(1)] + row("一季度", "二季度", "三季度", "四季度", "牵头", "配合"),
        row("1", "云溪大桥", "年内建成通车", "完成桩基", "完成墩柱", "架设主梁", "建成通车", "区交通局", "区财政局"),
        row("2", "区第二小学", "主体封顶", "—", "开工", "完成地下室", "主体封顶", "区教育局", "区住建局"),
      ])
    ])
    #expect(plan.notice.kind == .annualTable)
    #expect(plan.tasks.map(\.project) == ["云溪大桥", "区第二小学"])
    #expect(plan.tasks.map(\.text) == ["年内建成通车", "主体封顶"])
    #expect(plan.tasks[0].milestones.map(\.text) == ["完成桩基", "完成墩柱", "架设主梁", "建成通车"])
    #expect(plan.tasks[1].milestones.map(\.quarter.ordinal) == [2, 3, 4])
    #expect(plan.tasks.map(\.lead) == [["区交通局"], ["区教育局"]])
    #expect(plan.tasks.map(\.support) == [["区财政局"], ["区住建局"]])
  }

  @Test func `a number merged over rows gives each row a number of its own`() throws {
    let plan = try plan([
      table([
        row("序号", "重点项目", "目标任务", "责任单位"),
        [origin("1", rows: 2), origin("载体建设", rows: 2), cell("开工标准厂房5万平方米。"), cell("区工信局")],
        [down(1), down(1), cell("竣工标准厂房3万平方米。"), cell("区住建局")],
        row("2", "水利工程", "整治河道12公里。", "区水利局"),
      ])
    ])
    #expect(plan.tasks.map(\.number) == ["1.1", "1.2", "2"])
    #expect(plan.tasks.map(\.project) == ["载体建设", "载体建设", "水利工程"])
  }

  @Test func `a task merged over rows stays one task`() throws {
    let plan = try plan([
      table([
        row("序号", "目标任务", "责任单位", "责任领导"),
        [origin("1", rows: 2), origin("整治河道12公里。", rows: 2), cell("区水利局"), origin("何静", rows: 2)],
        [down(1), down(1), cell("区生态环境局"), down(1)],
        row("2", "新建泵站2座。", "区住建局", "陈立群"),
      ])
    ])
    #expect(plan.tasks.map(\.number) == ["1", "2"])
    #expect(plan.tasks[0].lead == ["区水利局", "区生态环境局"])
    #expect(plan.tasks[0].leaders == ["何静"])
  }

  @Test func `headings over the whole width are domains, title rows and notes are nothing`() throws {
    let wide = (1..<4).map { right($0) }
    let plan = try plan([
      table([
        [origin("清江市云溪区2026年重点工作任务分解表", columns: 4)] + wide,
        row("序号", "重点任务", "责任单位", "完成时限"),
        [origin("一、产业发展", columns: 4)] + wide,
        row("1", "新引进企业12家。", "区投促局", "12月底前"),
        [origin("城市建设", columns: 4)] + wide,
        row("2", "改造道路5条。", "区住建局", "10月底前"),
        [origin("注:责任单位列第一位的为牵头单位。", columns: 4)] + wide,
      ])
    ])
    #expect(plan.tasks.map(\.domain) == ["产业发展", "城市建设"])
    #expect(plan.tasks.map(\.number) == ["1", "2"])
  }

  @Test func `a table that goes on in another block, with its header or without, is one table`() throws {
    let header = row("序号", "重点任务", "责任单位", "完成时限")
    let first = [header, row("1", "新引进企业12家。", "区投促局", "12月底前")]
    let second = [row("2", "改造道路5条。", "区住建局", "10月底前")]
    for blocks in [[table(first), table(second)], [table(first), table([header] + second)]] {
      let plan = try plan(blocks)
      #expect(plan.tasks.map(\.number) == ["1", "2"])
      #expect(plan.tasks.map(\.lead) == [["区投促局"], ["区住建局"]])
    }
  }

  @Test func `the tables of the page's furniture are not taken for the plan`() throws {
    let plan = try plan([
      table([row("索引号", "QJ-2026-004", "发布机构", "云溪区政府办"), row("文件名称", "任务分解表", "成文日期", "2026-01-20")]),
      table([row("序号", "重点任务", "责任单位"), row("1", "改造道路5条。", "区住建局")]),
      table([row("姓名", "单位", "联系电话"), row("何静", "区政府办", "6200000")]),
    ])
    #expect(plan.tasks.map(\.text) == ["改造道路5条。"])
  }

  @Test func `headings over each table name its domain`() throws {
    let header = row("序号", "重点任务", "责任单位")
    let plan = try plan([
      .paragraph(Paragraph(text: "一、产业发展", line: 3)), table([header, row("1", "新引进企业12家。", "区投促局")]),
      .paragraph(Paragraph(text: "二、城市建设", line: 9)), table([header, row("1", "改造道路5条。", "区住建局")]),
    ])
    #expect(plan.tasks.map(\.domain) == ["产业发展", "城市建设"])
    #expect(plan.tasks.map(\.number) == ["1", "1"])
  }

  @Test func `steps in one cell become milestones, progress is left out with a finding`() throws {
    let plan = try plan([
      table([
        row("序号", "重点任务", "时间节点", "责任单位", "进展情况"),
        row("1", "建成云溪大桥。", "第一季度:完成桩基;第三季度:架设主梁;第四季度:建成通车。", "区交通局", "已完成桩基"),
        row("2", "新建口袋公园6处。", "3月底前完成选址;\n8月底前全部开工;\n11月底前建成。", "区园林局", "正在选址"),
        row("3", "修编防汛预案。", "5月底前", "区应急局", ""),
      ])
    ])
    #expect(plan.tasks[0].milestones.map(\.text) == ["完成桩基", "架设主梁", "建成通车"])
    #expect(plan.tasks[1].milestones.map { $0.dueOn.description } == ["2026-03-31", "2026-08-31", "2026-11-30"])
    #expect(plan.tasks[2].milestones.isEmpty)
    #expect(plan.tasks[2].deadlineText == "5月底前")
    #expect(plan.findings.contains { $0.code == "progress-column-ignored" })
  }
}
