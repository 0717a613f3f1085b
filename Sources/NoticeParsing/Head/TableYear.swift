import DocumentReading

/// The year of a table that stands alone: the one that its sheet is named after, or the only one that its short cells name
/// (2032年12月底).
enum TableYear {
  private static let longestCell = 20
  private static let mostRows = 400

  static func read(_ page: Page) -> Int? {
    for table in page.tables {
      if let caption = table.caption.map({ Passage($0) }), let year = PeriodReader.mention(in: caption).years.first {
        return year
      }
    }
    var found: Int?
    for row in page.tables.lazy.flatMap(\.rows).prefix(mostRows) {
      for cell in row where (5...longestCell * 4).contains(cell.text.utf8.count) {
        guard let year = year(opening: Passage(cell.text)) else { continue }
        // Years of several kinds name none.
        if let found, found != year { return nil }
        found = year
      }
    }
    return found
  }

  private static func year(opening given: Passage) -> Int? {
    let text = given.trimmed()
    guard (5...longestCell).contains(text.count), text[text.start + 4] == "年" || text[text.start + 4] == "-",
      let year = ChineseNumber.value(text.upTo(text.start + 4)), (1980...2100).contains(year)
    else { return nil }
    return year
  }
}
