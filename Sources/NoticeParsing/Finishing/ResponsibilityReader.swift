/// What a bracket, a line or a cell says of who does it and by when.
struct Responsibility: Sendable {
  var responsibilities: [DraftResponsibility] = []
  var leaders: [Passage] = []
  var deadline: Passage?
  /// 进度安排: steps in time, for the layout to read as milestones.
  var schedule: Passage?

  var isEmpty: Bool { responsibilities.isEmpty && leaders.isEmpty && deadline == nil && schedule == nil }
}

/// Reads labels (牵头单位:…;配合单位:…), verb phrases (甲局牵头,乙局配合) and marks (*甲局).
enum ResponsibilityReader {
  /// - Parameter label: what a column's header or the line's own label said; labels inside the passage win.
  static func read(_ passage: Passage, line: Int, label: DraftResponsibility.Label = .unlabelled) -> Responsibility {
    var result = Responsibility()
    func addDepartments(of text: Passage, label: DraftResponsibility.Label) {
      let (names, deadline) = withoutDeadline(text)
      result.deadline = result.deadline ?? deadline
      for part in RolePhrases.read(names, label: label, line: line) {
        // 副县长张远牵头, 陈立副县长牵头: people, who lead no less.
        if PeopleWords.areOfficials(part.names) {
          result.leaders.append(part.names)
        } else {
          result.responsibilities.append(part)
        }
      }
    }
    /// 责任单位及责任人:甲局 王远、乙局(李立): each name goes where it belongs.
    func addBoth(of text: Passage, label: DraftResponsibility.Label) {
      for part in text.split(where: { bothMarks.contains($0) }).map({ $0.trimmed() }) where !part.isEmpty {
        if PeopleWords.looksLikePeople(part) {
          result.leaders.append(part)
        } else {
          addDepartments(of: part, label: label)
        }
      }
    }
    // (第一责任单位为牵头单位) would be read as labels.
    for segment in segments(of: FirstListed.withoutRemarks(passage)) {
      let text = withoutHalfBracket(segment.text.trimmed(of: edgeMarks))
      guard !text.isEmpty else { continue }
      if segment.namesPeople, segment.kind == .lead || segment.kind == .responsible {
        addBoth(of: text, label: segment.kind == .lead ? .lead : .responsible)
        continue
      }
      switch segment.kind {
      case .leader:
        let (people, bodies) = peopleFirst(text)
        result.leaders.append(people)
        if let bodies { addDepartments(of: bodies, label: .unlabelled) }
      case .contact: break
      case .deadline: result.deadline = result.deadline ?? text
      case .schedule: result.schedule = result.schedule ?? text
      case .lead: addDepartments(of: text, label: .lead)
      case .responsible: addDepartments(of: text, label: .responsible)
      case .support: addDepartments(of: text, label: .support)
      case nil: addDepartments(of: text, label: label)
      }
    }
    return result
  }

  /// 甲局(责任人:王远): the label inside the bracket parts it.
  private static func withoutHalfBracket(_ text: Passage) -> Passage {
    if text.lastScalar == "(" { return text.upTo(text.end - 1).trimmed(of: edgeMarks) }
    guard text.lastScalar == ")", text.firstIndex(where: { $0 == "(" }) == nil else { return text }
    return text.upTo(text.end - 1).trimmed(of: edgeMarks)
  }

  /// The label that a line opens with, in brackets or not, and what stands behind it.
  static func label(at passage: Passage) -> (kind: LabelWords.Kind, rest: Passage)? {
    let text = passage.trimmedStart(of: openingMarks)
    guard let (kind, end) = LabelWords.label(at: text.start, in: text, needsColon: false) else { return nil }
    return (kind, text.from(end).trimmed(of: edgeMarks))
  }

  /// Whether a bracket's inside or a line names who does it: a label with a colon, or departments with a role word.
  static func speaksOfResponsibility(_ passage: Passage) -> Bool {
    let text = withoutDeadline(passage.trimmed()).names
    guard text.count >= 2 else { return false }
    if let (_, end) = LabelWords.label(at: text.start, in: text, needsColon: false), end <= text.end { return true }
    guard text.count <= 600 else { return false }
    if RolePhrases.hasVerb(text) {
      let parts = RolePhrases.read(text, label: .unlabelled, line: 0)
      // 分管副市长负责,甲局牵头: people beside departments.
      let bodies = parts.filter { !PeopleWords.holdsPost($0.names) && !PeopleWords.areOfficials($0.names) }
      return !bodies.isEmpty && bodies.allSatisfy { lexicon.looksLikeDepartmentList($0.names) }
    }
    return lexicon.looksLikeDepartmentList(text) && DepartmentWords.endsStrongly(text)
  }

