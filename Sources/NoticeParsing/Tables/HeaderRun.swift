/// The header of a table whose cells take a line each: headings on consecutive lines, some of them broken over two.
struct HeaderRun: Sendable {
  var headings: [HeaderColumns.Heading]
  /// The headings' lines, as indices.
  var lines: Range<Int>

  private static let pipe: [Unicode.Scalar] = ["|"]

  static func withoutPipe(_ text: Passage) -> Passage {
    guard text.firstScalar == "|" || text.lastScalar == "|" else { return text }
    return text.trimmed(of: pipe)
  }
}

/// Looks for headers in lines. What a line says as a heading is found once, however many readings pass over it.
struct HeaderScan {
  let lines: [Line]
  /// What was found of the last lines looked at, by the low bits of their index.
  private var pieces: [(index: Int, piece: Piece)]
  /// What short cells say as headings: names of departments stand in every row.
  private var known: [Passage: HeaderWords.Meaning?] = [:]
  private static let mostKnown = 10_000

  /// A line as a heading, alone and together with those behind it.
  private struct Piece {
    var meaning: HeaderWords.Meaning?
    /// No heading, and none before it goes on.
    var isBody = false
    var joinedCount = 1
    var joinedMeaning: HeaderWords.Meaning?
    /// The lines could as well be headings of their own.
    var isAmbiguous = false
  }

  /// Fewer headings than this are too little to tell a table from lines of prose.
  private static let fewest = 3
  private static let mostLines = 40
  /// A power of two beyond what a reading passes over.
  private static let window = 64
  /// Longer headers are read one way only.
  private static let mostAmbiguous = 20

  /// A header of items alone is one, where it numbers them.
  private let acceptsItems: Bool

  init(_ lines: [Line], acceptsItems: Bool = false) {
    self.lines = lines
    self.acceptsItems = acceptsItems
    pieces = Array(repeating: (-1, Piece()), count: HeaderScan.window)
  }

  /// The ways to read a header at `start`, the likeliest first, and where to look next: behind the header, or, where there
  /// is none, at the first line that may open one.
  mutating func readings(at start: Int) -> (runs: [HeaderRun], next: Int) {
    guard HeaderScan.mayOpenByEnds(lines[start].text), HeaderScan.mayOpen(lines[start].text) else {
      return ([], start + 1)
    }
    let first = piece(at: start)
    // A quarter or 完成情况 opens no header: a title may end so (…三季度执行情况).
    if case .role(let role)? = first.meaning, role.isSlot || role == .progress { return ([], start + 1) }
    guard !first.isBody, first.meaning != nil || first.joinedMeaning != nil else { return ([], start + 1) }
    var ambiguous = 0
    let (plain, next) = read(at: start, joining: 0, ambiguous: &ambiguous)
    var runs = plain.map { [$0] } ?? []
    if (plain?.headings.count ?? 0) <= HeaderScan.mostAmbiguous, next - start <= HeaderScan.mostAmbiguous {
      // Two places that can be read either way give four readings.
      for mask in 1..<(1 << min(ambiguous, 2)) {
        var ignored = 0
        if let run = read(at: start, joining: mask, ambiguous: &ignored).run { runs.append(run) }
      }
    }
    if let plain, let shorter = withoutLast(plain) { runs.append(shorter) }
    return (runs, runs.first?.lines.upperBound ?? next)
  }

  /// What seems to be the last heading may be one over the first rows (主要目标, then 1): the rows' cells tell.
  private func withoutLast(_ run: HeaderRun) -> HeaderRun? {
    guard run.headings.first?.meaning == .role(.number), let last = run.headings.last,
      HeaderRun.withoutPipe(lines[run.lines.upperBound - 1].text) == last.text
    else { return nil }
    switch last.meaning {
    case .item?, nil: break
    default: return nil
    }
    let headings = Array(run.headings.dropLast())
    guard HeaderColumns.isTaskHeader(headings, atLeast: HeaderScan.fewest) else { return nil }
    return HeaderRun(headings: headings, lines: run.lines.lowerBound..<run.lines.upperBound - 1)
  }

  /// A look at a line's ends alone.
  @inline(__always)
  private static func mayOpenByEnds(_ text: Passage) -> Bool {
    guard text.count <= 30, let last = text.lastScalar else { return false }
    return text.count <= 2 || last != "。" && last != ";" && last != ":" && last != ","
  }

  /// A look at one line, before anything costs.
  private static func mayOpen(_ text: Passage) -> Bool {
    guard (1...30).contains(text.count), let first = text.firstScalar, let last = text.lastScalar else { return false }
    if text.count <= 2, last == "|" || text.count == 1 { return singles.contains(first) }
    return last != "。" && last != ";" && last != ":" && last != "," && !HeaderWords.isSentence(text)
  }

