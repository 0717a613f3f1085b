/// Parts items that run on in one paragraph: `(一)…。(二)…。`, `1.…;2.…`.
enum RunTogether {
  private struct Mark {
    var position: Int
    var ordinal: Ordinal
    var rest: Passage
  }

  /// The items of a paragraph, in order; the paragraph alone where it holds no further one.
  static func items(of text: Passage, id: Int, line: Int) -> [ProseParagraph] {
    var out: [ProseParagraph] = []
    addItems(of: text, id: id, line: line, to: &out)
    return out
  }

  static func addItems(of text: Passage, id: Int, line: Int, to out: inout [ProseParagraph]) {
    let leading = ProseOrdinal.leading(text)
    let marks = inner(text, after: leading?.ordinal)
    guard !marks.isEmpty else {
      out.append(paragraph(text, id, text.range, leading?.ordinal, leading?.rest ?? text, line))
      return
    }
    var low = text.start
    var ordinal = leading?.ordinal
    var rest = leading?.rest ?? text
    for mark in marks {
      if mark.position > low {
        let part = rest.start < mark.position ? rest.upTo(mark.position).trimmed() : rest.upTo(rest.start)
        out.append(paragraph(text, id, low..<mark.position, ordinal, part, line))
      }
      low = mark.position
      ordinal = mark.ordinal
      rest = mark.rest
    }
    out.append(paragraph(text, id, low..<text.end, ordinal, rest, line))
  }

  /// 3.改造农房:(1)… with (2)… on the next line: the first of a series that stands in its heading's paragraph.
  static func partFirsts(of paragraphs: inout [ProseParagraph]) {
    let given = paragraphs
    var out: [ProseParagraph] = []
    /// The last number of a series that may run through the document.
    var running = 0
    for index in given.indices {
      let own = given[index].ordinal
      if let own, own.style == .arabic, !own.isCompound { running = own.value }
      guard let own, let first = firstItem(behind: own, at: index, in: given, after: running) else {
        if !out.isEmpty { out.append(given[index]) }
        continue
      }
      if first.ordinal.style == .arabic { running = first.ordinal.value }
      if out.isEmpty { out = Array(given[..<index]) }
      let whole = given[index]
      out.append(
        paragraph(
          whole.source, whole.id, whole.range.lowerBound..<first.position, own,
          whole.body.upTo(first.position).trimmed(),
          whole.line))
      out.append(
        paragraph(
          whole.source, whole.id, first.position..<whole.range.upperBound, first.ordinal, first.rest, whole.line))
    }
    if !out.isEmpty { paragraphs = out }
  }

  /// By what stands below, or by the number that is due.
  private static func firstItem(
    behind own: Ordinal, at index: Int, in paragraphs: [ProseParagraph], after running: Int
  ) -> Mark? {
    let body = paragraphs[index].body
    let next = mark(below: index, in: paragraphs)
    if let next, next.value == 2, own.style.rawValue < next.style.rawValue,
      let found = first(of: next.style, in: body) ?? gluedFirst(1, of: next.style, behind: own, in: body)
    {
      return found
    }
    // 三、环境整治 4、新建公厕3处。 where 3、 was the last.
    guard running > 0, let found = gluedFirst(running + 1, of: .arabic, behind: own, in: body) else { return nil }
    return next?.style == .arabic && next?.value == running + 2 || body[found.position - 1] == " " ? found : nil
  }

  /// The next ordinal below. Asked in place: this runs for each item.
  private static func mark(
    below index: Int, in paragraphs: [ProseParagraph]
  ) -> (style: Ordinal.Style, value: Int)? {
    for place in index + 1..<min(index + 1 + linesOfFirst, paragraphs.count) {
      guard let style = paragraphs[place].ordinal?.style, let value = paragraphs[place].ordinal?.value else { continue }
      return (style, value)
    }
    return nil
  }

  /// How far below the second may stand.
  private static let linesOfFirst = 6

  /// The only 1 of the style behind the end of a clause.
  private static func first(of style: Ordinal.Style, in text: Passage) -> Mark? {
    var found: Mark?
    var position = pauses.next(in: text, from: text.start)
    while position < text.end {
      let behind = text.from(position + 1)
      if text[position] != " ", let mark = behind.leadingOrdinal(), mark.ordinal.style == style,
        mark.ordinal.value == 1,
        !mark.ordinal.isCompound, isItem(mark.ordinal, rest: mark.rest), mark.rest.firstScalar != " "
      {
        guard found == nil else { return nil }
        found = Mark(position: behind.trimmed().start, ordinal: mark.ordinal, rest: mark.rest)
      }
      position = pauses.next(in: text, from: position + 1)
    }
    return found
  }

