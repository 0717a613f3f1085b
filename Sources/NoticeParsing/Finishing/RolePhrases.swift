/// Phrases that give a role by a verb: 甲局牵头,乙局配合; 由甲局牵头负责; 甲局会同乙局; 各街道按职责分工负责; *甲局、乙局.
enum RolePhrases {
  static func hasVerb(_ passage: Passage) -> Bool { verbs.occurs(in: passage) }

  /// Parts of the passage with the role that the verb behind them gives; names without a verb keep `label`.
  static func read(_ passage: Passage, label: DraftResponsibility.Label, line: Int) -> [DraftResponsibility] {
    let text = FirstListed.withoutRemarks(passage.trimmed())
    guard !text.isEmpty else { return [] }
    if let marked = marked(text, label: label, line: line) { return marked }
    guard hasVerb(text) else {
      return [DraftResponsibility(label: label, names: text, line: line)]
    }
    var parts: [DraftResponsibility] = []
    var low = text.start
    var index = text.start
    var isSupportPending = false

    func add(_ range: Range<Int>, _ role: DraftResponsibility.Label) {
      let names = text[range].trimmed(of: ["、", ",", ";", "。", ":"]).droppingPrefixes(prefixes).trimmed(of: [
        "、", ",", ";",
      ])
      if names.count >= 2 { parts.append(DraftResponsibility(label: role, names: names, line: line)) }
    }

    while index < text.end {
      // What a bracket says is about the name before it, unless it is the role itself: 甲局(牵头).
      if text[index] == "(", let close = closingBracket(from: index, in: text) {
        index = isRole(text[index + 1..<close]) ? index + 1 : close + 1
        continue
      }
      guard let word = verbs.longest(at: index, in: text) else {
        index += 1
        continue
      }
      var end = index + word.count
      if joins.contains(word) {
        // 甲局会同乙局: what stands before leads, what follows supports.
        add(low..<index, isSupportPending ? .support : .lead)
        isSupportPending = true
        low = end
        index = end
        continue
      }
      var role = roleGiven(by: word)
      // 按分工|牵头|落实 is one phrase: its strongest word decides.
      while let next = verbs.longest(at: end, in: text), !joins.contains(next) {
        role = stronger(role, roleGiven(by: next))
        end += next.count
      }
      let isBracketed = index > text.start && text[index - 1] == "(" && end < text.end && text[end] == ")"
      if isBracketed {
        let from = lastName(before: index - 1, from: low, in: text)
        add(low..<from, label)
        add(from..<index - 1, role ?? label)
        low = end + 1
      } else {
        if role == .support, !isSupportPending, !parts.contains(where: { $0.label == .lead }) {
          // 甲局,乙局配合: nobody leads yet, so the verb is about what follows the comma.
          let from = lastClause(before: index, from: low, in: text)
          add(low..<from, label)
          low = from
        }
        // 甲局牵头,各部门按职责分工负责: the others support.
        let others =
          opensClause(low, in: text) && parts.contains { $0.label == .lead && !PeopleWords.areOfficials($0.names) }
        add(low..<index, isSupportPending ? .support : role ?? (others ? .support : label))
        low = end
      }
      isSupportPending = false
      index = low
      // 牵头抓好…工作: what the verb is about runs to the next mark.
      if !isBracketed, low < text.end, !isMark(text[low]), !lexicon.looksLikeDepartmentList(clause(at: low, in: text)) {
        while low < text.end, !isMark(text[low]) { low += 1 }
        index = low
      }
    }
    add(low..<text.end, isSupportPending ? .support : label)
    return parts
  }

  private static func closingBracket(from open: Int, in text: Passage) -> Int? {
    var index = open + 1
    while index < text.end, text[index] != ")" { index += 1 }
    return index < text.end ? index : nil
  }

  private static func opensClause(_ position: Int, in text: Passage) -> Bool {
    position < text.end && (text[position] == "," || text[position] == ";")
  }

  /// The passage is made of role words alone.
  private static func isRole(_ passage: Passage) -> Bool {
    var index = passage.start
    while index < passage.end, let word = verbs.longest(at: index, in: passage) { index += word.count }
    return !passage.isEmpty && index == passage.end
  }

