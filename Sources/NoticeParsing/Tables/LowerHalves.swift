/// Rows of a table with strokes whose task is merged with the one above: a second deadline, and who keeps it.
enum LowerHalves {
  /// The cells from the column of deadlines on; nil where the row opens with words that could be a task.
  static func placed(_ cells: [TableCell], _ columns: [Column], _ kinds: inout CellKinds) -> [TableCell?]? {
    guard let first = cells.first?.whole, tellsTime(first),
      let deadline = columns.firstIndex(where: { $0.role == .deadline }), deadline > 0,
      columns[..<deadline].contains(where: { $0.role == .text })
    else { return nil }
    let empty = cells.reversed().prefix(while: \.isEmpty).count
    let filled = cells.prefix(cells.count - empty)
    guard filled.count > 1, filled.count == columns.count - deadline,
      columns[(deadline + 1)...].contains(where: { $0.role.isDepartments })
    else { return nil }
    for (cell, column) in zip(filled, columns[deadline...]).dropFirst() where !cell.isEmpty {
      guard CellFit.score(column.role, kinds.kind(of: cell.whole)) > leastFit else { return nil }
    }
    return [TableCell?](repeating: nil, count: deadline) + filled.map(Optional.some)
  }

  private static let leastFit = -30

  /// 2031.8, 11月底前, 计划10月底完成: no more than a time, or what is planned for one and closes like no task.
  private static func tellsTime(_ text: Passage) -> Bool {
    guard text.hasDigit || text.marks.contains(.time), text.count <= 30 else { return false }
    if DeadlineReader.looksLikeDeadline(text) { return true }
    guard let intent = intents.longest(at: text.start, in: text), text.lastScalar != "。", text.lastScalar != ";" else {
      return false
    }
    let start = TimeSlots.afterYear(text, from: text.start + intent.count)
    return TimeSlots.slot(at: start, in: text, year: nil) != nil
  }

  private static let intents = WordTable(["计划", "预计", "力争", "争取", "拟", "拟于", "计划于", "预计于"])
}
