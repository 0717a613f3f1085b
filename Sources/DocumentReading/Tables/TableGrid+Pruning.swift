extension TableGrid {
  /// A table of rows of one width, without the rows and columns that hold no text of their own; nil where nothing is left.
  static func table(_ rows: [[Cell]], line: Int, caption: String? = nil) -> Table? {
    let width = rows.first?.count ?? 0
    let keptRows = rows.indices.filter { keepsRow(rows[$0]) }
    let keptColumns = (0..<width).filter { column in keptRows.contains { keepsColumn(rows[$0][column]) } }
    guard !keptRows.isEmpty, !keptColumns.isEmpty else { return nil }
    if keptRows.count == rows.count, keptColumns.count == width {
      return Table(rows: rows, line: line, caption: caption)
    }
    let rowPlaces = places(of: keptRows, count: rows.count)
    let columnPlaces = places(of: keptColumns, count: width)
    let pruned = keptRows.map { row in
      keptColumns.map { column in
        var cell = rows[row][column]
        cell.merge = shrunk(cell.merge, row: row, column: column, rowPlaces, columnPlaces)
        return cell
      }
    }
    return Table(rows: pruned, line: line, caption: caption)
  }

  /// A row stays for text of its own, for a span that begins in it, and where spans from above cover a part of it.
  private static func keepsRow(_ row: [Cell]) -> Bool {
    var fromAbove = 0
    for cell in row {
      switch cell.merge {
      case .none: if !CellText.isBlank(cell.text) { return true }
      case .origin(let rows, _): if rows > 1 || !CellText.isBlank(cell.text) { return true }
      case .covered(let up, _): if up > 0 { fromAbove += 1 }
      }
    }
    return fromAbove > 0 && fromAbove < row.count
  }

  private static func keepsColumn(_ cell: Cell) -> Bool {
    switch cell.merge {
    case .none: !CellText.isBlank(cell.text)
    case .origin(_, let columns): columns > 1 || !CellText.isBlank(cell.text)
    case .covered: false
    }
  }

  /// For every old position, how many kept ones lie before it.
  private static func places(of kept: [Int], count: Int) -> [Int] {
    var places = [Int](repeating: 0, count: count + 1)
    for position in kept { places[position + 1] = 1 }
    for position in 0..<count { places[position + 1] += places[position] }
    return places
  }

  private static func shrunk(
    _ merge: Cell.Merge, row: Int, column: Int, _ rowPlaces: [Int], _ columnPlaces: [Int]
  ) -> Cell.Merge {
    switch merge {
    case .none: return .none
    case .origin(let rows, let columns):
      let height = rowPlaces[row + rows] - rowPlaces[row]
      let width = columnPlaces[column + columns] - columnPlaces[column]
      return height > 1 || width > 1 ? .origin(rows: height, columns: width) : .none
    case .covered(let up, let left):
      return .covered(
        up: rowPlaces[row] - rowPlaces[row - up], left: columnPlaces[column] - columnPlaces[column - left])
    }
  }
}
