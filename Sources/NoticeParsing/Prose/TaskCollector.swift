import PlanModel

/// Makes a draft of each item of an outline.
struct TaskCollector {
  let outline: Outline
  let level: ItemLevel
  /// Headings that are names of departments, by their node.
  private let departmentHeadings: [Int: DepartmentHeadings.Found]
  /// Whether every item that names departments closes as a sentence, so that clauses above one belong to it.
  private let clausesShare: Bool

  init(outline: Outline, level: ItemLevel) {
    self.outline = outline
    self.level = level
    departmentHeadings = DepartmentHeadings.find(in: outline)
    let named = outline.nodes.indices.filter {
      outline.nodes[$0].rank == level.rank && !outline.nodes[$0].label.responsibilities.isEmpty
    }
    clausesShare =
      level.isLabelled && named.count >= 3 && named.allSatisfy { outline.nodes[$0].body.lastScalar == "。" }
  }

  /// What was taken from headings and not from the items themselves.
  var findings: [Finding] {
    departmentHeadings.keys.sorted().map { place in
      FindingCode.departmentFromHeading.at(
        outline.nodes[place].paragraph.line,
        "“\(outline.nodes[place].body.foldedSpaceString)” is a department: it leads the tasks below that name none")
    }
  }

  /// A task and where it stands, before it has its number.
  struct Item: Sendable {
    var node: Int
    /// Ancestors from the top.
    var path: [Int]
    /// What stands below it are items of their own.
    var isAlone = false
  }

  /// The tasks, and where they rest on a guess.
  func drafts() -> (tasks: [DraftTask], findings: [Finding]) {
    let (items, leftOut) = items()
    var numbers: [String] = []
    var findings: [Finding] = []
    for part in Set(items.map { outline.nodes[$0.node].part }).sorted() {
      let those = items.filter { outline.nodes[$0.node].part == part }
      let itsNumbers = ItemNumbers(those, in: outline).numbers
      if let finding = repeated(itsNumbers, of: those) { findings.append(finding) }
      numbers += itsNumbers
    }
    let tail = tail(of: items)
    var tasks: [DraftTask] = []
    tasks.reserveCapacity(items.count)
    // What stands above is the same for all items of a section.
    var path: [Int]?
    var names: (domain: String?, subdomain: String?)
    for (item, number) in zip(items, numbers) {
      if item.path != path {
        path = item.path
        names = self.names(above: item)
      }
      tasks.append(draft(item, number: number, domain: names.domain, subdomain: names.subdomain, without: tail))
    }
    findings += ProseFindings(outline: outline, level: level, tasks: tasks).all(items: items, leftOut: leftOut)
    let sharing = sharing(items)
    if let first = sharing.first {
      findings.append(
        FindingCode.departmentsShared.at(
          outline.nodes[first].paragraph.line,
          "\(sharing.count) items name no department: taken from the line under the items behind them"))
    }
    if let first = tail.min() {
      let node = outline.nodes[first]
      findings.append(
        FindingCode.tailLeftOut.at(
          node.paragraph.line,
          "“\(node.body.upTo(node.body.start + 24).foldedSpaceString)” stands behind the last item's departments: left out of it"
        ))
    }
    return (tasks, findings)
  }

  /// Two items of one stretch with the same number: a mark was misprinted, or read where none stands.
  private func repeated(_ numbers: [String], of items: [Item]) -> Finding? {
    var seen = Set(minimumCapacity: numbers.count) as Set<String>
    var places: [Int] = []
    for (place, number) in numbers.enumerated() where !seen.insert(number).inserted { places.append(place) }
    guard let first = places.first else { return nil }
    return FindingCode.numberRepeated.at(
      outline.nodes[items[first].node].paragraph.line,
      "\(places.count) items repeat a number, the first “\(numbers[first])”: check where they begin")
  }

  /// What follows the departments of the last item, where nothing follows those of any other: the page's, not the item's.
  private func tail(of items: [Item]) -> Set<Int> {
    guard level.isLabelled, items.count >= 3, let last = items.last, !last.isAlone else { return [] }
    let behind = nodesBehindDepartments(of: last.node)
    // 办好教育(牵头单位:甲局): what stands below a heading is its text.
    guard !behind.isEmpty,
      !Topic.isHeading(outline.nodes[last.node].body) || behind[0] > last.node + 1
        || outline.nodes[last.node].paragraph.endsInMark,
      behind.allSatisfy({ outline.nodes[$0].isParagraph }),
      items.dropLast().allSatisfy({ nodesBehindDepartments(of: $0.node).isEmpty })
    else { return [] }
    return Set(behind)
  }

