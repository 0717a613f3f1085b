/// Remarks on a list of departments that name nobody: 列第一位者为牵头单位, 排名不分先后, 下同.
enum FirstListed {
  /// Whether the notice says that the first department of a list leads the others.
  static func leads(_ page: Page) -> Bool {
    for line in page.lines where line.text.marks.contains(.rank) && line.text.count <= 2000 {
      var index = line.text.start
      while let (word, at) = phrases.first(in: line.text, from: index) {
        let near = line.text[max(line.text.start, at - 12)..<min(line.text.end, at + word.count + 16)]
        if leads.occurs(in: near) { return true }
        index = at + word.count
      }
    }
    return false
  }

  /// The list without remarks: those in brackets, and the clauses at its end (甲局、乙局,排在首位的为牵头单位,下同).
  static func withoutRemarks(_ text: Passage) -> Passage {
    var text = text
    while let bracket = remarkInBracket(in: text) {
      text =
        bracket.upperBound == text.end
        ? text.upTo(bracket.lowerBound).trimmed()
        : Passage(text.upTo(bracket.lowerBound).string + text.from(bracket.upperBound).string)
    }
    return withoutClauses(text)
  }

  /// A bracket that holds a remark; one that never closes reaches to the end.
  private static func remarkInBracket(in text: Passage) -> Range<Int>? {
    guard text.marks.contains(.bracket) else { return nil }
    var position = text.start + 1
    while position < text.end {
      defer { position += 1 }
      guard openings.contains(text[position]) else { continue }
      let close = text.from(position).firstIndex { closings.contains($0) } ?? text.end
      guard close - position <= longest else { continue }
      let inner = text[position + 1..<close]
      // A label inside names somebody: (第一责任单位:甲局).
      guard inner.firstIndex(where: { $0 == ":" }) == nil else { continue }
      if inBrackets.occurs(in: inner) || inner.split(where: { clauseMarks.contains($0) }).contains(where: isRemark) {
        return position..<min(close + 1, text.end)
      }
      position = close
    }
    return nil
  }

  private static func withoutClauses(_ text: Passage) -> Passage {
    guard clauseMarks.next(in: text, from: text.start) < text.end else { return text }
    var low: Int?
    var start = text.start
    while start < text.end {
      let end = clauseMarks.next(in: text, from: start)
      let clause = text[start..<end].trimmed()
      if isRemark(clause) {
        if low == nil { low = start }
      } else if !clause.isEmpty {
        low = nil
      }
      start = end + 1
    }
    guard let low, low > text.start else { return text }
    return text.upTo(low - 1).trimmed()
  }

  private static func isRemark(_ clause: Passage) -> Bool {
    let clause = clause.trimmed()
    if alone.holds(clause) { return true }
    guard clause.count <= 24, let first = phrases.first(in: clause) else { return false }
    return leads.occurs(in: clause.from(first.at))
  }

  private static let longest = 60
  private static let openings: ScalarSet = "(〔["
  private static let closings: ScalarSet = ")〕]"
  private static let clauseMarks: ScalarSet = ",;。"
  private static let alone = WordTable([
    "下同", "以下同", "以下类同", "以下相同", "余同", "后同", "以下均同", "排名不分先后", "排序不分先后",
  ])
  /// A bracket that holds one of these says nothing else.
  private static let inBrackets = WordTable(["下同", "以下同", "第一位", "首位", "第一个", "者为牵头", "的为牵头", "为牵头单位", "不分先后", "排名第一"])
  private static let phrases = WordTable([
    "第一位", "首位", "第一个", "第一家", "排名第一", "列第一", "排第一", "排序第一", "第一名", "排在第一", "列在第一", "位列第一", "第一的", "首列", "排在首", "第一单位",
    "第一部门", "第一责任",
    "排列第一", "排在最前", "排在前面",
  ])
  private static let leads = WordTable(["牵头", "主办", "主责", "负总责", "抓总"])
}
