import PlanModel

/// A table in page text whose cells take a line each: apart by blank lines, by line ends alone, or by a pipe at their ends.
struct LineTable {
  let lines: [Line]
  let lexicon: DepartmentLexicon
  /// Heading pieces of the header, to know it again at page breaks.
  private let pieces: Set<Passage>
  private let longestPiece: Int
  /// What the pieces begin with: most lines are turned away by one look.
  private let pieceStarts: ScalarSet
  private let endsWithPipes: Bool
  private let headsDepartments: Bool
  /// Two columns of departments stand side by side.
  private let headsBodiesTwice: Bool
  /// A column of short names stands between the numbers and the tasks.
  private let headsNames: Bool
  private let hasBlankLines: Bool
  private let end: Int
  /// Whether a day below a body's name can only be the day of signing.
  private let hasDeadlines: Bool

  /// What counting says for a header outweighs what its cells hold.
  private static let perRegularRow = 400

  /// Lines enough to tell which reading of a header suits the body.
  private static let sample = 160

  init(_ lines: [Line], header: HeaderRun, end: Int, lexicon: DepartmentLexicon) {
    self.lines = lines
    self.lexicon = lexicon
    self.end = end
    pieces = Set(
      header.lines.map { TableCell(HeaderRun.withoutPipe(lines[$0].text), line: 0).key }
        + header.headings.map { TableCell($0.text, line: 0).key })
    longestPiece = pieces.map(\.count).max() ?? 0
    headsDepartments = header.headings.contains {
      if case .role(let role)? = $0.meaning { role.isDepartments } else { $0.meaning == .group(.responsible) }
    }
    let roles = HeaderColumns.columns(of: header.headings).map(\.role)
    headsBodiesTwice = zip(roles, roles.dropFirst()).contains { $0.isDepartments && $1.isDepartments }
    headsNames =
      roles.count > 2 && roles[0] == .number && (roles[1] == .project || roles[1] == .domain) && roles[2] == .text
    hasDeadlines = header.headings.contains {
      switch $0.meaning {
      case .role(let role)?: role == .deadline || role.isSlot || role == .steps
      case .group(let role)?: role == .steps
      default: false
      }
    }
    pieceStarts = ScalarSet(pieces.compactMap(\.firstScalar))
    let body = header.lines.upperBound..<min(end, header.lines.upperBound + 120)
    let piped = body.count { lines[$0].text.lastScalar == "|" }
    endsWithPipes = piped * 2 > body.count
    let blanks = body.count { lines[$0].blankLinesBefore > 0 || lines[$0].text.isEmpty }
    hasBlankLines = blanks * 4 > body.count
  }

  /// Reads the body under each of the header's readings, and keeps the one that suits it best.
  static func read(_ lines: [Line], _ readings: [HeaderRun], end: Int, lexicon: DepartmentLexicon) -> SourceTable? {
    guard let first = readings.first else { return nil }
    var best = first
    if readings.count > 1 {
      var bestScore = Int.min
      var bestRows = 0
      for reading in readings {
        let table = LineTable(lines, header: reading, end: end, lexicon: lexicon)
        let atoms = table.chunks(from: reading.lines.upperBound, sections: true, most: sample).flatMap(\.atoms)
        let columns = table.columns(reading)
        let alignment = table.alignment(columns, numbers: atoms.count { $0.kind == .number }, atoms: atoms.count)
        let rows = RegularRows(atoms, columns, alignment)?.rows ?? 0
        // That the last heading is one over rows, the rows must tell by their count.
        let isShorter = reading.lines.upperBound < first.lines.upperBound
        if isShorter, rows <= 2 * bestRows { continue }
        let score = isShorter ? .max : alignment.places(of: atoms).score + rows * perRegularRow
        bestRows = max(bestRows, rows)
        if score > bestScore { (best, bestScore) = (reading, score) }
      }
    }
    let table = LineTable(lines, header: best, end: end, lexicon: lexicon)
    return table.read(best, sections: true) ?? table.read(best, sections: false)
  }

  private func columns(_ header: HeaderRun) -> [Column] {
    var columns = HeaderColumns.columns(of: header.headings)
    // Of a table that marks its rows the figures are marks.
    if !columns.contains(where: { $0.role == .number || $0.role == .score }) {
      columns.insert(Column(role: .number, heading: ""), at: 0)
    }
    if columns.count > 2, columns[0].role == .project, columns[1].role == .score {
      // 项目 may head two columns, a category merged over several rows and what is marked.
      columns.insert(Column(role: .domain, heading: ""), at: 0)
    }
    return Array(columns.prefix(RowAlignment.mostColumns))
  }

