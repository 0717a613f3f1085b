/// Reads a table: as data where it is one, else (menus, frames of a page, boxes) as the paragraphs in its cells.
enum HtmlTable {
  private struct RawCell {
    var rows: Int
    var columns: Int
    var line: Int
    var blocks: [Block]
  }

  static func read(_ node: HtmlNode, into flow: inout HtmlFlow, depth: Int) throws(DocumentError) {
    var collector = Collector()
    try collector.collect(node, into: &flow, depth: depth)
    try flow.endParagraph()
    let rows = collector.rows.filter { !$0.isEmpty }
    let shape = TableShape(
      cells: rows.reduce(0) { $0 + $1.count }, columns: rows.map(\.count).max() ?? 0,
      nestedPlaces: rows.joined().reduce(0) { max($0, TableShape.places($1.blocks)) })
    if shape.isLayout {
      for cell in rows.joined() { for block in cell.blocks { flow.add(block) } }
      return
    }
    let placed = place(rows)
    guard let table = try TableGrid.table(placed, line: node.line, caption: collector.caption) else { return }
    if let pairs = LabelPairs.paragraphs(table) {
      for pair in pairs { flow.add(.paragraph(pair)) }
    } else {
      flow.add(.table(table))
    }
  }

  /// Puts cells into the first column that no span from above holds, as HTML says.
  private static func place(_ rows: [[RawCell]]) -> [PlacedCell] {
    var placed: [PlacedCell] = []
    var open: [(columns: Range<Int>, end: Int)] = []
    for (row, cells) in rows.enumerated() {
      open.removeAll { $0.end <= row }
      open.sort { $0.columns.lowerBound < $1.columns.lowerBound }
      var next = open[...]
      var column = 0
      var begun: [(columns: Range<Int>, end: Int)] = []
      for cell in cells {
        while let span = next.first, span.columns.lowerBound <= column {
          column = max(column, span.columns.upperBound)
          next.removeFirst()
        }
        let height = cell.rows == 0 ? rows.count - row : min(cell.rows, rows.count - row)
        let width = min(cell.columns, next.first.map { max(1, $0.columns.lowerBound - column) } ?? cell.columns)
        placed.append(
          PlacedCell(
            row: row, column: column, rows: height, columns: width, text: TableShape.text(cell.blocks),
            line: cell.line))
        if height > 1 { begun.append((column..<(column + width), row + height)) }
        column += width
      }
      open += begun
    }
    return placed
  }

  private struct Collector {
    var rows: [[RawCell]] = []
    var caption: String?
    private var isInRow = false

    mutating func collect(_ node: HtmlNode, into flow: inout HtmlFlow, depth: Int) throws(DocumentError) {
      guard depth < Limits.htmlDepth else { throw HtmlFlow.tooDeep(node) }
      for child in node.children {
        guard child.kind == .element else {
          if child.kind == .text { try flow.walk(child, depth: depth + 1) }
          continue
        }
        if child.isHidden { continue }
        switch child.name {
        case "tr":
          rows.append([])
          isInRow = true
          try collect(child, into: &flow, depth: depth + 1)
          isInRow = false
        case "td", "th":
          if !isInRow || rows.isEmpty { rows.append([]) }
          let cell = try readCell(child, depth: depth)
          rows[rows.count - 1].append(cell)
        case "tbody", "thead", "tfoot", "form": try collect(child, into: &flow, depth: depth + 1)
        case "caption": caption = CellText.trimmed(child.wholeText)
        case "col", "colgroup": continue
        default: try flow.walk(child, depth: depth + 1)
        }
      }
    }

    private func readCell(_ node: HtmlNode, depth: Int) throws(DocumentError) -> RawCell {
      var inner = HtmlFlow()
      try inner.walkChildren(node, depth: depth + 1)
      try inner.endParagraph()
      return RawCell(
        rows: span(node.attribute("rowspan"), highest: 65_534, zero: 0),
        columns: span(node.attribute("colspan"), highest: Limits.columnSpan, zero: 1),
        line: node.line, blocks: inner.blocks)
    }

    /// Digits at the front, as browsers read it; 1 for anything else.
    private func span(_ text: String?, highest: Int, zero: Int) -> Int {
      guard let digits = text?.drop(while: { $0 == " " }).prefix(while: { $0.isASCII && $0.isNumber }), !digits.isEmpty
      else { return 1 }
      guard let number = Int(digits.prefix(9)) else { return 1 }
      return number == 0 ? zero : min(number, highest)
    }
  }
}
