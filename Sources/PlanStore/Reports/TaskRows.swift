internal import Migrations
internal import SQLite
public import PlanModel

/// The tasks of a list or report: counted at once, with their words only when they are asked for.
public struct TaskList {
  /// Rows that `forEach` gives.
  public let count: Int
  /// Tasks that the filter covers; in a list its status is left aside, so that it can say "9 of 60".
  public let total: Int
  private let rows: [TaskRow]
  private let words: TaskWords
  private let path: String

  init(of path: String, total: Int, rows: [TaskRow], words: TaskWords) {
    self.path = path
    count = rows.count
    self.total = total
    self.rows = rows
    self.words = words
  }

  /// Every task once, in order; its words are read one task at a time, so that memory stays flat.
  public func forEach(_ body: (TaskState) throws -> Void) throws {
    for row in rows {
      let state: TaskState
      do { state = try words.state(of: row) } catch let error as SQLiteError { throw StoreError(error, path: path) }
      try body(state)
    }
  }
}

/// What the rule says of one task, without its words: a report of a million tasks holds as many of these.
struct TaskRow {
  var notice: Int32
  var numberOrder: Int32
  var item: Int
  var task: Int
  var actual: Int32
  var due: Int32
  /// Of the milestone that an overdue task is late with; 0 where it is not overdue.
  var overduePosition: Int32 = 0
  var overdueDay: Int32 = 0
  var status: TaskStatus
}

extension Store {
  /// The tasks that the filter covers, by notice and number.
  public func tasks(_ specification: ReportSpecification) throws -> TaskList {
    try reading { connection in
      let selection = TaskSelection(specification)
      let status = specification.filter.status.map { "WHERE state.status = '\($0.rawValue)'" } ?? ""
      let row = try connection.prepare(
        """
        SELECT state.notice_id, state.number_order, state.item_id, state.task_id, state.actual, state.due, state.status
        FROM (\(Rule.taskState(filter: selection.conditions))) AS state \(status)
        """)
      try selection.bind(to: row)
      var rows: [TaskRow] = []
      while try row.step() {
        guard let status = TaskStatus(rawValue: row.text(6)) else {
          throw StoreError(.fault, "no status \(row.text(6))")
        }
        rows.append(
          TaskRow(
            notice: try Columns.number(row, 0), numberOrder: try Columns.number(row, 1), item: row.integer(2),
            task: row.integer(3), actual: Int32(try Columns.hundredths(row, 4)),
            due: Int32(try Columns.hundredths(row, 5)), status: status))
      }
      rows.sort { ($0.notice, $0.numberOrder) < ($1.notice, $1.numberOrder) }
      let total = status.isEmpty ? rows.count : try selection.count(in: connection)
      return TaskList(of: path, total: total, rows: rows, words: try TaskWords(connection, specification))
    }
  }

  /// The overdue tasks: the longest overdue first, then the widest gap, then notice and number.
  ///
  /// - Parameter countingMilestones: false leaves `milestonesDue`, `milestonesMet` and `metOnTime` 0 and `next` nil, which
  ///   halves the time of a long report.
  /// - Parameter namingLeaders: true fills `leaders`.
  public func overdue(
    _ specification: ReportSpecification, countingMilestones: Bool = true, namingLeaders: Bool = false
  ) throws -> TaskList {
    try reading { connection in
      let selection = TaskSelection(specification)
      let row = try connection.prepare(
        """
        SELECT state.notice_id, state.number_order, state.item_id, state.task_id, state.actual, state.due,
          late.position, late.due_on
        FROM (\(Rule.taskState(filter: selection.conditions))) AS state
          JOIN milestones AS late ON late.item_id = state.item_id AND late.position = state.overdue_position
        WHERE state.is_overdue
        """)
      try selection.bind(to: row)
      var rows: [TaskRow] = []
      while try row.step() {
        rows.append(
          TaskRow(
            notice: try Columns.number(row, 0), numberOrder: try Columns.number(row, 1), item: row.integer(2),
            task: row.integer(3), actual: Int32(try Columns.hundredths(row, 4)),
            due: Int32(try Columns.hundredths(row, 5)),
            overduePosition: try Columns.number(row, 6), overdueDay: Int32(try Columns.day(row, 7).dayNumber),
            status: .overdue))
      }
      rows.sort { a, b in
        if a.overdueDay != b.overdueDay { return a.overdueDay < b.overdueDay }
        if a.due - a.actual != b.due - b.actual { return a.due - a.actual > b.due - b.actual }
        return (a.notice, a.numberOrder) < (b.notice, b.numberOrder)
      }
      var total = try selection.count(in: connection)
      if let status = specification.filter.status {
        total = status == .overdue ? rows.count : try selection.count(of: status, in: connection)
        if status != .overdue { rows = [] }
      }
      return TaskList(
        of: path, total: total, rows: rows,
        words: try TaskWords(
          connection, specification, countsMilestones: countingMilestones, namesLeaders: namingLeaders))
    }
  }
}
