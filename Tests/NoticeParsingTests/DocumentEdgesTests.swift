import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Files as offices make them: what stands around the rows of a table, and where lines stand in the source.
@Suite struct DocumentEdgesTests {
  private static let header = "序号,重点任务,工作目标,牵头单位,配合单位,完成时限"
  private static let rows = """
    1,苗木培育,育苗40万株。,区林业局,各乡镇,11月底
    2,渠道清淤,清淤渠道26公里。,区水利局,区财政局,10月底
    """

  @Test func `rows above the header are the head`() throws {
    for page in [
      "云溪区2031年春季攻坚任务清单,,,,,\n\(Self.header)\n\(Self.rows)",
      "附件1,,,,,\n云溪区2031年春季攻坚任务清单,,,,,\n填报单位:督查科,,,,2031年1月9日,\n\(Self.header)\n\(Self.rows)",
    ] {
      let plan = try read(page, "twin.csv")
      #expect(plan.notice.title == "云溪区2031年春季攻坚任务清单")
      #expect(plan.notice.period?.first.year == 2031)
      #expect(plan.tasks.map(\.deadline?.description) == ["2031-11-30", "2031-10-31"])
      #expect(plan.tasks.map(\.lead) == [["区林业局"], ["区水利局"]])
    }
  }

  @Test func `issuer, day and reporting day stand above the header or under the last row`() throws {
    let words = "云溪区人民政府,,,,,\n2031年1月9日,,,,,\n"
    let returns = "请各单位于每月6日前报送进展。,,,,,\n"
    for page in [
      "云溪区2031年任务清单,,,,,\n\(words)\(returns)\(Self.header)\n\(Self.rows)",
      "云溪区2031年任务清单,,,,,\n\(Self.header)\n\(Self.rows)\n\(returns)\(words)",
    ] {
      let plan = try read(page, "twin.csv")
      #expect(plan.notice.issuer == "云溪区人民政府")
      #expect(plan.notice.signedOn?.description == "2031-01-09")
      #expect(plan.notice.reportingDay == 6)
      #expect(plan.tasks.map(\.number) == ["1", "2"])
    }
  }

  @Test func `a page on one line of its source has its head above the plan`() throws {
    let letter =
      "<p>关于印发云溪区2031年下半年任务清单的通知</p><p>云政办〔2031〕8号</p><p>各乡镇人民政府：</p><p>现印发给你们，请于每月6日前报送进展。</p>"
    let table = htmlTable("三季度目标|四季度目标", ["清淤6公里|清淤26公里", "育苗10万株|育苗40万株"])
    let list = "<p>一、农业</p><p>1.育苗40万株。（责任单位：区林业局）</p><p>2.清淤渠道26公里。（责任单位：区水利局）</p>"
    for page in [letter + table, letter + list] {
      let plan = try read("<html>" + page + "</html>", "twin.html")
      #expect(plan.notice.title == "关于印发云溪区2031年下半年任务清单的通知")
      #expect(plan.notice.documentNumber == "云政办〔2031〕8号")
      #expect(plan.notice.reportingDay == 6)
      #expect(plan.notice.period?.first.ordinal == 3)
      #expect(plan.tasks.count == 2)
      #expect(plan.tasks.allSatisfy { $0.line == 1 })
    }
  }

