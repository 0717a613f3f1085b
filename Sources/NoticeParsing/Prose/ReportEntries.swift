/// The topic-led paragraphs of one part of a report, each under its heading.
struct ReportEntries {
  struct Entry: Sendable {
    var title: String?
    var text: [Passage]
    /// Headings above it inside the part, from the top: ordinal and words.
    var path: [(ordinal: Int, heading: String)]
    /// The heading that sorts it: the part's own kind of mark (二、主要工作 beside 一、完成情况) is that of a part.
    var section: String?
    /// Its own printed ordinal, else its place under its heading.
    var ordinal: Int
    var isPrinted: Bool
    var line: Int
    /// What a bracket or a line of it says about who does it.
    var label = LabelLine()
  }

  private(set) var entries: [Entry] = []
  /// Numbered lines, and paragraphs beside entries, that gave none.
  private(set) var leftOut: [ProseParagraph] = []
  private var isRead: Set<Int> = []
  private let outline: Outline
  private let side: ReportParts.Side
  private let partStyle: Ordinal.Style?
  /// The mark of the first section inside the part.
  private var firstStyle: Ordinal.Style?
  /// Entries so far under each heading.
  private var counts: [Int: Int] = [:]

  init(_ part: ReportParts.Part) {
    let paragraphs = ProseOrdinal.countingBullets(InlineRun.parted(part.paragraphs))
    outline = Outline([paragraphs], readsLabels: part.side == .plan)
    side = part.side
    partStyle = part.heading.ordinal?.style
    let firstRoot = outline.roots.first { !outline.nodes[$0].isParagraph }
    firstStyle = firstRoot.flatMap { outline.nodes[$0].paragraph.ordinal?.style }
    if part.isOneResult, let first = paragraphs.first {
      entries = [
        Entry(title: nil, text: paragraphs.map(\.body), path: [], ordinal: 1, isPrinted: false, line: first.line)
      ]
      return
    }
    collect()
    leftOut = outline.nodes.indices.filter { !isRead.contains($0) && tellsMore($0) }.map { outline.nodes[$0].paragraph }
  }

  private mutating func collect() {
    let hasHeadings = outline.nodes.contains { !$0.isParagraph && !$0.children.isEmpty || $0.paragraph.ordinal != nil }
    var open = Array(outline.roots.reversed())
    while let place = open.popLast() {
      let node = outline.nodes[place]
      if node.isParagraph {
        let isInside = node.parent != nil || !hasHeadings
        if isInside
          ? isEntry(place) || !hasHeadings && isPlain(place) : isFiguresAbove(place) || isOfPartAlone(place)
        {
          append(place, merged: false)
        }
      } else if isItem(place) {
        append(place, merged: true)
      } else {
        if tellsShare(node) { append(place, merged: false) }
        open += node.children.reversed()
      }
    }
    guard entries.isEmpty, side == .review else { return }
    // A part of plain paragraphs: what gives figures was done.
    for place in outline.nodes.indices
    where outline.nodes[place].children.isEmpty && outline.nodes[place].paragraph.endsInMark
      && outline.nodes[place].body.firstIndex(where: { ChineseNumber.asciiDigit($0) != nil }) != nil
    { append(place, merged: false) }
  }

  /// 一、医疗服务。…完成年度任务的52%。 or (二)防灾减灾。转移群众2600人。 over items of its own: what it tells itself is not theirs.
  private func tellsShare(_ node: Outline.Node) -> Bool {
    guard side == .review, node.paragraph.ordinal != nil, let rest = Topic.cut(node.body)?.rest else { return false }
    return PercentOfPlan.read(rest) != nil || rest.lastScalar == "。" && tellsFigures(rest)
  }

  /// A number that counts something: neither a time nor (1).
  private func tellsFigures(_ text: Passage) -> Bool {
    var position = text.start
    while position < text.end {
      let low = position
      while position < text.end, ChineseNumber.asciiDigit(text[position]) != nil || text[position] == "." {
        position += 1
      }
      if position > low, position < text.end, text[position].isIdeograph,
        !Self.timeUnits.contains(text[position])
      {
        return !Self.listed.occurs(in: text)
      }
      position += 1
    }
    return false
  }

