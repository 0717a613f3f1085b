import PlanModel

/// What 6月底前, 年内, 三季度末, 3月下旬 mean: the last day that is not late.
enum DeadlineReader {
  /// The latest day that the passage names; nil where no day follows from it (长期坚持, 每月).
  /// - Parameter year: the plan's year, for deadlines that print none.
  static func read(_ passage: Passage, year: Int?) -> CivilDate? {
    guard passage.count <= 400 else { return nil }
    var latest: CivilDate?
    var currentYear = year
    var index = passage.start
    while index < passage.end {
      guard starters.contains(passage[index]) else {
        index += 1
        continue
      }
      if let word = recurring.longest(at: index, in: passage) {
        index = endOfRecurrence(after: index + word.count, in: passage)
        continue
      }
      if let (word, offset) = relativeYear(at: index, in: passage) {
        currentYear = year.map { $0 + offset }
        index += word.count
        continue
      }
      if let (value, end) = printedYear(at: index, in: passage) {
        currentYear = value
        index = end
        if let day = wholeYear(at: index, in: passage, year: value) { latest = max(latest ?? day, day) }
        continue
      }
      if let (day, end) = dayOrPeriod(at: index, in: passage, year: currentYear) {
        latest = max(latest ?? day, day)
        index = end
        continue
      }
      index += 1
    }
    return latest
  }

  /// Whether a cell or a line's rest is a deadline and little else, dated or not (全年, 长期坚持).
  static func looksLikeDeadline(_ passage: Passage) -> Bool {
    let text = passage.trimmed(of: edges)
    // 第二季度:完成过半 is a step.
    guard (2...30).contains(text.count), !text.foldedScalars.contains(":") else { return false }
    if undated.longest(at: text.start, in: text) != nil { return text.count <= 14 }
    // A sentence that holds a date (6月底前完成道路改造) is a step, not a deadline.
    var rest = 0
    for position in text.range where !isDatePart(text[position]) {
      rest += 1
      if rest > 6 { return false }
    }
    return rest <= (rest > 3 && text.contains("完成") ? 6 : 3) && read(text, year: 2000) != nil
  }

  private static let edges: ScalarSet = "。;,."
  /// What a word or a figure that names a time begins with.
  private static let starters: ScalarSet = "每按明次翌下今当本上年全岁半第Qq.-/0123456789〇零一二两三四五六七八九十百千"

  private static func isDatePart(_ scalar: Unicode.Scalar) -> Bool {
    dateParts.contains(scalar)
  }

  private static let dateParts: ScalarSet =
    "年月日底前末上中下旬半季度第全内初至-—~、,./ ()份号;。0123456789〇零一二两三四五六七八九十百千"

  // MARK: - Words

  private static let recurring = WordTable(["每月", "每季度", "每季", "每周", "每半年", "每日", "每个月", "每天", "按月", "按季度", "按季"])
  private static let undated = WordTable([
    "长期", "持续", "常态", "每月", "每季", "每年", "每周", "每半年", "立即", "即时", "适时", "及时", "按要求", "按时", "按计划", "按上级", "按规定", "按市",
    "按国家", "按省", "日常", "贯穿", "根据", "随时", "已完成", "即日", "待定", "全年", "年内", "年底", "经常",
  ])

  private static func relativeYear(at index: Int, in passage: Passage) -> (Word, Int)? {
    for (word, offset) in relativeYears where passage.matches(word, at: index) { return (word, offset) }
    return nil
  }

  private static let relativeYears: [(Word, Int)] = [
    ("明年", 1), ("次年", 1), ("翌年", 1), ("下一年", 1), ("下年", 1), ("今年", 0), ("当年", 0), ("本年", 0),
  ]

  // MARK: - Parts

  /// 每月25日前: the day behind it recurs and is no deadline.
  private static func endOfRecurrence(after position: Int, in passage: Passage) -> Int {
    var index = position
    while index < passage.end, !(passage[index] == "," || passage[index] == ";" || passage[index] == "。") { index += 1 }
    return index
  }

  /// A year of four digits of either kind, followed by 年, or by a mark and a month (2025.6, 2025-06-30).
  private static func printedYear(at index: Int, in passage: Passage) -> (Int, Int)? {
    guard let (value, close) = number(at: index, in: passage, digits: 4...4), (1900...2200).contains(value) else {
      return nil
    }
    let end = behindBlank(close, before: "年", in: passage)
    guard end < passage.end else { return nil }
    switch passage[end] {
    case "年": return (value, end + 1 < passage.end && passage[end + 1] == "度" ? end + 2 : end + 1)
    case ".", "-", "/":
      guard let (month, _) = number(at: end + 1, in: passage, digits: 1...2), (1...12).contains(month) else {
        return nil
      }
      return (value, end)
    default: return nil
    }
  }

  /// 2025年 alone, 2025年底前, 2025年内.
  private static func wholeYear(at index: Int, in passage: Passage, year: Int) -> CivilDate? {
    let rest = passage.from(index).trimmed()
    let isWhole =
      rest.isEmpty || yearEnds.longest(at: rest.start, in: rest) != nil
      || [",", ";", "。", "前", "完", ")", "-", "至", "、"].contains(rest[rest.start])
        && !hasMonthAfterMark(rest)
    return isWhole ? CivilDate(year: year, month: 12, day: 31) : nil
  }

  private static func hasMonthAfterMark(_ rest: Passage) -> Bool {
    guard rest[rest.start] == "-", let (month, _) = number(at: rest.start + 1, in: rest, digits: 1...2) else {
      return false
    }
    return (1...12).contains(month)
  }

