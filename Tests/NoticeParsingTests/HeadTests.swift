import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

@Suite struct HeadTests {
  /// A page whose plan starts at the line 一、.
  private func head(
    _ text: String, kind: NoticeKind = .responsibilityList, metadata: [Document.Property] = []
  ) -> Head {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var blocks: [Block] = []
    var blanks = 0
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == " " }) {
        blanks += 1
        continue
      }
      blocks.append(.paragraph(Paragraph(text: line, line: index + 1, blankLinesBefore: blanks)))
      blanks = 0
    }
    let page = Page(Document(name: "t", format: .text, metadata: metadata, blocks: blocks))
    var draft = Draft(kind: kind)
    let start = lines.firstIndex { $0.hasPrefix("一、") }.map { $0 + 1 }
    let end = lines.lastIndex { $0.hasPrefix("一、") || $0.hasPrefix("1.") }.map { $0 + 1 }
    if let start, let end { draft.lines = start...end }
    return HeadReader.read(page, draft: draft)
  }

  @Test func `a whole letter gives every field`() {
    let found = head(
      """
      首页 > 政务公开
      清江市云溪区人民政府办公室关于印发2026年重点工作任务分解的通知
      发布时间:2026-03-09 10:20 来源:区府办 浏览次数:12
      索 引 号:AB0100-2026-007

      云府办〔2026〕12号

      各街道办事处,区政府各部门:
      根据《清江市人民政府办公室关于做好任务分解的通知》(清府办发〔2026〕3号),现将任务分解印发给你们。请于每月20日前报送进展,列第一位者为牵头单位。
      附件:任务分解

      清江市云溪区人民政府办公室
      2026年3月5日

      一、稳增长
      1.修路。
      """)
    let notice = found.notice
    #expect(notice.title == "清江市云溪区人民政府办公室关于印发2026年重点工作任务分解的通知")
    #expect(notice.documentNumber == "云府办〔2026〕12号")
    #expect(notice.issuer == "清江市云溪区人民政府办公室")
    #expect(notice.signedOn?.description == "2026-03-05")
    #expect(notice.publishedOn?.description == "2026-03-09")
    #expect(notice.indexNumber == "AB0100-2026-007")
    #expect(notice.period?.first.description == "2026-Q1")
    #expect(notice.period?.last.description == "2026-Q4")
    #expect(notice.reportingDay == 20)
    #expect(found.firstListedLeads)
    #expect(found.findings.isEmpty)
  }

  @Test(arguments: [
    ("云溪区人民政府\n关于印发2026年\n工作要点的通知", "云溪区人民政府关于印发2026年工作要点的通知"),
    ("云溪区人民政府\n关于分解落实2026年政府工作报告\n主要目标任务的通知", "云溪区人民政府关于分解落实2026年政府工作报告主要目标任务的通知"),
    ("标 题 | 云溪区人民政府关于印发《云溪区2026年计划》的通知 |", "云溪区人民政府关于印发《云溪区2026年计划》的通知"),
    ("关于印发2026年工作要点的通知_云溪区人民政府", "关于印发2026年工作要点的通知"),
    ("关于印发2026年工作要点的通知 2026-02-26", "关于印发2026年工作要点的通知"),
    ("标题:云溪区人民政府关于印发2026年工作要点的通知", "云溪区人民政府关于印发2026年工作要点的通知"),
    ("关于印发2026年工作要点的通知\n\n\n云溪区人民政府关于印发2026年工作要点的通知", "云溪区人民政府关于印发2026年工作要点的通知"),
    ("云溪区2026年十件实事任务分解表", "云溪区2026年十件实事任务分解表"),
    ("当前位置:首页 > 文件\n云溪区2026年重点工作目标\n\n云溪区2026年重点工作目标", "云溪区2026年重点工作目标"),
    ("[清江] 2026年云溪区政府工作报告", "2026年云溪区政府工作报告"),
    ("云溪区人民政府關於印發2026年工作要點的通知", "云溪区人民政府關於印發2026年工作要點的通知"),
    ("关于印发《云溪区2026年工作要点（试行）》的通知（云府〔2026〕3号）", "关于印发《云溪区2026年工作要点（试行）》的通知"),
    ("云溪区人民政府关于印发2026年工作方案(试行)的通知", "云溪区人民政府关于印发2026年工作方案(试行)的通知"),
    ("云溪区人民政府关于2026年重点工作安排的意见", "云溪区人民政府关于2026年重点工作安排的意见"),
    ("云溪县推进农村集体经济\n提质增效三年行动方案", "云溪县推进农村集体经济提质增效三年行动方案"),
    ("云溪县推进农村集体经济\n促进市场繁荣\n行动方案", "云溪县推进农村集体经济促进市场繁荣行动方案"),
    ("云溪县\n2026年重点工作任务", "云溪县2026年重点工作任务"),
    ("《加快科创园建设引育企业实施方案》已经同意,现印发给你们。\n加快科创园建设\n\n引育企业实施方案", "加快科创园建设引育企业实施方案"),
    ("《云溪县委关于争创\n文明县城水平\n的意见》任务分解方案", "《云溪县委关于争创文明县城水平的意见》任务分解方案"),
    ("云溪县政务公开\n\n优化营商环境若干措施", "优化营商环境若干措施"),
    ("云溪印发2026年云溪县护河工作要点\n\n2026年云溪县护河工作要点", "2026年云溪县护河工作要点"),
    ("民生实事项目\n2026年县政府民生实事项目(内容)", "2026年县政府民生实事项目(内容)"),
    ("云政发〔2026〕3号《云溪县人民政府关于护河的通知》", "《云溪县人民政府关于护河的通知》"),
    ("云政发〔2026〕3号 云溪县人民政府关于护河的通知", "云溪县人民政府关于护河的通知"),
    ("名称:【民生】云溪县人民政府关于护河的通知", "云溪县人民政府关于护河的通知"),
    ("[转]云溪县人民政府办公室\n关于印发《2026年护河方案》的通知", "云溪县人民政府办公室关于印发《2026年护河方案》的通知"),
    ("云溪县人民政府\n推进护河若干政策", "推进护河若干政策"),
  ])
  func `the title is the notice's own`(top: String, title: String) {
    #expect(head(top + "\n\n一、稳增长\n1.修路").notice.title == title)
  }

  @Test(arguments: [
    ("云府办〔2026〕12号", "云府办〔2026〕12号", false), ("云府办 〔2026〕 12 号", "云府办〔2026〕12号", false),
    ("云府发[2026]12号", "云府发[2026]12号", false), ("云府发（2026）12号", "云府发（2026）12号", false),
    ("云府办202612", "云府办202612", true), ("云府办2026-12号", "云府办2026-12号", true), ("云府办〔2026〕号", "云府办〔2026〕号", true),
    ("发文字号:云府办〔2026〕12号", "云府办〔2026〕12号", false), ("文  号 云府办〔2026〕12号 有效性 有效", "云府办〔2026〕12号", false),
    ("云府办〔2026〕12号 | 发布时间:2026-01-02", "云府办〔2026〕12号", false), ("(云府办〔2026〕12号)", "云府办〔2026〕12号", false),
    ("云府办〔二〇二六〕12号", "云府办〔二〇二六〕12号", false), ("[云府办〔2026〕12号]关于护河的安排", "云府办〔2026〕12号", false),
  ])
  func `the number is read whole or kept as damaged`(line: String, number: String, isDamaged: Bool) {
    let found = head("关于印发工作要点的通知\n\(line)\n\n各部门:\n一、稳增长\n1.修路")
    #expect(found.notice.documentNumber == number)
    #expect(found.findings.contains { $0.code == "document-number-incomplete" } == isDamaged)
  }

  @Test(arguments: [
    "根据清府办发〔2026〕3号文件精神,抓好落实。", "《关于做好工作的通知》(清府办发〔2026〕3号)", "本网京备05029464号", "2026年3月5日", "13812345678",
  ])
  func `another notice's number is not this one's`(line: String) {
    #expect(head("关于印发工作要点的通知\n\n\(line)\n\n一、稳增长\n1.修路").notice.documentNumber == nil)
  }

  @Test(arguments: [
    ("云溪区人民政府\n2026年3月5日", "云溪区人民政府", "2026-03-05"), ("云溪区人民政府\n二○二六年三月五日", "云溪区人民政府", "2026-03-05"),
    ("云溪区人民政府\n二〇二六年十二月三十一日", "云溪区人民政府", "2026-12-31"), ("云溪区人民政府\n202649日", "云溪区人民政府", "2026-04-09"),
    ("云溪区人民政府\n2026年111日", "云溪区人民政府", nil),
    ("云溪区人民政府\n2026222", "云溪区人民政府", "2026-02-22"),
    ("云溪区人民政府\n2026111", "云溪区人民政府", nil), ("云溪区人民政府办公室    2026年3月5日", "云溪区人民政府办公室", "2026-03-05"),
    ("云 溪 区 人 民 政 府\n2026 年 3 月 5 日", "云溪区人民政府", "2026-03-05"),
    ("雲溪區人民政府\n二○二六年三月五日", "雲溪區人民政府", "2026-03-05"),
    ("云溪区发展和改革委员会\n2026年3月5日", "云溪区发展和改革委员会", "2026-03-05"),
  ])
  func `a body signs above its day`(signature: String, issuer: String, day: String?) {
    let found = head("关于印发2026年工作要点的通知\n\n各部门:\n现印发给你们。\n\n\(signature)\n\n一、稳增长\n1.修路")
    #expect(found.notice.issuer == issuer)
    #expect(found.notice.signedOn?.description == day)
    let after = head("关于印发2026年工作要点的通知\n\n一、稳增长\n1.修路\n\n\(signature)\n主题词:工作 通知")
    #expect(after.notice.issuer == issuer)
    #expect(after.notice.signedOn?.description == day)
  }

  @Test(arguments: [
    ("2026年3月5日在区人代会上", nil), ("发布日期:2026-03-09", "2026-03-09"), ("发布时间：2026年3月9日", "2026-03-09"),
    ("2026.03.09", "2026-03-09"),
    ("2026-03-09 点击数: 来源:云溪", "2026-03-09"), ("云溪日报 2026-03-09 08:12", "2026-03-09"), ("2026/3/9 15:20", "2026-03-09"),
    ("2026年3月9日 09:05 | 云溪网", "2026-03-09"), ("• 公开日期:2026-03-09", "2026-03-09"),
    ("索引号 | AB-1 | 发布日期 | 2026-03-09 |", "2026-03-09"), ("发表于 2026-3-9 21:02:43 | 显示全部", "2026-03-09"),
  ])
  func `the day of publication stands in many forms`(line: String, day: String?) {
    #expect(head("关于印发2026年工作要点的通知\n\(line)\n\n各部门:\n一、稳增长\n1.修路").notice.publishedOn?.description == day)
  }

  @Test(arguments: [
    ("云溪区2026年重点工作", NoticeKind.annualTable, "2026-Q1", "2026-Q4"), ("2026年第三季度工作要点", .points, "2026-Q3", "2026-Q3"),
    ("2026年一季度工作要点", .points, "2026-Q1", "2026-Q1"), ("2026年上半年工作要点", .points, "2026-Q1", "2026-Q2"),
    ("2026年下半年重点工作安排", .responsibilityList, "2026-Q3", "2026-Q4"), ("2026年上半年工作情况的报告", .report, "2026-Q3", "2026-Q4"),
    ("2025年工作总结和2026年工作计划", .report, "2026-Q1", "2026-Q4"), ("2026年云溪区政府工作报告", .report, "2026-Q1", "2026-Q4"),
    ("云溪区三年行动方案(2026-2028年)任务分解表", .responsibilityList, "2026-Q1", "2028-Q4"),
    ("2026年前三季度工作总结和四季度工作安排", .report, "2026-Q4", "2026-Q4"),
  ])
  func `the title names the quarters`(title: String, kind: NoticeKind, from: String, to: String) {
    let period = head("\(title)\n\n一、稳增长\n1.修路", kind: kind).notice.period
    #expect(period?.first.description == from)
    #expect(period?.last.description == to)
  }

  @Test(arguments: [
    ("于每月25日前将完成情况报送区政府办公室督查科", 25), ("每季度末月20日前报送进展情况", 20), ("请于次月5日前上报", 5), ("每月底前报送", nil), ("请于3月25日前报送方案", nil),
    ("每月二十五日前报送", 25), ("每月25日召开例会", nil),
  ])
  func `the reporting day is the day returns are due`(text: String, day: Int?) {
    #expect(ReportingDay.read(Passage(text)) == day)
  }

  @Test(arguments: [
    ("责任单位中列第一位者为牵头单位,下同", true), ("排在第一位的为牵头单位", true), ("排名第一的单位为牵头单位", true), ("坚持把质量放在首位", false),
    ("列首位的为牵头部门", true), ("主要负责人为第一责任人", false),
  ])
  func `a notice may say that the first one leads`(text: String, leads: Bool) {
    #expect(head("关于印发工作要点的通知\n\(text)\n一、稳增长\n1.修路").firstListedLeads == leads)
  }

  @Test func `metadata of the document fills what the page lacks`() {
    let found = head(
      "一、稳增长\n1.修路",
      metadata: [.init(name: "articletitle", value: "云溪区2026年工作要点"), .init(name: "pubdate", value: "2026-03-09 10:00")])
    #expect(found.notice.title == "云溪区2026年工作要点")
    #expect(found.notice.publishedOn?.description == "2026-03-09")
  }

  @Test(arguments: [
    ("便民项目清单\n时间:2030-12-30\n2031年,集中办好以下项目:", 2031),
    ("便民项目清单\n时间:2032-04-07 08:27:37\n2031年计划新建食堂3个。", 2031),
    ("便民项目清单\n刚刚过去的2030年,各项工作完成。今年,继续实施3项:", 2031),
    ("便民项目清单\n2030年,30项完成。2031年,继续实施3项:", 2031),
    ("便民项目清单\n时间:2030-12-28\n到2035年,将建成强县。", 2030),
    ("便民项目清单\n时间:2030-12-28\n2029年,继续完成扫尾。\n2026年,将开工。", 2029),
    ("便民项目清单\n时间:2030-12-28\n2027年,将开工。", 2030),
  ])
  func `a page without a year in its title plans for the year of its sentences`(top: String, year: Int) {
    #expect(head(top + "\n\n一、稳增长\n1.修路").notice.period?.first.year == year)
  }

  @Test func `an empty page has an empty head`() {
    let found = HeadReader.read(Page(Document(name: "t", format: .text, blocks: [])), draft: Draft(kind: .points))
    #expect(found.notice.title.isEmpty)
    #expect(found.notice.period == nil)
  }

  @Test(arguments: [
    ("16.03.2033", "2033-03-16"), ("16/3/2033", "2033-03-16"), ("3/16/2033", "2033-03-16"), ("5/5/2033", "2033-05-05"),
    ("2033.03.16", "2033-03-16"), ("2033/3/16", "2033-03-16"), ("3/4/2033", nil), ("32.03.2033", nil),
    ("1.2.3.2033", nil),
  ]) func `a day may stand before its month and year`(_ printed: String, _ day: String?) {
    #expect(PrintedDate.first(in: Passage(printed))?.day?.description == day)
  }

  @Test(arguments: ["16.03.2033  08:12", "16/03/2033 08:12", "2033.03.16"])
  func `the page's day gives the year of a plan that names none`(_ day: String) throws {
    let page =
      "云溪任务分工敲定\n\n\(day)\n\n1、新建公路80公里，改造危桥6座。（区交通局负责）\n\n2、新建书屋3个，送戏120场。（区文旅局等负责）\n\n3、新增就业6000人，培训3000人。（区人社局牵头）"
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    #expect(plan.notice.publishedOn?.description == "2033-03-16")
    #expect(plan.notice.period?.first.description == "2033-Q1")
    #expect(plan.tasks.map(\.number) == ["1", "2", "3"])
  }

  @Test func `a bulletin's title stands above its table's own`() throws {
    let page =
      "2033年区政府工作报告二季度完成情况通报\n时间:2033-07-17 09:26\n现将有关情况予以通报。\n2033年区政府工作报告二季度完成情况\n"
      + "序号 | 目标任务 | 二季度目标 | 责任单位 |\n1 | 改造区医院住院楼 | 完成桩基 | 区卫健局 |\n2 | 新建公路80公里 | 完成30公里 | 区交通局 |\n3 | 新建水厂1座 | 完成招标 | 区水利局 |"
    let plan = try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
    #expect(plan.notice.title == "2033年区政府工作报告二季度完成情况通报")
  }
}
