/// Joins the lines of a page whose paragraphs were broken at a fixed width, and lines that cannot end where they do.
struct BrokenLines {
  /// The width at which the page breaks its lines; nil where it does not.
  private let width: Int?
  /// Whether paragraphs open with blanks, so that a line without them goes on.
  private let indents: Bool

  /// Shorter lines are headings and captions: they say nothing about the width.
  private static let shortest = 16
  private static let longest = 64

  init(_ lines: [Line]) {
    var histogram = [Int](repeating: 0, count: Self.longest + 1)
    var open = 0
    var considered = 0
    for (index, line) in lines.enumerated() where line.text.count >= Self.shortest {
      // Rows of a table are as long as their cells.
      if line.text.marks.contains(.pipe) { continue }
      considered += 1
      guard line.text.count <= Self.longest else { continue }
      if let last = line.text.lastScalar, ProseMarks.ends.contains(last), last != ",", last != "、" { continue }
      if Self.closesBracket(line.text) { continue }
      // An item that closes without a mark is not broken where the next one begins.
      if index + 1 < lines.count, ProseOrdinal.leading(lines[index + 1].text) != nil { continue }
      histogram[line.text.count] += 1
      open += 1
    }
    var best = (count: 0, width: 0)
    for low in 0...(Self.longest - 4) {
      let sum = histogram[low...low + 4].reduce(0, +)
      if sum >= best.count { best = (sum, low + 4) }
    }
    let isBroken = open >= 4 && best.count * 10 >= open * 6 && best.count * 10 >= considered * 4
    let common = (max(0, best.width - 4)...best.width).last { histogram[$0] * 5 >= best.count }
    width = isBroken ? common ?? best.width : Self.edge(of: lines)
    indents = lines.filter { $0.indent >= 2 }.count * 10 >= lines.count && lines.contains { $0.indent == 0 }
  }

  /// Few paragraphs are longer than a line, but where they are, all of them break at the same width, and no line is longer.
  private static func edge(of lines: [Line]) -> Int? {
    let longest = lines.lazy.map { $0.text.count + $0.indent / 2 }.max() ?? 0
    guard (24...Self.longest).contains(longest) else { return nil }
    var full = 0
    var open = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.text.count + line.indent / 2 >= longest - 1 {
      full += 1
      guard let last = line.text.lastScalar, !ProseMarks.ends.contains(last) || last == "," || last == "、",
        next.blankLinesBefore == 0, ProseOrdinal.leading(next.text) == nil
      else { continue }
      open += 1
    }
    return full >= 4 && open * 4 >= full * 3 ? longest : nil
  }

  struct Joined: Sendable {
    var text: Passage
    /// The number of its first line.
    var line: Int
  }

  /// Paragraphs of the lines.
  func joined(_ lines: ArraySlice<Line>) -> [Joined] {
    var out: [Joined] = []
    out.reserveCapacity(lines.count)
    join(lines) { out.append(Joined(text: $0, line: $1)) }
    return out
  }

  /// Hands out each paragraph, and the number of its first line.
  func join(_ lines: ArraySlice<Line>, _ take: (Passage, Int) -> Void) {
    guard var first = lines.indices.first(where: { !lines[$0].text.isEmpty }) else { return }
    /// The last line of the paragraph that is open: kept, so that each line is copied once.
    var last = first
    var above = lines[first]
    func close() {
      guard first != last else { return take(above.text, above.number) }
      take(Passage(Self.join(lines[first...last].map(\.text).filter { !$0.isEmpty })), lines[first].number)
    }
    for index in first + 1..<lines.endIndex where !lines[index].text.isEmpty {
      let line = lines[index]
      if !goesOn(from: above, to: line) {
        close()
        first = index
      }
      last = index
      above = line
    }
    close()
  }

  private func goesOn(from last: Line, to next: Line) -> Bool {
    guard let end = last.text.lastScalar, let begin = next.text.firstScalar else { return false }
    if Self.neverFirst.contains(begin) { return DamagedOrdinal.leading(next.text) == nil }
    if ProseMarks.openings.contains(end) { return true }
    if ProseOrdinal.leading(next.text) != nil { return false }
    if Self.isBareOrdinal(last.text) { return true }
    let opensLabel = LabelLine.opens(next.text)
    if opensLabel, begin == "(" || begin == "[", Self.itemFollows(next.text) { return true }
    if last.text.marks.contains(.bracket), !opensLabel || ResponsibleSentence.isWhole(next.text),
      Self.closesOpenBracket(last.text, next.text)
    {
      return true
    }
    if opensLabel { return Self.opensBracket(last.text) && Self.closesFirst(next.text) ?? false }
    if !ProseMarks.ends.contains(end), next.blankLinesBefore == 0, Self.isOrphan(next.text) { return true }
    // A comma ends no paragraph; a page break or a blank line between does not change that.
    if end == "、" || end == "," { return last.text.count >= 8 && next.blankLinesBefore <= 2 }
    guard let width, next.blankLinesBefore <= last.blankLinesBefore || next.blankLinesBefore == 0 else { return false }
    // A sentence that ends just before the edge ends its paragraph, where lines break at the very edge.
    let slack = ProseMarks.sentenceEnds.contains(end) ? 1 : 5
    guard last.text.count + last.indent / 2 >= width - slack else { return false }
    if indents, next.indent >= 2 { return last.indent >= next.indent && !ProseMarks.ends.contains(end) }
    return !Topic.isPlainHeading(next.text) || !ProseMarks.ends.contains(end) && !Self.closesBracket(last.text)
  }

