/// (一)加强组织领导 left out and (二)强化督查考核 kept: a section is left out whole, where all of it is about how the plan is
/// carried out, or not at all.
enum WholeSections {
  static func settle(
    _ kept: inout [TaskCollector.Item], leftOut: inout [TaskCollector.Item], in outline: Outline
  ) {
    guard !leftOut.isEmpty else { return }
    let parted = Set(leftOut.compactMap(\.path.last)).intersection(kept.compactMap(\.path.last))
    guard !parted.isEmpty else { return }
    /// Those with work of their own stay, and take back what was left out of them.
    let working = sections(of: kept, within: parted) { !isCarryingOut($0, outline) }
    let taken = sections(of: leftOut, within: working) { isCarryingOut($0, outline) }
    let dropped = parted.subtracting(working)
    func isOf(_ sections: Set<Int>, _ item: TaskCollector.Item) -> Bool {
      item.path.last.map(sections.contains) ?? false
    }
    let back = leftOut.filter { isOf(taken, $0) }
    leftOut.removeAll { isOf(taken, $0) }
    leftOut += kept.filter { isOf(dropped, $0) }
    kept.removeAll { isOf(dropped, $0) }
    guard !back.isEmpty else { return }
    kept += back
    kept.sort { $0.node < $1.node }
  }

  /// The sections of the items that pass.
  private static func sections(
    of items: [TaskCollector.Item], within sections: Set<Int>, where passes: (TaskCollector.Item) -> Bool
  ) -> Set<Int> {
    Set(
      items.compactMap { item in
        item.path.last.flatMap { sections.contains($0) && passes(item) ? $0 : nil }
      })
  }

  private static func isCarryingOut(_ item: TaskCollector.Item, _ outline: Outline) -> Bool {
    let body = outline.nodes[item.node].body
    return (Topic.cut(body)?.title ?? body).containsAny(words)
  }

  private static let words: [Word] = [
    "组织领导", "督查", "考核", "督导", "落实责任", "责任落实", "组织保障", "责任机制", "监督检查", "宣传引导", "协调配合", "舆论", "保障措施",
  ]
}
