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
