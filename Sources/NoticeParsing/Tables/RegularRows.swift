/// Rows of a table whose cells take a line each, told by counting: where a number stands just as many cells behind the one
/// before it as the table has columns, the cells between are one row, whatever they hold. A single line more is a heading
/// over the rows below it.
struct RegularRows {
  enum Part: Sendable {
    /// A heading over rows.
    case section(RowAlignment.Atom)
    /// Rows whose cells stand under the columns in their order, or, without places, cells that counting does not tell apart.
    case cells(ArraySlice<RowAlignment.Atom>, [RowAlignment.Place]?)
  }

  private let atoms: [RowAlignment.Atom]
  private let columns: [Column]
  private let alignment: RowAlignment
  /// First atoms of the cells, and the end.
  private let cells: [Int]
  /// Columns that the rows fill.
  private var width: Int
  /// Cells that open a row.
  private var starts: [Int: Step] = [:]
  /// The column of categories behind the number: printed once, it is absent in the rows below.
  private let category: Int?

  private struct Step {
    /// Whether the category is printed further up.
    var lacksCategory = false
    /// Whether a heading, or a remark, stands behind the row.
    var hasMore = false
  }

  private static let fewest = 2
  private static let longestSection = 40
  private static let margin = 45

  /// Nil where counting does not tell most rows of the table.
  init?(_ atoms: [RowAlignment.Atom], _ columns: [Column], _ alignment: RowAlignment) {
    guard columns.count >= 3, columns[0].role == .number, atoms.count > columns.count else { return nil }
    self.atoms = atoms
    self.columns = columns
    self.alignment = alignment
    cells =
      atoms.indices.filter { $0 == 0 || atoms[$0].gap == .cell || atoms[$0].gap == .line } + [atoms.count]
    width = columns.count
    category = columns.firstIndex { $0.role == .domain }
    var best: (width: Int, starts: [Int: Step]) = (width, [:])
    // A column of remarks at the end may be empty throughout.
    let least = columns.count - columns.reversed().prefix { $0.role == .remark }.count
    for width in stride(from: columns.count, through: max(3, least), by: -1) {
      self.width = width
      let found = regularStarts()
      if found.count > 2 * best.starts.count { best = (width, found) }
    }
    (width, starts) = best
    // The last row ends with the table.
    let endsRow = count >= width && starts[count - width] == nil && endsTable(count - width)
    let rows = starts.count + (endsRow ? 1 : 0)
    let numbers = (0..<count).count { value(at: $0) != nil && atoms[cells[$0]].isInSequence }
    guard !starts.isEmpty, rows >= RegularRows.fewest, rows * width * 2 >= count || rows * 2 >= numbers else {
      return nil
    }
  }

  private var count: Int { cells.count - 1 }

  /// How many rows counting tells, where they fill all columns.
  var rows: Int { width == columns.count ? starts.count : 0 }

  /// How many cells the row at `start` has.
  private func size(_ step: Step) -> Int { width - (step.lacksCategory ? 1 : 0) }

  private func cell(_ index: Int) -> ArraySlice<RowAlignment.Atom> { atoms[cells[index]..<cells[index + 1]] }

  private func value(at index: Int) -> Int? {
    let atom = atoms[cells[index]]
    guard atom.kind == .number, cells[index + 1] - cells[index] == 1 else { return nil }
    return CellKind.number(atom.text)
  }

  /// Whether a row may open at `next` behind the one at `start`.
  private func follows(_ next: Int, _ start: Int, behindSection: Bool) -> Bool {
    guard next < count, let own = value(at: start), let other = value(at: next) else { return false }
    return other > own && other - own <= 60 || behindSection && other == 1
  }

  /// What follows the row at `start`, if it is regular: the next number where counting expects it, or a heading and then
  /// that number.
  private func step(at start: Int) -> Step? {
    let sizes = category == nil ? [width] : [width, width - 1]
    for size in sizes where start + size < count {
      let lacksCategory = size < width
      if follows(start + size, start, behindSection: false) { return Step(lacksCategory: lacksCategory) }
      if !lacksCategory, isSection(start + size), follows(start + size + 1, start, behindSection: true) {
        return Step(hasMore: true)
      }
    }
    return nil
  }

