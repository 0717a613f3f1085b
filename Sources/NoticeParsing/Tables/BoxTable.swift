/// Tables drawn with lines and corners (┌─┬─┐), as mirrors of old notices print them: the borders say where rows end and
/// which cells reach over several.
struct BoxTable {
  enum Part {
    case lines([Line])
    case rows([[TableCell]])
  }

  /// The lines in front of, between and behind such tables, and their rows. What cannot be understood stays lines.
  static func parts(_ lines: [Line]) -> [Part] {
    guard lines.contains(where: { isDrawn($0.text) }) else { return [.lines(lines)] }
    var parts: [Part] = []
    var plain: [Line] = []
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, isDrawn(lines[end].text) { end += 1 }
      var table = BoxTable()
      if end - index >= fewestLines, let rows = table.read(lines[index..<end]) {
        if !plain.isEmpty { parts.append(.lines(plain)) }
        plain = []
        parts.append(.rows(rows))
        index = end
      } else {
        end = max(end, index + 1)
        plain += lines[index..<end]
        index = end
      }
    }
    if !plain.isEmpty { parts.append(.lines(plain)) }
    return parts
  }

  private static let fewestLines = 4
  private static let mostCells = 100_000

  /// A look at the first character.
  private static func isDrawn(_ text: Passage) -> Bool {
    guard let first = text.firstScalar else { return false }
    return (0x2502...0x254B).contains(first.value) && strokes.contains(first)
  }

  private static let strokes: ScalarSet = "│┃┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋"
  /// Corners and tees with nothing below them.
  private static let closers: ScalarSet = "└┕┖┗┘┙┚┛┴┵┶┷┸┹┺┻"
  private static let rules: Set<Unicode.Scalar> = ["─", "━"]

  // MARK: - Rows

  private struct Cell {
    var lines: [Passage] = []
    let line: Int
    let row: Int
    let columns: Range<Int>
  }

  private var cells: [Cell] = []
  /// By row and column: places in `cells`.
  private var grid: [[Int]] = []
  /// The cells below the last border, and which of them it closed.
  private var spans: [Range<Int>] = []
  private var isClosed: [Bool] = []
  /// Where verticals stand, counted along the borders; empty where the borders have as many cells each.
  private var edges: [Int] = []

  private mutating func read(_ lines: ArraySlice<Line>) -> [[TableCell]]? {
    let borders = lines.map(\.text).filter(Self.isBorder)
    guard borders.count >= 2, let first = lines.first, Self.isBorder(first.text),
      borders.contains(where: { Self.pieces($0).count > 1 })
    else { return nil }
    if Set(borders.map { Self.pieces($0).count }).count > 1 {
      guard Set(borders.map(\.count)).count == 1 else { return nil }
      edges = Set(
        borders.flatMap { border in border.range.filter { Self.strokes.contains(border[$0]) }.map { $0 - border.start }
        }
      )
      .sorted()
    }
    for line in lines {
      guard grid.count * max(1, spans.count) <= Self.mostCells else { return nil }
      if Self.isBorder(line.text) {
        guard setSpans(below: line.text) else { return nil }
      } else {
        let pieces = Self.pieces(line.text)
        guard pieces.count == spans.count || splitSpans(pieces) else { return nil }
        add(pieces, line: line.number)
      }
    }
    return grid.isEmpty ? nil : rows
  }

  private mutating func setSpans(below border: Passage) -> Bool {
    let verticals = border.range.filter { Self.strokes.contains(border[$0]) }
    guard verticals.count > 1 else { return false }
    if edges.isEmpty {
      spans = (0..<verticals.count - 1).map { $0..<$0 + 1 }
    } else {
      // The table's last border closes all.
      let open = verticals.filter { !Self.closers.contains(border[$0]) }.map { $0 - border.start }
      let places = open.compactMap { edges.firstIndex(of: $0) }
      guard places.count > 1 else { return true }
      spans = zip(places, places.dropFirst()).map { $0..<$1 }
    }
    isClosed = spans.map { _ in true }
    return true
  }

  /// A border under some of the cells may part one of them (牵头单位 and 配合单位 under 责任分工).
  private mutating func splitSpans(_ pieces: [Passage]) -> Bool {
    guard !edges.isEmpty, pieces.count > spans.count else { return false }
    var parted: [Range<Int>] = []
    var closed: [Bool] = []
    var next = 0
    for (span, wasClosed) in zip(spans, isClosed) {
      guard next < pieces.count else { return false }
      if !Self.isRule(pieces[next]) {
        parted.append(span)
        closed.append(wasClosed)
        next += 1
        continue
      }
      var low = span.lowerBound
      while low < span.upperBound {
        guard next < pieces.count, Self.isRule(pieces[next]),
          let high = edges.firstIndex(of: edges[low] + pieces[next].count + 1), high <= span.upperBound
        else { return false }
        parted.append(low..<high)
        closed.append(true)
        low = high
        next += 1
      }
    }
    guard next == pieces.count else { return false }
    (spans, isClosed) = (parted, closed)
    return true
  }

  private mutating func add(_ pieces: [Passage], line: Int) {
    let isRule = pieces.map(Self.isRule)
    if isRule.contains(true) {
      for (index, piece) in pieces.enumerated() {
        if isRule[index] { isClosed[index] = true } else if !isClosed[index] { append(piece, to: index) }
      }
      return
    }
    if isClosed.contains(true) {
      var row = [Int](repeating: 0, count: spans.last?.upperBound ?? 0)
      for (index, columns) in spans.enumerated() {
        var place = cells.count
        if !isClosed[index], let above = grid.last, columns.lowerBound < above.count {
          place = above[columns.lowerBound]
        } else {
          cells.append(Cell(line: line, row: grid.count, columns: columns))
        }
        for column in columns { row[column] = place }
      }
      grid.append(row)
      isClosed = spans.map { _ in false }
    }
    for (index, piece) in pieces.enumerated() { append(piece, to: index) }
  }

  /// A border's width breaks words anywhere: what stands below goes on, where it does not open an item of its own.
  private mutating func append(_ piece: Passage, to index: Int) {
    let text = piece.trimmed()
    guard !text.isEmpty, let row = grid.last else { return }
    let place = row[spans[index].lowerBound]
    if let last = cells[place].lines.last, !Self.opens(text, below: last) {
      cells[place].lines[cells[place].lines.count - 1] = Passage(last.string + text.string)
    } else {
      cells[place].lines.append(text)
    }
  }

  private static func opens(_ text: Passage, below last: Passage) -> Bool {
    if let first = text.firstScalar, bullets.contains(first) { return true }
    guard let mark = last.lastScalar, paragraphEnds.contains(mark) else { return false }
    return text.leadingOrdinal() != nil
  }

  private static let bullets: ScalarSet = "△▲●■★◆※□▪►◇→①②③④⑤⑥⑦⑧⑨⑩"
  private static let paragraphEnds: ScalarSet = "。;:"

  private var rows: [[TableCell]] {
    grid.enumerated().map { y, row in
      row.enumerated().map { x, place in
        let cell = cells[place]
        var made = TableCell(
          lines: cell.lines, line: cell.line, span: cell.columns.lowerBound == x ? cell.columns.count : 1)
        made.isCoveredFromAbove = y > cell.row
        made.isCoveredFromLeft = x > cell.columns.lowerBound
        return made
      }
    }
  }

  // MARK: - Lines

  private static func isBorder(_ text: Passage) -> Bool {
    text.count > 2
      && zip(text.foldedScalars, text.printedScalars).allSatisfy { strokes.contains($0) || rules.contains($1) }
      && text.printedScalars.contains(where: rules.contains)
  }

  private static func isRule(_ text: Passage) -> Bool {
    !text.isEmpty && text.printedScalars.allSatisfy(rules.contains)
  }

  /// What stands between strokes, without what lies outside the frame.
  private static func pieces(_ text: Passage) -> [Passage] {
    var pieces = text.split { strokes.contains($0) }
    if pieces.first?.isEmpty ?? false { pieces.removeFirst() }
    if pieces.last?.trimmed().isEmpty ?? false { pieces.removeLast() }
    return pieces
  }
}
