/// Finds where an item ends and the words about who is responsible for it begin.
enum ResponsibleTail {
  private static let closing: ScalarSet = ")]〕"
  private static let opening: ScalarSet = "([〔"
  /// The longest bracket that is looked into.
  private static let longest = 600

  static func cut(_ text: Passage, _ lists: BareLists) -> (body: Passage, inner: Passage)? {
    bracket(text, lists) ?? labels(text) ?? sentence(text) ?? dashed(text)
  }

  /// The item without all that it says of who is responsible, and that, in printed order.
  static func parts(of text: Passage, _ lists: BareLists) -> (body: Passage, inners: [Passage]) {
    var body = text
    var tails: [Passage] = []
    if let last = cut(text, lists) {
      body = last.body
      tails = [last.inner]
      // (责任单位:甲局)(完成时限:6月底): one bracket behind the other.
      while tails.count < mostTails, let next = bracket(body, lists) {
        body = next.body
        tails.insert(next.inner, at: 0)
      }
    }
    let (rest, inners) = withoutInner(body, lists)
    return (rest, inners + tails)
  }

  private static let mostTails = 4

  /// Whether the bracket at the end holds nothing but departments, and it may be by when.
  static func hasBareList(_ text: Passage) -> Bool { bracket(text, .none) == nil && bracket(text, .sure) != nil }

  /// Whether a bracket at the end says who is responsible, by a label or a verb, or by names that count.
  static func closesWithBracket(_ text: Passage, _ lists: BareLists = .none) -> Bool { bracket(text, lists) != nil }

  /// `…。(责任单位:…)`, `…(市发改委)。`, square, or never closed.
  private static func bracket(_ text: Passage, _ lists: BareLists) -> (body: Passage, inner: Passage)? {
    guard text.marks.contains(.bracket) else { return nil }
    var end = text.end
    while end > text.start, text[end - 1] == "。" || text[end - 1] == ";" || text[end - 1] == " " { end -= 1 }
    guard end > text.start else { return nil }
    let isClosed = closing.contains(text[end - 1])
    let mark = text[end..<text.end].trimmed()
    var depth = isClosed ? 0 : 1
    var position = end - 1
    while position >= text.start, end - position <= longest {
      let scalar = text[position]
      if closing.contains(scalar) {
        depth += 1
      } else if opening.contains(scalar) {
        depth -= 1
        if depth <= 0 {
          let inner = firstSentence(text[position + 1..<(isClosed ? end - 1 : end)].trimmed())
          let body = text.upTo(position).trimmed()
          let isBehindStop = body.lastScalar.map(ProseMarks.sentenceEnds.contains) ?? false
          guard
            isResponsibility(inner, isClosed: isClosed, lists, isBehindStop: isBehindStop)
              || isClosed && ResponsibilityReader.isDeadline(inner) && bracket(body, lists) != nil
          else { return isClosed ? nil : unclosedOuter(text, position, end) }
          return (closed(body, by: mark, of: text), inner)
        }
      }
      position -= 1
    }
    return nil
  }

  /// 甲局牵头。以下各项均由各镇落实,不再列出。: what is said of other items is none of this one's.
  private static func firstSentence(_ inner: Passage) -> Passage {
    guard let stop = inner.firstOuter("。"), remarks.longest(at: stop + 1, in: inner) != nil else { return inner }
    return inner.upTo(stop)
  }

  private static let remarks = WordTable(["以下", "下同", "其他各项", "其余各项", "不再列出", "不再一一列出"])

  /// …320份。(甲局负责)组织…培训(乙局负责),编印…: brackets that close sentences or clauses inside the item, cut out of it.
  private static func withoutInner(_ text: Passage, _ lists: BareLists) -> (body: Passage, inners: [Passage]) {
    guard text.marks.contains(.bracket) else { return (text, []) }
    let closes = closingBrackets(in: text)
    guard !closes.isEmpty else { return (text, []) }
    var inners: [Passage] = []
    var kept = ""
    var low = text.start
    var position = text.start + 1
    while position < text.end {
      guard opening.contains(text[position]), let close = closes[position] else {
        position += 1
        continue
      }
      let isBehindStop = ProseMarks.sentenceEnds.contains(text[position - 1])
      guard
        isBehindStop || close + 1 < text.end && ProseMarks.ends.contains(text[close + 1])
          || LabelWords.label(at: position + 1, in: text, needsColon: true) != nil
      else {
        position += 1
        continue
      }
      let inner = firstSentence(text[position + 1..<close].trimmed())
      if isResponsibility(inner, isClosed: true, lists, isBehindStop: isBehindStop) {
        inners.append(inner)
        kept += text[low..<position].string
        low = close + 1
        // …完成。(责任单位:甲局)。: one mark closes the sentence.
        if isBehindStop, low < text.end, ProseMarks.sentenceEnds.contains(text[low]) { low += 1 }
      }
      position = close + 1
    }
    return inners.isEmpty ? (text, []) : (Passage(kept + text.from(low).string).trimmed(), inners)
  }