  private func nodesBehindDepartments(of place: Int) -> [Int] {
    let nodes = outline.subtree(of: place)
    guard
      let line = nodes.lazy.compactMap({ outline.nodes[$0].label.responsibilities.last?.line }).max()
    else { return [] }
    return nodes.filter { outline.nodes[$0].paragraph.line > line }
  }

  /// Items in reading order, and those of sections that are left out.
  private func items() -> (items: [Item], leftOut: [Item]) {
    var out: [Item] = []
    var open = Array(outline.roots.reversed())
    var skipped: [Item] = []
    while let node = open.popLast() {
      let children = outline.nodes[node].children
      let item = Item(node: node, path: outline.ancestors(of: node).reversed())
      if isCharge(node) {
        let marked = children.filter { !outline.nodes[$0].isParagraph }
        out += (marked.isEmpty ? children : marked).map { Item(node: $0, path: item.path + [node]) }
      } else if isItem(node) {
        if isFormal(item) { skipped.append(item) } else { out.append(item) }
      } else {
        if isItemBesideItems(node) { out.append(Item(node: node, path: item.path, isAlone: true)) }
        open += children.reversed()
      }
    }
    WholeSections.settle(&out, leftOut: &skipped, in: outline)
    return out.isEmpty ? (skipped, []) : (withoutInstruction(out), skipped)
  }

  /// 一、高度重视。各单位要…。 二、加强督导。… above 1., 2., 3.: the letter's last instruction is no heading over the items.
  private func withoutInstruction(_ items: [Item]) -> [Item] {
    guard level.isLabelled, let root = items.first?.path.first, items.allSatisfy({ $0.path.first == root }) else {
      return items
    }
    let above = outline.roots.prefix { $0 != root }.filter { outline.nodes[$0].paragraph.ordinal != nil }
    guard !above.isEmpty,
      (above + [root]).allSatisfy({ place in
        let body = outline.nodes[place].body
        return !Topic.isHeading(body) && outline.nodes[place].label.isEmpty
      }), above.contains(where: { outline.nodes[$0].body.containsAny(PlanRegion.instructionWords) })
    else { return items }
    return items.map { item in
      var item = item
      item.path.removeFirst()
      return item
    }
  }

  /// Nodes are asked in their place here: a copy of one costs more than the question.
  private func isItem(_ place: Int) -> Bool {
    let rank = outline.nodes[place].rank
    let isParagraph = outline.nodes[place].isParagraph
    if !level.isLabelled, rank <= level.rank, outline.isHeadingOverItems(place) { return false }
    if rank == level.rank { return level.isLabelled ? hasLabelOrText(place) : !isParagraph || isLed(place) }
    let hasDeeperItems =
      level.rank > rank
      && outline.nodes[place].children.contains { child in
        outline.subtree(of: child).contains { outline.nodes[$0].rank == level.rank }
      }
    if hasDeeperItems { return false }
    if level.isLabelled { return !outline.nodes[place].label.isEmpty && !hasLabelBelow(place) }
    if isParagraph { return false }
    if rank > level.rank { return true }
    // A stretch that goes without the level of the others: its entry is an item where it has a text.
    return Topic.cut(outline.nodes[place].body) != nil
      || outline.nodes[place].children.contains { outline.nodes[$0].isParagraph }
  }

  /// 市水利局牵头的工作: no item itself; what stands right below it is, a paragraph without a mark as well.
  private func isCharge(_ place: Int) -> Bool {
    guard departmentHeadings[place]?.isCharge == true else { return false }
    return outline.nodes[place].rank >= level.rank
      || outline.nodes[place].children.allSatisfy { outline.nodes[$0].isParagraph }
  }

  /// A sentence that names who does it, above paragraphs that do so as well: the ordinals of those were lost.
  private func isItemBesideItems(_ place: Int) -> Bool {
    level.isLabelled && level.rank == OutlineLevels.paragraph && !outline.nodes[place].isParagraph
      && !outline.nodes[place].label.responsibilities.isEmpty && outline.nodes[place].body.lastScalar == "。"
  }

  private func hasLabelBelow(_ place: Int) -> Bool {
    outline.subtree(of: place).dropFirst().contains { !outline.nodes[$0].label.isEmpty }
  }

  private func hasLabelOrText(_ place: Int) -> Bool {
    !outline.nodes[place].label.isEmpty || !outline.nodes[place].isParagraph
  }

  private func isLed(_ place: Int) -> Bool {
    outline.nodes[place].parent != nil && Topic.cut(outline.nodes[place].body) != nil
  }

