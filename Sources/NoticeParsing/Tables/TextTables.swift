/// Finds the task tables that stand in lines of page text.
enum TextTables {
  /// Whether a header stands there; a scan.
  static func holdsHeader(_ lines: [Line], acceptsItems: Bool = false) -> Bool {
    if acceptsItems {
      return lines.indices.contains {
        lines[$0].text.marks.contains(.pipe) && RowLines.isHeader(lines, at: $0, acceptsItems: true)
      }
    }
    var scan = HeaderScan(lines)
    var index = 0
    while index < lines.count {
      if RowLines.isHeader(lines, at: index) { return true }
      let (readings, next) = scan.readings(at: index)
      if !readings.isEmpty { return true }
      // Rows of one line may stand among the lines that the scan passes over.
      while index + 1 < next {
        index += 1
        if RowLines.isHeader(lines, at: index) { return true }
      }
      index += 1
    }
    return false
  }

  static func find(in lines: [Line], lexicon: DepartmentLexicon, acceptsItems: Bool = false) -> [SourceTable] {
    // Headers first: each table ends where the next begins.
    var starts: [(index: Int, readings: [HeaderRun])] = []
    var scan = HeaderScan(lines, acceptsItems: acceptsItems)
    var index = 0
    while index < lines.count {
      if RowLines.isHeader(lines, at: index, acceptsItems: acceptsItems) {
        starts.append((index, []))
        index += 1
        continue
      }
      let (readings, next) = scan.readings(at: index)
      if let first = readings.first {
        starts.append((first.lines.lowerBound, readings))
        index = next
      } else {
        index += 1
        while index < next, !RowLines.isHeader(lines, at: index) { index += 1 }
      }
    }
    var tables: [SourceTable] = []
    var place = 0
    while place < starts.count {
      let (start, readings) = starts[place]
      // The same header again at a page break belongs to the table.
      var next = place + 1
      while next < starts.count, sameHeader(starts[next], starts[place], lines) { next += 1 }
      let end = next < starts.count ? starts[next].index : lines.count
      let table =
        readings.isEmpty
        ? RowLines(lines, header: start, end: end, lexicon: lexicon).read()
        : LineTable.read(lines, readings, end: end, lexicon: lexicon)
      if var table {
        table.headingsAbove = Array(lines[max(0, start - 3)..<start].map(\.text))
        tables.append(table)
      }
      place = next
    }
    return tables
  }

  private static func sameHeader(
    _ a: (index: Int, readings: [HeaderRun]), _ b: (index: Int, readings: [HeaderRun]), _ lines: [Line]
  ) -> Bool {
    guard let first = a.readings.first, let second = b.readings.first else {
      return a.readings.isEmpty && b.readings.isEmpty
        && HeaderColumns.key(lines[a.index].text) == HeaderColumns.key(lines[b.index].text)
    }
    // The last cells of a row may read like headings (各部门): they stand before the repeated header.
    let again = first.headings.map { HeaderColumns.key($0.text) }
    let header = second.headings.map { HeaderColumns.key($0.text) }
    return again.suffix(header.count).elementsEqual(header)
  }
}