  /// By opening bracket, where it closes; those that hold more than a responsibility could are left out.
  private static func closingBrackets(in text: Passage) -> [Int: Int] {
    var closes: [Int: Int] = [:]
    var open: [Int] = []
    for position in text.range {
      if opening.contains(text[position]) { open.append(position) }
      if closing.contains(text[position]), let start = open.popLast(), position - start < longest {
        closes[start] = position
      }
    }
    return closes
  }

  /// Inside a bracket that was never closed stand closed ones: the label decides where it opens.
  private static func unclosedOuter(_ text: Passage, _ inner: Int, _ end: Int) -> (body: Passage, inner: Passage)? {
    var position = inner - 1
    while position >= text.start, end - position <= longest {
      if opening.contains(text[position]), LabelLine.label(at: text.from(position + 1)) != nil {
        return (text.upTo(position).trimmed(), text[position + 1..<end].trimmed())
      }
      position -= 1
    }
    return nil
  }

  private static func isResponsibility(
    _ inner: Passage, isClosed: Bool, _ lists: BareLists, isBehindStop: Bool
  ) -> Bool {
    let text = inner.trimmedStart(of: leadMarks)
    if LabelLine.label(at: text) != nil { return true }
    guard isClosed else { return false }
    if LabelWords.tight(at: text.start, in: text) != nil { return true }
    if RolePhrases.hasVerb(inner), inner.count <= 160, ResponsibilityReader.speaksOfResponsibility(inner) {
      return true
    }
    if ResponsibleSentence.isWhole(inner) { return true }
    // 甲局,完成时限:6月底: the label says what the names before it are.
    if let names = namesBeforeDeadline(inner), DepartmentShapes.isList(names) { return true }
    return lists.hold(ResponsibilityReader.withoutDeadline(inner).names, isBehindStop: isBehindStop)
  }

  private static func namesBeforeDeadline(_ inner: Passage) -> Passage? {
    guard inner.marks.contains(.colon), let colon = inner.firstIndex(where: { $0 == ":" }),
      let found = LabelWords.glued(before: colon, from: inner.start, in: inner), found.kind == .deadline
    else { return nil }
    return inner.upTo(found.start).trimmed(of: [",", ";", "。", "、"])
  }

  /// The mark behind the bracket closes the item where nothing else does.
  private static func closed(_ body: Passage, by mark: Passage, of text: Passage) -> Passage {
    guard !mark.isEmpty, let last = body.lastScalar, !ProseMarks.ends.contains(last) else { return body }
    return Passage(body.string + mark.string)
  }

  /// `…。责任单位:…;配合单位:…。` without a bracket.
  private static func labels(_ text: Passage) -> (body: Passage, inner: Passage)? {
    guard labelEnds.next(in: text, from: text.start) < text.end else { return nil }
    var canStart = false
    var next = text.start
    while next < text.end {
      let position = canStart ? next : pauses.next(in: text, from: next)
      guard position < text.end else { break }
      next = position + 1
      let scalar = text[position]
      if let (kind, start, value) = opening(at: position, canStart: canStart, in: text) {
        if let close = bracketInside(around: start, in: text) {
          next = close + 1
          canStart = true
          continue
        }
        switch kind {
        case .leader where !LabelWords.suits(text.from(value).trimmed(), .leader): return nil
        case .lead, .responsible, .support, .deadline, .leader:
          guard value < text.end else { return nil }
          let body = text.upTo(start).trimmed(of: opening)
          let inner = balanced(text.from(start).trimmed())
          guard let goesOn = textBehind(inner) else { return (body, inner) }
          return (Passage(body.string + inner.from(goesOn).trimmed().string), inner.upTo(goesOn))
        default: return nil
        }
      }
      if scalar != " " || !canStart { canStart = scalar == " " || starters.contains(scalar) }
    }
    return nil
  }

