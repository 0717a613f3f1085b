/// What opens the parts of a work report, and what its title says.
enum ReportHeadings {
  enum Side: Sendable { case review, plan }

  static let sideWords = WordTable(reviewing + planning + reviewingEnds)
  private static let reviewWords = WordTable(reviewing)
  private static let reviewEndWords = WordTable(reviewingEnds)
  private static let planWords = WordTable(planning)
  private static let reviewing: [Word] = [
    "回顾", "上半年工作", "上半年主要工作", "工作情况", "完成情况", "执行情况", "运行情况", "工作总结", "工作成效", "主要成效", "过去五年",
    "过去一年", "去年工作", "进展情况", "工作进展", "前三季度", "主要成绩", "工作小结",
  ]
  /// Elsewhere in a heading these may be what is to be done: 健全推进情况通报制度.
  private static let reviewingEnds: [Word] = [
    "总体情况", "基本情况", "主要做法", "开展情况", "推进情况", "落实情况", "取得的成效", "取得的成绩", "成效及亮点", "成效和亮点",
  ]
  private static let planning: [Word] = [
    "下半年", "主要任务", "工作计划", "工作安排", "今后", "目标任务", "工作打算", "下一步", "下步", "下阶段", "工作思路", "奋斗目标", "重点任务",
    "主要目标", "工作任务", "总体要求", "总体部署", "新的一年", "工作部署", "工作重点", "四季度", "下一阶段", "工作建议",
  ]
  private static let mixedWords = WordTable(["重点工作", "主要工作", "年工作", "年政府工作", "工作"])

  private static let titleEnds: [Word] = ["报告", "通知", "通报", "表"]
  private static let lookingBack: Word = "回顾"
  private static let state: Word = "情况"

  /// Which part a heading opens; nil where it opens none. Once the plan has begun, only words of review end it.
  static func side(of paragraph: ProseParagraph, after current: Side?) -> Side? {
    let text = paragraph.body.trimmed(of: sideEdges)
    // 现将2033年重点任务落实情况报告如下: speaks of the whole.
    if paragraph.ordinal == nil, text.hasPrefix(hereby) { return nil }
    if current != .plan, leadsIntoPlan(paragraph.body, isNumbered: paragraph.ordinal != nil) { return .plan }
    // Above the first part, a line that ends so is the title.
    let endsAsPlan = (paragraph.ordinal != nil || current == .review) && endsAsPlan(text)
    guard text.count <= 40, paragraph.ordinal != nil || mayOpenPart(text), isPartOrdinal(paragraph.ordinal, text),
      Topic.isHeading(text)
    else { return nil }
    let isReview = looksBack(text)
    let isPlan = planWords.occurs(in: isReview ? withoutQuarter(text) : text) || endsAsPlan
    // 总结和计划: the title of the whole.
    let isTitle = titleEnds.contains { text.hasSuffix($0) }
    if paragraph.ordinal == nil, isReview && isPlan || isTitle { return nil }
    if isReview, !isPlan || text.contains(lookingBack) || text.hasSuffix(state) { return .review }
    if isPlan { return .plan }
    if paragraph.ordinal == nil, !hasYear(text.upTo(text.start + 6)) { return nil }
    switch current {
    case nil: return text.containsAny(mixedWords) ? .review : nil
    case .review: return text.containsAny(mixedWords) && (hasYear(text) || opensWithQuarter(text)) ? .plan : nil
    case .plan: return nil
    }
  }

  /// 2033年,我局扎实工作。一、工作成效 above (一)…: the first heading at the end of what leads in.
  static func partedFirst(_ paragraph: ProseParagraph) -> [ProseParagraph] {
    let body = paragraph.body
    guard paragraph.ordinal == nil, !paragraph.isRebuilt, body.count > 12, !paragraph.endsInMark,
      let at = body.find(first), at > body.start, leadEnds.contains(body[at - 1]), body.end - at <= 24
    else { return [paragraph] }
    let rest = body.from(at)
    guard let found = rest.leadingOrdinal(), Topic.isPlainHeading(found.rest) else { return [paragraph] }
    var lead = paragraph
    lead.body = body.upTo(at).trimmed()
    lead.range = paragraph.range.lowerBound..<at
    var heading = paragraph
    heading.ordinal = found.ordinal
    heading.body = found.rest
    heading.range = at..<paragraph.range.upperBound
    return [lead, heading]
  }

  private static let first: Word = "一、"
  private static let hereby: Word = "现将"

