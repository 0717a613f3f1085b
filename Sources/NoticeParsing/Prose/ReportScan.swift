/// One look over a page for what speaks for a work report.
struct ReportScan {
  private var hasTitle = false
  /// The title, where it might be taken for the heading of a part (…上半年工作总结).
  private(set) var title: Word?
  /// Whether that title alone looks back: 上半年工作总结 above its paragraphs, then 下半年工作安排.
  private var titleOpensReview = false
  private var hasAddress = false
  private var sides: Set<ReportHeadings.Side> = []
  private var ordinalSides: Set<ReportHeadings.Side> = []
  private var last: ReportHeadings.Side?
  /// The first part's heading is about how a plan was carried out.
  private var tellsExecution = false
  /// The first part's heading looks back, and the first heading of the plan looks ahead by its own words.
  private var opensWithReview = false
  private var looksAhead = false
  /// A bulletin of progress names departments as well.
  private var tellsProgress = false
  /// Whether the title says that the page looks back.
  private var tellsReview = false
  /// Whether the title may say so, if the text does.
  private var mayTellState = false
  /// Whether only a sentence above the items says so.
  private var isToldInText = false
  /// Places where the text says that something was done.
  private var done = 0
  /// Lines that are cells of a table: with a stroke, or a figure alone.
  private var cells = 0
  private var sentences = 0
  /// Marks of the headings before the plan, counted from 一; then the plan's own.
  private var styles: Set<Ordinal.Style> = []
  private var planStyle: Ordinal.Style?
  private var firstStyle: Ordinal.Style?
  /// A title that quotes nothing and is no part of a sentence.
  private var hasPlainTitle = false
  /// A heading says by its own words that it looks back.
  private var namesReview = false

  /// (一)2033年工作情况, (二)2034年工作计划, and no 一、 on the page.
  private let partsAreBracketed: Bool

  init(_ page: Page) {
    partsAreBracketed = Self.hasBracketedParts(page)
    /// The line above, where no part had begun before it: a title may be broken behind it.
    var above: Passage?
    let isRunTogether = page.lines.lazy.filter { !$0.text.isEmpty }.prefix(Self.fewLines + 1).count <= Self.fewLines
    var printed = 0
    for line in page.lines {
      guard let first = line.text.firstScalar else { continue }
      printed += 1
      if mayTellState || tellsReview { takeState(line.text) }
      guard line.text.count <= 70 || isRunTogether else {
        if printed <= Self.openingLines, !mayTellState, styles.isEmpty, Self.tellsOfState(line.text) {
          (mayTellState, isToldInText) = (true, true)
        }
        if last == nil, ChineseNumber.isDigit(first) || opensItem(first), let found = line.text.leadingOrdinal() {
          count(found.ordinal)
        }
        continue
      }
      if line.text.count > 70 {
        for part in Self.runTogether(line) {
          let words = part.source[part.range].trimmed()
          if last == nil, ReportHeadings.isTitle(words) { hasTitle = true }
          look(at: part, words)
        }
        continue
      }
      let text = line.text
      // One look for the words of either: most lines have none.
      let hasWord = ReportHeadings.anyWords.occurs(in: text)
      let isTitle = hasWord && ReportHeadings.isTitle(text)
      if last == nil {
        if isTitle { takeTitle(text) }
        if !mayTellState, printed <= Self.headLines, ReportHeadings.mayTellState(text) { mayTellState = true }
      }
      if text.firstPrefix(of: Self.titleJoins) != nil, let above,
        ReportHeadings.isTitle(Passage(above.string + text.string))
      {
        hasTitle = true
      }
      above = last == nil ? text : nil
      if text.lastScalar == ":", text.containsAny(Self.addressWords) { hasAddress = true }
      // A part opens with 一、 or 第一, or has its words.
      guard
        first == "第" || ChineseNumber.isDigit(first) || opensItem(first) || isTitle
          || hasWord && ReportHeadings.sideWords.occurs(in: text)
          || ReportHeadings.hasYear(text.upTo(text.start + 6)) || ReportHeadings.endsAsPlan(text)
      else { continue }
      let found = text.leadingOrdinal()
      let paragraph = ProseParagraph(
        ordinal: found?.ordinal, source: text, id: 0, range: text.range, body: found?.rest ?? text, line: line.number)
      // The page's first line, or with its year the first but one or two, is the title, not the heading of a part.
      let isState =
        mayTellState && title == nil && (printed == 1 || printed <= 3 && ReportHeadings.hasYear(text))
        && ReportHeadings.mayTellState(text)
      look(at: asPart(paragraph), text, isState: isState)
    }
  }

