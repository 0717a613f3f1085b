/// Categories that stand before the numbers, in a print of a line a cell: where the last cell of the row above is merged with
/// the one over it, the category of the next row seems to be that cell.
enum MovedCategories {
  static func read(_ table: inout SourceTable) {
    guard let last = table.columns.indices.last, last > 2, table.columns[0].role == .domain,
      table.columns[1].role == .number, table.columns[last].role == .leaders
    else { return }
    let places = table.rows.indices.filter { if case .cells = table.rows[$0] { true } else { false } }
    var people = 0
    var others: [Int] = []
    for (order, place) in places.enumerated() {
      guard case .cells(let cells, _) = table.rows[place], let text = cells[last]?.whole, !text.isDash else { continue }
      if PeopleWords.looksLikePeople(text) {
        people += 1
      } else if cells[last]?.isOneLine == true, text.count <= longest, !text.hasDigit {
        others.append(order)
      }
    }
    guard !others.isEmpty, people > 0 else { return }
    for order in others where order + 1 < places.count {
      guard case .cells(var above, let line) = table.rows[places[order]],
        case .cells(var below, let next) = table.rows[places[order + 1]], below[0] == nil, below[1] != nil
      else { continue }
      below[0] = above[last]
      above[last] = nil
      table.rows[places[order]] = .cells(above, line: line)
      table.rows[places[order + 1]] = .cells(below, line: next)
    }
  }

  private static let longest = 12
}
