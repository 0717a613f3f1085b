import PlanModel

/// Plain text for terminals and letters: columns in line whatever the width of the characters, never wider than asked.
///
/// Running text is wrapped first; where not even that fits, each row becomes a card of `name: value` lines.
enum TableRenderer: Renderer {
  static let format = OutputFormat.table

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let layout = TextLayout(options)
    for line in layout.wrapped(document.head.title.text(options.language)) { try output.line(line) }
    for message in document.head.lines {
      for line in layout.wrapped(message.text(options.language)) { try output.line(line) }
    }
    for block in document.blocks {
      switch block {
      case .chart: continue
      case .heading(let message):
        try output.line()
        for line in layout.wrapped(message.text(options.language)) { try output.line(line) }
      case .paragraph(let message):
        try output.line()
        for line in layout.wrapped(message.text(options.language)) { try output.line(line) }
      case .signature(let lines):
        try output.line()
        for line in layout.atRight(lines.map { $0.text(options.language) }) { try output.line(line) }
      case .facts(let facts):
        try output.line()
        for line in layout.facts(facts) { try output.line(line) }
      case .table(let table):
        try output.line()
        if table.isEmpty {
          for line in layout.wrapped(table.whenEmpty.text(options.language)) { try output.line(line) }
        } else if let grid = TextGrid(table, layout) {
          try write(grid, of: table, layout, to: &output)
          try writeYielded(grid.yielded, layout, to: &output)
        } else {
          try writeCards(of: table, layout, to: &output)
        }
      }
    }
  }

  private static func write(
    _ grid: TextGrid, of table: ReportTable, _ layout: TextLayout, to output: inout OutputBuffer
  ) throws {
    for (index, group) in table.groups.enumerated() {
      if let title = group.title {
        if index > 0 { try output.line() }
        try writeTitle(title, count: group.rows.count, layout, to: &output)
      }
      // Long tables of many sections repeat the heading: each section can be cut out and sent on.
      if index == 0 || group.title != nil {
        for line in grid.heading { try output.line(line) }
        try output.line(grid.rule)
      }
      var previousWasTall = false
      for (place, row) in group.rows.enumerated() {
        let lines = grid.lines(row)
        if place > 0, previousWasTall || lines.count > 1 { try output.line() }
        for line in lines { try output.line(line) }
        previousWasTall = lines.count > 1
      }
    }
  }

  /// Nothing is left out in silence.
  private static func writeYielded(
    _ columns: [ColumnShape], _ layout: TextLayout, to output: inout OutputBuffer
  ) throws {
    guard !columns.isEmpty else { return }
    let note = Message(
      zh: "宽度不够，未列出：\(columns.map(\.title.zh).joined(separator: "、"))",
      en: "left out for want of width: \(columns.map(\.title.en).joined(separator: ", "))")
    try output.line()
    for line in layout.wrapped(note.text(layout.language)) { try output.line(line) }
  }

  private static func writeTitle(
    _ title: Message, count: Int, _ layout: TextLayout, to output: inout OutputBuffer
  ) throws {
    let counted = Message(zh: "【\(title.zh)】\(count)项", en: "[\(title.en)] \(count)")
    for line in layout.wrapped(counted.text(layout.language)) { try output.line(line) }
  }

  private static func writeCards(of table: ReportTable, _ layout: TextLayout, to output: inout OutputBuffer) throws {
    for (index, group) in table.groups.enumerated() {
      if let title = group.title {
        if index > 0 { try output.line() }
        try writeTitle(title, count: group.rows.count, layout, to: &output)
      }
      for row in group.rows {
        let facts = zip(table.columns, row).filter { column, value in
          column.room != .drawing && !value.text(layout.language).isEmpty
        }
        try output.line(layout.rule)
        for line in layout.facts(facts.map { ($0.title, $1) }) { try output.line(line) }
      }
    }
  }
}
