/// Page text in which a stroke opens each cell and stands alone where the row ends (`| 项目`, `| 分值`, `|`); a cell's
/// further lines have none.
enum LeadingBars {
  /// Fewer cells and rows are no table.
  private static let fewestCells = 6
  private static let fewestRows = 3
  /// A cell of more lines is none: its row was never closed.
  private static let mostLines = 60

  /// The lines with each such row on one line; `<br>` keeps the line ends inside cells.
  static func joined(_ lines: [Line]) -> [Line] {
    guard isPrintedSo(lines) else { return lines }
    let rowsAreApart = rowsAreApart(lines)
    var out: [Line] = []
    out.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      guard opensCell(lines[index].text) else {
        // A stroke between two rows closes nothing.
        if !isBar(lines[index].text) { out.append(lines[index]) }
        index += 1
        continue
      }
      let (cells, next) = row(in: lines, from: index, rowsAreApart)
      if let cells {
        var line = lines[index]
        line.text = Passage("|" + cells.joined(separator: "|") + "|")
        out.append(line)
      } else {
        out += lines[index..<next]
      }
      index = next
    }
    return out
  }

  private static func isPrintedSo(_ lines: [Line]) -> Bool {
    var cells = 0
    var rows = 0
    var others = 0
    for line in lines where line.text.marks.contains(.pipe) {
      if isBar(line.text) {
        rows += 1
      } else if opensCell(line.text) {
        cells += 1
      } else {
        others += 1
      }
    }
    return cells >= fewestCells && rows >= fewestRows && cells > rows && others * 4 < cells
  }

  /// Whether blank lines part the rows: then a stroke without one behind it is an empty cell.
  private static func rowsAreApart(_ lines: [Line]) -> Bool {
    var rows = 0
    var apart = 0
    for index in lines.indices where isBar(lines[index].text) {
      rows += 1
      if endsBlock(lines, index) { apart += 1 }
    }
    return apart * 2 > rows
  }

  private static func endsBlock(_ lines: [Line], _ index: Int) -> Bool {
    index + 1 >= lines.count || lines[index + 1].blankLinesBefore > 0 || lines[index + 1].text.isEmpty
  }

  /// The cells of the row that opens there, nil where no stroke closes it, and the line behind what was looked at.
  private static func row(
    in lines: [Line], from start: Int, _ rowsAreApart: Bool
  ) -> (cells: [String]?, next: Int) {
    var cells: [String] = []
    var count = 0
    var index = start
    while index < lines.count, count < mostLines, cells.count <= RowAlignment.mostColumns {
      let text = lines[index].text
      if isBar(text) {
        if !rowsAreApart || endsBlock(lines, index) { return (cells, index + 1) }
        cells.append("")
        count = 0
      } else if opensCell(text) {
        cells.append(text.trimmed(of: ["|", " "]).string)
        count = 0
      } else if !text.isEmpty {
        cells[cells.count - 1] += "<br>" + text.string
      }
      count += 1
      index += 1
    }
    return (nil, index)
  }

  private static func isBar(_ text: Passage) -> Bool { text.count == 1 && text.firstScalar == "|" }

  private static func opensCell(_ text: Passage) -> Bool {
    text.count > 1 && text.firstScalar == "|" && text.from(text.start + 1).firstIndex { $0 == "|" } == nil
  }
}