  private static let timeUnits: ScalarSet = "年月日时点届个方项"
  private static let listed = WordTable(["以下", "如下", "下列", "几个方面"])

  /// Not what leads into a section, nor a few words.
  private func tellsMore(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    if node.paragraph.ordinal != nil { return true }
    guard let siblings = node.parent.map({ outline.nodes[$0].children }) else { return false }
    return node.isParagraph && siblings.first != place && node.paragraph.endsInMark
      && node.body.count >= shortestSentence
  }

  /// A numbered or headed entry that is no heading over entries of its own.
  private func isItem(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    // 3、改造危桥4座: what carries a mark is told for itself, however short and whatever closes it.
    guard !node.children.isEmpty else {
      return node.paragraph.ordinal != nil || Topic.cut(node.body) != nil || node.body.count > Topic.longest
    }
    if node.children.contains(where: isTask) { return false }
    if node.children.contains(where: { !outline.nodes[$0].isParagraph && !isClause($0) }) { return false }
    return !node.children.contains { outline.nodes[$0].isParagraph && Topic.cut(outline.nodes[$0].body) != nil }
      || isLonePair(node)
  }

  private let shortestSentence = 12

  /// 2.加装电梯。新增40台。: of a numbered item, however little follows its topic.
  private func shortTopic(_ node: Outline.Node) -> Passage? {
    guard node.paragraph.ordinal != nil, node.body.count <= 30, node.body.lastScalar == "。",
      let end = node.body.firstOuter(ProseMarks.sentenceEnds), end < node.body.end - 3
    else { return nil }
    let title = node.body.upTo(end)
    return title.count >= 2 && title.ideographs == title.count ? title : nil
  }

  /// What comes next may be a clause for each numbered item, under a heading that says no more than its words.
  private func isTask(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    guard side == .plan, node.paragraph.ordinal != nil, node.paragraph.endsInMark, let parent = node.parent else {
      return false
    }
    return Topic.isHeading(outline.nodes[parent].body) && outline.nodes[parent].paragraph.ordinal != nil
  }

  /// A heading over one paragraph is that paragraph's title, where the paragraph does not lead with a topic itself.
  private func isLonePair(_ node: Outline.Node) -> Bool {
    guard node.children.count == 1, let child = node.children.first, Topic.isHeading(node.body) else { return false }
    let body = outline.nodes[child].body
    return Topic.cut(body) == nil || InlineRun.mark(of: body) != nil || isOfPairs(node) || isOfLonePairs(node)
  }

  /// (一)加快项目建设 over one paragraph, as each heading beside it: the paragraph's first sentence is no topic.
  private func isOfLonePairs(_ node: Outline.Node) -> Bool {
    guard let style = node.paragraph.ordinal?.style else { return false }
    let siblings = (node.parent.map { outline.nodes[$0].children } ?? outline.roots).prefix(Self.mostAsked)
    let headings = siblings.filter { outline.nodes[$0].rank == node.rank }
    // A single 一、 is a section of what was copied in part.
    guard style != .chinese || headings.count > 1 else { return false }
    return headings.allSatisfy { place in
      let children = outline.nodes[place].children
      return children.isEmpty || children.count == 1 && outline.nodes[children[0]].isParagraph
    }
  }

  /// 第一项:修路工程。 over one paragraph, as all beside it: closed as a sentence, and not every paragraph leads with a topic.
  private func isOfPairs(_ node: Outline.Node) -> Bool {
    guard node.body.lastScalar == "。", node.paragraph.ordinal != nil else { return false }
    let siblings = (node.parent.map { outline.nodes[$0].children } ?? outline.roots).prefix(Self.mostAsked)
    let pairs = siblings.filter { outline.nodes[$0].rank == node.rank }
    var hasPlain = false
    for place in pairs {
      let children = outline.nodes[place].children
      guard outline.nodes[place].body.lastScalar == "。", children.count == 1, outline.nodes[children[0]].isParagraph
      else { return false }
      if Topic.cut(outline.nodes[children[0]].body) == nil { hasPlain = true }
    }
    return pairs.count >= 3 && hasPlain
  }

  private static let mostAsked = 40