  /// 里,… or 70%以上,…: no paragraph opens with one character before a mark, or with a share.
  private static func isOrphan(_ text: Passage) -> Bool {
    guard text.count >= 4 else { return false }
    if ChineseNumber.asciiDigit(text[text.start]) == nil {
      let mark = text[text.start + 1]
      return (mark == "," || mark == "。") && text[text.start].isIdeograph
        && !ChineseNumber.isDigit(text[text.start])
    }
    return text.upTo(text.start + 5).firstIndex { ChineseNumber.asciiDigit($0) == nil && $0 != "." }.map {
      text[$0] == "%"
    }
      ?? false
  }

  /// 甲局、乙局) closes an item as a mark does.
  private static func closesBracket(_ text: Passage) -> Bool {
    text.lastScalar == ")" && LabelLine.cutTrailing(text, acceptsLists: true) != nil
  }

  /// (牵头单位:甲局)(十)提升…: the line closes one item and opens the next, in a paragraph that holds several.
  private static func itemFollows(_ text: Passage) -> Bool {
    guard let close = text.firstIndex(where: { $0 == ")" || $0 == "]" }), text.end - close > 12 else { return false }
    return RunTogether.items(of: text, id: 0, line: 0).count > 1
  }

  /// (一) or 3、 alone on its line: the item follows below.
  private static func isBareOrdinal(_ text: Passage) -> Bool {
    guard text.count <= 6, let found = text.leadingOrdinal(), found.ordinal.style != .chapter else { return false }
    return found.rest.isEmpty && !ChineseNumber.isDigit(text[text.end - 1])
  }

  /// Whether a bracket is open at the end of the line.
  private static func opensBracket(_ text: Passage) -> Bool {
    guard text.marks.contains(.bracket) else { return false }
    let tail = text.from(max(text.start, text.end - 200))
    return tail.range.reduce(0) { depth, position in
      switch tail[position] {
      case "(", "[": depth + 1
      case ")", "]": max(0, depth - 1)
      default: depth
      }
    } > 0
  }

  /// A bracket that the one line opens last and the other closes first.
  private static func closesOpenBracket(_ last: Passage, _ next: Passage) -> Bool {
    guard last.marks.contains(.bracket) else { return false }
    var position = last.end - 1
    while position >= last.start, position > last.end - 200 {
      if last[position] == ")" || last[position] == "]" { return false }
      if last[position] == "(" || last[position] == "[" {
        if let closed = closesFirst(next), closed { return true }
        guard let first = next.upTo(next.start + 200).firstIndex(where: { brackets.contains($0) }) else {
          // Never closed, but a label stands in it: its list goes on.
          let inner = last.from(position + 1)
          let whole = Passage(inner.string + next.upTo(next.start + 12).string)
          guard let label = LabelLine.label(at: whole) else { return false }
          return label.end > inner.count || DepartmentShapes.isList(next) || next.count <= 3 || last.lastScalar == ":"
        }
        return next[first] == ")" || next[first] == "]"
      }
      position -= 1
    }
    return false
  }

  /// Whether a bracket from the line before is closed, pairs of the line's own aside; nil where none stands there.
  private static func closesFirst(_ next: Passage) -> Bool? {
    var depth = 0
    var hasBracket = false
    for position in next.start..<min(next.end, next.start + 200) where brackets.contains(next[position]) {
      hasBracket = true
      depth += next[position] == "(" || next[position] == "[" ? 1 : -1
      if depth < 0 { return true }
    }
    return hasBracket ? false : nil
  }

  private static let brackets: ScalarSet = "()[]"
  private static let neverFirst: ScalarSet = "。,、;:)]》”%"

  /// One text; a blank stays between Latin letters and digits, none beside Chinese characters.
  static func join(_ parts: [Passage]) -> String {
    var out = String.UnicodeScalarView()
    for part in parts {
      if let last = out.last, let first = part.firstScalar, last.isASCII, first.isASCII,
        last.properties.isAlphabetic, first.properties.isAlphabetic
      {
        out.append(" ")
      }
      out.append(contentsOf: part.string.unicodeScalars)
    }
    return String(out)
  }
}