  /// 甲局牵头,乙局配合,6月底前完成: the last clause, or the first, says by when.
  static func withoutDeadline(_ text: Passage) -> (names: Passage, deadline: Passage?) {
    if let last = text.range.last(where: { clauseMarks.contains(text[$0]) }) {
      let clause = text.from(last + 1).trimmed()
      if isDeadline(clause) { return (text.upTo(last).trimmed(), clause) }
    }
    if let first = text.range.first(where: { clauseMarks.contains(text[$0]) }) {
      let clause = text.upTo(first).trimmed()
      if isDeadline(clause) { return (text.from(first + 1).trimmed(), clause) }
    }
    // 甲局 6月底前, and a day alone.
    guard isDeadline(text.from((text.range.last { text[$0] == " " } ?? text.start - 1) + 1)) else { return (text, nil) }
    guard let blank = text.range.last(where: { text[$0] == " " }) else { return (text.upTo(text.start), text) }
    return (text.upTo(blank).trimmed(), text.from(blank + 1))
  }

  static func isDeadline(_ clause: Passage) -> Bool {
    deadlineEnds.longest(endingAt: clause.end, in: clause) != nil && DeadlineReader.looksLikeDeadline(clause)
  }

  private static let clauseMarks: ScalarSet = ",;"
  private static let deadlineEnds = WordTable([
    "完成", "前", "底", "末", "坚持", "内", "推进", "实施", "到位", "办结", "全年", "月", "日", "开展", "长期", "持续",
  ])
  private static let lexicon = DepartmentLexicon()

  /// 张远;甲局: behind the people of a label stand departments without one.
  private static func peopleFirst(_ text: Passage) -> (people: Passage, bodies: Passage?) {
    guard let mark = text.firstIndex(where: { $0 == ";" }) else { return (text, nil) }
    let rest = text.from(mark + 1).trimmed()
    guard lexicon.looksLikeDepartmentList(rest), DepartmentWords.endsStrongly(rest) else { return (text, nil) }
    return (text.upTo(mark).trimmed(), rest)
  }

  private static let bothMarks: ScalarSet = "、,; ()"

  // MARK: - Labels inside

  private struct Segment {
    var kind: LabelWords.Kind?
    var text: Passage
    /// The label asks for people as well: 责任单位及责任人.
    var namesPeople = false
  }

  private static func segments(of passage: Passage) -> [Segment] {
    var segments: [Segment] = []
    let text = passage.trimmed()
    var kind: LabelWords.Kind?
    var namesPeople = false
    var low = text.start
    var index = text.start
    var atKey = true
    while index < text.end {
      let scalar = text[index]
      let isBehindBlank = kind != nil && atKey && text[index - 1] == " "
      if atKey,
        let (found, end) = LabelWords.label(at: index, in: text, needsColon: index > text.start)
          ?? LabelWords.leader(at: index, in: text) ?? LabelWords.tight(at: index, in: text)
          ?? (isBehindBlank ? LabelWords.unknown(at: index, in: text) : nil)
      {
        if index > low { segments.append(Segment(kind: kind, text: text[low..<index], namesPeople: namesPeople)) }
        kind = found
        namesPeople = found != .leader && text[index..<end].contains("人:")
        low = end
        index = max(end, index + 1)
        atKey = true
        continue
      }
      if scalar == ":", let (found, start) = LabelWords.glued(before: index, from: low, in: text) {
        segments.append(Segment(kind: kind, text: text[low..<start], namesPeople: namesPeople))
        kind = found
        namesPeople = false
        low = index + 1
      }
      atKey = scalar == " " || keyMarks.contains(scalar)
      index += 1
    }
    segments.append(Segment(kind: kind, text: text[low..<text.end], namesPeople: namesPeople))
    return segments
  }

  private static let keyMarks: ScalarSet = [";", "。", ",", "、", "(", "[", ")", "]", "|", "•", "·", ".", "〔"]
  private static let openingMarks: ScalarSet = "([〔{〖「•·◆●-*"
  private static let edgeMarks: ScalarSet = [
    ";", "。", ",", "、", "[", "]", "〔", "〕", ":", "|", "{", "}", "•", "〖", "〗", ".",
  ]
}