  /// Where parts are marked (一), the paragraph that opens one carries a part's mark.
  func asPart(_ paragraph: ProseParagraph) -> ProseParagraph {
    guard partsAreBracketed, paragraph.ordinal?.style == .bracketedChinese, paragraph.body.count <= 30 else {
      return paragraph
    }
    var part = paragraph
    part.ordinal?.style = .chapter
    return ReportHeadings.side(of: part, after: nil) == nil && !ReportHeadings.isAside(part) ? paragraph : part
  }

  private static func hasBracketedParts(_ page: Page) -> Bool {
    var looksBack = false
    var last = 0
    for line in page.lines {
      let text = line.text
      guard let first = text.firstScalar, first == "(" || first == "一" || first == "第" else { continue }
      if first == "(" {
        guard text.count <= 30, let found = text.leadingOrdinal(), found.ordinal.style == .bracketedChinese,
          Topic.isHeading(found.rest)
        else { continue }
        // Marks that count anew stand inside something else.
        guard found.ordinal.value > last else { return false }
        last = found.ordinal.value
        if !looksBack {
          guard last == 1, ReportHeadings.opensReviewByTime(found.rest) else { return false }
          looksBack = true
        } else if ReportHeadings.opensPlanByTime(found.rest) {
          return true
        }
      } else if let found = text.leadingOrdinal(), found.ordinal.style == .chinese || found.ordinal.style == .chapter {
        return false
      }
    }
    return false
  }

  private mutating func takeState(_ text: Passage) {
    if text.marks.contains(.pipe) || text.count <= 3 && text.ideographs == 0 {
      cells += 1
    } else if text.count >= Self.shortestSentence, let last = text.lastScalar, Self.sentenceLasts.contains(last) {
      sentences += 1
      if done < Self.mostDone { done += Self.countDone(text) }
    }
  }

  /// (一) or 1. above the first part: of interest only where it may be the whole look back.
  private func opensItem(_ first: Unicode.Scalar) -> Bool {
    (tellsReview || mayTellState) && last == nil && (first == "(" || ChineseNumber.asciiDigit(first) != nil)
  }

  private mutating func takeTitle(_ text: Passage) {
    hasTitle = true
    if !text.contains("《"), text.firstOuter(Self.clauseMarks) == nil { hasPlainTitle = true }
    if Self.progress.occurs(in: text) { tellsProgress = true }
    if ReportHeadings.tellsReview(text) { tellsReview = true }
  }

  private mutating func look(at paragraph: ProseParagraph, _ text: Passage, isState: Bool = false) {
    if last == nil, paragraph.ordinal == nil {
      if let title {
        // Printed again, with a word behind it.
        if text.hasPrefix(title) { return }
      } else if isState || ReportHeadings.isTitle(text) {
        title = Word(text.key)
        titleOpensReview = ReportHeadings.isTitle(text) && ReportHeadings.side(of: paragraph, after: nil) == .review
        return
      }
    }
    guard let side = ReportHeadings.side(of: paragraph, after: last) else {
      if last == nil, let ordinal = paragraph.ordinal { count(ordinal) }
      return
    }
    if side == .plan, !sides.contains(.plan) {
      planStyle = paragraph.ordinal?.style ?? (ReportHeadings.leadsIntoPlan(paragraph.body) ? firstStyle : nil)
      looksAhead = ReportHeadings.looksAhead(paragraph)
    }
    if sides.isEmpty, side == .review {
      if text.containsAny(Self.execution) { tellsExecution = true }
      opensWithReview = ReportHeadings.looksBack(paragraph.body)
    }
    if side == .review, ReportHeadings.looksBack(paragraph.body) { namesReview = true }
    sides.insert(side)
    if paragraph.ordinal != nil { ordinalSides.insert(side) }
    last = side
  }

  private mutating func count(_ ordinal: Ordinal) {
    guard ordinal.value == 1, ordinal.style != .inline else { return }
    styles.insert(ordinal.style)
    if firstStyle == nil { firstStyle = ordinal.style }
  }

  // MARK: - What it comes to

  /// 一、经济建设, 二、社会事业, 三、下一步打算 under the title of a report: what is not to come was done.
  var reviewIsUnnamed: Bool {
    // 一、经济指标, 二、重点工作: what the second is called does not make the first none.
    if sides.contains(.review) { return isToldInText && isStateAlone && !namesReview && !styles.isEmpty }
    if sides.isEmpty { return titleOpensReview || isStateAlone }
    if titleOpensReview { return true }
    guard !styles.isEmpty else { return false }
    if tellsReview { return planStyle.map(styles.contains) ?? false || looksAhead }
    return tellsState && looksAhead
  }

  /// Headings with ordinals open its parts: not only a title and a word alone on its line.
  var hasNumberedParts: Bool { !ordinalSides.isEmpty }

  var hasHeadings: Bool { !sides.isEmpty }

  /// Then a heading without an ordinal opens none.
  var needsOrdinal: Bool { ordinalSides.count == 2 }

