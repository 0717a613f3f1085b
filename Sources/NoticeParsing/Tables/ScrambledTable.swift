/// A table of a printed file whose words came out in another order: headings in a row, and behind them marks that stand
/// between blanks, torn from the words they close.
enum ScrambledTable {
  private static let fewestHeadings = 4
  private static let fewestMarks = 8
  /// Words for each torn mark: prose copied with blanks in it has a few as well.
  private static let wordsPerMark = 15
  private static let mostLines = 200

  /// The error that names it; nil where the page holds no such table.
  static func error(in page: Page) -> NoticeError? {
    guard let (index, words) = header(in: page.lines) else { return nil }
    var marks = 0
    var total = 0
    for line in page.lines[index...].prefix(mostLines) {
      for word in line.text.split(where: { $0 == " " }) where !word.isEmpty {
        total += 1
        if word.count <= 2, word.foldedScalars.allSatisfy(torn.contains) { marks += 1 }
      }
    }
    guard marks >= fewestMarks, marks * wordsPerMark >= total else { return nil }
    return NoticeError(
      line: page.lines[index].number,
      "the words of a table lost their order here: behind “\(words)” nothing says which cell a word belongs to; "
        + "save the table itself as .docx or .xlsx, or copy it from the page that prints it")
  }

  private static let torn: ScalarSet = "、,。;()"

  /// Headings between blanks, enough of them for a table of tasks; they may go on below.
  private static func header(in lines: [Line]) -> (index: Int, words: String)? {
    for index in lines.indices
    where lines[index].text.marks.contains(.serial) && lines[index].text.contains(number) {
      var headings: [HeaderColumns.Heading] = []
      for line in lines[index...].prefix(mostHeaderLines) {
        for word in line.text.split(where: { $0 == " " }) where !word.isEmpty {
          if let meaning = HeaderWords.meaning(of: word) {
            headings.append(HeaderColumns.Heading(text: word, meaning: meaning))
            continue
          }
          if isTable(headings) { break }
          headings = []
        }
        if isTable(headings) { return (index, headings.map(\.text.string).joined(separator: " ")) }
      }
    }
    return nil
  }

  private static let mostHeaderLines = 3

  private static func isTable(_ headings: [HeaderColumns.Heading]) -> Bool {
    HeaderColumns.isTaskHeader(headings, atLeast: fewestHeadings)
  }

  private static let number: Word = "序号"
}
