import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct WorkReportTests {
  struct Form: Sendable, CustomStringConvertible {
    var partMarks: [String]
    var section: PrintedForm.Style?
    /// Whether a section's heading opens a paragraph that leads into it.
    var leadsIn = false
    var entryMarks = PrintedForm.Style.none
    var isAnnual = true

    var description: String {
      "\(partMarks) \(section.map { "\($0)" } ?? "flat") lead-in \(leadsIn) entries \(entryMarks)"
    }
  }

  static let done: [(String, [String])] = [
    ("产业实力稳步增强", ["工业运行总体平稳。实现规上产值86亿元,完成年度计划的52.4%。新开工项目9个。", "商贸活力持续释放。引进品牌门店31家。举办消费活动14场。"]),
    ("城乡面貌有效改善", ["基础设施加快建设。建成道路5条。改造管网12公里。", "河道水质明显好转。消除黑臭水体3处。"]),
  ]
  static let next: [(String, [String])] = [
    ("着力扩大有效投资", ["抓紧项目建设。推动云杉大桥开工。完成征收6.5万平方米。", "抓实招商引资。组建专班8个。签约项目20个以上。"]),
    ("着力增进民生福祉", ["稳定就业形势。新增就业4200人。", "补齐养老短板。新建日间照料中心4家;培训护理员300名。"]),
  ]

  static func print(_ form: Form) -> String {
    var lines = ["清江市云溪区人民政府工作报告", "——2032年1月8日在云溪区第九届人民代表大会第二次会议上", "区长 方云舟", "各位代表:", "现在,我代表区人民政府向大会报告工作,请予审议。"]
    func part(_ heading: String, _ sections: [(String, [String])]) {
      lines.append(heading)
      lines.append("一年来,全区上下攻坚克难,各项工作取得新的进展,为今后发展打下了坚实基础,积累了宝贵经验,赢得了群众的普遍认可。")
      let marks = PrintedForm()
      var running = 0
      for (index, section) in sections.enumerated() {
        if let style = form.section {
          let lead = form.leadsIn ? "。坚持系统谋划、统筹推进,把有限的资源用在最要紧的地方,让工作更有章法。" : ""
          lines.append(marks.mark(style, index + 1) + section.0 + lead)
        }
        for (place, entry) in section.1.enumerated() {
          running += 1
          lines.append(marks.mark(form.entryMarks, form.section == nil ? running : place + 1) + entry)
        }
      }
    }
    part(form.partMarks[0] + "2031年工作回顾", done)
    lines.append("各位代表!成绩来之不易。在此,我代表区人民政府,向全区人民表示衷心的感谢!")
    lines.append("同时,我们也清醒地看到,工作中还存在不少困难和问题。主要是产业基础不牢。民生短板较多。")
    part(form.partMarks[1] + "2032年主要任务", next)
    lines.append("各位代表,蓝图已经绘就。让我们携手奋进,为建设美丽云溪而努力奋斗!")
    lines += ["分享到:", "版权所有:清江市云溪区人民政府"]
    return lines.joined(separator: "\n\n")
  }

  static let forms: [Form] = [
    Form(partMarks: ["一、", "二、"], section: .bracketedChinese),
    Form(partMarks: ["一、", "二、"], section: .bracketedChinese, leadsIn: true),
    Form(partMarks: ["一、", "二、"], section: .bracketedChinese, entryMarks: .arabic),
    Form(partMarks: ["一、", "二、"], section: .arabic),
    Form(partMarks: ["第一部分 ", "第二部分 "], section: .chinese),
    Form(partMarks: ["第一部分 ", "第二部分 "], section: .chinese, entryMarks: .bracketedChinese),
    Form(partMarks: ["", ""], section: .chinese),
    Form(partMarks: ["", ""], section: .bracketedChinese, entryMarks: .arabic),
    Form(partMarks: ["一、", "二、"], section: nil, entryMarks: .bracketedChinese),
    Form(partMarks: ["一、", "二、"], section: nil, entryMarks: .arabic),
    Form(partMarks: ["一、", "二、"], section: nil),
  ]

  @Test(arguments: forms.indices) func `a report gives its results and its tasks in every form`(_ index: Int) throws {
    let form = Self.forms[index]
    let text = Self.print(form)
    let page = try ProseFormsTests.page(text)
    let layout = try Layouts.choose(for: page, named: nil)
    #expect(layout.name == "work-report", "\(form)")
    let draft = try WorkReportLayout().read(page, ReadingContext(year: 2032, options: ReadingOptions()))
    let results = Self.done.flatMap(\.1)
    let tasks = Self.next.flatMap(\.1)
    func joined(_ text: [Passage]) -> String { text.map(\.foldedSpaceString).joined() }
    #expect(draft.results.map { joined($0.text) } == results, "\(form)\n\(text)")
    #expect(draft.tasks.map { joined($0.text) } == tasks, "\(form)\n\(text)")
    #expect(draft.tasks.map(\.title) == tasks.map { $0.split(separator: "。").first.map(String.init) }, "\(form)")
    #expect(Set(draft.tasks.map(\.number)).count == tasks.count, "\(form) \(draft.tasks.map(\.number))")
    guard form.section != nil, draft.tasks.count == tasks.count else { return }
    #expect(draft.tasks.map(\.domain) == Self.next.flatMap { section in section.1.map { _ in section.0 } }, "\(form)")
    #expect(
      draft.results.map(\.section) == Self.done.flatMap { section in section.1.map { _ in section.0 } }, "\(form)")
    #expect(draft.tasks.map(\.number) == ["1.1", "1.2", "2.1", "2.2"], "\(form)")
  }

  static let halfYear = """
    索引号： YX-2032-0418   发文日期： 2032年7月16日   有效性： 有效

    清江高新技术产业园2032年上半年工作情况
    及下半年工作安排

    区委、区政府：
    现将有关情况报告如下：
    一、上半年工作完成情况
    （一）招商引资稳中有进
    1.签约项目增多。引进企业18家。
    2.开工进度加快。完成投资3.2亿元,占年度计划的51%。
    （二）园区面貌不断改善
    3.道路建设提速。建成道路4条。
    二、存在的困难和问题
    一是用地紧张，部分项目落地慢；二是用工不足。
    三、下半年工作安排
    （一）抓招商
    1.办好推介活动。举办推介会6场。
    2.盯紧签约项目。开工项目9个。
    （二）优服务
    3.完善园区配套。新增停车位260个。
    特此报告。

    清江高新技术产业园管理委员会
    2032年7月15日
    """

  @Test func `a half-year report skips its difficulties and numbers its tasks through`() throws {
    let plan = try NoticeReader.read(DocumentReader.read(Array(Self.halfYear.utf8), name: "twin.txt"))
    #expect(plan.notice.kind == .report)
    #expect(plan.notice.title == "清江高新技术产业园2032年上半年工作情况及下半年工作安排")
    #expect(plan.notice.period?.first.description == "2032-Q3")
    #expect(plan.notice.period?.last.description == "2032-Q4")
    #expect(plan.notice.signedOn.map { "\($0)" } == "2032-07-15")
    #expect(plan.notice.publishedOn.map { "\($0)" } == "2032-07-16")
    #expect(
      plan.results.map(\.text) == [
        "签约项目增多。引进企业18家。", "开工进度加快。完成投资3.2亿元,占年度计划的51%。", "道路建设提速。建成道路4条。",
      ])
    #expect(plan.results.map(\.section) == ["招商引资稳中有进", "招商引资稳中有进", "园区面貌不断改善"])
    #expect(plan.tasks.map(\.number) == ["1", "2", "3"])
    #expect(plan.tasks.map(\.domain) == ["抓招商", "抓招商", "优服务"])
    #expect(plan.tasks.last?.text == "完善园区配套。新增停车位260个。")
  }
}