  private static let singles: ScalarSet = [
    "序", "编", "领", "类", "责", "牵", "主", "配", "任", "目", "项", "工", "重", "板",
  ]

  private mutating func read(
    at start: Int, joining mask: Int, ambiguous: inout Int
  ) -> (run: HeaderRun?, next: Int) {
    var headings: [HeaderColumns.Heading] = []
    var index = start
    var end = start
    var unknown = 0
    var afterUnknown: Int?
    while index < lines.count, index - start < HeaderScan.mostLines {
      if lines[index].text.isEmpty {
        index += 1
        continue
      }
      let piece = piece(at: index)
      guard !piece.isBody, !isFirstNumeral(index, from: start, under: headings) else { break }
      var taken = 1
      if piece.joinedCount > 1 {
        if !piece.isAmbiguous {
          taken = piece.joinedCount
        } else {
          if mask & (1 << min(ambiguous, 8)) != 0 { taken = piece.joinedCount }
          ambiguous += 1
        }
      }
      let meaning = taken > 1 ? piece.joinedMeaning : piece.meaning
      // 党建目标(40分) behind 分值: a category of the body.
      if case .item? = meaning, lines[index].text.hasDigit, headings.contains(where: { $0.meaning == .role(.score) }),
        ColumnSense.withoutMarks(HeaderRun.withoutPipe(lines[index].text)) != nil
      {
        break
      }
      if meaning == nil {
        unknown += 1
        afterUnknown = afterUnknown ?? index + 1
        // A heading of unknown words may stand among known ones, a body's cell may not.
        guard unknown <= 2, !headings.isEmpty,
          HeaderRun.withoutPipe(lines[index].text).withoutTrailingBrackets().trimmed().count <= 10
        else {
          break
        }
      } else {
        unknown = 0
      }
      headings.append(HeaderColumns.Heading(text: joined(index, taken), meaning: meaning))
      index += taken
      if meaning != nil { end = index }
    }
    if unknown > 0, index < lines.count, CellKind.number(HeaderRun.withoutPipe(lines[index].text)) == 1,
      headings.first?.meaning == .role(.number)
        || !headings.contains(where: { $0.meaning == .role(.number) }) && isRow(from: index, of: headings.count)
    {
      // The first row begins with its number: what stands between is a heading, whatever it says.
      end = index
    } else {
      while let last = headings.last, last.meaning == nil { headings.removeLast() }
    }
    if let last = headings.last, HeaderScan.isCell(last, under: headings.dropLast()) {
      // The first cell of the body names a project in words that could head a column of such.
      headings.removeLast()
      end -= 1
    }
    dropFirstGroup(&headings, start, &end)
    var first = start
    if headings.count > HeaderScan.fewest, case .item? = headings[0].meaning, !headings[0].text.hasSuffix("名称"),
      headings[1].meaning == .role(.number) || HeaderScan.isTitle(headings[0].text, over: headings.dropFirst())
    {
      // A short title over the header: 重点工作任务, then 序号.
      headings.removeFirst()
      first += 1
    }
    if HeaderColumns.isTaskHeader(headings, atLeast: HeaderScan.fewest)
      || acceptsItems && headings.contains(where: { $0.meaning == .role(.number) || $0.meaning == .role(.score) })
        && HeaderColumns.isItemHeader(headings)
    {
      if !acceptsItems { end = takeUnknown(from: end, into: &headings) }
      return (HeaderRun(headings: headings, lines: first..<end), end)
    }
    // Where items or departments are wanting here, they are wanting from any later start as well.
    let isHopeless = !acceptsItems && !HeaderColumns.isTaskHeader(headings.filter { $0.meaning != nil }, atLeast: 2)
    return (nil, max(start + 1, isHopeless ? end : afterUnknown ?? start + 1))
  }

  /// Whether the second row begins as many cells behind the first as there are headings, and a number that has none.
  private func isRow(from start: Int, of width: Int) -> Bool {
    var cells = 0
    var index = start
    while index < lines.count, cells <= width + 1 {
      let text = HeaderRun.withoutPipe(lines[index].text)
      if cells > 0, CellKind.number(text) == 2 { return cells == width + 1 }
      if !text.isEmpty { cells += 1 }
      index += 1
    }
    return false
  }

