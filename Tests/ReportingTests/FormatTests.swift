import PlanModel
import Reporting
import Testing

@Suite struct `CSV, Markdown and HTML` {
  private func overdue() throws -> Report<TaskState> { OverdueReport.report(try Rows.scope(), total: 9, overdue: 1) }

  @Test func `CSV ends its lines with CR LF and quotes only where it must`() throws {
    let task = try Rows.overdue(text: "甲,\"乙\"\n丙", lead: ["区水务局"], milestone: "丁")
    let csv = try written(try overdue(), [task], as: .csv, .init(language: .en))
    let expected =
      "number,task,milestone,quarter,deadline,daysOverdue,duePercent,actualPercent,gap,lastReportedOn,contact,support\r\n"
      + "23,\"云溪河绿道：甲,\"\"乙\"\"\n丙\",丁,2026-Q2,2026-06-30,46,50,40,10,2026-06-25,区水务局,区住建局、区财政局\r\n"
    #expect(csv == expected)
    #expect(try written(try overdue(), [], as: .csv).hasPrefix("序号,目标任务,阶段目标,"))
  }

  @Test func `a byte order mark comes only when asked for`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try bytes(try overdue(), [], as: .csv, .init(language: .zh, byteOrderMark: true)).starts(with: mark))
    #expect(!(try bytes(try overdue(), [], as: .csv).starts(with: mark)))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86 10", "'+86 10"), ("-5", "-5"), ("-5.25", "-5.25"), ("-5-3", "'-5-3"), ("@A1", "'@A1"),
    ("\tx", "' x"), ("\rx", "\"'\nx\""), ("＝1", "'＝1"), ("+", "'+"), ("a=1", "a=1"), ("+5", "+5"), ("-.5", "'-.5"),
  ])
  func `text that opens like a formula is defused in CSV, a plain number is not`(
    _ sample: (text: String, field: String)
  ) throws {
    let task = try Rows.overdue(milestone: sample.text)
    let fields = try written(try overdue(), [task], as: .csv).split(separator: "\r\n", maxSplits: 1)
    #expect(fields.last?.contains("沿线绿化,\(sample.field),2026-Q2") == true)
  }

  @Test func `Markdown keeps its columns and holds no HTML`() throws {
    for text in Tricky.texts {
      let lines = try written(try overdue(), [try Rows.overdue(milestone: text)], as: .markdown).split(separator: "\n")
      let table = lines.filter { $0.hasPrefix("|") }
      #expect(table.count == 3)
      var bars: [Int] = []
      for line in table {
        var count = 0
        var isEscaped = false
        for character in line {
          if character == "|", !isEscaped { count += 1 }
          #expect(character != "<" || isEscaped)
          isEscaped = character == "\\" && !isEscaped
        }
        bars.append(count)
      }
      #expect(Set(bars).count == 1)
    }
  }

  @Test func `HTML is one page without scripts, links or unescaped text`() throws {
    let tasks = try Tricky.texts.map { try Rows.overdue(text: $0, lead: [$0], milestone: $0) }
    for language in Language.allCases {
      let html = try written(try overdue(), tasks, as: .html, .init(language: language))
      for word in ["<script", "http:", "https:", "src=", "href=", "\u{1B}", "\u{202E}", " style="] {
        #expect(!html.replacing("(http://a)", with: "").contains(word), "\(word)")
      }
      #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(html.contains("default-src 'none'; style-src 'sha256-"))
      #expect(html.contains(language == .zh ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"))
      for rule in [
        "size: A4 landscape", "table-header-group", "break-inside: avoid", "counter(page)", "Noto Serif CJK SC",
      ] {
        #expect(html.contains(rule))
      }
    }
  }

  @Test func `charts have titles and their figures in words`() throws {
    let report = DepartmentsReport.report(try Rows.scope())
    let html = try written(report, [try Rows.score(1, "区水务局"), try Rows.score(2, "<b>局")], as: .html)
    #expect(html.contains("role=\"img\"") && html.contains("各部门完成情况：区水务局 应完成 50%，实际 46.25%"))
    #expect(html.contains("46.25% ■红") && !html.contains("<b>局"))
  }

  @Test func `a format is known by the ending of a file`() {
    #expect(OutputFormat(fileName: "逾期.CSV") == .csv)
    #expect(OutputFormat(fileName: "a.b/x.htm") == .html)
    #expect(OutputFormat(fileName: "x") == nil)
    #expect(OutputFormat(fileName: "x.pdf") == nil)
  }

  @Test func `the same report gives the same bytes`() throws {
    for format in OutputFormat.allCases {
      let task = try Rows.overdue()
      #expect(try bytes(try overdue(), [task], as: format) == bytes(try overdue(), [task], as: format))
    }
  }
}
