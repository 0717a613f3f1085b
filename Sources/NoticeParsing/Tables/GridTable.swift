import DocumentReading
import PlanModel

/// Reads rows of cells: the header over one row or two, then the rows under it by position, or, where a row has lost cells,
/// by what the cells hold.
struct GridTable {
  let lexicon: DepartmentLexicon
  /// From page text: no merges are stated, and rows may have lost cells.
  var isText = false
  /// Columns of the table before this one, for one that goes on without a header.
  var inherited: [Column]?
  /// A header of items alone is one.
  var acceptsItems = false

  init(lexicon: DepartmentLexicon) { self.lexicon = lexicon }

  /// A title and notes may stand above the header.
  private static let highestHeader = 15

  static func rows(of table: Table) -> [[TableCell]] {
    var rows: [[TableCell]] = []
    rows.reserveCapacity(table.rows.count)
    for (y, row) in table.rows.enumerated() {
      rows.append(
        row.indices.map { x in
          let cell = row[x]
          switch cell.merge {
          case .none: return TableCell(lines: lines(cell.text), line: cell.line)
          case .origin(_, let columns): return TableCell(lines: lines(cell.text), line: cell.line, span: columns)
          case .covered(let up, let left):
            var text = lines(cell.text)
            if up <= y, left <= x, (up > 0 || left > 0) {
              // What lies above and to the left is filled already.
              text = up > 0 ? (x < rows[y - 1].count ? rows[y - 1][x].lines : []) : lines(row[x - left].text)
            }
            var made = TableCell(lines: text, line: cell.line)
            made.isCoveredFromAbove = up > 0
            made.isCoveredFromLeft = left > 0
            return made
          }
        })
    }
    return rows
  }

  private static func lines(_ text: String) -> [Passage] {
    guard !text.isEmpty else { return [] }
    let whole = Passage(text)
    var parts: [Passage] = []
    var low = whole.start
    for (offset, scalar) in whole.printedScalars.enumerated() where scalar == "\n" {
      parts.append(whole[low..<offset].trimmed())
      low = offset + 1
    }
    parts.append(whole.from(low).trimmed())
    parts.removeAll(where: \.isEmpty)
    // 市 / 水 / 利 / 局: one name, set down the page.
    if parts.count >= 3, parts.allSatisfy({ $0.count == 1 && $0.ideographs == 1 }) {
      return [Passage(parts.map(\.string).joined())]
    }
    return parts
  }

  // MARK: - Header

  struct Header: Sendable {
    var columns: [Column]
    var rows: Range<Int>
    var keys: Set<Passage>
  }

  static func header(of rows: [[TableCell]], isText: Bool, acceptsItems: Bool = false) -> Header? {
    for index in rows.indices.prefix(highestHeader) {
      let row = rows[index]
      let headings = headings(row)
      guard headings.count >= 2 else { continue }
      if HeaderColumns.isTaskHeader(headings, atLeast: 2) || acceptsItems && HeaderColumns.isItemHeader(headings) {
        return header(from: index, rows)
      }
      // 责任 and 领导 apart, 任务 over its storeys: two rows together may say it.
      if index + 1 < rows.count, row.count == rows[index + 1].count, headings.contains(where: { $0.meaning != nil }) {
        let both = stacked([row, rows[index + 1]]).filter { !$0.text.isEmpty }
        if isStorey(rows[index + 1], below: row), !isAlone(rows[index + 1], below: row),
          HeaderColumns.isTaskHeader(both, atLeast: 3)
        {
          return header(from: index, rows)
        }
      }
    }
    return nil
  }

  /// A header that needs no storey above it: each column has its heading, and the row above is a title or a few remarks
  /// (填报单位:…, 截至6月底) that reach over none of them.
  private static func isAlone(_ row: [TableCell], below first: [TableCell]) -> Bool {
    let above = first.filter { !$0.isEmpty && !$0.isCoveredFromLeft }
    guard above.count * 2 <= first.count, above.count == 1 || above.allSatisfy({ $0.span == 1 }) else { return false }
    return row.allSatisfy { !$0.isEmpty && !$0.isCoveredFromAbove && !$0.isCoveredFromLeft }
      && HeaderColumns.isTaskHeader(headings(row), atLeast: 3)
  }

  private static func headings(_ row: [TableCell]) -> [HeaderColumns.Heading] {
    row.filter { !$0.isEmpty && !$0.isCoveredFromLeft && !$0.isCoveredFromAbove }.map {
      let whole = $0.whole
      return HeaderColumns.Heading(text: whole, meaning: HeaderWords.meaning(of: whole))
    }
  }

