/// The notice's own title, apart from the page's title, its suffix and its repetitions.
enum TitleReader {
  struct Found: Sendable {
    var text: String
    /// The lines it stands on; empty for one taken from the document's own metadata.
    var lines: Range<Int>
    /// Index (in the lines searched) behind its last line.
    var next: Int
    /// What follows it on its last line: a date, a counter.
    var rest: Passage
  }

  /// - Parameter signer: the signing body; a line of its own above 关于… that equals it belongs to the title.
  static func read(_ lines: [Line], labelled: [Passage], metadata: [String], signer: String?) -> Found? {
    find(in: TitleLines.bare(lines), labelled: labelled, metadata: metadata, signer: signer)
      .map { TitleLines.printed($0, in: lines) }
  }

  private static func find(in lines: [Line], labelled: [Passage], metadata: [String], signer: String?) -> Found? {
    var best: Found?
    for index in lines.indices {
      guard let found = noticeTitle(at: index, in: lines, signer: signer) else { continue }
      guard let known = best else {
        best = found
        continue
      }
      // The same title printed again, this time with the body that issues it.
      if found.text.hasSuffix(known.text), found.text.utf8.count > known.text.utf8.count { best = found }
    }
    if let best {
      for value in labelled {
        if let (end, _) = noticeEnd(of: value), !value.contains("]" as Unicode.Scalar),
          value.upTo(end).foldedSpaceString.hasSuffix(best.text)
        {
          return Found(text: value.upTo(end).foldedSpaceString, lines: best.lines, next: best.next, rest: best.rest)
        }
      }
      return best
    }
    for value in labelled where value.count >= 6 {
      return Found(text: value.foldedSpaceString, lines: 0..<0, next: 0, rest: value.from(value.end))
    }
    for index in lines.indices {
      if let (found, first) = planTitle(at: index, in: lines) {
        return TitleLines.completed(found, at: first, in: lines)
      }
      // 行动方案 alone ends a title of several lines.
      let text = lines[index].text
      if index > 0, text.count <= 5, planEndings.longest(endingAt: text.end, in: text) != nil {
        let found = Found(lines[index])
        let whole = TitleLines.completed(found, at: index, in: lines)
        if whole.text != found.text { return whole }
      }
    }
    for text in metadata {
      let value = Passage(text).trimmed()
      let end =
        value.range.first { value[$0] == "_" || value[$0] == "|" || value[$0] == "-" && $0 > value.start + 6 }
        ?? value.end
      let title = value.upTo(end).foldedSpaceString
      if !title.isEmpty { return Found(text: title, lines: 0..<0, next: 0, rest: value.from(value.end)) }
    }
    return PlainTitle.read(lines).map { TitleLines.ownHeading(for: $0, in: lines) ?? $0 }
  }

  // MARK: - 关于…的通知

  private static func noticeTitle(at index: Int, in lines: [Line], signer: String?) -> Found? {
    let line = lines[index]
    guard line.text.count <= 200, let start = noticeStart(of: line.text) else { return nil }
    var parts = [line.text.from(start)]
    var first = index
    var last = index
    var end = noticeEnd(of: parts[0])
    // Broken over lines: until a line ends as a title does.
    while end == nil, last + 1 < lines.count, last - index < 4 {
      let next = unstretched(lines[last + 1].text)
      guard next.count <= 60, !next.foldedScalars.contains(where: isStop), noticeStart(of: next) == nil else {
        return nil
      }
      parts.append(next)
      last += 1
      end = noticeEnd(of: next)
    }
    guard let (firstClose, rest) = end, var tail = parts.popLast() else { return nil }
    var close = firstClose
    // 关于分解落实政府工作报告 / 主要目标任务的通知: what is reported on ends the first line, not the title.
    if rest.isEmpty, !tail.hasSuffix(noticeWord), last + 1 < lines.count, lines[last + 1].blankLinesBefore <= 1 {
      let next = unstretched(lines[last + 1].text)
      if next.count <= 40, next.hasSuffix(noticeEnding), !next.foldedScalars.contains(where: isStop),
        noticeStart(of: next) == nil
      {
        parts.append(tail)
        (tail, close) = (next, next.end)
        last += 1
      }
    }
    parts.append(tail.upTo(close))
    if parts[0].hasPrefix("关于"), index > 0, start == line.text.start {
      let above = withoutMark(lines[index - 1].text)
      let isSigner = signer == above.unspacedString && line.blankLinesBefore <= 1
      if isSigner || line.blankLinesBefore == 0 && SigningBody.matches(above) {
        parts.insert(above, at: 0)
        first = index - 1
      }
    }
    let text = Paragraphs.join(parts)
    guard !text.hasSuffix("…"), !text.hasSuffix("...") else { return nil }
    return Found(text: text, lines: lines[first].number..<lines[last].number + 1, next: last + 1, rest: rest)
  }