  private func regularStarts() -> [Int: Step] {
    var found: [Int: Step] = [:]
    for start in 0..<count where value(at: start) != nil { found[start] = step(at: start) }
    guard found.count > 1 else { return found }
    func next(_ start: Int) -> Int { found[start].map { start + size($0) + ($0.hasMore ? 1 : 0) } ?? start }
    // A figure in a cell may stand at the step as well: rows are what the longest run of them opens.
    var runs = [Int](repeating: 0, count: count + width + 2)
    for start in found.keys.sorted(by: >) { runs[start] = 1 + runs[next(start)] }
    var kept: [Int: Step] = [:]
    var index = 0
    while index < count {
      let run = runs[index]
      if run > 0, !(index + 1..<min(count, index + width)).contains(where: { runs[$0] > run }) {
        while let step = found[index] {
          kept[index] = step
          index = next(index)
        }
      } else {
        index += 1
      }
    }
    return kept
  }

  /// A line between two rows that no column of the row above could hold.
  private func isSection(_ index: Int) -> Bool {
    let cell = cell(index)
    // A remark, where few rows have one.
    if width < columns.count { return cell.count == 1 && width + 1 == columns.count }
    guard cell.count == 1, let atom = cell.first, atom.text.count <= RegularRows.longestSection else { return false }
    return RegularRows.mayBeSection(atom) && !goesOn(atom, from: index - 1, under: columns[width - 1].role)
  }

  static func mayBeSection(_ atom: RowAlignment.Atom) -> Bool {
    let text = atom.text
    switch atom.kind {
    case .short, .section, .sentence, .departments, .deadline, .people: break
    default: return false
    }
    guard text.count >= 2, text.count <= longestSection, let last = text.lastScalar, !closers.contains(last) else {
      return false
    }
    let name = withoutCount(text)
    return name.count >= 2 && !name.hasDigit
      && !name.foldedScalars.contains { $0 == "。" || $0 == ";" || $0 == "、" || $0 == ":" }
  }

  /// The line may be the second paragraph of the cell before it.
  private func goesOn(_ atom: RowAlignment.Atom, from last: Int, under role: ColumnRole) -> Bool {
    guard let before = cell(last).last else { return false }
    if let mark = before.text.lastScalar, RegularRows.openMarks.contains(mark) { return true }
    if role.isDepartments { return atom.kind == .departments }
    if role == .leaders { return atom.kind == .people }
    if role == .deadline { return atom.kind == .deadline }
    guard role.isProse || role == .remark else { return false }
    // Of a column of words only a mark at its end says that the cell is whole.
    return before.text.lastScalar != "。" && RegularRows.withoutCount(atom.text).count == atom.text.count
  }

  private static let closers: ScalarSet = "。;,、:"
  private static let openMarks: ScalarSet = "、,;("
  private static let counters: ScalarSet = "项个件条分类大"

  /// 城市建设(2项), 民生(共3项), 产业(40分): how many stand under a heading is none of its words.
  static func withoutCount(_ text: Passage) -> Passage {
    guard text.lastScalar == ")" || text.lastScalar == "]" else { return text }
    let bare = text.withoutTrailingBrackets()
    let bracket = text[bare.end..<text.end].trimmed(of: ["(", ")", "[", "]", " ", "共", "计"])
    guard bare.count >= 2, let unit = bracket.lastScalar, counters.contains(unit), bracket.count >= 2,
      bracket.upTo(bracket.end - 1).foldedScalars.allSatisfy({
        ("0"..."9").contains($0) || $0 == "." || ChineseNumber.isDigit($0)
      })
    else { return text }
    return bare
  }

  // MARK: - Parts

