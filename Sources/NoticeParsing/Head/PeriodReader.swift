import PlanModel

/// The quarters that a plan covers, from its title, its headings and its columns.
enum PeriodReader {
  /// What one line says of the period.
  struct Mention: Sendable, Hashable {
    var years: [Int] = []
    /// A span of years: 2018-2020年.
    var lastYear: Int?
    var quarters: ClosedRange<Int>?
    /// 上半年 or 下半年, not quarters by number.
    var isHalf = false
    /// 明年, of a report that looks back on one year.
    var isNextYear = false
  }

  static func mention(in text: Passage) -> Mention {
    var mention = Mention()
    for index in text.range {
      if text[index] == "年", let year = year(endingAt: index, in: text) {
        if let from = spanStart(before: digitsEnd(before: index, in: text) - 4, in: text) {
          mention.years.append(from)
          mention.lastYear = year
        } else {
          mention.years.append(year)
        }
      }
      if text[index] == "季", let quarter = quarter(endingAt: index, in: text) {
        let low = min(mention.quarters?.lowerBound ?? quarter, quarter)
        mention.quarters = low...max(mention.quarters?.upperBound ?? quarter, quarter)
      }
    }
    if mention.quarters == nil {
      mention.isHalf = true
      if text.contains("下半年") {
        mention.quarters = 3...4
      } else if text.contains("上半年") {
        mention.quarters = 1...2
      }
    }
    return mention
  }

  static func period(_ mention: Mention, kind: NoticeKind, fallbackYear: Int?) -> PlanPeriod? {
    guard var year = kind == .report ? mention.years.max() ?? fallbackYear : mention.years.first ?? fallbackYear else {
      return nil
    }
    var quarters = mention.quarters ?? 1...4
    // A report on the first half plans the second, a report on a quarter the rest of the year.
    if kind == .report, let reported = mention.quarters {
      if reported.lowerBound < reported.upperBound, !mention.isHalf {
        // 一季度总结和二季度安排: the later one is to come.
        quarters = reported.upperBound...reported.upperBound
      } else if reported.upperBound < 4 {
        quarters = reported.upperBound + 1...4
      }
      if reported == 4...4 {
        year += 1
        quarters = 1...4
      }
    }
    guard let first = Quarter(year: year, ordinal: quarters.lowerBound),
      let last = Quarter(year: max(mention.lastYear ?? year, year), ordinal: quarters.upperBound)
    else { return nil }
    return PlanPeriod(from: first, to: last)
  }

  /// 2019年 as a plan's year, and not the start of a date (2019年2月3日).
  static func year(endingAt index: Int, in text: Passage) -> Int? {
    let end = digitsEnd(before: index, in: text)
    guard end - 4 >= text.start, let year = ChineseNumber.value(text[end - 4..<end]), (1980...2100).contains(year)
    else { return nil }
    if end - 5 >= text.start, ("0"..."9").contains(text[end - 5]) { return nil }
    var next = index + 1
    while next < text.end, text[next] == " " { next += 1 }
    guard next < text.end, ("0"..."9").contains(text[next]) || ChineseNumber.isDigit(text[next]) else { return year }
    // 2019年第一季度 and 2019年十件实事 are no dates; 2019年2月 is one.
    var behind = next
    while behind < text.end, ("0"..."9").contains(text[behind]) || ChineseNumber.isDigit(text[behind]) { behind += 1 }
    return behind < text.end && text[behind] == "月" ? nil : year
  }

  /// Before 年, from which a blank may keep the figure (2033 年).
  private static func digitsEnd(before index: Int, in text: Passage) -> Int {
    index > text.start && text[index - 1] == " " ? index - 1 : index
  }

  private static func spanStart(before index: Int, in text: Passage) -> Int? {
    var position = index
    guard position - 1 >= text.start else { return nil }
    position -= 1
    guard text[position] == "-" || text[position] == "至" || text[position] == "~" || text[position] == "—" else {
      return nil
    }
    if position - 1 >= text.start, text[position - 1] == "年" { position -= 1 }
    guard position - 4 >= text.start, let year = ChineseNumber.value(text[position - 4..<position]),
      (1980...2100).contains(year)
    else { return nil }
    return year
  }

  private static func quarter(endingAt index: Int, in text: Passage) -> Int? {
    guard index > text.start else { return nil }
    let scalar = text[index - 1]
    guard let value = ChineseNumber.value(text[index - 1..<index]), (1...4).contains(value),
      ChineseNumber.isDigit(scalar) || ("0"..."9").contains(scalar)
    else { return nil }
    return value
  }
}
