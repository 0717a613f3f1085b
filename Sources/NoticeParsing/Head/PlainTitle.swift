/// The title of a page whose lines say neither 关于…的通知 nor end as plans do: a line that is no furniture of the page, or
/// what the letter says that it sends.
enum PlainTitle {
  static func read(_ lines: [Line]) -> TitleReader.Found? {
    if let index = lines.indices.first(where: { isTitle(lines[$0].text) && !SigningBody.matches(lines[$0].text) }) {
      let line = lines[index]
      // 云溪区第七届人民代表大会 / 第二次会议公告
      if index > 0, line.text.firstScalar == "第", SigningBody.matches(lines[index - 1].text) {
        return TitleReader.Found(
          text: lines[index - 1].text.unspacedString + line.text.unspacedString,
          lines: lines[index - 1].number..<line.number + 1, next: index + 1, rest: line.text.from(line.text.end))
      }
      return TitleReader.Found(
        text: line.text.foldedSpaceString, lines: line.number..<line.number + 1, next: index + 1,
        rest: line.text.from(line.text.end))
    }
    for (index, line) in lines.enumerated() {
      guard let name = sent(line.text) else { continue }
      return TitleReader.Found(
        text: name.foldedSpaceString, lines: line.number..<line.number + 1, next: index + 1,
        rest: line.text.from(line.text.end))
    }
    return closed(lines)
  }

  /// 云溪区2033年工作要点;: a title behind which a mark was set.
  private static func closed(_ lines: [Line]) -> TitleReader.Found? {
    for (index, line) in lines.enumerated() {
      guard let last = line.text.lastScalar, last == ";" || last == ":", lengths.contains(line.text.count) else {
        continue
      }
      let title = line.text.upTo(line.text.end - 1).trimmed()
      guard TitleReader.endsAsPlan(title), !PeriodReader.mention(in: title).years.isEmpty else { continue }
      return TitleReader.Found(
        text: title.foldedSpaceString, lines: line.number..<line.number + 1, next: index + 1,
        rest: line.text.from(line.text.end))
    }
    return nil
  }

  private static let lengths = 5...100

  /// No label with its value, number, day, address, sentence, heading of a section or word of the site.
  static func isTitle(_ text: Passage) -> Bool {
    guard lengths.contains(text.count), let last = text.lastScalar, !closers.contains(last),
      text.firstScalar != "•", !text.contains("|" as Unicode.Scalar), !text.contains("。" as Unicode.Scalar),
      text.firstIndex(where: { $0 == ">" || $0 == "›" || $0 == "»" }) == nil
    else { return false }
    // (此件公开发布)
    if text.hasPrefix("(此件") { return false }
    if let colon = text.firstIndex(where: { $0 == ":" }) {
      // 2031年民生实事:公园建设 may be a title; 来源:… is none, nor is a line of several labels.
      guard PeriodReader.mention(in: text.upTo(colon)).years.isEmpty == false,
        text.from(colon + 1).firstIndex(where: { $0 == ":" }) == nil
      else { return false }
    }
    if let found = DocumentNumberReader.first(in: text), text.count - found.range.count <= 4 { return false }
    if DocumentNumberReader.whole(text) != nil || PrintedDate.at(text.start, in: text) != nil { return false }
    // 云溪区发展改革局局长 林远: who speaks.
    if let blank = text.range.last(where: { text[$0] == " " }), PeopleWords.looksLikePeople(text.from(blank + 1)) {
      return false
    }
    if isHeading(text) || CellKind.number(text) != nil { return false }
    let ideographs = text.foldedScalars.count { $0.isIdeograph }
    guard ideographs >= 4 else { return false }
    return siteEnds.longest(endingAt: text.end, in: text) == nil && siteStarts.longest(at: text.start, in: text) == nil
  }

  /// 一、…, (一)…, 1.…: the plan's own parts.
  private static func isHeading(_ text: Passage) -> Bool {
    guard let (ordinal, _) = text.leadingOrdinal() else { return false }
    return ordinal.style != .arabic || PeriodReader.mention(in: text.upTo(text.start + 6)).years.isEmpty
  }

  private static let closers: ScalarSet = "。;:,?!…"
  private static let siteEnds = WordTable([
    "在线", "门户", "门户网站", "门户网", "政府网", "政府网站", "官网", "首页", "网站", "信息网", "信息公开", "信息公开网", "政务网", "正文", "全文", "资料库",
    "文库", "论坛", "日报", "浏览", "详情", "内容", "当前页",
  ])
  private static let siteStarts = WordTable([
    "当前位置", "您的位置", "您当前", "您现在", "首页", "返回", "字体", "字号", "打印", "分享", "附件", "编辑", "来源", "作者", "点击", "浏览", "阅读", "各",
    "抄送", "版权", "联系", "欢迎", "设为首页", "加入收藏", "主题分类", "体裁分类", "索引号", "文号", "登录", "注册", "搜索", "无障碍",
  ])

  // MARK: - 现将《…》印发给你们

  private static func sent(_ text: Passage) -> Passage? {
    guard let lead = text.find("现将"), let open = text[lead..<lead + longestLead].firstIndex(where: { $0 == "《" })
    else { return nil }
    var depth = 0
    var index = open
    while index < text.end, index - open < longestName {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" { depth -= 1 }
      index += 1
      if depth == 0 { break }
    }
    guard depth == 0, index - open > 6, text[index..<index + longestRest].containsAny(sendings) else { return nil }
    return text[open + 1..<index - 1].trimmed()
  }

  private static let longestLead = 16
  private static let longestName = 120
  private static let longestRest = 40
  private static let sendings: [Word] = ["印发", "下发", "发给", "转发", "公布", "下达", "发布"]
}
