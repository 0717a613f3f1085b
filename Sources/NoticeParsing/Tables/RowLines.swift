/// Page text that prints a table's row on a line: cells apart by pipes, tabs or blanks.
struct RowLines {
  enum Separator: Sendable { case pipe, tab, blanks }

  let lines: [Line]
  let header: Int
  let end: Int
  let lexicon: DepartmentLexicon

  init(_ lines: [Line], header: Int, end: Int, lexicon: DepartmentLexicon) {
    self.lines = lines
    self.header = header
    self.end = end
    self.lexicon = lexicon
  }

  private static let longestHeader = 400

  /// - Parameter acceptsItems: whether a header of items alone is one.
  static func isHeader(_ lines: [Line], at index: Int, acceptsItems: Bool = false) -> Bool {
    mayHold(lines[index].text) && headings(lines[index].text, acceptsItems: acceptsItems) != nil
  }

  /// Whether something may part cells in the line.
  @inline(__always)
  private static func mayHold(_ text: Passage) -> Bool {
    text.count >= 6 && !text.marks.isDisjoint(with: [.pipe, .blank])
  }

  private static func headings(
    _ text: Passage, acceptsItems: Bool
  ) -> (separator: Separator, headings: [HeaderColumns.Heading])? {
    guard (6...longestHeader).contains(text.count), let separator = separator(of: text) else { return nil }
    if CellKind.number(firstCell(of: text, separator)) != nil { return nil }
    var headings: [HeaderColumns.Heading] = []
    var unknown = 0
    for cell in headerCells(of: text, separator, line: 0) where !cell.isEmpty {
      let whole = cell.whole
      let meaning = HeaderWords.meaning(of: whole)
      if meaning == nil { unknown += 1 }
      // A row of the body begins with its number, and has few cells that read as headings.
      if unknown > headings.count / 2 + 1 || headings.isEmpty && CellKind.number(whole) != nil { return nil }
      headings.append(HeaderColumns.Heading(text: whole, meaning: meaning))
    }
    guard headings.count >= 2,
      HeaderColumns.isTaskHeader(headings, atLeast: separator == .pipe ? 2 : 3)
        || acceptsItems && separator != .blanks && HeaderColumns.isItemHeader(headings)
    else { return nil }
    // Blanks part words of prose too: there every word must be a heading.
    if separator == .blanks, headings.contains(where: { $0.meaning == nil }) { return nil }
    return (separator, headings)
  }

  static func isBlankSeparatedHeader(_ text: Passage) -> Bool {
    headings(text, acceptsItems: false).map { $0.separator == .blanks } ?? false
  }

  /// Blanks may stretch headings as well as part them.
  private static func headerCells(of text: Passage, _ separator: Separator, line: Int) -> [TableCell] {
    let cells = cells(of: text, separator, line: line)
    guard separator == .blanks, SpacedHeader.isStretched(cells) else { return cells }
    if let wide = SpacedHeader.apart(text) { return wide.map { TableCell(lines: [$0], line: line) } }
    return SpacedHeader.joined(cells.map(\.whole)).map { TableCell(lines: [$0], line: line) }
  }

  /// A row of the body begins with its number: it is turned away before it is cut.
  private static func firstCell(of text: Passage, _ separator: Separator) -> Passage {
    func isSeparator(_ position: Int) -> Bool {
      switch separator {
      case .pipe: text[position] == "|"
      case .tab: text.printedScalars[position] == "\t"
      case .blanks: text[position] == " "
      }
    }
    var low = text.start
    while low < text.end, text[low] == " " || isSeparator(low) { low += 1 }
    var high = low
    while high < text.end, !isSeparator(high) { high += 1 }
    return text[low..<high].trimmed()
  }

  static func separator(of text: Passage) -> Separator? {
    if text.marks.contains(.pipe), text.contains("|" as Unicode.Scalar) { return .pipe }
    guard text.holdsBlank else { return nil }
    return text.withPrinted { $0.contains("\t") } ? .tab : .blanks
  }

  /// - Parameter width: how many columns the header has: a row of just as many cells has no pipes at its borders.
  static func cells(of text: Passage, _ separator: Separator, line: Int, width: Int = 0) -> [TableCell] {
    var parts: [Passage]
    switch separator {
    case .pipe:
      parts = text.split { $0 == "|" }
      if parts.count != width {
        if parts.count > 1, parts.first?.trimmed().isEmpty ?? false { parts.removeFirst() }
        if parts.count > 1, parts.last?.trimmed().isEmpty ?? false { parts.removeLast() }
      }
    case .tab:
      parts = []
      var low = text.start
      text.withPrinted { printed in
        for offset in printed.indices where printed[offset] == "\t" {
          parts.append(text[low..<text.start + offset])
          low = text.start + offset + 1
        }
      }
      parts.append(text.from(low))
    case .blanks:
      parts = text.split { $0 == " " }.filter { !$0.isEmpty }
    }
    return parts.map { part in
      let text = part.trimmed()
      if text.isEmpty { return TableCell.empty(line: line) }
      return text.contains("<" as Unicode.Scalar)
        ? TableCell(lines: paragraphs(of: text), line: line) : TableCell(text, line: line)
    }
  }

  /// Tabs at a line's ends stand for empty cells.
  private func cells(of line: Line, _ separator: Separator, width: Int) -> [TableCell] {
    let cells = RowLines.cells(of: line.text, separator, line: line.number, width: width)
    guard separator == .tab, (1...RowAlignment.mostColumns).contains(line.leadingTabs + line.trailingTabs)
    else {
      return cells
    }
    let blank = TableCell.empty(line: line.number)
    return Array(repeating: blank, count: line.leadingTabs) + cells
      + Array(repeating: blank, count: line.trailingTabs)
  }

