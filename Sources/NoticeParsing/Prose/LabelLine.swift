/// What an item says about who is responsible and by when: in a bracket at its end, or on a line of its own.
struct LabelLine: Sendable {
  var responsibilities: [DraftResponsibility] = []
  var leaders: [Passage] = []
  var deadline: Passage?
  var milestones: [DraftMilestone] = []
  /// How many items before it share it (以上3项…); 0 for all since the last label.
  var shared: Int?

  var isEmpty: Bool { responsibilities.isEmpty && leaders.isEmpty && deadline == nil && milestones.isEmpty }

  mutating func add(_ other: borrowing LabelLine) {
    // The first of them takes the arrays over as they are; most labels say one thing.
    if !other.responsibilities.isEmpty {
      if responsibilities.isEmpty {
        responsibilities = other.responsibilities
      } else {
        responsibilities += other.responsibilities
      }
    }
    if !other.leaders.isEmpty {
      if leaders.isEmpty { leaders = other.leaders } else { leaders += other.leaders }
    }
    if deadline == nil { deadline = other.deadline }
    if !other.milestones.isEmpty {
      if milestones.isEmpty { milestones = other.milestones } else { milestones += other.milestones }
    }
  }

  /// The same for one of several that are kept, as if it stood on that line.
  mutating func add(_ others: [LabelLine], _ place: Int, line: Int) {
    for index in others[place].responsibilities.indices {
      responsibilities.append(
        DraftResponsibility(
          label: others[place].responsibilities[index].label, names: others[place].responsibilities[index].names,
          line: line))
    }
    if !others[place].leaders.isEmpty { leaders += others[place].leaders }
    if deadline == nil { deadline = others[place].deadline }
    if !others[place].milestones.isEmpty { milestones += others[place].milestones }
  }

  /// Reads what stands behind the labels, or a bare list or sentence.
  static func read(_ text: Passage, line: Int) -> LabelLine {
    let inner = withoutBracket(text.trimmed(of: ProseMarks.sentenceEnds))
    let (names, shared) = ResponsibleSentence.core(of: inner)
    let found = ResponsibilityReader.read(names, line: line)
    var out = LabelLine(
      responsibilities: found.responsibilities, leaders: found.leaders, deadline: found.deadline, shared: shared)
    if let schedule = found.schedule { out.milestones = QuarterSteps.read(schedule) }
    return out
  }

  /// Without the bracket around the whole.
  private static func withoutBracket(_ text: Passage) -> Passage {
    guard text.firstScalar == "(" else { return text }
    let inner = text.from(text.start + 1)
    return inner.lastScalar == ")" ? inner.upTo(inner.end - 1).trimmed() : inner
  }

  /// Whether the passage is a label line: it opens with a label, or is a sentence that only names who is responsible.
  static func opens(_ text: Passage) -> Bool {
    opens(text, mark(of: text))
  }

  static func opens(_ text: Passage, _ mark: (kind: LabelWords.Kind, end: Int)?) -> Bool {
    mark != nil || ResponsibleSentence.isWhole(text.trimmedStart(of: bullets))
  }

  /// The label at its start, behind bullets.
  static func mark(of text: Passage) -> (kind: LabelWords.Kind, end: Int)? {
    label(at: text.trimmedStart(of: bullets))
  }

  private static let labelEnds: ScalarSet = "[]:)"
  private static let bullets: ScalarSet = "([*★▲●-•·◆"

  /// Where the value of the label at the start begins; a label without a colon stands alone, in a bracket or before a
  /// list of departments.
  static func label(at body: Passage) -> (kind: LabelWords.Kind, end: Int)? {
    if let found = LabelWords.label(at: body.start, in: body, needsColon: true)
      ?? LabelWords.leader(at: body.start, in: body)
    {
      return found
    }
    guard let found = LabelWords.label(at: body.start, in: body, needsColon: false), found.end - body.start >= 4 else {
      return nil
    }
    let rest = body.from(found.end)
    if rest.trimmed(of: labelEnds).isEmpty || body[found.end - 1] == "]" { return found }
    // 牵头单位 甲局、乙局; 完成时限 6月底前: a blank in the place of the colon.
    guard body[found.end - 1] == " ", rest.count <= longestBlankValue else { return nil }
    let value = firstValue(of: rest)
    switch found.kind {
    case .lead, .responsible, .support:
      return DepartmentShapes.isList(value) || ResponsibleSentence.isWhole(value) ? found : nil
    case .leader: return PeopleWords.looksLikePeople(value) ? found : nil
    case .deadline: return DeadlineReader.looksLikeDeadline(value) ? found : nil
    case .schedule: return StepCutter.opensWithStep(value) ? found : nil
    case .contact: return nil
    }
  }

  /// Up to the mark, or the next label, that ends it.
  private static func firstValue(of rest: Passage) -> Passage {
    let value = rest.upTo(rest.firstIndex { $0 == ";" || $0 == "。" } ?? rest.end)
    guard let colon = value.firstIndex(where: { $0 == ":" }),
      let blank = value.upTo(colon).range.last(where: { value[$0] == " " })
    else { return value.trimmed() }
    return value.upTo(blank).trimmed()
  }

  private static let longestBlankValue = 200

  /// A label whose value stands on the next line.
  static func isBare(_ text: Passage) -> Bool { isBare(text, mark(of: text)) }

  static func isBare(_ text: Passage, _ mark: (kind: LabelWords.Kind, end: Int)?) -> Bool {
    guard let mark else { return false }
    return text.from(mark.end).trimmed(of: labelEnds).isEmpty
  }

  static func joined(_ label: Passage, _ value: Passage) -> Passage {
    Passage(label.trimmed(of: labelEnds).string + ":" + value.string)
  }

  /// Parts an item from what its end says about who is responsible: a bracket, labels behind the last sentence, or a
  /// sentence that names them. A closing mark behind the bracket stays with the item.
  ///
  /// - Parameter acceptsLists: whether a bracket that holds nothing but departments counts.
  static func cutTrailing(_ text: Passage, acceptsLists: Bool) -> (body: Passage, inner: Passage)? {
    ResponsibleTail.cut(text, acceptsLists ? .sure : .none)
  }
}
