/// Tells tables that hold data from tables that only lay out a page.
struct TableShape {
  var cells: Int
  var columns: Int
  /// Places of the largest table inside one of the cells.
  var nestedPlaces: Int

  /// One column is no table, and a table inside that is as large as the table around it is the one that counts.
  var isLayout: Bool { columns <= 1 || (nestedPlaces > 0 && nestedPlaces >= cells) }

  static func places(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { most, block in
      guard case .table(let table) = block else { return most }
      return max(most, table.rows.count * (table.rows.first?.count ?? 0))
    }
  }

  /// What a cell's blocks say as its text: a paragraph a line, a row of an inner table a line with tabs.
  static func text(_ blocks: [Block]) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): lines.append(paragraph.text)
      case .table(let table):
        for row in table.rows { lines.append(row.map(\.text).joined(separator: "\t")) }
      }
    }
    return CellText.joined(lines)
  }
}