  /// Items with ordinals stand above what is to come, or above everything.
  var numbersReview: Bool { !styles.isEmpty }

  /// Whether nothing is to come: the page ends where its look back does.
  var isReviewOnly: Bool { !sides.contains(.plan) }

  /// 一、2032年工作回顾 or a title that says as much, and no part to come: the page was cut there, or ends there.
  private var isReviewAlone: Bool {
    if sides.isEmpty { return titleOpensReview && hasPlainTitle || isStateAlone }
    guard sides == [.review] else { return false }
    return namesReview && (hasPlainTitle || ordinalSides == sides && tellsExecution) || isStateAlone
  }

  /// …建设情况通报 over text that says what was done.
  private var isStateAlone: Bool { tellsState && !sides.contains(.plan) }

  private var tellsState: Bool {
    mayTellState && done >= (isToldInText ? Self.enoughForText : Self.enough) && cells <= max(sentences, Self.enough)
  }

  /// …前三季度落实情况进行了督查: a bulletin without a title says in its first sentence what it is about.
  static func tellsOfState(_ text: Passage) -> Bool {
    let opening = text.upTo(text.start + 150)
    guard let found = states.first(in: opening), ReportedTime.quarters(in: opening.upTo(found.at)) != nil else {
      return false
    }
    return inspections.occurs(in: opening.from(found.at))
  }

  private static let states = WordTable(["落实情况", "完成情况", "进展情况", "推进情况"])
  private static let inspections = WordTable(["进行了督查", "督查", "梳理", "通报", "检查"])

  /// A report's title or its address, or a look back and nothing else, and headings that open its parts.
  func recognises(_ page: Page) -> Bool {
    if hasTitle && (hasAddress && !sides.isEmpty || sides.count == 2 || titleOpensReview && sides == [.plan])
      || hasAddress && sides.count == 2
    {
      return true
    }
    if reviewIsUnnamed || isReviewAlone { return tellsProgress || !holdsLabels(page) }
    // A plan that tells first how the last one was carried out, whatever its title says; without departments beside it.
    return ordinalSides.count == 2 && (tellsExecution || opensWithReview && looksAhead) && !holdsLabels(page)
  }

  /// Departments beside the items, unless most of these say what was done: a bulletin names who did it.
  private func holdsLabels(_ page: Page) -> Bool {
    let allowed = tellsReview || mayTellState ? max(1, done - 1) : 1
    var labels = 0
    for line in page.lines where !line.text.isEmpty {
      if isLabel(line.text) { labels += 1 }
      if labels > allowed { return true }
    }
    return false
  }

  /// 下一步打算:… under what was done is part of the report.
  private func isLabel(_ text: Passage) -> Bool {
    if let mark = LabelLine.mark(of: text) { return !(tellsReview && mark.kind == .contact) }
    return LabelLine.opens(text) || LabelLine.cutTrailing(text, acceptsLists: false) != nil
  }

  /// Of a page that holds everything in a few paragraphs, what could be a line of its own.
  private static func runTogether(_ line: Line) -> [ProseParagraph] {
    var parts = RunTogether.items(of: line.text, id: 0, line: line.number).flatMap { ReportHeadings.parted($0) }
    if let opening = line.opening, let first = parts.first, first.ordinal == nil {
      parts[0].range = opening.range
      parts[0].body = opening
    }
    return parts.filter { $0.range.count <= 70 }
  }

  private static func countDone(_ text: Passage) -> Int {
    var found = 0
    var position = text.start
    while let next = doneWords.first(in: text, from: position) {
      found += 1
      position = next.at + next.word.count
    }
    return found
  }

  private static let enough = 2
  private static let enoughForText = 4
  private static let openingLines = 8
  /// More say no more.
  private static let mostDone = 400
  private static let sentenceLasts: ScalarSet = "。;:)"
  private static let shortestSentence = 16
  private static let doneWords = WordTable([
    "同比增长", "同比下降", "占全年", "占年度", "占年计划", "占年初", "完成年度", "完成全年", "完成年计划", "已完成", "已开工", "已建成", "已竣工", "累计完成", "截至目前",
    "已于",
    "截止目前", "全面完成", "圆满完成", "顺利完成", "做了以下", "做了如下", "开展了以下", "较去年", "较上年", "已培训", "已新建", "已改造", "已发放", "已投入",
  ])
  private static let execution = WordTable(["执行情况", "工作回顾", "工作总结", "完成情况", "进展情况", "落实情况"])
  private static let addressWords = WordTable(["各位代表", "各位委员", "各位副主任"])
  private static let clauseMarks: ScalarSet = ",。;:"
  private static let progress = WordTable(["进度通报", "进展通报", "进展情况通报"])
  private static let titleJoins: [Word] = ["及", "和", "暨", "与"]
  private static let fewLines = 6
  private static let headLines = 60
}
