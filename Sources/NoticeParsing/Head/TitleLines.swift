/// A title's lines beside the one that ends as titles do: its first half above it, the name that the letter sends, and the
/// plan's own heading below a headline or a section's name.
enum TitleLines {
  /// A line whose title stands behind its number, or in quotation marks: what is inside.
  static func bare(_ lines: [Line]) -> [Line] {
    guard lines.contains(where: { bare($0.text) != nil }) else { return lines }
    return lines.map { line in
      guard let text = bare(line.text) else { return line }
      var line = line
      line.text = text
      return line
    }
  }

  /// The title as printed: in the quotation marks that its line has around it.
  static func printed(_ found: TitleReader.Found, in lines: [Line]) -> TitleReader.Found {
    guard let line = lines.first(where: { found.lines.contains($0.number) }), found.lines.count == 1,
      line.text.lastScalar == "》", bare(line.text) != nil, line.text.foldedSpaceString.hasSuffix("《\(found.text)》"),
      !lines.contains(where: { $0.text.foldedSpaceString == found.text })
    else { return found }
    var found = found
    found.text = "《\(found.text)》"
    return found
  }

  private static func bare(_ text: Passage) -> Passage? {
    guard let last = text.lastScalar, last == "》" || last == "知", text.count <= 200 else { return nil }
    var rest = text
    if text.marks.contains(.bracket), let found = DocumentNumberReader.first(in: text), !found.isDamaged,
      found.range.lowerBound == text.start
    {
      rest = text.from(found.range.upperBound).trimmed()
    }
    guard rest.firstScalar == "《", last == "》" else {
      return rest.count < text.count && rest.contains(about) ? rest : nil
    }
    var depth = 0
    for position in rest.range {
      if rest[position] == "《" { depth += 1 } else if rest[position] == "》" { depth -= 1 }
      if depth == 0, position < rest.end - 1 { return nil }
    }
    let inner = rest[rest.start + 1..<rest.end - 1].trimmed()
    return inner.contains(about) ? inner : nil
  }

  /// The title with the lines above that belong to it, or the plan's own heading in the place of a page's.
  /// - Parameter index: of its first line.
  static func completed(_ found: TitleReader.Found, at index: Int, in lines: [Line]) -> TitleReader.Found {
    if let own = ownHeading(for: found, in: lines) { return own }
    let title = Passage(found.text)
    let names = sentNames(in: lines)
    if names.contains(title.unspacedString) { return found }
    var parts: [Passage] = [title]
    var first = index
    while first > 0, index - first < mostAbove {
      first -= 1
      parts.insert(lines[first].text, at: 0)
      if names.contains(parts.map(\.unspacedString).joined()) { return found.joined(parts, from: lines[first].number) }
    }
    guard let start = firstLine(above: index, in: lines, title: title) else { return found }
    return found.joined(lines[start..<index].map(\.text) + [title], from: lines[start].number)
  }

  /// Where a title begins that a line ends without its place or year.
  private static func firstLine(above index: Int, in lines: [Line], title: Passage) -> Int? {
    guard !opensTitle(title) || TitleReader.startsWithYear(title) else { return nil }
    var place = index
    while place > 0, index - place < mostAbove, lines[place].blankLinesBefore <= 1 {
      place -= 1
      let above = lines[place].text
      let isPlace = placeEnd(of: above) == above.end
      if isPlace || TitleReader.startsWithYear(title) {
        // 云溪市 / 2031年重点工作任务
        let isBare = isPlace && place == index - 1 && lines[index].blankLinesBefore == 0 && !opensWithPlace(title)
        return isBare && (TitleReader.startsWithYear(title) || title.hasPrefix(about)) ? place : nil
      }
      guard above.count <= longestLine, PlainTitle.isTitle(above), !SigningBody.matches(above),
        !notOpening.occurs(in: above), !TitleReader.endsAsPlan(above)
      else { return nil }
      if opensTitle(above), closes(lines[place..<index].map(\.text) + [title]) { return place }
    }
    return nil
  }

  /// Whether no quotation ends that opened above.
  private static func closes(_ parts: [Passage]) -> Bool {
    var depth = 0
    for part in parts {
      for scalar in part.foldedScalars {
        if scalar == "《" { depth += 1 } else if scalar == "》" { depth -= 1 }
        if depth < 0 { return false }
      }
    }
    return true
  }

