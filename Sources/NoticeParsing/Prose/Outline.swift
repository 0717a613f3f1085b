import PlanModel

/// The headings, items and paragraphs of a plan as a tree.
struct Outline: Sendable {
  struct Node: Sendable {
    var rank: Int
    var paragraph: ProseParagraph
    var parent: Int?
    var children: [Int] = []
    /// What its own bracket and label lines say.
    var label = LabelLine()
    /// Its place among its siblings of the same rank, from 1.
    var place = 1
    /// A label line that heads the items below it and has no words of its own.
    var isLabelAlone = false
    /// Which stretch of the notice it lies in: annexes count on.
    var part: Int

    var body: Passage { paragraph.body }
    var isParagraph: Bool { rank == OutlineLevels.paragraph }
  }

  private struct Siblings: Hashable {
    var parent: Int
    var rank: Int
  }

  private(set) var nodes: [Node] = []
  /// Label lines as they were read: the same names stand under many items.
  private var labels: [LabelLine] = []
  private var known: [PrintedList: Int] = [:]
  private static let mostKnown = 20_000
  /// Longer ones are seldom printed twice.
  private static let longestKnown = 60
  private(set) var roots: [Int] = []
  let levels: OutlineLevels
  /// Which brackets that hold nothing but names are how this notice says who is responsible.
  private let lists: BareLists
  private let readsLabels: Bool

  /// - Parameter parts: paragraphs of each stretch; a new stretch starts a new outline.
  /// - Parameter readsLabels: false where departments are told of and not charged: the text stays whole.
  init(_ given: [[ProseParagraph]], readsLabels: Bool = true) {
    self.readsLabels = readsLabels
    let parts = readsLabels ? NumberedLabels.unnumbered(given) : given
    let all = parts.count == 1 ? parts[0] : parts.flatMap(\.self)
    levels = OutlineLevels(all)
    lists = readsLabels ? BareLists.habit(of: all) : .none
    for (index, part) in parts.enumerated() { append(part, index) }
  }

  private mutating func append(_ paragraphs: [ProseParagraph], _ part: Int) {
    var counts: [Siblings: Int] = [:]
    var stack: [Int] = []
    var lastNode: Int?
    var awaitsValue = false
    let labelsLead = LeadingLabels.stand(in: paragraphs)
    let steps = StepLines(paragraphs)
    nodes.reserveCapacity(nodes.count + paragraphs.count { $0.ordinal != nil })
    for index in paragraphs.indices {
      let text = paragraphs[index].body
      let labelOrdinal = paragraphs[index].labelOrdinal
      let mayBeLabel = paragraphs[index].ordinal == nil && readsLabels
      let mark = mayBeLabel ? LabelLine.mark(of: text) : nil
      let isLabelLine = mayBeLabel && (awaitsValue || LabelLine.opens(text, mark))
      if let labelOrdinal { leave(&stack, for: labelOrdinal) }
      if let lastNode, steps.hold(index) {
        nodes[lastNode].label.milestones += steps.milestones(of: text, at: index)
        awaitsValue = false
        continue
      }
      if let lastNode, index > 0, !isLabelLine, !nodes[lastNode].label.leaders.isEmpty,
        namesLeader(index, in: paragraphs)
      {
        nodes[lastNode].label.leaders.append(text)
        continue
      }
      if let lastNode, isLabelLine, !labelsLead {
        if awaitsValue || !LabelLine.isBare(text, mark) {
          let value = awaitsValue ? LabelLine.joined(paragraphs[index - 1].body, text) : text
          let owner = labelOrdinal == nil ? lastNode : stack.last ?? lastNode
          attach(value, line: paragraphs[index].line, to: owner)
          awaitsValue = false
        } else {
          awaitsValue = true
        }
        continue
      }
      awaitsValue = false
      if isOrnament(index, in: paragraphs) || labelOrdinal != nil && text.isEmpty { continue }
      let line = paragraphs[index].line
      if labelsLead, isLabelLine, let lastNode, index > 0, nodes[lastNode].isLabelAlone {
        nodes[lastNode].label.add(LabelLine.read(text, line: line))
        continue
      }
      let rank =
        labelsLead && isLabelLine ? levels.rankOfLabels(above: paragraphs[index...]) : rank(of: index, in: paragraphs)
      while let top = stack.last, nodes[top].rank >= rank { stack.removeLast() }
      var node = Node(rank: rank, paragraph: paragraphs[index], parent: stack.last, part: part)
      if labelsLead, isLabelLine {
        node.paragraph.body = text.upTo(text.start)
        node.label = LabelLine.read(text, line: line)
        node.isLabelAlone = true
      } else if readsLabels {
        let (body, inners) = ResponsibleTail.parts(of: text, lists)
        if !inners.isEmpty { node.paragraph.cut(to: body) }
        for inner in inners { node.label.add(LabelLine.read(inner, line: line)) }
        if body.isEmpty, !inners.isEmpty, let lastNode {
          attach(node.label, to: lastNode)
          continue
        }
      }
      if let cut = ScheduleTail.cut(node.body) {
        node.paragraph.cut(to: cut.body)
        node.label.milestones += cut.steps
      }
      let key = Siblings(parent: stack.last ?? -1, rank: rank)
      counts[key, default: 0] += 1
      node.place = counts[key, default: 1]
      nodes.append(node)
      let place = nodes.count - 1
      if let parent = stack.last { nodes[parent].children.append(place) } else { roots.append(place) }
      if rank != OutlineLevels.paragraph { stack.append(place) }
      lastNode = place
    }
  }