  /// Headings of unknown words, however many, up to the number that opens the first row.
  private mutating func takeUnknown(from start: Int, into headings: inout [HeaderColumns.Heading]) -> Int {
    guard headings.first?.meaning == .role(.number), HeaderColumns.isTaskHeader(headings, atLeast: HeaderScan.fewest)
    else { return start }
    var unknown: [HeaderColumns.Heading] = []
    var index = start
    while index < lines.count, unknown.count <= HeaderScan.mostUnknown {
      let text = HeaderRun.withoutPipe(lines[index].text)
      if CellKind.number(text) == 1 {
        headings += unknown
        return unknown.isEmpty ? start : index
      }
      if !text.isEmpty {
        let piece = piece(at: index)
        guard !piece.isBody, text.count <= 10, !text.hasDigit else { return start }
        unknown.append(HeaderColumns.Heading(text: text, meaning: piece.meaning))
      }
      index += 1
    }
    return start
  }

  private static let mostUnknown = 8

  /// 2031年实事清单 over a header that names its items itself.
  private static func isTitle(_ text: Passage, over headings: ArraySlice<HeaderColumns.Heading>) -> Bool {
    titleEnds.longest(endingAt: text.end, in: text) != nil && !PeriodReader.mention(in: text).years.isEmpty
      && headings.contains { if case .item? = $0.meaning { true } else { false } }
  }

  private static let titleEnds = WordTable(["清单", "要点", "实事", "工作要点"])

  /// 便民服务项目 under a header that has all its columns, one of projects among them, and numbers no rows.
  private static func isCell(_ last: HeaderColumns.Heading, under headings: ArraySlice<HeaderColumns.Heading>) -> Bool {
    last.meaning == .item(rank: 3) && last.text.count >= 5 && !last.text.contains("名称")
      && headings.contains { $0.meaning == .item(rank: 3) } && headings.last?.meaning == .role(.progress)
      && !headings.contains { $0.meaning == .role(.number) }
      && HeaderColumns.isTaskHeader(Array(headings), atLeast: fewest)
  }

  /// 一| behind a header that is whole: the number of the first row, not a piece of 第一季度.
  private func isFirstNumeral(_ index: Int, from start: Int, under headings: [HeaderColumns.Heading]) -> Bool {
    let text = lines[index].text
    return text.count <= 3 && text.firstScalar == "一" && text.lastScalar == "|"
      && headings.first?.meaning == .role(.number) && HeaderColumns.isTaskHeader(headings, atLeast: HeaderScan.fewest)
      // Strokes alone are the empty cells of a second storey.
      && !lines[start..<index].contains { !$0.text.isEmpty && HeaderRun.withoutPipe($0.text).isEmpty }
  }

  /// The category of the first rows, printed once or twice between a header that has categories before its numbers and
  /// the first number.
  private func dropFirstGroup(_ headings: inout [HeaderColumns.Heading], _ start: Int, _ end: inout Int) {
    guard headings.count > HeaderScan.fewest + 1, headings[1].meaning == .role(.number),
      let below = (end..<min(lines.count, end + 4)).first(where: { !lines[$0].text.isEmpty }),
      CellKind.number(HeaderRun.withoutPipe(lines[below].text)) == 1
    else { return }
    switch headings[0].meaning {
    case .item?, .role(.domain)?: break
    default: return
    }
    var group: Passage?
    while let last = headings.last, case .item? = last.meaning, group.map({ $0 == last.text }) ?? true,
      HeaderColumns.isTaskHeader(headings.dropLast(), atLeast: HeaderScan.fewest)
    {
      group = last.text
      headings.removeLast()
      while end > start, HeaderRun.withoutPipe(lines[end - 1].text) != last.text { end -= 1 }
      end -= 1
    }
  }

  private func joined(_ index: Int, _ count: Int) -> Passage {
    if count == 1 { return HeaderRun.withoutPipe(lines[index].text) }
    let parts = (index..<index + count).map { HeaderRun.withoutPipe(lines[$0].text) }
    return Passage(lines: parts)
  }

  private mutating func piece(at index: Int) -> Piece {
    let known = pieces[index & (HeaderScan.window - 1)]
    if known.index == index { return known.piece }
    let text = HeaderRun.withoutPipe(lines[index].text)
    var piece = Piece()
    piece.isBody =
      text.isEmpty || text.count > HeaderWords.longest * 2 || isNumber(text) || CellKind.isSection(text)
      || text.lastScalar == "。"
    if !piece.isBody {
      piece.meaning = meaning(of: text)
      let (count, isAmbiguous) = joinable(index, first: text, own: piece.meaning)
      if count > 1 {
        piece.joinedCount = count
        piece.isAmbiguous = isAmbiguous
        piece.joinedMeaning = HeaderWords.meaning(of: joined(index, count))
      }
    }
    pieces[index & (HeaderScan.window - 1)] = (index, piece)
    return piece
  }