  /// Markdown keeps line ends inside a cell as `<br>`.
  private static func paragraphs(of cell: Passage) -> [Passage] {
    var parts: [Passage] = []
    var low = cell.start
    while let at = cell.find("<br", from: low), let close = cell.find(">", from: at) {
      parts.append(cell[low..<at].trimmed())
      low = close + 1
    }
    parts.append(cell.from(low).trimmed())
    return parts.filter { !$0.isEmpty }
  }

  func read() -> SourceTable? {
    guard let (separator, headings) = RowLines.headings(lines[header].text, acceptsItems: true) else { return nil }
    let body = header + 1..<min(end, header + 60)
    let separated = body.count {
      RowLines.separator(of: lines[$0].text) == separator && lines[$0].text.lastScalar != "|"
    }
    let piped = body.count { lines[$0].text.lastScalar == "|" && lines[$0].text.split { $0 == "|" }.count > 2 }
    if separated + piped < 1 || separator != .pipe && separated * 2 < body.count {
      // The header stands on one line, the cells below it take a line each.
      let run = HeaderRun(headings: headings, lines: header..<header + 1)
      return LineTable.read(lines, [run], end: end, lexicon: lexicon)
    }
    var reader = GridTable(lexicon: lexicon)
    reader.isText = true
    reader.acceptsItems = true
    return reader.read(rows(separator))
  }

  private func rows(_ separator: Separator) -> [[TableCell]] {
    var rows: [[TableCell]] = []
    let closes = separator == .pipe && lines[header].text.lastScalar == "|"
    var isOpen = false
    var misses = 0
    let isBordered = lines[header].text.firstScalar == "|" || closes
    let width = isBordered ? 0 : RowLines.cells(of: lines[header].text, separator, line: 0).count
    for index in header..<end {
      let line = lines[index]
      let text = line.text
      guard !text.isEmpty else { continue }
      let isRow = isRow(line, separator)
      if isRow {
        misses = 0
        if separator == .blanks, index > header, text == lines[header].text { continue }
        let cells =
          index == header && separator == .blanks
          ? RowLines.headerCells(of: text, separator, line: line.number) : cells(of: line, separator, width: width)
        if cells.allSatisfy({ $0.isEmpty || $0.whole.foldedScalars.allSatisfy { $0 == "-" || $0 == ":" } }), !isOpen {
          if !cells.contains(where: { !$0.isEmpty }) || separator != .pipe { continue }
          if cells.contains(where: { $0.whole.count >= 2 }) { continue }
        }
        if !isOpen, rows.count > 1, let opening = cells.first?.whole, TableTail.opensWithLabel(opening) { break }
        // 索引号: | … below the table is the page's, not a row.
        if !isOpen, rows.count > 1, let label = cells.first?.whole, label.count <= 8, label.lastScalar == ":" { break }
        let goesOn = separator == .pipe && rows.count > 1 && goesOn(rows[rows.count - 1], with: cells, width: width)
        if isOpen || goesOn, let last = rows.indices.last, let cell = rows[last].indices.last {
          rows[last][cell].append(cells[0].lines)
          rows[last] += cells.dropFirst()
        } else {
          rows.append(cells)
        }
        isOpen = closes && text.lastScalar != "|"
        continue
      }
      if TableTail.ends(text) { break }
      if CellKind.isSection(text) {
        rows.append([TableCell(lines: [text], line: line.number, span: Int.max)])
        isOpen = false
        continue
      }
      if isOpen, let last = rows.indices.last, let cell = rows[last].indices.last {
        rows[last][cell].append(text)
        continue
      }
      // 二季度任务分解 over the next header: the heading of what follows, no end of the last cell.
      if index + 1 < end, lines[index + 1].text == lines[header].text { continue }
      misses += 1
      // Line ends inside the last cell; more of them is text behind the table.
      if line.blankLinesBefore > 0 || misses > 2 {
        if !hasRow(from: index + 1, within: 4, separator) { break }
        continue
      }
      if let last = rows.indices.last, rows.count > 1, let cell = rows[last].indices.last,
        hasRow(from: index + 1, within: 2, separator)
      {
        rows[last][cell].append(text)
      }
    }
    return rows
  }

  /// A line ended inside a cell: the number opens the row, and the two lines make just as many cells as the header has.
  private func goesOn(_ row: [TableCell], with cells: [TableCell], width: Int) -> Bool {
    guard row.count + cells.count - 1 == width, row.count > 1, cells.count > 1,
      let number = row.first?.whole, CellKind.number(number) != nil,
      let first = cells.first?.whole, !first.isEmpty, CellKind.number(first) == nil, !CellKind.isSection(first),
      let last = row.last?.whole.lastScalar
    else { return false }
    return last != "。"
  }

  /// Words with nothing but tabs behind them are a row that lacks the other cells.
  private func isRow(_ line: Line, _ separator: Separator) -> Bool {
    RowLines.separator(of: line.text) == separator || separator == .tab && line.leadingTabs + line.trailingTabs >= 2
  }

  private func hasRow(from index: Int, within count: Int, _ separator: Separator) -> Bool {
    index < end && (index..<min(end, index + count)).contains { RowLines.separator(of: lines[$0].text) == separator }
  }
}
