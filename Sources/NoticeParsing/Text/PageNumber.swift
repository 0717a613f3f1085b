extension Passage {
  private static let leads: [Word] = ["第", "共", "页", "/", ",", "-", "·", "|", " "]

  /// Without 第1页共3页 at the end of a line that holds more.
  var withoutPageNumber: Passage {
    guard lastScalar == "页", let mark = from(end - 20).firstIndex(where: { $0 == "第" }), mark > start,
      from(mark).isPageNumber, from(mark).firstIndex(where: { $0 == "共" || $0 == "/" }) != nil
    else { return self }
    return upTo(mark).trimmed()
  }

  /// A page number that stayed behind in copying: - 3 -, —3—, 第 3 页 共 9 页.
  var isPageNumber: Bool {
    guard (3...20).contains(count), let first = firstScalar, let last = lastScalar else { return false }
    let isDashed = first == "-" && last == "-"
    guard isDashed || last == "页" && (first == "第" || first == "共") else { return false }
    var digits = 0
    var index = start
    while index < end {
      if ChineseNumber.asciiDigit(self[index]) != nil {
        digits += 1
        index += 1
      } else if let word = Passage.leads.first(where: { matches($0, at: index) }) {
        index += word.count
      } else {
        return false
      }
    }
    return (1...8).contains(digits)
  }
}
