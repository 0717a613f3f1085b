import PlanModel

/// A day as heads print it: 2019年2月3日, 二〇一一年四月六日, 2019-02-03, 2016.03.15, 15.03.2016, and with its marks lost 2021222.
struct PrintedDate: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    /// With 年, 月, 日 in digits of either kind: how bodies sign.
    case written
    /// With hyphens, points or strokes: how sites publish.
    case numeric
    /// Without some of 年, 月 and 日, which were lost.
    case damaged
  }

  /// Nil where the digits that are left fit more than one day.
  var day: CivilDate?
  var style: Style
  /// Position behind it.
  var end: Int

  /// The date that begins at a position.
  static func at(_ start: Int, in passage: Passage) -> PrintedDate? {
    guard passage.range.contains(start) else { return nil }
    let scalar = passage[start]
    guard ("0"..."9").contains(scalar) || ChineseNumber.isDigit(scalar),
      start == passage.start || !isDigit(passage[start - 1])
    else {
      return nil
    }
    guard let (year, yearEnd) = number(at: start, in: passage, count: 4...4), (1900...2200).contains(year) else {
      return dayFirst(start, in: passage)
    }
    var index = skipBlanks(yearEnd, in: passage)
    guard index < passage.end else { return nil }
    let mark = passage[index]
    let style: Style = mark == "年" ? .written : .numeric
    guard mark == "年" || mark == "-" || mark == "." || mark == "/" else { return nil }
    index = skipBlanks(index + 1, in: passage)
    guard let (month, monthEnd) = number(at: index, in: passage, count: 1...3) else { return nil }
    index = skipBlanks(monthEnd, in: passage)
    guard index < passage.end, passage[index] == (style == .written ? "月" : mark) else { return nil }
    index = skipBlanks(index + 1, in: passage)
    guard let (day, dayEnd) = number(at: index, in: passage, count: 1...3),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    index = skipBlanks(dayEnd, in: passage)
    if index < passage.end, passage[index] == "日" || passage[index] == "号" {
      return PrintedDate(day: date, style: style, end: index + 1)
    }
    return style == .written ? nil : PrintedDate(day: date, style: style, end: dayEnd)
  }

  /// 16.03.2015, and 16/3/2015 or 3/16/2015 where only one figure can be the month.
  private static func dayFirst(_ start: Int, in passage: Passage) -> PrintedDate? {
    guard isDigit(passage[start]), let (one, oneEnd) = number(at: start, in: passage, count: 1...3), one <= 31,
      oneEnd < passage.end, passage[oneEnd] == "." || passage[oneEnd] == "/",
      let (two, twoEnd) = number(at: oneEnd + 1, in: passage, count: 1...3), two <= 31,
      twoEnd < passage.end, passage[twoEnd] == passage[oneEnd],
      let (year, end) = number(at: twoEnd + 1, in: passage, count: 4...4), (1900...2200).contains(year),
      end == passage.end || !dayMarks.contains(passage[end]),
      start == passage.start || !dayMarks.contains(passage[start - 1])
    else { return nil }
    guard passage[oneEnd] == "/" else {
      return CivilDate(year: year, month: two, day: one).map { PrintedDate(day: $0, style: .numeric, end: end) }
    }
    let days = [CivilDate(year: year, month: two, day: one), CivilDate(year: year, month: one, day: two)].compactMap(
      \.self)
    guard days.count == 1 || one == two, let day = days.first else { return nil }
    return PrintedDate(day: day, style: .numeric, end: end)
  }

  private static let dayMarks: ScalarSet = "./"

  static func first(in passage: Passage) -> PrintedDate? {
    for index in passage.range { if let date = at(index, in: passage) { return date } }
    return nil
  }

  /// The passage is a date and nothing else; brackets and a weekday aside.
  static func whole(_ passage: Passage) -> PrintedDate? {
    // Signs that copying put in the place of blanks.
    let text = passage.trimmed(of: ["(", ")", "?", "\u{FFFD}"])
    guard (6...24).contains(text.count) else { return nil }
    if let date = at(text.start, in: text), text.from(date.end).trimmed().isEmpty { return date }
    return damaged(text)
  }

  /// 2021222 is 22 February alone; 2021111 may be 11 January or 1 November. Some of the marks may be left: 2021年222日.
  private static func damaged(_ passage: Passage) -> PrintedDate? {
    guard (6...10).contains(passage.count) else { return nil }
    let yearEnd = passage.start + 4
    guard let year = digits(passage.upTo(yearEnd)), (1950...2100).contains(year) else { return nil }
    var text = passage.from(passage[yearEnd] == "年" ? yearEnd + 1 : yearEnd)
    if text.lastScalar == "日" { text = text.upTo(text.end - 1) }
    guard (2...4).contains(text.count), digits(text) != nil else { return nil }
    var days: Set<CivilDate> = []
    for monthLength in 1...2 where (1...2).contains(text.count - monthLength) {
      let monthText = text.upTo(text.start + monthLength)
      let dayText = text.from(text.start + monthLength)
      // A lost mark leaves no leading zero, unless both numbers have two digits.
      let hasZero = monthText.hasPrefix("0") || dayText.hasPrefix("0")
      guard text.count == 4 || !hasZero, let month = digits(monthText), let day = digits(dayText),
        let date = CivilDate(year: year, month: month, day: day)
      else { continue }
      days.insert(date)
    }
    guard !days.isEmpty else { return nil }
    return PrintedDate(day: days.count == 1 ? days.first : nil, style: .damaged, end: passage.end)
  }

  private static func digits(_ text: Passage) -> Int? {
    text.range.allSatisfy { isDigit(text[$0]) } ? ChineseNumber.value(text) : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func skipBlanks(_ position: Int, in passage: Passage) -> Int {
    var index = position
    while index < passage.end, index - position < 4, passage[index] == " " { index += 1 }
    return index
  }

  /// Digits of one kind; `count` bounds them, and blanks may stretch them only between year, month and day.
  private static func number(at start: Int, in passage: Passage, count: ClosedRange<Int>) -> (Int, Int)? {
    guard start < passage.end else { return nil }
    let isArabic = isDigit(passage[start])
    var end = start
    while end < passage.end, end - start <= count.upperBound,
      isArabic ? isDigit(passage[end]) : ChineseNumber.isDigit(passage[end]) || ChineseNumber.isLatinZero(passage[end])
    {
      end += 1
    }
    guard count.contains(end - start), !(isArabic && count.upperBound == 3 && end - start > 2),
      let value = ChineseNumber.value(passage[start..<end])
    else { return nil }
    return (value, end)
  }
}