  private func alignment(_ columns: [Column], numbers: Int, atoms: Int) -> RowAlignment {
    var alignment = RowAlignment(roles: columns.map(\.role))
    // A table whose rows carry no numbers misses none.
    if numbers * columns.count * 4 < atoms { alignment.skipNumber = 0 }
    alignment.allowsTail = true
    return alignment
  }

  private func read(_ header: HeaderRun, sections: Bool) -> SourceTable? {
    var columns = columns(header)
    let hasSections = sections && !sectionsAreCells(columns, from: header.lines.upperBound)
    var chunks = chunks(from: header.lines.upperBound, sections: hasSections)
    let items = repair(&chunks, columns)
    if let first = columns.first, first.role == .number, first.heading.isEmpty,
      let place = placeOfNumbers(chunks, width: columns.count)
    {
      columns.insert(columns.removeFirst(), at: place)
    }
    var rows: [SourceTable.Row] = []
    var hasRow = false
    var findings: [Finding] = []
    var guessed: [Int] = []
    var lastLine = lines[header.lines.lowerBound].number
    var alignment = alignment(
      columns, numbers: chunks.reduce(0) { $0 + $1.atoms.count { $0.kind == .number } },
      atoms: chunks.reduce(0) { $0 + $1.atoms.count })
    alignment.hasItems = items == .ofNumbers
    alignment.hasItemsOfProjects = items == .ofProjects
    if items == nil { RegularRows.part(&chunks, columns, alignment, mayBeShifted: endsWithPipes) }
    for (index, chunk) in chunks.enumerated() {
      if let section = chunk.section {
        rows.append(.section(section.text, line: section.line))
        lastLine = max(lastLine, section.line)
      }
      guard !chunk.atoms.isEmpty else { continue }
      alignment.allowsTail = index == chunks.count - 1
      alignment.allowsNewRows = !chunk.isOneRow
      let shifted = endsWithPipes ? ShiftedRows.places(of: chunk.atoms, roles: columns.map(\.role)) : nil
      let places = shifted ?? chunk.places ?? alignment.places(of: chunk.atoms).places
      findings += leftOut(chunk.atoms, places)
      let before = rows.count
      addRows(chunk.atoms, places, width: columns.count, to: &rows)
      hasRow = hasRow || rows.count > before
      if chunk.places == nil, shifted == nil, !endsWithPipes {
        guessed += GuessedRows.lines(chunk.atoms, places, columns)
      }
      for case .cells(let cells, _) in rows[before...] {
        for place in cells.indices { lastLine = max(lastLine, cells[place]?.line ?? lastLine) }
      }
    }
    guard hasRow else { return nil }
    let first = lines[header.lines.lowerBound].number
    var table = SourceTable(
      columns: columns, rows: rows, lines: first...max(first, lastLine), hasEmptyCells: endsWithPipes)
    table.findings = findings
    table.findings += GuessedRows.findings(guessed)
    MovedCategories.read(&table)
    return table
  }

  /// Whether the rows hold items with cells of their own.
  private func repair(_ chunks: inout [Chunk], _ columns: [Column]) -> ItemRows.Kind? {
    if headsDepartments, hasBlankLines, !endsWithPipes {
      for index in chunks.indices { chunks[index].atoms = CellRepair.repaired(chunks[index].atoms, lexicon: lexicon) }
    }
    let isApart = hasBlankLines && !endsWithPipes
    guard chunks.count == 1, let (marked, kind) = ItemRows.marked(chunks[0].atoms, columns, areApart: isApart) else {
      return nil
    }
    chunks[0].atoms = marked
    return kind
  }

  /// Words between cells that fit none of the columns; what follows the last cell is behind the table.
  private func leftOut(_ atoms: [RowAlignment.Atom], _ places: [RowAlignment.Place]) -> [Finding] {
    guard let last = places.lastIndex(where: { $0 != .nowhere }) else { return [] }
    var findings: [Finding] = []
    for index in 0..<last where places[index] == .nowhere && !atoms[index].text.isEmpty {
      guard findings.count < LineTable.mostLeftOut else { break }
      let words = atoms[index].text.upTo(atoms[index].text.start + 40).foldedSpaceString
      findings.append(
        FindingCode.cellLeftOut.at(atoms[index].line, "“\(words)” fits no column of the table: left out"))
    }
    return findings
  }

  private static let mostLeftOut = 20

