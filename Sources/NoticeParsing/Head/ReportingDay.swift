/// The day of the month by which returns are due: 于每月25日前报送, 每季度末月20日前, 次月5日前.
enum ReportingDay {
  static func read(_ text: Passage) -> Int? {
    guard text.count <= 2000, reports.occurs(in: text) else { return nil }
    var index = text.start
    while let (word, at) = recurrences.first(in: text, from: index) {
      var position = at + word.count
      let bound = min(text.end, position + 14)
      while position < bound, text[position] != "。", text[position] != ";" {
        if ("0"..."9").contains(text[position]) || ChineseNumber.isDigit(text[position]) {
          var end = position
          while end < text.end, ("0"..."9").contains(text[end]) || ChineseNumber.isDigit(text[end]) { end += 1 }
          if end < text.end, text[end] == "日" || text[end] == "号", let day = ChineseNumber.value(text[position..<end]),
            (1...31).contains(day)
          {
            let clause = text.from(end)
            let stop = clause.firstIndex { $0 == "。" } ?? clause.end
            let before = text[text.start..<position]
            if reports.occurs(in: clause.upTo(stop))
              || reports.occurs(in: before.from(max(before.start, position - 30)))
            {
              return day
            }
          }
          position = end
        } else {
          position += 1
        }
      }
      index = at + word.count
    }
    return nil
  }

  private static let reports = WordTable([
    "报送", "上报", "报至", "报区", "报市", "报县", "报镇", "报办", "反馈", "汇报", "报告", "填报", "书面报", "报督查", "报政府", "提交", "报到", "送至", "报",
  ])
  private static let recurrences = WordTable(["每月", "次月", "每个月", "每季度", "每季", "下月", "当月", "每半年", "季度末", "季末"])
}

/// Whether the notice says that the first department of a list leads the others.
enum FirstListed {
  static func leads(_ page: Page) -> Bool {
    for line in page.lines where line.text.count <= 2000 {
      var index = line.text.start
      while let (word, at) = phrases.first(in: line.text, from: index) {
        let near = line.text[max(line.text.start, at - 12)..<min(line.text.end, at + word.count + 16)]
        if leads.occurs(in: near) { return true }
        index = at + word.count
      }
    }
    return false
  }

  /// 甲局、乙局,排在首位的为牵头单位,下同: the names before the clauses that only say so.
  static func withoutRemark(_ text: Passage) -> Passage {
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
    if same.holds(clause) { return true }
    guard clause.count <= 24, let first = phrases.first(in: clause) else { return false }
    return leads.occurs(in: clause.from(first.at))
  }

  private static let clauseMarks: ScalarSet = ",;。"
  private static let same = WordTable(["下同", "以下同", "以下类同", "以下相同", "余同", "后同", "以下均同"])
  private static let phrases = WordTable([
    "第一位", "首位", "第一个", "第一家", "排名第一", "列第一", "排第一", "排序第一", "第一名", "排在第一", "列在第一", "位列第一", "第一的", "首列", "排在首", "第一单位",
    "第一部门", "第一责任",
    "排列第一", "排在最前", "排在前面",
  ])
  private static let leads = WordTable(["牵头", "主办", "主责", "负总责", "抓总"])
}
