/// A table set in columns of fixed widths, two blanks apart.
struct TextGrid {
  private static let gap = 2
  private static let barColumns = 20
  /// Running text is set in at least ten Chinese characters; where all else has yielded, in six.
  private static let comfortableText = 20
  private static let leastText = 12
  private static let leastName = 12
  /// A name up to this width is not cut.
  private static let mostName = 14

  private let columns: [ColumnShape]
  private let widths: [Int]
  private let layout: TextLayout
  /// Columns of running text that found no room of their own: under the text of the column that holds them.
  private let folded: [Int: [Int]]
  /// Columns that were left out for want of room.
  let yielded: [ColumnShape]

  /// Nil where the columns do not fit into the width, even without those that may be left out.
  init?(_ table: ReportTable, _ layout: TextLayout) {
    let needs = table.columns.indices.map { Need(of: $0, in: table, layout) }
    var shown = table.filledColumns
    let all = shown
    var fit = TextGrid.fit(needs, shown, leastText: TextGrid.comfortableText, layout.width)
    while fit == nil {
      let yielding = shown.filter { table.columns[$0].yieldRank != nil }
      guard let next = yielding.max(by: { table.columns[$0].yieldRank ?? 0 < table.columns[$1].yieldRank ?? 0 }) else {
        break
      }
      shown.removeAll { $0 == next }
      fit = TextGrid.fit(needs, shown, leastText: TextGrid.comfortableText, layout.width)
    }
    // What yielded to a wide column may fit beside a narrower one.
    let left = all.filter { !shown.contains($0) }
    for index in left.sorted(by: { table.columns[$0].yieldRank ?? 0 < table.columns[$1].yieldRank ?? 0 }) {
      let more = all.filter { shown.contains($0) || $0 == index }
      guard let wider = TextGrid.fit(needs, more, leastText: TextGrid.comfortableText, layout.width) else { continue }
      (shown, fit) = (more, wider)
    }
    guard let fit = fit ?? TextGrid.fit(needs, shown, leastText: TextGrid.leastText, layout.width) else { return nil }
    columns = table.columns
    widths = table.columns.indices.map { shown.contains($0) ? fit[$0] : 0 }
    var folded: [Int: [Int]] = [:]
    for index in all where !shown.contains(index) && table.columns[index].room == .wrapped {
      let texts = shown.filter { table.columns[$0].room == .wrapped }
      guard let host = texts.last(where: { $0 < index }) ?? texts.first else { continue }
      folded[host, default: []].append(index)
    }
    self.folded = folded
    let kept = Set(shown + folded.values.flatMap { $0 })
    yielded = all.filter { !kept.contains($0) }.map { table.columns[$0] }
    self.layout = layout
  }

  /// What a column takes to be set.
  private struct Need {
    let room: ColumnShape.Room
    /// Columns for every cell and the title on one line.
    let natural: Int
    /// Columns below which something would be cut that should not be; running text has its own limits.
    let least: Int

    init(of index: Int, in table: ReportTable, _ layout: TextLayout) {
      room = table.columns[index].room
      let title = table.columns[index].title.text(layout.language)
      // Titles are wrapped, but an English word in them is not cut.
      let words = title.split(separator: " ").map { layout.columns(String($0)) }
      let columns = layout.columns(title)
      let longestWord = layout.language == .en ? words.max() ?? 0 : columns <= 6 ? columns : (columns + 3) / 4 * 2
      var widest = room == .drawing ? TextGrid.barColumns : 0
      var longestName = 0
      var widestWhole = widest
      for row in table.groups.lazy.flatMap(\.rows) where row[index] != .empty {
        guard room != .drawing else { break }
        let lines = layout.lines(row[index].text(layout.language), width: nil).map { layout.columns($0) }
        widest = max(widest, lines.max() ?? 0)
        if case .text(let text) = row[index] {
          if room == .compact { longestName = max(longestName, layout.widestName(in: text)) }
          continue
        }
        widestWhole = widest
      }
      natural = max(widest, layout.columns(title))
      least =
        switch room {
        case .wrapped: min(natural, longestWord)
        case .compact:
          max(min(widest, TextGrid.leastName), min(longestName, TextGrid.mostName), widestWhole, longestWord)
        case .number: max(widest, longestWord)
        case .drawing: TextGrid.barColumns / 2
        }
    }
  }

  /// Takes the room that is missing a piece at a time from the widest column that can give: first from long titles over
  /// numbers, then from running text, then from names.
  private static func fit(_ needs: [Need], _ shown: [Int], leastText: Int, _ width: Int?) -> [Int]? {
    var widths = needs.map(\.natural)
    guard let width else { return widths }
    let least = needs.map { $0.room == .wrapped ? max($0.least, min($0.natural, leastText)) : $0.least }
    var missing = shown.reduce((shown.count - 1) * gap) { $0 + widths[$1] } - width
    for room in [ColumnShape.Room.drawing, .number, .wrapped, .compact] {
      while missing > 0 {
        let givers = shown.filter { needs[$0].room == room && widths[$0] > least[$0] }
        guard let widest = givers.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
        let next = givers.lazy.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
        let step = min(missing, widths[widest] - max(least[widest], min(next, widths[widest] - 1)))
        widths[widest] -= step
        missing -= step
      }
    }
    return missing > 0 ? nil : widths
  }

  var heading: [String] {
    laidOut(
      columns.enumerated().map { index, column in
        layout.balanced(column.title.text(layout.language), width: max(2, widths[index]))
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
      let text = value.text(layout.language)
      let width = max(2, widths[index])
      guard columns[index].room != .compact else { return layout.names(text, width: width) }
      return layout.lines(text, width: width) + foldedLines(under: index, of: row, width)
    }
    return laidOut(cells, lights: row)
  }

  /// `阶段目标：…` for each column that is folded under this one.
  private func foldedLines(under index: Int, of row: [CellValue], _ width: Int) -> [String] {
    guard widths[index] > 0, let folded = folded[index] else { return [] }
    return folded.flatMap { place -> [String] in
      let text = row[place].text(layout.language)
      guard !text.isEmpty else { return [] }
      let title = columns[place].title
      let titled = Message(zh: "\(title.zh)：\(text)", en: "\(title.en): \(text)")
      return layout.lines(titled.text(layout.language), width: width)
    }
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
