import PlanModel

/// A task table, whatever it was printed as: columns, and under them rows and the headings between rows.
struct SourceTable: Sendable {
  enum Row: Sendable {
    case section(Passage, line: Int)
    /// Cells by column; nil where the print has none.
    case cells([TableCell?], line: Int)
  }

  var columns: [Column]
  var rows: [Row]
  var lines: ClosedRange<Int>
  /// Whether empty cells are printed, so that an empty department says “as above”.
  var hasEmptyCells: Bool
  /// Whether merged cells are stated.
  var hasMerges = false
  /// Headings above it, nearest last.
  var headingsAbove: [Passage] = []
  /// The departments stand before the tasks, as groups do: printed once, they hold for the rows below as well.
  var groupingLabel: DraftResponsibility.Label? {
    for column in columns {
      switch column.role {
      case .lead: return .lead
      case .responsible: return .responsible
      case .text: return nil
      default: continue
      }
    }
    return nil
  }

  /// Leaders stand before the numbers of the rows: printed once, they lead those below as well.
  var groupsByLeaders: Bool {
    columns.first?.role == .leaders && columns.dropFirst().first?.role == .number
  }

  /// What was guessed in putting cells under columns.
  var findings: [Finding] = []
}
