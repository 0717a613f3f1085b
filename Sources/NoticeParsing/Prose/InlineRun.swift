/// 一是…。二是…。三是…。 in one paragraph, where nothing else numbers the items.
enum InlineRun {
  /// Each paragraph's items, where the paragraph is a run, alone or behind words that lead into it; their mark stays.
  static func parted(_ paragraphs: [ProseParagraph]) -> [ProseParagraph] {
    guard !paragraphs.contains(where: { $0.ordinal != nil }) else { return paragraphs }
    // 招商引资工作:一是…。二是…。: where other paragraphs stand beside it, the run is their like's text.
    return paragraphs.flatMap { items(of: $0, isAlone: paragraphs.count <= 2) }
  }

  /// The value of 一是 at the start.
  static func mark(of body: Passage) -> Int? {
    guard let first = body.firstScalar, ChineseNumber.isDigit(first), let found = body.leadingOrdinal(),
      found.ordinal.style == .inline
    else { return nil }
    return found.ordinal.value
  }

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
    guard cuts.count >= 2 else { return [paragraph] }
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
