/// Puts cells that come in reading order under columns, where the source has lost its rows or its empty cells: the cheapest
/// way through all cells is taken (Viterbi), so that a missing department or a project printed once shifts nothing.
/// Time and memory grow with cells times columns.
struct RowAlignment {
  /// What parts a line from the one before it.
  enum Gap: Sendable {
    /// Nothing: the next line of the same cell, as far as the print shows.
    case none
    /// Nothing, and the line before it breaks off in a list or a clause.
    case midList
    /// As much as between cells.
    case cell
    /// More than nothing, in a print where cells take a line each.
    case line
  }

  struct Atom: Sendable {
    let text: Passage
    /// Narrow, so that an atom takes 32 bytes: a long table is a million of them.
    private let place: Int32
    let gap: Gap
    let kind: CellKind
    /// A number, or an item with one, that follows on the one before it.
    var isInSequence = false
    /// A number that does not, and is larger than most tables have rows.
    var isFigure = false
    /// Departments that could as well be who signs: one body by its name.
    var maySign = true

    var line: Int { Int(place) }

    init(text: Passage, line: Int, gap: Gap, kind: CellKind) {
      self.text = text
      place = Int32(clamping: line)
      self.gap = gap
      self.kind = kind
    }
  }

  /// Where an atom went.
  enum Place: Sendable, Hashable {
    case column(Int, opensRow: Bool, opensCell: Bool)
    case nowhere
  }

  let roles: [ColumnRole]
  private let firstText: Int
  /// The first column behind one of marks, where these stand before the tasks.
  private let firstMarked: Int
  /// What a missing number costs: nothing where the table has none.
  var skipNumber = CellFit.skip(.number)
  var allowsNewRows = true
  /// Items in sequence open the rows of a number, whose body is printed once for all of them.
  var hasItems = false
  /// Items in sequence are tasks below the project that is printed once for all of them.
  var hasItemsOfProjects = false
  /// Atoms at the end may belong to no row.
  var allowsTail = false

  private func skip(_ column: Int) -> Int {
    if hasItems, roles[column] == .number || roles[column].isDepartments { return CellFit.skipMerged }
    if roles[column] == .number { return hasItemsOfProjects ? CellFit.skipMerged : skipNumber }
    // Behind its marks a row is known for one, whatever it lost.
    if column >= firstMarked { return min(CellFit.skip(roles[column]), CellFit.skipMarked) }
    // Departments before the task group it: they are printed once for all of their rows.
    if roles[column].isDepartments, column < firstText { return CellFit.skipGroup }
    return CellFit.skip(roles[column])
  }

  init(roles: [ColumnRole]) {
    self.roles = roles
    firstText = roles.firstIndex(of: .text) ?? 0
    let marks = roles.firstIndex(of: .score) ?? .max
    firstMarked = roles[..<min(marks, firstText)].contains(.project) && marks < firstText ? marks + 1 : .max
  }

  /// What a column costs where it is passed over, and the columns before and behind it; how it counts numbers and items.
  private struct Costs {
    var skip: Int
    var before: Int
    var behind: Int
    var number: Int
    var item: Int
  }

  private static let unreachable = Int.min / 4
  private static let columnBits = 0x3F
  private static let startColumn = 0x3F
  private static let wrapped = 0x40
  private static let continued = 0x80
  private static let skipped = 0xC0

  /// Columns beyond this are not told apart.
  static let mostColumns = 60