  private static let yearEnds = WordTable(["底", "内", "末", "年底", "全年", "年内", "年末"])

  private static func dayOrPeriod(at index: Int, in passage: Passage, year: Int?) -> (CivilDate, Int)? {
    guard let year else { return nil }
    for (word, month) in periods where passage.matches(word, at: index) {
      guard let day = CivilDate.lastDay(ofMonth: month, year: year) else { return nil }
      return (day, index + word.count)
    }
    if let found = quarter(at: index, in: passage, year: year) { return found }
    // 2025.6.30 and 2025-06-30: the year has just been read.
    if passage[index] == "." || passage[index] == "-" || passage[index] == "/", index > passage.start,
      index - 4 >= passage.start, number(at: index - 4, in: passage, digits: 4...4) != nil,
      let (month, end) = number(at: index + 1, in: passage, digits: 1...2), (1...12).contains(month)
    {
      if end < passage.end, passage[end] == passage[index],
        let (day, dayEnd) = number(at: end + 1, in: passage, digits: 1...2),
        let date = CivilDate(year: year, month: month, day: day)
      {
        return (date, dayEnd)
      }
      if end >= passage.end || passage[end] != "月", let date = CivilDate.lastDay(ofMonth: month, year: year) {
        return (date, end)
      }
    }
    return monthAndDay(at: index, in: passage, year: year)
  }

  private static let periods: [(Word, Int)] = [
    ("上半年", 6), ("下半年", 12), ("年中", 6), ("年底", 12), ("年内", 12), ("年末", 12), ("全年", 12), ("岁末", 12), ("本年度", 12),
    ("年终", 12),
    ("半年", 6), ("年度内", 12),
  ]

  private static func quarter(at index: Int, in passage: Passage, year: Int) -> (CivilDate, Int)? {
    var position = index
    if passage.range.contains(position), passage[position] == "Q" || passage[position] == "q" {
      guard let (value, end) = number(at: position + 1, in: passage, digits: 1...1), (1...4).contains(value),
        let day = CivilDate.lastDay(ofMonth: value * 3, year: year)
      else { return nil }
      return (day, end)
    }
    if passage.range.contains(position), passage[position] == "第" { position += 1 }
    guard let (value, end) = number(at: position, in: passage, digits: 1...2), (1...4).contains(value),
      end < passage.end
    else {
      guard passage.matches("四季度", at: index), let day = CivilDate.lastDay(ofMonth: 12, year: year) else { return nil }
      return (day, index + 3)
    }
    var close = end
    if passage[close] == "个" { close += 1 }
    guard passage.matches("季", at: close), let day = CivilDate.lastDay(ofMonth: value * 3, year: year) else {
      return nil
    }
    return (day, passage.matches("季度", at: close) ? close + 2 : close + 1)
  }

  private static func monthAndDay(at index: Int, in passage: Passage, year: Int) -> (CivilDate, Int)? {
    guard let (month, close) = number(at: index, in: passage, digits: 1...2), (1...12).contains(month) else {
      return nil
    }
    let end = behindBlank(close, before: "月", in: passage)
    guard end < passage.end, passage[end] == "月" else {
      // 1-3月, 3、9月: the last month counts, and stands before 月 itself.
      return nil
    }
    var rest = end + 1
    if rest < passage.end, passage[rest] == "份" { rest += 1 }
    if let (day, dayEnd) = number(at: rest, in: passage, digits: 1...2), dayEnd < passage.end,
      passage[dayEnd] == "日" || passage[dayEnd] == "号", let date = CivilDate(year: year, month: month, day: day)
    {
      return (date, dayEnd + 1)
    }
    for (word, day) in partsOfMonth where passage.matches(word, at: rest) {
      guard let date = CivilDate(year: year, month: month, day: day) else { break }
      return (date, rest + word.count)
    }
    return CivilDate.lastDay(ofMonth: month, year: year).map { ($0, rest) }
  }

  private static let partsOfMonth: [(Word, Int)] = [("上旬", 10), ("中旬", 20), ("初", 10), ("中", 20)]

  /// 2016 年底前: blanks between a figure and its word.
  private static func behindBlank(_ position: Int, before word: Unicode.Scalar, in passage: Passage) -> Int {
    guard position < passage.end, passage[position] == " " else { return position }
    var index = position
    while index < passage.end, index - position < 3, passage[index] == " " { index += 1 }
    return index < passage.end && passage[index] == word ? index : position
  }

  /// Digits of one kind, read whole; nil where they are more or fewer than `digits` allows for Arabic ones.
  private static func number(at index: Int, in passage: Passage, digits: ClosedRange<Int>) -> (Int, Int)? {
    var end = index
    while end < passage.end, ("0"..."9").contains(passage[end]), end - index <= digits.upperBound { end += 1 }
    if end > index {
      guard digits.contains(end - index), index == passage.start || !("0"..."9").contains(passage[index - 1]),
        let value = ChineseNumber.value(passage[index..<end])
      else { return nil }
      return (value, end)
    }
    while end < passage.end, ChineseNumber.isDigit(passage[end]), end - index < 4 { end += 1 }
    guard end > index, index == passage.start || !ChineseNumber.isDigit(passage[index - 1]),
      digits.lowerBound < 4 ? end - index <= 3 : end - index == 4,
      let value = ChineseNumber.value(passage[index..<end])
    else { return nil }
    return (value, end)
  }
}
