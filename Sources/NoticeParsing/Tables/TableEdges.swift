import DocumentReading

/// The rows of a table that are the page's: a title, who made it and when above its header; notes, a signature and the day
/// under its last task. Workbooks and forms print them inside the grid.
struct TableEdges {
  /// Rows from `top` to before `bottom` are the table's own.
  private(set) var top = 0
  private(set) var bottom: Int
  /// Whether it has a header of tasks, or goes on under one.
  private(set) var isTaskTable = false

  private static let highestHeader = 18
  private static let mostTail = 20

  /// - Parameter isContinued: a table above has a header, which this one may go on under.
  init(of table: Table, isContinued: Bool) {
    bottom = table.rows.count
    // A sheet or a box that holds nothing beside its words.
    if table.rows.allSatisfy({ $0.count == 1 }) {
      top = bottom
      return
    }
    let sample = GridTable.rows(of: Table(rows: Array(table.rows.prefix(Self.highestHeader)), line: table.line))
    let header =
      GridTable.header(of: sample, isText: false) ?? GridTable.header(of: sample, isText: false, acceptsItems: true)
    guard header != nil || isContinued else { return }
    isTaskTable = true
    if let header, table.rows[..<header.rows.lowerBound].allSatisfy(Self.isCaption) { top = header.rows.lowerBound }
    bottom = Self.tail(of: table, from: header?.rows.upperBound ?? 0)
  }

  // MARK: - Lines

  /// What such a row says, cell by cell and line by line; a label and the value in the next cell are one line.
  static func lines(of row: [Cell]) -> [(text: String, line: Int)] {
    var out: [(text: String, line: Int)] = []
    for cell in own(row) {
      for (index, part) in cell.text.split(separator: "\n").enumerated() {
        if index == 0, let last = out.last, last.text.hasSuffix("：") || last.text.hasSuffix(":"),
          !part.hasSuffix("："), !part.hasSuffix(":")
        {
          out[out.count - 1].text += part
        } else {
          out.append((String(part), cell.line))
        }
      }
    }
    return out
  }

  private static func own(_ row: [Cell]) -> [Cell] {
    row.filter { cell in
      if case .covered = cell.merge { return false }
      return !cell.text.isEmpty
    }
  }

  // MARK: - Above the header

  /// One cell, few of many, or labels and days alone; a row that is numbered is a task's.
  private static func isCaption(_ row: [Cell]) -> Bool {
    let own = own(row)
    guard let first = own.first else { return true }
    guard CellKind.number(Passage(first.text)) == nil else { return false }
    return own.count == 1 || own.count <= 4 && own.count * 2 <= row.count
      || own.allSatisfy { isLabelled(Passage($0.text)) }
  }

  /// 填报单位:云溪区督查室, or a day.
  private static func isLabelled(_ given: Passage) -> Bool {
    let text = given.trimmed()
    if PrintedDate.whole(text) != nil { return true }
    guard let colon = text.firstIndex(where: { $0 == ":" }) else { return false }
    return colon - text.start <= longestLabel && text.leadingOrdinal() == nil
  }

  private static let longestLabel = 10

  // MARK: - Under the last task

  /// Where the rows at the end begin that are no tasks: the first that surely is none, with nothing but such as may be
  /// none behind it.
  private static func tail(of table: Table, from first: Int) -> Int {
    var start = table.rows.count
    let lowest = max(first, table.rows.count - mostTail)
    while start > lowest, mayBeOutside(table.rows[start - 1]) { start -= 1 }
    while start < table.rows.count {
      let row = own(table.rows[start])
      let next = start + 1 < table.rows.count ? own(table.rows[start + 1]) : []
      if isOutside(row, in: table.rows[start], before: next) { return start }
      start += 1
    }
    return table.rows.count
  }

  private static func mayBeOutside(_ row: [Cell]) -> Bool {
    let isInGroup = row.contains { cell in
      if case .covered(let up, _) = cell.merge { return up > 0 }
      return false
    }
    let own = own(row)
    guard !isInGroup else { return false }
    guard let first = own.first.map({ Passage($0.text).trimmed() }) else { return true }
    guard CellKind.number(first) == nil, !CellKind.isSection(first) else { return false }
    return own.count == 1 || own.count == 2 && noteLabels.holds(first)
      || own.allSatisfy { isLabelled(Passage($0.text)) }
  }

  private static func isOutside(_ own: [Cell], in row: [Cell], before next: [Cell]) -> Bool {
    guard let cell = own.first else { return false }
    let text = Passage(cell.text).trimmed()
    if own.count > 1 {
      return noteLabels.holds(text)
        || own.allSatisfy { isLabelled(Passage($0.text)) } && PrintedDate.whole(text) == nil
          && HeaderWords.meaning(of: text) == nil
    }
    if TableTail.isNote(text) || TableTail.ends(text) || ReportingDay.read(text) != nil { return true }
    let isSigned = next.count == 1 && PrintedDate.whole(Passage(next[0].text)) != nil
    if SigningBody.matches(text), isSigned { return true }
    guard case .origin(_, let columns) = cell.merge, columns * 4 >= row.count * 3, row.count >= 3 else { return false }
    // A heading over rows may end a page.
    return text.count > longestHeading || text.contains(":" as Unicode.Scalar) || SigningBody.matches(text)
      || PrintedDate.whole(text) != nil || text.lastScalar == "。" || text.firstScalar.map(isDigit) ?? false
  }

  private static let longestHeading = 25
  private static let noteLabels = WordTable(["说明", "备注", "注", "填表说明", "填报说明", "有关说明", "注释", "附注", "填表要求", "填报要求"])

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