  private func isClause(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    return node.children.isEmpty && Topic.cut(node.body) == nil && node.body.lastScalar == ";"
  }

  /// Not the sentence that leads into a section.
  private func isEntry(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    if Topic.cut(node.body) != nil { return true }
    let siblings = node.parent.map { outline.nodes[$0].children } ?? outline.roots
    return siblings.first != place && node.body.count > Topic.longest
      && node.body.firstOuter(ProseMarks.sentenceEnds).map { $0 < node.body.end - 1 } == true
  }

  /// A part whose paragraphs carry no mark: 一是…, a share of the plan that was reached, or what is to be done.
  private func isPlain(_ place: Int) -> Bool {
    let body = outline.nodes[place].body
    if InlineRun.mark(of: body) != nil { return true }
    switch side {
    case .review: return !ReportHeadings.hasYear(body.upTo(body.start + 6)) && PercentOfPlan.read(body) != nil
    case .plan: return body.lastScalar == "。" && body.count >= shortestSentence && !leadsIn(body)
    }
  }

  /// 主要经济指标完成情况。…占全年任务的57%。 above the first numbered section: a topic with its figures.
  private func isFiguresAbove(_ place: Int) -> Bool {
    guard side == .review, let cut = Topic.cut(outline.nodes[place].body), cut.title.count <= 20 else { return false }
    return !ReportHeadings.hasYear(cut.title.upTo(cut.title.start + 6)) && Topic.isPlainHeading(cut.title)
      && (PercentOfPlan.read(cut.rest) != nil || cut.rest.contains(Self.grown))
  }

  /// 一、目标完成情况 / …为计划任务的118%。 / 二、主要做法: all that the part's own section holds, where the next one has its mark.
  private func isOfPartAlone(_ place: Int) -> Bool {
    side == .review && firstStyle != nil && firstStyle == partStyle && isPlain(place)
  }

  /// 今年是…, 总体要求是…, 让我们…: what stands before and behind the things to be done.
  private func leadsIn(_ body: Passage) -> Bool {
    let opening = body.upTo(body.start + 12)
    return Self.leads.longest(at: body.start, in: body) != nil || ReportHeadings.hasYear(opening)
      || Self.aims.occurs(in: opening)
  }

  private static let leads = WordTable([
    "下半年", "下一步", "下步", "下阶段", "下一阶段", "今后", "今年", "明年", "新的一年", "做好", "总的", "我们", "让我们", "以上", "各位", "面对", "面临", "围绕",
    "为此",
  ])
  private static let grown: Word = "同比"
  private static let aims = WordTable(["总体要求", "总体思路", "指导思想", "目标", "为指导", "指示精神"])

  private mutating func append(_ place: Int, merged: Bool) {
    let node = outline.nodes[place]
    let range = merged ? outline.subtree(of: place) : place..<place + 1
    let above = Array(outline.ancestors(of: place).reversed())
    let path = above.map { (ordinal: outline.ordinal(of: $0), heading: TaskCollector.heading(outline.nodes[$0])) }
    let isBesidePart = above.first.map { partStyle != nil && outline.nodes[$0].paragraph.ordinal?.style == partStyle }
    let section = path.dropFirst(path.count > 1 && isBesidePart ?? false ? 1 : 0).first?.heading
    var title = (Topic.cut(node.body)?.title ?? shortTopic(node))?.foldedSpaceString
    if title == nil, range.count > 1, Topic.isHeading(node.body) {
      title = InlineRun.withoutMark(node.body).trimmed(of: ProseMarks.edges).foldedSpaceString
    }
    let text = range.map { $0 == place ? outline.nodes[$0].body : outline.nodes[$0].paragraph.whole }
    isRead.formUnion(range)
    isRead.formUnion(above)
    counts[node.parent ?? -1, default: 0] += 1
    let own = node.paragraph.ordinal?.value ?? counts[node.parent ?? -1, default: 1]
    var label = LabelLine()
    for place in range { label.add(outline.nodes[place].label) }
    entries.append(
      Entry(
        title: title, text: text, path: path, section: section, ordinal: own, isPrinted: node.paragraph.ordinal != nil,
        line: node.paragraph.line, label: label))
  }
}
