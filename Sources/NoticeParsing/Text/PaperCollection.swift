/// A page that prints several papers one behind the other, each under its place: 第一篇 …总结 5820字, 篇二:…, [第3篇]….
/// A notice is one paper: the first is read.
struct PaperCollection {
  /// The page without the marks, up to the second paper.
  private(set) var lines: [Line]
  /// The line of the second paper's mark.
  private(set) var second: Int?

  /// Nil where no such marks stand.
  init?(_ given: [Line]) {
    var first: Int?
    var other: Int?
    var isSure = false
    for index in given.indices {
      guard let scalar = given[index].text.firstScalar, Self.starts.contains(scalar),
        given[index].text.count <= Self.longest,
        let mark = Self.mark(of: given[index].text)
      else { continue }
      if let first, mark.value == 2, mark.style == Self.mark(of: given[first].text)?.style {
        other = index
        isSure = isSure || mark.isSure
        break
      }
      if first == nil {
        guard mark.value == 1, index <= Self.farthest else { return nil }
        first = index
        isSure = mark.isSure
      }
    }
    guard let first else { return nil }
    // 第一篇 2033年工作总结, 第二篇 2034年工作计划 may be the chapters of one paper.
    guard isSure || given[..<first].contains(where: { Self.countsPapers($0.text) }) else { return nil }
    lines = Array(given[..<(other ?? given.endIndex)])
    if let title = Self.mark(of: given[first].text)?.title {
      lines[first].text = title
    } else {
      lines.remove(at: first)
    }
    // The site's own title over its collection is none of the paper's.
    lines.removeAll { $0.number < given[first].number && Self.countsPapers($0.text) }
    second = other.map { given[$0].number }
  }

  private enum Style { case ordered, counted }

  private struct Mark {
    var value: Int
    var style: Style
    /// The paper's, where the line holds it.
    var title: Passage?
    /// Whether no chapter opens so.
    var isSure: Bool
  }

  /// The place that a line names, where a paper's title, or nothing, stands behind it.
  private static func mark(of text: Passage) -> Mark? {
    let isBracketed = text.firstScalar == "["
    let inner = isBracketed ? text.from(text.start + 1) : text
    let style: Style
    var position: Int
    if inner.firstScalar == "第" {
      style = .ordered
      position = inner.start + 1
    } else if let word = inner.firstPrefix(of: counters) {
      style = .counted
      position = inner.start + word.count
    } else {
      return nil
    }
    guard let number = ChineseNumber.leading(at: position, in: inner, longest: 3), number.value > 0 else { return nil }
    position = number.end
    if style == .ordered {
      guard position < inner.end, inner[position] == "篇" else { return nil }
      position += 1
    }
    let rest = inner.from(position)
    guard isBracketed || rest.isEmpty || behindMark.contains(rest[rest.start]) else { return nil }
    let title = rest.trimmedStart(of: ["]", ":", ".", "、", " "])
    let isSure = style == .counted || isBracketed
    guard !title.isEmpty else { return Mark(value: number.value, style: style, title: nil, isSure: isSure) }
    let bare = withoutLength(title)
    let words = bare ?? title
    guard isTitle(words) else { return nil }
    return Mark(value: number.value, style: style, title: words, isSure: isSure || bare != nil)
  }

  private static func isTitle(_ text: Passage) -> Bool {
    text.count >= 6 && papers.longest(endingAt: text.end, in: text) != nil
  }

  /// …总结 5820字: how long the paper is.
  private static func withoutLength(_ title: Passage) -> Passage? {
    let text = title.lastScalar == ")" ? title.upTo(title.end - 1) : title
    guard text.lastScalar == "字" else { return nil }
    var end = text.end - 1
    while end > text.start, ChineseNumber.asciiDigit(text[end - 1]) != nil { end -= 1 }
    guard end < text.end - 1 else { return nil }
    return text.upTo(end).trimmed(of: ["(", " "])
  }

  private static let starts: ScalarSet = "第篇范["
  private static let counters: [Word] = ["篇", "范文"]
  private static let behindMark: ScalarSet = " ]:.、"
  private static let papers = WordTable(["总结", "计划", "要点", "报告", "安排", "打算", "思路", "汇报", "方案", "规划", "范文", "情况"])
  private static let longest = 70
  /// How far down the first mark may stand.
  private static let farthest = 40

  /// …工作总结十篇, …工作计划(精选5篇): what a site calls its collection.
  private static func countsPapers(_ text: Passage) -> Bool {
    guard (6...70).contains(text.count) else { return false }
    let bare = text.lastScalar == ")" ? text.upTo(text.end - 1) : text
    guard bare.lastScalar == "篇" else { return false }
    let before = bare[bare.end - 2]
    return ChineseNumber.isDigit(before) || ChineseNumber.asciiDigit(before) != nil
  }
}
