/// One paragraph of prose, or one of several items that run together in it.
struct ProseParagraph: Sendable {
  /// The mark it opens with; nil for plain text.
  var ordinal: Ordinal?
  /// The paragraph as printed, joined where its lines were broken; other items of it lie outside `range`.
  var source: Passage
  /// Tells paragraphs apart: items that run together share it.
  var id: Int
  /// Where this item stands in `source`, its ordinal included.
  var range: Range<Int>
  /// Without the ordinal, and without what was cut away as responsibility.
  var body: Passage
  /// 1-based in the source.
  var line: Int
  /// What few paragraphs have is kept apart: there are as many paragraphs as lines, and they are copied.
  var rare = Rare.none

  indirect enum Rare: Sendable {
    case none
    case some(labelOrdinal: Ordinal?, ordinalMark: Passage?)
  }

  /// The mark that a label or the item's contents carried: (三)完成时限:…; it says how deep the line stands.
  var labelOrdinal: Ordinal? {
    get { if case .some(let ordinal, _) = rare { ordinal } else { nil } }
    set { rare = .some(labelOrdinal: newValue, ordinalMark: ordinalMark) }
  }

  /// What stands before a body that was put together of parts.
  private var ordinalMark: Passage? {
    if case .some(_, let mark) = rare { mark } else { nil }
  }

  /// Whether the body was put together of parts, so that its places are not those of `source`.
  var isRebuilt: Bool { ordinalMark != nil }

  /// With its ordinal, up to where the body ends.
  var whole: Passage {
    if let ordinalMark { return ordinalMark.isEmpty ? body : Passage(ordinalMark.string + body.string) }
    return source[range.lowerBound..<max(range.lowerBound, body.end)].trimmed()
  }

  /// Takes a body from which something was cut.
  mutating func cut(to rest: Passage) {
    let isPart = rest.end <= body.end && rest.start >= body.start && body[rest.range] == rest
    if !isPart, !isRebuilt {
      let mark = source[range.lowerBound..<max(range.lowerBound, body.start)]
      rare = .some(labelOrdinal: labelOrdinal, ordinalMark: mark)
    }
    body = rest
  }

  /// Whether it closes as a sentence or a clause does; a heading does not.
  var endsInMark: Bool {
    guard let last = body.lastScalar else { return false }
    return ProseMarks.ends.contains(last)
  }
}

enum ProseMarks {
  /// What closes a sentence or a clause.
  static let ends: ScalarSet = "。;:!?…,、"
  /// What may stand before an item that runs on in the same paragraph.
  static let beforeItem: ScalarSet = "。;:!)]”"
  /// What stands around a title and is not of it.
  static let edges: ScalarSet = "。:;"
  static let sentenceEnds: ScalarSet = "。;"
  static let openings: ScalarSet = "([《“〔「『"
  static let closings: ScalarSet = ")]》”〕」』"
}

extension Passage {
  /// Where the first of the marks stands outside brackets and quotation marks, within `limit` scalars.
  func firstOuter(_ marks: ScalarSet, limit: Int = .max) -> Int? {
    var depth = 0
    let stop = limit < count ? start + limit : end
    let (openings, closings) = (ProseMarks.openings, ProseMarks.closings)
    for position in start..<stop {
      let scalar = self[position]
      if openings.contains(scalar) {
        depth += 1
      } else if closings.contains(scalar) {
        depth = max(0, depth - 1)
      } else if depth == 0, marks.contains(scalar) {
        return position
      }
    }
    return nil
  }

  /// How many Chinese characters it holds.
  var ideographs: Int {
    withFolded { scalars in scalars.reduce(0) { $1.isIdeograph ? $0 + 1 : $0 } }
  }
}
