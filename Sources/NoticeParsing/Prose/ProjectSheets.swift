/// Blocks of one project each, all of them lines with labels: a number alone on its line or none, 项目名称:…, 建设内容:….
enum ProjectSheets {
  /// Each name becomes its block's heading, with the number above it, else its place, as its ordinal.
  static func number(_ paragraphs: inout [ProseParagraph]) {
    // Other marks stand before headings alone.
    guard
      paragraphs.allSatisfy({
        $0.ordinal == nil || isNumber($0) || $0.body.count <= 24 && Topic.isPlainHeading($0.body)
      })
    else { return }
    let named = paragraphs.indices.filter { name(of: paragraphs[$0].body) != nil }
    guard named.count >= 2 else { return }
    var numbers: [Int] = []
    for (place, index) in named.enumerated() {
      guard let name = name(of: paragraphs[index].body) else { continue }
      let number = index > 0 ? value(of: paragraphs[index - 1].body) : nil
      if number != nil { numbers.append(index - 1) }
      paragraphs[index].body = name
      paragraphs[index].ordinal = Ordinal(
        style: .arabic, value: number ?? place + 1, printed: String(number ?? place + 1))
    }
    for index in numbers.reversed() { paragraphs.remove(at: index) }
  }

  private static func isNumber(_ paragraph: ProseParagraph) -> Bool { value(of: paragraph.source) != nil }

  /// 项目名称:云溪水厂: the name.
  private static func name(of body: Passage) -> Passage? {
    guard let word = NumberedLabels.names.longest(at: body.start, in: body) else { return nil }
    let name = body.from(body.start + word.count).trimmed()
    return (2...60).contains(name.count) ? name : nil
  }

  /// 3, 三、, (3), 项目三 alone on a line.
  private static func value(of text: Passage) -> Int? {
    guard text.count <= 6 else { return nil }
    let bare = text.trimmed(of: marks)
    let digits = bare.firstPrefix(of: keys).map { bare.from(bare.start + $0.count).trimmed(of: marks) } ?? bare
    guard (1...3).contains(digits.count), let number = ChineseNumber.leading(at: digits.start, in: digits, longest: 3),
      number.end == digits.end, number.value > 0
    else { return nil }
    return number.value
  }

  private static let marks: ScalarSet = "()、.[]:- "
  private static let keys: [Word] = ["项目", "工程", "第", "序号"]
}