  /// 第四季度工作总结: which quarter it is says nothing of what comes next.
  private static func withoutQuarter(_ text: Passage) -> Passage {
    text.find(lastQuarter).map { text.from($0 + lastQuarter.count) } ?? text
  }

  private static let lastQuarter: Word = "四季度"

  /// 一、2033年工作总结 今年以来,…。: heading and text on one line, a blank where the line ended.
  static func parted(_ paragraph: ProseParagraph) -> [ProseParagraph] {
    guard paragraph.ordinal != nil, paragraph.body.count > 20, !paragraph.isRebuilt else { return [paragraph] }
    let opening = paragraph.body.upTo(paragraph.body.start + 30)
    for position in opening.range.dropFirst(4) where partEnds.contains(opening[position - 1]) {
      let isParted = opening[position] == " " && !Topic.isHeading(paragraph.body)
      guard isParted || paragraph.ordinal?.style == .chinese && opensSentence(at: position, in: opening) else {
        continue
      }
      var heading = paragraph
      heading.body = opening.upTo(position).trimmed()
      guard side(of: heading, after: nil) != nil else { continue }
      heading.range = paragraph.range.lowerBound..<position
      var text = paragraph
      text.ordinal = nil
      text.body = paragraph.body.from(position).trimmed()
      text.range = position..<paragraph.range.upperBound
      return [heading, text]
    }
    return [paragraph]
  }

  /// 目前,…, 今年以来,…: what opens a sentence, behind words that no mark parts.
  private static func opensSentence(at position: Int, in text: Passage) -> Bool {
    sentenceOpenings.longest(at: position, in: text) != nil
      && text.upTo(position).firstIndex { headingStops.contains($0) } == nil
  }

  private static let sentenceOpenings = WordTable([
    "目前", "截至", "截止", "今年以来", "年初以来", "一年来", "半年来", "近年来", "今年上半年,", "上半年,", "一是",
  ])
  private static let headingStops: ScalarSet = ",。;:"

  /// Of 总结, 情况, 回顾, 成效, 安排, 打算, 计划, 思路, 重点, 任务.
  private static let partEnds: ScalarSet = "结况顾效排算划路点务"

  /// Whether a heading holds words of what was done.
  static func looksBack(_ text: Passage) -> Bool {
    text.containsAny(reviewWords) || reviewEndWords.longest(endingAt: text.trimmed(of: sideEdges).end, in: text) != nil
  }

  /// Whether a heading says by its own words that it looks ahead (下一步工作打算), not merely that it holds tasks.
  static func looksAhead(_ paragraph: ProseParagraph) -> Bool {
    let text = paragraph.body.trimmed(of: sideEdges)
    return comingWords.occurs(in: text) || endsAsPlan(text)
      || leadsIntoPlan(paragraph.body, isNumbered: paragraph.ordinal != nil)
  }

  private static let comingWords = WordTable([
    "下半年", "下一步", "下步", "下阶段", "下一阶段", "工作打算", "工作建议", "明年", "来年", "新的一年",
  ])

  /// 下半年,我镇将重点抓好以下几项工作:, in the place of a heading.
  static func leadsIntoPlan(_ text: Passage, isNumbered: Bool = false) -> Bool {
    guard let last = text.lastScalar, text.count <= 40 else { return false }
    if last == ":", !isNumbered {
      guard below.occurs(in: text) else { return false }
    } else {
      // 明年,我们将做好以下几项工作。 or, as a heading, 2034年,重点做好以下工作: what follows is named as work.
      guard text.lastScalar == "。" || isNumbered, endings.contains(where: { text.trimmed(of: leadEnds).hasSuffix($0) }),
        listed.occurs(in: text), text.firstOuter(ProseMarks.sentenceEnds).map({ $0 == text.end - 1 }) ?? true
      else { return false }
      if isNumbered { return opensAhead(text) && ahead.occurs(in: text) }
    }
    if coming.occurs(in: text.upTo(text.start + 12)) { return true }
    guard hasYear(text.upTo(text.start + 6)), let at = text.find(shall) else { return false }
    return text[at - 1] != "现"
  }

  /// 2033年工作情况, 上半年工作总结: a heading of review that names its time.
  static func opensReviewByTime(_ text: Passage) -> Bool {
    looksBack(text) && (hasYear(text) || text.contains(half) || opensWithQuarter(text))
  }

