import PlanModel

/// XLSX: real numbers, percents and dates; the title above, the heading row frozen and repeated in print.
enum XLSXRenderer: Renderer {
  static let format = OutputFormat.xlsx
  static let setsSections = false
  /// Excel's limit is 1,048,576 rows; what goes beyond continues on another sheet.
  private static let mostRows = 1_000_000

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let language = options.language
    let tables = document.blocks.filter { if case .table = $0 { true } else { false } }
    let isSingle = tables.count == 1 && document.blocks.count { if case .chart = $0 { false } else { true } } == 1
    let sheets =
      isSingle ? tableSheets(document, language) : [XLSXDocumentSheet.sheet(document, language)]
    try output.append(XLSXWorkbook(sheets: sheets).bytes())
  }

  static func headRows(_ head: ReportHead, _ language: Language) -> [XLSXWorkbook.Row] {
    [XLSXWorkbook.Row([XLSXWorkbook.Cell(.text(head.title.text(language)), .title)], height: 26)]
      + head.lines.map { XLSXWorkbook.Row([XLSXWorkbook.Cell(.text($0.text(language)), .note)]) }
  }

  /// One table: its heading row stays in view.
  private static func tableSheets(_ document: ReportDocument, _ language: Language) -> [XLSXWorkbook.Sheet] {
    let tables = document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    guard let table = tables.first else { return [] }
    let shown = table.columns.indices.filter { table.columns[$0].room != .drawing }
    let columns = shown.map { index in width(of: index, in: table, language) }
    var start = headRows(document.head, language)
    start.append(headingRow(shown.map { table.columns[$0] }, language))
    var body: [XLSXWorkbook.Row] = []
    for group in table.groups {
      if let title = group.title { body.append(sectionRow(title, shown.count, language)) }
      body += group.rows.map { row in
        XLSXWorkbook.Row(
          shown.map { cell(row[$0], language) }, height: height(shown.map { row[$0] }, columns.map(\.width), language))
      }
    }
    if table.isEmpty { body.append(XLSXWorkbook.Row([note(table.whenEmpty, language)])) }
    return stride(from: 0, to: body.count, by: mostRows).map { first in
      let rows = start + body[first..<min(first + mostRows, body.count)]
      var sheet = XLSXWorkbook.Sheet(name: document.head.title.text(language), columns: columns, rows: rows)
      sheet.frozenRows = start.count
      sheet.printTitleRows = start.count...start.count
      if !table.isEmpty {
        sheet.filterRange = "A\(start.count):\(XLSXWorkbook.columnName(shown.count - 1))\(rows.count)"
      }
      return sheet
    }
  }

  static func note(_ message: Message, _ language: Language) -> XLSXWorkbook.Cell {
    XLSXWorkbook.Cell(.text(message.text(language)), .note)
  }

  static func headingRow(_ columns: [ColumnShape], _ language: Language) -> XLSXWorkbook.Row {
    XLSXWorkbook.Row(columns.map { XLSXWorkbook.Cell(.text($0.title.text(language)), .heading) })
  }

  static func sectionRow(_ title: Message, _ count: Int, _ language: Language) -> XLSXWorkbook.Row {
    XLSXWorkbook.Row(
      (0..<count).map { XLSXWorkbook.Cell($0 == 0 ? .text(title.text(language)) : .empty, .section) })
  }

  static func cell(_ value: CellValue, _ language: Language) -> XLSXWorkbook.Cell {
    switch value {
    case .empty, .missing, .bar: XLSXWorkbook.Cell(.empty)
    case .text(let text): XLSXWorkbook.Cell(.text(text))
    case .words(let message): XLSXWorkbook.Cell(.text(message.text(language)))
    case .integer(let number): XLSXWorkbook.Cell(.integer(number), .number)
    case .percent(let percent), .points(let percent):
      XLSXWorkbook.Cell(.percent(percent), percent.hundredths % 100 == 0 ? .percent : .finePercent)
    case .date(let date): XLSXWorkbook.Cell(.date(date), .date)
    case .days(let days): XLSXWorkbook.Cell(.integer(days), language == .zh ? .daysChinese : .daysEnglish)
    case .light(let light): XLSXWorkbook.Cell(.text(value.text(language)), style(light))
    case .status(let status): XLSXWorkbook.Cell(.text(value.text(language)), style(status.light))
    }
  }

  private static func style(_ light: Light) -> XLSXWorkbook.Style {
    switch light {
    case .red: .red
    case .yellow: .yellow
    case .green: .green
    case .grey: .grey
    }
  }

  /// By the first thousand rows.
  static func width(
    of index: Int, in table: ReportTable, _ language: Language
  ) -> XLSXWorkbook.ColumnSettings {
    let title = DisplayWidth.of(table.columns[index].title.text(language))
    let widest = table.groups.lazy.flatMap(\.rows).prefix(1000).map { DisplayWidth.of($0[index].text(language)) }.max()
    let most =
      switch table.columns[index].room {
      case .wrapped: 32
      case .compact: 16
      case .number, .drawing: 12
      }
    return XLSXWorkbook.ColumnSettings(width: min(max(title, widest ?? 0, 6) + 1, most))
  }

  /// In points, for as many lines as the wrapped cells take: not every program finds the height by itself. Nil for one.
  static func height(_ cells: [CellValue], _ widths: [Int], _ language: Language) -> Double? {
    let lines = zip(cells, widths).map { value, width in
      guard value.text(language).utf8.count > width / 2 else { return 1 }
      return Wrapping.lines(PrintableText.of(value.text(language), keepsLines: true), width: width - 1).count
    }
    let most = lines.max() ?? 1
    return most > 1 ? min(Double(most) * 15, 405) : nil
  }
}
