import PlanModel
import Reporting
import Testing

@Suite struct `Tables as text` {
  @Test func `every line fits the width, whatever stands in the cells`() throws {
    let tasks = try Tricky.texts.map { try Rows.overdue(text: $0, lead: ["区水务局", $0], milestone: $0) }
    let overdue = OverdueReport.report(try Rows.scope(notices: 2), total: 60, overdue: tasks.count)
    let scores = [try Rows.score(1, "区水务局"), try Rows.score(12, String(repeating: "很长的部门名称", count: 9))]
    for width in [20, 40, 60, 80, 100, 120, 200] {
      for wide in [false, true] {
        for language in Language.allCases {
          let options = RenderingOptions(language: language, width: width, wideAmbiguous: wide)
          let text =
            try written(overdue, tasks, as: .table, options)
            + written(DepartmentsReport.report(try Rows.scope()), scores, as: .table, options)
          let long = text.split(separator: "\n").filter { DisplayWidth.of(String($0), wideAmbiguous: wide) > width }
          #expect(long.isEmpty, "width \(width)")
          #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        }
      }
    }
  }

  @Test func `columns stand in line and numbers to the right`() throws {
    let groups = [try Rows.group("区水务局", "46.25", .red), try Rows.group("Bureau", "100", .green)]
    let report = CompletionReport.report(try Rows.scope(), by: .department)
    let text = try written(report, groups, as: .table, RenderingOptions(language: .zh, width: 120))
    let expected = """
      部门      任务  已完成  应达    实际  █实际 ▒欠进度         灯    应达目标  已达  按期  逾期  未报送
      ────────  ────  ──────  ────  ──────  ────────────────────  ────  ────────  ────  ────  ────  ──────
      区水务局     8       1   50%  46.25%  █████████▒··········  ■ 红        16    13    11     2       1
      Bureau       8       1   50%    100%  ████████████████████  ● 绿        16    13    11     2       1

      """
    #expect(text.hasSuffix(expected))
  }

  @Test func `a narrow table says what it leaves out`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 1)
    let text = try written(report, [try Rows.overdue()], as: .table, RenderingOptions(language: .zh, width: 80))
    #expect(text.contains("宽度不够，未列出："))
    let wide = try written(report, [try Rows.overdue()], as: .table, RenderingOptions(language: .zh, width: 200))
    #expect(!wide.contains("宽度不够"))
    #expect(wide.contains("区水务局") && wide.contains("46天") && wide.contains("2026-06-25"))
  }

  @Test func `running text that finds no column stands under the text beside it`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 1)
    let task = try Rows.overdue(milestone: "路基完成，栈桥桩基过半")
    let text = try written(report, [task], as: .table, RenderingOptions(language: .zh, width: 80))
    let words = text.filter { !$0.isWhitespace && $0 != "─" }
    #expect(words.contains("阶段目标：") && text.contains("栈桥桩基") && !words.contains("未列出：阶段目标"))
    let english = try written(report, [task], as: .table, RenderingOptions(language: .en, width: 80))
    #expect(english.contains("Milestone: ") && !english.contains("left out for want of width: Milestone"))
  }

  @Test func `names are broken between them, titles into lines of one length`() throws {
    let task = try Rows.overdue(lead: ["区生态环境局", "区水务局", "区政务服务局"])
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 1)
    let text = try written(report, [task], as: .table, RenderingOptions(language: .zh, width: 80))
    for name in ["区生态环境局、", "区水务局、", "区政务服务局"] { #expect(text.contains(name)) }
    let scores = [try Rows.score(1, "区政务服务局")]
    let ranks = try written(
      DepartmentsReport.report(try Rows.scope()), scores, as: .table, .init(language: .zh, width: 80))
    #expect(ranks.contains("目标\n") || ranks.contains("目标 ") || ranks.contains("应达目标"))
    #expect(!ranks.contains("应达目 "))
  }

  @Test func `too narrow for columns, rows become cards`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 1)
    let text = try written(report, [try Rows.overdue()], as: .table, RenderingOptions(language: .zh, width: 40))
    #expect(text.contains("序号") && text.contains("46天") && text.contains("区住建局、区财政局"))
  }

  @Test func `lights have a shape and a word, and colour only when asked for`() throws {
    let report = CompletionReport.report(try Rows.scope(), by: .department)
    let groups = try Light.allCases.map { try Rows.group("部门", "10", $0) }
    let plain = try written(report, groups, as: .table, RenderingOptions(language: .en, width: 120))
    #expect(!plain.contains("\u{1B}"))
    for word in ["■ red", "▲ yellow", "● green", "○ grey"] { #expect(plain.contains(word)) }
    let colored = try written(report, groups, as: .table, RenderingOptions(language: .en, width: 120, color: true))
    #expect(colored.contains("\u{1B}[31m■ red"))
    var bare = colored
    for code in ["[31m", "[32m", "[33m", "[90m", "[0m"] { bare = bare.split(separator: "\u{1B}\(code)").joined() }
    #expect(bare == plain)
  }

  @Test func `a task stands under each of its lead departments`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 2)
    var tasks = [try Rows.overdue("14.1", lead: ["区水务局", "区住建局"]), try Rows.overdue("2", lead: [])]
    tasks[1].leaders = ["陈某"]
    let text = try written(report, tasks, as: .table, RenderingOptions(language: .zh))
    for words in ["【区水务局】1项", "【区住建局】1项", "【未明确主责部门】1项", "区水务局、区住建局", "陈某"] {
      #expect(text.contains(words))
    }
  }

  @Test func `an empty report says so`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 0)
    #expect(try written(report, [], as: .table).contains("没有逾期任务"))
    #expect(try written(report, [], as: .markdown, .init(language: .en)).contains("No task is overdue"))
    #expect(try written(report, [], as: .html).contains("没有逾期任务"))
  }
}
