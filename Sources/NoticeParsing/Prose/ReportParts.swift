/// The parts of a work report: what was done, and what comes next.
struct ReportParts: Sendable {
  enum Side: Sendable { case review, plan }

  struct Part: Sendable {
    var side: Side
    var heading: ProseParagraph
    var paragraphs: [ProseParagraph] = []
  }

  private(set) var parts: [Part] = []

  init(_ page: Page) {
    let scan = Self.scan(page)
    let needsOrdinal = scan.ordinalSides.count == 2
    let lines = Furniture.withoutNoise(page.lines)
    let broken = BrokenLines(lines)
    var id = 0
    var isBetweenParts = false
    for joined in broken.joined(lines) {
      if !parts.isEmpty, Furniture.closesPlan(joined.text) || Furniture.isAnnex(joined.text) { break }
      if parts.last?.side == .plan, closesLetter(joined.text) { break }
      for paragraph in RunTogether.items(of: joined.text, id: id, line: joined.line) {
        if parts.isEmpty, paragraph.ordinal == nil, scan.title == paragraph.body { continue }
        if scan.reviewIsUnnamed, parts.last?.side != .plan, let style = paragraph.ordinal?.style,
          style == scan.planStyle,
          Self.side(of: paragraph, after: nil) != .plan
        {
          isBetweenParts = Self.isAside(paragraph)
          guard !isBetweenParts else { continue }
          let isHeading = Topic.isHeading(paragraph.body)
          var heading = paragraph
          if !isHeading { heading.body = paragraph.body.upTo(paragraph.body.start) }
          parts.append(Part(side: .review, heading: heading, paragraphs: isHeading ? [] : [paragraph]))
          continue
        }
        if let side = Self.side(of: paragraph, after: parts.last?.side), paragraph.ordinal != nil || !needsOrdinal {
          parts.append(Part(side: side, heading: paragraph))
          isBetweenParts = false
        } else if let last = parts.indices.last {
          // By its index: a part held by name would be copied whole for each paragraph that is added to it.
          // 二、存在的困难和问题: a part of its own, which gives neither results nor tasks.
          if let style = paragraph.ordinal?.style, style == parts[last].heading.ordinal?.style {
            isBetweenParts = Self.isAside(paragraph)
          }
          if !isBetweenParts, !Self.isAside(paragraph) { parts[last].paragraphs.append(paragraph) }
        }
      }
      id += 1
    }
    withoutSigner()
  }

  /// The body that signs, behind everything, where no day stands under it.
  private mutating func withoutSigner() {
    guard let part = parts.last, part.paragraphs.count > 1, let last = part.paragraphs.last, last.ordinal == nil,
      SigningBody.matches(last.body)
    else { return }
    parts[parts.count - 1].paragraphs.removeLast()
  }

  /// 特此报告, or the day under the signature, which then goes as well.
  private mutating func closesLetter(_ text: Passage) -> Bool {
    if text.count <= 12, text.firstPrefix(of: Self.letterEnds) != nil { return true }
    guard Furniture.isDateLine(text), !parts.isEmpty else { return false }
    withoutSigner()
    return true
  }

  private static let sideWords = WordTable(reviewing + planning)
  private static let reviewWords = WordTable(reviewing)
  private static let planWords = WordTable(planning)
  private static let reviewing: [Word] = [
    "回顾", "上半年工作", "上半年主要工作", "工作情况", "完成情况", "执行情况", "运行情况", "工作总结", "工作成效", "主要成效", "过去五年",
    "过去一年", "去年工作", "进展情况", "工作进展", "前三季度", "主要成绩",
  ]
  private static let planning: [Word] = [
    "下半年", "主要任务", "工作计划", "工作安排", "今后", "目标任务", "工作打算", "下一步", "下步", "下阶段", "工作思路", "奋斗目标", "重点任务",
    "主要目标", "工作任务", "总体要求", "总体部署", "新的一年", "工作部署", "工作重点", "四季度", "第四季度",
  ]
  private static let mixedWords = WordTable(["重点工作", "主要工作", "年工作", "年政府工作", "工作"])

  private static let titleEnds: [Word] = ["报告", "通知", "通报"]
  private static let lookingBack: Word = "回顾"
  private static let state: Word = "情况"
  private static let addressWords = WordTable(["各位代表", "各位委员", "各位副主任"])

