/// A table set in columns of fixed widths, two blanks apart.
struct TextGrid {
  private static let gap = 2
  private static let barColumns = 20
  /// Running text is not set narrower than six Chinese characters, names not narrower than four.
  private static let leastText = 12
  private static let leastName = 8

  private let columns: [ColumnShape]
  private let widths: [Int]
  private let layout: TextLayout

  /// Nil where the columns do not fit into the width.
  init?(_ table: ReportTable, _ layout: TextLayout) {
    let rows = table.groups.lazy.flatMap(\.rows)
    var natural = table.columns.map { layout.columns($0.title.text(layout.language)) }
    // Bars are the first to go: the figures stand beside them.
    for (index, column) in table.columns.enumerated() where column.room == .drawing {
      natural[index] = TextGrid.barColumns
    }
    for row in rows {
      for (index, value) in row.enumerated() where table.columns[index].room != .drawing {
        for line in layout.lines(value.text(layout.language), width: nil) {
          natural[index] = max(natural[index], layout.columns(line))
        }
      }
    }
    // Columns without a value in any row only take room.
    var shown = Set(
      table.columns.indices.filter { index in
        table.columns[index].room == .number || rows.contains { $0[index] != .empty }
      })
    func fitted() -> [Int]? { TextGrid.fit(natural, table.columns, shown, layout) }
    var fit = fitted()
    if fit == nil {
      shown = shown.filter { table.columns[$0].room != .drawing }
      fit = fitted()
    }
    guard let fit else { return nil }
    columns = table.columns
    widths = table.columns.indices.map { shown.contains($0) ? fit[$0] : 0 }
    self.layout = layout
  }

  /// Takes the room that is missing from the widest column that can give, a column at a time.
  private static func fit(
    _ natural: [Int], _ columns: [ColumnShape], _ shown: Set<Int>, _ layout: TextLayout
  ) -> [Int]? {
    guard let width = layout.width else { return natural }
    let least = columns.indices.map { index in
      let title = longestWord(columns[index].title.text(layout.language), layout)
      return switch columns[index].room {
      case .wrapped: min(natural[index], max(leastText, title))
      case .compact: min(natural[index], max(leastName, title))
      case .number, .drawing: natural[index]
      }
    }
    var widths = natural
    var missing = shown.reduce((shown.count - 1) * gap) { $0 + natural[$1] } - width
    for room in [ColumnShape.Room.wrapped, .compact] {
      while missing > 0 {
        let givers = shown.filter { columns[$0].room == room && widths[$0] > least[$0] }
        guard let widest = givers.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
        let next = givers.lazy.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
        let step = min(missing, widths[widest] - max(least[widest], min(next, widths[widest] - 1)))
        widths[widest] -= step
        missing -= step
      }
    }
    return missing > 0 ? nil : widths
  }

  /// Heads may be wrapped, but an English word in them is not cut.
  private static func longestWord(_ title: String, _ layout: TextLayout) -> Int {
    let words = title.split(separator: " ").map { layout.columns(String($0)) }
    return layout.language == .zh ? 4 : words.max() ?? 0
  }

  var heading: [String] {
    laidOut(
      columns.enumerated().map { index, column in
        layout.lines(column.title.text(layout.language), width: max(2, widths[index]))
      }, lights: [])
  }

  var rule: String {
    let pieces = widths.filter { $0 > 0 }.map { layout.rule($0) }
    return pieces.joined(separator: String(repeating: " ", count: TextGrid.gap))
  }

  func lines(_ row: [CellValue]) -> [String] {
    let cells = row.enumerated().map { index, value in
      if case .bar(let actual, let due) = value {
        return [layout.bar(actual: actual, due: due, columns: widths[index])]
      }
      return layout.lines(value.text(layout.language), width: max(2, widths[index]))
    }
    return laidOut(cells, lights: row)
  }

  private func laidOut(_ cells: [[String]], lights: [CellValue]) -> [String] {
    let shown = widths.indices.filter { widths[$0] > 0 }
    let height = shown.map { cells[$0].count }.max() ?? 0
    return (0..<height).map { line in
      let pieces = shown.map { index in
        let text = line < cells[index].count ? cells[index][line] : ""
        let padded = layout.padded(text, to: widths[index], right: columns[index].room == .number)
        return layout.colored(padded, as: lights.isEmpty || text.isEmpty ? nil : lights[index].light)
      }
      return TextLayout.trimmed(pieces.joined(separator: String(repeating: " ", count: TextGrid.gap)))
    }
  }
}
