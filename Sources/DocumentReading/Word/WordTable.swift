/// Reads a table of Word: cells merged across by `gridSpan` or `hMerge`, downwards by `vMerge`.
enum WordTable {
  private struct CellProperties {
    var columns = 1
    var joinsAbove = false
    var beginsMerge = false
    var joinsLeft = false
    var isDeleted = false
  }

  private struct Grid {
    var cells: [PlacedCell] = []
    var row = 0
    /// The cell that a column's merge downwards began in.
    var open: [Int: Int] = [:]
    var blocks: [Block] = []
    var widest = 0
    var count = 0
    var nestedPlaces = 0
  }

  /// The table as blocks: itself, or the paragraphs of its cells where it is only a frame.
  static func read(_ cursor: inout XMLCursor, in body: inout WordBody) throws(DocumentError) -> [Block] {
    var grid = Grid()
    let line = body.ordinal + 1
    var depth = 0
    reading: while let event = try cursor.next() {
      switch event {
      case .start("tr"): try readRow(&cursor, into: &grid, body: &body)
      case .start("tblPr"), .start("tblGrid"), .start("sdtPr"), .start("sdtEndPr"): try cursor.skipElement()
      case .start: depth += 1
      case .end:
        depth -= 1
        if depth < 0 { break reading }
      case .text: continue
      }
    }
    let shape = TableShape(cells: grid.count, columns: grid.widest, nestedPlaces: grid.nestedPlaces)
    if shape.isLayout { return grid.blocks }
    guard let table = try TableGrid.table(grid.cells, line: line) else { return [] }
    return [.table(table)]
  }

  private static func readRow(
    _ cursor: inout XMLCursor, into grid: inout Grid, body: inout WordBody
  ) throws(DocumentError) {
    var column = 0
    var isLeftOut = false
    var depth = 0
    var cells = 0
    var begun: [Int: Int] = [:]
    reading: while let event = try cursor.next() {
      switch event {
      case .start("trPr"): isLeftOut = try readRowProperties(&cursor, column: &column)
      case .start("tc"):
        var properties = CellProperties()
        let first = body.ordinal + 1
        let blocks = try readCell(&cursor, &properties, body: &body)
        if isLeftOut || properties.isDeleted { continue }
        cells += 1
        place(properties, blocks: blocks, line: first, column: &column, begun: &begun, in: &grid)
      case .start("sdtPr"), .start("sdtEndPr"), .start("tblPrEx"): try cursor.skipElement()
      case .start: depth += 1
      case .end:
        depth -= 1
        if depth < 0 { break reading }
      case .text: continue
      }
    }
    guard !isLeftOut else { return }
    grid.open = begun
    grid.row += 1
    grid.count += cells
    grid.widest = max(grid.widest, cells)
    guard grid.cells.count <= Limits.tablePlaces else {
      throw DocumentError(line: body.ordinal, "a table of more than \(Limits.tablePlaces) cells: split it")
    }
  }

  private static func place(
    _ properties: CellProperties, blocks: [Block], line: Int, column: inout Int, begun: inout [Int: Int],
    in grid: inout Grid
  ) {
    defer { column += properties.columns }
    if properties.joinsLeft, let last = grid.cells.indices.last, grid.cells[last].row == grid.row {
      grid.cells[last].columns += properties.columns
      return
    }
    if properties.joinsAbove, let origin = grid.open[column] {
      grid.cells[origin].rows = grid.row - grid.cells[origin].row + 1
      begun[column] = origin
      return
    }
    // A cell that joins one above where there is none is a cell of its own, as Word shows it.
    if properties.joinsAbove || properties.beginsMerge { begun[column] = grid.cells.count }
    grid.nestedPlaces = max(grid.nestedPlaces, TableShape.places(blocks))
    grid.blocks += blocks
    grid.cells.append(
      PlacedCell(
        row: grid.row, column: column, columns: properties.columns, text: TableShape.text(blocks), line: line))
  }

  private static func readCell(
    _ cursor: inout XMLCursor, _ properties: inout CellProperties, body: inout WordBody
  ) throws(DocumentError) -> [Block] {
    // The properties come first in a cell; without them the first block does.
    guard let event = try cursor.next() else { return [] }
    switch event {
    case .start("tcPr"):
      properties = try readCellProperties(&cursor)
      return try body.readBlocks(&cursor)
    case .end: return []
    case .start, .text: return try body.readBlocks(&cursor, after: event)
    }
  }

  /// Whether the row is left out: hidden, or deleted in a tracked change.
  private static func readRowProperties(_ cursor: inout XMLCursor, column: inout Int) throws(DocumentError) -> Bool {
    var isLeftOut = false
    var depth = 0
    while let event = try cursor.next() {
      switch event {
      case .start("trPrChange"): try cursor.skipElement()
      case .start(let name):
        depth += 1
        switch name {
        case "gridBefore": column = span(cursor.attribute("val"), least: 0)
        case "hidden": isLeftOut = isLeftOut || WordNamespace.isOn(cursor.attribute("val"))
        case "del": isLeftOut = true
        default: continue
        }
      case .end:
        depth -= 1
        if depth < 0 { return isLeftOut }
      case .text: continue
      }
    }
    return isLeftOut
  }

  private static func readCellProperties(_ cursor: inout XMLCursor) throws(DocumentError) -> CellProperties {
    var properties = CellProperties()
    var depth = 0
    while let event = try cursor.next() {
      switch event {
      case .start("tcPrChange"): try cursor.skipElement()
      case .start(let name):
        depth += 1
        switch name {
        case "gridSpan": properties.columns = span(cursor.attribute("val"), least: 1)
        case "vMerge":
          properties.beginsMerge = cursor.attribute("val") == "restart"
          properties.joinsAbove = !properties.beginsMerge
        case "hMerge": properties.joinsLeft = cursor.attribute("val") != "restart"
        case "cellDel": properties.isDeleted = true
        default: continue
        }
      case .end:
        depth -= 1
        if depth < 0 { return properties }
      case .text: continue
      }
    }
    return properties
  }

  private static func span(_ text: String?, least: Int) -> Int {
    (text.flatMap { Int($0) } ?? 1).clamped(to: least...Limits.columnSpan)
  }
}
