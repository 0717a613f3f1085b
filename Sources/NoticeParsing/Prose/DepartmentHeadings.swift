/// Chapters named after those who do what stands in them: 一、区发改局, 二、区教育局、区体育局.
enum DepartmentHeadings {
  /// What no part of a town is called.
  private static let endings = WordTable([
    "局", "委", "办", "厅", "办公室", "委员会", "街道", "街道办事处", "镇", "乡", "镇政府", "集团", "公司", "总工会", "妇联", "残联",
  ])

  struct Found: Sendable {
    var names: Passage
    /// Whether the heading says no more than whose work stands below: 市水利局牵头的工作.
    var isCharge: Bool
  }

  /// The names by node, where most headings of one level are such.
  static func find(in outline: Outline) -> [Int: Found] {
    var found: [Int: Found] = [:]
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

  private static func name(in heading: Passage) -> Found? {
    let whole = heading.trimmed(of: ProseMarks.edges)
    let text = withoutCharge(whole)
    guard text.count <= 40, DepartmentShapes.isList(text), endings.longest(endingAt: text.end, in: text) != nil else {
      return nil
    }
    return Found(names: text, isCharge: text.end < whole.end)
  }

  /// Without 牵头的工作, 负责的事项.
  private static func withoutCharge(_ text: Passage) -> Passage {
    guard let object = objects.longest(endingAt: text.end, in: text) else { return text }
    let rest = text.upTo(text.end - object.count).trimmed(of: ["的"])
    guard let verb = verbs.longest(endingAt: rest.end, in: rest), rest.count - verb.count >= 2 else { return text }
    return rest.upTo(rest.end - verb.count).trimmed()
  }

  private static let objects = WordTable(["工作", "任务", "事项", "项目", "目标", "重点工作", "目标任务", "工作任务", "重点任务"])
  private static let verbs = WordTable(["牵头", "负责", "牵头负责", "主办", "承办", "牵头落实", "牵头承办", "承担"])
}
