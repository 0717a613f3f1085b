/// The header of a table whose cells take a line each: headings on consecutive lines, some of them broken over two.
struct HeaderRun: Sendable {
  var headings: [HeaderColumns.Heading]
  /// The headings' lines, as indices.
  var lines: Range<Int>

  /// Fewer headings than this are too little to tell a table from lines of prose.
  static let fewest = 3
  private static let most = 40

  /// The ways to read a header at `start`, the likeliest first; empty where there is none.
  static func readings(of lines: [Line], at start: Int) -> [HeaderRun] {
    guard mayOpen(lines[start].text) else { return [] }
    var ambiguous = 0
    let plain = read(lines, at: start, joining: 0, ambiguous: &ambiguous)
    var runs = plain.map { [$0] } ?? []
    // Two places that can be read either way give four readings.
    for mask in 1..<(1 << min(ambiguous, 2)) {
      var ignored = 0
      if let run = read(lines, at: start, joining: mask, ambiguous: &ignored) { runs.append(run) }
    }
    return runs
  }

  /// A look at one line, before anything costs.
  static func mayOpen(_ text: Passage) -> Bool {
    guard (1...30).contains(text.count) else { return false }
    let bare = withoutPipe(text)
    if let meaning = HeaderWords.meaning(of: bare) {
      // No table begins with its quarters; a cell 12月底前 is one of the body.
      if case .role(let role) = meaning, role.isSlot { return false }
      return true
    }
    return firsts.contains(bare) || bare.count == 1
  }

  private static func read(_ lines: [Line], at start: Int, joining mask: Int, ambiguous: inout Int) -> HeaderRun? {
    var headings: [HeaderColumns.Heading] = []
    var index = start
    var end = start
    var unknown = 0
    while index < lines.count, index - start < most {
      let text = withoutPipe(lines[index].text)
      if text.isEmpty {
        index += 1
        continue
      }
      guard text.count <= HeaderWords.longest * 2, !isNumber(text),
        !CellKind.isSection(text)
      else { break }
      let (count, isAmbiguous) = joinable(lines, at: index)
      var taken = 1
      if count > 1 {
        if isAmbiguous {
          if mask & (1 << ambiguous) != 0 { taken = count }
          ambiguous += 1
        } else {
          taken = count
        }
      }
      let whole = joined(lines, index, taken)
      let meaning = HeaderWords.meaning(of: whole)
      if meaning == nil {
        unknown += 1
        // A heading of unknown words may stand among known ones, a body's cell may not.
        guard unknown <= 2, !headings.isEmpty, text.count <= 10, text.lastScalar != "。" else { break }
      } else {
        unknown = 0
      }
      headings.append(HeaderColumns.Heading(text: whole, meaning: meaning))
      index += taken
      if meaning != nil { end = index }
    }
    while headings.last.map({ $0.meaning == nil }) ?? false { headings.removeLast() }
    var start = start
    if headings.count > fewest, case .item? = headings[0].meaning, headings[1].meaning == .role(.number) {
      // A short title over the header: 重点工作任务, then 序号.
      headings.removeFirst()
      start += 1
    }
    guard HeaderColumns.isTaskHeader(headings, atLeast: fewest) else { return nil }
    return HeaderRun(headings: headings, lines: start..<end)
  }

  /// A body's number; 一 may be a piece of 第一季度.
  private static func isNumber(_ text: Passage) -> Bool {
    CellKind.number(text) != nil && !(text.count == 1 && text.firstScalar.map(ChineseNumber.isDigit) ?? false)
  }

  static func withoutPipe(_ text: Passage) -> Passage { text.trimmed(of: ["|"]) }

  private static func joined(_ lines: [Line], _ index: Int, _ count: Int) -> Passage {
    TableCell(lines: (index..<index + count).map { withoutPipe(lines[$0].text) }, line: lines[index].number).whole
  }

  /// How many lines from there make one heading, and whether they could as well be headings of their own.
  private static func joinable(_ lines: [Line], at index: Int) -> (count: Int, isAmbiguous: Bool) {
    func piece(_ offset: Int) -> Passage? {
      guard index + offset < lines.count else { return nil }
      let text = withoutPipe(lines[index + offset].text)
      return text.isEmpty || text.count > 8 ? nil : TableCell(lines: [text], line: 0).key
    }
    guard let first = piece(0), let second = piece(1) else { return (1, false) }
    let own = HeaderWords.meaning(of: first)
    let next = HeaderWords.meaning(of: second)
    if let third = piece(2), isFragment(first), isFragment(second) || next == nil, seconds.contains(third) || third.count == 1,
      HeaderWords.meaning(of: joined(lines, index, 3)) != nil
    {
      return (3, false)
    }
    guard HeaderWords.meaning(of: joined(lines, index, 2)) != nil else { return (1, false) }
    if isFragment(first), own == nil || next == nil || seconds.contains(second) { return (2, false) }
    if isFragment(first) || tails.contains(second), next != nil { return (2, true) }
    if own == nil, first.count <= 3, seconds.contains(second) { return (2, false) }
    return (1, false)
  }

  private static func isFragment(_ text: Passage) -> Bool { text.count == 1 || firsts.contains(text) }

  private static func set(_ words: String) -> Set<Passage> {
    Set(words.split(separator: " ").map { Passage(String($0)) })
  }

  /// Halves that a heading begins with where it is broken over lines.
  private static let firsts = set(
    "责任 牵头 配合 主责 主办 协办 协助 参与 完成 分管 办理 实施 落实 承办 重点 重要 主要 具体 工作 年度 阶段 阶段性 目标 任务 第一 第二 第三 第四 "
      + "主管 包联 联系 时间 进度 全年 建设 项目 工程 事项")
  /// Halves that cannot be meant alone beside such a one.
  private static let seconds = set("领导 单位 部门 科室 处室 时限 时间 人 季度 名称 情况 期限 节点 机构 号 注 域 别 责任人 区领导 县领导 市领导")
  /// Halves that could be columns of their own.
  private static let tails = set("任务 目标 内容 项目 工作 要求 措施 指标 安排")
}