  /// Whether an ordinal can open a heading or an item: not a year, a sum or 一是.
  static func isItem(_ ordinal: Ordinal, rest: Passage) -> Bool {
    guard ordinal.style != .inline, ordinal.value <= 400 else { return false }
    let text = rest.trimmed()
    guard let first = text.firstScalar, !ProseMarks.closings.contains(first), !notAfterOrdinal.contains(first) else {
      return false
    }
    // A blank in the place of the mark: 12 月, 3 亿元 are quantities.
    if ordinal.style == .arabic, rest.firstScalar == " " {
      return ordinal.value <= 99 && (!units.contains(first) || text.hasPrefix(projectName))
        && !("0"..."9").contains(first)
    }
    return true
  }

  /// Whether nothing but blanks stands between the digits and what follows them: in mid-text they count (新建 2 所).
  static func hasBlankForMark(_ rest: Passage) -> Bool {
    var before = rest.start
    while before > 0, rest[before - 1] == " " { before -= 1 }
    return before < rest.start && before > 0 && ChineseNumber.asciiDigit(rest[before - 1]) != nil
  }

  private static let projectName: Word = "项目名称"
  private static let notAfterOrdinal: ScalarSet = "%,。、-~/;"
  private static let units: ScalarSet = "年月日号个家项人名万亿元座条次时点届件天"

  private static func paragraph(
    _ text: Passage, _ id: Int, _ range: Range<Int>, _ ordinal: Ordinal?, _ body: Passage, _ line: Int
  ) -> ProseParagraph {
    ProseParagraph(ordinal: ordinal, source: text, id: id, range: range, body: body, line: line)
  }

  /// Marks that stand after the end of a sentence and count on from the one before, or from 1 where a 2 follows.
  private static func inner(_ text: Passage, after leading: Ordinal?) -> [Mark] {
    // What opens an item is one of these.
    guard !text.marks.isDisjoint(with: [.digit, .chineseDigit, .bracket, .point]) else { return [] }
    var candidates: [Mark] = []
    var afterEnd = false
    var afterBlank = false
    let mayGlue = text.count >= shortestGlued
    if mayGlue, let leading, let found = ProseOrdinal.leading(text), let mark = glued(leading, found.rest) {
      candidates += withGlued(mark)
    }
    var next = pauses.next(in: text, from: text.start)
    while next < text.end {
      let position = next
      let scalar = text[position]
      // Between two pauses nothing opens.
      defer { next = afterEnd || afterBlank ? position + 1 : pauses.next(in: text, from: position + 1) }
      if afterEnd || afterBlank, scalar != " " {
        if afterEnd, scalar == "-", position > text.start, let rest = behindDash(position, in: text) {
          // ——农业…。 ——工业…。: counted where they stand in the whole.
          candidates.append(
            Mark(position: position, ordinal: Ordinal(style: .circled, value: 0, printed: ""), rest: rest))
        } else if position > text.start, canOpen(scalar), let found = text.from(position).leadingOrdinal(),
          isItem(found.ordinal, rest: found.rest)
        {
          // Behind a mere blank only an ordinal with its own mark, behind words.
          let isMarked = !hasBlankForMark(found.rest) && !found.ordinal.isCompound
          if afterEnd || isMarked {
            candidates.append(Mark(position: position, ordinal: found.ordinal, rest: found.rest))
            if mayGlue, let mark = glued(found.ordinal, found.rest) { candidates += withGlued(mark) }
            if candidates.count >= mostItems { break }
          }
        }
        afterEnd = false
      }
      afterBlank = scalar == " "
      if ProseMarks.beforeItem.contains(scalar) { afterEnd = true }
    }
    guard !candidates.isEmpty else { return [] }
    if mayGlue { candidates = firstHeading(in: text, before: candidates, after: leading) + candidates }
    var expected: [Ordinal.Style: Int] = [:]
    if let leading { expected[leading.style] = leading.value + 1 }
    var accepted: [Mark] = []
    let dashes = candidates.count { $0.ordinal.value == 0 } + (leading?.value == 0 ? 1 : 0)
    for (index, mark) in candidates.enumerated() {
      let style = mark.ordinal.style
      if mark.ordinal.value == 0 {
        if dashes >= 2 { accepted.append(mark) }
        continue
      }
      let opensRun =
        mark.ordinal.value == 1
        && candidates[(index + 1)...].prefix(40).contains { $0.ordinal.style == style && $0.ordinal.value == 2 }
      guard
        expected[style] == mark.ordinal.value || opensRun || isHead(mark, before: candidates[(index + 1)...].first)
          || isOnlyItem(mark, behind: accepted.last, in: text)
          || accepted.isEmpty && leading?.style == .chinese
            && isStorey(mark, candidates[(index + 1)...].first, in: text)
          || leading == nil && index == candidates.count - 1 && isHeadingAtEnd(mark, in: text)
          || accepted.isEmpty && goesOn(mark, candidates[(index + 1)...].first, behind: leading, in: text)
      else { continue }
      expected[style] = mark.ordinal.value + 1
      accepted.append(mark)
    }
    return accepted
  }

