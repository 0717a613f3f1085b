import PlanModel

/// One self-contained page that prints on A4, letters upright and tables across: no script, no network, lights told by shape and word.
enum HTMLRenderer: Renderer {
  static let format = OutputFormat.html
  static let drawsCharts = true

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let language = options.language
    let title = escaped(document.head.title.text(language))
    let style = HTMLStyle.css(language, isLetter: document.isLetter)
    try output.append(
      """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLStyle.contentSecurityPolicy(style))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <h1>\(title)</h1>

      """)
    if !document.head.lines.isEmpty {
      let lines = document.head.lines.map { "<li>\(escaped($0.text(language)))</li>" }
      try output.line("<ul class=\"head\">\(lines.joined())</ul>")
    }
    try write(document.blocks, language, to: &output)
    try output.line("</body>\n</html>")
  }

  /// The blocks alone, for pages that bring their own head.
  static func part(_ blocks: [ReportBlock], _ language: Language) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ bytes += $0 }) { sink in
      var output = OutputBuffer(sink)
      try write(blocks, language, to: &output)
      try output.finish()
    }
    return bytes
  }

  private static func write(_ blocks: [ReportBlock], _ language: Language, to output: inout OutputBuffer) throws {
    for block in blocks {
      switch block {
      case .heading(let message): try output.line("<h2>\(escaped(message.text(language)))</h2>")
      case .paragraph(let message): try output.line("<p>\(escaped(message.text(language)))</p>")
      case .signature(let lines):
        let signed = lines.map { escaped($0.text(language)) }.joined(separator: "<br>")
        try output.line("<p class=\"signature\">\(signed)</p>")
      case .facts(let facts):
        try output.line("<dl>")
        for (name, value) in facts {
          try output.line("<dt>\(escaped(name.text(language)))</dt><dd>\(content(value, language))</dd>")
        }
        try output.line("</dl>")
      case .table(let table): try write(table, language, to: &output)
      case .chart(let chart): try output.line(ChartSVG.figure(chart, language))
      }
    }
  }

  private static func write(_ table: ReportTable, _ language: Language, to output: inout OutputBuffer) throws {
    guard !table.isEmpty else {
      return try output.line("<p class=\"empty\">\(escaped(table.whenEmpty.text(language)))</p>")
    }
    let shown = table.filledColumns
    let heads = shown.map { "<th scope=\"col\">\(escaped(table.columns[$0].title.text(language)))</th>" }.joined()
    try output.line("<table>\n<thead><tr>\(heads)</tr></thead>")
    for group in table.groups {
      try output.line("<tbody>")
      if let title = group.title {
        let count = language == .zh ? "（\(group.rows.count)项）" : " (\(group.rows.count))"
        let words = escaped(title.text(language) + count)
        try output.line("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"\(shown.count)\">\(words)</th></tr>")
      }
      for row in group.rows {
        try output.append("<tr>")
        for index in shown { try output.append(cell(row[index], table.columns[index], language)) }
        try output.line("</tr>")
      }
      try output.line("</tbody>")
    }
    try output.line("</table>")
  }

  private static func cell(_ value: CellValue, _ column: ColumnShape, _ language: Language) -> String {
    let text = value.text(language)
    let kind =
      switch column.room {
      case .number: " class=\"number\""
      case .compact where DisplayWidth.of(text) <= 12: " class=\"short\""
      case .wrapped where text.utf8.count > 30: " class=\"wrapped\""
      default: ""
      }
    let isChinese = if case .text = value { language != .zh } else { false }
    return "<td\(kind)\(isChinese ? " lang=\"zh-CN\"" : "")>\(content(value, language))</td>"
  }

  private static func content(_ value: CellValue, _ language: Language) -> String {
    if case .bar(let actual, let due) = value { return ChartSVG.bar(actual: actual, due: due, language) }
    let text = escaped(value.text(language))
    guard let light = value.light else { return text }
    return "<span class=\"light \(light.rawValue)\">\(text)</span>"
  }

  /// Line ends become `<br>`.
  private static func escaped(_ text: String) -> String {
    let lines = PrintableText.of(text, keepsLines: true).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { MarkupText.escaped(String($0)) }.joined(separator: "<br>")
  }
}
