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
  let words: Words
  private let path: String

  /// Where the words come from.
  enum Words {
    /// Looked up, task by task.
    case each(TaskWords)
    /// Read in the order of the file, many tasks at a time.
    case blocks(TaskWordBlocks)
  }

  init(of path: String, total: Int, rows: [TaskRow], words: Words) {
    self.path = path
    count = rows.count
    self.total = total
    self.rows = rows
    self.words = words
  }

  /// Every task once, in order; its words are read with few others', so that memory stays flat.
  public func forEach(_ body: (TaskState) throws -> Void) throws {
    do {
      switch words {
      case .each(let words): for row in rows { try body(try words.state(of: row)) }
      case .blocks(let blocks): try blocks.forEach(rows, body)
      }
    } catch let error as SQLiteError {
      throw StoreError(error, path: path)
    }
  }
}

/// What the rule says of one task, without its words: a report of a million tasks holds as many of these.
struct TaskRow {
  var notice: Int32
  var numberOrder: Int32
  var item: Int32
  var task: Int32
  var actual: Int16
  var due: Int16
  /// Of the last entry; `never` where nothing was reported.
  var lastReported: PackedDay
  /// The milestone that an overdue task is late with: its position, due day and quarter, as `Quarter.index`; position 0
  /// where it is not overdue.
  var overduePosition: Int32 = 0
  var overdueDay = PackedDay.never
  var overdueQuarter: UInt16 = 0
  var status: TaskStatus
  /// What all milestones tell; left out where the words' reader adds it.
  var schedule = Schedule()

  /// A task's closed milestones counted, and the first one that is not closed.
  struct Schedule {
    var due: Int32 = 0
    var met: Int32 = 0
    var metOnTime: Int32 = 0
    /// `never` where all are closed.
    var nextDay = PackedDay.never
    var nextScheduled: Int16 = 0
    var nextQuarter: UInt16 = 0
  }
}

extension TaskRow {
  /// What `init(_:)` reads from `state`, the rule's rows.
  static let columns = """
    state.notice_id, state.number_order, state.item_id, state.task_id, state.actual, state.due, state.status,
    state.last_reported_on
    """

  /// From a row that begins with `columns`.
  init(_ row: borrowing Statement) throws {
    guard let status = row.withText(6, { TaskStatus(bytes: $0) }) else {
      throw StoreError(.fault, "no status \(row.text(6))")
    }
    self.init(
      notice: try Columns.number(row, 0), numberOrder: try Columns.number(row, 1), item: try Columns.number(row, 2),
      task: try Columns.number(row, 3), actual: Int16(try Columns.hundredths(row, 4)),
      due: Int16(try Columns.hundredths(row, 5)),
      lastReported: row.isNull(7) ? .never : try PackedDay(row, 7), status: status)
  }

  /// By notice and number.
  static func precedes(_ a: TaskRow, _ b: TaskRow) -> Bool {
    a.notice == b.notice ? a.numberOrder < b.numberOrder : a.notice < b.notice
  }
}

extension Store {
  /// The tasks that the filter covers, by notice and number.
  ///
  /// - Parameter quotingMilestones: false leaves the words of the milestones empty that overdue tasks are late with.
  public func tasks(_ specification: ReportSpecification, quotingMilestones: Bool = true) throws -> TaskList {
    try reading { connection in
      let status = specification.filter.status
      var (rows, total) = try TaskRow.all(in: connection, specification) { status == nil || $0 == status }
      rows.sort(by: TaskRow.precedes)
      return TaskList(
        of: path, total: total, rows: rows,
        words: try words(connection, specification, WordSelection(quotesMilestones: quotingMilestones)))
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
      let status = specification.filter.status
      var ofStatus = 0
      var (rows, total) = try TaskRow.all(in: connection, specification) { found in
        if found == status { ofStatus += 1 }
        return found == .overdue && (status ?? .overdue) == .overdue
      }
      if status != nil { total = ofStatus }
      rows.sort { a, b in
        if a.overdueDay != b.overdueDay { return a.overdueDay < b.overdueDay }
        if a.due - a.actual != b.due - b.actual { return a.due - a.actual > b.due - b.actual }
        return TaskRow.precedes(a, b)
      }
      return TaskList(
        of: path, total: total, rows: rows,
        words: try words(
          connection, specification,
          WordSelection(countsMilestones: countingMilestones, namesLeaders: namingLeaders)))
    }
  }

  private func words(
    _ connection: borrowing Connection, _ specification: ReportSpecification, _ asked: WordSelection
  ) throws -> TaskList.Words {
    TaskScan.suits(specification.filter)
      ? .blocks(try TaskWordBlocks(connection, specification, asked))
      : .each(try TaskWords(connection, specification, asked))
  }
}

extension TaskRow {
  /// Room is asked for at once, where it is no more than the system gives without touching it.
  private static let reserved = 4 << 20

  /// The tasks whose status is asked for, in the order of the file, and how many tasks the filter covers without it.
  fileprivate static func all(
    in connection: borrowing Connection, _ specification: ReportSpecification, where isAsked: (TaskStatus) -> Bool
  ) throws -> (rows: [TaskRow], total: Int) {
    var rows: [TaskRow] = []
    var total = 0
    guard !TaskScan.suits(specification.filter) else {
      rows.reserveCapacity(min(try connection.integer("SELECT max(id) FROM items") ?? 0, TaskRow.reserved))
      try TaskScan.forEach(in: connection, specification) { task in
        total += 1
        if isAsked(task.row.status) { rows.append(task.row) }
      }
      return (rows, total)
    }
    let selection = TaskSelection(specification)
    let row = try connection.prepare(
      """
      SELECT \(TaskRow.columns), late.position, late.due_on, late.quarter
      FROM (\(Rule.taskState(filter: selection.conditions))) AS state
        LEFT JOIN milestones AS late ON late.item_id = state.item_id AND late.position = state.overdue_position
      """)
    try selection.bind(to: row)
    while try row.step() {
      total += 1
      var found = try TaskRow(row)
      guard isAsked(found.status) else { continue }
      if !row.isNull(8) {
        found.overduePosition = try Columns.number(row, 8)
        found.overdueDay = try PackedDay(row, 9)
        found.overdueQuarter = UInt16(try Columns.quarter(row, 10).index)
      }
      rows.append(found)
    }
    return (rows, total)
  }
}
