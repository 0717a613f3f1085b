/// What an item says about who is responsible and by when: in a bracket at its end, or on a line of its own.
struct LabelLine: Sendable {
  var responsibilities: [DraftResponsibility] = []
  var leaders: [Passage] = []
  var deadline: Passage?
  var milestones: [DraftMilestone] = []
  /// How many items before it share it (以上3项…); 0 for all since the last label.
  var shared: Int?

  var isEmpty: Bool { responsibilities.isEmpty && leaders.isEmpty && deadline == nil && milestones.isEmpty }

  mutating func add(_ other: LabelLine) {
    responsibilities += other.responsibilities
    leaders += other.leaders
    deadline = deadline ?? other.deadline
    milestones += other.milestones
  }

  /// Reads what stands behind the labels, or a bare list or sentence.
  static func read(_ text: Passage, line: Int) -> LabelLine {
    var out = LabelLine()
    let inner = withoutBracket(text.trimmed(of: ["。", ";", " "]))
    let marks = LabelWords.marks(in: inner)
    guard let first = marks.first, first.position - inner.start <= LabelWords.longestLead else {
      let phrase = ResponsibleSentence.core(of: inner)
      out.responsibilities = [DraftResponsibility(label: .unlabelled, names: phrase.names, line: line)]
      out.shared = phrase.shared
      return out
    }
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].position : inner.end
      let value = inner[mark.valueStart..<end].trimmed(of: [";", ",", "。", "、", " ", "[", "]"])
      guard !value.isEmpty else { continue }
      switch mark.kind {
      case .responsible(let label):
        out.responsibilities.append(DraftResponsibility(label: label, names: value, line: line))
      case .leaders: out.leaders.append(value)
      case .deadline: out.deadline = out.deadline ?? value
      case .schedule: out.milestones += QuarterSteps.read(value)
      case .contact: continue
      }
    }
    return out
  }

  /// Without the bracket around the whole.
  private static func withoutBracket(_ text: Passage) -> Passage {
    guard let first = text.firstScalar, first == "(" || first == "[" else { return text }
    let close: Unicode.Scalar = first == "(" ? ")" : "]"
    guard let end = text.firstIndex(where: { $0 == close }), first == "(" || LabelWords.label(at: text.from(text.start + 1)) == nil
      || end == text.end - 1 || text[text.start + 1..<end].contains(":")
    else { return text }
    let inner = text.from(text.start + 1)
    return inner.lastScalar == close ? inner.upTo(inner.end - 1).trimmed() : inner
  }

  /// Whether the passage is a label line: it opens with a label, or is a sentence that only names who is responsible.
  static func opens(_ text: Passage) -> Bool {
    let body = text.trimmedStart(of: ["(", "[", "*", "★", "▲", "●", "-", "•", "·"])
    return LabelWords.label(at: body) != nil || ResponsibleSentence.isWhole(body)
  }

  /// A label whose value stands on the next line.
  static func isBare(_ text: Passage) -> Bool {
    guard let mark = LabelWords.label(at: text.trimmedStart(of: ["(", "["])) else { return false }
    return text.from(mark.valueStart).trimmed(of: ["]"]).isEmpty
  }

  static func joined(_ label: Passage, _ value: Passage) -> Passage {
    Passage(label.trimmed(of: [":", "[", "]"]).string + ":" + value.string)
  }

  /// Parts an item from what its end says about who is responsible: a bracket, labels behind the last sentence, or a
  /// sentence that names them. A closing mark behind the bracket stays with the item.
  static func cutTrailing(_ text: Passage) -> (body: Passage, inner: Passage)? {
    ResponsibleTail.cut(text)
  }
}
