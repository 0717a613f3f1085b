import DocumentReading

/// The task tables of a page, in whatever form they stand there.
enum TaskTables {
  static func find(in page: Page, lexicon: DepartmentLexicon) -> [SourceTable] {
    var tables: [SourceTable] = []
    var lines: [Line] = []
    var columns: [Column]?
    func closeLines() {
      if !lines.isEmpty { tables += TextTables.find(in: lines, lexicon: lexicon) }
      lines = []
    }
    for part in page.parts {
      switch part {
      case .line(let line): lines.append(line)
      case .table(let table):
        let above = lines.suffix(3).map(\.text)
        closeLines()
        var reader = GridTable(lexicon: lexicon)
        reader.inherited = columns
        if var found = reader.read(GridTable.rows(of: table)) {
          found.headingsAbove = above
          columns = found.columns
          tables.append(found)
        }
      }
    }
    closeLines()
    return tables
  }

  /// What speaks for a task table, 0 to 100.
  static func evidence(in page: Page) -> Int {
    for table in page.tables where GridTable.header(of: GridTable.rows(of: table), isText: false) != nil { return 96 }
    return TextTables.holdsHeader(page.lines) ? 92 : 0
  }
}
