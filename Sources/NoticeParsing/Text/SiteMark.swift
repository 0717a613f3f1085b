/// A mark that a site sets behind its lines against copying: the same Latin letters at the end of one line after another.
enum SiteMark {
  private static let fewestLines = 8
  private static let lengths = 2...8

  /// The lines without it; those that hold nothing else count as blank lines before the next.
  static func removed(from lines: [Line]) -> [Line] {
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
