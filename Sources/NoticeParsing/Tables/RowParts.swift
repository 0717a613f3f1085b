/// A row's cells by what they are.
struct RowParts {
  var number: TableCell?
  var domain: TableCell?
  var subdomain: TableCell?
  var projectCell: TableCell?
  var text: [TableCell] = []
  var departments: [(DraftResponsibility.Label, TableCell)] = []
  var leaders: [TableCell] = []
  var deadlines: [TableCell] = []
  var slots: [(DraftMilestone.Slot, TableCell)] = []
  var steps: [TableCell] = []
  var unit: TableCell?
  /// A column of leading departments is there, with nothing in it.
  var hasEmptyDepartments = false

  mutating func take(_ cell: TableCell?, _ column: Column) {
    if column.role == .lead || column.role == .responsible, cell?.isEmpty ?? false { hasEmptyDepartments = true }
    guard let cell, !cell.isEmpty else { return }
    if column.holdsPeople, let parted = MixedCell.parted(cell) {
      leaders.append(parted.people)
      put(parted.bodies, column)
    } else {
      put(cell, column)
    }
  }

  private mutating func put(_ cell: TableCell, _ column: Column) {
    switch column.role {
    case .number: number = cell
    case .domain: domain = cell
    case .subdomain: subdomain = cell
    case .project: projectCell = cell
    case .text:
      // What the year's work costs is none of it.
      if RowParts.isFigure(cell.whole), RowParts.money.occurs(in: Passage(column.heading)) { return }
      if !cell.whole.isDash && !(cell.isCoveredFromLeft && !text.isEmpty) { text.append(cell) }
    case .slot(let slot): slots.append((slot, cell))
    case .steps: steps.append(cell)
    case .lead: departments.append((.lead, cell))
    case .responsible: departments.append((.responsible, cell))
    case .support: departments.append((.support, cell))
    case .leaders: leaders.append(cell)
    case .deadline: deadlines.append(cell)
    case .unit: unit = cell
    case .remark, .progress, .score: break
    }
  }

  private static let money = WordTable(["投资", "资金", "(万元)", "(亿元)"])

  private static func isFigure(_ text: Passage) -> Bool {
    text.hasDigit && text.count <= 12
      && text.foldedScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
  }

  /// The cells' lines, a blank between two cells where no mark parts them.
  static func lines(_ cells: [TableCell]) -> [Passage] {
    var lines: [Passage] = []
    for cell in cells {
      if let last = lines.last, let first = cell.first, let mark = last.lastScalar, !closers.contains(mark) {
        lines[lines.count - 1] = Passage(last.string + " " + first.string)
        lines += cell.lines.dropFirst()
      } else {
        lines += cell.lines
      }
    }
    return lines
  }

  private static let closers: ScalarSet = "。;,:、!?"

  /// Nothing but the task's own words.
  var saysOnlyTask: Bool {
    number == nil && departments.isEmpty && leaders.isEmpty && deadlines.isEmpty && slots.isEmpty && steps.isEmpty
  }

  /// A deadline and who keeps it, and nothing of the task.
  var lacksTask: Bool {
    number == nil && text.isEmpty && projectCell == nil && domain == nil && subdomain == nil && !deadlines.isEmpty
      && !departments.isEmpty
  }

  /// Without what reaches down from the row above.
  var own: RowParts {
    var parts = self
    parts.departments.removeAll { $0.1.isCoveredFromAbove }
    parts.leaders.removeAll(where: \.isCoveredFromAbove)
    parts.deadlines.removeAll(where: \.isCoveredFromAbove)
    parts.slots.removeAll { $0.1.isCoveredFromAbove }
    parts.steps.removeAll(where: \.isCoveredFromAbove)
    return parts
  }

  /// The text with its unit behind the figure that lacks one: 180 and 亿元 are 180亿元.
  var counted: [TableCell] {
    guard let unit, !unit.whole.isDash else { return text }
    return text.map { cell in
      guard let last = cell.last, last.count <= 12, last.lastScalar.map({ ("0"..."9").contains($0) }) ?? false
      else {
        return cell
      }
      return cell.withLast(Passage(last.string + unit.whole.unspacedString))
    }
  }

  /// The task's text reaches down from the row above: this row adds to it.
  func continuesTask(_ table: SourceTable) -> Bool {
    !text.isEmpty && text.allSatisfy(\.isCoveredFromAbove) && (number?.isCoveredFromAbove ?? true)
  }
}
