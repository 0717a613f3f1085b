/// (一)加强组织领导 left out and (二)强化督查考核 kept: a section is left out whole, where all of it is about how the plan is
/// carried out, or not at all.
enum WholeSections {
  static func settle(
    _ kept: inout [TaskCollector.Item], leftOut: inout [TaskCollector.Item], in outline: Outline
  ) {
    guard !leftOut.isEmpty else { return }
    let parted = Set(leftOut.compactMap(\.path.last)).intersection(kept.compactMap(\.path.last))
    for section in parted.sorted() {
      let stays = kept.contains { $0.path.last == section && !isCarryingOut($0, outline) }
      if !stays {
        leftOut += kept.filter { $0.path.last == section }
        kept.removeAll { $0.path.last == section }
      } else if leftOut.contains(where: { $0.path.last == section && isCarryingOut($0, outline) }) {
        kept += leftOut.filter { $0.path.last == section }
        leftOut.removeAll { $0.path.last == section }
        kept.sort { $0.node < $1.node }
      }
    }
  }

  private static func isCarryingOut(_ item: TaskCollector.Item, _ outline: Outline) -> Bool {
    let body = outline.nodes[item.node].body
    return (Topic.cut(body)?.title ?? body).containsAny(words)
  }

  private static let words: [Word] = [
    "组织领导", "督查", "考核", "督导", "落实责任", "责任落实", "组织保障", "责任机制", "监督检查", "宣传引导", "协调配合", "舆论", "保障措施",
  ]
}