  static func opensPlanByTime(_ text: Passage) -> Bool {
    !looksBack(text) && text.containsAny(planWords) && (hasYear(text) || comingWords.occurs(in: text))
  }

  private static let half: Word = "半年"

  private static func opensAhead(_ text: Passage) -> Bool {
    coming.occurs(in: text.upTo(text.start + 12)) || hasYear(text.upTo(text.start + 6))
  }

  /// 二季度重点工作: behind what was done, the next quarter.
  private static func opensWithQuarter(_ text: Passage) -> Bool {
    guard let at = text.upTo(text.start + 5).find(quarter), at > text.start else { return false }
    return ChineseNumber.isDigit(text[at - 1]) || ChineseNumber.asciiDigit(text[at - 1]) != nil
  }

  private static let quarter: Word = "季度"
  private static let endings: [Word] = ["工作", "任务", "方面", "事项"]
  private static let leadEnds: ScalarSet = "。:"
  private static let listed = WordTable(["以下", "下列", "如下"])
  private static let ahead = WordTable(["重点", "将", "要", "抓好", "做好", "打算"])

  private static let coming = WordTable(["下半年", "下一步", "下步", "下阶段", "今后", "四季度", "明年", "来年", "新的一年", "下一阶段"])
  private static let below = WordTable(["以下", "如下", "抓好", "做好", "开展"])
  /// 2033年,我局将…: what was done is not told so; 现将…总结如下 is.
  private static let shall: Word = "将"

  /// False for a heading without an ordinal that opens no part: it has none of their words, and no year before 工作 or
  /// its end.
  private static func mayOpenPart(_ text: Passage) -> Bool {
    sideWords.occurs(in: text) || hasYear(text.upTo(text.start + 6)) || endsAsPlan(text)
  }

  /// 2034年民生实事安排: a year, and a word for what is to come at the end.
  static func endsAsPlan(_ text: Passage) -> Bool {
    guard let last = text.lastScalar, planLasts.contains(last) else { return false }
    return text.count <= 24 && planEnds.contains { text.hasSuffix($0) } && hasYear(text)
  }

  private static let planEnds: [Word] = ["安排", "打算", "计划", "思路"]
  private static let planLasts: ScalarSet = "排算划路"

  /// 5月份计划:…, before what is to come and on its line.
  static func isPlanLabel(_ topic: Passage) -> Bool {
    topic.count <= 10 && planEnds.contains { topic.hasSuffix($0) }
      && topic.firstIndex { $0 == "月" || $0 == "季" || $0 == "下" } != nil
  }

  private static func isPartOrdinal(_ ordinal: Ordinal?, _ text: Passage) -> Bool {
    switch ordinal?.style {
    case .chapter, .chinese: true
    case nil: text.count >= 4 && text.count <= 24 && Topic.isPlainHeading(text) && !text.marks.contains(.pipe)
    default: false
    }
  }

  static func hasYear(_ text: Passage) -> Bool {
    text.firstIndex(where: { $0 == "年" }).map {
      $0 >= text.start + 1
        && (ChineseNumber.asciiDigit(text[$0 - 1]) != nil || ChineseNumber.isDigit(text[$0 - 1]) || text[$0 - 1] == "今"
          || text[$0 - 1] == "明")
    } ?? false
  }

  private static let sideEdges: ScalarSet = [":"]

  // MARK: - What belongs to neither part

  private static let asides: [Word] = ["各位代表", "主任、各位", "各位委员", "以上报告", "谢谢", "特此报告", "专此报告", "特此汇报", "专此汇报", "总之,"]
  private static let annexed: [Word] = ["见附表", "见附件", "详见附表", "详见附件"]
  private static let doubts = WordTable([
    "我们也清醒", "也要清醒", "我们也应", "也应当看到", "也要看到", "我们也看到", "还存在", "仍存在", "存在问题", "存在困难", "存在不足", "存在的问题", "存在的主要问题",
    "主要问题:", "存在一些", "不少困难",
    "困难和挑战",
    "困难和问题", "问题和不足", "不足之处", "差距和不足", "存在的不足", "存在的困难", "存在的短板", "存在主要问题", "问题与不足", "问题及不足", "不足与问题", "不足和问题",
    "困难与问题", "困难及问题",
  ])

  /// A row of a table, or what the page asks its visitors.
  static func isForeign(_ paragraph: ProseParagraph) -> Bool {
    let body = paragraph.body
    guard paragraph.ordinal == nil, let last = body.lastScalar else { return false }
    return last == "?" || body.marks.contains(.pipe) && body.contains("|" as Unicode.Scalar)
  }