  func places(of atoms: [Atom]) -> (places: [Place], score: Int) {
    let width = roles.count
    guard width > 0, width <= RowAlignment.mostColumns, !atoms.isEmpty else { return ([], 0) }
    var tail = [Int](repeating: 0, count: width + 1)
    for column in stride(from: width - 1, through: 0, by: -1) { tail[column] = tail[column + 1] + skip(column) }
    let outside = outsideScores(atoms)

    let columns = roles.indices.map { column in
      let role = roles[column]
      return Costs(
        skip: skip(column), before: tail[0] - tail[column], behind: tail[column + 1], number: role == .number ? 1 : 0,
        item: role == .text && (hasItems || hasItemsOfProjects) ? 1 : role == .project && hasItemsOfProjects ? -1 : 0)
    }
    // For each kind a row, and in it a column.
    var kinds = CellKind.allCases.flatMap { kind in
      roles.map { (fit: CellFit.score($0, kind), stay: stayInKind(kind, $0)) }
    }
    // Behind the marks a figure is the target of what is named before them.
    if firstMarked < width, roles[firstMarked] == .text {
      kinds[CellKind.number.rawValue * width + firstMarked].fit = CellFit.markedFigure
    }
    var back = [UInt8](repeating: 0, count: atoms.count * width)
    // Scores of the atom before and of this one, a row each.
    var scores = [Int](repeating: RowAlignment.unreachable, count: 2 * width)
    var best = (score: RowAlignment.unreachable, atom: 0, column: 0)
    // In place: this runs for each atom under each column. The places are an atom's index times the width, or one of two
    // rows, or a kind's row, and a column of that width.
    scores.withUnsafeMutableBufferPointer { scores in
      back.withUnsafeMutableBufferPointer { back in
        columns.withUnsafeBufferPointer { columns in
          kinds.withUnsafeBufferPointer { kinds in
            var (before, now) = (0, width)
            for index in atoms.indices {
              let kind = atoms[index].kind
              let row = kind.rawValue * width
              let ofNumber = atoms[index].isInSequence ? CellFit.sequence : atoms[index].isFigure ? -CellFit.figure : 0
              let ofItem = atoms[index].isInSequence ? CellFit.item : hasItems ? -CellFit.item : 0
              let costs = gapCosts(atoms[index].gap, kind)
              let isLast = index == atoms.count - 1
              let rest = outside[index + 1]
              var ready = RowAlignment.unreachable
              var readyFrom = RowAlignment.startColumn
              var rowEnd = (score: RowAlignment.unreachable, column: RowAlignment.startColumn)
              if index == 0 {
                ready = 0
              } else if allowsNewRows {
                for column in 0..<width where scores[before + column] - columns[column].behind > rowEnd.score {
                  rowEnd = (scores[before + column] - columns[column].behind, column)
                }
              }
              let wrap = rowEnd.score - CellFit.newRow - costs.advance
              for column in 0..<width {
                let own = columns[column]
                let (ofKind, stayOfKind) = kinds[row + column]
                let last = scores[before + column]
                let fit = ofKind + own.number * ofNumber + own.item * ofItem
                var score = ready - (index == 0 ? 0 : costs.advance) + fit
                var from = readyFrom | (index == 0 ? RowAlignment.wrapped : 0)
                let opened = wrap - own.before + fit
                if opened > score {
                  score = opened
                  from = rowEnd.column | RowAlignment.wrapped
                }
                let stayed = last - min(costs.stay, stayOfKind) + min(0, fit)
                if stayed > score {
                  score = stayed
                  from = column | RowAlignment.continued
                }
                let passed = last - CellFit.ignored
                if passed > score {
                  score = passed
                  from = column | RowAlignment.skipped
                }
                scores[now + column] = score
                back[index * width + column] = UInt8(truncatingIfNeeded: from)
                ready -= own.skip
                if last > ready {
                  ready = last
                  readyFrom = column
                }
                let end = score - own.behind + rest
                if allowsTail || isLast, end >= best.score { best = (end, index, column) }
              }
              swap(&before, &now)
            }
          }
        }
      }
    }
    return (trace(back, width: width, from: best.atom, column: best.column, count: atoms.count), best.score)
  }

  private func trace(_ back: [UInt8], width: Int, from last: Int, column: Int, count: Int) -> [Place] {
    var places = [Place](repeating: .nowhere, count: count)
    var column = column
    var index = last
    while index >= 0 {
      let step = Int(back[index * width + column])
      switch step & RowAlignment.skipped {
      case RowAlignment.skipped: places[index] = .nowhere
      case RowAlignment.continued: places[index] = .column(column, opensRow: false, opensCell: false)
      case RowAlignment.wrapped: places[index] = .column(column, opensRow: true, opensCell: true)
      default: places[index] = .column(column, opensRow: false, opensCell: true)
      }
      let from = step & RowAlignment.columnBits
      if from == RowAlignment.startColumn { break }
      column = from
      index -= 1
    }
    return places
  }

  /// A list of names or of steps may take a line, or a paragraph, for each.
  private func stayInKind(_ kind: CellKind, _ role: ColumnRole) -> Int {
    // Several help more often than several lead.
    if role.isDepartments, kind == .departments { return role == .lead ? 26 : 25 }
    // What was done is told in several paragraphs.
    if role == .progress { return kind == .sentence ? 30 : kind == .short ? 45 : .max }
    return role == .steps && kind == .steps ? 5 : .max
  }

  private func gapCosts(_ gap: Gap, _ kind: CellKind) -> (advance: Int, stay: Int) {
    switch gap {
    // Names on lines of their own are one list more often than two columns.
    case .none: (kind == .departments ? 30 : 15, 0)
    case .midList: (60, 0)
    case .line: (0, 40)
    case .cell: (0, 70)
    }
  }

  /// Sums from each atom to the end, for rows that stop before it.
  private func outsideScores(_ atoms: [Atom]) -> [Int] {
    var sums = [Int](repeating: 0, count: atoms.count + 1)
    for index in stride(from: atoms.count - 1, through: 0, by: -1) {
      let isList = atoms[index].kind == .departments && !atoms[index].maySign
      sums[index] = sums[index + 1] + (isList ? CellFit.outsideList : CellFit.outside(atoms[index].kind))
    }
    return sums
  }
}
