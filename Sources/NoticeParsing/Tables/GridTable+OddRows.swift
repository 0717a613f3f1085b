/// Rows of documents that are none of the plan, or say what stands elsewhere.
extension GridTable {
  /// 序号 | 单位 | 联系电话: the header of a table of another kind, which the columns above do not suit.
  static func opensAnother(_ rows: [[TableCell]]) -> Bool {
    guard let first = rows.first?.first(where: { !$0.isEmpty }) else { return false }
    return HeaderWords.meaning(of: first.whole) == .role(.number)
  }

  /// A cell over all columns that is no heading explains the table; it is no task of it.
  static func isSentence(_ text: Passage) -> Bool {
    text.lastScalar == "。" || text.count > 25 && text.firstIndex { $0 == "。" || $0 == ";" } != nil
  }

  /// 同上 and 〃 stand for what the cell above says.
  static func carryDown(_ above: [TableCell?], into cells: inout [TableCell?]) {
    for index in cells.indices.prefix(above.count) {
      guard let cell = cells[index], cell.isOneLine, let text = cell.first, text.count <= 3, dittos.holds(text),
        let meant = above[index]
      else { continue }
      cells[index] = TableCell(lines: meant.lines, line: cell.line)
    }
  }

  private static let dittos = WordTable(["同上", "〃", "″", "\"", "“", "”", "同 上"])

  /// Whether each cell suits the column that it stands under.
  func standsUnder(_ cells: ArraySlice<TableCell>, _ columns: [Column], _ kinds: inout CellKinds) -> Bool {
    columns.first?.role == .number
      && zip(cells, columns).allSatisfy { cell, column in
        !cell.isEmpty && CellFit.score(column.role, kinds.kind(of: cell.whole)) > 0
      }
  }

  /// 250 | 河口镇40 松坪乡8: what is to be done in all stands before where it is.
  func withSums(_ cells: [TableCell], _ kinds: inout CellKinds) -> [TableCell] {
    var out: [TableCell] = []
    for cell in cells {
      if let sum = out.last, kinds.kind(of: cell.whole) == .share, cell.whole.lastScalar != "%",
        kinds.kind(of: sum.whole) == .number
      {
        out[out.count - 1].append(cell.lines)
      } else {
        out.append(cell)
      }
    }
    return out
  }
}
