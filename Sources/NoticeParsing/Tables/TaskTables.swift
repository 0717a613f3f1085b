import DocumentReading

/// The task tables of a page, in whatever form they stand there.
enum TaskTables {
  /// Forms of a block for each task, and tables of items alone, count where there are no others.
  static func find(in page: Page, lexicon: DepartmentLexicon) -> [SourceTable] {
    let found = find(in: page, lexicon: lexicon, acceptsItems: false)
    if !found.isEmpty { return found }
    if let cards = cards(in: page), let table = GridTable(lexicon: lexicon).read(cards) { return [table] }
    return find(in: page, lexicon: lexicon, acceptsItems: true)
  }

  private static func cards(in page: Page) -> [[TableCell]]? {
    CardForm.unfolded(page.tables.flatMap { GridTable.rows(of: $0) }) ?? CardForm.rows(of: page.lines)
  }

  private static func find(in page: Page, lexicon: DepartmentLexicon, acceptsItems: Bool) -> [SourceTable] {
    var tables: [SourceTable] = []
    var low = 0
    var columns: [Column]?
    func readRows(_ rows: [[TableCell]], below above: [Passage]) {
      var reader = GridTable(lexicon: lexicon)
      reader.inherited = columns
      reader.acceptsItems = acceptsItems
      guard var found = reader.read(rows) else { return }
      found.headingsAbove = above
      columns = found.columns
      tables.append(found)
    }
    func readLines(upTo high: Int) {
      if low < high {
        let lines = low == 0 && high == page.lines.count ? page.lines : Array(page.lines[low..<high])
        var above: [Passage] = []
        for part in BoxTable.parts(lines) {
          switch part {
          case .lines(let lines):
            tables += TextTables.find(in: ready(lines), lexicon: lexicon, acceptsItems: acceptsItems)
            above = lines.suffix(3).map(\.text)
          case .rows(let rows): readRows(rows, below: above)
          }
        }
      }
      low = high
    }
    for (table, high) in zip(page.tables, page.linesAbove) {
      let above = page.lines[low..<high].suffix(3).map(\.text)
      readLines(upTo: high)
      readRows(GridTable.rows(of: table), below: above)
    }
    readLines(upTo: page.lines.count)
    return tables
  }

  /// The lines with each cell's stroke behind it, and headers on lines of their own.
  private static func ready(_ lines: [Line]) -> [Line] {
    TrailingHeader.parted(BrokenHeader.joined(BarLines.joined(LeadingBars.joined(lines))))
  }

  /// Less than numbered prose: a list of projects may stand beside it.
  private static let ofItems = 33

  /// What speaks for a task table, 0 to 100.
  static func evidence(in page: Page) -> Int {
    for table in page.tables where GridTable.header(of: GridTable.rows(of: table), isText: false) != nil { return 96 }
    for case .rows(let rows) in BoxTable.parts(page.lines) where GridTable.header(of: rows, isText: false) != nil {
      return 96
    }
    let lines = ready(page.lines)
    if TextTables.holdsHeader(lines) { return 92 }
    if cards(in: page) != nil { return 90 }
    for table in page.tables
    where GridTable.header(of: GridTable.rows(of: table), isText: false, acceptsItems: true) != nil { return ofItems }
    if TextTables.holdsHeader(lines, acceptsItems: true) { return ofItems }
    return isListOfItems(lines) ? ofItemsAlone : 0
  }

  private static let ofItemsAlone = 88

  /// A numbered table of items is a plan where the page calls it one and holds little else.
  private static func isListOfItems(_ lines: [Line]) -> Bool {
    guard lines.contains(where: { mayHeadRows($0.text) && headsRows($0.text) }) else { return false }
    let isTitled = lines.lazy.filter { !$0.text.isEmpty }.prefix(40).contains { isPlanTitle($0.text) }
    guard isTitled || lines.contains(where: { headsTargets($0.text) }) else { return false }
    let tables = TextTables.find(in: lines, lexicon: DepartmentLexicon(), acceptsItems: true)
    guard isTitled || tables.contains(where: { tellsTargets($0.columns) }) else { return false }
    let rows = tables.reduce(0) { $0 + $1.lines.upperBound - $1.lines.lowerBound }
    return rows * 2 > (lines.last?.number ?? 0) - (lines.first?.number ?? 0)
  }

  /// 年度任务及目标, as a cell of a line.
  private static func headsTargets(_ text: Passage) -> Bool {
    guard (4...10).contains(text.count), let first = text.firstScalar, first == "年" || first == "全" else {
      return false
    }
    if case .item? = HeaderWords.meaning(of: HeaderRun.withoutPipe(text)) { return true }
    return false
  }

  /// Numbers, names, the year's targets and what came of them: no other table has all four.
  private static func tellsTargets(_ columns: [Column]) -> Bool {
    columns.contains { $0.role == .number && !$0.heading.isEmpty } && columns.contains { $0.role == .project }
      && columns.contains { $0.role == .text && ($0.heading.hasPrefix("年度") || $0.heading.hasPrefix("全年")) }
      && columns.contains { $0.role == .progress }
  }

  /// 序号, or 分值: rows that are numbered, or marked.
  /// A look at one scalar, before the line itself is asked.
  @inline(__always)
  private static func mayHeadRows(_ text: Passage) -> Bool { text.firstScalar == "序" || text.firstScalar == "分" }

  private static func headsRows(_ text: Passage) -> Bool {
    text.firstScalar == "序" && text.hasPrefix("序号")
      || text.count <= 8 && text.firstScalar == "分"
        && HeaderWords.meaning(of: HeaderRun.withoutPipe(text)) == .role(.score)
  }

  private static func isPlanTitle(_ line: Passage) -> Bool {
    let text = HeaderRun.withoutPipe(line)
    return text.count <= 70 && titleWords.occurs(in: text)
      && text.firstIndex { $0 == "。" || $0 == ":" || $0 == "|" } == nil
  }

  private static let titleWords = WordTable([
    "重点工作", "工作目标", "目标任务", "任务分解", "工作任务", "工作计划", "工作要点", "目标责任", "任务清单", "实事", "责任书", "重点任务", "年度目标", "主要目标", "主要任务",
    "责任清单", "任务书", "工作安排", "重点项目", "项目计划", "建设计划", "推进计划",
  ])
}
