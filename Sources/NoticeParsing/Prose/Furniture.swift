/// What stands on a page and is no part of the plan: the site's buttons, the tail of the letter, glossaries, page numbers.
enum Furniture {
  /// From a line that opens with one of these, nothing of the stretch is plan.
  private static let closers = WordTable([
    "名词解释", "名词注释", "名词说明", "注释:", "附:名词", "附件:名词", "附名词", "抄送:", "抄报:", "公文主送:", "主送:", "抄送 ", "主题词", "公众意见",
    "来源:", "免责声明", "我要纠错", "我要留言", "上一篇", "下一篇", "上一条", "下一条", "分享到", "扫一扫", "扫描二维码", "版权所有", "您需要登录", "本版积分规则",
    "网站标识码", "相关链接",
    "相关附件", "相关稿件", "相关文章", "相关文档", "相关信息", "相关新闻", "相关解读", "政策解读:", "附件下载", "文件下载", "责任编辑", "参加人员:", "参会人员:", "出席人员:",
    "列席人员:", "与会人员:",
    "【打印", "打印本页", "关闭窗口", "[关闭", "关闭本页", "返回顶部", "返回列表", "回到顶部", "网站地图", "技术支持", "联系我们", "ICP",
    "Powered by", "Copyright", "主办:", "承办:", "快速回复", "举报", "收藏 ", "信息来源:", "稿件来源", "文章来源", "编辑:", "作者:", "审核:",
    "浏览次数", "点击次数", "阅读次数", "字体:", "【字体", "[字体", "公开方式", "信息公开选项",
  ])
  /// Words of a site's footer, wherever they stand.
  private static let footers = WordTable(footerWords)
  private static let footerWords: [Word] = [
    "ICP备", "icp备", "公网安备", "版权所有", "Copyright", "copyright", "网站标识码", "Powered by", "本网刊载", "发表于",
  ]
  private static let anywhere = WordTable(footerWords + termWords)
  /// Lines that are these words and nothing else.
  private static let buttons = WordTable(buttonWords)
  private static let buttonWords: [Word] = [
    "打印", "关闭", "返回", "收藏", "分享", "字号", "大", "中", "小", "返回上一级", "返回首页", "首页", "下载", "此页无公开内容", "此件公开发布",
    "用户登录", "用户注册", "无障碍浏览", "长者模式",
    "(此件公开发布)", "(此件主动公开)", "主动公开", "此件主动公开", "(完)", "目录",
  ]

  static func closesPlan(_ text: Passage) -> Bool {
    guard text.count <= 120 else { return false }
    // One look for the words of either: most lines have none.
    if anywhere.occurs(in: text), text.containsAny(footers) || isGlossary(text) { return true }
    if isButtonRow(text) { return true }
    // 云溪区人民政府办公室 2033年3月5日印发
    if text.lastScalar == "发", text.count <= 60, text.hasSuffix(printed) { return true }
    if text.count <= 8, buttons.holds(text) || listHeads.holds(text) { return true }
    return closers.longest(at: text.start, in: text) != nil
  }

  /// Above a site's links to other pages.
  private static let listHeads = WordTable([
    "热点文章", "热点新闻", "热点推荐", "热点信息", "热门文章", "热门推荐", "热门信息", "推荐阅读", "推荐文章", "推荐信息", "相关推荐", "猜你喜欢", "最新文章", "最新信息",
    "最新更新", "阅读排行", "点击排行", "本周热门", "延伸阅读",
  ])

  private static let printed: Word = "日印发"

  /// [我要纠错] [打印] [关闭], or 网上信箱 | 公众号 | 联系方式: links side by side.
  private static func isButtonRow(_ text: Passage) -> Bool {
    let isBracketed = text.firstScalar == "[" && text.lastScalar == "]"
    guard isBracketed || text.marks.contains(.pipe),
      text.firstIndex(where: { $0 == "。" || $0 == ";" || $0 == "," }) == nil
    else { return false }
    let parts = text.split { $0 == "|" || isBracketed && ($0 == "[" || $0 == "]") }.map { $0.trimmed() }
      .filter { !$0.isEmpty }
    return parts.count >= (isBracketed ? 2 : 3) && parts.allSatisfy { $0.count <= (isBracketed ? 6 : 40) }
  }

  /// 附:有关名词说明, 名词解释.
  static func isGlossary(_ text: Passage) -> Bool {
    guard text.count <= 24, let (_, at) = terms.first(in: text) else { return false }
    return text.from(at).containsAny(["解释", "说明", "注释", "释义"]) && text.firstIndex { $0 == "。" || $0 == "," } == nil
  }

  private static let terms = WordTable(termWords)
  private static let termWords: [Word] = ["名词", "术语"]

  /// A page number, a rule or a button in mid-text.
  static func isNoise(_ text: Passage) -> Bool {
    if text.count <= 8, buttons.holds(text) { return true }
    if text.count <= 120, links.longest(at: text.start, in: text) != nil { return true }
    return text.count <= 12 && text.range.allSatisfy { noise.contains(text[$0]) }
  }

  /// Where the page itself is found: also between the parts of one that was put together of several.
  private static let links = WordTable(linkWords)
  private static let linkWords: [Word] = ["本文链接", "原文链接", "文章链接", "转载请注明", "本文地址", "原文地址"]