  private static func header(from start: Int, _ rows: [[TableCell]]) -> Header {
    var end = start + 1
    while end < rows.count, end - start < 3, isStorey(rows[end], below: rows[start]) { end += 1 }
    let storeys = Array(rows[start..<end])
    var keys: Set<Passage> = []
    for cell in storeys.joined() where !cell.isEmpty { keys.insert(cell.key) }
    // 一季度 under 序号: the lower storey has lost its empty cells.
    let isPositional =
      storeys.allSatisfy { $0.count == storeys[0].count }
      && !storeys.dropFirst().contains { standsUnderNumber($0, storeys[0]) }
    let headings = isPositional ? stacked(storeys) : storeys.flatMap { Self.headings($0) }
    return Header(
      columns: HeaderColumns.columns(of: headings, isPositional: isPositional), rows: start..<end, keys: keys)
  }

  /// A second row of headings: all of its own cells are headings.
  private static func isStorey(_ row: [TableCell], below first: [TableCell]) -> Bool {
    let own = row.filter { !$0.isEmpty && !$0.isCoveredFromAbove && !$0.isCoveredFromLeft }
    guard
      !own.isEmpty
        || row.contains(where: \.isCoveredFromAbove) && row.allSatisfy({ $0.isEmpty || $0.isCoveredFromAbove })
    else { return false }
    return own.allSatisfy { HeaderWords.meaning(of: $0.whole) != nil && !CellKind.isSection($0.whole) }
      && !(own.count == 1 && standsUnderNumber(row, first))
  }

  /// Under 序号 no second heading stands: what does is a heading over rows (经济建设工程).
  private static func standsUnderNumber(_ row: [TableCell], _ first: [TableCell]) -> Bool {
    zip(row, first).contains { below, above in
      !below.isEmpty && !below.isCoveredFromAbove && HeaderWords.meaning(of: above.whole) == .role(.number)
        && HeaderWords.meaning(of: below.whole) != .role(.number)
    }
  }

  private static func stacked(_ storeys: [[TableCell]]) -> [HeaderColumns.Heading] {
    (storeys.first ?? []).indices.map { column in
      var texts: [Passage] = []
      for row in storeys where !row[column].isEmpty && !row[column].isCoveredFromAbove {
        texts.append(row[column].whole)
      }
      let whole = TableCell(lines: texts, line: 0).whole
      return HeaderColumns.Heading(text: whole, meaning: meaning(of: texts, whole: whole))
    }
  }

  /// The lower storey says more, but 目标 under 第一季度 is that quarter's, and 完成情况 is progress wherever it stands.
  private static func meaning(of texts: [Passage], whole: Passage) -> HeaderWords.Meaning? {
    let meanings = texts.map(HeaderWords.meaning(of:))
    if meanings.contains(.role(.progress)) { return .role(.progress) }
    guard let leaf = meanings.last(where: { $0 != nil }) ?? nil else { return HeaderWords.meaning(of: whole) }
    if texts.count > 1 {
      for case .role(.slot(let slot))? in meanings { return .role(.slot(slot)) }
      if meanings.last == .some(nil) || meanings.first == .some(nil), let joined = HeaderWords.meaning(of: whole) {
        return joined
      }
    }
    return leaf
  }

  // MARK: - Body

