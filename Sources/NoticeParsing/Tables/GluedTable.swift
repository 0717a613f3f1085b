/// A table whose cells ran together in copying (序号项目名称责任单位1改造道路区住建局2…): nothing says where one ends, so it is
/// no plan that can be read.
enum GluedTable {
  private static let longestHeading = 10
  private static let mostHeadings = 24
  private static let fewest = 3
  /// 序号 without headings behind it may stand anywhere; more of them are no page.
  private static let mostTries = 1000

  /// The error that names it, or a table that lost its order; nil where the page holds neither.
  static func error(in page: Page) -> NoticeError? {
    var tries = 0
    // Asked in their place: a copy of a line costs more than the question.
    for index in page.lines.indices where page.lines[index].text.marks.contains(.serial) {
      let below = index + 1 < page.lines.count ? page.lines[index + 1].text : nil
      guard let words = header(of: page.lines[index].text, below: below, &tries) else { continue }
      return error(at: page.lines[index].number, behind: words)
    }
    return ScrambledTable.error(in: page)
  }

  /// The error where a line is a header from end to end, and the rows below it are as glued: whatever else the page could
  /// be read as, its cells are lost.
  static func errorOfHeaderLine(in page: Page) -> NoticeError? {
    for (index, line) in page.lines.enumerated() {
      let text = line.text
      guard text.count <= longestHeader, text.count >= 10, let last = text.lastScalar, headerEnds.contains(last),
        !text.marks.contains(.blank), !text.marks.contains(.pipe), text.find(number) != nil,
        let headings = headings(of: text), headings.count > fewest,
        HeaderColumns.isTaskHeader(headings, atLeast: fewest),
        rowsAreNumbered(page.lines[(index + 1)...])
      else { continue }
      return error(at: line.number, behind: text)
    }
    return nil
  }

  private static func error(at line: Int, behind headings: Passage) -> NoticeError {
    NoticeError(
      line: line,
      "the cells of a table ran together here: nothing parts “\(headings.foldedSpaceString)” and the rows behind it; "
        + "save the page as .html, .docx or .xlsx, or put a tab between its cells")
  }

  private static let longestHeader = 60
  private static let headerEnds: ScalarSet = "况位门人限注度导间分"

  /// All of the line as headings, the shortest first.
  private static func headings(of text: Passage) -> [HeaderColumns.Heading]? {
    var headings: [HeaderColumns.Heading] = []
    var index = text.start
    while index < text.end {
      guard let heading = heading(at: index, in: text) else { return nil }
      headings.append(heading)
      index += heading.text.count
    }
    return headings
  }

  /// 道路建设1改造…, 道路建设2新建…: numbers that go on from line to line, between words.
  private static func rowsAreNumbered(_ lines: ArraySlice<Line>) -> Bool {
    let rows = lines.lazy.filter { !$0.text.isEmpty }.prefix(3).map { row in firstNumber(in: row.text) }
    return Array(rows) == [1, 2, 3]
  }

  private static func firstNumber(in text: Passage) -> Int? {
    guard let start = text.firstIndex(where: { ("0"..."9").contains($0) }), start - text.start <= 20 else { return nil }
    var end = start
    while end < text.end, ("0"..."9").contains(text[end]) { end += 1 }
    guard end - start <= 3, end < text.end, text[end].isIdeograph else { return nil }
    return ChineseNumber.value(text[start..<end])
  }

  /// 序号 and headings without anything between them, up to the first row's number.
  private static func header(of text: Passage, below: Passage?, _ tries: inout Int) -> Passage? {
    var start = text.start
    while tries < mostTries, let at = text.find(number, from: start) {
      tries += 1
      start = at + number.count
      var headings: [HeaderColumns.Heading] = []
      var index = start
      while headings.count < mostHeadings, let heading = heading(at: index, in: text) {
        headings.append(heading)
        index += heading.text.count
      }
      start = index
      guard HeaderColumns.isTaskHeader(headings, atLeast: fewest) else { continue }
      if index < text.end ? isRow(text.from(index)) : below.map(isRow) ?? false { return text[at..<index] }
    }
    return nil
  }

  private static let number: Word = "序号"

  /// The shortest heading that begins there.
  private static func heading(at index: Int, in text: Passage) -> HeaderColumns.Heading? {
    guard index + 2 <= text.end, text[index].isIdeograph else { return nil }
    for length in 2...longestHeading where index + length <= text.end {
      guard text[index + length - 1].isIdeograph else { return nil }
      let words = text[index..<index + length]
      if let meaning = HeaderWords.meaning(of: words) { return HeaderColumns.Heading(text: words, meaning: meaning) }
    }
    return nil
  }

  /// 1推进道路建设: a number, and a word right behind it.
  private static func isRow(_ text: Passage) -> Bool {
    var index = text.start
    while index < text.end, index - text.start < 3, ("0"..."9").contains(text[index]) { index += 1 }
    return index > text.start && index < text.end && text[index].isIdeograph
  }
}