  /// The lines that print something; digits alone are a day where a body signs above them.
  static func withoutNoise(_ lines: [Line]) -> [Line] {
    // Most pages print something on every line: these are not copied.
    let starts = noiseStarts
    guard
      let first = lines.indices.first(where: {
        guard let first = lines[$0].text.firstScalar else { return true }
        return starts.contains(first) && (isNoise(lines[$0].text) || isAboveFooter($0, in: lines))
      })
    else { return lines }
    var out = Array(lines[..<first])
    out.reserveCapacity(lines.count)
    for index in lines[first...].indices where !lines[index].text.isEmpty && !isAboveFooter(index, in: lines) {
      let text = lines[index].text
      if isNoise(text) {
        guard isDamagedDate(text), let above = out.last, SigningBody.matches(above.text) else { continue }
      }
      out.append(lines[index])
    }
    return out
  }

  /// 主办单位:云溪区人民政府办公室 above the site's numbers: who keeps the page, and no task.
  private static func isAboveFooter(_ index: Int, in lines: [Line]) -> Bool {
    let text = lines[index].text
    guard let scalar = text.firstScalar, keeperStarts.contains(scalar), text.count <= 60,
      keepers.longest(at: text.start, in: text) != nil
    else { return false }
    return lines[(index + 1)...].prefix(linesOfFooter).contains {
      $0.text.count <= 120 && footers.occurs(in: $0.text)
    }
  }

  private static let linesOfFooter = 4
  private static let keepers = WordTable([
    "主办单位:", "承办单位:", "协办单位:", "主办:", "承办:", "地址:", "单位地址:", "联系电话:", "电话:", "邮编:", "邮政编码:", "技术支持:", "维护单位:",
  ])
  private static let keeperStarts: ScalarSet = ScalarSet(keeperScalars.unicodeScalars)
  private static let keeperScalars = "主承协地单联电邮技维"

  private static let noise: ScalarSet = ScalarSet(noiseScalars.unicodeScalars)
  private static let noiseScalars = "0123456789-_=*#.·•|/ 第页共"
  /// What noise, or a line above a footer, may open with: most lines are turned away by one look.
  private static let noiseStarts = ScalarSet(
    (linkWords + buttonWords).map { $0.scalars[0] } + Array((noiseScalars + keeperScalars).unicodeScalars))

  /// A day alone on its line: what closes a letter.
  static func isDateLine(_ line: Passage) -> Bool {
    let last = line.lastScalar
    // Behind the only cell of a page's frame.
    if last == "|" { return isDay(line.trimmed(of: ["|"]).trimmed()) }
    return last == "日" && isDay(line)
  }

  private static func isDay(_ text: Passage) -> Bool {
    guard text.count >= 6, text.count <= 24, text.lastScalar == "日" else { return false }
    var years = 0
    for position in text.range {
      let scalar = text[position]
      if scalar == "年" {
        years += 1
      } else if scalar != "月", scalar != "日", scalar != " ", ChineseNumber.asciiDigit(scalar) == nil,
        !ChineseNumber.isDigit(scalar), scalar != "O", scalar != "o", scalar != "廿"
      {
        return false
      }
    }
    return years == 1
  }

  /// A day that lost its 年月日 in copying: `2019218`, `201939日`.
  static func isDamagedDate(_ text: Passage) -> Bool {
    guard text.count >= 6, text.count <= 10, text.firstPrefix(of: centuries) != nil else { return false }
    return PrintedDate.whole(text)?.style == .damaged
  }

  @inline(__always)
  static func mayEndInSignature(_ text: Passage) -> Bool { text.count > 60 && text.lastScalar == "日" }

  /// Without the signature and its day at the end of a paragraph that everything ran together in.
  static func withoutSignature(_ text: Passage) -> Passage {
    guard mayEndInSignature(text), let blank = lastBlank(text), isDateLine(text.from(blank).trimmed())
    else {
      return text
    }
    let rest = text.upTo(blank).trimmed()
    guard let before = lastBlank(rest), rest.end - before <= 40,
      rest.from(before).firstIndex(where: { ProseMarks.ends.contains($0) }) == nil
    else { return rest }
    return rest.upTo(before).trimmed()
  }

  private static func lastBlank(_ text: Passage) -> Int? {
    var position = text.end - 1
    while position > text.start, text.end - position <= 60 {
      if text[position] == " " { return position }
      position -= 1
    }
    return nil
  }

  private static let centuries: [Word] = ["20", "19"]
  private static let annexWords: [Word] = ["附件", "附表", "附:", "附录"]

  /// A look at a line's ends, before it is asked whether an annex begins there or a day closes a letter.
  @inline(__always)
  static func mayPart(first: Unicode.Scalar, last: Unicode.Scalar) -> Bool {
    first == "附" || first == "1" || first == "2" || last == "日" || last == "|"
  }

  /// 附件, 附件1, 附件二:…: the head of an annex, or its mention under a letter.
  static func isAnnex(_ text: Passage) -> Bool {
    guard text.count <= 60, text.firstScalar == "附", let word = text.firstPrefix(of: annexWords) else { return false }
    if word.count == 2, word.scalars.last == ":" { return true }
    let rest = text.from(text.start + word.count).trimmed()
    guard let first = rest.firstScalar else { return true }
    if first == ":" { return true }
    return ChineseNumber.asciiDigit(first) != nil || ChineseNumber.isDigit(first)
  }
}