  func read(_ given: consuming [[TableCell]]) -> SourceTable? {
    var rows = given
    let hasMerges = rows.contains { $0.contains { $0.isCoveredFromAbove } }
    let header = GridTable.header(of: rows, isText: isText, acceptsItems: acceptsItems)
    var columns = header?.columns ?? inherited ?? []
    guard !columns.isEmpty else { return nil }
    if header == nil, GridTable.opensAnother(rows) || !goesOn(rows, under: columns) { return nil }
    columns = Array(columns.prefix(RowAlignment.mostColumns))
    let alignment = self.alignment(columns)
    var out: [SourceTable.Row] = []
    var last = rows.first?.first?.line ?? 0
    var shifted: [Int] = []
    var notes: [Int] = []
    var wide: [(line: Int, words: Passage)] = []
    var above: [TableCell?] = []
    let first = header.flatMap { rows[$0.rows.lowerBound].first?.line } ?? last
    let named = columns.count { !$0.heading.isEmpty }
    var kinds = CellKinds(lexicon: lexicon)
    let lacksFirst = isText ? LostFirstCells(rows[(header?.rows.upperBound ?? 0)...], columns) : nil
    for index in (header?.rows.upperBound ?? 0)..<rows.count {
      var row = rows[index]
      // A row that was read is let go: of a long table there are never two in memory.
      rows[index] = []
      // 一、产业 | (一)招商 | 1 | …: headings that have no column of their own stand before the first row under them.
      while isText, let heading = row.first, heading.whole.count <= HeaderWords.longest * 2,
        CellKind.isSection(heading.whole), row.count(where: { !$0.isEmpty }) > named
      {
        out.append(.section(heading.whole, line: heading.line))
        row.removeFirst()
      }
      if let lacksFirst, lacksFirst.holds(row) {
        // Back to the right, where the cells of the rows that lack none stand.
        row.insert(row.removeLast(), at: 0)
        shifted.append(row[0].line)
      }
      // Places of its own cells: cells are dear to copy.
      let own = row.indices.filter {
        !row[$0].isEmpty && !row[$0].isCoveredFromLeft && !row[$0].isCoveredFromAbove
      }
      guard let place = own.first else { continue }
      let lead = row[place]
      if let header, own.count >= 2 || header.keys.count < 3, own.allSatisfy({ header.keys.contains(row[$0].key) }) {
        continue
      }
      let text = lead.whole
      if TableTail.isNote(text) || own.count == 1 && TableTail.ends(text) { continue }
      if !isText, own.count == 1, columns.count >= 3, lead.span >= columns.count, !CellKind.isSection(text) {
        if TableTail.isSum(text) { continue }
        if GridTable.isSentence(text) {
          notes.append(lead.line)
          continue
        }
      }
      if own.count == 2, columns.count >= 4, let heading = CellKind.numberedSection(own.map { row[$0].whole }) {
        out.append(.section(heading, line: lead.line))
      } else if own.count == 1, isSectionRow(lead, in: row, width: columns.count) {
        out.append(.section(text, line: lead.line))
      } else {
        var placed = placed(row, columns, alignment, &kinds)
        if placed.isByContent { shifted.append(lead.line) }
        if isText, !placed.isByContent, let extra = row.dropFirst(columns.count).first(where: { !$0.isEmpty }) {
          wide.append((lead.line, extra.whole))
        }
        if !isText {
          GridTable.carryDown(above, into: &placed.cells)
          above = placed.cells
        }
        out.append(.cells(placed.cells, line: lead.line))
      }
      last = max(last, row.map(\.line).max() ?? 0)
    }
    guard out.contains(where: { if case .cells = $0 { true } else { false } }) else { return nil }
    if isText, columns.first?.role == .project, holdsNumbers(out) { columns[0].role = .number }
    var table = SourceTable(
      columns: columns, rows: out, lines: min(first, last)...max(first, last), hasEmptyCells: true, hasMerges: hasMerges
    )
    if let line = shifted.first {
      table.findings = [
        FindingCode.cellsPlacedByContent.at(
          line, "\(shifted.count) rows have lost cells: those left were put under columns by what they hold: check them"
        )
      ]
    }
    if let first = wide.first {
      table.findings.append(
        FindingCode.cellLeftOut.at(
          first.line,
          "\(wide.count) rows have more cells than the header has columns, such as "
            + "“\(first.words.upTo(first.words.start + 40).foldedSpaceString)”: left out"))
    }
    table.findings += notes.map {
      FindingCode.rowWithoutTask.at($0, "a row of the table names no task: it is left out")
    }
    return table
  }

  /// Whether the first cells number the rows, whatever their heading says: the headings' own cells were taken off.
  private func holdsNumbers(_ rows: [SourceTable.Row]) -> Bool {
    var count = 0
    var numbered = 0
    for case .cells(let cells, _) in rows {
      guard let first = cells.first ?? nil, !first.isEmpty else { continue }
      count += 1
      if CellKind.number(first.whole) != nil { numbered += 1 }
    }
    return count > 2 && numbered * 5 >= count * 4
  }

  /// Whether rows without a header suit the columns of the table before them.
  private func goesOn(_ rows: [[TableCell]], under columns: [Column]) -> Bool {
    let sample = rows.prefix(8)
    guard sample.allSatisfy({ $0.count == columns.count }) else { return false }
    var kinds = CellKinds(lexicon: lexicon)
    return sample.count { suits($0, columns, &kinds) } * 2 > sample.count
  }

  private func isSectionRow(_ cell: TableCell, in row: [TableCell], width: Int) -> Bool {
    let text = cell.whole
    if CellKind.isSection(text) { return true }
    guard row.count == 1 || cell.span * 2 > width || isText && row.first?.isEmpty == false,
      !row.contains(where: \.isCoveredFromAbove), CellKind.number(text) == nil
    else { return false }
    let name = RegularRows.withoutCount(text)
    return name.count <= 25 && !name.foldedScalars.contains { "。;,0123456789".unicodeScalars.contains($0) }
  }

  private func alignment(_ columns: [Column]) -> RowAlignment {
    var alignment = RowAlignment(roles: columns.map(\.role))
    alignment.allowsNewRows = false
    return alignment
  }

