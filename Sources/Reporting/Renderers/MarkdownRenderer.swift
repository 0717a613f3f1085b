/// Markdown with pipe tables, as GitHub and most editors read it; no raw HTML.
enum MarkdownRenderer: Renderer {
  static let format = OutputFormat.markdown

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let language = options.language
    try output.line("# " + escaped(document.head.title.text(language)))
    if !document.head.lines.isEmpty { try output.line() }
    for line in document.head.lines { try output.line("- " + escaped(line.text(language))) }
    for block in document.blocks {
      switch block {
      case .chart: continue
      case .heading(let message):
        try output.line()
        try output.line("## " + escaped(message.text(language)))
      case .paragraph(let message):
        try output.line()
        try output.line(escaped(message.text(language)))
      case .signature(let lines):
        for line in lines {
          try output.line()
          try output.line(escaped(line.text(language)))
        }
      case .facts(let facts):
        try output.line()
        for (name, value) in facts where !value.text(language).isEmpty {
          try output.line("- **\(escaped(name.text(language)))**: \(escaped(value.text(language)))")
        }
      case .table(let table): try write(table, language, to: &output)
      }
    }
  }

  private static func write(_ table: ReportTable, _ language: Language, to output: inout OutputBuffer) throws {
    try output.line()
    guard !table.isEmpty else { return try output.line(escaped(table.whenEmpty.text(language))) }
    let shown = table.filledColumns.filter { table.columns[$0].room != .drawing }
    for (index, group) in table.groups.enumerated() {
      if index > 0 { try output.line() }
      if let title = group.title {
        try output.line("### " + escaped(title.text(language)))
        try output.line()
      }
      try output.line(line(shown.map { escaped(table.columns[$0].title.text(language)) }))
      try output.line(line(shown.map { table.columns[$0].room == .number ? "---:" : "---" }))
      for row in group.rows { try output.line(line(shown.map { escaped(row[$0].text(language)) })) }
    }
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// On one line, what Markdown would act on escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isStart = true
    for character in PrintableText.of(text) {
      switch character {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case "\\", "|", ">", "*", "_", "`", "[", "]", "~": result += "\\\(character)"
      case "#" where isStart, "+" where isStart, "-" where isStart, "=" where isStart: result += "\\\(character)"
      default: result.append(character)
      }
      isStart = false
    }
    return result
  }
}
