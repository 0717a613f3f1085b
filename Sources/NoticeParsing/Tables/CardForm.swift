/// Forms that give each task a block of rows, a heading and its value on each: 任务名称 | …, 牵头单位 | …. Turned into rows
/// under one header they are read like any other table.
enum CardForm {
  private static let fewestRows = 3
  private static let longestLine = 2000

  /// The header and a row for each block; nil where the rows are no such form.
  static func unfolded(_ rows: [[TableCell]]) -> [[TableCell]]? {
    var header: [TableCell] = []
    var places: [Passage: Int] = [:]
    var cards: [[Int: TableCell]] = []
    var others = 0
    for row in rows {
      let cells = row.filter { !$0.isCoveredFromLeft && !$0.isCoveredFromAbove }
      guard let pairs = pairs(cells) else {
        if cells.contains(where: { !$0.isEmpty }) { others += 1 }
        continue
      }
      for (label, value) in pairs {
        let place = places[label.key] ?? header.count
        if place == header.count {
          places[label.key] = place
          header.append(label)
        }
        // A heading that comes again, and the first one of all, opens the next block.
        if cards.isEmpty || cards[cards.count - 1][place] != nil { cards.append([:]) }
        cards[cards.count - 1][place] = value
      }
    }
    let headings = header.map { HeaderColumns.Heading(text: $0.whole, meaning: HeaderWords.meaning(of: $0.whole)) }
    let filled = cards.reduce(0) { $0 + $1.count }
    guard filled >= fewestRows, others * 4 <= filled, header.count >= fewestRows,
      header.count <= RowAlignment.mostColumns,
      HeaderColumns.isTaskHeader(headings, atLeast: fewestRows)
    else { return nil }
    let body = cards.map { card in
      header.indices.map { card[$0] ?? TableCell.empty(line: card.values.map(\.line).min() ?? 0) }
    }
    return [header] + body
  }

  /// A heading and its value, or two of each.
  private static func pairs(_ cells: [TableCell]) -> [(TableCell, TableCell)]? {
    var cells = cells
    while cells.count > 2, cells.last?.isEmpty ?? false { cells.removeLast() }
    guard cells.count == 2 || cells.count == 4 else { return nil }
    var pairs: [(TableCell, TableCell)] = []
    for index in stride(from: 0, to: cells.count, by: 2) {
      let label = cells[index]
      guard !label.isEmpty, let meaning = HeaderWords.meaning(of: label.whole) else { return nil }
      // A row of two headings belongs to a table of another kind; a deadline reads like the heading of a quarter.
      if meaning != .role(.deadline), HeaderWords.meaning(of: cells[index + 1].whole) != nil { return nil }
      pairs.append((label, cells[index + 1]))
    }
    return pairs
  }

  /// The same for lines of page text with strokes or tabs between heading and value.
  static func rows(of lines: [Line]) -> [[TableCell]]? {
    var rows: [[TableCell]] = []
    for line in lines where (3...longestLine).contains(line.text.count) {
      guard let separator = RowLines.separator(of: line.text), separator != .blanks else { continue }
      rows.append(RowLines.cells(of: line.text, separator, line: line.number))
    }
    return rows.count >= fewestRows ? unfolded(rows) : nil
  }
}
