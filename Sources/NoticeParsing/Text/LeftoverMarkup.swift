/// Signs of markup that stayed in page text: **bold**, # headings, &nbsp; and its like.
enum LeftoverMarkup {
  private static let entities: [(word: [Unicode.Scalar], scalar: Unicode.Scalar)] = [
    ("&nbsp;", " "), ("&ensp;", " "), ("&emsp;", " "), ("&amp;", "&"), ("&ldquo;", "“"), ("&rdquo;", "”"),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"), ("&mdash;", "—"), ("&ndash;", "–"), ("&middot;", "·"), ("&hellip;", "…"), ("&quot;", "\""),
    ("&lt;", "<"),
    ("&gt;", ">"), ("&times;", "×"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// The text without them; most lines have none and are returned as they are.
  static func removed(from text: String) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    guard holdsAny(scalars) else { return scalars }
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(scalars.count)
    let hasBold = enclosesWords(scalars)
    var isBold = false
    var opensLine = false
    var index = 0
    while index < scalars.count {
      if hasBold, scalars[index] == "*", index + 1 < scalars.count, scalars[index + 1] == "*" {
        while index < scalars.count, scalars[index] == "*" { index += 1 }
        isBold.toggle()
        if isBold {
          opensLine = out.count <= longestMark
        } else if opensLine, let last = out.last, last.isIdeograph, index < scalars.count,
          scalars[index].isIdeograph || scalars[index] == " "
        {
          // The bold words that open a line are its heading: where they end is kept.
          out.append(headingEnd)
          opensLine = false
        }
      } else if scalars[index] == "&", let entity = entities.first(where: { matches($0.word, at: index, in: scalars) })
      {
        out.append(entity.scalar)
        index += entity.word.count
      } else {
        out.append(scalars[index])
        index += 1
      }
    }
    return withoutHeadingMark(out)
  }

  /// Whether the runs of * enclose words, pair by pair; those that stand for masked letters (**市人民政府, 5***级) are text.
  private static func enclosesWords(_ scalars: [Unicode.Scalar]) -> Bool {
    /// Behind the run that is open.
    var opened: Int?
    /// Of the run that is open: the one that closes it is as long.
    var length = 0
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] == "*" { end += 1 }
      guard end - index >= 2 else {
        index = max(end, index + 1)
        continue
      }
      if let start = opened {
        guard index - start >= shortestBold, end - index == length || end - index >= 4 else { return false }
        // One stretch ends where the next begins.
        opened = end - index >= 4 ? end : nil
      } else if end - index < 4 || end - index == scalars.count {
        opened = end
      } else {
        return false
      }
      length = end - index >= 4 ? 2 : end - index
      index = end
    }
    guard let opened else { return true }
    // A stretch may go on over the end of its line.
    return opened == scalars.count || opened <= 3 && opensItem(scalars[opened])
  }

  private static let shortestBold = 2

  private static func opensItem(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ChineseNumber.isDigit(scalar) || scalar == "(" || scalar == "（" || scalar == "第"
  }

  /// A blank of a width of its own, for where a bold heading ends in mid-line.
  static let headingEnd: Unicode.Scalar = "\u{2002}"
  /// Before the bold words may stand an ordinal.
  private static let longestMark = 6

  private static func holdsAny(_ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.first == "#" { return true }
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == "&" || scalar == "*" && last == "*" { return true }
      last = scalar
    }
    return false
  }

  private static func matches(_ word: [Unicode.Scalar], at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    index + word.count <= scalars.count && scalars[index..<index + word.count].elementsEqual(word)
  }

  private static func withoutHeadingMark(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let marks = scalars.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), marks < scalars.count, scalars[marks] == " " else { return scalars }
    return Array(scalars[(marks + 1)...])
  }
}