  /// A second name and office below 责任领导:…, between the labels of an item.
  private func namesLeader(_ index: Int, in paragraphs: [ProseParagraph]) -> Bool {
    let text = paragraphs[index].body
    guard paragraphs[index].ordinal == nil, text.count <= 40, text.holdsBlank, index + 1 < paragraphs.count,
      LabelLine.opens(paragraphs[index + 1].body), !paragraphs[index].endsInMark,
      LabelLine.label(at: paragraphs[index - 1].body)?.kind == .leader
    else { return false }
    return PeopleWords.holdsPost(text) || PeopleWords.looksLikePeople(text)
  }

  /// A label line, which is read once for all lines of the same words, and added from where it is kept.
  private mutating func attach(_ text: Passage, line: Int, to owner: Int) {
    let list = PrintedList(names: text, label: .unlabelled)
    guard text.count <= Self.longestKnown, let place = known[list] else {
      let label = LabelLine.read(text, line: line)
      if text.count <= Self.longestKnown, labels.count < Self.mostKnown {
        known[list] = labels.count
        labels.append(label)
      }
      return attach(label, to: owner)
    }
    guard labels[place].shared == nil else {
      var label = LabelLine(shared: labels[place].shared)
      label.add(labels, place, line: line)
      return attach(label, to: owner)
    }
    nodes[owner].label.add(labels, place, line: line)
  }

  /// A numbered label stands inside the entry whose mark is above its own, whatever was numbered in between.
  private func leave(_ stack: inout [Int], for mark: Ordinal) {
    let depth = OutlineLevels.Key(mark).custom
    while let top = stack.last, stack.count > 1, let ordinal = nodes[top].paragraph.ordinal,
      OutlineLevels.Key(ordinal).custom >= depth
    { stack.removeLast() }
  }

  /// To the entry before it, or to as many of its kind as the label says it is about.
  private mutating func attach(_ label: borrowing LabelLine, to place: Int) {
    guard let count = label.shared else {
      nodes[place].label.add(label)
      return
    }
    var target = place
    // Paragraphs with steps of their own are items, others are their item's text.
    if nodes[target].isParagraph, nodes[target].label.milestones.isEmpty, let parent = nodes[target].parent {
      target = parent
    }
    let siblings = nodes[target].parent.map { nodes[$0].children } ?? roots
    var left = count == 0 ? siblings.count : count
    for sibling in siblings.reversed() where nodes[sibling].rank == nodes[target].rank {
      guard left > 0, nodes[sibling].label.responsibilities.isEmpty, nodes[sibling].part == nodes[target].part else {
        break
      }
      nodes[sibling].label.add(label)
      left -= 1
    }
  }

