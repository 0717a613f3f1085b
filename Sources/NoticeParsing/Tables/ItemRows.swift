/// Rows whose number and body are merged over several items (1.… 2.…), each with further cells of its own.
enum ItemRows {
  private static let fewestItems = 3
  private static let fewestNumbers = 2

  /// The chunks with their items marked; nil where the table's rows are not parted so.
  static func marked(_ atoms: [RowAlignment.Atom], columns: [Column]) -> [RowAlignment.Atom]? {
    guard let text = columns.firstIndex(where: { $0.role == .text }),
      columns.count(where: { $0.role == .text }) == 1, !columns.contains(where: { $0.role == .project }),
      columns[..<text].contains(where: { $0.role == .number && !$0.heading.isEmpty }),
      columns[(text + 1)...].contains(where: { $0.role.isDepartments }), columns.count > text + 2
    else { return nil }
    var marked = atoms
    var last = 0
    var lastItem = -1
    var (items, firsts, besides, numbers, bodies) = (0, 0, 0, 0, 0)
    for index in atoms.indices {
      let atom = atoms[index]
      switch atom.kind {
      case .number:
        numbers += 1
        last = 0
      case .departments: bodies += 1
      case .short, .sentence, .steps, .deadline:
        guard atom.gap == .cell, let value = item(atom.text), value == last + 1 else { continue }
        last = value
        items += 1
        if value == 1 { firsts += 1 }
        if lastItem == index - 1 { besides += 1 }
        lastItem = index
        marked[index].isInSequence = true
      default: continue
      }
    }
    // Items right behind one another are the lines of one cell.
    guard items >= fewestItems, numbers >= fewestNumbers, items > numbers, abs(firsts - numbers) * 4 <= numbers,
      besides * 4 <= items, bodies * 4 <= items * 3
    else { return nil }
    return marked
  }

  private static func item(_ text: Passage) -> Int? {
    guard let (ordinal, rest) = text.leadingOrdinal(), ordinal.style == .arabic, !ordinal.isCompound, rest.count > 3
    else { return nil }
    return ordinal.value
  }
}
