import PlanModel

/// The body that signs a notice, on the line above the day it signs.
enum SignatureReader {
  struct Found: Sendable {
    var issuer: String?
    var date: PrintedDate
    var line: Int
    /// A line above addresses the letter (各镇人民政府:).
    var isBelowLetter = false
  }

  /// The first signature of the lines; one with a written date before one with a numeric date.
  static func read(_ lines: [Line]) -> Found? {
    var fallback: Found?
    var isBelowLetter = false
    for (index, line) in lines.enumerated() {
      if line.text.lastScalar == ":", line.text.count >= 4 { isBelowLetter = true }
      guard line.text.count <= 80, var found = signature(at: index, in: lines) else { continue }
      found.isBelowLetter = isBelowLetter
      if found.issuer != nil, found.date.style != .numeric || isBelowLetter { return found }
      if fallback == nil || fallback?.issuer == nil && found.issuer != nil { fallback = found }
    }
    return fallback
  }

  private static func signature(at index: Int, in lines: [Line]) -> Found? {
    let line = lines[index]
    // Behind the only cell of a page's frame.
    let text = line.text.lastScalar == "|" ? line.text.trimmed(of: ["|"]).trimmed() : line.text
    if let date = PrintedDate.whole(text) {
      let issuer = index > 0 ? body(above: index, in: lines) : nil
      // Digits alone are a date only beneath a body.
      if date.style == .damaged, issuer == nil { return nil }
      return Found(issuer: issuer, date: date, line: line.number)
    }
    // 云溪区人民政府办公室  2020年3月5日
    guard let start = text.range.first(where: { $0 > text.start + 3 && PrintedDate.at($0, in: text) != nil }),
      let date = PrintedDate.at(start, in: text), date.style == .written, text.from(date.end).trimmed().isEmpty
    else { return nil }
    let name = text.upTo(start).trimmed()
    return SigningBody.matches(name) ? Found(issuer: name.unspacedString, date: date, line: line.number) : nil
  }

  /// A signature at the end of a paragraph whose line ends were lost: …。 云溪区人民政府办公室 二〇〇九年三月十二日
  static func tail(of line: Line) -> Found? {
    let text = line.text
    guard text.count >= 40 else { return nil }
    let tail = text.from(text.end - 70)
    guard
      let start = tail.range.first(where: {
        PrintedDate.at($0, in: tail).map { tail.from($0.end).trimmed().isEmpty } ?? false
      }),
      let date = PrintedDate.at(start, in: tail), date.style == .written
    else { return nil }
    let before = tail.upTo(start).trimmed()
    guard let cut = before.range.last(where: { before[$0] == " " || before[$0] == "。" || before[$0] == ")" }) else {
      return nil
    }
    let name = before.from(cut + 1)
    if name.isEmpty || before.lastScalar == "。" { return Found(issuer: nil, date: date, line: line.number) }
    return SigningBody.matches(name) ? Found(issuer: name.unspacedString, date: date, line: line.number) : nil
  }

  private static func body(above index: Int, in lines: [Line]) -> String? {
    let above = lines[index - 1].text
    if SigningBody.matches(above) { return above.unspacedString }
    // A name broken over two lines.
    guard index > 1, above.count <= 20, lines[index - 2].text.count <= 30 else { return nil }
    let joined = Passage(lines[index - 2].text.unspacedString + above.unspacedString)
    // 云溪区第十届人民代表大会 / 第三次会议主席团: the first half is a body as well.
    let isHalf = above.firstScalar == "第" || !SigningBody.matches(lines[index - 2].text)
    return SigningBody.matches(joined) && isHalf ? joined.string : nil
  }
}
