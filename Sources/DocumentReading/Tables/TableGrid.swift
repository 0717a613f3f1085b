/// A cell where its format puts it: 0-based place, and how far it spans.
struct PlacedCell {
  var row: Int
  var column: Int
  var rows = 1
  var columns = 1
  var text: String
  var line: Int
}

/// Makes the rows of a `Table` out of placed cells, alike for every format, so that the same table read from any of them
/// is equal: rows and columns that hold no text of their own are left out, spans count what is left.
enum TableGrid {
  /// - Parameter cells: by row, then column; a cell at a place that a span covers is left out.
  /// - Throws: `DocumentError` beyond the bounds of `Limits`.
  static func table(_ cells: [PlacedCell], line: Int, caption: String? = nil) throws(DocumentError) -> Table? {
    // Spans may reach across millions of places where nothing stands; only rows and columns where a cell begins count.
    let rowStarts = distinct(cells.map(\.row))
    let columnStarts = distinct(cells.map(\.column))
    guard rowStarts.count * columnStarts.count <= Limits.tablePlaces else {
      throw DocumentError(
        line: line, "a table of \(rowStarts.count) × \(columnStarts.count) places: split it")
    }
    var lines = [Int](repeating: line, count: rowStarts.count)
    for cell in cells.reversed() { lines[index(of: cell.row, in: rowStarts)] = cell.line }
    var rows = lines.map { line in
      [Cell](repeating: Cell(text: "", line: line), count: columnStarts.count)
    }
    for cell in cells {
      let row = index(of: cell.row, in: rowStarts)
      let column = index(of: cell.column, in: columnStarts)
      if case .covered = rows[row][column].merge { continue }
      let lastRow = index(of: cell.row + cell.rows, in: rowStarts)
      let lastColumn = index(of: cell.column + cell.columns, in: columnStarts)
      place(cell, row: row, column: column, endRow: lastRow, endColumn: lastColumn, in: &rows)
    }
    return table(rows, line: line, caption: caption)
  }

  /// Fills the span as far as its places are free: a span that runs into another one ends there.
  private static func place(
    _ cell: PlacedCell, row: Int, column: Int, endRow: Int, endColumn: Int, in rows: inout [[Cell]]
  ) {
    var right = column + 1
    while right < endColumn, isFree(rows[row][right]) { right += 1 }
    var below = row + 1
    while below < endRow, (column..<right).allSatisfy({ isFree(rows[below][$0]) }) { below += 1 }
    for y in row..<below {
      for x in column..<right {
        rows[y][x].merge = .covered(up: y - row, left: x - column)
      }
    }
    rows[row][column] = Cell(
      text: cell.text, line: cell.line,
      merge: below - row > 1 || right - column > 1
        ? .origin(rows: below - row, columns: right - column) : .none)
  }

  private static func isFree(_ cell: Cell) -> Bool { cell.merge == .none }

  private static func distinct(_ numbers: [Int]) -> [Int] {
    var sorted: [Int] = []
    for number in numbers.sorted() where number != sorted.last { sorted.append(number) }
    return sorted
  }

  /// The first position whose number is at or above the given one.
  private static func index(of number: Int, in sorted: [Int]) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
