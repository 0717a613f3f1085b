import PlanModel

/// Where the reading of prose guessed: one finding for each kind of guess, at its first place, so that they stay few.
struct ProseFindings {
  let outline: Outline
  let level: ItemLevel
  let tasks: [DraftTask]

  /// - Parameters:
  ///   - items: what became tasks.
  ///   - leftOut: what stands in sections about the plan.
  func all(items: [TaskCollector.Item], leftOut: [TaskCollector.Item]) -> [Finding] {
    var findings: [Finding] = []
    if level.isGuessed, let first = items.first {
      findings.append(
        FindingCode.itemLevelGuessed.at(
          line(first.node),
          "nothing marks what an item is: \(items.count) entries from here on were taken for the items"))
    }
    findings += runTogether(items) + shared(items) + leaders(items) + sections(leftOut)
    return findings
  }

  private func line(_ node: Int) -> Int { outline.nodes[node].paragraph.line }

  private func runTogether(_ items: [TaskCollector.Item]) -> [Finding] {
    var paragraphs = 0
    var parted = 0
    var first: Int?
    var index = 0
    while index < items.count {
      var end = index + 1
      let id = outline.nodes[items[index].node].paragraph.id
      while end < items.count, outline.nodes[items[end].node].paragraph.id == id { end += 1 }
      if end - index > 1 {
        paragraphs += 1
        parted += end - index
        first = first ?? line(items[index].node)
      }
      index = end
    }
    guard paragraphs > 0 else { return [] }
    return [
      FindingCode.itemsRunTogether.at(
        first, "\(paragraphs) paragraphs hold several items each: parted into \(parted) by their ordinals")
    ]
  }

  private func shared(_ items: [TaskCollector.Item]) -> [Finding] {
    guard level.sharesLabels else { return [] }
    let sharing = zip(items, tasks).filter { item, task in
      !task.responsibilities.isEmpty
        && outline.subtree(of: item.node).allSatisfy { outline.nodes[$0].label.responsibilities.isEmpty }
    }
    guard let first = sharing.first else { return [] }
    return [
      FindingCode.departmentsShared.at(
        line(first.0.node), "\(sharing.count) items name no department: taken from the line under the items behind them"
      )
    ]
  }

  private func leaders(_ items: [TaskCollector.Item]) -> [Finding] {
    var headings: Set<Int> = []
    var path: [Int] = []
    for item in items where item.path != path {
      path = item.path
      for place in path where LeaderHeading.name(in: outline.nodes[place].body) != nil { headings.insert(place) }
    }
    guard let first = headings.min() else { return [] }
    return [
      FindingCode.leaderFromHeading.at(
        line(first), "\(headings.count) headings name a leader: taken for the leader of what stands under each")
    ]
  }

  private func sections(_ leftOut: [TaskCollector.Item]) -> [Finding] {
    var seen: Set<Int> = []
    var findings: [Finding] = []
    for item in leftOut {
      let place = item.path.first ?? item.node
      guard seen.insert(place).inserted else { continue }
      let heading = TaskCollector.heading(outline.nodes[place])
      findings.append(
        FindingCode.sectionLeftOut.at(line(place), "the section “\(heading)” is about the plan, not of it: left out"))
    }
    return findings
  }
}
