/// Numbers of the items of prose: as printed where they run through the document, else behind their section's.
struct ItemNumbers {
  private(set) var numbers: [String] = []

  init(_ items: [TaskCollector.Item], in outline: Outline) {
    let ordinals = items.map { outline.ordinal(of: $0.node) }
    let countsItems = items.contains { outline.nodes[$0.node].paragraph.ordinal == nil }
    if Self.runsThrough(ordinals, outline, items) {
      numbers = items.indices.map { Self.printed(items[$0].node, outline) ?? String(ordinals[$0]) }
      return
    }
    let keys = Self.keys(items, in: outline)
    var counts: [[Int]: Int] = [:]
    var section: [Int]?
    var above = ""
    numbers.reserveCapacity(items.count)
    for index in items.indices {
      let node = items[index].node
      let ordinal = outline.nodes[node].paragraph.ordinal
      if let ordinal, ordinal.isCompound {
        numbers.append(ordinal.printed)
        continue
      }
      // Under the first-level heading where that is enough to tell items apart, else under all headings.
      if section != keys[index] {
        section = keys[index]
        above = keys[index].map { "\($0)." }.joined()
      }
      let own: Int
      if ordinal != nil, !countsItems {
        own = ordinals[index]
      } else {
        let count = counts[[outline.nodes[node].part] + keys[index], default: 0] + 1
        counts[[outline.nodes[node].part] + keys[index]] = count
        own = ordinal == nil ? count : ordinals[index]
      }
      numbers.append(above + String(own))
    }
    shorten(items, keys, outline)
  }

  /// The ordinals above each item; where copying counted the first-level headings anew, their places.
  private static func keys(_ items: [TaskCollector.Item], in outline: Outline) -> [[Int]] {
    var roots: [Int] = []
    for item in items { if let root = item.path.first, root != roots.last { roots.append(root) } }
    let values = roots.map { outline.ordinal(of: $0) }
    let areOnes = values.count > 1 && values.allSatisfy { $0 == 1 }
    // The same for all items of a section.
    var last: (path: [Int], key: [Int])?
    return items.map { item in
      if let last, last.path == item.path { return last.key }
      var key = item.path.map { outline.ordinal(of: $0) }
      if areOnes, let root = item.path.first, let place = roots.firstIndex(of: root) { key[0] = place + 1 }
      last = (item.path, key)
      return key
    }
  }

  /// `1.2.5` becomes `1.5` where the items of a first-level section run on over its second-level ones.
  private mutating func shorten(_ items: [TaskCollector.Item], _ keys: [[Int]], _ outline: Outline) {
    guard keys.contains(where: { $0.count > 1 }) else { return }
    let short = items.indices.map { index -> String in
      guard let first = keys[index].first, keys[index].count > 1 else { return numbers[index] }
      guard let last = numbers[index].split(separator: ".").last else { return numbers[index] }
      return "\(first).\(last)"
    }
    if Set(short).count == short.count { numbers = short }
  }

  /// Whether the printed ordinals grow over the whole document.
  private static func runsThrough(
    _ ordinals: [Int], _ outline: Outline, _ items: [TaskCollector.Item]
  ) -> Bool {
    guard items.allSatisfy({ outline.nodes[$0.node].paragraph.ordinal != nil }) else { return false }
    var sections: Set<[Int]> = []
    var path: [Int]?
    for item in items where item.path != path {
      path = item.path
      sections.insert(item.path)
    }
    if sections == [[]] { return true }
    var restarts = 0
    for index in ordinals.indices.dropFirst() where ordinals[index] <= ordinals[index - 1] { restarts += 1 }
    // 三、重点工作 with items, between sections that have none: its own ordinal tells where they stand.
    if sections.count == 1, outline.roots.count(where: { outline.nodes[$0].paragraph.ordinal != nil }) > 1 {
      return false
    }
    return restarts * 10 <= sections.count
  }

  private static func printed(_ node: Int, _ outline: Outline) -> String? {
    guard let ordinal = outline.nodes[node].paragraph.ordinal else { return nil }
    return ordinal.isCompound ? ordinal.printed : String(ordinal.value)
  }
}