  /// Which part a heading opens; nil where it opens none. Once the plan has begun, only words of review end it.
  private static func side(of paragraph: ProseParagraph, after current: Side?) -> Side? {
    let text = paragraph.body.trimmed(of: sideEdges)
    if paragraph.ordinal == nil, current != .plan, leadsIntoPlan(paragraph.body) { return .plan }
    // Above the first part, a line that ends so is the title.
    let endsAsPlan = (paragraph.ordinal != nil || current == .review) && endsAsPlan(text)
    guard text.count <= 40, paragraph.ordinal != nil || mayOpenPart(text), isPartOrdinal(paragraph.ordinal, text),
      Topic.isHeading(text)
    else { return nil }
    let isReview = text.containsAny(reviewWords)
    let isPlan = text.containsAny(planWords) || endsAsPlan
    // 总结和计划: the title of the whole.
    let isTitle = titleEnds.contains { text.hasSuffix($0) }
    if paragraph.ordinal == nil, isReview && isPlan || isTitle { return nil }
    if isReview, !isPlan || text.contains(lookingBack) || text.hasSuffix(state) { return .review }
    if isPlan { return .plan }
    if paragraph.ordinal == nil, !hasYear(text.upTo(text.start + 6)) { return nil }
    switch current {
    case nil: return text.containsAny(mixedWords) ? .review : nil
    case .review: return text.containsAny(mixedWords) && hasYear(text) ? .plan : nil
    case .plan: return nil
    }
  }

  /// 下半年,我镇将重点抓好以下几项工作:, in the place of a heading.
  static func leadsIntoPlan(_ text: Passage) -> Bool {
    guard text.lastScalar == ":", text.count <= 40, below.occurs(in: text) else { return false }
    return coming.occurs(in: text.upTo(text.start + 12))
  }

  private static let coming = WordTable(["下半年", "下一步", "下步", "下阶段", "今后", "四季度", "明年", "来年", "新的一年", "下一阶段"])
  private static let below = WordTable(["以下", "如下", "抓好", "做好", "开展"])

  /// False for a heading without an ordinal that opens no part: it has none of their words, and no year before 工作 or
  /// its end.
  private static func mayOpenPart(_ text: Passage) -> Bool {
    sideWords.occurs(in: text) || hasYear(text.upTo(text.start + 6)) || endsAsPlan(text)
  }

  /// 2034年民生实事安排: a year, and a word for what is to come at the end.
  private static func endsAsPlan(_ text: Passage) -> Bool {
    guard let last = text.lastScalar, planLasts.contains(last) else { return false }
    return text.count <= 24 && planEnds.contains { text.hasSuffix($0) } && hasYear(text)
  }

  private static let planEnds: [Word] = ["安排", "打算", "计划", "思路"]
  private static let planLasts: ScalarSet = "排算划路"

  private static func isPartOrdinal(_ ordinal: Ordinal?, _ text: Passage) -> Bool {
    switch ordinal?.style {
    case .chapter, .chinese: true
    case nil: text.count >= 4 && text.count <= 24 && Topic.isPlainHeading(text)
    default: false
    }
  }

  private static func hasYear(_ text: Passage) -> Bool {
    text.firstIndex(where: { $0 == "年" }).map {
      $0 >= text.start + 1
        && (ChineseNumber.asciiDigit(text[$0 - 1]) != nil || ChineseNumber.isDigit(text[$0 - 1]) || text[$0 - 1] == "今"
          || text[$0 - 1] == "明")
    } ?? false
  }

  private static let sideEdges: ScalarSet = [":"]

  private static let letterEnds: [Word] = ["特此报告", "专此报告", "特此汇报", "专此汇报"]
  private static let asides: [Word] = ["各位代表", "主任、各位", "各位委员", "以上报告", "谢谢", "特此报告", "专此报告", "特此汇报", "专此汇报"]
  private static let doubts = WordTable([
    "我们也清醒", "也要清醒", "我们也应", "也应当看到", "也要看到", "我们也看到", "还存在", "仍存在", "存在问题", "存在困难", "存在不足", "存在的问题", "存在的主要问题",
    "主要问题:", "存在一些", "不少困难",
    "困难和挑战",
    "困难和问题", "问题和不足", "不足之处", "差距和不足",
  ])

