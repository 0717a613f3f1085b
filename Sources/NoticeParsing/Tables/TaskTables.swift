import DocumentReading

/// The task tables of a page, in whatever form they stand there.
enum TaskTables {
  static func find(in page: Page, lexicon: DepartmentLexicon) -> [SourceTable] {
    var tables: [SourceTable] = []
    var low = 0
    var columns: [Column]?
    func readLines(upTo high: Int) {
      if low < high {
        let lines = low == 0 && high == page.lines.count ? page.lines : Array(page.lines[low..<high])
        tables += TextTables.find(in: lines, lexicon: lexicon)
      }
      low = high
    }
    for (table, high) in zip(page.tables, page.linesAbove) {
      let above = page.lines[low..<high].suffix(3).map(\.text)
      readLines(upTo: high)
      var reader = GridTable(lexicon: lexicon)
      reader.inherited = columns
      if var found = reader.read(GridTable.rows(of: table)) {
        found.headingsAbove = above
        columns = found.columns
        tables.append(found)
      }
    }
    readLines(upTo: page.lines.count)
    return tables
  }

  /// What speaks for a task table, 0 to 100.
  static func evidence(in page: Page) -> Int {
    for table in page.tables where GridTable.header(of: GridTable.rows(of: table), isText: false) != nil { return 96 }
    return TextTables.holdsHeader(page.lines) ? 92 : 0
  }
}
