import PlanModel

/// Words for a stretch of the plan's year: 第一季度, 1季度, Q1, 上半年, 1-3月, 6月底前.
enum TimeSlots {
  /// The slot that a column's heading names, where the heading is little else (2026年第一季度目标).
  static func heading(_ text: Passage) -> DraftMilestone.Slot? {
    // 季, 月 or 半年 is in every one, or a Q.
    guard text.marks.contains(.time) else { return nil }
    let start = afterYear(text)
    guard let (slot, end) = slot(at: start, in: text, year: nil) ?? halfYear(at: start, in: text) else { return nil }
    let rest = text.from(end)
    guard rest.count <= 8 else { return nil }
    if rest.isEmpty { return slot }
    return rest.containsAny(headingRests) || rest.key == "末" || rest.key == "前" ? slot : nil
  }

  /// 半年 heads a column beside 一季度; in a sentence it is how long something lasts.
  private static func halfYear(at position: Int, in text: Passage) -> (slot: DraftMilestone.Slot, end: Int)? {
    text.matches("半年", at: position) ? (.quarter(2), position + 2) : nil
  }

  private static let headingRests: [Word] = [
    "目标", "计划", "任务", "进度", "节点", "安排", "工作", "要求", "内容", "完成", "措施", "阶段", "序时", "任务量", "推进",
  ]

  /// The slot that stands at that position, and where its words end; `6月底前` is one, `6月` alone as well.
  /// - Parameter year: for days (6月15日前); without it a day gives its month.
  static func slot(at position: Int, in text: Passage, year: Int?) -> (slot: DraftMilestone.Slot, end: Int)? {
    guard text.range.contains(position) else { return nil }
    switch text[position] {
    case "第": return quarter(at: position + 1, in: text)
    case "Q", "q":
      guard let digit = number(at: position + 1, in: text), (1...4).contains(digit.value) else { return nil }
      return (.quarter(digit.value), digit.end)
    case "前":
      guard let digit = number(at: position + 1, in: text), (2...3).contains(digit.value),
        text.matches("季度", at: digit.end)
      else { return nil }
      return (.quarter(digit.value), afterEnd(digit.end + 2, in: text))
    case "上":
      return text.matches("上半年", at: position) ? (.quarter(2), afterEnd(position + 3, in: text)) : nil
    case "下":
      return text.matches("下半年", at: position) ? (.quarter(4), afterEnd(position + 3, in: text)) : nil
    default:
      return quarter(at: position, in: text) ?? month(at: position, in: text, year: year)
    }
  }

  /// Behind `2026年`, `今年`, `截至`, `到`.
  static func afterYear(_ text: Passage, from position: Int? = nil) -> Int {
    var index = position ?? text.start
    for word in leads where text.matches(word, at: index) {
      index += word.count
      break
    }
    guard index + 5 <= text.end, text[index + 4] == "年" else { return index }
    for offset in 0..<4 where ChineseNumber.asciiDigit(text[index + offset]) == nil { return index }
    return index + 5
  }

  /// Where the words of several months end (1-9月份): what is told of all of them together.
  static func span(of text: Passage) -> Int? {
    guard text.marks.contains(.time) else { return nil }
    let start = afterYear(text)
    guard let (_, end) = slot(at: start, in: text, year: nil),
      text[start..<end].foldedScalars.contains(where: rangeMarks.contains)
    else { return nil }
    return end
  }

  private static let leads: [Word] = ["截至", "截止", "今年", "本年", "到", "至", "于", "在"]

  private static func quarter(at position: Int, in text: Passage) -> (slot: DraftMilestone.Slot, end: Int)? {
    guard var digit = number(at: position, in: text), (1...4).contains(digit.value) else { return nil }
    if let last = lastOfSeveral(behind: digit, from: position, in: text) { digit = last }
    guard digit.end < text.end, text[digit.end] == "季" else { return nil }
    let isWhole = digit.end + 1 < text.end && text[digit.end + 1] == "度"
    return (.quarter(digit.value), afterEnd(digit.end + (isWhole ? 2 : 1), in: text))
  }

  /// 一、二季度, 一至三季度, 1-3季度: the last one counts. 1、一季度 is counted otherwise.
  private static func lastOfSeveral(
    behind first: (value: Int, end: Int), from position: Int, in text: Passage
  ) -> (value: Int, end: Int)? {
    var mark = first.end
    if text.matches("季度", at: mark) { mark += 2 }
    guard mark + 1 < text.end, text[mark] == "、" || text[mark] == "和" || rangeMarks.contains(text[mark]) else {
      return nil
    }
    let start = text[mark + 1] == "第" ? mark + 2 : mark + 1
    guard let last = number(at: start, in: text), last.value > first.value, last.value <= 4,
      (ChineseNumber.asciiDigit(text[position]) == nil) == (ChineseNumber.asciiDigit(text[start]) == nil),
      last.end < text.end, text[last.end] == "季"
    else { return nil }
    return last
  }

  private static func month(
    at position: Int, in text: Passage, year: Int?
  ) -> (slot: DraftMilestone.Slot, end: Int)? {
    guard var digit = number(at: position, in: text) else { return nil }
    if digit.end < text.end, rangeMarks.contains(text[digit.end]) || text.matches("月", at: digit.end) {
      // 1-3月, 1月至3月: the last month counts.
      var next = digit.end
      if text[next] == "月" { next += 1 }
      if next < text.end, rangeMarks.contains(text[next]), let last = number(at: next + 1, in: text),
        text.matches("月", at: last.end)
      {
        digit = last
      }
    }
    guard (1...12).contains(digit.value), text.matches("月", at: digit.end) else { return nil }
    var end = digit.end + 1
    if let day = number(at: end, in: text), day.end < text.end, text[day.end] == "日" || text[day.end] == "号" {
      end = afterEnd(day.end + 1, in: text)
      if let year, let date = CivilDate(year: year, month: digit.value, day: day.value) { return (.day(date), end) }
      return (.month(digit.value), end)
    }
    if end < text.end, text[end] == "份" { end += 1 }
    return (.month(digit.value), afterEnd(end, in: text))
  }

  private static let rangeMarks: ScalarSet = ["-", "~", "至", "到", "—"]

  /// Behind 底, 底前, 末, 上旬, 中旬前, 以前, 完成前.
  private static func afterEnd(_ position: Int, in text: Passage) -> Int {
    var index = position
    var moved = true
    while moved, index < text.end {
      moved = false
      for word in ends where text.matches(word, at: index) {
        index += word.count
        moved = true
        break
      }
    }
    return index
  }

  private static let ends: [Word] = ["底", "末", "上旬", "中旬", "下旬", "之前", "以前", "前"]

  private static func number(at position: Int, in text: Passage) -> (value: Int, end: Int)? {
    ChineseNumber.leading(at: position, in: text, longest: 3)
  }
}
