/// Page text in which the stroke between two cells stands on a line of its own.
enum BarLines {
  /// Fewer of them are no table.
  private static let fewest = 6

  /// The lines with such strokes put behind the cells that they close; two in a row leave an empty cell between them.
  static func joined(_ lines: [Line]) -> [Line] {
    guard lines.count(where: { isBar($0.text) }) >= fewest else { return lines }
    var out: [Line] = []
    out.reserveCapacity(lines.count)
    var isClosed = true
    for line in lines {
      guard isBar(line.text) else {
        out.append(line)
        isClosed = line.text.isEmpty || line.text.lastScalar == "|"
        continue
      }
      if isClosed || out.isEmpty {
        out.append(line)
      } else {
        out[out.count - 1].text = Passage(out[out.count - 1].text.string + "|")
      }
      isClosed = true
    }
    return out
  }

  private static func isBar(_ text: Passage) -> Bool { text.count == 1 && text.firstScalar == "|" }
}
