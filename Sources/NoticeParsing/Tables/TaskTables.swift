import DocumentReading

/// The task tables of a page, in whatever form they stand there.
enum TaskTables {
  /// Forms of a block for each task, and tables of items alone, count where there are no others.
  static func find(in page: Page, lexicon: DepartmentLexicon) -> [SourceTable] {
    let found = find(in: page, lexicon: lexicon, acceptsItems: false)
    if !found.isEmpty { return found }
    if let cards = cards(in: page), let table = GridTable(lexicon: lexicon).read(cards) { return [table] }
    return find(in: page, lexicon: lexicon, acceptsItems: true)
  }

  private static func cards(in page: Page) -> [[TableCell]]? {
    CardForm.unfolded(page.tables.flatMap { GridTable.rows(of: $0) }) ?? CardForm.rows(of: page.lines)
  }

  private static func find(in page: Page, lexicon: DepartmentLexicon, acceptsItems: Bool) -> [SourceTable] {
    var tables: [SourceTable] = []
    var low = 0
    var columns: [Column]?
    func readLines(upTo high: Int) {
      if low < high {
        let lines = low == 0 && high == page.lines.count ? page.lines : Array(page.lines[low..<high])
        tables += TextTables.find(in: BarLines.joined(lines), lexicon: lexicon, acceptsItems: acceptsItems)
      }
      low = high
    }
    for (table, high) in zip(page.tables, page.linesAbove) {
      let above = page.lines[low..<high].suffix(3).map(\.text)
      readLines(upTo: high)
      var reader = GridTable(lexicon: lexicon)
      reader.inherited = columns
      reader.acceptsItems = acceptsItems
      if var found = reader.read(GridTable.rows(of: table)) {
        found.headingsAbove = above
        columns = found.columns
        tables.append(found)
      }
    }
    readLines(upTo: page.lines.count)
    return tables
  }

  /// Less than numbered prose: a list of projects may stand beside it.
  private static let ofItems = 33

  /// What speaks for a task table, 0 to 100.
  static func evidence(in page: Page) -> Int {
    for table in page.tables where GridTable.header(of: GridTable.rows(of: table), isText: false) != nil { return 96 }
    let lines = BarLines.joined(page.lines)
    if TextTables.holdsHeader(lines) { return 92 }
    if cards(in: page) != nil { return 90 }
    for table in page.tables
    where GridTable.header(of: GridTable.rows(of: table), isText: false, acceptsItems: true) != nil { return ofItems }
    return TextTables.holdsHeader(lines, acceptsItems: true) ? ofItems : 0
  }
}