  func parts() -> [Part] {
    var parts: [Part] = []
    // The run of cells that is open, and where they go, if they are rows.
    var low = 0
    var high = 0
    var run: [RowAlignment.Place] = []
    func close() {
      if low < high { parts.append(.cells(atoms[low..<high], run.isEmpty ? nil : run)) }
      (low, run) = (high, [])
    }
    func take(_ range: Range<Int>, as places: [RowAlignment.Place] = []) {
      if places.isEmpty != run.isEmpty { close() }
      run += places
      high = cells[range.upperBound]
    }
    func enter(_ index: Int) {
      close()
      parts.append(.section(atoms[cells[index]]))
      (low, high) = (cells[index + 1], cells[index + 1])
    }
    var index = 0
    if width == columns.count, starts.keys.min() == 1, cell(0).count == 1, RegularRows.mayBeSection(atoms[0]) {
      enter(0)
      index = 1
    }
    while index < count {
      let start = index
      if let step = starts[start] {
        if !step.hasMore, width == columns.count, endsInSection(start, size(step)) {
          // The row lost a cell, and the heading below it stands in its place.
          close()
          take(start..<start + size(step) - 1)
          enter(start + size(step) - 1)
          index += size(step)
          continue
        }
        let end = start + size(step)
        let isRemarked = step.hasMore && width < columns.count
        index = end + (isRemarked ? 1 : 0)
        var places = places(from: start, step)
        if suits(start, places) {
          if isRemarked { places.append(.column(width, opensRow: false, opensCell: true)) }
          take(start..<index, as: places)
        } else {
          close()
          take(start..<index)
          close()
        }
        if step.hasMore, !isRemarked {
          enter(index)
          index += 1
        }
        continue
      }
      let end = nextStart(behind: start)
      close()
      let ends = oddEnds(start, before: end)
      if let odd = ends.lazy.compactMap({ placesOfOddRow(start..<$0) }).first {
        index = start
        while index < end, cells[index] < cells[start] + odd.count { index += 1 }
        take(start..<index, as: odd)
      } else {
        index = ends[0]
        take(start..<index)
        close()
      }
    }
    close()
    return parts
  }

  /// Whether what would be the row's last cell is none of its column: there the other rows have departments, people or days,
  /// and the cells before it are as well off without it.
  private func endsInSection(_ start: Int, _ size: Int) -> Bool {
    let last = start + size - 1
    let atom = atoms[cells[last]]
    let role = columns[width - 1].role
    guard cell(last).count == 1, atom.kind == .short, role.isDepartments || role == .leaders || role == .deadline,
      RegularRows.mayBeSection(atom), !DepartmentWords.endsAsName(atom.text)
    else { return false }
    // Only where other headings stand between the rows, and not for a time in words (雨季前).
    guard starts.keys.min() == 1 || starts.values.contains(where: \.hasMore),
      !(atom.text.lastScalar.map(RegularRows.timeEnds.contains) ?? true)
    else { return false }
    var others = 0
    for (other, step) in starts where other != start {
      let kind = atoms[cells[other + self.size(step) - 1]].kind
      if kind == .short { return false }
      if CellFit.score(role, kind) > 0 { others += 1 }
    }
    return others > 0 && starts.count > 2
  }

  private func nextStart(behind start: Int) -> Int {
    var index = start + 1
    while index < count, starts[index] == nil, !endsTable(index) { index += 1 }
    return index
  }

  /// Where an odd row may end: before the next number between words, or before what is regular.
  private func oddEnds(_ start: Int, before end: Int) -> [Int] {
    guard let own = value(at: start), start + 1 < end else { return [end] }
    let inner = (start + 1..<end).filter { index in
      value(at: index) == own + 1 && index - start + 3 > width && index + 1 < end && value(at: index + 1) == nil
        && value(at: index - 1) == nil
    }
    return inner + [end]
  }

  /// A number that just as many cells follow up to the table's end as it has columns.
  private func endsTable(_ index: Int) -> Bool {
    (index + width == count || category != nil && index + width == count + 1)
      && starts.keys.contains { $0 < index && follows(index, $0, behindSection: true) }
  }

