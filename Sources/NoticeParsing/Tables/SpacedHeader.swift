/// A header line whose cells one blank parts while blanks stretch some of its headings too: 序号 工 作 任 务 牵头部门.
enum SpacedHeader {
  /// What stands between blanks put together into headings; as given where nothing is stretched or it makes no headings.
  static func joined(_ tokens: [Passage]) -> [Passage] {
    guard tokens.count <= mostTokens else { return tokens }
    // For each token the cheapest way to the end from there, and how many tokens its heading takes.
    var best: [(cost: Int, taken: Int)?] = Array(repeating: nil, count: tokens.count + 1)
    best[tokens.count] = (0, 0)
    for index in tokens.indices.reversed() {
      for taken in 1...min(longestHeading, tokens.count - index) {
        guard let rest = best[index + taken], let cost = cost(of: tokens[index..<index + taken]) else { continue }
        if cost + rest.cost < best[index]?.cost ?? .max { best[index] = (cost + rest.cost, taken) }
      }
    }
    var out: [Passage] = []
    var index = 0
    while index < tokens.count {
      guard let taken = best[index]?.taken else { return tokens }
      out.append(heading(tokens[index..<index + taken]))
      index += taken
    }
    return out
  }

  /// The headings between wider gaps, where single blanks stretch some of them.
  static func apart(_ text: Passage) -> [Passage]? {
    var parts: [Passage] = []
    var low = text.start
    var index = text.start
    while index < text.end {
      var end = index
      while end < text.end, text[end] == " " { end += 1 }
      if end - index >= 2 {
        parts.append(text[low..<index])
        low = end
      }
      index = max(end, index + 1)
    }
    parts.append(text.from(low))
    guard parts.count >= 3, parts.contains(where: { $0.contains(" " as Unicode.Scalar) }),
      parts.allSatisfy({ HeaderWords.meaning(of: $0) != nil })
    else { return nil }
    return parts
  }

  private static let mostTokens = 60
  private static let longestHeading = 8

  /// Whether two cells in a row hold one character each.
  static func isStretched(_ cells: [TableCell]) -> Bool {
    var isSingle = false
    for cell in cells {
      let wasSingle = isSingle
      isSingle = cell.lines.first?.count == 1
      if wasSingle, isSingle { return true }
    }
    return false
  }

  /// Most stretched headings are words of four; 序号 is one of two that nothing is added to.
  private static func cost(of tokens: ArraySlice<Passage>) -> Int? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    if tokens.count == 1 { return HeaderWords.meaning(of: first) == nil || first.count == 1 ? nil : 10 }
    let length = tokens.reduce(0) { $0 + $1.count }
    guard length <= longestHeading, first.count == 1 || last.count == 1 else { return nil }
    let text = heading(tokens)
    let isNumber = text.firstPrefix(of: numbers) != nil
    guard !isNumber || text.count == 2, HeaderWords.meaning(of: text) != nil else { return nil }
    if isNumber { return 10 }
    return 10 + (length > 4 ? 4 * (length - 4) : 2 * (4 - length))
  }

  private static let numbers: [Word] = ["序号", "编号"]

  private static func heading(_ tokens: ArraySlice<Passage>) -> Passage {
    if tokens.count == 1, let only = tokens.first { return only }
    return Passage(tokens.flatMap { Array($0.printedScalars) })
  }
}
