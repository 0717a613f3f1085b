import PlanModel

/// Rows whose cells were put under quarters though nothing tells which: where empty cells leave no trace, a row has steps for
/// some quarters and none for others, or more lines than cells.
enum GuessedRows {
  /// The first lines of such rows.
  static func lines(_ atoms: [RowAlignment.Atom], _ places: [RowAlignment.Place], _ columns: [Column]) -> [Int] {
    let slots = Set(columns.indices.filter { columns[$0].role.isSlot })
    guard slots.count > 1 else { return [] }
    var lines: [Int] = []
    var first: Int?
    var filled: Set<Int> = []
    var isJoined = false
    func close() {
      if let first, isJoined || !filled.isEmpty && filled.count < slots.count { lines.append(first) }
      filled = []
      isJoined = false
    }
    for (atom, place) in zip(atoms, places) {
      guard case .column(let column, let opensRow, let opensCell) = place else { continue }
      if opensRow {
        close()
        first = atom.line
      }
      if slots.contains(column) { filled.insert(column) }
      if !opensCell, columns[column].role.isProse, atom.gap == .cell { isJoined = true }
    }
    close()
    return lines
  }

  static func findings(_ lines: [Int]) -> [Finding] {
    guard let first = lines.first else { return [] }
    return [
      FindingCode.cellsPlacedByContent.at(
        first,
        "\(lines.count) rows have more or fewer lines than the table has columns: their steps may stand under the wrong "
          + "quarters: check them")
    ]
  }
}
