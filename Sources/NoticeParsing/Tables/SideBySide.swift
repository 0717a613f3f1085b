import DocumentReading

/// A table set in two halves to save paper: the same headings twice in one row, and under each half rows of its own.
enum SideBySide {
  private static let highestHeader = 6
  private static let fewestHeadings = 3

  /// The rows of one half below those of the other, in the order of their numbers; the same rows where there are no halves.
  static func stacked(_ rows: [[Cell]]) -> [[Cell]] {
    guard let width = rows.first?.count, width % 2 == 0, width / 2 >= fewestHeadings,
      let header = rows.indices.prefix(highestHeader).first(where: { isDoubled(rows[$0]) })
    else { return rows }
    let half = width / 2
    let body = rows[(header + 1)...]
    // Headings and notes over all columns would be cut in two.
    guard !body.isEmpty, body.allSatisfy({ $0.allSatisfy { $0.merge == .none } }) else { return rows }
    let left = body.map { Array($0[..<half]) }
    let right = body.map { Array($0[half...]) }.filter { $0.contains { !$0.text.isEmpty } }
    var out = rows[..<header].map { Array($0[..<half]) }
    out.append(Array(rows[header][..<half]))
    if let first = number(left.first), let beside = number(right.first), beside == first + 1, left.count > 1 {
      for (index, row) in left.enumerated() {
        out.append(row)
        if index < right.count { out.append(right[index]) }
      }
    } else {
      out += left + right
    }
    return out
  }

  private static func isDoubled(_ row: [Cell]) -> Bool {
    let half = row.count / 2
    return row.allSatisfy { !$0.text.isEmpty && $0.merge == .none }
      && (0..<half).allSatisfy { row[$0].text == row[half + $0].text }
      && HeaderWords.meaning(of: Passage(row[0].text)) == .role(.number)
  }

  private static func number(_ row: [Cell]?) -> Int? {
    row?.first.flatMap { CellKind.number(Passage($0.text).trimmed()) }
  }
}
