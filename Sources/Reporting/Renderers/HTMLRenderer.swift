import PlanModel

/// One self-contained page that prints on A4, letters upright and tables across: no script, no network, lights told by shape and word.
enum HTMLRenderer: Renderer {
  static let format = OutputFormat.html
  static let drawsCharts = true

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let language = options.language
    let title = document.head.title.text(language)
    let style = HTMLStyle.css(language, isLetter: document.isLetter)
    var page = Markup()
    page.tags("<!DOCTYPE html>\n<html lang=\"")
    page.text(language == .zh ? "zh-CN" : "en")
    page.tags(
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="
      """)
    page.rendered(HTMLStyle.contentSecurityPolicy(style))
    page.tags("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    page.text(title)
    page.tags("</title>\n<style>")
    page.rendered(style)
    page.tags("</style>\n</head>\n<body>\n<h1>")
    page.lines(title)
    page.tags("</h1>\n")
    if !document.head.lines.isEmpty {
      page.tags("<ul class=\"head\">")
      for line in document.head.lines {
        page.tags("<li>")
        page.lines(line.text(language))
        // The blank lets a line end between two of them.
        page.tags("</li> ")
      }
      page.tags("</ul>\n")
    }
    try write(document.blocks, language, to: &page) { try $0.flush(to: &output) }
    page.tags("</body>\n</html>\n")
    try page.flush(to: &output)
  }

  /// The blocks alone, for pages that bring their own head.
  static func write(_ blocks: [ReportBlock], _ language: Language, to page: inout Markup) {
    write(blocks, language, to: &page) { _ in }
  }

  /// - Parameter pieceDone: called after each block and each row of a table.
  private static func write(
    _ blocks: [ReportBlock], _ language: Language, to page: inout Markup, pieceDone: (inout Markup) throws -> Void
  ) rethrows {
    var isAmongCharts = false
    for block in blocks {
      if case .chart = block {
        if !isAmongCharts { page.tags("<div class=\"charts\">\n") }
        isAmongCharts = true
      } else {
        if isAmongCharts { page.tags("</div>\n") }
        isAmongCharts = false
      }
      switch block {
      case .heading(let message):
        page.tags("<h2>")
        page.lines(message.text(language))
        page.tags("</h2>\n")
      case .paragraph(let message):
        page.tags("<p>")
        page.lines(message.text(language))
        page.tags("</p>\n")
      case .signature(let lines):
        page.tags("<p class=\"signature\">")
        for (index, line) in lines.enumerated() {
          if index > 0 { page.tags("<br>") }
          page.lines(line.text(language))
        }
        page.tags("</p>\n")
      case .facts(let facts):
        page.tags("<dl>\n")
        for (name, value) in facts {
          page.tags("<dt>")
          page.lines(name.text(language))
          page.tags("</dt><dd>")
          page.value(value, language)
          page.tags("</dd>\n")
        }
        page.tags("</dl>\n")
      case .table(let table): try write(table, language, to: &page, pieceDone)
      case .chart(let chart):
        page.rendered(ChartSVG.figure(chart, language))
        page.tags("\n")
      }
      try pieceDone(&page)
    }
    if isAmongCharts { page.tags("</div>\n") }
  }

  private static func write(
    _ table: ReportTable, _ language: Language, to page: inout Markup, _ pieceDone: (inout Markup) throws -> Void
  ) rethrows {
    guard !table.isEmpty else {
      page.tags("<p class=\"empty\">")
      page.lines(table.whenEmpty.text(language))
      return page.tags("</p>\n")
    }
    let shown = table.filledColumns
    page.tags("<table>\n<thead><tr>")
    for index in shown {
      page.tags("<th scope=\"col\">")
      page.lines(table.columns[index].title.text(language))
      page.tags("</th>")
    }
    page.tags("</tr></thead>\n")
    for group in table.groups {
      page.tags("<tbody>\n")
      if let title = group.title {
        page.tags("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"")
        page.value(.integer(shown.count), language)
        page.tags("\">")
        page.lines(title.text(language) + (language == .zh ? "（\(group.rows.count)项）" : " (\(group.rows.count))"))
        page.tags("</th></tr>\n")
      }
      for row in group.rows {
        page.tags("<tr>")
        for index in shown { cell(row[index], table.columns[index], language, &page) }
        page.tags("</tr>\n")
        try pieceDone(&page)
      }
      page.tags("</tbody>\n")
    }
    page.tags("</table>\n")
  }

  private static func cell(_ value: CellValue, _ column: ColumnShape, _ language: Language, _ page: inout Markup) {
    page.tags("<td")
    switch column.room {
    case .number: page.tags(" class=\"number\"")
    case .compact: if isShort(value, language) { page.tags(" class=\"short\"") }
    case .wrapped: if value.text(language).utf8.count > 30 { page.tags(" class=\"wrapped\"") }
    case .drawing: break
    }
    if language != .zh, case .text = value { page.tags(" lang=\"zh-CN\"") }
    page.tags(">")
    page.value(value, language)
    page.tags("</td>")
  }

  /// Never broken over two lines.
  private static func isShort(_ value: CellValue, _ language: Language) -> Bool {
    if case .date = value { return true }
    return DisplayWidth.of(value.text(language)) <= 12
  }
}
