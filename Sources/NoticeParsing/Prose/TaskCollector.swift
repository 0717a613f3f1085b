import PlanModel

/// Makes a draft of each item of an outline.
struct TaskCollector {
  let outline: Outline
  let level: ItemLevel
  /// Headings that are names of departments, by their node.
  private let departmentHeadings: [Int: Passage]

  init(outline: Outline, level: ItemLevel) {
    self.outline = outline
    self.level = level
    departmentHeadings = DepartmentHeadings.find(in: outline)
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
    for part in Set(items.map { outline.nodes[$0.node].part }).sorted() {
      numbers += ItemNumbers(items.filter { outline.nodes[$0.node].part == part }, in: outline).numbers
    }
    let tail = tail(of: items)
    let tasks = zip(items, numbers).map { draft($0, number: $1, without: tail) }
    var findings = ProseFindings(outline: outline, level: level, tasks: tasks).all(items: items, leftOut: leftOut)
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

  /// What follows the departments of the last item, where nothing follows those of any other: the page's, not the item's.
  private func tail(of items: [Item]) -> Set<Int> {
    guard level.isLabelled, items.count >= 3, let last = items.last, !last.isAlone else { return [] }
    let behind = paragraphsBehindDepartments(of: last.node)
    guard !behind.isEmpty, items.dropLast().allSatisfy({ paragraphsBehindDepartments(of: $0.node).isEmpty }) else {
      return []
    }
    return Set(behind)
  }

  private func paragraphsBehindDepartments(of place: Int) -> [Int] {
    let nodes = outline.subtree(of: place)
    guard
      let line = nodes.lazy.compactMap({ outline.nodes[$0].label.responsibilities.last?.line }).max()
    else { return [] }
    return nodes.filter { outline.nodes[$0].isParagraph && outline.nodes[$0].paragraph.line > line }
  }

  /// Items in reading order, and those of sections that are left out.
  private func items() -> (items: [Item], leftOut: [Item]) {
    var out: [Item] = []
    var open = Array(outline.roots.reversed())
    var skipped: [Item] = []
    while let node = open.popLast() {
      let children = outline.nodes[node].children
      let item = Item(node: node, path: outline.ancestors(of: node).reversed())
      if isItem(node) {
        if isFormal(item) { skipped.append(item) } else { out.append(item) }
      } else {
        if isItemBesideItems(node) { out.append(Item(node: node, path: item.path, isAlone: true)) }
        open += children.reversed()
      }
    }
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

  private func isItem(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    if node.rank == level.rank { return level.isLabelled ? hasLabelOrText(place) : !node.isParagraph || isLed(place) }
    let hasDeeperItems = node.children.contains { child in
      outline.subtree(of: child).contains { outline.nodes[$0].rank == level.rank && outline.nodes[$0].rank > node.rank }
    }
    if hasDeeperItems { return false }
    if level.isLabelled { return !node.label.isEmpty && !hasLabelBelow(place) }
    if node.isParagraph { return false }
    if node.rank > level.rank { return true }
    // A stretch that goes without the level of the others: its entry is an item where it has a text.
    return Topic.cut(node.body) != nil || node.children.contains { outline.nodes[$0].isParagraph }
  }

  /// A sentence that names who does it, above paragraphs that do so as well: the ordinals of those were lost.
  private func isItemBesideItems(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    return level.isLabelled && level.rank == OutlineLevels.paragraph && !node.isParagraph
      && !node.label.responsibilities.isEmpty && node.body.lastScalar == "。"
  }

  private func hasLabelBelow(_ place: Int) -> Bool {
    outline.subtree(of: place).dropFirst().contains { !outline.nodes[$0].label.isEmpty }
  }

  private func hasLabelOrText(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    if !node.label.isEmpty || !node.isParagraph { return true }
    return false
  }

  private func isLed(_ place: Int) -> Bool {
    let node = outline.nodes[place]
    guard node.parent != nil else { return false }
    return Topic.cut(node.body) != nil
  }

  /// 总体要求, 保障措施: sections about the plan, not of it, unless they name who is responsible.
  private func isFormal(_ item: Item) -> Bool {
    let places = [item.node] + item.path
    guard outline.subtree(of: item.node).allSatisfy({ outline.nodes[$0].label.isEmpty }) else { return false }
    return places.contains { place in
      let node = outline.nodes[place]
      let title = Topic.cut(node.body)?.title ?? node.body
      if title.count == 4, Self.aims.contains(where: { title.hasPrefix($0) }) {
        return node.children.allSatisfy { outline.nodes[$0].isParagraph }
      }
      return title.count <= 14 && title.firstPrefix(of: Self.formal) != nil
    }
  }

  private static let aims: [Word] = ["工作目标", "总体目标"]
  private static let formal: [Word] = [
    "总体要求", "总体思路", "指导思想", "基本原则", "总体目标", "工作要求", "有关要求", "几点要求", "相关要求", "保障措施", "组织保障", "组织实施",
    "工作保障", "组织领导", "加强组织领导", "加强督查", "工作步骤",
  ]

  // MARK: drafts

  private func draft(_ item: Item, number: String, without tail: Set<Int>) -> DraftTask {
    let node = outline.nodes[item.node]
    let headings = item.path.map { outline.nodes[$0] }.filter { !$0.isLabelAlone }
    var task = DraftTask(
      number: number, domain: nil, subdomain: nil, project: nil,
      title: item.isAlone ? Topic.cut(node.body)?.title.foldedSpaceString : title(item.node, without: tail),
      text: item.isAlone ? [node.body] : text(item.node, without: tail), line: node.paragraph.line)
    task.domain = headings.first.map(Self.heading)
    task.subdomain = headings.count > 1 ? headings.last.map(Self.heading) : nil
    let label = label(item)
    task.responsibilities = label.responsibilities
    task.leaders = label.leaders
    task.deadline = label.deadline
    task.milestones = label.milestones
    return task
  }

  private static let keyword: Word = "关键词"

  /// A heading's own words: its line, or the sentence that opens its paragraph.
  static func heading(_ node: Outline.Node) -> String {
    let title = Topic.cut(node.body)?.title ?? node.body
    let isKeyed = title.hasPrefix(Self.keyword) && title.count > 4
    return (isKeyed ? title.from(title.start + 3) : title).trimmed(of: ProseMarks.edges).foldedSpaceString
  }

  private func title(_ place: Int, without tail: Set<Int>) -> String? {
    let node = outline.nodes[place]
    if let cut = Topic.cut(node.body) { return cut.title.foldedSpaceString }
    let hasMore = outline.subtree(of: place).contains { $0 != place && !tail.contains($0) }
    guard hasMore, Topic.isHeading(node.body) else { return nil }
    return node.body.trimmed(of: ProseMarks.edges).foldedSpaceString
  }

  /// The item's paragraphs; what ran together with it in one paragraph is put together again.
  private func text(_ place: Int, without tail: Set<Int>) -> [Passage] {
    var out: [Passage] = []
    var last: ProseParagraph?
    for index in outline.subtree(of: place) where !tail.contains(index) {
      let paragraph = outline.nodes[index].paragraph
      let passage = index == place ? paragraph.body : paragraph.whole
      guard !passage.isEmpty else { continue }
      if let before = last, before.id == paragraph.id, let open = out.last,
        paragraph.range.lowerBound == before.range.upperBound, outline.nodes[index - 1].label.isEmpty,
        !paragraph.isRebuilt
      {
        out[out.count - 1] = paragraph.source[open.start..<passage.end]
      } else {
        out.append(passage)
      }
      last = paragraph
    }
    return out
  }

  private func label(_ item: Item) -> LabelLine {
    var label = LabelLine()
    for place in item.isAlone ? item.node..<item.node + 1 : outline.subtree(of: item.node) {
      label.add(outline.nodes[place].label)
    }
    let needsDepartments = label.responsibilities.isEmpty
    if needsDepartments, level.sharesLabels, let shared = sharedLabel(item.node) { label.add(shared) }
    // What a heading says holds for the items under it, where they say nothing themselves.
    for place in item.path.reversed() {
      let above = outline.nodes[place].label
      if label.responsibilities.isEmpty { label.responsibilities = above.responsibilities }
      if label.leaders.isEmpty { label.leaders = above.leaders }
      if label.deadline == nil { label.deadline = above.deadline }
      if label.leaders.isEmpty, let name = LeaderHeading.name(in: outline.nodes[place].body) { label.leaders = [name] }
      if label.responsibilities.isEmpty, let names = departmentHeadings[place] {
        label.responsibilities = [
          DraftResponsibility(label: .unlabelled, names: names, line: outline.nodes[place].paragraph.line)
        ]
      }
    }
    return label
  }

  /// The label of the next sibling that has one.
  private func sharedLabel(_ place: Int) -> LabelLine? {
    let siblings = outline.nodes[place].parent.map { outline.nodes[$0].children } ?? outline.roots
    guard let last = siblings.last, last > place else { return nil }
    let label = outline.nodes[last].label
    return label.isEmpty ? nil : label
  }
}
