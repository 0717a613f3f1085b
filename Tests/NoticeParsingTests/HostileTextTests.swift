import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Texts that are nothing but one thing over and over: what costs more with every repetition shows here first, and in
/// `make torture` at full size.
@Suite struct HostileTextTests {
  private static let heading = "序号 重点任务 责任单位 完成时限\n"
  private static let piped = "序号|重点任务|工作内容|牵头单位|责任单位|完成时限\n"
  private static let pieces: [(before: String, piece: String)] = [
    ("", "推进道路整修 发改委 财政局 6月底前 12\n"), (heading, "1 推进道路整修 发改委 6月底前\n"),
    ("", "序号\n重点任务\n责任单位\n完成时限\n牵头单位\n第一季度\n备注\n"), ("", "重点\n任务\n责任\n单位\n目标\n"),
    ("", "1. "), ("", "1. \n"), ("", "1. 推进\n"), ("", "年\n"), ("", "(((\n"), ("1.推进工作。", "("), ("1.推进工作。", "(责任单位:"),
    ("", "责任单位:\n"), ("", "|"), (piped, "||||||||||||\n"), (piped, "年\n"), (piped, "1|\n"), ("", "12月25%、\n"),
    ("1. 推进工作(责任单位:", "发改委"), ("", "1.推进工作。(责任单位:发改委财政局建设局教育局)\n"),
    ("", "1.推进工作。第一季度:完成25%;第二季度:完成50%;\n"), (piped + "1|推进|", "第一季度:完成25%;第一季度:完成;"),
    ("", "《》“”\n"), ("", "一、二、三、\n"), ("", "关于通知2031年工作要点\n"), ("", "云溪区人民政府\n2031年1月1日\n"),
    ("", "附件\n1.推进工作任务建设。\n"), ("", "一、推进\n(一)推进\n1.推进\n(1)推进\n①推进\n"),
    ("", "一、上半年工作情况\n二、下半年工作计划\n"), ("1.推进工作。", "方责任单位:"), ("1.推进工作。", "。进度:1"), (piped + "1|推进|", "方责任单位:"),
    ("|\n|\n|\n", "| 推进\n"), ("| 推进\n|\n|\n|\n", "| 推进\n甲\n"), ("", "序号工作任务责任单位"), ("", "序号工作\n"),
    ("序号\n项目名称\n目标任务\n责任单位\n", "1\n老旧\n小区\n"), ("", "发改委 财政局 "), ("", "&nbsp;**# "), ("", "\u{3000}\t\n"),
  ]

  @Test(arguments: pieces.indices) func `one thing over and over ends in a plan or a refusal`(_ index: Int) {
    let (before, piece) = Self.pieces[index]
    let text = before + String(repeating: piece, count: max(1, 30_000 / piece.utf8.count)) + "\n"
    do {
      let plan = try NoticeReader.read(DocumentReader.read(Array(text.utf8), name: "notice.txt"))
      #expect(!plan.tasks.isEmpty || !plan.results.isEmpty)
      // What is found does not outgrow what was printed.
      #expect(plan.tasks.reduce(0) { $0 + $1.text.utf8.count } <= text.utf8.count * 2)
    } catch {
      #expect(error is NoticeError || error is DocumentError)
    }
  }

  @Test(arguments: ["云", "云溪", "云溪区", ""]) func `a heading right behind a page's first words is none of its title`(
    _ start: String
  ) throws {
    let text = start + "。二、整修水渠三条，年底前完成验收，并交由村里管护使用。1.东渠清淤并加固两岸护坡。2.西渠加固并新建闸门两座。三、整修村道两条，年底前全部通车，沿线路灯同步装好。\n"
    let page = Page(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    for layout in Layouts.all { #expect(layout.evidence(in: page) <= layout.mostEvidence) }
  }

  @Test func `the lines of a page share one store, each after the one before`() throws {
    let text = "一、工程\n\n&nbsp;1.整修**道路**\n\t2.新建绿地 \n"
    let page = Page(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
    #expect(page.lines.map(\.text.string) == ["一、工程", "1.整修道路", "2.新建绿地"])
    for (line, next) in zip(page.lines, page.lines.dropFirst()) { #expect(line.text.end <= next.text.start) }
    #expect(MemoryLayout<Passage>.size == 24)
  }

  @Test func `marks tell what a passage holds, folded`() {
    let wrong = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let passage = Passage([scalar])
      let folded = passage[0]
      return folded != Folding.fold(scalar) || folded != Folding.fold(folded)
        || passage.marks.contains(.digit) != ("0"..."9").contains(folded)
        || passage.marks.contains(.chineseDigit) != ChineseNumber.isDigit(folded)
        || passage.marks.contains(.blank) != (folded == " ")
    }
    #expect(wrong == [])
    #expect(Passage("甲局 乙局")[0..<2].marks.contains(.blank))
    #expect(!Passage("甲局 乙局")[0..<2].holdsBlank)
  }

  @Test func `no layout's evidence is beyond what it says is its most`() throws {
    let texts = [
      "序号|重点任务|责任单位|完成时限\n1|整修道路|建设局|6月底前\n",
      "2031年工作要点\n一、工程\n1.整修道路12公里。全年完成。\n2.新建绿地3公顷。年底建成。\n(责任单位:建设局)\n",
      "2031年上半年工作总结\n一、上半年工作情况\n1.道路。整修12公里。\n二、下半年工作计划\n1.绿地。新建3公顷。\n",
    ]
    for text in texts {
      let page = Page(try DocumentReader.read(Array(text.utf8), name: "notice.txt"))
      for layout in Layouts.all { #expect(layout.evidence(in: page) <= layout.mostEvidence) }
    }
  }

  @Test func `words found in a table are those found one by one`() {
    let words: [Word] = ["局", "发改局", "区发改局", "乡", "中心"]
    let table = WordTable(words)
    let text = Passage("由区发改局牵头,服务中心、云溪乡配合")
    for position in text.range {
      let begins = words.filter { text.matches($0, at: position) }.map(\.count)
      let ends = words.filter { text.matches($0, at: position + 1 - $0.count) }.map(\.count)
      #expect(table.longest(at: position, in: text)?.count == begins.max())
      #expect(table.shortest(at: position, in: text) == begins.min())
      #expect(table.longest(endingAt: position + 1, in: text)?.count == ends.max())
      #expect(table.shortest(endingAt: position + 1, in: text) == ends.min())
    }
    #expect(table.holds(Passage("发改局")))
    #expect(!table.holds(Passage("发改局长")))
    #expect(table.endsInside(Passage("区发改局长"), from: 2))
    #expect(!table.endsInside(Passage("区发改局"), from: 2))
  }
}
