/// 发文字号: 云府办〔2020〕5号, whole, spaced or damaged in copying.
enum DocumentNumberReader {
  struct Found: Sendable {
    /// As printed, without blanks.
    var text: String
    var year: Int
    /// Brackets or 号 are missing.
    var isDamaged: Bool
    var range: Range<Int>
  }

  /// The passage is a document number and nothing else.
  static func whole(_ passage: Passage) -> Found? {
    let text = passage.trimmed(of: ["(", ")", "[", "]", ":", "•", "*", "。"])
    guard (7...40).contains(text.count) else { return nil }
    if let found = first(in: text), found.range == text.range { return found }
    // The brackets at the ends may be those of the number's own year.
    if let found = first(in: passage.trimmed()), found.range == passage.trimmed().range { return found }
    return damaged(text)
  }

  /// The number that a line opens with, parted from what follows by a blank, a stroke or a point (· 发布时间:…).
  static func leading(_ passage: Passage) -> Found? {
    let text = passage.trimmed()
    // [云委督〔2031〕3号]关于…: set in brackets of its own.
    if text.firstScalar == "[", let found = first(in: text), found.range.lowerBound == text.start + 1, !found.isDamaged,
      found.range.upperBound < text.end, text[found.range.upperBound] == "]"
    {
      return found
    }
    guard let found = first(in: text), found.range.lowerBound == text.start, !found.isDamaged,
      found.range.upperBound < text.end
    else { return nil }
    switch text[found.range.upperBound] {
    case " ", "|", "·", "•", "《": return found
    default: return nil
    }
  }

  /// The first whole number in a passage.
  static func first(in passage: Passage) -> Found? {
    var index = passage.start
    while index < passage.end {
      if isOpener(passage[index]), let found = number(openedAt: index, in: passage) { return found }
      index += 1
    }
    return nil
  }

  private static func number(openedAt open: Int, in passage: Passage) -> Found? {
    var index = skipBlanks(open + 1, in: passage)
    let yearStart = index
    while index < passage.end, index - yearStart < 5,
      ("0"..."9").contains(passage[index]) || ChineseNumber.isDigit(passage[index])
    { index += 1 }
    guard index - yearStart == 4, let year = ChineseNumber.value(passage[yearStart..<index]),
      (1949...2100).contains(year)
    else { return nil }
    index = skipBlanks(index, in: passage)
    guard index < passage.end, isCloser(passage[index]) else { return nil }
    index = skipBlanks(index + 1, in: passage)
    if index < passage.end, passage[index] == "第" { index = skipBlanks(index + 1, in: passage) }
    let digits = index
    while index < passage.end, index - digits < 6, ("0"..."9").contains(passage[index]) { index += 1 }
    var isDamaged = index == digits
    let close = skipBlanks(index, in: passage)
    if close < passage.end, passage[close] == "号" { index = close + 1 } else { isDamaged = true }
    // The body's sign (云府办) before the bracket.
    var start = open
    var signs = 0
    while start > passage.start, open - start < 24 {
      let scalar = passage[start - 1]
      // Blanks stretch the number before its bracket; behind the sign they part it from a label.
      if scalar == " ", signs == 0 {
        start -= 1
        continue
      }
      guard isSign(scalar) else { break }
      signs += 1
      start -= 1
    }
    while start < open, passage[start] == " " || passage[start] == "(" && !passage[start..<open].contains(")") {
      start += 1
    }
    guard signs >= 2 else { return nil }
    return Found(text: passage[start..<index].unspacedString, year: year, isDamaged: isDamaged, range: start..<index)
  }

  /// 云府办20205, 云府办2020-5号: the brackets were lost.
  private static func damaged(_ text: Passage) -> Found? {
    var index = text.start
    while index < text.end, isSign(text[index]) || text[index] == " " { index += 1 }
    let signs = text[text.start..<index].foldedScalars.filter { $0 != " " }
    guard (2...12).contains(signs.count), !text.contains("日期"), !text.contains("时间"),
      text.foldedScalars.contains(where: { signMarks.contains($0) })
    else {
      return nil
    }
    let digits = index
    // 云溪区城管局 2033-04-28: a day behind the body.
    if PrintedDate.at(digits, in: text) != nil { return nil }
    while index < text.end,
      ("0"..."9").contains(text[index]) || text[index] == " " || text[index] == "-" || text[index] == "第"
        || isOpener(text[index]) || isCloser(text[index])
    { index += 1 }
    let number = text[digits..<index].foldedScalars.filter { ("0"..."9").contains($0) }
    if index < text.end, text[index] == "号" { index += 1 }
    guard index == text.end, (5...8).contains(number.count),
      let year = ChineseNumber.value(Passage(Array(number.prefix(4)))),
      (1949...2100).contains(year)
    else { return nil }
    return Found(text: text.unspacedString, year: year, isDamaged: true, range: text.range)
  }

  /// A sign is made of the body's short name and 府, 政, 办, 发 …: one of these must be in a damaged one.
  private static let signMarks: ScalarSet = ["府", "政", "办", "发", "委", "函", "字", "管", "督", "党", "局"]

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isIdeograph || scalar == "(" || scalar == ")"
  }

  private static func isOpener(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "(", "〖", "{", "<", "﹝", "「": true
    default: false
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〕", "]", ")", "〗", "}", ">", "﹞", "」": true
    default: false
    }
  }

  private static func skipBlanks(_ position: Int, in passage: Passage) -> Int {
    var index = position
    while index < passage.end, passage[index] == " " { index += 1 }
    return index
  }
}
