internal import PlanModel
internal import SQLite

/// Adds to the rows of a report of a whole file what people read, many tasks at a time.
///
/// A report's order is not the file's: looked up one by one, a task's words cost a search in four tables, and a page is
/// read again for nearly each of its tasks. A block of rows is read in the order of the file instead, side by side with
/// the others, and handed out in the order of the report. The schedule comes from the rows.
final class TaskWordBlocks {
  private let connection: Connection
  private let specification: ReportSpecification
  private let names: DepartmentNames
  private let asked: WordSelection

  /// What a block's words may take.
  var blockBytes = 64 << 20
  /// Rows of the first block, which tells how long the words are.
  var firstRows = 4096
  private static let mostRows = 131_072

  init(
    _ connection: borrowing Connection, _ specification: ReportSpecification, _ asked: WordSelection
  ) throws {
    self.connection = connection.shared()
    self.specification = specification
    self.asked = try asked.reduced(to: connection)
    names = try DepartmentNames(connection, knownBy: specification.knownBy)
  }

  /// Calls for every row, in order.
  func forEach(_ rows: [TaskRow], _ body: (TaskState) throws -> Void) throws {
    var scan = try WordScan(connection, asked)
    var block = WordBlock()
    var start = 0
    var count = firstRows
    while start < rows.count {
      var end = TaskWordBlocks.end(of: rows[start...].prefix(count), in: rows)
      while try !block.read(rows[start..<end], from: &scan, within: blockBytes) {
        end = start + max(1, (end - start) / 8)
      }
      for place in start..<end { try body(try state(of: rows[place], block, at: place - start)) }
      // Others may be somewhat longer.
      count = max(1, min(blockBytes * 2 / 3 / block.bytesOfRow, TaskWordBlocks.mostRows))
      start = end
    }
  }

  /// The tasks that are late since one day are those of one year's plans, which stand together in the file: where another
  /// day begins, a block has the least to read that the next one reads again.
  private static func end(of block: ArraySlice<TaskRow>, in rows: [TaskRow]) -> Int {
    guard block.endIndex < rows.count else { return rows.count }
    let half = block.startIndex + (block.count + 1) / 2
    return stride(from: block.endIndex, to: half, by: -1).first { rows[$0 - 1].overdueDay != rows[$0].overdueDay }
      ?? block.endIndex
  }

  private func state(of row: TaskRow, _ block: borrowing WordBlock, at place: Int) throws -> TaskState {
    var words = block.reader(at: place)
    let number = words.text()
    let (domain, project, title) = (words.optionalText(), words.optionalText(), words.optionalText())
    var state = TaskState(
      notice: Int(row.notice), number: number, domain: domain, project: project, title: title, text: words.text(),
      lead: [], support: [], status: row.status, duePercent: Percent(hundredths: Int(row.due)),
      actualPercent: Percent(hundredths: Int(row.actual)), lastReportedOn: row.lastReported.day, overdue: nil,
      next: nil, milestonesDue: 0, milestonesMet: 0, metOnTime: 0)
    let milestone = words.text()
    if row.status == .overdue {
      state.overdue = try row.late(asOf: specification.asOf, milestone: milestone)
    }
    if asked.countsMilestones { row.schedule.add(to: &state) }
    state.lead = try departments(words.number(), &words)
    state.support = try departments(words.number(), &words)
    for _ in 0..<words.number() { state.leaders.append(words.text()) }
    return state
  }

  /// Two printed names may be one department.
  private func departments(_ count: Int, _ words: inout WordBlock.Reader) throws -> [String] {
    var list: [String] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      let name = try names.name(of: words.number())
      if !list.contains(name) { list.append(name) }
    }
    return list
  }
}

extension TaskRow {
  /// What an overdue task is late with.
  func late(asOf day: CivilDate, milestone: String) throws -> TaskState.Overdue {
    guard let dueOn = overdueDay.day, let quarter = Quarter(index: overdueQuarter) else {
      throw StoreError(.fault, "no milestone of item \(item)")
    }
    return TaskState.Overdue(quarter: quarter, deadline: dueOn, days: day.days(since: dueOn), milestone: milestone)
  }
}

extension TaskRow.Schedule {
  fileprivate func add(to state: inout TaskState) {
    state.milestonesDue = Int(due)
    state.milestonesMet = Int(met)
    state.metOnTime = Int(metOnTime)
    guard let dueOn = nextDay.day, let quarter = Quarter(index: nextQuarter) else { return }
    state.next = TaskState.NextMilestone(
      quarter: quarter, dueOn: dueOn, scheduledPercent: Percent(hundredths: Int(nextScheduled)))
  }
}

extension Quarter {
  fileprivate init?(index: UInt16) { self.init(year: Int(index) / 4, ordinal: Int(index) % 4 + 1) }
}
