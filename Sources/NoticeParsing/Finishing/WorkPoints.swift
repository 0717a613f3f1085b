/// The smallest units of a task that can be ticked off.
enum WorkPoints {
  /// Cuts paragraphs at 。 and ; and at their ends, never inside 《》, “” or brackets; a heading at the start is left out.
  /// - Parameter whole: the paragraphs joined, which a point that is all of them takes over.
  /// - Returns: the points as printed, without the mark that closes them; the heading itself where nothing follows it.
  static func cut(_ paragraphs: [Passage], heading: String?, whole: String? = nil) -> [String] {
    var points: [String] = []
    for (index, paragraph) in paragraphs.enumerated() {
      var text = paragraph.trimmed()
      let known = paragraphs.count == 1 ? whole.map { (text.range, $0) } : nil
      if index == 0, let heading { text = withoutHeading(text, heading: Passage(heading)) }
      cut(text, into: &points, known)
    }
    if points.isEmpty, let heading, !heading.isEmpty { points = [heading] }
    return points
  }

  private static func cut(_ text: Passage, into points: inout [String], _ known: (range: Range<Int>, text: String)?) {
    var low = text.start
    var position = text.start
    // A bracket that never closes must not swallow the rest: it counts only up to the paragraph's last closing mark, which
    // is looked for where something opens.
    var closers: Int?
    func isClosed(_ position: Int) -> Bool {
      let last = closers ?? text.withFolded { $0.lastIndex(where: isCloser) }.map { text.start + $0 } ?? 0
      closers = last
      return position < last
    }
    var depth = 0
    func add(_ part: Passage) {
      let point = part.trimmed(of: marks).trimmedStart(of: bullets)
      guard !point.isEmpty else { return }
      if let known, known.range == point.range {
        points.append(known.text)
      } else {
        points.append(point.foldedSpaceString)
      }
    }
    while position < text.end {
      position = depthMarks.next(in: text, from: position)
      guard position < text.end else { break }
      let scalar = text[position]
      if isOpener(scalar), isClosed(position) { depth += 1 } else if isCloser(scalar) { depth = max(0, depth - 1) }
      if depth == 0, isEnd(scalar) {
        add(text[low..<position])
        low = position + 1
      }
      position += 1
    }
    add(text[low..<text.end])
  }

  /// The heading may be printed with blanks or an ordinal that the title lacks.
  private static func withoutHeading(_ text: Passage, heading: Passage) -> Passage {
    var index = InlineRun.withoutMark(text).start
    for scalar in heading.foldedScalars where scalar != " " {
      while index < text.end, text[index] == " " { index += 1 }
      guard index < text.end, text[index] == scalar else { return text }
      index += 1
    }
    let rest = text.from(index).trimmed()
    // A title that runs on (重点项目建设工程…) is no heading of its own.
    guard
      rest.isEmpty || isEnd(rest[rest.start]) || [":", ",", "-", "."].contains(rest[rest.start]) || rest.start > index
    else { return text }
    return rest.trimmedStart(of: headingMarks)
  }

  private static let headingMarks: ScalarSet = "。;.:,-"
  private static let marks: ScalarSet = ["。", ";", "."]
  private static let bullets: ScalarSet = "▲●■★◆○•※△□▪►☆◇→√ "

  /// All that opens, closes or ends.
  private static let depthMarks: ScalarSet = "。;！!？《“([〔‘「『〈{》”)]〕’」』〉}"

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", ";", "！", "!", "？": true
    default: false
    }
  }

  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "《", "“", "(", "[", "〔", "‘", "「", "『", "〈", "{": true
    default: false
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "》", "”", ")", "]", "〕", "’", "」", "』", "〉", "}": true
    default: false
    }
  }
}