  /// [转]云溪区人民政府: a mark that whoever copied the page set before its title.
  private static func withoutMark(_ text: Passage) -> Passage {
    guard text.firstScalar == "[", let close = text.firstIndex(where: { $0 == "]" }), close - text.start <= 4 else {
      return text
    }
    return text.from(close + 1).trimmed()
  }

  private static let noticeWord: Word = "通知"
  private static let noticeEnding: Word = "的通知"

  /// 的 通 知: a last line set wide.
  private static func unstretched(_ text: Passage) -> Passage {
    guard text.count <= 20, text.split(where: { $0 == " " }).allSatisfy({ $0.count <= 1 }) else { return text }
    return Passage(text.unspacedString)
  }

  /// Where a title begins on the line: at its start, or behind 标题: and the like; a sentence that quotes one is none.
  private static func noticeStart(of text: Passage) -> Int? {
    guard let about = text.find("关于") else { return nil }
    var start = text.start
    if text.firstScalar == "[", let close = text.firstIndex(where: { $0 == "]" }), close < about { start = close + 1 }
    start = behindLabel(in: text, from: start, before: about)
    // 名称:【民生】…
    if start < about, text[start] == "[", let close = text.from(start).firstIndex(where: { $0 == "]" }), close < about {
      start = close + 1
    }
    while start < about, text[start] == " " || text[start] == "•" { start += 1 }
    let lead = text[start..<about]
    for scalar in lead.foldedScalars
    where isStop(scalar) || scalar == "《" || scalar == ">" || scalar == "›" || scalar == "»" || scalar == "," {
      return nil
    }
    guard lead.count <= 60, !quotes.occurs(in: lead) else { return nil }
    if lead.isEmpty { return start }
    let body = lead.trimmed()
    return body.isEmpty || issuerEndings.longest(endingAt: body.end, in: body) != nil ? start : nil
  }

  /// 信息名称:…, 标 题 | …, and such labels in mid-line (索引号 … 名称 …): where the value begins.
  private static func behindLabel(in text: Passage, from start: Int, before about: Int) -> Int {
    if let mark = text[start..<about].firstIndex(where: { $0 == ":" || $0 == "|" }),
      titleLabels.holds(Passage(text[start..<mark].unspacedString))
    {
      return mark + 1 + text[mark + 1..<about].range.prefix { labelMarks.contains(text[$0]) }.count
    }
    var position = about
    while position > start {
      position -= 1
      guard let word = titleLabels.longest(endingAt: position, in: text) else { continue }
      let label = position - word.count
      guard label == start || text[label - 1] == " " || text[label - 1] == "|" || text[label - 1] == "•" else {
        continue
      }
      var value = position
      while value < about, labelMarks.contains(text[value]) { value += 1 }
      return value > position ? value : start
    }
    return start
  }

  private static let titleLabels = WordTable(["标题", "名称", "文件名称", "公文名称", "信息名称", "信息标题", "文件标题", "公文标题"])
  private static let labelMarks: ScalarSet = " :]|"

  private static let quotes = WordTable([
    "根据", "按照", "附件", "依据", "为了", "现将", "上一篇", "下一篇", "相关", "链接", "解读", "当前位置", "首页",
  ])
  private static let issuerEndings = WordTable([
    "政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "委", "领导小组", "指挥部", "办事处", "区委", "市委", "县委", "院", "集团", "中心", "公司", "部",
    "会",
    "工委", "党组",
  ])

  /// Where the title ends, and what stands behind it: a date, a site's name behind _ or -.
  private static func noticeEnd(of text: Passage) -> (Int, Passage)? {
    var at: Int?
    var index = text.start
    while index < text.end {
      if let word = endings.longest(at: index, in: text) {
        let close = index + word.count
        if isTitleEnd(at: close, in: text), quoteDepth(upTo: close, in: text) == 0 { at = close }
        index = close
      } else {
        index += 1
      }
    }
    guard let at else { return nil }
    var close = at
    // A number or (试行) in brackets: the number is none of the title's.
    if close < text.end, text[close] == "(", let end = text.range.first(where: { $0 > close && text[$0] == ")" }),
      DocumentNumberReader.first(in: text[close..<end + 1]) == nil, end - close <= 8
    {
      close = end + 1
    }
    return (close, text.from(close).trimmed())
  }

