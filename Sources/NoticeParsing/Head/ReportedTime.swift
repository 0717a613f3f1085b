/// The quarters that a report of results alone tells of, by its title: 1至9月份, 前三季度, 截至8月底, 上半年, 第三季度.
enum ReportedTime {
  static func quarters(in title: Passage) -> ClosedRange<Int>? {
    if title.contains("上半年") { return 1...2 }
    if title.contains("下半年") { return 3...4 }
    var index = title.start
    while index < title.end {
      guard let first = number(at: index, in: title) else {
        index += 1
        continue
      }
      if let found = span(first, from: index, in: title) { return found }
      index = first.end
    }
    return nil
  }

  private static func span(_ first: (value: Int, end: Int), from start: Int, in title: Passage) -> ClosedRange<Int>? {
    var last = first
    var isSpan = opensAtYearStart(start, in: title)
    var next = first.end
    if next < title.end, title[next] == "月" { next += 1 }
    if next < title.end, rangeMarks.contains(title[next]), let second = number(at: next + 1, in: title) {
      last = second
      isSpan = true
    }
    guard last.end < title.end else { return nil }
    let low = isSpan && last.end != first.end ? first.value : isSpan ? 1 : last.value
    switch title[last.end] {
    case "月":
      guard (1...12).contains(last.value), (1...last.value).contains(low) else { return nil }
      return (low + 2) / 3...(last.value + 2) / 3
    case "个" where title.matches("月", at: last.end + 1) && isSpan:
      return (1...12).contains(last.value) ? 1...(last.value + 2) / 3 : nil
    case "季":
      guard (1...4).contains(last.value), (1...last.value).contains(low) else { return nil }
      return low...last.value
    default: return nil
    }
  }

  /// 前三季度, 截至8月底: from the year's first day.
  private static func opensAtYearStart(_ start: Int, in title: Passage) -> Bool {
    let before = title.upTo(start)
    return before.lastScalar == "前" || before.hasSuffix("截至") || before.hasSuffix("截止")
  }

  private static let rangeMarks: ScalarSet = ["-", "~", "至", "到", "—"]

  private static func number(at position: Int, in text: Passage) -> (value: Int, end: Int)? {
    ChineseNumber.leading(at: position, in: text, longest: 5)
  }
}
