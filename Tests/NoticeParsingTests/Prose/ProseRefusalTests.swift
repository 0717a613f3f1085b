import DocumentReading
import Testing

@testable import NoticeParsing

@Suite struct ProseRefusalTests {
  static let others: [String] = [
    // news
    "云溪区召开重点工作推进会\n2031-04-09 来源:云溪日报\n昨日下午,全区重点工作推进会在区会议中心召开。区长强调,要一鼓作气抓项目。\n会上,三个部门作了发言。",
    // a law
    "云溪河管理条例\n第一章 总则\n第一条 为了加强云溪河管理,保护生态环境,制定本条例。\n第二条 本条例适用于云溪河流域。\n"
      + "第二章 保护\n第三条 禁止下列行为:\n(一)向河道倾倒垃圾、渣土和其他废弃物;\n(二)擅自采砂、取土;\n第四条 违反本条例的,依法处罚。\n第五条 本条例自公布之日起施行。",
    // a letter that leaves the plan to an annex that is not there
    "关于印发2031年重点工作责任分解的通知\n各街道办事处,区政府各部门:\n《2031年重点工作责任分解》已经区政府同意,现印发给你们,请结合以下要求抓好落实。\n"
      + "一、提高站位。各单位要充分认识做好重点工作的意义,主要负责人亲自抓。\n二、压实责任。各牵头单位要制定方案,于4月底前报送区政府督查室。\n三、强化督查。结果纳入年度考核。\n云溪区人民政府办公室\n2031年3月2日",
    // the same, with headings over what the offices are asked to do, and the names of the annexes
    "云溪区人民政府办公室关于做好2031年民生实事任务分解的通知\n各镇人民政府、区政府各部门:\n现将2031年民生实事任务分解下达给你们(详见附件),有关事项通知如下:\n"
      + "一、明确责任\n各责任单位要列出计划,明确专人,确保按期完成。\n二、加强协作\n牵头单位要主动协调,配合单位要积极支持。\n三、跟踪问效\n区政府督查室将按季度督查。\n"
      + "附件:1.2031年民生实事任务分解表\n2.2031年重点项目责任分解表\n云溪区人民政府办公室\n2031年3月8日",
    "云溪区", "一、", "(一)\n(二)\n(三)", "1.\n2.\n", String(repeating: "(一)", count: 500), "附件\n附件1\n附件2",
  ]

  @Test(arguments: others.indices) func `what is no plan is refused`(_ index: Int) throws {
    #expect(throws: NoticeError.self) {
      try NoticeReader.read(DocumentReader.read(Array(Self.others[index].utf8), name: "other.txt"))
    }
  }

  /// A small generator of its own: the same seeds give the same texts on every machine.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: 0..<40) func `mutilated pages end in a plan or a refusal`(_ seed: UInt64) throws {
    var dice = Dice(state: seed &* 7919 &+ 17)
    let styles = PrintedForm.Style.allCases
    let form = PrintedForm(
      section: styles.randomElement(using: &dice) ?? .chinese, item: styles.randomElement(using: &dice) ?? .arabic,
      label: PrintedForm.Label.allCases.randomElement(using: &dice) ?? .none, isFullWidth: Bool.random(using: &dice),
      brokenAt: Bool.random(using: &dice) ? 21 : nil, runsTogether: Bool.random(using: &dice), hasLetter: true,
      hasTail: true)
    var scalars = Array(form.print(.river).unicodeScalars)
    let pieces = Array("一二三()（）[]〔〕:;。、\n\n 1.2第季度月责任单位牵头附件年日".unicodeScalars)
    for _ in 0..<60 {
      guard !scalars.isEmpty, let piece = pieces.randomElement(using: &dice) else { break }
      let place = Int.random(in: 0..<scalars.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: scalars[place] = piece
      case 1: scalars.insert(piece, at: place)
      default: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...9, using: &dice)))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let page = try ProseFormsTests.page(String(view))
    let context = ReadingContext(year: nil, options: ReadingOptions())
    for layout in [NumberedProseLayout(), WorkReportLayout()] as [any Layout] {
      let draft = try? layout.read(page, context)
      #expect(draft?.tasks.allSatisfy { !$0.number.isEmpty } ?? true)
    }
  }
}
