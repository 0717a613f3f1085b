/// Sentences that only say who does an item: 由X牵头,Y配合。 以上3项目标的责任单位均为X。
enum ResponsibleSentence {
  private static let verbs = WordTable([
    "牵头", "负责", "配合", "主办", "责任单位为", "责任单位均为", "责任单位是", "责任部门为", "责任部门均为", "分工落实", "组织实施", "具体落实", "协助", "协同", "协办",
  ])
  private static let openers: [Word] = ["由", "以上", "上述", "该", "本项", "此项", "该项", "责任单位为", "责任部门为"]
  private static let copulas: [Word] = ["责任单位均为", "责任单位为", "责任单位是", "责任部门均为", "责任部门为", "均由", "由"]
  private static let closers: [Word] = ["牵头", "配合", "负责", "落实", "实施", "协办", "协助", "参与"]
  private static let sharers: [Word] = ["以上", "上述"]
  /// What a sentence that opens so begins with, a count aside.
  private static let coreStarts = ScalarSet((openers + sharers).map { $0.scalars[0] })
  private static let edges: ScalarSet = "。;)"
  private static let marks: ScalarSet = "。;"
  private static let clauseMarks: ScalarSet = ",;"
  private static let longest = 160

  /// Whether the passage says nothing else.
  static func isWhole(_ text: Passage) -> Bool {
    // Each of the verbs has such a scalar.
    guard text.marks.contains(.role), text.count <= longest, text.count >= 4, let end = text.lastScalar else {
      return false
    }
    let body = ResponsibilityReader.withoutDeadline(text.trimmed(of: edges)).names
    guard !body.isEmpty, end != ":", body.firstIndex(where: { $0 == "。" }) == nil, body.containsAny(verbs) else {
      return false
    }
    // 完成主体工程(某街道牵头): the sentence stands in a bracket, and what it is about before it.
    if text.trimmed(of: marks).lastScalar == ")", let open = text.range.last(where: { text[$0] == "(" }),
      open > text.start, !DepartmentShapes.isList(text.upTo(open))
    {
      return false
    }
    let names = core(of: body).names
    if body.firstPrefix(of: openers) != nil || count(at: body) != nil {
      return DepartmentShapes.opensWithDepartment(names) && workClause(in: text) == nil
    }
    return names.split { clauseMarks.contains($0) }.allSatisfy { part in
      let part = part.trimmed()
      return part.isEmpty || DepartmentShapes.opensWithDepartment(part) && part.containsAny(verbs)
        || DepartmentShapes.isList(part)
    } && closers.contains { body.hasSuffix($0) }
  }

  /// 由甲局牵头,9月底前建成道路2.4公里。: where the work begins behind who does it; its figures are nobody's name.
  static func workClause(in text: Passage) -> Int? {
    guard text.firstScalar == "由", let comma = text.firstIndex(where: { clauseMarks.contains($0) }) else { return nil }
    let first = text.upTo(comma)
    guard first.containsAny(verbs), DepartmentShapes.opensWithDepartment(core(of: first).names) else { return nil }
    var low = comma + 1
    while low < text.end {
      let end = clauseMarks.next(in: text, from: low)
      let clause = text[low..<end].trimmed(of: edges)
      if clause.firstIndex(where: { ChineseNumber.asciiDigit($0) != nil }) != nil,
        !ResponsibilityReader.isDeadline(clause), !DepartmentShapes.opensWithDepartment(clause)
      {
        return low - 1
      }
      low = end + 1
    }
    return nil
  }

  /// 3项目标的责任单位均为…: the number of items, and nobody's name before the verb.
  private static func count(at text: Passage) -> Int? {
    guard let end = text.firstIndex(where: { ChineseNumber.asciiDigit($0) == nil && !ChineseNumber.isDigit($0) }),
      end > text.start, end - text.start <= 3, text[end] == "项"
    else { return nil }
    let opening = text.from(end).upTo(end + 20)
    return sharedCopulas.contains { opening.find($0) != nil } ? ChineseNumber.value(text.upTo(end)) : nil
  }

  private static let sharedCopulas: [Word] = ["均为", "均由", "责任单位为", "责任部门为", "由"]

  /// What the sentence names, and how many items it is about.
  static func core(of text: Passage) -> (names: Passage, shared: Int?) {
    guard let first = text.firstScalar,
      coreStarts.contains(first) || ChineseNumber.asciiDigit(first) != nil || ChineseNumber.isDigit(first)
    else { return (text, nil) }
    var shared: Int?
    if text.firstPrefix(of: sharers) != nil {
      let digits = text.from(text.start + 2).trimmed()
      let end = digits.firstIndex { ChineseNumber.asciiDigit($0) == nil && !ChineseNumber.isDigit($0) } ?? digits.end
      shared = ChineseNumber.value(digits.upTo(end)) ?? 0
    } else {
      shared = count(at: text)
    }
    guard shared != nil || text.firstPrefix(of: openers) != nil else { return (text, nil) }
    for word in copulas {
      if let position = text.upTo(text.start + 30).find(word) {
        return (text.from(position + word.count).trimmed(), shared)
      }
    }
    return (text, shared)
  }
}
