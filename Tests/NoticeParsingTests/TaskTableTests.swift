import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct TaskTableTests {
  /// A page of the letter, then the table, then the site's buttons.
  private func plan(_ lines: [String], after tail: [String] = ["", "打印 关闭", "版权所有:云溪区政府办"]) throws -> Plan {
    let sample = SampleTable(fields: SampleTable.all)
    let text = (sample.head.flatMap { [$0, ""] } + lines + tail).joined(separator: "\n")
    return try NoticeReader.read(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
  }

  private func plan(_ tables: [Table]) throws -> Plan {
    let sample = SampleTable(fields: SampleTable.all)
    let paragraphs = sample.head.enumerated().map { Block.paragraph(Paragraph(text: $1, line: $0 + 1)) }
    return try NoticeReader.read(
      Document(name: "notice.docx", format: .docx, blocks: paragraphs + tables.map { .table($0) }))
  }

  private func lines(_ plan: Plan) -> [String] {
    plan.tasks.map { task in
      let quarters = task.milestones.map { "\($0.quarter.ordinal):\($0.text)" }.joined(separator: "|")
      return [
        task.number, task.project ?? "", task.text, quarters, task.lead.joined(separator: "、"),
        task.support.joined(separator: "、"), task.leaders.joined(separator: "、"), task.deadlineText ?? "",
      ].joined(separator: " / ")
    }
  }

  /// Row by row, so that a failure shows the row.
  private func expect(_ plan: Plan, _ sample: SampleTable, at place: SourceLocation = #_sourceLocation) {
    let got = lines(plan)
    #expect(got.count == sample.expected.count, sourceLocation: place)
    for (line, expected) in zip(got, sample.expected) { #expect(line == expected, sourceLocation: place) }
  }

  @Test func `a cell of marks alone is no number, and the row gets one`() throws {
    let rows = ["序号,重点工作,责任单位", "1,建成湖滨步道3公里,建交委", "[,新增绿地2处,绿化市容局", "3,新增床位20张,民政局"]
    let text = (["云溪区2026年重点工作目标"] + rows).joined(separator: "\n")
    let document = try DocumentReader.read(Array(text.utf8), name: "notice.csv", format: .csv)
    #expect(try NoticeReader.read(document).tasks.map(\.number) == ["1", "2", "3"])
  }

  @Test func `a category of marks alone is none`() throws {
    let rows = ["序号,领域,重点工作,责任单位", "1,城区建设,建成湖滨步道3公里,建交委", "2,①,新增绿地2处,绿化市容局"]
    let text = (["云溪区2026年重点工作目标"] + rows).joined(separator: "\n")
    let document = try DocumentReader.read(Array(text.utf8), name: "notice.csv", format: .csv)
    #expect(try NoticeReader.read(document).tasks.map(\.domain) == ["城区建设", nil])
  }

  private static let orders: [[SampleTable.Field]] = [
    SampleTable.all,
    [.number, .text, .lead, .support, .quarter1, .quarter2, .quarter3, .quarter4, .deadline],
    [.number, .project, .text, .leaders, .lead, .support, .deadline],
    [.number, .lead, .text, .quarter1, .quarter2, .quarter3, .quarter4, .support],
    [.number, .text, .lead, .deadline],
    [.number, .project, .text, .deadline, .lead, .leaders],
    [.number, .project, .text, .quarter1, .quarter2, .lead, .support],
  ]

  @Test(arguments: orders) func `one table printed in every form reads the same`(fields: [SampleTable.Field]) throws {
    let sample = SampleTable(fields: fields)
    expect(try plan(sample.blankLines()), sample)
    expect(try plan(sample.oneCellALine()), sample)
    expect(try plan(sample.oneCellAPipe()), sample)
    expect(try plan(sample.pipes(edges: true)), sample)
    expect(try plan(sample.pipes(edges: false)), sample)
    expect(try plan(sample.pipes(edges: true, markdown: true)), sample)
    expect(try plan(sample.tabs()), sample)
    expect(try plan([sample.table()]), sample)
  }

  @Test(arguments: orders) func `headers repeated at page breaks and headings between rows are no tasks`(
    fields: [SampleTable.Field]
  ) throws {
    let sample = SampleTable(fields: fields)
    let domains = sample.rows.map { $0[.domain] }
    for lines in [
      sample.blankLines(sections: true, headerEvery: 3), sample.oneCellALine(sections: true, headerEvery: 3),
      sample.blankLines(sections: true), sample.oneCellALine(sections: true),
    ] {
      let plan = try plan(lines)
      expect(plan, sample)
      #expect(plan.tasks.map(\.domain) == domains)
    }
  }

  @Test(arguments: orders) func `supporting departments that are not printed shift no column`(
    fields: [SampleTable.Field]
  ) throws {
    var sample = SampleTable(fields: fields)
    for index in [0, 3, 7] { sample.rows[index][.support] = nil }
    expect(try plan(sample.blankLines(dropsEmpty: true)), sample)
    expect(try plan(sample.blankLines()), sample)
    expect(try plan(sample.oneCellALine()), sample)
    expect(try plan(sample.pipes(edges: true)), sample)
  }

  @Test(arguments: 1...12) func `blank lines lost in copying change nothing`(seed: UInt64) throws {
    var random = Steps(seed)
    let sample = SampleTable(fields: Self.orders[Int(seed) % Self.orders.count])
    var printed = sample.blankLines()
    let header = printed.firstIndex { !$0.isEmpty && $0 == sample.rows[0][.number] } ?? 0
    printed = printed.enumerated().filter { index, line in index < header || !line.isEmpty || random.next() % 10 > 0 }
      .map(\.element)
    expect(try plan(printed), sample)
  }

  @Test func `a project printed once is carried down, two rows under one number are parted`() throws {
    var sample = SampleTable(fields: SampleTable.all)
    for index in [1, 4, 6] { sample.rows[index][.project] = nil }
    sample.rows[2][.number] = nil
    sample.rows[2][.project] = nil
    for index in 3...7 { sample.rows[index][.number] = "\(index)" }
    let projects = ["招商引资", "招商引资", "招商引资", "道路提升", "道路提升", "养老服务", "养老服务", "就业创业"]
    for printed in [sample.blankLines(dropsEmpty: true), sample.oneCellALine(), sample.pipes(edges: true)] {
      let plan = try plan(printed)
      #expect(plan.tasks.map(\.number) == ["1", "2.1", "2.2", "3", "4", "5", "6", "7"])
      #expect(plan.tasks.map(\.project) == projects)
      #expect(plan.tasks[2].text == sample.rows[2][.text])
    }
  }

  @Test func `a number that is missing among its neighbours is filled in`() throws {
    var sample = SampleTable(fields: SampleTable.all)
    sample.rows[4][.number] = nil
    #expect(try plan(sample.oneCellALine()).tasks.map(\.number) == ["1", "2", "3", "4", "5", "6", "7", "8"])
  }

  @Test func `a table without numbers counts its rows within each section`() throws {
    let sample = SampleTable(fields: [.project, .text, .lead, .support, .deadline])
    let plan = try plan(sample.blankLines(sections: true))
    #expect(plan.tasks.map(\.number) == ["1", "2", "3", "1", "2", "1", "2", "3"])
    #expect(plan.tasks.map(\.text) == sample.rows.map { $0[.text] })
    #expect(plan.tasks.map(\.domain) == sample.rows.map { $0[.domain] })
  }

  @Test func `cells of several paragraphs stay one cell`() throws {
    var sample = SampleTable(fields: SampleTable.all)
    sample.rows[1][.text] = "完成云溪科技园二期土地平整400亩。\n引进企业8家。"
    sample.rows[1][.support] = "区自然资源局\n区住建局\n城东街道"
    sample.rows[5][.quarter4] = "建成4家\n投入运营"
    for printed in [sample.blankLines(), sample.oneCellAPipe()] {
      let plan = try plan(printed)
      #expect(plan.tasks.map(\.number) == ["1", "2", "3", "4", "5", "6", "7", "8"])
      #expect(plan.tasks[1].text == "完成云溪科技园二期土地平整400亩。引进企业8家。")
      #expect(plan.tasks[1].support == ["区自然资源局", "区住建局", "城东街道"])
      #expect(plan.tasks[5].milestones.last?.text == "建成4家投入运营")
    }
  }

  /// Pages of text without a letter, and what each row must be: number, project, text, lead, support, deadline.
  private static let pages: [(page: String, rows: [String])] = [
    (
      """
      序号|工作任务|牵头单位|责任单位|完成时限
      1|推进道路建设。|区住建局|区交通局|6月底前
      新增停车位200个。| ||||
      2|新建泵站2座。|区水利局|区住建局|10月底前
      """,
      [
        "1.1//推进道路建设。/区住建局/区交通局/6月底前", "1.2//新增停车位200个。/区住建局/区交通局/6月底前", "2//新建泵站2座。/区水利局/区住建局/10月底前",
      ]
    ),
    (
      """
      序 号
      任 务 名 称
      主 要 内 容
      责 任 单 位
      完 成 时 限
      备 注
      1
      道路改造
      改造道路5条
      区住建局
      10月底前
      2
      水系整治
      整治河道12公里
      区水利局
      11月底前
      需市级资金
      注:完成时限为2026年。
      """, ["1/道路改造/改造道路5条/区住建局//10月底前", "2/水系整治/整治河道12公里/区水利局//11月底前"]
    ),
    (
      """
      序号 工作任务 责任单位 完成时限
      1
      推进道路建设,年内完工。
      区住建局、区交通局
      6月底前
      2
      新建泵站2座。
      区水利局
      9月底前
      """, ["1//推进道路建设,年内完工。/区住建局、区交通局//6月底前", "2//新建泵站2座。/区水利局//9月底前"]
    ),
    (
      """
      序号  工作任务  牵头单位  配合单位  完成时限
      1  推进道路建设,年内完工  区住建局  区交通局  6月底前
      2  新建泵站2座  区水利局    9月底前
      """, ["1//推进道路建设,年内完工/区住建局/区交通局/6月底前", "2//新建泵站2座/区水利局//9月底前"]
    ),
    (
      """
      编号|工作目标|工作措施|主办单位|协办单位
      1|引进企业12家。|开展招商推介8场。|区投促局|区发改局
      2|改造道路5条。|落实资金,加快招标。|区住建局|区城管局
      """, ["1//引进企业12家。开展招商推介8场。/区投促局/区发改局/", "2//改造道路5条。落实资金,加快招标。/区住建局/区城管局/"]
    ),
    (
      """
      序号

      工作

      任务

      责任

      单位

      完成

      时限

      1

      推进道路建设。

      区住建局

      6月底前

      2

      新建泵站2座。

      区水利局

      9月底前

      分享到:
      """, ["1//推进道路建设。/区住建局//6月底前", "2//新建泵站2座。/区水利局//9月底前"]
    ),
  ]

  @Test(arguments: pages) func `page text in odd forms is read row by row`(page: String, rows: [String]) throws {
    let text = "清江市云溪区2026年重点工作分工表\n\n" + page
    let plan = try NoticeReader.read(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    let got = plan.tasks.map { task in
      [
        task.number, task.project ?? "", task.text, task.lead.joined(separator: "、"),
        task.support.joined(separator: "、"), task.deadlineText ?? "",
      ].joined(separator: "/")
    }
    #expect(got == rows)
  }

  @Test(arguments: [
    "序号工作任务责任单位完成时限1推进道路建设区住建局6月底前2新建泵站2座区水利局9月底前",
    "1、序号项目名称主要内容牵头单位配合单位1水系治理整治河道4条。区水利局各街道2教育惠民新建\n2、幼儿园3所。区教育局区财政局\n3、谢谢浏览本页。",
    "序号主要任务牵头部门\n1推进道路建设区住建局\n2新建泵站2座区水利局",
  ]) func `a table whose cells ran together is refused with the words that nothing parts`(rows: String) {
    let text = "清江市云溪区2026年重点工作分工表\n" + rows
    let error = #expect(throws: NoticeError.self) {
      try NoticeReader.read(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    }
    #expect(error?.message.contains("ran together here: nothing parts “序号") == true)
    #expect(error?.line == 2)
  }

  @Test func `a table whose words lost their order is refused`() {
    let text = """
      清江市云溪区2031年水环境治理计划
      附件 序号 重点任务 工作措施 牵头部门 配合部门 时限 一 、 河道治理 区水利局 , 1 清淤 推进河道 ( ) 6月底前 各街道
      区城管局 、 。 完成 4条 ; 2 管网 区住建局 修复 , 雨污 ( 9月底前 各街道 ) 、 20公里 。 区财政局
      3 监测 断面 区生态环境局 、 布设 ; 12个 年底前 。
      """
    let error = #expect(throws: NoticeError.self) {
      try NoticeReader.read(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    }
    #expect(error?.message.contains("lost their order here") == true)
    #expect(error?.line == 2)
  }

  @Test func `labels in prose are no table`() throws {
    let text = """
      一、产业发展
      1.新引进企业12家。
      责任单位:区投促局
      完成时限:12月底前
      2.改造道路5条。
      责任单位:区住建局
      完成时限:10月底前
      """
    let page = Page(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    #expect(TaskTableLayout().evidence(in: page) == 0)
  }
}

/// A small generator of its own, so that a failure comes again.
private struct Steps {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 33
  }
}
