import DocumentReading
import PlanModel

/// A document of blocks, numbered in the order in which it is read: a page of markup may stand on one line of its source,
/// and the sheets of a workbook each count from 1. What stands inside a table's frame and is none of its rows (a title,
/// who made it, a signature) is given back to the page.
struct ReadingOrder {
  private(set) var document: Document
  /// Line of the source for each number, from 1.
  private var lines: [Int] = []
  private var isInContents = false

  /// Nil for text: its lines are their own numbers.
  init?(_ given: Document) {
    guard given.format != .text else { return nil }
    document = given
    document.blocks = []
    document.blocks.reserveCapacity(given.blocks.count)
    var holdsTaskTable = false
    for block in given.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(var table):
        table.rows = SideBySide.stacked(table.rows)
        let edges = TableEdges(of: table, isContinued: holdsTaskTable)
        holdsTaskTable = holdsTaskTable || edges.isTaskTable
        add(table.rows[..<edges.top])
        if edges.top < edges.bottom {
          let body = Array(table.rows[edges.top..<edges.bottom])
          document.blocks.append(.table(Table(rows: numbered(body), line: lines.count, caption: table.caption)))
        }
        add(table.rows[edges.bottom...])
      }
    }
  }

  private mutating func number(_ line: Int) -> Int {
    lines.append(line)
    return lines.count
  }

  /// 一、工作回顾 … 3 under 目录: a heading printed beforehand, with its page.
  private static func isOfContents(_ text: Passage) -> Bool {
    guard text.count <= 80, let last = text.lastScalar, ("0"..."9").contains(last) else { return false }
    var end = text.end
    while end > text.start, ("0"..."9").contains(text[end - 1]) { end -= 1 }
    guard end > text.start, text.end - end <= 3 else { return false }
    return text[end - 1] == " " || text[end - 1] == "." || text[end - 1] == "…" || text[end - 1] == "·"
  }

  private static let contents = Passage("目录")

  private mutating func add(_ given: Paragraph) {
    if given.text.utf8.count <= 400 {
      let text = Passage(given.text).trimmed()
      if isInContents, Self.isOfContents(text) { return }
      isInContents = text.count <= 6 && TableCell(text, line: 0).key == Self.contents
    } else {
      isInContents = false
    }
    var paragraph = given
    paragraph.line = number(given.line)
    document.blocks.append(.paragraph(paragraph))
  }

  private mutating func add(_ rows: ArraySlice<[Cell]>) {
    for row in rows {
      for (index, line) in TableEdges.lines(of: row).enumerated() {
        add(Paragraph(text: line.text, line: line.line, blankLinesBefore: index == 0 ? 1 : 0))
      }
    }
  }

  private mutating func numbered(_ given: consuming [[Cell]]) -> [[Cell]] {
    var rows = given
    for y in rows.indices {
      for x in rows[y].indices { rows[y][x].line = number(rows[y][x].line) }
    }
    return rows
  }

  // MARK: - Back to the source

  private func source(_ line: Int) -> Int { lines.indices.contains(line - 1) ? lines[line - 1] : line }

  func source(_ error: NoticeError) -> NoticeError {
    NoticeError(line: error.line.map(source), error.message)
  }

  /// The plan with the lines of the source, and the findings in their order.
  func source(_ given: consuming Plan) -> Plan {
    var plan = given
    for index in plan.tasks.indices { plan.tasks[index].line = plan.tasks[index].line.map(source) }
    for index in plan.results.indices { plan.results[index].line = plan.results[index].line.map(source) }
    for index in plan.findings.indices { plan.findings[index].line = plan.findings[index].line.map(source) }
    return plan
  }
}