  /// Thanks, the difficulties, the address and the closing words.
  private static func isAside(_ paragraph: ProseParagraph) -> Bool {
    var body = paragraph.body
    if body.firstPrefix(of: asides) != nil { return true }
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

  private static let anyWords = WordTable(titles + reviewing + planning)
  private static let titleWords = WordTable(titles)
  private static let titles: [Word] = [
    "工作报告", "工作情况的报告", "工作情况报告", "工作的报告", "执行情况的报告", "情况汇报", "工作汇报", "工作总结", "工作情况和", "工作情况及", "工作情况暨", "工作情况与", "情况报告",
    "完成情况和", "完成情况及", "完成情况暨", "完成情况与", "完成情况的报告", "进展情况和", "进展情况及", "进展情况的报告", "开展情况和", "开展情况及", "开展情况的报告",
    "落实情况和", "落实情况及", "落实情况的报告", "执行情况和", "执行情况及", "执行情况与", "实施情况的报告", "进度通报", "进展通报", "进展情况通报",
    "情况及下", "情况和下", "情况暨下", "情况与下",
  ]
  /// A notice that parts a report's tasks among departments is no report.
  private static let listWords = WordTable(["分工", "分解", "责任", "通知", "落实"])

  private static let clauseMarks: ScalarSet = ",。;:"
  private static let progress = WordTable(["进度通报", "进展通报", "进展情况通报"])

  private static let titleJoins: [Word] = ["及", "和", "暨", "与"]

  private static func isTitle(_ text: Passage) -> Bool {
    text.containsAny(titleWords) && (!text.containsAny(listWords) || text.contains(carriedOut))
  }

  private static let carriedOut: Word = "落实情况"

  /// A title that says that the page looks back, and nothing else: …完成情况的报告, …工作总结暨工作计划.
  private static func tellsReview(_ title: Passage) -> Bool {
    guard isTitle(title), !title.contains("《") else { return false }
    return reviewEnds.contains { title.hasSuffix($0) } || planEnds.contains { title.hasSuffix($0) }
  }

  private static let reviewEnds: [Word] = ["报告", "总结", "汇报", "情况"]

  private struct Scan {
    var hasTitle = false
    /// The title, where it might be taken for the heading of a part (…上半年工作总结).
    var title: Passage?
    var hasAddress = false
    var sides: Set<Side> = []
    var ordinalSides: Set<Side> = []
    /// The first part's heading is about how a plan was carried out.
    var tellsExecution = false
    /// A bulletin of progress names departments as well.
    var tellsProgress = false
    /// Whether the title says that the page looks back.
    var tellsReview = false
    /// Marks of the headings before the part to come, counted from 一; then that part's own.
    var styles: Set<Ordinal.Style> = []
    var planStyle: Ordinal.Style?
    var firstStyle: Ordinal.Style?

    mutating func count(_ ordinal: Ordinal) {
      guard ordinal.value == 1 else { return }
      styles.insert(ordinal.style)
      if firstStyle == nil { firstStyle = ordinal.style }
    }

    /// 一、2032年工作回顾 or a title that says as much, and no part to come: the page was cut there, or ends there.
    var isReviewAlone: Bool {
      sides == [.review] && namesReview && (hasPlainTitle || ordinalSides == sides && tellsExecution)
    }

    /// A title that quotes nothing and is no part of a sentence.
    var hasPlainTitle = false
    /// A heading says by its own words that it looks back.
    var namesReview = false

    /// 一、经济建设, 二、社会事业, 三、下一步打算 under the title of a report: what is not to come was done.
    var reviewIsUnnamed: Bool { tellsReview && sides == [.plan] && planStyle.map(styles.contains) ?? false }
  }

  /// A report's title or its address, or a look back and nothing else, and headings that open its parts.
  static func recognises(_ page: Page) -> Bool {
    let scan = scan(page)
    if scan.hasTitle && (scan.hasAddress && !scan.sides.isEmpty || scan.sides.count == 2)
      || scan.hasAddress && scan.sides.count == 2
    {
      return true
    }
    if scan.reviewIsUnnamed || scan.isReviewAlone { return scan.tellsProgress || !holdsLabels(page) }
    // A plan that tells first how the last one was carried out, whatever its title says; without departments beside it.
    return scan.tellsExecution && scan.ordinalSides.count == 2 && !holdsLabels(page)
  }

  private static func holdsLabels(_ page: Page) -> Bool {
    var labels = 0
    for line in page.lines where !line.text.isEmpty {
      if LabelLine.opens(line.text) || LabelLine.cutTrailing(line.text, acceptsLists: false) != nil { labels += 1 }
      if labels >= 2 { return true }
    }
    return false
  }

  private static let execution = WordTable(["执行情况", "工作回顾", "工作总结", "完成情况", "进展情况", "落实情况"])

  /// Where the title alone would be the look back, it is: 上半年工作总结 above its paragraphs, then 下半年工作安排.
  private static func scan(_ page: Page) -> Scan {
    let scan = scan(page, skipsTitle: true)
    return scan.sides.count == 2 || scan.title == nil ? scan : self.scan(page, skipsTitle: false)
  }

  private static func scan(_ page: Page, skipsTitle: Bool) -> Scan {
    var scan = Scan()
    var last: Side?
    /// The line above, where no part had begun before it: a title may be broken behind it.
    var above: Passage?
    func look(at paragraph: ProseParagraph, _ text: Passage) {
      if skipsTitle, last == nil, paragraph.ordinal == nil, isTitle(text), scan.title == nil || scan.title == text {
        scan.title = text
        return
      }
      guard let side = side(of: paragraph, after: last) else {
        if last == nil, let ordinal = paragraph.ordinal { scan.count(ordinal) }
        return
      }
      if scan.planStyle == nil, side == .plan {
        scan.planStyle = paragraph.ordinal?.style ?? (leadsIntoPlan(paragraph.body) ? scan.firstStyle : nil)
      }
      if scan.sides.isEmpty, side == .review, text.containsAny(execution) { scan.tellsExecution = true }
      if side == .review, text.containsAny(reviewWords) { scan.namesReview = true }
      scan.sides.insert(side)
      if paragraph.ordinal != nil { scan.ordinalSides.insert(side) }
      last = side
    }
    let isRunTogether = page.lines.lazy.filter { !$0.text.isEmpty }.prefix(fewLines + 1).count <= fewLines
    for line in page.lines {
      guard let first = line.text.firstScalar else { continue }
      guard line.text.count <= 70 || isRunTogether else {
        if last == nil, ChineseNumber.isDigit(first), let found = line.text.leadingOrdinal() {
          scan.count(found.ordinal)
        }
        continue
      }
      if line.text.count > 70 {
        for part in runTogether(line) {
          let words = part.source[part.range].trimmed()
          if last == nil, isTitle(words) { scan.hasTitle = true }
          look(at: part, words)
        }
        continue
      }
      let text = line.text
      // One look for the words of either: most lines have none.
      let hasWord = anyWords.occurs(in: text)
      let isTitle = hasWord && isTitle(text)
      if last == nil, isTitle {
        scan.hasTitle = true
        if !text.contains("《"), text.firstOuter(clauseMarks) == nil { scan.hasPlainTitle = true }
        if progress.occurs(in: text) { scan.tellsProgress = true }
        if tellsReview(text.trimmed(of: ["|"])) { scan.tellsReview = true }
      }
      if let above, text.firstPrefix(of: titleJoins) != nil, self.isTitle(Passage(above.string + text.string)) {
        scan.hasTitle = true
      }
      above = last == nil ? text : nil
      if text.lastScalar == ":", text.containsAny(addressWords) { scan.hasAddress = true }
      // A part opens with 一、 or 第一, or has its words.
      guard
        first == "第" || ChineseNumber.isDigit(first) || isTitle || hasWord && sideWords.occurs(in: text)
          || hasYear(text.upTo(text.start + 6)) || endsAsPlan(text)
      else { continue }
      let found = text.leadingOrdinal()
      let paragraph = ProseParagraph(
        ordinal: found?.ordinal, source: text, id: 0, range: text.range, body: found?.rest ?? text, line: line.number)
      look(at: paragraph, text)
    }
    return scan
  }

  /// Of a page that holds everything in a few paragraphs, what could be a line of its own.
  private static func runTogether(_ line: Line) -> [ProseParagraph] {
    var parts = RunTogether.items(of: line.text, id: 0, line: line.number)
    if let opening = line.opening, let first = parts.first, first.ordinal == nil {
      parts[0].range = opening.range
      parts[0].body = opening
    }
    return parts.filter { $0.range.count <= 70 }
  }

  private static let fewLines = 6
}