  private static func isTitleEnd(at close: Int, in text: Passage) -> Bool {
    guard close < text.end else { return true }
    switch text[close] {
    case " ", "_", "-", "|", "(", "[", "〔", "0"..."9": return true
    default: return false
    }
  }

  private static func quoteDepth(upTo close: Int, in text: Passage) -> Int {
    var depth = 0
    for index in text.start..<close {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" { depth = max(0, depth - 1) }
    }
    return depth
  }

  private static let endings = WordTable(["通知", "通报", "意见", "决定", "函", "报告", "公告", "批复", "通告"])

  // MARK: - A plan without a letter

  private static func planTitle(at index: Int, in lines: [Line]) -> (title: Found, first: Int)? {
    let line = lines[index]
    var text = line.text
    if text.firstScalar == "|" { text = text.from(text.start + 1).trimmed() }
    if text.firstScalar == "[", let close = text.firstIndex(where: { $0 == "]" }) {
      text = text.from(close + 1).trimmed()
    }
    guard let end = planEnd(of: text) else { return nil }
    var parts = [text.upTo(end)]
    var first = index
    // 云溪区人民政府 / 2020年工作要点: the body, or the title's first half, on the line above.
    if index > 0, line.blankLinesBefore <= 1 {
      let above = lines[index - 1]
      if SigningBody.matches(above.text), index > 1 || startsWithYear(text),
        !text.contains(Word(above.text.unspacedString))
      {
        parts.insert(above.text, at: 0)
        first = index - 1
      }
    }
    // …上半年工作情况 / 及下半年工作安排: broken before the word that joins its halves.
    var last = index
    var rest = text.from(end).trimmed()
    if rest.isEmpty, index + 1 < lines.count {
      let below = lines[index + 1]
      if below.blankLinesBefore == 0, below.text.firstPrefix(of: joins) != nil, let close = planEnd(of: below.text) {
        parts.append(below.text.upTo(close))
        rest = below.text.from(close).trimmed()
        last = index + 1
      }
    }
    let found = Found(
      text: Paragraphs.join(parts), lines: lines[first].number..<lines[last].number + 1, next: last + 1, rest: rest)
    return (found, first)
  }

  /// Whether a line ends a title of its own.
  static func endsAsPlan(_ text: Passage) -> Bool { planEnd(of: text) != nil }

  private static let joins: [Word] = ["及", "和", "暨", "与", "以及"]

  static func startsWithYear(_ text: Passage) -> Bool {
    text.count > 5 && ChineseNumber.value(text[text.start..<text.start + 4]) != nil && text[text.start + 4] == "年"
  }

  private static func planEnd(of text: Passage) -> Int? {
    guard (6...70).contains(text.count), !text.foldedScalars.contains(where: isStop), !text.hasPrefix("附件"),
      text.firstIndex(where: { $0 == ">" || $0 == "›" || $0 == "»" || $0 == "→" }) == nil,
      !quotes.occurs(in: text), text.leadingOrdinal() == nil || startsWithYear(text)
    else { return nil }
    var end = text.end
    // A date or a counter behind the title.
    if let at = text.range.first(where: {
      $0 > text.start + 4 && text[$0 - 1] == " " && PrintedDate.at($0, in: text) != nil
    }) {
      end = text.upTo(at).trimmed().end
    }
    if let at = text.range.first(where: { $0 < end && $0 > text.start + 5 && (text[$0] == "_" || text[$0] == "|") }) {
      end = text.upTo(at).trimmed().end
    }
    var bare = text.upTo(end)
    if bare.lastScalar == ")" { bare = bare.withoutTrailingBrackets() }
    if planEndings.longest(endingAt: bare.end, in: bare) != nil { return end }
    // 2033年…完成情况通报 above …完成情况: the bulletin's title, and its table's own.
    return bulletinEndings.longest(endingAt: bare.end, in: bare) != nil && ReportHeadings.hasYear(bare) ? end : nil
  }

  private static let bulletinEndings = WordTable(["情况通报", "情况的通报", "进度通报", "进度的通报", "进展通报"])

  private static let planEndings = WordTable([
    "要点", "目标", "计划", "任务", "分解表", "清单", "方案", "报告", "安排", "一览表", "分工", "情况", "分解", "任务表", "实事", "意见", "总结", "计划表",
    "目标表",
    "责任表", "分工表", "推进表", "进度表", "台账", "安排表", "项目表", "情况表", "打算", "思路", "重点工作", "主要工作", "中心工作", "工作任务", "任务书", "责任书",
    "责任制", "规划", "实事项目", "措施", "细则", "若干政策",
  ])

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ";", ":", "!", "?": true
    default: false
    }
  }
}