  /// A row of another number of cells, where the marks in its lines tell which of them are one cell, and the last row of
  /// the table.
  private func placesOfOddRow(_ range: Range<Int>) -> [RowAlignment.Place]? {
    guard value(at: range.lowerBound) != nil else { return nil }
    for joined in CellParagraphs.joinings(range.map { atoms[cells[$0]].text }) {
      let size = range.count - joined.count
      for lacksCategory in category == nil ? [false] : [false, true] where size == width - (lacksCategory ? 1 : 0) {
        let places = places(from: range.lowerBound, Step(lacksCategory: lacksCategory), joined)
        if suits(range.lowerBound, places) { return places }
      }
      if size <= width { return nil }
    }
    return nil
  }

  /// - Parameter joined: cells, counted from the row's first, that go on with the one before them.
  private func places(from start: Int, _ step: Step, _ joined: Set<Int> = []) -> [RowAlignment.Place] {
    var places: [RowAlignment.Place] = []
    var column = -1
    for offset in 0..<size(step) + joined.count {
      let opens = !joined.contains(offset)
      if opens { column += step.lacksCategory && column + 1 == category ? 2 : 1 }
      for index in cell(start + offset).indices {
        let isFirst = opens && index == cells[start + offset]
        places.append(.column(column, opensRow: isFirst && offset == 0, opensCell: isFirst))
      }
    }
    return places
  }

  /// Whether the cells suit the columns that they stand under about as well as any others.
  private func suits(_ start: Int, _ places: [RowAlignment.Place]) -> Bool {
    var score = 0
    var least = 0
    let low = cells[start]
    for (offset, place) in places.enumerated() {
      guard case .column(let column, _, true) = place else { continue }
      let atom = atoms[low + offset]
      // Figures say nothing of where they belong.
      if column > 0, atom.kind == .number || atom.kind == .share, !columns[column].role.isDepartments { continue }
      let fit = CellFit.score(columns[column].role, atom.kind)
      score += fit
      least = min(least, fit)
    }
    guard least < -RegularRows.littleFit else { return true }
    var alignment = alignment
    alignment.allowsNewRows = false
    alignment.allowsTail = false
    return score + RegularRows.margin >= alignment.places(of: Array(atoms[low..<low + places.count])).score
  }

  private static let timeEnds: ScalarSet = "前后底末内期年"
  private static let littleFit = 15
}

extension RegularRows {
  /// Parts the cells of each chunk where counting tells its rows.
  /// - Parameter mayBeShifted: whether empty cells are printed, as rows that lost their first cells have them at their end.
  static func part(
    _ chunks: inout [LineTable.Chunk], _ columns: [Column], _ alignment: RowAlignment, mayBeShifted: Bool
  ) {
    var out: [LineTable.Chunk] = []
    for chunk in chunks {
      guard !mayBeShifted || ShiftedRows.places(of: chunk.atoms, roles: columns.map(\.role)) == nil,
        let rows = RegularRows(chunk.atoms, columns, alignment)
      else {
        out.append(chunk)
        continue
      }
      var section = chunk.section
      func add(_ atoms: ArraySlice<RowAlignment.Atom>, _ places: [RowAlignment.Place]?) {
        var chunk = LineTable.Chunk(section: section, atoms: Array(atoms), places: places)
        chunk.isOneRow =
          places == nil && atoms.first?.kind == .number && atoms.count <= columns.count + 2
          && atoms.dropFirst().contains { $0.kind == .number }
        out.append(chunk)
        section = nil
      }
      for part in rows.parts() {
        switch part {
        case .section(let atom):
          // A heading behind a heading stands over no rows of its own.
          if section != nil { add([], nil) }
          section = (atom.text, atom.line)
        case .cells(let atoms, let places): add(atoms, places)
        }
      }
      if section != nil { add([], nil) }
    }
    chunks = out
  }
}
