/// Decides which level of an outline holds the tasks: the one that carries the responsibility labels, else the deepest one
/// whose entries are paragraphs with a topic of their own.
struct ItemLevel {
  let rank: Int
  /// Whether items are known by their labels, so that a stretch without any is no task.
  let isLabelled: Bool
  /// Labels that stand under the last of several items count for all of them.
  let sharesLabels: Bool
  /// No level shows by itself that it holds the items.
  let isGuessed: Bool

  /// Lifts labels to the node that they are about while it decides.
  ///
  /// - Parameter leastLabels: how many labels show that items carry them.
  init(_ outline: inout Outline, leastLabels: Int = 2) {
    let labelled = outline.nodes.count { !$0.label.isEmpty }
    let entries = Self.leaves(outline)
    if let below = Self.rankBelowHeadings(outline, labelled: labelled) {
      rank = below
      (isLabelled, sharesLabels, isGuessed) = (true, false, false)
    } else if labelled >= leastLabels, labelled * 8 >= entries || labelled >= 10 {
      Self.liftFromParagraphs(&outline)
      sharesLabels = Self.liftOrShare(&outline)
      rank = Self.rankWithMostLabels(outline)
      Self.liftLeaders(&outline, of: rank)
      isLabelled = true
      isGuessed = false
    } else {
      (rank, isGuessed) = Self.rankByText(outline)
      isLabelled = false
      sharesLabels = false
    }
  }

