/// Rows without numbers whose first cell was merged with the one above, in a print that fills them up at their ends: the
/// others moved to the left, so that what was done stands under the targets. Where the cells of the whole rows tell the two
/// apart by the mark they close with, those of the short rows say where they belong.
struct LostFirstCells {
  private static let fewestWhole = 3

  private let width: Int

  /// Nil where no row lost its first cell, as far as the cells tell.
  init?(_ rows: ArraySlice<[TableCell]>, _ columns: [Column]) {
    width = columns.count
    guard width >= 3, columns[width - 1].role == .progress, columns[width - 2].role == .text,
      columns[0].role == .project || columns[0].role == .domain, !columns.contains(where: { $0.role == .number })
    else { return nil }
    var (whole, closedTargets, closedProgress) = (0, 0, 0)
    var (short, moved) = (0, 0)
    for row in rows where row.count == width && !row[..<(width - 1)].contains(where: \.isEmpty) {
      if row[width - 1].isEmpty {
        short += 1
        if holds(row) { moved += 1 }
      } else {
        whole += 1
        if LostFirstCells.isClosed(row[width - 2]) { closedTargets += 1 }
        if LostFirstCells.isClosed(row[width - 1]) { closedProgress += 1 }
      }
    }
    guard whole >= LostFirstCells.fewestWhole, closedTargets * 4 <= whole, closedProgress * 4 >= whole * 3,
      moved > 0, moved * 4 >= short * 3
    else { return nil }
  }

  /// The row is whole but for its last cell, and only the one before that closes as a sentence does.
  func holds(_ row: [TableCell]) -> Bool {
    row.count == width && row[width - 1].isEmpty && !row[..<(width - 1)].contains(where: \.isEmpty)
      && LostFirstCells.isClosed(row[width - 2]) && !LostFirstCells.isClosed(row[width - 3])
  }

  private static func isClosed(_ cell: TableCell) -> Bool { cell.whole.lastScalar == "。" }
}
