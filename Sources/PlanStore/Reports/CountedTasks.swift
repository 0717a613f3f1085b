internal import Migrations
internal import PlanModel
internal import SQLite

/// Which of a task's columns a grouping needs.
struct CountedColumns: OptionSet {
  let rawValue: Int
  static let number = CountedColumns(rawValue: 1)
  static let domain = CountedColumns(rawValue: 2)
  static let quarters = CountedColumns(rawValue: 4)
}

enum CountedTasks {
  /// Every task that a report covers, once, with its closed milestones counted; in the order of the file.
  static func forEach(
    in connection: borrowing Connection, _ specification: ReportSpecification, columns: CountedColumns,
    _ body: (CountedTask) throws -> Void
  ) throws {
    guard !TaskScan.suits(specification.filter) else {
      let status = specification.filter.status
      return try TaskScan.forEach(in: connection, specification, columns: columns) { task in
        if status == nil || task.row.status == status { try body(task.counted) }
      }
    }
    let selection = TaskSelection(specification)
    let byQuarter = columns.contains(.quarters)
    let rule = Rule.milestoneState(
      filter: selection.conditions, milestones: byQuarter ? "" : "AND milestone.due_on < :as_of")
    let status = specification.filter.status.map { "WHERE state.status = '\($0.rawValue)'" } ?? ""
    let row = try connection.prepare(
      """
      SELECT item_id, notice_id, number_order, actual, due, status, is_unreported, is_closed, is_met, is_met_on_time,
        number, domain, quarter, task_id
      FROM (\(rule)) AS state \(status)
      """)
    try selection.bind(to: row)
    var current: CountedTask?
    while try row.step() {
      let item = row.integer(0)
      if current?.item != item {
        if let current { try body(current) }
        current = try task(row, item: item, columns: columns)
      }
      guard !row.isNull(7) else { continue }
      var counted = CountedTask.Milestones()
      if row.integer(7) == 1 {
        counted.due = 1
        counted.met = row.integer(8)
        counted.metOnTime = row.integer(9)
      }
      current?.milestones.add(counted)
      if byQuarter { current?.add(counted, in: try Columns.quarter(row, 12)) }
    }
    if let current { try body(current) }
  }

  private static func task(_ row: borrowing Statement, item: Int, columns: CountedColumns) throws -> CountedTask {
    guard let status = row.withText(5, { TaskStatus(bytes: $0) }) else {
      throw StoreError(.fault, "no status \(row.text(5))")
    }
    return CountedTask(
      notice: row.integer(1), item: item, task: row.integer(13), numberOrder: row.integer(2),
      number: columns.contains(.number) ? row.text(10) : "",
      domain: columns.contains(.domain) ? row.optionalText(11) : nil, isUnreported: row.integer(6) == 1,
      actual: try Columns.hundredths(row, 3), due: try Columns.hundredths(row, 4), status: status)
  }
}

extension TaskStatus {
  /// From its name's bytes, without a String for each of a million rows.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard let found = TaskStatus.allCases.first(where: { $0.rawValue.utf8.elementsEqual(bytes) }) else { return nil }
    self = found
  }
}

extension CountedTask.Milestones {
  mutating func add(_ other: CountedTask.Milestones) {
    due += other.due
    met += other.met
    metOnTime += other.metOnTime
  }
}

extension CountedTask {
  mutating func add(_ counted: Milestones, in quarter: Quarter) {
    if let place = quarters.firstIndex(where: { $0.quarter == quarter }) {
      quarters[place].milestones.add(counted)
    } else {
      quarters.append((quarter, counted))
    }
  }
}