  /// 一、 right above a first item, whatever 一、 stood before it: copying counts headings anew.
  private static func isHead(_ mark: Mark, before next: Mark?) -> Bool {
    guard mark.ordinal.style == .chinese, mark.ordinal.value == 1, let next else { return false }
    return next.ordinal.style == .arabic && next.ordinal.value == 1
      && next.position - mark.rest.start <= longestGluedHeading
  }

  /// 二、下半年工作计划1、新建水厂2座。 or (一): glued to a heading that was accepted, without another behind it.
  private static func isOnlyItem(_ mark: Mark, behind heading: Mark?, in text: Passage) -> Bool {
    guard let heading, heading.ordinal.style == .chinese, mark.ordinal.value == 1,
      mark.ordinal.style == .arabic || mark.ordinal.style == .bracketedChinese
    else { return false }
    return text[mark.position - 1].isIdeograph
      && mark.position - heading.rest.start <= longestGluedHeading
  }

  /// 一、畅通道路(一)重点工程1.…: glued to the paragraph's own heading and to its first item.
  private static func isStorey(_ mark: Mark, _ next: Mark?, in text: Passage) -> Bool {
    guard let next, mark.ordinal.style == .bracketedChinese, mark.ordinal.value == 1, next.ordinal.style == .arabic,
      next.ordinal.value == 1, mark.position - text.start <= longestGluedHeading
    else { return false }
    return text[mark.position - 1].isIdeograph
      && next.position - mark.rest.start <= longestGluedHeading
  }

  /// …认真履职。一、主要成绩: a heading behind the sentence above it, whose line end was lost.
  private static func isHeadingAtEnd(_ mark: Mark, in text: Passage) -> Bool {
    mark.ordinal.style == .chinese && mark.ordinal.value == 1 && text[mark.position - 1] == "。"
      && (4...longestLoneHeading).contains(mark.rest.count) && mark.rest.ideographs == mark.rest.count
  }

  private static let longestLoneHeading = 20

  /// 二、推进创业 3.建设基地。… 4.…: numbers that run through the document go on behind a heading that lost its line end.
  private static func goesOn(_ mark: Mark, _ next: Mark?, behind heading: Ordinal?, in text: Passage) -> Bool {
    guard let heading, heading.style == .chinese, heading.value > 1, mark.ordinal.style == .arabic, let next,
      next.ordinal.style == .arabic, next.ordinal.value == mark.ordinal.value + 1, mark.position - text.start > 4,
      mark.position - text.start <= longestGluedHeading, text[mark.position - 1] == " ",
      text.upTo(mark.position).trimmed().lastScalar?.isIdeograph == true
    else { return false }
    return text.upTo(mark.position).firstIndex { headingStops.contains($0) } == nil
  }

