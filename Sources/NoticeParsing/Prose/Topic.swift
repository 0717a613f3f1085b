/// The topic that leads a paragraph: its first sentence where that is short and more follows, or a heading of its own line.
enum Topic {
  /// Longer first sentences are text, not topics.
  static let longest = 45
  private static let topicEnds: ScalarSet = "。;!?:"
  private static let runsOn: ScalarSet = "。;:,"
  private static let longestLabel = 20
  private static let powers: ScalarSet = "百千万亿余多"

  struct Cut: Sendable {
    var title: Passage
    var rest: Passage
  }

  /// The topic sentence and what follows it; nil where the paragraph has none.
  static func cut(_ body: Passage) -> Cut? {
    // 一是狠抓…。: the mark of a list inside a paragraph is none of the topic's words.
    let text = withoutListMark(body.trimmed())
    if text.holdsBlank, let cut = bold(text) { return cut }
    if text.holdsBlank, let cut = ranTogether(text) { return cut }
    guard let end = text.firstOuter(topicEnds, limit: longest + 1) else { return blank(text) }
    let title = text.upTo(end).trimmed()
    let rest = text.from(end + 1).trimmed()
    guard title.ideographs >= 2, rest.ideographs >= 4 else { return nil }
    switch text[end] {
    case "。", "!": return isTarget(title) ? nil : Cut(title: title, rest: rest)
    case ":":
      // 招商引资:… is a topic; 主要目标是:… and 一是 lists introduce.
      guard title.count <= longestLabel, title.firstIndex(where: { $0 == "," || $0 == " " }) == nil else { return nil }
      return Cut(title: title, rest: rest)
    default: return nil
    }
  }

  /// Bold words that opened the line, before the blank that stands for their end.
  private static func bold(_ text: Passage) -> Cut? {
    let opening = text.upTo(text.start + longest + 1)
    let end = zip(opening.range, opening.printedScalars).first { $1 == LeftoverMarkup.headingEnd }?.0
    guard let end, end - text.start >= 4, end - text.start <= longest else { return nil }
    let rest = text.from(end).trimmed()
    return rest.ideographs >= 4 ? Cut(title: text.upTo(end).trimmed(), rest: rest) : nil
  }

  private static func withoutListMark(_ text: Passage) -> Passage {
    InlineRun.withoutMark(text)
  }

  /// A first sentence that counts things over several clauses, or ends in what it counts, is a target, not a topic.
  private static func isTarget(_ title: Passage) -> Bool {
    if endsInQuantity(title) { return true }
    let commas = title.range.reduce(0) { title[$1] == "," ? $0 + 1 : $0 }
    // 以…为核心,以…为基础,推进…: clauses that lead up to the topic.
    if commas >= 2, title.firstScalar == "以", leadsUp(title) { return false }
    if commas >= 2 { return title.count > 24 }
    guard commas == 1 || title.count > 24 else { return false }
    var depth = 0
    for position in title.range {
      let scalar = title[position]
      if ProseMarks.openings.contains(scalar) { depth += 1 }
      if ProseMarks.closings.contains(scalar) { depth -= 1 }
      guard depth <= 0, ChineseNumber.asciiDigit(scalar) != nil, position + 1 < title.end else { continue }
      let next = title[position + 1]
      if ChineseNumber.asciiDigit(next) == nil, next != "年", next != "-" { return true }
    }
    return false
  }

  /// Every clause but the last opens with 以, and nothing is counted.
  private static func leadsUp(_ title: Passage) -> Bool {
    let clauses = title.split { $0 == "," }
    return clauses.dropLast().allSatisfy { $0.trimmed().firstScalar == "以" }
      && title.firstIndex { ChineseNumber.asciiDigit($0) != nil } == nil
  }