  /// 总体要求, 保障措施: sections about the plan, not of it, unless they name who is responsible.
  private func isFormal(_ item: Item) -> Bool {
    guard outline.subtree(of: item.node).allSatisfy({ outline.nodes[$0].label.isEmpty }) else { return false }
    return ([item.node] + item.path).contains { place in
      let node = outline.nodes[place]
      let title = Topic.cut(node.body)?.title ?? node.body
      if title.count == 4,
        Self.aims.contains(where: { title.hasPrefix($0) })
          || level.isLabelled && title.hasPrefix(Self.mainAims)
      {
        return node.children.allSatisfy { outline.nodes[$0].isParagraph }
      }
      return title.count <= 14 && title.firstPrefix(of: Self.formal) != nil
    }
  }

  private static let aims: [Word] = ["工作目标", "总体目标"]
  /// Above tasks with departments; where none are named, these may be the tasks.
  private static let mainAims: Word = "主要目标"
  private static let formal: [Word] = [
    "总体要求", "总体思路", "指导思想", "基本原则", "总体目标", "工作要求", "有关要求", "几点要求", "相关要求", "保障措施", "组织保障", "组织实施",
    "工作保障", "组织领导", "加强组织领导", "加强督查", "工作步骤",
  ]

  // MARK: drafts

  private func names(above item: Item) -> (domain: String?, subdomain: String?) {
    let headings = item.path.filter { !outline.nodes[$0].isLabelAlone }
    return (
      headings.first.map { Self.heading(outline.nodes[$0]) },
      headings.count > 1 ? headings.last.map { Self.heading(outline.nodes[$0]) } : nil
    )
  }

  private func draft(
    _ item: Item, number: String, domain: String?, subdomain: String?, without tail: Set<Int>
  ) -> DraftTask {
    let body = outline.nodes[item.node].body
    var label = LabelLine()
    fill(&label, item)
    // Made of all its parts at once: a task that is filled in afterwards is copied when it is handed out.
    return DraftTask(
      number: number, domain: domain, subdomain: subdomain, project: nil,
      title: item.isAlone ? Topic.cut(body)?.title.foldedSpaceString : title(item.node, without: tail),
      text: item.isAlone ? [body] : text(item.node, without: tail), responsibilities: label.responsibilities,
      leaders: label.leaders, deadline: label.deadline, milestones: label.milestones,
      line: outline.nodes[item.node].paragraph.line)
  }

  private static let keyword: Word = "关键词"

  /// A heading's own words: its line, or the sentence that opens its paragraph.
  static func heading(_ node: Outline.Node) -> String {
    let title = Topic.cut(node.body)?.title ?? node.body
    let isKeyed = title.hasPrefix(Self.keyword) && title.count > 4
    return (isKeyed ? title.from(title.start + 3) : title).trimmed(of: ProseMarks.edges).foldedSpaceString
  }

  private func title(_ place: Int, without tail: Set<Int>) -> String? {
    let body = outline.nodes[place].body
    if let cut = Topic.cut(body) { return cut.title.foldedSpaceString }
    let hasMore = outline.subtree(of: place).contains { $0 != place && !tail.contains($0) }
    guard hasMore, Topic.isHeading(body) else { return nil }
    return InlineRun.withoutMark(body).trimmed(of: ProseMarks.edges).foldedSpaceString
  }

  /// The item's paragraphs; what ran together with it in one paragraph is put together again.
  private func text(_ place: Int, without tail: Set<Int>) -> [Passage] {
    let subtree = outline.subtree(of: place)
    if subtree.count == 1, !tail.contains(place) {
      let body = outline.nodes[place].body
      return body.isEmpty ? [] : [body]
    }
    var out: [Passage] = []
    var last: ProseParagraph?
    /// The lines of the last passage, where a page broke it.
    var lines: [Passage] = []
    func joinLines() {
      if lines.count > 1 { out[out.count - 1] = Passage(BrokenLines.join(lines)) }
      lines = []
    }
    let closing = subtree.last { !tail.contains($0) }.flatMap { outline.nodes[$0].body.lastScalar }
    let isClosed = closing == "。" || closing == ")"
    for index in subtree where !tail.contains(index) {
      let paragraph = outline.nodes[index].paragraph
      let passage = index == place ? paragraph.body : paragraph.whole
      guard !passage.isEmpty else { continue }
      if let before = last, before.id == paragraph.id, let open = out.last,
        paragraph.range.lowerBound == before.range.upperBound, outline.nodes[index - 1].label.isEmpty,
        !paragraph.isRebuilt
      {
        out[out.count - 1] = paragraph.source[open.start..<passage.end]
        lines = [out[out.count - 1]]
      } else if isClosed, index != place, paragraph.ordinal == nil, let line = lines.last,
        runsOn(line, into: passage, isFirst: lines.count == 1, isHeading: out.count == 1 && lines.count == 1)
      {
        lines.append(passage)
      } else {
        joinLines()
        out.append(passage)
        lines = [passage]
      }
      last = paragraph
    }
    joinLines()
    return out
  }

