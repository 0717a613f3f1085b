/// Joins the paragraphs of a cell or an item to one line of text.
enum Paragraphs {
  /// White space is folded; a blank is put only where two Latin words would run together, behind the heading where that is
  /// the first of several, and between a line that no mark closes and a label (总投资:).
  static func join(_ passages: [Passage], heading: String? = nil) -> String {
    if passages.count == 1 { return passages[0].foldedSpaceString }
    var out = ""
    for passage in passages {
      let text = passage.foldedSpaceString
      if let last = out.unicodeScalars.last, let first = text.unicodeScalars.first, last.isASCII, first.isASCII,
        isWord(last), isWord(first)
      {
        out += " "
      } else if out == heading, !text.isEmpty {
        out += " "
      } else if let last = out.unicodeScalars.last, last.isIdeograph, opensWithLabel(passage) {
        out += " "
      }
      out += text
    }
    return out
  }

  /// 总投资:, 建设地点:, before what is no time of day.
  private static func opensWithLabel(_ passage: Passage) -> Bool {
    let head = passage.trimmed().upTo(passage.trimmed().start + longestLabel)
    guard let colon = head.firstIndex(where: { $0 == ":" }), colon >= head.start + 2 else { return false }
    return head.upTo(colon).ideographs == colon - head.start
  }

  private static let longestLabel = 10

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
