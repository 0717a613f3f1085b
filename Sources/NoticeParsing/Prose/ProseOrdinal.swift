/// The mark that opens an item of prose: an ordinal, 任务一:, or a bullet.
enum ProseOrdinal {
  static func leading(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    // Nearly every line opens with none of the marks.
    if let first = text.firstScalar, first != " ", !starts.contains(first) { return nil }
    if let found = text.leadingOrdinal() { return RunTogether.isItem(found.ordinal, rest: found.rest) ? found : nil }
    guard let first = text.firstScalar else { return nil }
    if first == "?" || first == "。" { return DamagedOrdinal.leading(text) }
    if bullets.contains(first) { return bullet(text) }
    if ("0"..."9").contains(first) { return stopped(text) }
    return first == "第" ? counted(text) : keyed(text)
  }

  private static let starts = ScalarSet(
    Array("第(?。 0123456789一二三四五六七八九十百〇零两千ABCDEFGHIJKLMNOPQRSTUVWXYZ-•●◆■★▲◇□○·".unicodeScalars)
      + (0x2460...0x2473).compactMap(Unicode.Scalar.init) + keys.map { $0.scalars[0] })
  private static let bullets: ScalarSet = "-•●◆■★▲◇□○·"
  private static let keys: [Word] = ["任务", "项目", "事项", "实事", "工程", "目标"]
  private static let keyStarts = ScalarSet(keys.map { $0.scalars[0] })
  private static let marks: ScalarSet = ":、.,"

  /// 1。新建… or 1,新建…: the wrong mark behind the figure.
  private static func stopped(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    let head = text.upTo(text.start + 3)
    if let star = head.firstIndex(where: { $0 == "*" }), let found = starred(text, star) { return found }
    guard let stop = head.firstIndex(where: { $0 == "。" || $0 == "," }),
      let value = ChineseNumber.value(text[text.start..<stop]), value > 0
    else { return nil }
    let rest = text.from(stop + 1).trimmed()
    guard rest.count >= 4, let first = rest.firstScalar, first.isIdeograph,
      text[stop] == "。" || !afterFigure.contains(first)
    else { return nil }
    return (Ordinal(style: .arabic, value: value, printed: text[text.start..<stop].string), rest)
  }

  /// 1*.新建…, 2* 、…: the star says something of the item.
  private static func starred(_ text: Passage, _ star: Int) -> (ordinal: Ordinal, rest: Passage)? {
    let behind = text.from(star + 1).trimmed()
    guard let mark = behind.firstScalar, mark == "." || mark == "、",
      let value = ChineseNumber.value(text[text.start..<star]), value > 0
    else { return nil }
    let rest = behind.from(behind.start + 1).trimmed()
    guard rest.count >= 4 else { return nil }
    return (Ordinal(style: .arabic, value: value, printed: text[text.start..<star].string), rest)
  }

  /// 12,比上年增长…: what goes on behind a figure.
  private static let afterFigure: ScalarSet = "比同占增较其达超为是居位排分共合年月日个"

  /// —— or ● before a sentence; its value is counted later.
  private static func bullet(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    let rest = text.trimmedStart(of: bullets)
    guard rest.count >= 10, rest.lastScalar == "。" || rest.lastScalar == ";" || rest.lastScalar == ")",
      let first = rest.firstScalar, first.isIdeograph || first == "“", !LabelLine.opens(rest)
    else { return nil }
    return (Ordinal(style: .circled, value: 0, printed: ""), rest)
  }

  /// 任务一:…, 项目3、….
  private static func keyed(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    guard let first = text.firstScalar, keyStarts.contains(first), let key = text.firstPrefix(of: keys) else {
      return nil
    }
    let start = text.start + key.count
    var end = start
    while end < text.end, end - start < 4,
      ChineseNumber.isDigit(text[end]) || ChineseNumber.asciiDigit(text[end]) != nil
    { end += 1 }
    // 任务1 新建…: a blank in the place of the mark, unless it counts (工程2 座).
    guard end > start, end < text.end,
      marks.contains(text[end]) || text[end] == " " && text.from(end).trimmed().count >= 6,
      let value = ChineseNumber.value(text[start..<end]),
      value > 0, value <= 400
    else { return nil }
    let rest = text.from(end + 1).trimmed()
    guard rest.count >= 2 else { return nil }
    return (Ordinal(style: .chinese, value: value, printed: text[start..<end].string), rest)
  }

  /// 第一件:…, 第2项 …: the things that an office promises to do, counted.
  private static func counted(_ text: Passage) -> (ordinal: Ordinal, rest: Passage)? {
    var end = text.start + 1
    while end < text.end, end - text.start < 5,
      ChineseNumber.isDigit(text[end]) || ChineseNumber.asciiDigit(text[end]) != nil
    { end += 1 }
    guard end > text.start + 1, end + 1 < text.end, counters.contains(text[end]),
      let value = ChineseNumber.value(text[text.start + 1..<end]), (1...400).contains(value)
    else { return nil }
    // 第一件实事:…
    let behind = counted.longest(at: end + 1, in: text).map { end + 1 + $0.count } ?? end + 1
    guard behind < text.end, marks.contains(text[behind]) || text[behind] == " " else { return nil }
    let rest = text.from(behind + 1).trimmedStart(of: [":", "、", ".", ","])
    guard rest.count >= 2 else { return nil }
    return (Ordinal(style: .chinese, value: value, printed: text[text.start + 1..<end].string), rest)
  }

  private static let counters: ScalarSet = "件项桩"
  private static let counted = WordTable(["实事", "民生实事", "好事", "大事", "任务", "重点任务", "工程", "民生工程", "工作"])

  /// 一、实事内容 over 第一件:…: what is counted lies below, and not beside, where no other mark stands for the level.
  private static func lowerCounted(_ paragraphs: inout [ProseParagraph]) {
    func isCounted(_ paragraph: ProseParagraph) -> Bool {
      paragraph.ordinal?.style == .chinese && paragraph.source[paragraph.range.lowerBound] == "第"
    }
    guard paragraphs.contains(where: isCounted),
      !paragraphs.contains(where: { $0.ordinal?.style == .bracketedChinese }),
      paragraphs.contains(where: { $0.ordinal?.style == .chinese && !isCounted($0) })
    else { return }
    for index in paragraphs.indices where isCounted(paragraphs[index]) {
      paragraphs[index].ordinal?.style = .bracketedChinese
    }
  }

  /// Bullets take their place in their run.
  static func countingBullets(_ paragraphs: consuming [ProseParagraph]) -> [ProseParagraph] {
    var out = consume paragraphs
    lowerCounted(&out)
    var count = 0
    for index in out.indices {
      guard let ordinal = out[index].ordinal else { continue }
      if ordinal.value > 0 {
        count = 0
      } else {
        count += 1
        out[index].ordinal?.value = count
        out[index].ordinal?.printed = String(count)
      }
    }
    return out
  }
}
