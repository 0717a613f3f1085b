/// A table's header at the end of the paragraph that ran together above it: … 2031年任务分解表 序号 工作任务 责任单位.
enum TrailingHeader {
  /// The lines with such headers on lines of their own, which keep their paragraph's number.
  static func parted(_ lines: [Line]) -> [Line] {
    guard
      let first = lines.indices.first(where: {
        lines[$0].text.marks.isSuperset(of: marks) && start(in: lines[$0].text) != nil
      })
    else { return lines }
    var out = Array(lines[..<first])
    for line in lines[first...] {
      guard let start = start(in: line.text) else {
        out.append(line)
        continue
      }
      var (above, header) = (line, line)
      above.text = line.text.upTo(start).trimmed()
      header.text = line.text.from(start)
      header.blankLinesBefore = 0
      out += [above, header]
    }
    return out
  }

  /// What stands above the header on its line.
  static func above(_ line: Line) -> Line? {
    guard let start = start(in: line.text) else { return nil }
    var line = line
    line.text = line.text.upTo(start).trimmed()
    return line
  }

  private static let longest = 80
  private static var marks: Marks { [.blank, .serial] }

  private static func start(in text: Passage) -> Int? {
    guard text.marks.isSuperset(of: marks), text.count > 12, let last = text.lastScalar,
      !closers.contains(last)
    else {
      return nil
    }
    let low = max(text.start + 1, text.end - longest)
    guard
      let start = (low..<text.end).first(where: { place in
        text[place - 1] == " " && words.contains { text.matches($0, at: place) }
      })
    else { return nil }
    return RowLines.isBlankSeparatedHeader(text.from(start)) ? start : nil
  }

  private static let words: [Word] = ["序号 ", "编号 ", "序 号 ", "编 号 "]
  private static let closers: ScalarSet = ["。", ";", ":", ",", "|", ")", "?", "!"]
}