  /// 一、实施…工程(责任单位:甲局) over numbered sentences: the heading names who does what stands under it.
  private static func rankBelowHeadings(_ outline: Outline, labelled: Int) -> Int? {
    guard labelled >= 2 else { return nil }
    var headings = 0
    var ranks: [Int: Int] = [:]
    for place in outline.roots where !outline.nodes[place].label.responsibilities.isEmpty {
      let node = outline.nodes[place]
      guard node.paragraph.ordinal?.style == .chinese, Topic.isHeading(node.body) else { return nil }
      let items = node.children.filter { !outline.nodes[$0].isParagraph }
      guard items.count >= 2, items.count == node.children.count,
        items.allSatisfy({ outline.nodes[$0].label.isEmpty && outline.nodes[$0].body.lastScalar == "。" })
      else { return nil }
      headings += 1
      for item in items { ranks[outline.nodes[item].rank, default: 0] += 1 }
    }
    guard headings >= 2, headings == labelled else { return nil }
    return ranks.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private static func leaves(_ outline: Outline) -> Int {
    outline.nodes.count { $0.children.isEmpty }
  }

  /// A label behind the only or the last paragraph of an entry is the entry's; several make items of the paragraphs.
  private static func liftFromParagraphs(_ outline: inout Outline) {
    var single: [(child: Int, parent: Int)] = []
    var several = 0
    for place in outline.nodes.indices.reversed() {
      let children = outline.nodes[place].children.filter { outline.nodes[$0].isParagraph }
      let labelled = children.filter { !outline.nodes[$0].label.isEmpty }
      if labelled.count > 1 { several += 1 }
      if labelled.count == 1, let child = labelled.first, child == children.last { single.append((child, place)) }
    }
    guard several * 2 < single.count || several == 0 else { return }
    for (child, parent) in single { outline.moveLabel(from: child, to: parent) }
  }

  /// Where only the last of several siblings carries the label: clauses hand it up, items of full sentences share it.
  private static func liftOrShare(_ outline: inout Outline) -> Bool {
    var pattern: [Int] = []
    var plain = 0
    for place in outline.nodes.indices {
      let children = outline.nodes[place].children
      guard children.count >= 2, let last = children.last else { continue }
      let labelled = children.filter { !outline.nodes[$0].label.isEmpty }
      guard !labelled.isEmpty else { continue }
      if labelled == [last] { pattern.append(place) } else { plain += 1 }
    }
    guard pattern.count > plain else {
      return false
    }
    var shares = false
    for place in pattern.reversed() {
      let children = outline.nodes[place].children
      let sentences = children.filter { isSentence(outline.nodes[$0], outline) }.count
      if sentences * 2 > children.count, !runsOn(children, in: place, outline), !isEntryOfParts(place, outline) {
        shares = true
      } else if let last = children.last {
        outline.moveLabel(from: last, to: place)
      }
    }
    return shares
  }

  /// (二)能力建设 / 1.加强队伍建设 / (1)…。 (2)…。: the third level's sentences are parts of what its heading names.
  private static func isEntryOfParts(_ place: Int, _ outline: Outline) -> Bool {
    let node = outline.nodes[place]
    guard node.parent != nil, Topic.isHeading(node.body), node.paragraph.ordinal?.style == .arabic else { return false }
    return node.children.allSatisfy { outline.nodes[$0].paragraph.ordinal?.style == .bracketedArabic }
  }

  /// 分管领导:… behind the last item of each section, and nowhere else, is about the section.
  private static func liftLeaders(_ outline: inout Outline, of rank: Int) {
    var pattern: [Int] = []
    for place in outline.nodes.indices {
      let items = outline.nodes[place].children.filter { outline.nodes[$0].rank == rank }
      guard let last = items.last else { continue }
      let led = items.filter { !outline.nodes[$0].label.leaders.isEmpty }
      if led == [last], outline.nodes[place].label.leaders.isEmpty {
        pattern.append(last)
      } else if !led.isEmpty {
        return
      }
    }
    guard pattern.count >= 2,
      pattern.contains(where: { last in outline.nodes[last].place > 1 })
    else { return }
    for last in pattern { if let parent = outline.nodes[last].parent { outline.moveLeaders(from: last, to: parent) } }
  }

  /// Clauses that stand in their entry's own paragraph are parts of it.
  private static func runsOn(_ children: [Int], in parent: Int, _ outline: Outline) -> Bool {
    let id = outline.nodes[parent].paragraph.id
    let before = parent > 0 ? outline.nodes[parent - 1].paragraph.id : -1
    // 一、抓好春耕1.…: a heading that lost its line end stands above items.
    if !outline.nodes[parent].paragraph.endsInMark, Topic.isHeading(outline.nodes[parent].body) { return false }
    return id != before && children.allSatisfy { outline.nodes[$0].paragraph.id == id }
  }

  private static func isSentence(_ node: Outline.Node, _ outline: Outline) -> Bool {
    !node.children.isEmpty || node.body.lastScalar == "。" || node.body.lastScalar == ")" || Topic.cut(node.body) != nil
  }

  private static func rankWithMostLabels(_ outline: Outline) -> Int {
    var counts: [Int: Int] = [:]
    for place in outline.nodes.indices where saysWhoOrWhen(outline.nodes[place].label) {
      if outline.nodes[place].isLabelAlone {
        for child in outline.nodes[place].children { counts[outline.nodes[child].rank, default: 0] += 1 }
      } else {
        counts[outline.nodes[place].rank, default: 0] += 1
      }
    }
    // Where as many stand deeper, those are parts of their entries.
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? rankByText(outline).rank
  }

  private static func saysWhoOrWhen(_ label: borrowing LabelLine) -> Bool {
    !label.responsibilities.isEmpty || label.deadline != nil || !label.milestones.isEmpty
  }

  // MARK: without labels

  private static func rankByText(_ outline: Outline) -> (rank: Int, isGuessed: Bool) {
    let ranks = Set(outline.nodes.map(\.rank)).subtracting([OutlineLevels.paragraph]).sorted()
    guard let top = ranks.first else { return (OutlineLevels.paragraph, true) }
    var isGuessed = ranks.count > 1
    var choice = ranks.first { rank in outline.nodes.count { $0.rank == rank } >= 2 } ?? top
    for rank in ranks.reversed() where isItemRank(rank, among: ranks, outline) {
      choice = rank
      isGuessed = false
      break
    }
    return paragraphsAreItems(under: choice, outline) ? (OutlineLevels.paragraph, isGuessed) : (choice, isGuessed)
  }

  private static func isItemRank(_ rank: Int, among ranks: [Int], _ outline: Outline) -> Bool {
    let places = outline.nodes.indices.filter { outline.nodes[$0].rank == rank }
    guard places.count >= 2 || ranks.count == 1 else { return false }
    let clauses = places.filter { place in
      outline.nodes[place].parent.map { runsOn([place], in: $0, outline) } ?? false
    }
    if clauses.count * 2 > places.count { return false }
    if let above = ranks.last(where: { $0 < rank }) {
      let parents = outline.nodes.indices.filter { outline.nodes[$0].rank == above }
      let withItems = Set(places.compactMap { outline.ancestors(of: $0).first { outline.nodes[$0].rank == above } })
      guard withItems.count * 2 >= parents.count else { return false }
      // Items under bare headings are items, even as single sentences.
      let bare = parents.filter { Topic.isHeading(outline.nodes[$0].body) }
      let sentences = places.filter { outline.nodes[$0].body.lastScalar != ";" }
      if bare.count * 10 >= parents.count * 6, sentences.count * 2 > places.count { return true }
      // Clauses are items as well, where the page's first level is nothing but headings with several of them under each.
      let several = bare.filter { parent in
        outline.nodes[parent].children.count { outline.nodes[$0].rank == rank } >= 2
      }
      if above == ranks.first, parents.count >= 2, bare.count * 10 >= parents.count * 6,
        several.count * 10 >= parents.count * 6
      {
        return true
      }
    }
    let full = places.filter { isFull($0, outline) }
    return full.count * 2 >= places.count
  }

  private static func isFull(_ place: Int, _ outline: Outline) -> Bool {
    let node = outline.nodes[place]
    if Topic.cut(node.body) != nil { return node.body.lastScalar != ";" }
    return Topic.isHeading(node.body) && node.children.contains { outline.nodes[$0].isParagraph }
  }

  /// Under headings that stand alone, several paragraphs that each lead with a topic are the items.
  static func paragraphsAreItems(under rank: Int, _ outline: Outline) -> Bool {
    let heads = outline.nodes.filter { $0.rank == rank }
    let bare = heads.filter { Topic.isHeading($0.body) }
    guard bare.count * 10 >= heads.count * 6 else { return false }
    let paragraphs = bare.flatMap(\.children).filter { outline.nodes[$0].isParagraph }
    let led = paragraphs.filter { Topic.cut(outline.nodes[$0].body) != nil }
    return paragraphs.count >= bare.count * 2 && led.count * 10 >= paragraphs.count * 7
  }
}