  /// 新辟绿地12公顷: digits and a unit close it.
  private static func endsInQuantity(_ title: Passage) -> Bool {
    guard let unit = UnitWords.units.longest(endingAt: title.end, in: title) else { return false }
    var position = title.end - unit.count
    while position > title.start, powers.contains(title[position - 1]) { position -= 1 }
    return position > title.start && ChineseNumber.asciiDigit(title[position - 1]) != nil
  }

  /// 重点项目进展情况 全镇实施项目4个。…: a heading and its text on one line, a blank where the line ended.
  private static func ranTogether(_ text: Passage) -> Cut? {
    guard let end = text.upTo(text.start + longestLabel).firstIndex(where: { $0 == " " }), end - text.start >= 4 else {
      return nil
    }
    let title = text.upTo(end)
    let rest = text.from(end).trimmed()
    guard title.ideographs == title.count, title.hasSuffix(state), let first = rest.firstScalar,
      first.isIdeograph, rest.count >= 8, rest.lastScalar == "。"
    else { return nil }
    return Cut(title: title, rest: rest)
  }

  private static let state: Word = "情况"

  /// 招商引资  引进项目…: blanks in the place of the 。
  private static func blank(_ text: Passage) -> Cut? {
    guard let end = text.firstIndex(where: { $0 == " " || $0 == "," }), text[end] == " ",
      end - text.start >= 4, end - text.start <= longestLabel + 5,
      let previous = Optional(text[end - 1]), previous.isIdeograph
    else { return nil }
    let title = text.upTo(end).trimmed()
    let rest = text.from(end).trimmed()
    guard let first = rest.firstScalar, first.isIdeograph,
      rest.count >= 20 || rest.count >= 10 && rest.lastScalar == "。"
    else { return nil }
    return Cut(title: title, rest: rest)
  }

  /// Whether the text can stand alone on its line above its paragraphs: short, one phrase, not closed as a sentence.
  static func isHeading(_ body: Passage) -> Bool {
    let text = body.trimmed()
    guard !text.isEmpty, text.count <= 50, text.ideographs >= 2 || isTimeHeading(text), let last = text.lastScalar
    else {
      return false
    }
    if last == "。" { return text.count <= 30 && text.firstOuter(ProseMarks.sentenceEnds) == text.end - 1 }
    return !ProseMarks.ends.contains(last) && text.firstOuter(ProseMarks.sentenceEnds) == nil
  }

  /// 夯实产业基础,做强实体经济: a heading of two halves; only where no ordinals tell headings from text.
  static func isUnnumberedHeading(_ body: Passage) -> Bool {
    if isPlainHeading(body) { return true }
    let text = body.trimmed()
    guard text.count <= 30, let comma = text.firstOuter(runsOn), text[comma] == ",", let last = text.lastScalar else {
      return false
    }
    return comma - text.start >= 4 && text.end - comma > 4 && !ProseMarks.ends.contains(last)
      && text.from(comma + 1).firstOuter(runsOn) == nil
  }

  /// 二季度(4-6月), 3月: when what stands below is to be done, and nothing else.
  static func isTimeHeading(_ body: Passage) -> Bool {
    let text = body.trimmed()
    guard (2...14).contains(text.count), text.marks.contains(.time),
      let last = text.lastScalar, last == "度" || last == "月" || last == "份" || last == ")"
    else { return false }
    return text.range.allSatisfy {
      times.contains(text[$0]) || ChineseNumber.isDigit(text[$0]) || ChineseNumber.asciiDigit(text[$0]) != nil
    }
  }

  private static let times: ScalarSet = "第季度月份年上下半()-~至—"

  /// A heading that carries no ordinal: short, and without anything that runs on.
  static func isPlainHeading(_ body: Passage) -> Bool {
    let text = body.trimmed()
    guard text.count <= 30, text.ideographs >= 2, text.ideographs * 2 >= text.count, let last = text.lastScalar else {
      return false
    }
    return !ProseMarks.ends.contains(last) && text.firstIndex { runsOn.contains($0) } == nil
  }
}
