/// Rows whose number and body are merged over several items (1.… 2.…), each with further cells of its own.
enum ItemRows {
  enum Kind: Sendable {
    case ofNumbers, ofProjects
  }

  private static let fewestItems = 3
  private static let fewestNumbers = 2

  /// - Parameter areApart: whether blank lines part the cells.
  /// - Returns: the cells with the items among them marked; nil where the table's rows are not parted so.
  static func marked(
    _ atoms: [RowAlignment.Atom], _ columns: [Column], areApart: Bool
  ) -> (atoms: [RowAlignment.Atom], kind: Kind)? {
    if areApart, let atoms = markedUnderNumbers(atoms, columns) { return (atoms, .ofNumbers) }
    return markedUnderProjects(atoms, columns).map { ($0, .ofProjects) }
  }

  private static func markedUnderNumbers(
    _ atoms: [RowAlignment.Atom], _ columns: [Column]
  ) -> [RowAlignment.Atom]? {
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

  /// Under 项目 and one column of tasks with what was done behind it.
  private static func markedUnderProjects(
    _ atoms: [RowAlignment.Atom], _ columns: [Column]
  ) -> [RowAlignment.Atom]? {
    guard let text = columns.firstIndex(where: { $0.role == .text }), text >= 2,
      columns[text - 1].role == .project, columns[..<(text - 1)].contains(where: { $0.role == .number }),
      columns.count == text + 2, columns[text + 1].role == .progress
    else { return nil }
    var marked = atoms
    var last = 0
    var lastItem = -2
    var (items, seconds, besides, numbers) = (0, 0, 0, 0)
    for index in atoms.indices {
      let atom = atoms[index]
      if atom.kind == .number {
        numbers += 1
        last = 0
        continue
      }
      guard atom.gap == .cell || atom.gap == .line, let value = item(atom.text, inBrackets: true) else { continue }
      // 1.… right behind the number would be the project's name.
      guard value == last + 1, value > 1 || index > 1 && atoms[index - 2].kind == .number else { continue }
      last = value
      items += 1
      if value == 2 { seconds += 1 }
      if lastItem == index - 1 { besides += 1 }
      lastItem = index
      marked[index].isInSequence = true
    }
    guard seconds > 0, numbers >= fewestNumbers, besides * 4 <= items else { return nil }
    return marked
  }

  private static func item(_ text: Passage, inBrackets: Bool = false) -> Int? {
    guard let (ordinal, rest) = text.leadingOrdinal(), !ordinal.isCompound, rest.count > 3,
      ordinal.style == .arabic || inBrackets && ordinal.style == .bracketedArabic
    else { return nil }
    return ordinal.value
  }
}