  /// 一、抓好春耕1.整治农田。…2.…: the first item behind a heading that lost its line end.
  private static func glued(_ heading: Ordinal, _ rest: Passage) -> Mark? {
    guard heading.style == .chinese || heading.style == .bracketedChinese else { return nil }
    let opening = rest.upTo(rest.start + longestGluedHeading)
    for position in opening.range.dropFirst(2) {
      let scalar = rest[position]
      if headingStops.contains(scalar) { return nil }
      guard scalar == "1" || scalar == "(", rest[position - 1].isIdeograph,
        let found = rest.from(position).leadingOrdinal(), found.ordinal.value == 1, !found.ordinal.isCompound,
        found.ordinal.style.rawValue > heading.style.rawValue, found.rest.firstScalar != " ",
        let first = found.rest.firstScalar, first.isIdeograph
      else { continue }
      return Mark(position: position, ordinal: found.ordinal, rest: found.rest)
    }
    return nil
  }

  /// 一、抓好春耕(一)整治农田1.…2.…: and the first item in that heading's words.
  private static func withGlued(_ mark: Mark) -> [Mark] {
    [mark] + (glued(mark.ordinal, mark.rest).map { [$0] } ?? [])
  }

  /// 云溪区2033年工作总结一、上半年工作1.…。二、下半年工作: the first heading behind a title that lost its line end, and its
  /// first item, where 二、 opens the next and no other 一、 stands before it.
  private static func firstHeading(in text: Passage, before candidates: [Mark], after leading: Ordinal?) -> [Mark] {
    guard leading == nil, let second = candidates.first(where: { $0.ordinal.style == .chinese }),
      second.ordinal.value == 2, second.position > text.start + 4
    else { return [] }
    var found: Mark?
    for position in text.start + 4..<second.position where text[position] == "一" && text[position + 1] == "、" {
      guard found == nil, text[position - 1].isIdeograph,
        !ChineseNumber.isDigit(text[position - 1]), let mark = text.from(position).leadingOrdinal()
      else { return [] }
      found = Mark(position: position, ordinal: mark.ordinal, rest: mark.rest)
    }
    // Behind a sentence, the words before it are its own.
    guard let found, text.upTo(found.position).firstIndex(where: { headingStops.contains($0) }) == nil else {
      return []
    }
    let marks = [found] + (glued(found.ordinal, found.rest).map(withGlued) ?? [])
    return marks.last.map { $0.position < candidates[0].position } ?? false ? marks : []
  }

  /// 一、抓好春耕1、整治农田。 or 一、抓好春耕 1、整治农田。 above 2、…: the number that is due, in the heading's own words.
  private static func gluedFirst(
    _ value: Int, of style: Ordinal.Style, behind heading: Ordinal, in text: Passage
  ) -> Mark? {
    guard heading.style == .chinese || heading.style == .bracketedChinese else { return nil }
    let opening = text.upTo(text.start + longestGluedHeading)
    for position in opening.range.dropFirst(4) {
      if headingStops.contains(text[position]) { return nil }
      guard opensMark(text[position]), let mark = text.from(position).leadingOrdinal(), mark.ordinal.style == style,
        mark.ordinal.value == value, !mark.ordinal.isCompound, !hasBlankForMark(mark.rest), mark.rest.count >= 4,
        let first = mark.rest.firstScalar, first.isIdeograph,
        let last = text[text.start..<position].trimmed().lastScalar, last.isIdeograph
      else { continue }
      return Mark(position: position, ordinal: mark.ordinal, rest: mark.rest)
    }
    return nil
  }

  private static func opensMark(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumber.asciiDigit(scalar) != nil || scalar == "(" || scalar == "一" || scalar == "\u{2460}"
  }

  private static let headingStops: ScalarSet = "。;:!?"
  private static let longestGluedHeading = 40
  /// A heading and two items are no shorter.
  private static let shortestGlued = 30

  /// What stands behind a dash of two strokes, where words do.
  private static func behindDash(_ position: Int, in text: Passage) -> Passage? {
    guard position + 2 < text.end, text[position + 1] == "-", text[position - 1] != "-" else { return nil }
    let rest = text.from(position + 2).trimmed()
    guard let first = rest.firstScalar, first.isIdeograph || first == "“", rest.count >= 10,
      !DepartmentShapes.opensWithDepartment(rest)
    else { return nil }
    return rest
  }

  /// What an ordinal may stand behind.
  private static let pauses: ScalarSet = "。;:!)]” "

  /// No paragraph holds more items; what lies behind stays the last one's text.
  private static let mostItems = 5000

  private static func canOpen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || ("0"..."9").contains(scalar) || ChineseNumber.isDigit(scalar)
      || ChineseNumber.circled(scalar) != nil
  }
}
