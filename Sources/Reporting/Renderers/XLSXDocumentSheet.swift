/// A document of several parts as one sheet, the parts one under the other.
enum XLSXDocumentSheet {
  /// Text that runs over the whole sheet spans at least so many columns.
  private static let leastColumns = 6

  static func sheet(_ document: ReportDocument, _ language: Language) -> XLSXWorkbook.Sheet {
    let columns = columns(document, language)
    var sheet = XLSXWorkbook.Sheet(
      name: document.head.title.text(language), columns: columns, rows: XLSXRenderer.headRows(document.head, language))
    for block in document.blocks {
      switch block {
      case .chart: continue
      case .heading(let message):
        sheet.rows.append(XLSXWorkbook.Row([]))
        sheet.rows.append(XLSXWorkbook.Row([XLSXWorkbook.Cell(.text(message.text(language)), .title)], height: 24))
      case .paragraph(let message):
        append([], .words(message), language, to: &sheet)
      case .signature(let lines):
        for line in lines { append([], .words(line), language, to: &sheet) }
      case .facts(let facts):
        for (name, value) in facts {
          append([XLSXWorkbook.Cell(.text(name.text(language)), .section)], value, language, to: &sheet)
        }
      case .table(let table): append(table, language, to: &sheet)
      }
    }
    return sheet
  }

  private static func columns(_ document: ReportDocument, _ language: Language) -> [XLSXWorkbook.ColumnSettings] {
    var columns: [XLSXWorkbook.ColumnSettings] = []
    for case .table(let table) in document.blocks {
      let shown = table.columns.indices.filter { table.columns[$0].room != .drawing }
      for (place, index) in shown.enumerated() {
        let width = XLSXRenderer.width(of: index, in: table, language)
        if place == columns.count { columns.append(width) }
        columns[place].width = max(columns[place].width, width.width)
      }
    }
    while columns.count < leastColumns { columns.append(XLSXWorkbook.ColumnSettings(width: 16)) }
    return columns
  }

  /// The cells, then the value over all columns that are left.
  private static func append(
    _ cells: [XLSXWorkbook.Cell], _ value: CellValue, _ language: Language, to sheet: inout XLSXWorkbook.Sheet
  ) {
    let first = cells.count
    let width = sheet.columns[first...].reduce(0) { $0 + $1.width }
    let last = XLSXWorkbook.columnName(sheet.columns.count - 1)
    let number = sheet.rows.count + 1
    sheet.mergedRanges.append("\(XLSXWorkbook.columnName(first))\(number):\(last)\(number)")
    // A merged cell keeps to the left, whatever it holds.
    let cell = XLSXWorkbook.Cell(.text(value.text(language)), .text)
    sheet.rows.append(XLSXWorkbook.Row(cells + [cell], height: XLSXRenderer.height([value], [width], language)))
  }

  private static func append(_ table: ReportTable, _ language: Language, to sheet: inout XLSXWorkbook.Sheet) {
    let shown = table.columns.indices.filter { table.columns[$0].room != .drawing }
    guard !table.isEmpty else {
      sheet.rows.append(XLSXWorkbook.Row([XLSXRenderer.note(table.whenEmpty, language)]))
      return
    }
    sheet.rows.append(XLSXRenderer.headingRow(shown.map { table.columns[$0] }, language))
    let widths = sheet.columns.map(\.width)
    for group in table.groups {
      if let title = group.title { sheet.rows.append(XLSXRenderer.sectionRow(title, shown.count, language)) }
      sheet.rows += group.rows.map { row in
        XLSXWorkbook.Row(
          shown.map { XLSXRenderer.cell(row[$0], language) },
          height: XLSXRenderer.height(shown.map { row[$0] }, widths, language))
      }
    }
  }
}
