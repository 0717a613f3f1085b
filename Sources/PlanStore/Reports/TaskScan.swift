internal import PlanModel
internal import SQLite

/// The state of all tasks, for reports of a whole file: what `Migrations/Rules` says of each task, worked out from scans
/// of the tables in the order of their keys, read side by side.
///
/// The rules' text is the definition, and the views and the reports of one notice or department run it; for a million
/// tasks its lookups take several times as long as reading everything once. A test holds both to the same answers.
enum TaskScan {
  /// Whether a report covers so much that scanning is the shorter way.
  static func suits(_ filter: TaskFilter) -> Bool { filter.notice == nil && filter.department == nil }

  /// What is read once from end to end is not worth keeping.
  private static let pageCacheKilobytes = 16_384

  /// A task with its closed milestones counted.
  struct Task {
    var row: TaskRow
    var isUnreported: Bool
    var number = ""
    var domain: String?
    /// Filled only where they are asked for.
    var quarters: [(quarter: Quarter, milestones: CountedTask.Milestones)] = []
  }

  /// Every task that the filter covers, its status left aside, in the order of the file.
  static func forEach(
    in connection: borrowing Connection, _ specification: ReportSpecification, columns: CountedColumns = [],
    _ body: (inout Task) throws -> Void
  ) throws {
    try connection.execute("PRAGMA cache_size = -\(pageCacheKilobytes)")
    let notices = try CurrentRevisions(connection, knownBy: specification.knownBy)
    let entries = try EntryTable(connection, specification)
    var milestones = try MilestoneScan(connection, specification, entries, countsQuarters: columns.contains(.quarters))
    let selection = TaskSelection(specification)
    let row = try connection.prepare(query(conditions: selection.conditions))
    try selection.bind(to: row)
    let asOf = PackedDay(specification.asOf)
    while try row.step() {
      guard let notice = notices.notice(of: row.integer(1)) else { continue }
      let id = row.integer(2)
      let last = entries.last(of: id, onOrBefore: asOf)
      var task = Task(
        row: TaskRow(
          notice: notice, numberOrder: try Columns.number(row, 3), item: try Columns.number(row, 0),
          task: try Columns.number(row, 2), actual: last?.hundredths ?? 0, due: 0,
          lastReported: last?.day ?? .never, status: .onSchedule),
        isUnreported: last == nil)
      if columns.contains(.number) { task.number = row.text(4) }
      if columns.contains(.domain) { task.domain = row.optionalText(5) }
      try milestones.add(to: &task)
      try body(&task)
    }
  }
}

extension TaskScan {
  static func query(conditions: String = "") -> String {
    """
    SELECT items.id, items.revision_id, items.task_id, items.number_order, items.number, items.domain
    FROM items WHERE true \(conditions) ORDER BY items.id
    """
  }
}

/// Which revisions reports show, and of which notices.
private struct CurrentRevisions {
  /// By id; 0 for one that a later revision has replaced, or that was not known.
  private var notices: [Int32] = []

  init(_ connection: borrowing Connection, knownBy: Moment?) throws {
    let row = try connection.prepare("SELECT id, notice_id FROM revisions WHERE \(latestRevision) ORDER BY id")
    try row.bind(":known_by", Moment.bound(knownBy))
    while try row.step() {
      guard (0..<1 << 28).contains(row.integer(0)) else {
        throw StoreError(.damaged, "a revision of the number \(row.integer(0)): go back to a backup")
      }
      notices += Array(repeating: 0, count: max(0, row.integer(0) + 1 - notices.count))
      notices[row.integer(0)] = try Columns.number(row, 1)
    }
  }

  func notice(of revision: Int) -> Int32? {
    guard notices.indices.contains(revision), notices[revision] != 0 else { return nil }
    return notices[revision]
  }
}

/// The milestones of all items, in the order of items.
struct MilestoneScan: ~Copyable {
  private let row: Statement
  private let entries: EntryTable
  private let asOf: PackedDay
  /// The last day of the warning; nil where the calendar ends before it.
  private let warnedUpTo: PackedDay?
  private let countsQuarters: Bool
  /// The item of the row at hand; beyond all at the end.
  private var item: Int

