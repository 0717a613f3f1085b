/// What an item says about who is responsible and by when: in a bracket at its end, or on a line of its own.
struct LabelLine: Sendable {
  var responsibilities: [DraftResponsibility] = []
  var leaders: [Passage] = []
  var deadline: Passage?
  var isEmpty: Bool { responsibilities.isEmpty && leaders.isEmpty && deadline == nil }

  static let words: [Word] = [
    "责任单位", "牵头单位", "配合单位", "责任部门", "牵头部门", "主责部门", "完成时限", "完成时间", "责任领导", "牵头领导",
    "分管领导", "责任人", "主要责任人", "部门分工", "进度安排", "落实单位", "承办单位", "协办单位", "参与单位", "主办单位",
  ]

  /// Whether the passage opens with a label of this kind.
  static func opens(_ text: Passage) -> Bool {
    let body = text.trimmedStart(of: ["(", "["])
    guard let word = body.firstPrefix(of: words) else { return false }
    let rest = body.from(body.start + word.count).trimmedStart(of: ["]"])
    return rest.isEmpty || rest.firstScalar == ":" || rest.firstScalar == "("
  }

  static func read(_ text: Passage, line: Int) -> LabelLine {
    LabelLine(responsibilities: [DraftResponsibility(label: .unlabelled, names: text, line: line)])
  }

  /// The bracket at the end of an item that names who is responsible.
  static func cutTrailing(_ text: Passage) -> (body: Passage, inner: Passage)? {
    var position = text.end - 1
    while position >= text.start {
      if text[position] == "(" || text[position] == "[" {
        let inner = text.from(position + 1).trimmed(of: [")", "]", "。"])
        if opens(inner) { return (text.upTo(position).trimmed(), inner) }
      }
      position -= 1
      if text.end - position > 400 { break }
    }
    return nil
  }
}

extension LabelLine {
  /// A label whose value stands on the next line.
  static func isBare(_ text: Passage) -> Bool {
    guard opens(text), let last = text.lastScalar else { return false }
    return last == ":" || words.contains { text.count == $0.count && text.hasPrefix($0) }
  }

  static func joined(_ label: Passage, _ value: Passage) -> Passage {
    Passage(label.trimmed(of: [":"]).string + ":" + value.string)
  }

  mutating func add(_ other: LabelLine) {
    responsibilities += other.responsibilities
    leaders += other.leaders
    deadline = deadline ?? other.deadline
  }
}
