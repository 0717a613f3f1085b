import Reporting

/// Two columns of help, the right one wrapped; Chinese characters count as two columns.
enum TextColumns {
  static func lines(_ rows: [(left: String, right: String)], indent: Int, width: Int) -> [String] {
    let widest = rows.map { DisplayWidth.of($0.left) }.max() ?? 0
    let start = min(widest, width / 2) + indent + 2
    var lines: [String] = []
    for row in rows {
      let right = Wrapping.lines(row.right, width: width - start)
      let fits = indent + DisplayWidth.of(row.left) + 2 <= start
      if !fits { lines.append(blanks(indent) + row.left) }
      for (index, text) in right.enumerated() {
        let head = fits && index == 0 ? blanks(indent) + row.left : ""
        lines.append(head + blanks(start - DisplayWidth.of(head)) + text)
      }
    }
    return lines
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