  /// A mark (*, ★, ▲) before or behind a name makes it the lead, the others support.
  private static func marked(
    _ text: Passage, label: DraftResponsibility.Label, line: Int
  ) -> [DraftResponsibility]? {
    guard label == .responsible || label == .unlabelled, leadMarks.next(in: text, from: text.start) < text.end else {
      return nil
    }
    var parts: [DraftResponsibility] = []
    for chunk in DepartmentLexicon.chunks(of: text, marks: { isMark($0) || $0 == " " }) {
      let name = chunk.trimmed(of: leadMarks)
      guard name.count >= 2 else { continue }
      let isLead = chunk.foldedScalars.contains(where: leadMarks.contains)
      parts.append(DraftResponsibility(label: isLead ? .lead : .support, names: name, line: line))
    }
    return parts.contains { $0.label == .lead } ? parts : nil
  }

  private static let lexicon = DepartmentLexicon()
  private static let leadMarks: ScalarSet = ["*", "★", "▲", "☆", "△", "※", "_", "●"]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", ";", "。": true
    default: false
    }
  }

  private static func clause(at position: Int, in text: Passage) -> Passage {
    var end = position
    while end < text.end, !isMark(text[end]) { end += 1 }
    return text[position..<end]
  }

  private static func lastMark(before position: Int, from low: Int, in text: Passage) -> Int {
    var index = position
    while index > low, !isMark(text[index - 1]) { index -= 1 }
    return index
  }

  /// Where the name that ends before the position begins: behind a mark, or behind a blank that parts it from another.
  private static func lastName(before position: Int, from low: Int, in text: Passage) -> Int {
    let start = lastMark(before: position, from: low, in: text)
    let names = text[start..<position]
    guard names.count <= 4000, names.foldedScalars.contains(" ") else { return start }
    let (parts, _) = NameSegmentation(names, known: []).cut()
    // 区 教 育 局: where no name ends before the blank, one name is set wide.
    guard let last = parts.last, let before = parts.dropLast().last, text[last.lowerBound - 1] == " ",
      DepartmentWords.endsAsName(text[before])
    else { return start }
    return last.lowerBound
  }

  private static func lastClause(before position: Int, from low: Int, in text: Passage) -> Int {
    var index = position
    while index > low, !(text[index - 1] == "," || text[index - 1] == ";" || text[index - 1] == "。") { index -= 1 }
    return index
  }

  /// Nil for words that leave the role to the label.
  private static func roleGiven(by word: Word) -> DraftResponsibility.Label? {
    if leading.contains(word) { return .lead }
    return supporting.contains(word) ? .support : nil
  }

  private static func stronger(
    _ a: DraftResponsibility.Label?, _ b: DraftResponsibility.Label?
  ) -> DraftResponsibility.Label? {
    a == .lead || b == .lead ? .lead : a ?? b
  }

  private static let leading: Set<Word> = ["牵头", "主办", "主责", "总牵头", "负总责", "牵头单位", "牵头部门"]
  private static let supporting: Set<Word> = [
    "配合", "协办", "协助", "参与", "协同", "支持", "参加", "配合单位", "配合部门", "协同配合", "协助配合", "积极配合", "共同参与", "密切配合", "參與", "參加",
  ]
  private static let joins: Set<Word> = ["会同", "商"]
  private static let neutral: [Word] = [
    "负责", "落实", "承办", "实施", "推进", "按职责分工", "按职责", "按照职责分工", "按各自职责分工", "按各自职责", "根据职责分工", "按分工", "按照分工",
    "按照各自职责分工", "按照各自职责", "依职责分工", "依职责", "分别", "分工负责", "共同", "组织实施", "具体", "抓总", "各负其责", "按任务分工", "依据职责分工",
    "按职能分工", "按职能", "根据职责", "根据各自职责", "按照职责",
  ]
  private static let verbs = WordTable(
    Array(leading) + Array(supporting) + ["会同"] + neutral)

  private static let prefixes: [Word] = ["由", "请", "并由", "以及", "及", "和", "其中", "联合", "为", "是"]
}

extension Passage {
  /// Without any of the words at its start.
  func droppingPrefixes(_ words: [Word]) -> Passage {
    var text = trimmed()
    while let word = words.first(where: { text.hasPrefix($0) && text.count > $0.count }) {
      text = text.from(text.start + word.count).trimmed()
    }
    return text
  }
}
