/// The mark that opens a heading or an item: 一、 (一) 1. 1、 (1) ① 第一章 第一季度 is not one.
struct Ordinal: Sendable, Hashable {
  enum Style: Int, Sendable, Hashable, CaseIterable {
    /// 第一章, 第一部分, 第一节.
    case chapter
    /// 一、 or 一. or 一 followed by blanks.
    case chinese
    /// (一)
    case bracketedChinese
    /// 1. 1、 1． or 1 followed by blanks; also 1.2 and 14.1.
    case arabic
    /// (1) or 1)
    case bracketedArabic
    /// ①
    case circled
    /// 一是 二是 inside running text: never a heading.
    case inline
  }

  var style: Style
  var value: Int
  /// As printed, without brackets and marks: `一`, `1.2`.
  var printed: String
  /// 1.2, 1-2, A1: more than its value tells.
  var isCompound: Bool {
    style == .arabic && printed.unicodeScalars.contains { $0 == "." || $0 == "-" || ("A"..."Z").contains($0) }
  }
}

extension Passage {
  /// The ordinal that the passage starts with, and the rest behind it, trimmed.
  func leadingOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    let text = trimmed()
    guard let first = text.firstScalar else { return nil }
    if first == "第" { return text.chapterOrdinal() }
    if first == "(" { return text.bracketedOrdinal() }
    if let value = ChineseNumber.circled(first) {
      let mark = text[text.start..<text.start + 1]
      return (Ordinal(style: .circled, value: value, printed: mark.string), text.from(text.start + 1).trimmed())
    }
    if ChineseNumber.isDigit(first) { return text.chineseOrdinal() }
    if ("0"..."9").contains(first) { return text.arabicOrdinal() }
    if ("A"..."Z").contains(first) { return text.letteredOrdinal() }
    return nil
  }

  var firstScalar: Unicode.Scalar? { isEmpty ? nil : self[start] }
  var lastScalar: Unicode.Scalar? { isEmpty ? nil : self[end - 1] }

  private func run(from position: Int, while test: (Unicode.Scalar) -> Bool) -> Int {
    var index = position
    while index < end, test(self[index]) { index += 1 }
    return index
  }

  private func chapterOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    let numberEnd = run(from: start + 1) { ChineseNumber.isDigit($0) || ("0"..."9").contains($0) }
    guard numberEnd > start + 1, let value = ChineseNumber.value(self[start + 1..<numberEnd]) else { return nil }
    for word in Self.chapterWords where matches(word, at: numberEnd) {
      let rest = from(numberEnd + word.count).trimmedStart(of: ["、", ":", ".", ","])
      return (Ordinal(style: .chapter, value: value, printed: self[start + 1..<numberEnd].string), rest)
    }
    return nil
  }

  private static let chapterWords: [Word] = ["章", "部分", "节", "篇", "编"]

  private func bracketedOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    let inner = run(from: start + 1) { $0 == " " }
    let numberEnd = run(from: inner) { ChineseNumber.isDigit($0) || ("0"..."9").contains($0) }
    let close = run(from: numberEnd) { $0 == " " }
    guard numberEnd > inner, close < end, self[close] == ")",
      let value = ChineseNumber.value(self[inner..<numberEnd]), value < 1000
    else { return nil }
    let isChinese = ChineseNumber.isDigit(self[inner])
    let rest = from(close + 1).trimmedStart(of: ["、", ".", ","])
    return (
      Ordinal(
        style: isChinese ? .bracketedChinese : .bracketedArabic, value: value,
        printed: self[inner..<numberEnd].string), rest
    )
  }

  private func chineseOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    let numberEnd = run(from: start) { ChineseNumber.isDigit($0) }
    guard let value = ChineseNumber.value(self[start..<numberEnd]), value > 0, value < 1000 else { return nil }
    let printed = self[start..<numberEnd].string
    // 一(yī)、: a reading that a conversion left.
    let mark = run(from: Pinyin.end(at: numberEnd, in: self)) { $0 == " " }
    guard mark < end else { return nil }
    if self[mark] == "、" || self[mark] == "." || self[mark] == "," && numberEnd - start <= 3 {
      return (Ordinal(style: .chinese, value: value, printed: printed), from(mark + 1).trimmed())
    }
    if mark == numberEnd, self[mark] == "是" {
      return (Ordinal(style: .inline, value: value, printed: printed), from(mark + 1).trimmedStart(of: [","]))
    }
    // 一 加快…: a blank in the place of the mark.
    if mark > numberEnd { return (Ordinal(style: .chinese, value: value, printed: printed), from(mark)) }
    return nil
  }

  /// 3.2020年底前…, 1.12345热线…, 2.10月…, 4.5G网络…: the digits behind the point are the first of the text.
  private func opensText(_ next: Unicode.Scalar, digits: Int, isSize: Bool) -> Bool {
    if isSize { return false }
    if next == " " || next == "." || next == "、" || next == ")" { return false }
    return digits >= 4 || next == "月" || ("A"..."Z").contains(next)
  }

  /// 12.5KB, 3.04M: how large a file is.
  private func isSize(at index: Int) -> Bool {
    let unit = from(index)
    return unit.count <= 2 && unit.count > 0 && ["K", "M", "G", "B"].contains(unit[unit.start])
  }

  /// 1-1 and a blank or a mark: the second figure counts inside the first; 1-3月 is none.
  private func hyphenated(from position: Int) -> Int? {
    guard position - start <= 2, position < end, self[position] == "-" else { return nil }
    let close = run(from: position + 1) { ("0"..."9").contains($0) }
    guard (1...2).contains(close - position - 1), close < end,
      self[close] == " " || self[close] == "." || self[close] == "、"
    else { return nil }
    return close
  }

  /// A1. and B12、: a series under letters.
  private func letteredOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    let close = run(from: start + 1) { ("0"..."9").contains($0) }
    guard (1...2).contains(close - start - 1), close + 1 < end, self[close] == "." || self[close] == "、",
      from(close + 1).trimmed().firstScalar?.isIdeograph == true,
      let value = ChineseNumber.value(self[start + 1..<close])
    else { return nil }
    return (Ordinal(style: .arabic, value: value, printed: self[start..<close].string), from(close + 1).trimmed())
  }

  private func arabicOrdinal() -> (ordinal: Ordinal, rest: Passage)? {
    var index = run(from: start) { ("0"..."9").contains($0) }
    guard index - start <= 4, let value = ChineseNumber.value(self[start..<index]) else { return nil }
    // 14.1, 1.2.3: a point between digits belongs to the number, unless it is a quantity (1.5亿元).
    let whole = index
    while index + 1 < end, self[index] == ".", ("0"..."9").contains(self[index + 1]) {
      index = run(from: index + 1) { ("0"..."9").contains($0) }
    }
    if index == whole, let behind = hyphenated(from: index) { index = behind }
    if index > whole, index < end, self[whole] == ".",
      opensText(self[index], digits: index - whole - 1, isSize: isSize(at: index))
    {
      index = whole
    }
    let mark = run(from: index) { $0 == " " }
    // 16.03.2033 is a day.
    guard mark < end, index - start < 8 || PrintedDate.at(start, in: self) == nil else { return nil }
    let printed = self[start..<index].string
    switch self[mark] {
    case ".", "、":
      return (Ordinal(style: .arabic, value: value, printed: printed), from(mark + 1).trimmed())
    case ")":
      return (Ordinal(style: .bracketedArabic, value: value, printed: printed), from(mark + 1).trimmed())
    default:
      guard mark > index else { return nil }
      return (Ordinal(style: .arabic, value: value, printed: printed), from(mark))
    }
  }
}