  private func rank(of index: Int, in paragraphs: [ProseParagraph]) -> Int {
    if let ordinal = paragraphs[index].ordinal { return levels.rank(ordinal) }
    let paragraph = paragraphs[index]
    let isHeading = levels.isEmpty ? Topic.isUnnumberedHeading(paragraph.body) : Topic.isPlainHeading(paragraph.body)
    guard index + 1 < paragraphs.count, isHeading || UnnumberedSections.isTime(index, in: paragraphs) else {
      return OutlineLevels.paragraph
    }
    let next = paragraphs[index + 1]
    if let ordinal = UnnumberedSections.ordinal(below: index, in: paragraphs) {
      return levels.rankOfHeading(above: ordinal)
    }
    if let ordinal = next.ordinal {
      // Above a first item, or between items that run on under new headings.
      let isFirst =
        ordinal.value == 1 || index == 0 || paragraphs[index - 1].endsInMark || isLabel(paragraphs[index - 1])
      return isFirst ? levels.rankOfHeading(above: ordinal) : OutlineLevels.paragraph
    }
    let opensText =
      next.body.count >= (levels.isEmpty ? 10 : 40) && next.endsInMark
      && paragraph.body.count <= (levels.isEmpty ? 30 : 22)
    return opensText ? levels.rankOfHeading(above: nil) : OutlineLevels.paragraph
  }

  /// 【居住改善】 above 一、…: what the numbered heading below says again in a word.
  private func isOrnament(_ index: Int, in paragraphs: [ProseParagraph]) -> Bool {
    let text = paragraphs[index].body
    guard paragraphs[index].ordinal == nil, text.firstScalar == "[", text.lastScalar == "]", text.count <= 14,
      index + 1 < paragraphs.count, let below = paragraphs[index + 1].ordinal
    else { return false }
    return levels.rank(below) == levels.highest
  }

  private func isLabel(_ paragraph: ProseParagraph) -> Bool {
    paragraph.ordinal == nil && LabelLine.opens(paragraph.body)
      || ResponsibleTail.cut(paragraph.body, lists) != nil
  }

  /// Marks that were read from what copying left of them.
  var findings: [Finding] {
    nodes.indices.filter { place in
      DamagedOrdinal.leading(nodes[place].paragraph.source[nodes[place].paragraph.range]) != nil
    }.map { place in
      let paragraph = nodes[place].paragraph
      return FindingCode.ordinalDamaged.at(
        paragraph.line, "the item's mark was damaged in copying: read as (\(paragraph.ordinal?.printed ?? ""))")
    }
  }

  /// The printed ordinal, or the place among the siblings of its kind.
  func ordinal(of node: Int) -> Int { nodes[node].paragraph.ordinal?.value ?? nodes[node].place }

  /// From the node upward, the node itself left out.
  func ancestors(of node: Int) -> [Int] {
    var out: [Int] = []
    var current = nodes[node].parent
    while let place = current {
      out.append(place)
      current = nodes[place].parent
    }
    return out
  }

  /// The node and all below it, in reading order: they stand in one stretch.
  func subtree(of node: Int) -> Range<Int> {
    var last = node
    while let child = nodes[last].children.last { last = child }
    return node..<last + 1
  }

  /// (一)工业 over 1.…。 2.…。 beside (二)农业。…: in a plan of several depths what stands below a mere heading are the items.
  func isHeadingOverItems(_ place: Int) -> Bool {
    let children = nodes[place].children
    guard children.count >= 2, nodes[place].paragraph.ordinal != nil,
      Topic.cut(nodes[place].body) == nil,
      Topic.isPlainHeading(nodes[place].body)
    else { return false }
    let id = nodes[place].paragraph.id
    return children.allSatisfy { child in
      let node = nodes[child]
      return !node.isParagraph && node.paragraph.id != id && node.body.lastScalar == "。" && Topic.cut(node.body) != nil
    }
  }

  mutating func moveLeaders(from child: Int, to parent: Int) {
    nodes[parent].label.leaders += nodes[child].label.leaders
    nodes[child].label.leaders = []
  }

  mutating func moveLabel(from child: Int, to parent: Int) {
    nodes[parent].label.add(nodes[child].label)
    nodes[child].label = LabelLine()
  }
}