  /// A sentence that no mark ends goes on below, where its line is about as long and none of a heading.
  private func runsOn(_ line: Passage, into next: Passage, isFirst: Bool, isHeading: Bool) -> Bool {
    guard let last = line.lastScalar, !ProseMarks.ends.contains(last), !ProseMarks.closings.contains(last),
      line.count >= Self.shortestLine, !isHeading || !Topic.isHeading(line)
    else { return false }
    if next.firstScalar == "元", last == "万" || last == "亿" { return true }
    // Lines of it may be joined already.
    guard next.count <= line.count + Self.slack || next.upTo(next.end - 1).firstIndex(where: { $0 == "。" }) != nil
    else {
      return false
    }
    func pauses(_ text: Passage) -> Bool { text.firstIndex { Self.pauses.contains($0) } != nil }
    return (!isFirst || pauses(line)) && (pauses(next) || next.count + 2 >= line.count)
  }

  /// A first line has its mark and its indent before it: others may be longer.
  private static let slack = 8
  private static let pauses: ScalarSet = "。,;"
  /// No page breaks its lines at fewer characters.
  private static let shortestLine = 12

  /// What the item's own lines say, and those that it shares.
  private func fill(_ label: inout LabelLine, _ item: Item) {
    for place in item.isAlone ? item.node..<item.node + 1 : outline.subtree(of: item.node) {
      label.add(outline.nodes[place].label)
    }
    let needsDepartments = label.responsibilities.isEmpty
    if needsDepartments, !item.isAlone, let shared = labelOfRun(from: item.node) { label.add(shared) }
    if needsDepartments, level.sharesLabels, let shared = sharedLabel(item.node) { label.add(shared) }
    // What a heading says holds for the items under it, where they say nothing themselves.
    for place in item.path.reversed() {
      if label.responsibilities.isEmpty { label.responsibilities = outline.nodes[place].label.responsibilities }
      if label.leaders.isEmpty { label.leaders = outline.nodes[place].label.leaders }
      if label.deadline == nil { label.deadline = outline.nodes[place].label.deadline }
      if label.leaders.isEmpty, let name = LeaderHeading.name(in: outline.nodes[place].body) { label.leaders = [name] }
      // 配合单位 alone: who leads stands in the heading.
      if let found = departmentHeadings[place], label.responsibilities.allSatisfy({ $0.label == .support }) {
        label.responsibilities.insert(
          DraftResponsibility(label: .unlabelled, names: found.names, line: outline.nodes[place].paragraph.line), at: 0)
      }
    }
  }

  /// 1.…; 2.…; 3.…。 and a line of departments: it is about the whole run, where no other item ends in ; beside a line.
  private func labelOfRun(from place: Int) -> LabelLine? {
    guard clausesShare, outline.nodes[place].rank == level.rank, outline.nodes[place].body.lastScalar == ";" else {
      return nil
    }
    let node = outline.nodes[place]
    for next in (place + 1)..<min(outline.nodes.count, place + Self.longestRun) {
      let other = outline.nodes[next]
      guard other.rank == node.rank, other.parent == node.parent, other.part == node.part else { return nil }
      if !other.label.responsibilities.isEmpty { return other.body.lastScalar == ";" ? nil : other.label }
      guard other.body.lastScalar == ";" else { return nil }
    }
    return nil
  }

  private static let longestRun = 12

  /// Items that a run's line is shared by.
  private func sharing(_ items: [Item]) -> [Int] {
    guard clausesShare else { return [] }
    return items.map(\.node).filter { place in
      outline.subtree(of: place).allSatisfy { outline.nodes[$0].label.responsibilities.isEmpty }
        && labelOfRun(from: place) != nil
    }
  }

  /// The label of the next sibling that has one.
  private func sharedLabel(_ place: Int) -> LabelLine? {
    let siblings = outline.nodes[place].parent.map { outline.nodes[$0].children } ?? outline.roots
    guard let last = siblings.last, last > place else { return nil }
    let label = outline.nodes[last].label
    return label.isEmpty ? nil : label
  }
}
