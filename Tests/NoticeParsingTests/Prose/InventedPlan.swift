/// A plan of our own invention, and the ways in which an office prints it.
struct InventedPlan: Sendable {
  struct Item: Sendable {
    var title: String
    var clauses: [String]
    var departments: [String]
  }
  struct Section: Sendable {
    var heading: String
    var items: [Item]
  }

  var sections: [Section]

  static let river = InventedPlan(sections: [
    Section(
      heading: "夯实产业发展基础",
      items: [
        Item(
          title: "培育云杉产业园",
          clauses: ["完成一期厂房验收,引进加工企业12家", "编制二期用地方案", "组织两场银企对接会,帮助企业落实贷款"],
          departments: ["区发展改革委", "区财政局"]),
        Item(
          title: "抓好“春耕”保供",
          clauses: ["落实良种补贴300万元", "检修灌渠45公里,确保插秧前通水"],
          departments: ["区农业农村局"]),
        Item(
          title: "推进数字窗口改革",
          clauses: ["梳理高频事项80项", "开通夜间自助服务区,安排专人值守"],
          departments: ["区行政审批局", "区大数据中心"]),
      ]),
    Section(
      heading: "改善城乡人居环境",
      items: [
        Item(
          title: "整治老旧小区",
          clauses: ["启动青石里等6个小区改造", "更换供水管网9公里,补种行道树"],
          departments: ["区住房城乡建设局", "各街道"]),
        Item(
          title: "治理云溪河",
          clauses: ["完成清淤8万立方米", "建立巡河台账,对排口逐一编号"],
          departments: ["区水务局", "区生态环境局"]),
      ]),
    Section(
      heading: "办好民生实事",
      items: [
        Item(
          title: "扩大托育供给",
          clauses: ["新增托位150个", "对家庭托育点开展安全检查,每季度通报一次"],
          departments: ["区卫生健康局"]),
        Item(
          title: "便利老人就餐",
          clauses: ["新建助餐点7个", "为80岁以上独居老人送餐上门"],
          departments: ["区民政局", "各街道"]),
      ]),
  ])
}

/// How a plan is printed.
struct PrintedForm: Sendable, CustomStringConvertible {
  enum Style: Sendable, CaseIterable {
    case chapter, chinese, bracketedChinese, arabic, arabicComma, bracketedArabic, circled, none
  }
  enum Label: Sendable, CaseIterable {
    case none, bracket, squareBracket, unclosedBracket, line, twoLines, bracketLine, spacedLine
  }
  enum Body: Sendable { case sameParagraph, headingAlone }

  var section = Style.chinese
  var item = Style.bracketedChinese
  var runsThrough = false
  var label = Label.none
  var body = Body.sameParagraph
  var isFullWidth = false
  var brokenAt: Int?
  var runsTogether = false
  var hasLetter = false
  var hasTail = false
  var blankLines = 0
  var isIndented = false

  var description: String {
    "\(section)/\(item) run \(runsThrough) label \(label) \(body) full \(isFullWidth) broken \(brokenAt ?? 0) "
      + "together \(runsTogether) letter \(hasLetter) tail \(hasTail) blank \(blankLines) indent \(isIndented)"
  }

  func mark(_ style: Style, _ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return switch style {
    case .chapter: "第\(digits[value])部分 "
    case .chinese: "\(digits[value])、"
    case .bracketedChinese: isFullWidth ? "（\(digits[value])）" : "(\(digits[value]))"
    case .arabic: isFullWidth ? "\(value)．" : "\(value)."
    case .arabicComma: "\(value)、"
    case .bracketedArabic: isFullWidth ? "（\(value)）" : "(\(value))"
    case .circled: String(Character(Unicode.Scalar(0x245F + UInt32(value)) ?? "①"))
    case .none: ""
    }
  }

  /// The text under the title, as it must come back.
  func text(_ item: InventedPlan.Item) -> String {
    item.title + (body == .sameParagraph ? "。" : "")
      + item.clauses.joined(separator: body == .sameParagraph ? ";" : "。") + "。"
  }

  func number(section: Int, item: Int, running: Int) -> String {
    runsThrough ? String(running) : "\(section).\(item)"
  }

  func print(_ plan: InventedPlan) -> String {
    var lines: [String] = ["关于印发清江市云溪区2031年第二季度工作要点的通知"]
    if hasLetter {
      lines += [
        "云溪府办〔2031〕17号", "各街道办事处,区政府各部门:", "现将《清江市云溪区2031年第二季度工作要点》印发给你们,请抓好落实。",
        "一、提高认识。各单位要把要点纳入议事日程。", "二、按时报送。请于每月25日前报送进展。", "清江市云溪区人民政府办公室", "2031年4月2日",
      ]
    }
    lines += ["清江市云溪区2031年第二季度工作要点"]
    var running = 0
    for (sectionIndex, section) in plan.sections.enumerated() {
      lines.append(paragraph(mark(self.section, sectionIndex + 1) + section.heading))
      var together = ""
      for (itemIndex, entry) in section.items.enumerated() {
        running += 1
        let opening = mark(item, runsThrough ? running : itemIndex + 1)
        let printed = self.lines(opening, entry)
        if runsTogether {
          together += printed.joined()
        } else {
          lines += printed.map(paragraph)
        }
      }
      if runsTogether { lines.append(paragraph(together)) }
    }
    if hasTail { lines += ["公众意见", "上一篇:关于调整公交线路的公告", "分享到:", "关闭"] }
    return lines.map(broken).joined(separator: String(repeating: "\n", count: blankLines + 1)) + "\n"
  }

  private func lines(_ opening: String, _ entry: InventedPlan.Item) -> [String] {
    var out: [String] = []
    switch body {
    case .sameParagraph: out = [opening + text(entry)]
    case .headingAlone: out = [opening + entry.title, entry.clauses.joined(separator: "。") + "。"]
    }
    let names = entry.departments.joined(separator: "、")
    switch label {
    case .none: break
    case .bracket: out[out.count - 1] += "(责任单位:\(names))"
    case .squareBracket: out[out.count - 1] += "[责任单位:\(names)]"
    case .unclosedBracket: out[out.count - 1] += "(责任单位:\(names)"
    case .line: out.append("责任单位:\(names)")
    case .twoLines:
      out.append("牵头单位:\(entry.departments[0])")
      if entry.departments.count > 1 { out.append("配合单位:\(entry.departments[1])") }
    case .bracketLine: out.append("(责任单位:\(names))")
    case .spacedLine: out.append("责任单位: \(names)")
    }
    return out.map { isFullWidth ? widened($0) : $0 }
  }

  private func paragraph(_ text: String) -> String {
    (isIndented ? "\u{3000}\u{3000}" : "") + (isFullWidth ? widened(text) : text)
  }

  private func widened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ",;:()".unicodeScalars.contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private func broken(_ text: String) -> String {
    guard let width = brokenAt, text.count > width else { return text }
    var out = ""
    for (index, character) in text.enumerated() {
      if index > 0, index % width == 0 { out += "\n" }
      out.append(character)
    }
    return out
  }
}
