/// 一是…。二是…。三是…。 or 第一,…。第二,…。 in one paragraph or over several, where nothing else numbers the items.
enum InlineRun {
  /// Each paragraph's items, where the paragraph is a run, alone or behind words that lead into it; their mark stays.
  static func parted(_ paragraphs: [ProseParagraph]) -> [ProseParagraph] {
    guard !paragraphs.contains(where: { $0.ordinal != nil }) else { return paragraphs }
    // 招商引资工作:一是…。二是…。: where other paragraphs stand beside it, the run is their like's text.
    return paragraphs.flatMap { items(of: $0, isAlone: paragraphs.count <= 2) }
  }

  /// The items of a run behind whatever leads into it.
  static func items(of paragraph: ProseParagraph) -> [ProseParagraph] {
    parted(paragraph, at: cuts(in: paragraph.body))
  }

  /// How many items such a run would give.
  static func parts(of text: Passage) -> Int { text.count >= 2 * shortest ? cuts(in: text).count : 0 }

  /// Where the items begin.
  private static func cuts(in body: Passage) -> [Int] {
    var cuts: [Int] = mark(of: body) == 1 ? [body.start] : []
    var next = ends.next(in: body, from: body.start)
    while next + 1 < body.end {
      if mark(of: body.upTo(next + 7).from(next + 1)) == cuts.count + 1 { cuts.append(next + 1) }
      next = ends.next(in: body, from: next + 1)
    }
    return cuts
  }

  /// The value of 一是 or 第一, at the start.
  static func mark(of body: Passage) -> Int? { leading(body)?.value }

  /// Without such a mark at the start.
  static func withoutMark(_ text: Passage) -> Passage { leading(text)?.rest ?? text }

  private static func leading(_ body: Passage) -> (value: Int, rest: Passage)? {
    guard let first = body.firstScalar else { return nil }
    if spokenStarts.contains(first), let place = spoken.firstIndex(where: { body.hasPrefix($0) }) {
      return (place + 1, body.from(body.start + 3).trimmed())
    }
    if first == "第" {
      guard let number = ChineseNumber.leading(at: body.start + 1, in: body, longest: 2), number.end < body.end,
        ChineseNumber.isDigit(body[body.start + 1]), body[number.end] == "," || body[number.end] == "、"
      else { return nil }
      return (number.value, body.from(number.end + 1).trimmed())
    }
    guard ChineseNumber.isDigit(first), let found = body.leadingOrdinal(), found.ordinal.style == .inline else {
      return nil
    }
    return (found.ordinal.value, found.rest)
  }

  /// 首先, is as good as 第一,.
  private static let spoken: [Word] = ["首先,", "其次,", "再次,"]
  private static let spokenStarts: ScalarSet = "首其再"

  private static func items(of paragraph: ProseParagraph, isAlone: Bool) -> [ProseParagraph] {
    let body = paragraph.body
    guard body.count >= 2 * shortest, !paragraph.isRebuilt else { return [paragraph] }
    var cuts: [Int] = []
    var expected = 1
    if let value = mark(of: body) {
      cuts = [body.start]
      expected = value + 1
    }
    for position in body.start + 1..<body.end where ends.contains(body[position - 1]) {
      guard mark(of: body.upTo(position + 6).from(position)) == expected else { continue }
      // Before the first item, words that lead in and nothing else.
      if cuts.isEmpty {
        let lead = body.upTo(position)
        guard lead.lastScalar == ":", lead.firstOuter(sentenceEnds) == nil,
          isAlone || ReportHeadings.leadsIntoPlan(lead)
        else { return [paragraph] }
      }
      cuts.append(position)
      expected += 1
    }
    return parted(paragraph, at: cuts)
  }

  private static func parted(_ paragraph: ProseParagraph, at cuts: [Int]) -> [ProseParagraph] {
    guard cuts.count >= 2, !paragraph.isRebuilt else { return [paragraph] }
    let body = paragraph.body
    let stops = cuts.dropFirst() + [body.end]
    return zip(cuts, stops).map { start, end in
      var item = paragraph
      item.body = body[start..<end].trimmed()
      item.range = start..<end
      return item
    }
  }

  private static let shortest = 8
  private static let ends: ScalarSet = "。;:"
  private static let sentenceEnds: ScalarSet = "。;"
}
