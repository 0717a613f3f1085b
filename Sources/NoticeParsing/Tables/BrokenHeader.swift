/// A header with strokes that a line end breaks in two: 序号 | 重点任务 | over 完成时间 | 责任部门 |.
enum BrokenHeader {
  private static let mostLines = 3
  private static let longest = 120

  /// The lines with such headers on one.
  static func joined(_ lines: [Line]) -> [Line] {
    guard let first = lines.indices.first(where: { mayOpen(lines[$0].text) && header(in: lines, from: $0) != nil })
    else { return lines }
    var out = Array(lines[..<first])
    var index = first
    while index < lines.count {
      var line = lines[index]
      if mayOpen(line.text), let (text, count) = header(in: lines, from: index) {
        line.text = text
        index += count
      } else {
        index += 1
      }
      out.append(line)
    }
    return out
  }

  private static func mayOpen(_ text: Passage) -> Bool {
    guard text.lastScalar == "|", text.count <= longest else { return false }
    return text.hasPrefix("序") || text.hasPrefix("编") || text.hasPrefix("|序") || text.hasPrefix("| 序")
  }

  /// The header's cells on one line, and how many lines they take; nil where the first line is a header by itself.
  private static func header(in lines: [Line], from start: Int) -> (text: Passage, count: Int)? {
    var cells: [Passage] = []
    for index in start..<min(start + mostLines, lines.count) {
      let text = lines[index].text
      guard text.lastScalar == "|", text.count <= longest, index == start || lines[index].blankLinesBefore == 0 else {
        return nil
      }
      let own = text.split { $0 == "|" }.map { $0.trimmed() }.filter { !$0.isEmpty }
      guard !own.isEmpty, own.allSatisfy({ HeaderWords.meaning(of: $0) != nil }) else { return nil }
      cells += own
      let headings = cells.map { HeaderColumns.Heading(text: $0, meaning: HeaderWords.meaning(of: $0)) }
      guard headings[0].meaning == .role(.number), index > start || own.count > 1 else { return nil }
      if HeaderColumns.isTaskHeader(headings, atLeast: 3) {
        return index > start ? (Passage(cells.map(\.string).joined(separator: " | ") + " |"), index - start + 1) : nil
      }
    }
    return nil
  }
}