  private mutating func meaning(of text: Passage) -> HeaderWords.Meaning? {
    guard text.count <= HeaderWords.longest, !text.hasDigit else { return HeaderWords.meaning(of: text) }
    if let known = known[text] { return known }
    let meaning = HeaderWords.meaning(of: text)
    if known.count < HeaderScan.mostKnown { known[text] = .some(meaning) }
    return meaning
  }

  /// A body's number; 一 may be a piece of 第一季度.
  private func isNumber(_ text: Passage) -> Bool {
    CellKind.number(text) != nil && !(text.count == 1 && text.firstScalar.map(ChineseNumber.isDigit) ?? false)
  }

  /// How many lines from there make one heading, and whether they could as well be headings of their own.
  private func joinable(_ index: Int, first: Passage, own: HeaderWords.Meaning?) -> (count: Int, isAmbiguous: Bool) {
    func part(_ offset: Int) -> Passage? {
      guard index + offset < lines.count else { return nil }
      let text = HeaderRun.withoutPipe(lines[index + offset].text)
      guard !text.isEmpty, text.count <= 8 else { return nil }
      return text.marks.contains(.blank) && text.contains(" " as Unicode.Scalar)
        ? TableCell(text, line: 0).key : text
    }
    guard let first = part(0), let second = part(1) else { return (1, false) }
    // 序号 is whole, whatever stands below it.
    if own == .role(.number), first.count > 1 { return (1, false) }
    // 完成情况 / (9月): the bracket belongs to the heading above it.
    if own != nil, second.firstScalar == "(", second.lastScalar == ")" { return (2, false) }
    if case .role(.slot)? = own, standsBelowEachSlot(second, index) { return (2, false) }
    let opens = isFragment(first)
    let closes = HeaderScan.seconds.holds(second)
    guard opens || closes || HeaderScan.tails.holds(second) else { return (1, false) }
    let next = HeaderWords.meaning(of: second)
    if opens, isFragment(second) || next == nil, let third = part(2),
      HeaderScan.seconds.holds(third) || third.count == 1,
      HeaderWords.meaning(of: joined(index, 3)) != nil
    {
      return (3, false)
    }
    guard HeaderWords.meaning(of: joined(index, 2)) != nil else { return (1, false) }
    // 全年 is what is to be done by its end, 全年责任单位 is nobody.
    if first.key == "全年", case .role? = next { return (1, false) }
    if opens, own == nil || next == nil || closes { return (2, false) }
    if opens || HeaderScan.tails.holds(second), next != nil { return (2, true) }
    if own == nil, first.count <= 3, closes { return (2, false) }
    return (1, false)
  }

  /// 一季度 / 目标 / 二季度 / 目标: the same word below one quarter and the next is part of both headings.
  private func standsBelowEachSlot(_ tail: Passage, _ index: Int) -> Bool {
    guard HeaderScan.tails.holds(tail) else { return false }
    func holds(_ place: Int) -> Bool {
      guard lines.indices.contains(place), lines.indices.contains(place + 1),
        case .role(.slot)? = HeaderWords.meaning(of: HeaderRun.withoutPipe(lines[place].text))
      else { return false }
      return HeaderRun.withoutPipe(lines[place + 1].text) == tail
    }
    return holds(index + 2) || holds(index - 2)
  }

  private func isFragment(_ text: Passage) -> Bool { text.count == 1 || HeaderScan.firsts.holds(text) }

  private static func set(_ words: String) -> WordTable {
    WordTable(words.split(separator: " ").map { Word(String($0)) })
  }

  /// Halves that a heading begins with where it is broken over lines.
  private static let firsts = set(
    "责任 牵头 配合 主责 主办 协办 协助 参与 完成 分管 办理 实施 落实 承办 重点 重要 主要 具体 工作 年度 阶段 阶段性 目标 任务 第一 第二 第三 第四 "
      + "主管 包联 联系 市级牵头 区级牵头 县级牵头 市级责任 区级责任 县级责任 时间 进度 全年 建设 项目 工程 事项")
  /// Halves that cannot be meant alone beside such a one.
  private static let seconds = set("领导 单位 部门 科室 处室 时限 时间 人 季度 名称 情况 期限 节点 机构 号 注 域 别 责任人 区领导 县领导 市领导")
  /// Halves that could be columns of their own.
  private static let tails = set("任务 目标 内容 项目 工作 要求 措施 指标 安排")
}
