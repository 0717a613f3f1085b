/// A whole notice that was saved as one paragraph: blanks stand where its lines ended. A title and a site's links may
/// stand beside it.
enum OneParagraph {
  private static let shortest = 300
  private static let fewestLines = 8
  private static let lineEnds: ScalarSet = "。;:)]"
  /// The words before the first blank, where they are not the whole first paragraph.
  private static let titleLengths = 8...80

  /// The lines, numbered anew from 1; nil where the page is not of that kind.
  static func lines(of given: [Line]) -> [Line]? {
    let printed = given.filter { $0.text.count > 1 }
    let sum = printed.reduce(0) { $0 + $1.text.count }
    guard let whole = printed.max(by: { $0.text.count < $1.text.count }),
      printed.count <= 3 || whole.text.count * 10 >= sum * 8, whole.text.count >= shortest,
      whole.text.foldedScalars.count(where: { $0 == " " }) >= fewestLines
    else { return nil }
    var texts: [Passage] = []
    for line in printed { texts += line.number == whole.number ? parted(line.text) : [line.text] }
    guard texts.count >= fewestLines else { return nil }
    return texts.enumerated().map { Line(text: $1, number: $0 + 1, blankLinesBefore: 0, indent: 0) }
  }

  /// Parted at the blanks that stand for a line end: behind a closing mark, before an ordinal or a label, around the
  /// signature.
  private static func parted(_ text: Passage) -> [Passage] {
    var out: [Passage] = []
    var low = text.start
    var last = text.start
    for token in text.split(where: { $0 == " " }) where !token.isEmpty {
      let isTitle = low == text.start && last == text.start && titleLengths.contains(token.start - low)
      if token.start > low, isTitle || endsLine(text[last..<token.start].trimmed()) || opensLine(token, in: text) {
        out.append(text[low..<token.start].trimmed())
        low = token.start
      }
      last = token.start
    }
    out.append(text.from(low).trimmed())
    return out.filter { !$0.isEmpty }
  }

  private static func endsLine(_ token: Passage) -> Bool {
    guard let end = token.lastScalar else { return false }
    return lineEnds.contains(end) || SigningBody.matches(token) || PrintedDate.whole(token) != nil || isHeading(token)
  }

  /// (一)抓好项目建设 before the text under it.
  private static func isHeading(_ token: Passage) -> Bool {
    guard token.count <= longestHeading, let found = ProseOrdinal.leading(token) else { return false }
    return found.rest.count >= 4 && found.rest.ideographs == found.rest.count
  }

  private static let longestHeading = 24

  /// With its own mark: 新建 2 所 counts.
  private static func opensItem(_ text: Passage) -> Bool {
    guard let found = ProseOrdinal.leading(text) else { return false }
    return found.ordinal.style != .arabic || !RunTogether.hasBlankForMark(found.rest)
  }

  private static func opensLine(_ token: Passage, in text: Passage) -> Bool {
    opensItem(text.from(token.start)) || LabelLine.label(at: token) != nil
      || SigningBody.matches(token)
      || PrintedDate.whole(token) != nil
  }
}