  /// Thanks, the difficulties, the address and the closing words.
  static func isAside(_ paragraph: ProseParagraph) -> Bool {
    var body = paragraph.body
    if body.firstPrefix(of: asides) != nil { return true }
    // 各项工作的进展情况见附表。
    if paragraph.ordinal == nil, body.count <= 40 {
      let words = body.trimmed(of: ProseMarks.sentenceEnds)
      if annexed.contains(where: { words.hasSuffix($0) }) { return true }
    }
    // 二、存在的主要问题 一是…: heading and text ran together.
    if paragraph.ordinal != nil, let title = Topic.cut(body)?.title { body = title }
    guard paragraph.ordinal == nil || body.count <= 30 else { return false }
    let opening = body.upTo(body.start + 60)
    var from = opening.start
    while let found = doubts.first(in: opening, from: from) {
      // 及时研究解决困难和问题: what is done about them is work.
      guard opening[found.at - 4..<found.at].containsAny(remedies) else { return true }
      from = found.at + found.word.count
    }
    return false
  }

  private static let remedies = WordTable(["解决", "克服", "破解", "化解", "应对", "排查", "整改", "查找", "纠正"])

  // MARK: - Titles

  static let anyWords = WordTable(titles + reviewing + planning + reviewingEnds)
  private static let titleWords = WordTable(titles)
  private static let titles: [Word] = [
    "工作报告", "工作情况的报告", "工作情况报告", "工作的报告", "执行情况的报告", "情况汇报", "工作汇报", "工作总结", "工作情况和", "工作情况及", "工作情况暨", "工作情况与", "情况报告",
    "完成情况和", "完成情况及", "完成情况暨", "完成情况与", "完成情况的报告", "进展情况和", "进展情况及", "进展情况的报告", "开展情况和", "开展情况及", "开展情况的报告",
    "落实情况和", "落实情况及", "落实情况的报告", "执行情况和", "执行情况及", "执行情况与", "实施情况的报告", "进度通报", "进展通报", "进展情况通报",
    "情况及下", "情况和下", "情况暨下", "情况与下", "情况总结", "工作小结",
  ]
  /// A notice that parts a report's tasks among departments is no report.
  private static let listWords = WordTable(["分工", "分解", "责任", "通知", "落实"])
  private static let carriedOut: Word = "落实情况"

  static func isTitle(_ text: Passage) -> Bool {
    text.containsAny(titleWords) && (!text.containsAny(listWords) || text.contains(carriedOut))
  }

  /// A title that says that the page looks back, and nothing else: …完成情况的报告, …工作总结暨工作计划.
  static func tellsReview(_ title: Passage) -> Bool {
    let text = bare(title)
    guard isTitle(text), !text.contains("《") else { return false }
    return reviewEnds.contains { text.hasSuffix($0) } || planEnds.contains { text.hasSuffix($0) }
  }

  private static let reviewEnds: [Word] = ["报告", "总结", "汇报", "情况", "小结"]

  /// …建设情况通报, …1-9月推进情况: a title that may tell of what was done, if the text below does.
  static func mayTellState(_ title: Passage) -> Bool {
    let text = bare(title)
    guard let last = text.lastScalar, stateLasts.contains(last), (8...60).contains(text.count),
      stateEnds.contains(where: { text.hasSuffix($0) }), text.leadingOrdinal() == nil || hasYear(text)
    else { return false }
    return text.firstIndex { titleStops.contains($0) } == nil
      && (!text.containsAny(listWords) || text.contains(carriedOut))
  }

  private static let stateEnds: [Word] = [
    "情况", "情况通报", "情况的通报", "情况快报", "情况的报告", "情况报告", "工作总结", "情况总结", "工作报告", "工作汇报", "情况汇报", "工作小结",
  ]
  private static let stateLasts: ScalarSet = "况报告结汇"
  private static let titleStops: ScalarSet = "。;:,|>《"

  /// Without a day or a bracket behind it: …工作安排 2033-03-09, …进展情况(一季度).
  private static func bare(_ title: Passage) -> Passage {
    var end = title.end
    while end > title.start, dayMarks.contains(title[end - 1]) { end -= 1 }
    let text = title.upTo(end).trimmed()
    return text.lastScalar == ")" ? text.withoutTrailingBrackets() : text
  }

  private static let dayMarks: ScalarSet = "0123456789-/: |"
}
