/// Names of projects or categories behind the numbers that a narrow column breaks into lines of one width (老旧小 / 区改造),
/// before the wider lines of the tasks.
enum NarrowCells {
  private static let widths = 2...8
  private static let mostLines = 8

  /// By their first lines; none where the widths differ, since then the lines may be cells of their own.
  static func find(in lines: [Line], _ range: Range<Int>) -> [Int: (text: Passage, count: Int)] {
    var found: [Int: (text: Passage, count: Int)] = [:]
    var width: Int?
    var longest = 0
    for index in range.dropFirst() where isNumber(lines[index - 1].text) {
      let first = HeaderRun.withoutPipe(lines[index].text)
      guard widths.contains(first.count), isName(first) else { continue }
      longest = max(longest, first.count)
      guard let count = count(in: lines, from: index, range.upperBound) else { continue }
      guard width ?? first.count == first.count else { return [:] }
      width = first.count
      let parts = lines[index..<index + count].map { HeaderRun.withoutPipe($0.text).unspacedString }
      found[index] = (Passage(parts.joined()), count)
    }
    return found.count > 1 && longest == width ? found : [:]
  }

  /// Lines of the first one's width, the last one no wider, and a wider one of a sentence behind them.
  private static func count(in lines: [Line], from start: Int, _ end: Int) -> Int? {
    let width = HeaderRun.withoutPipe(lines[start].text).count
    var index = start
    while index < end, index - start < mostLines {
      let text = HeaderRun.withoutPipe(lines[index].text)
      if text.count > width {
        let count = index - start
        return count > 1 && text.count > 2 * width && isSentence(text) ? count : nil
      }
      guard isName(text), index == start || HeaderRun.withoutPipe(lines[index - 1].text).count == width else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func isNumber(_ text: Passage) -> Bool {
    text.count <= 6 && CellKind.number(HeaderRun.withoutPipe(text)) != nil
  }

  private static func isName(_ text: Passage) -> Bool {
    !text.isEmpty && text.foldedScalars.allSatisfy { $0.isIdeograph }
  }

  /// More than a name: a figure, or a mark that parts clauses.
  private static func isSentence(_ text: Passage) -> Bool {
    text.hasDigit || text.foldedScalars.contains { $0 == "," || $0 == "。" || $0 == ";" }
  }
}
