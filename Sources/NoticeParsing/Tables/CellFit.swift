/// How well a cell suits a column, and what it costs that a column has none. Weights of evidence in tenths, found by
/// reading tables, not measured.
enum CellFit {
  static func score(_ role: ColumnRole, _ kind: CellKind) -> Int { row(role)[kind.rawValue] }

  // In the order of CellKind: empty, dash, number, section, deadline, departments, people, short, sentence, steps, share.
  private static func row(_ role: ColumnRole) -> [Int] {
    switch role {
    case .number: numberRow
    case .domain, .subdomain: domainRow
    case .project: projectRow
    case .text: textRow
    case .slot: slotRow
    case .steps: stepsRow
    case .lead, .responsible, .support: departmentsRow
    case .leaders: leadersRow
    case .deadline: deadlineRow
    case .remark: remarkRow
    case .unit: unitRow
    case .score: scoreRow
    case .progress: progressRow
    }
  }

  private static let numberRow = [-20, -60, 40, -200, -200, -200, -200, -200, -300, -300, -200]
  private static let domainRow = [0, -20, -60, 30, -40, -30, 0, 15, -40, -60, -40]
  private static let projectRow = [0, -30, -60, 5, -40, -30, 3, 15, -25, -60, -30]
  private static let textRow = [-60, -60, -50, -5, -40, -55, -15, 5, 20, 5, -30]
  private static let slotRow = [0, 5, -40, -20, -10, -40, -10, 8, 15, 0, 8]
  private static let stepsRow = [0, 0, -60, -20, 20, -40, -20, 0, 10, 40, 0]
  private static let departmentsRow = [0, 0, -80, -60, -40, 40, -20, -15, -100, -60, -80]
  private static let leadersRow = [0, 0, -80, -60, -30, -50, 40, -5, -60, -60, -80]
  private static let deadlineRow = [0, 0, -60, -60, 50, -50, -20, -2, -40, -20, -40]
  private static let unitRow = [0, 0, -60, -60, -30, -20, -20, 25, -60, -60, -60]
  private static let scoreRow = [0, 0, 45, -60, -60, -60, -60, -5, -60, -60, -5]
  private static let remarkRow = [0, 0, -20, -20, -10, -15, -10, 0, -5, -10, 0]
  private static let progressRow = [0, 0, -30, -20, -20, -30, -20, 8, 12, 5, 20]

  /// What an absent cell costs.
  static func skip(_ role: ColumnRole) -> Int {
    switch role {
    case .number: 40
    case .domain, .subdomain: 3
    case .project: 10
    case .text: 150
    case .slot, .lead, .responsible: 50
    case .steps, .leaders: 30
    case .support, .deadline, .progress, .unit, .score: 20
    case .remark: 0
    }
  }

  /// What an absent cell costs behind marks: the name before them is the task.
  static let skipMarked = 15
  /// What speaks for a figure as the task behind them.
  static let markedFigure = 10
  /// What it costs that a cell is merged with the one above, where a row's items are counted.
  static let skipMerged = 3
  /// What an item that follows on the one before it says for a task, and other words against one.
  static let item = 60
  /// What it costs that departments before the task are printed further up.
  static let skipGroup = 35
  /// A number that follows on the one before it speaks for a row.
  static let sequence = 40
  /// A large one that does not speaks for a column of figures.
  static let figure = 25
  /// A row more.
  static let newRow = 5
  /// A line that belongs to no cell.
  static let ignored = 90

  /// What speaks against a list of departments behind the table, where nobody signs.
  static let outsideList = -30

  /// What speaks for a line behind the table.
  static func outside(_ kind: CellKind) -> Int {
    switch kind {
    case .short, .people, .share: 10
    case .empty, .dash: 2
    default: 0
    }
  }
}