  /// …3%(责任单位:甲局)。由专人…: where the bracket closes that the label opens, if the item's text goes on behind it.
  private static func bracketInside(around label: Int, in text: Passage) -> Int? {
    guard label > text.start, opening.contains(text[label - 1]) else { return nil }
    var depth = 1
    var close = label
    while close < text.end, close - label < longest {
      if opening.contains(text[close]) { depth += 1 } else if closing.contains(text[close]) { depth -= 1 }
      if depth == 0 { break }
      close += 1
    }
    guard depth == 0 else { return nil }
    let rest = text.from(close + 1).trimmedStart(of: behindBracket)
    guard rest.count >= 4, let first = rest.firstScalar, !opening.contains(first),
      LabelWords.label(at: rest.start, in: rest, needsColon: true) == nil
    else { return nil }
    return close
  }

  private static let behindBracket: ScalarSet = "。;,、:"

  /// The label that begins at the position, or ends there without anything that parts it from the words before.
  private static func opening(
    at position: Int, canStart: Bool, in text: Passage
  ) -> (kind: LabelWords.Kind, start: Int, value: Int)? {
    if text[position] == ":", let (kind, start) = LabelWords.glued(before: position, from: text.start, in: text) {
      return (kind, start, position + 1)
    }
    guard canStart, text[position] != " ",
      let found = LabelWords.label(at: position, in: text, needsColon: true)
    else { return nil }
    return (found.kind, position, found.end)
  }

  /// …。责任单位:甲局。年内建成…: where the item's text goes on behind the label's sentence.
  private static func textBehind(_ inner: Passage) -> Int? {
    guard let stop = inner.firstOuter("。", limit: longest) else { return nil }
    let rest = inner.from(stop + 1).trimmed()
    guard rest.count >= 6, rest.lastScalar == "。", !DepartmentShapes.isList(rest), !ResponsibleSentence.isWhole(rest),
      LabelWords.label(at: rest.start, in: rest, needsColon: true) == nil,
      rest.firstIndex(where: { $0 == ":" }) == nil
    else { return nil }
    return stop + 1
  }

  /// Without the bracket at its end that closes nothing inside.
  private static func balanced(_ text: Passage) -> Passage {
    let depth = text.range.reduce(0) { opening.contains(text[$1]) ? $0 + 1 : closing.contains(text[$1]) ? $0 - 1 : $0 }
    return depth < 0 ? text.trimmed(of: closing) : text
  }

  /// …增长7%。——甲局、乙局: a dash in the place of the bracket.
  private static func dashed(_ text: Passage) -> (body: Passage, inner: Passage)? {
    let tail = text.from(text.end - 160)
    guard let dash = tail.range.last(where: { tail[$0] == "-" }), dash + 2 < text.end else { return nil }
    var low = dash
    while low > text.start, text[low - 1] == "-" || text[low - 1] == " " { low -= 1 }
    guard low - text.start >= 6, dash > low || ProseMarks.sentenceEnds.contains(text[low - 1]) else { return nil }
    let rest = text.from(dash + 1).trimmed(of: ProseMarks.sentenceEnds)
    guard DepartmentShapes.isList(rest) || ResponsibleSentence.isWhole(rest) else { return nil }
    return (text.upTo(low).trimmed(), rest)
  }

  private static let leadMarks: ScalarSet = "*★▲"
  private static let sentenceClosers: ScalarSet = "。责合头办"
  private static let starters: ScalarSet = "。;!)]”(["
  /// The marks that a label stands behind or ends in: in between, none begins.
  private static let pauses: ScalarSet = "。;!)]”([ :"
  private static let labelEnds: ScalarSet = ":为是"

  /// The last sentence names them: 由X牵头,Y配合。
  private static func sentence(_ text: Passage) -> (body: Passage, inner: Passage)? {
    guard let end = text.lastScalar, sentenceClosers.contains(end) else { return nil }
    var position = text.end - 2
    while position > text.start, text.end - position <= 160 {
      if text[position] == "。" || text[position] == ";" {
        let last = text.from(position + 1).trimmed()
        guard text[position] == "。", last.count >= 6 else { return nil }
        return ResponsibleSentence.isWhole(last) ? (text.upTo(position + 1), last) : charge(last, in: text)
      }
      position -= 1
    }
    return position <= text.start ? charge(text, in: text) : nil
  }

  /// 由甲局牵头,9月底前建成…。: who does it is named, and the sentence stays the item's.
  private static func charge(_ sentence: Passage, in text: Passage) -> (body: Passage, inner: Passage)? {
    ResponsibleSentence.workClause(in: sentence).map { (text, sentence.upTo($0)) }
  }
}
