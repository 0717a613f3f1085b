/// Joins the paragraphs of a cell or an item to one line of text.
enum Paragraphs {
  /// White space is folded; a blank is put only where two Latin words would run together, and behind the heading where
  /// that is the first of several.
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
      }
      out += text
    }
    return out
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
