/// Chapters named after those who do what stands in them: 一、区发改局, 二、区教育局、区体育局.
enum DepartmentHeadings {
  /// What no part of a town is called.
  private static let endings = WordTable([
    "局", "委", "办", "厅", "办公室", "委员会", "街道", "街道办事处", "镇", "乡", "镇政府", "集团", "公司", "总工会", "妇联", "残联",
  ])

  /// The names by node, where most headings of one level are such.
  static func find(in outline: Outline) -> [Int: Passage] {
    var found: [Int: Passage] = [:]
    var heads: [Int: [Int]] = [:]
    for place in outline.nodes.indices where !outline.nodes[place].children.isEmpty && !outline.nodes[place].isParagraph
    {
      heads[outline.nodes[place].rank, default: []].append(place)
    }
    for places in heads.values {
      let names = places.compactMap { place in name(in: outline.nodes[place].body).map { (place, $0) } }
      guard names.count >= 2, names.count * 10 >= places.count * 7 else { continue }
      for (place, name) in names { found[place] = name }
    }
    return found
  }

  private static func name(in heading: Passage) -> Passage? {
    let text = heading.trimmed(of: ProseMarks.edges)
    guard text.count <= 40, DepartmentShapes.isList(text), endings.longest(endingAt: text.end, in: text) != nil else {
      return nil
    }
    return text
  }
}