  /// By their first lines. One alone may be two cells; a narrow column breaks several.
  private func brokenNames(in range: Range<Int>) -> [Int: (text: Passage, count: Int)] {
    guard headsDepartments else { return [:] }
    let names = BrokenNames(
      lines: lines, end: range.upperBound, lexicon: lexicon, endsAtNames: headsBodiesTwice)
    var found: [Int: (text: Passage, count: Int)] = [:]
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = names.name(at: index) {
        found[index] = name
        index += name.count
      } else {
        index += 1
      }
    }
    return found.count > 1 ? found : [:]
  }

  /// Where the domain's column follows the number, 一、… stands in a row, not over rows.
  private func sectionsAreCells(_ columns: [Column], from start: Int) -> Bool {
    if endsWithPipes, columns.first?.role == .number, ShiftedRows.areNumberedInChinese(lines[start..<max(start, end)]) {
      return ShiftedRows.places(of: chunks(from: start, sections: false)[0].atoms, roles: columns.map(\.role)) != nil
    }
    guard let domain = columns.firstIndex(where: { $0.role == .domain }),
      let number = columns.firstIndex(where: { $0.role == .number })
    else { return false }
    return domain > number && columns[number].heading != ""
  }

  private func addRows(
    _ atoms: [RowAlignment.Atom], _ places: [RowAlignment.Place], width: Int, to rows: inout [SourceTable.Row]
  ) {
    var cells: [TableCell?] = []
    var line = 0
    func close() {
      if cells.contains(where: { $0 != nil }) { rows.append(.cells(cells, line: line)) }
    }
    for index in 0..<min(atoms.count, places.count) {
      guard case .column(let column, let opensRow, let opensCell) = places[index] else { continue }
      if opensRow {
        close()
        cells = [TableCell?](repeating: nil, count: width)
        line = atoms[index].line
      }
      guard column < cells.count else { continue }
      let text = atoms[index].text
      if opensCell || cells[column] == nil {
        cells[column] =
          text.isEmpty ? .empty(line: atoms[index].line) : TableCell(text, line: atoms[index].line)
      } else if !text.isEmpty {
        cells[column]?.append(text)
      }
    }
    close()
  }

  struct Chunk {
    var section: (text: Passage, line: Int)?
    var atoms: [RowAlignment.Atom]
    /// Where the cells go, as far as counting tells.
    var places: [RowAlignment.Place]?
    /// Its figures open no rows.
    var isOneRow = false
  }

  /// The body between headings, repeated headers left out, up to what ends it.
  private func chunks(from start: Int, sections: Bool, most: Int = .max) -> [Chunk] {
    let end = min(end, most < lines.count ? start + most : end)
    var chunks = [Chunk(section: nil, atoms: [])]
    // A table without headings between its rows is one chunk.
    chunks[0].atoms.reserveCapacity(end - start)
    var index = start
    var lastNumber = 0
    var endsCell = true
    var closesLists = false
    var kinds = CellKinds(lexicon: lexicon)
    let brokenNames = brokenNames(in: start..<end)
    let narrowCells = headsNames ? NarrowCells.find(in: lines, start..<end) : [:]
    while index < end {
      let place = index
      let text = endsWithPipes ? HeaderRun.withoutPipe(lines[place].text) : lines[place].text
      let number = lines[place].number
      let repeated = repeatedHeader(at: index)
      if repeated > 0 {
        index += repeated
        endsCell = true
        continue
      }
      if let name = brokenNames[index] {
        var atom = RowAlignment.Atom(
          text: name.text, line: number, gap: gap(at: place, endsCell, after: nil), kind: .departments)
        // Nobody signs in a narrow column.
        atom.maySign = false
        chunks[chunks.count - 1].atoms.append(atom)
        index += name.count
        endsCell = lines[index - 1].text.lastScalar == "|"
        continue
      }
      if let cell = narrowCells[index] {
        chunks[chunks.count - 1].atoms.append(
          RowAlignment.Atom(text: cell.text, line: number, gap: gap(at: place, endsCell, after: nil), kind: .short))
        index += cell.count
        endsCell = lines[index - 1].text.lastScalar == "|"
        continue
      }
      index += 1
      if TableTail.ends(text) || !hasDeadlines && isSignature(at: place) { break }
      if endsWithPipes, endsCell {
        // |甲 behind a closed cell: an empty cell stands before it; || are two of them.
        for _ in 0..<emptyCells(lines[place].text) {
          chunks[chunks.count - 1].atoms.append(
            RowAlignment.Atom(text: text.upTo(text.start), line: number, gap: .cell, kind: .empty))
        }
      }
      if sections, CellKind.isChineseNumeral(text), let heading = numberedSection(text, from: index) {
        chunks.append(Chunk(section: (heading.text, number), atoms: []))
        index = heading.next
        endsCell = true
        continue
      }
      var kind = kinds.kind(of: text)
      // 2031 under 建设时间: the year, no number of a row.
      if kind == .number, hasDeadlines, text.count == 4, let year = CellKind.number(text), year != lastNumber + 1,
        year > 1989
      {
        kind = .deadline
      }
      if kind == .section, !sections { kind = .short }
      closesLists = closesLists || kind == .departments && text.lastScalar == "。"
      if kind == .short || kind == .sentence, text.lastScalar == "。", text.count <= LineTable.longestName {
        let isBeside = chunks[chunks.count - 1].atoms.last?.kind == .departments
        if isClosedName(text, closesLists: closesLists, isBeside: isBeside) { kind = .departments }
      }
      if kind == .section {
        chunks.append(Chunk(section: (text, number), atoms: []))
        endsCell = true
        continue
      }
      let last = chunks[chunks.count - 1].atoms.count - 1
      let before = last < 0 ? nil : chunks[chunks.count - 1].atoms[last].text.lastScalar
      var atom = RowAlignment.Atom(text: text, line: number, gap: gap(at: place, endsCell, after: before), kind: kind)
      if kind == .number, let value = CellKind.number(text) {
        atom.isInSequence = value == lastNumber + 1 || value == 1 || value == lastNumber
        if atom.isInSequence { lastNumber = value } else { atom.isFigure = value >= 100 }
      }
      endsCell = lines[place].text.lastScalar == "|"
      if kind == .departments, place + LineTable.mostBehind > end {
        atom.maySign = before != "、" && SigningBody.matches(text) && hasDay(below: place)
      }
      chunks[chunks.count - 1].atoms.append(atom)
    }
    return chunks
  }

  /// Lines behind the table that still belong to the letter.
  private static let mostBehind = 40

  /// Whether a day stands within two lines below.
  private func hasDay(below index: Int) -> Bool {
    lines[min(index + 1, end)..<min(index + 3, end)].contains { PrintedDate.whole($0.text) != nil }
  }

  /// A body's name with the day of signing under it.
  private func isSignature(at index: Int) -> Bool {
    guard index + 1 < end, index + LineTable.mostBehind > end,
      let below = (index + 1..<min(end, index + 3)).first(where: { !lines[$0].text.isEmpty }),
      lines[below].text.lastScalar == "日", let date = PrintedDate.whole(lines[below].text), date.style == .written
    else { return false }
    return SigningBody.matches(lines[index].text)
  }

  /// 区水务局。 where the page closes its lists so, or beside another cell of departments: no sentence.
  private func isClosedName(_ text: Passage, closesLists: Bool, isBeside: Bool) -> Bool {
    let name = text.trimmed(of: ["。"])
    guard closesLists || isBeside, name.count >= 3, let first = name.firstScalar,
      DepartmentWords.endsStrongly(name), lexicon.looksLikeDepartmentList(name)
    else { return false }
    return LineTable.levels.contains(first)
      || DepartmentWords.collectiveStarts.longest(at: name.start, in: name) != nil
  }

  private static let longestName = 16
  private static let levels: ScalarSet = "省市区县州旗镇"

  /// 一, then 经济发展, then the number of the first row below.
  private func numberedSection(_ numeral: Passage, from start: Int) -> (text: Passage, next: Int)? {
    let below = (start..<min(end, start + 6)).filter { !lines[$0].text.isEmpty }
    guard below.count >= 2 else { return nil }
    let row = HeaderRun.withoutPipe(lines[below[1]].text)
    guard CellKind.number(row) != nil, !CellKind.isChineseNumeral(row),
      let text = CellKind.numberedSection([numeral, HeaderRun.withoutPipe(lines[below[0]].text)])
    else { return nil }
    return (text, below[0] + 1)
  }

  private func gap(at index: Int, _ endsCell: Bool, after last: Unicode.Scalar?) -> RowAlignment.Gap {
    if endsWithPipes { return endsCell ? .cell : .none }
    if lines[index].blankLinesBefore > 0 || lines[index].text.isEmpty { return .cell }
    if last == "、" || last == "," || last == "(" { return .midList }
    return hasBlankLines ? .none : .line
  }

  /// How many lines from there repeat the header.
  private func repeatedHeader(at index: Int) -> Int {
    var count = 0
    while index + count < end {
      let text = HeaderRun.withoutPipe(lines[index + count].text)
      guard text.count <= longestPiece * 2, text.firstScalar.map(pieceStarts.contains) ?? true else { break }
      let key = text.marks.contains(.blank) && text.contains(" ") ? TableCell(text, line: 0).key : text
      guard pieces.contains(key) else { break }
      count += 1
    }
    return count >= min(3, pieces.count) ? count : 0
  }
}