  private static let about: Word = "关于"
  private static let mostAbove = 3
  private static let longestLine = 45
  private static let notOpening = WordTable([
    "印发", "召开", "发布", "出台", "解读", "公开", "平台", "网", "专栏", "频道", "栏目", "目录", "附件", "来源", "政府文件", "办文件", "通知", "意见",
  ])

  private static func opensTitle(_ given: Passage) -> Bool {
    let text = given.trimmedStart(of: ["《"])
    return TitleReader.startsWithYear(text) || opensWithPlace(text) || text.hasPrefix(about)
  }

  private static func opensWithPlace(_ text: Passage) -> Bool { placeEnd(of: text) != nil }

  /// Behind 云溪县, 清江市云溪区 (the first of them).
  private static func placeEnd(of text: Passage) -> Int? {
    let head = text.upTo(text.start + 8)
    // 促进市场, 规范乡村: what is done, and no place.
    guard text.firstPrefix(of: verbs) == nil,
      let at = head.range.first(where: { $0 >= head.start + 2 && levels.contains(head[$0]) }),
      head.upTo(at).foldedScalars.allSatisfy({ $0.isIdeograph })
    else { return nil }
    return at + 1
  }

  private static let verbs: [Word] = [
    "促进", "加快", "推进", "优化", "提升", "加强", "规范", "激发", "支持", "争创", "推动", "深化", "落实", "全面", "做好", "建设", "打造", "培育", "完善",
    "健全",
    "统筹", "深入", "进一", "开展", "实施", "聚焦", "保障", "引育", "繁荣", "搞活",
  ]
  private static let levels: ScalarSet = "县市区省州镇乡旗"

  // MARK: - What the letter sends

  /// 《…》 before or behind 印发, without white space.
  private static func sentNames(in lines: [Line]) -> Set<String> {
    var names: Set<String> = []
    for line in lines.prefix(60) where line.text.count <= 400 {
      let text = line.text
      guard let open = text.firstIndex(where: { $0 == "《" }), sendings.occurs(in: text) else { continue }
      var depth = 0
      for position in open..<text.end {
        if text[position] == "《" { depth += 1 } else if text[position] == "》" { depth -= 1 }
        guard depth == 0 else { continue }
        if position - open > 6 { names.insert(text[open + 1..<position].unspacedString) }
        break
      }
    }
    return names
  }

  private static let sendings = WordTable(["印发", "下发", "发给", "公布", "下达"])

  // MARK: - The plan's own heading

  /// 云溪印发2031年要点 above 2031年要点; a section's name (民生实事项目) above 2031年民生实事项目.
  static func ownHeading(for found: TitleReader.Found, in lines: [Line]) -> TitleReader.Found? {
    let title = Passage(found.text)
    guard let at = lines.firstIndex(where: { found.lines.contains($0.number) }) else { return nil }
    let below = lines[min(at + 1, lines.count)...].prefix(12)
    if let (word, place) = issuings.first(in: title), place > title.start {
      let own = title.from(place + word.count).trimmed(of: ["《", "》"]).unspacedString
      if let line = below.first(where: { $0.text.trimmed(of: ["《", "》"]).unspacedString == own }) {
        return TitleReader.Found(line)
      }
    }
    guard title.count <= 14, PeriodReader.mention(in: title).years.isEmpty else { return nil }
    let name = Word(title.unspacedString)
    let line = below.first { line in
      line.text.count <= 60 && line.text.count > title.count && line.text.contains(name)
        && PlainTitle.isTitle(line.text)
        && !PeriodReader.mention(in: line.text).years.isEmpty
    }
    return line.map { TitleReader.Found($0) }
  }

  private static let issuings = WordTable(["印发", "出台", "发布", "公布"])
}

extension TitleReader.Found {
  /// A line as it stands.
  init(_ line: Line) {
    self.init(
      text: line.text.foldedSpaceString, lines: line.number..<line.number + 1, next: 0,
      rest: line.text.from(line.text.end))
  }

  fileprivate func joined(_ parts: [Passage], from first: Int) -> TitleReader.Found {
    TitleReader.Found(text: Paragraphs.join(parts), lines: first..<lines.upperBound, next: next, rest: rest)
  }
}
