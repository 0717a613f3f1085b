/// Joins the paragraphs of a cell or an item to one line of text.
enum Paragraphs {
  /// White space is folded; a blank is put only where two Latin words would run together.
  static func join(_ passages: [Passage]) -> String {
    var out = String.UnicodeScalarView()
    for passage in passages {
      let text = passage.foldedSpaceString.unicodeScalars
      if let last = out.last, let first = text.first, last.isASCII, first.isASCII, isWord(last), isWord(first) {
        out.append(" ")
      }
      out.append(contentsOf: text)
    }
    return String(out)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
