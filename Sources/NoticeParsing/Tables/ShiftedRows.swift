/// Rows of a table with strokes whose first cells are merged with those above: what is left of them stands shifted to the
/// left, with as many empty cells at the end.
enum ShiftedRows {
  /// Where each cell goes; nil where the rows are not all of one width, or none of them is shifted.
  static func places(of atoms: [RowAlignment.Atom], roles: [ColumnRole]) -> [RowAlignment.Place]? {
    let width = roles.count
    guard roles.first == .number, let merged = roles.firstIndex(where: { $0 == .project || $0 == .text }), merged > 0
    else { return nil }
    let cells = atoms.indices.filter { $0 == 0 || atoms[$0].gap == .cell }
    func cell(_ index: Int) -> Range<Int> { cells[index]..<(index + 1 < cells.count ? cells[index + 1] : atoms.count) }
    func isEmpty(_ index: Int) -> Bool { atoms[cell(index)].allSatisfy { $0.text.isEmpty } }
    var places = [RowAlignment.Place](repeating: .nowhere, count: atoms.count)
    var shifted = 0
    var start = 0
    while start + width <= cells.count {
      let isNumbered = atoms[cells[start]].kind == .number && cell(start).count == 1
      let isShifted = !isNumbered && !isEmpty(start) && (start + width - merged..<start + width).allSatisfy(isEmpty)
      guard isNumbered || isShifted && start > 0 else { return nil }
      if isShifted { shifted += 1 }
      let first = isShifted ? merged : 0
      for column in first..<width {
        for (offset, atom) in cell(start + column - first).enumerated() {
          places[atom] = .column(column, opensRow: offset == 0 && column == first, opensCell: offset == 0)
        }
      }
      start += width
    }
    return shifted > 0 ? places : nil
  }

  /// Rows numbered 一, 二 in cells of their own, and none with figures: (一)… in them is a cell, not a heading over rows.
  static func areNumberedInChinese(_ lines: ArraySlice<Line>) -> Bool {
    var numerals = 0
    for line in lines {
      let text = HeaderRun.withoutPipe(line.text)
      guard CellKind.number(text) != nil else { continue }
      guard CellKind.isChineseNumeral(text), text.firstScalar != "(" else { return false }
      numerals += 1
    }
    return numerals >= 2
  }
}
