/// A mark that a site sets behind its lines against copying: the same Latin letters at the end of one line after another.
enum SiteMark {
  private static let fewestLines = 8
  private static let lengths = 2...8

  /// The lines without it; those that hold nothing else count as blank lines before the next.
  static func removed(from lines: [Line]) -> [Line] {
    withoutTails(withoutLetters(lines))
  }

  /// …。Ab云溪百科--为您服务: words of the site behind the last mark of one line after another, known by Latin letters.
  private static func withoutTails(_ lines: [Line]) -> [Line] {
    var counts: [Passage: Int] = [:]
    for line in lines { if let tail = tail(of: line.text) { counts[tail, default: 0] += 1 } }
    let marks = counts.filter { $0.value >= fewestTails }.keys.map { Word($0.key) }
    guard (1...mostTails).contains(marks.count) else { return lines }
    return lines.map { line in
      // Headings have it as well.
      guard let mark = marks.first(where: { line.text.hasSuffix($0) }), mark.count < line.text.count else {
        return line
      }
      var line = line
      line.text = line.text.upTo(line.text.end - mark.count).trimmed()
      return line
    }
  }

  private static let fewestTails = 3
  /// A site has one mark, or one for each of its pages that were copied together.
  private static let mostTails = 4
  private static let tailLengths = 8...40

  private static func tail(of text: Passage) -> Passage? {
    guard let last = text.lastScalar, last != "。", last != ";", last != ")", text.count > tailLengths.lowerBound else {
      return nil
    }
    let end = text.from(max(text.start, text.end - tailLengths.upperBound))
    guard let stop = end.range.last(where: { end[$0] == "。" }) else { return nil }
    let tail = text.from(stop + 1)
    guard tail.count >= tailLengths.lowerBound, tail.firstIndex(where: isLetter) != nil,
      tail.firstIndex(where: { $0 == ":" || $0 == "(" || $0 == "," || $0 == "|" }) == nil
    else { return nil }
    return tail
  }

  private static func withoutLetters(_ lines: [Line]) -> [Line] {
    guard let mark = find(in: lines) else { return lines }
    var out: [Line] = []
    out.reserveCapacity(lines.count)
    var blanks = 0
    for var line in lines {
      let isMarked = letters(at: line.text).map { $0 == mark } ?? false
      if isMarked { line.text = line.text.upTo(line.text.end - mark.count).trimmed() }
      if isMarked, line.text.isEmpty {
        blanks += line.blankLinesBefore + 1
        continue
      }
      line.blankLinesBefore += blanks
      blanks = 0
      out.append(line)
    }
    return out
  }

  /// The letters behind at least one line in three; among them lines that end in other letters are rare.
  private static func find(in lines: [Line]) -> Passage? {
    var first: Passage?
    var count = 0
    var others = 0
    var behindText = 0
    for index in lines.indices {
      guard let found = letters(at: lines[index].text) else { continue }
      if first == nil { first = found }
      if first == found { count += 1 } else { others += 1 }
      if found.count < lines[index].text.count { behindText += 1 }
    }
    // A column of units stands alone in its cells.
    guard count >= fewestLines, count * 3 >= lines.count, others * 4 <= count, behindText * 4 >= count else {
      return nil
    }
    return first
  }

  /// The Latin letters at the end, where what stands before them is none.
  private static func letters(at text: Passage) -> Passage? {
    var low = text.end
    while low > text.start, text.end - low <= lengths.upperBound, isLetter(text[low - 1]) { low -= 1 }
    guard lengths.contains(text.end - low) else { return nil }
    return text.from(low)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