  init(
    _ connection: borrowing Connection, _ specification: ReportSpecification, _ entries: EntryTable,
    countsQuarters: Bool
  ) throws {
    let row = try connection.prepare(MilestoneScan.query)
    item = try row.step() ? row.integer(0) : .max
    self.row = row
    self.entries = entries
    self.countsQuarters = countsQuarters
    asOf = PackedDay(specification.asOf)
    warnedUpTo = CivilDate(dayNumber: specification.asOf.dayNumber + specification.warnDays).map { PackedDay($0) }
  }

  static let query = """
    SELECT item_id, due_on, scheduled_hundredths, position, quarter FROM milestones ORDER BY item_id, position
    """

  private mutating func step() throws { item = try row.step() ? row.integer(0) : .max }

  /// Reads the milestones of a task's item, and says how the task stands by them; items come in order.
  mutating func add(to task: inout TaskScan.Task) throws {
    let wanted = Int(task.row.item)
    while item < wanted { try step() }
    while item == wanted {
      try addMilestone(to: &task)
      try step()
    }
    task.row.status = status(of: task)
  }

  private func addMilestone(to task: inout TaskScan.Task) throws {
    let dueOn = try PackedDay(row, 1)
    let scheduled = Int16(try Columns.hundredths(row, 2))
    var counts = CountedTask.Milestones()
    if dueOn < asOf {
      counts.due = 1
      task.row.due = scheduled
      if scheduled <= task.row.actual {
        counts.met = 1
        let then = entries.last(of: Int(task.row.task), onOrBefore: dueOn)
        counts.metOnTime = scheduled == 0 || scheduled <= then?.hundredths ?? -1 ? 1 : 0
      } else if task.row.overduePosition == 0 {
        task.row.overduePosition = try Columns.number(row, 3)
        task.row.overdueDay = dueOn
        task.row.overdueQuarter = UInt16(try Columns.quarter(row, 4).index)
      }
      task.row.schedule.add(counts)
    } else if task.row.schedule.nextDay == .never {
      task.row.schedule.nextDay = dueOn
      task.row.schedule.nextScheduled = scheduled
      task.row.schedule.nextQuarter = UInt16(try Columns.quarter(row, 4).index)
    }
    if countsQuarters { task.add(counts, in: try Columns.quarter(row, 4)) }
  }

  private func status(of task: borrowing TaskScan.Task) -> TaskStatus {
    if task.row.actual >= 10_000 { return .completed }
    if task.row.actual < task.row.due { return .overdue }
    let next = task.row.schedule
    if next.nextDay != .never, let warnedUpTo, next.nextDay <= warnedUpTo, task.row.actual < next.nextScheduled {
      return .dueSoon
    }
    return task.isUnreported && next.due == 0 ? .notStarted : .onSchedule
  }
}

extension TaskRow.Schedule {
  fileprivate mutating func add(_ counts: CountedTask.Milestones) {
    due += Int32(counts.due)
    met += Int32(counts.met)
    metOnTime += Int32(counts.metOnTime)
  }

  fileprivate var counts: CountedTask.Milestones {
    CountedTask.Milestones(due: Int(due), met: Int(met), metOnTime: Int(metOnTime))
  }
}

extension TaskScan.Task {
  fileprivate mutating func add(_ counted: CountedTask.Milestones, in quarter: Quarter) {
    if let place = quarters.firstIndex(where: { $0.quarter == quarter }) {
      quarters[place].milestones.add(counted)
    } else {
      quarters.append((quarter, counted))
    }
  }

  /// As the groups of a report count it.
  var counted: CountedTask {
    CountedTask(
      notice: Int(row.notice), item: Int(row.item), task: Int(row.task), numberOrder: Int(row.numberOrder),
      number: number, domain: domain, isUnreported: isUnreported, actual: Int(row.actual), due: Int(row.due),
      status: row.status, milestones: row.schedule.counts, quarters: quarters)
  }
}