  /// By position where the cells suit it; else where they suit best.
  private func placed(
    _ row: [TableCell], _ columns: [Column], _ alignment: RowAlignment, _ kinds: inout CellKinds
  ) -> (cells: [TableCell?], isByContent: Bool) {
    var cells = row
    while cells.count > columns.count, cells.last?.isEmpty ?? false { cells.removeLast() }
    if cells.count == columns.count, !isText { return (cells.map(Optional.some), false) }
    if isText, cells.count > columns.count, standsUnder(cells.prefix(columns.count), columns, &kinds) {
      // The header names fewer columns than the rows have: what stands behind them is under none.
      return (cells.prefix(columns.count).map(Optional.some), false)
    }
    if isText, let rest = LowerHalves.placed(cells, columns, &kinds) { return (rest, true) }
    if let shifted = shifted(cells, columns, &kinds) { return (shifted, true) }
    if cells.count == columns.count, suits(cells, columns, &kinds) { return (cells.map(Optional.some), false) }
    let filled = cells.filter { !$0.isEmpty }
    // An empty cell between others keeps their distance.
    let first = cells.firstIndex { !$0.isEmpty } ?? 0
    let last = cells.lastIndex { !$0.isEmpty } ?? -1
    let between = withSums(
      last - first < columns.count && first <= last ? Array(cells[first...last]) : filled, &kinds)
    let atoms = between.map {
      RowAlignment.Atom(text: $0.whole, line: $0.line, gap: .cell, kind: kinds.kind(of: $0.whole))
    }
    // Cells left empty stay so: they may say “as above”.
    let blank = filled.count < cells.count ? TableCell.empty(line: filled.first?.line ?? 0) : nil
    var out = [TableCell?](repeating: blank, count: columns.count)
    for (cell, place) in zip(between, alignment.places(of: atoms).places) {
      guard case .column(let column, _, _) = place else { continue }
      if out[column]?.isEmpty ?? true { out[column] = cell } else { out[column]?.append(cell.lines) }
    }
    if isText, cells.count < columns.count, filled.count > 1 {
      // A department that the row lacks was merged with the one above it: others stand behind, or no row has a number.
      let areNumbered = columns.contains { $0.role == .number }
      for column in columns.indices where columns[column].role.isLead && out[column] == nil {
        guard !areNumbered || out[column...].contains(where: { $0?.isEmpty == false }) else { continue }
        out[column] = .empty(line: filled[0].line)
      }
    }
    return (out, filled.count > 1)
  }

  /// A cell merged over rows is printed in the first of them; in those below, the others move to the left, and the row is
  /// filled up with empty cells. Moved back where that suits them better.
  private func shifted(_ cells: [TableCell], _ columns: [Column], _ known: inout CellKinds) -> [TableCell?]? {
    let padding = cells.reversed().prefix(while: \.isEmpty).count + columns.count - cells.count
    let leading = columns.prefix { !$0.role.isProse }.count
    guard padding > 0, cells.count <= columns.count, padding < columns.count, leading > 0,
      cells.first?.isEmpty == false
    else { return nil }
    let filled = Array(cells.prefix(columns.count - padding))
    // Where nothing is empty in between, each cell may have lost another place.
    guard filled.count > 1, cells.count == columns.count || filled.contains(where: \.isEmpty) else { return nil }
    let kinds = filled.map { known.kind(of: $0.whole) }
    let standing = score(kinds, columns[...]) - missingSlots(columns[filled.count...])
    var best: (score: Int, shift: Int)?
    for shift in 1...min(padding, leading) {
      let score = score(kinds, columns[shift...]) - missingSlots(columns[(shift + filled.count)...])
      if score >= best?.score ?? standing + GridTable.shiftMargin { best = (score, shift) }
    }
    guard let best, best.score > GridTable.leastScore else { return nil }
    let line = cells.first?.line ?? 0
    let tail = columns.count - best.shift - filled.count
    return [TableCell?](repeating: nil, count: best.shift) + filled
      + Array(repeating: TableCell.empty(line: line), count: tail)
  }

  private static let shiftMargin = 30
  private static let leastScore = -60

  private func score(_ kinds: [CellKind], _ columns: ArraySlice<Column>) -> Int {
    zip(kinds, columns).reduce(0) { $0 + ($1.0 == .empty ? 0 : max(-100, CellFit.score($1.1.role, $1.0))) }
  }

  /// A quarter without a target speaks against a place for the cells before it.
  private func missingSlots(_ columns: ArraySlice<Column>) -> Int {
    columns.reduce(0) { $0 + ($1.role.isSlot ? CellFit.skip($1.role) : 0) }
  }

  private func suits(_ cells: [TableCell], _ columns: [Column], _ kinds: inout CellKinds) -> Bool {
    var score = 0
    for index in 0..<min(cells.count, columns.count) where !cells[index].isEmpty {
      let fit = CellFit.score(columns[index].role, kinds.kind(of: cells[index].whole))
      // Words under 序号: the row has lost the cells before them.
      if isText, fit <= -200 { return false }
      score += max(-100, fit)
    }
    return score > GridTable.leastScore
  }
}