  @Test func `the sheets of a workbook follow one another`() throws {
    let cover = table([["云溪区2031年任务清单"]], from: 1)
    let letter = table([["云溪区2031年任务清单"], ["云溪区人民政府"], ["2031年1月9日"]], from: 1)
    let plan = table(
      Self.header.split(separator: ",").map { [String($0)] }.reduce([[]]) { [$0[0] + $1] }
        + Self.rows.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }, from: 1)
    for first in [cover, letter] {
      let document = Document(name: "twin.xlsx", format: .xlsx, blocks: [.table(first), .table(plan)])
      let read = try NoticeReader.read(document)
      #expect(read.notice.title == "云溪区2031年任务清单")
      #expect(read.tasks.map(\.line) == [2, 3])
      #expect(read.tasks.map(\.deadline?.description) == ["2031-11-30", "2031-10-31"])
    }
  }

  @Test func `the caller's year is the period's where the notice says none`() throws {
    let bytes = Array("\(Self.header)\n\(Self.rows)".utf8)
    let document = try DocumentReader.read(bytes, name: "twin.csv")
    let known = try NoticeReader.read(document, options: ReadingOptions(year: 2031))
    #expect(known.notice.period?.first.year == 2031)
    #expect(!known.findings.map(\.code).contains("period-missing"))
    #expect(try NoticeReader.read(document).findings.map(\.code).contains("period-missing"))
  }

  @Test func `the only year in a table's cells is the plan's, and said to be a guess`() throws {
    let plan = try read("\(Self.header)\n\(Self.rows.replacing(",11月底", with: ",2031年11月底"))", "twin.csv")
    #expect(plan.tasks.map(\.deadline?.description) == ["2031-11-30", "2031-10-31"])
    #expect(plan.findings.map(\.code).contains("year-from-table"))
    let two = Self.rows.replacing(",11月底", with: ",2031年11月底").replacing(",10月底", with: ",2032年10月底")
    #expect(try read("\(Self.header)\n\(two)", "twin.csv").notice.period == nil)
  }

  @Test func `remarks above a header are no storey of it`() throws {
    let page = """
      <h1>云溪区2031年第二季度任务清单</h1>
      <table><tr><td>填报单位：督查科<td><td>截至6月底<td><td></tr>
      <tr><td>序号<td>工作任务<td>二季度目标<td>责任单位<td>责任人</tr>
      <tr><td>1<td>育苗基地建设<td>育苗40万株<td>区林业局、区水利局<td>林远</tr></table>
      """
    let task = try #require(try read(page, "twin.html").tasks.first)
    #expect(task.lead == ["区林业局", "区水利局"])
    #expect(task.leaders == ["林远"])
    #expect(task.milestones.map(\.text) == ["育苗40万株"])
  }

  @Test func `rows over all columns are headings, notes or sums, and no tasks`() throws {
    let page = """
      <h1>云溪区2031年任务清单</h1><table><tr><td>序号<td>工作任务<td>责任单位<td>责任人<td>完成时限</tr>
      <tr><td colspan=5>一、农业</tr><tr><td>1<td>育苗40万株<td>区林业局<td>林远<td>6月底</tr>
      <tr><td colspan=5>小计：1项</tr><tr><td colspan=5>以下各项由分管领导每周调度一次。</tr>
      <tr><td colspan=5>二、水利</tr><tr><td>2<td>清淤渠道26公里<td>区水利局<td>江晓<td>7月底</tr>
      <tr><td colspan=5>备注：1.各单位每月6日前报送进展。</tr><tr><td colspan=5>2.本表由督查科负责解释。</tr></table>
      """
    let plan = try read(page, "twin.html")
    #expect(plan.tasks.map(\.text) == ["育苗40万株", "清淤渠道26公里"])
    #expect(plan.tasks.map(\.domain) == ["农业", "水利"])
    #expect(plan.notice.reportingDay == 6)
    #expect(plan.findings.map(\.code).contains("row-without-task"))
    let labelled = page.replacing("<td colspan=5>备注：1.", with: "<td>说明<td colspan=4>1.")
    #expect(try read(labelled, "twin.html").tasks.count == 2)
  }

  @Test func `a second table under headings of its own does not go on with the first`() throws {
    let page =
      "<h1>云溪区2031年任务清单</h1><table><tr><td>序号<td>工作任务<td>牵头单位<td>配合单位<td>完成时限</tr>"
      + "<tr><td>1<td>育苗40万株<td>区林业局<td>区水利局<td>6月底</tr></table><p>联系人名册</p>"
      + "<table><tr><td>序号<td>单位<td>姓名<td>职务<td>电话</tr><tr><td>1<td>区林业局<td>林远<td>科长<td>5550101</tr></table>"
    #expect(try read(page, "twin.html").tasks.map(\.text) == ["育苗40万株"])
  }

  @Test func `marks between the lines of a quarter's cell are kept`() throws {
    let page =
      "<h1>云溪区2031年下半年任务清单</h1>"
      + htmlTable("三季度目标|四季度目标", ["东渠开工。<br>西渠设计；<p>南渠招标。</p>|清淤<br>26公里。"])
    let task = try #require(try read(page, "twin.html").tasks.first)
    #expect(task.milestones.map(\.text) == ["东渠开工。西渠设计；南渠招标", "清淤26公里"])
  }

  @Test func `a name set down the page is one name`() throws {
    let page =
      "<h1>云溪区2031年下半年任务清单</h1>"
      + htmlTable("三季度目标|四季度目标", ["清淤6公里|清淤26公里"]).replacing("区林业局", with: "区<br>林<br>业<br>局")
    #expect(try read(page, "twin.html").tasks.map(\.lead) == [["区林业局"]])
  }

  @Test func `halves of a table that stand side by side are read one below the other`() throws {
    let header = "序号,工作任务,责任单位,完成时限"
    let page = """
      云溪区2031年任务清单,,,,,,,
      \(header),\(header)
      1,育苗40万株,区林业局,6月底,3,修路2条,区交通局,9月底
      2,清淤渠道26公里,区水利局,7月底,4,架桥1座,区交通局,8月底
      """
    let plan = try read(page, "twin.csv")
    #expect(plan.notice.title == "云溪区2031年任务清单")
    #expect(plan.tasks.map(\.text) == ["育苗40万株", "清淤渠道26公里", "修路2条", "架桥1座"])
    #expect(plan.tasks.map(\.line) == [3, 4, 3, 4])
  }

  @Test func `the strokes of a row of its own are none of the title`() throws {
    let page = "云溪区2031年任务清单\n\(Self.header)\n\(Self.rows)".split(separator: "\n")
      .map { "|" + $0.replacing(",", with: "|") + "|" }.joined(separator: "\n")
    #expect(try read(page, "twin.txt").notice.title == "云溪区2031年任务清单")
  }

  @Test func `a table of contents holds no items`() throws {
    let page =
      "<html><p>云溪区2031年工作要点</p><p>目　录</p><p>一、农业\u{A0}\u{A0}1</p><p>二、水利……12</p>"
      + "<p>一、农业</p><p>1.育苗40万株。（责任单位：区林业局）</p><p>二、水利</p><p>2.清淤渠道26公里。（责任单位：区水利局）</p></html>"
    #expect(try read(page, "twin.html").tasks.map(\.domain) == ["农业", "水利"])
  }

  @Test func `as above says what stands above`() throws {
    let page = """
      云溪区2031年任务清单,,,,
      序号,工作任务,牵头单位,配合单位,完成时限
      一、农业,,,,
      1,育苗40万株,区林业局,区水利局,6月底
      2,清淤渠道26公里,同上,〃,同上
      """
    let tasks = try read(page, "twin.csv").tasks
    #expect(tasks.map(\.domain) == ["农业", "农业"])
    #expect(tasks.map(\.lead) == [["区林业局"], ["区林业局"]])
    #expect(tasks.map(\.support) == [["区水利局"], ["区水利局"]])
    #expect(tasks.map(\.deadline?.description) == ["2031-06-30", "2031-06-30"])
  }

  @Test func `lists of links behind the plan are no items`() throws {
    let plan =
      "<h1>云溪区2031年任务清单</h1><p>一、农业</p><p>1.育苗40万株。（责任单位：区林业局）</p>"
      + "<p>二、水利</p><p>2.清淤渠道26公里。（责任单位：区水利局）</p><p>云溪区人民政府</p><p>2031年1月9日</p>"
    for links in [
      "<div>附件下载：<ol><li><a href=a>任务表.xls</a></li><li><a href=b>汇总表.doc</a></li></ol></div>",
      "<div>相关链接</div><ul><li><a>1.关于开展义务植树的通知</a></li><li><a>2.关于春季防火的通知</a></li></ul>",
    ] {
      let read = try read("<html>\(plan)\(links)</html>", "twin.html")
      #expect(read.tasks.map(\.number) == ["1", "2"])
      #expect(read.notice.issuer == "云溪区人民政府")
      #expect(read.notice.signedOn?.description == "2031-01-09")
    }
  }

  @Test func `a row with more cells than its header is told`() throws {
    let page = "云溪区2031年任务清单\n\(Self.header)\n\(Self.rows)\n3,修路,修路2条。,区交通局,区住建局,区财政局,9月底"
    let findings = try read(page, "twin.csv").findings
    #expect(findings.contains { $0.code == "ragged-rows" && $0.line == 5 })
    #expect(!(try read("\(Self.header)\n\(Self.rows)", "twin.csv").findings.contains { $0.code == "ragged-rows" }))
  }

  /// 序号 | 工作任务 | … | 责任单位, with the cells given between them.
  private func htmlTable(_ headings: String, _ rows: [String]) -> String {
    func row(_ cells: [String]) -> String { "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    func parts(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
    let body = rows.enumerated().map { row(["\($0 + 1)", "办好第\($0 + 1)件实事"] + parts($1) + ["区林业局"]) }
    return "<table>" + row(["序号", "工作任务"] + parts(headings) + ["责任单位"]) + body.joined() + "</table>"
  }

  private func table(_ rows: [[String]], from line: Int) -> Table {
    Table(rows: rows.enumerated().map { y, row in row.map { Cell(text: $0, line: line + y) } }, line: line)
  }

  private func read(_ page: String, _ name: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: name))
  }
}
