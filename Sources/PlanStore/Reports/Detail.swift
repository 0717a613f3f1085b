internal import Migrations
internal import SQLite
public import PlanModel

extension Store {
  /// One task with its plan, schedule, state, entries, findings and departments. Throws `rule` where the notice's
  /// revision of that moment does not have it.
  public func detail(_ task: TaskReference, _ specification: ReportSpecification) throws -> TaskDetail {
    var alone = specification
    alone.filter = TaskFilter(notice: task.notice)
    let specification = alone
    return try reading { connection in
      let row = try row(of: task, specification, connection)
      let words = try TaskWords(connection, specification)
      let place = try connection.prepare("SELECT revision_id, position FROM items WHERE id = :item")
      try place.bind(":item", Int(row.item))
      guard try place.step() else { throw StoreError(.fault, "no item \(row.item)") }
      let reader = PlanReader(connection)
      let (revision, position) = (place.integer(0), place.integer(1))
      let notice = try reader.notice(revision: revision)
      let printed = try reader.task(item: Int(row.item))
      return TaskDetail(
        reference: task, noticeTitle: notice.title, documentNumber: notice.documentNumber, task: printed,
        schedule: try schedule(of: Int(row.item), specification, connection), state: try words.state(of: row),
        entries: try EntryReader.entries(of: task.id, knownBy: specification.knownBy, in: connection),
        findings: try findings(revision: revision, position: position, connection),
        responsible: try responsible(item: Int(row.item), specification, connection))
    }
  }

  private func row(
    of task: TaskReference, _ specification: ReportSpecification, _ connection: borrowing Connection
  ) throws -> TaskRow {
    let row = try connection.prepare(
      """
      SELECT \(TaskRow.columns)
      FROM (\(Rule.taskState(filter: "AND items.task_id = :task"))) AS state
      """)
    try row.bind(":task", task.id)
    try row.bind(":as_of", specification.asOf.description)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    try row.bind(":warn_days", specification.warnDays)
    guard try row.step() else {
      throw StoreError(.rule, "task \(task.number) is not in the latest revision of notice \(task.notice)")
    }
    return try TaskRow(row)
  }

  private func schedule(
    of item: Int, _ specification: ReportSpecification, _ connection: borrowing Connection
  ) throws -> [MilestoneState] {
    let row = try connection.prepare(
      """
      SELECT state.quarter, state.due_on, coalesce(words.text, ''), state.scheduled_hundredths,
        coalesce(words.basis, 'default'), state.is_closed, state.is_met, state.is_met_on_time
      FROM (\(Rule.milestoneState(filter: "AND items.id = :item"))) AS state
        LEFT JOIN milestone_texts AS words ON words.item_id = state.item_id AND words.position = state.position
      WHERE state.position IS NOT NULL ORDER BY state.position
      """)
    try row.bind(":item", item)
    try row.bind(":as_of", specification.asOf.description)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    try row.bind(":warn_days", specification.warnDays)
    var schedule: [MilestoneState] = []
    while try row.step() {
      schedule.append(
        MilestoneState(
          milestone: try Columns.milestone(row, from: 0), isClosed: row.integer(5) == 1, isMet: row.integer(6) == 1,
          isMetOnTime: row.integer(7) == 1))
    }
    return schedule
  }

  /// Those from the item's first line up to the next item's.
  private func findings(revision: Int, position: Int, _ connection: borrowing Connection) throws -> [Finding] {
    let row = try connection.prepare(
      """
      WITH lines(first, next) AS (
        SELECT
          (SELECT words.line FROM items JOIN item_texts AS words ON words.item_id = items.id
            WHERE items.revision_id = :revision AND items.position = :position),
          (SELECT min(words.line) FROM items JOIN item_texts AS words ON words.item_id = items.id
            WHERE items.revision_id = :revision AND words.line > (
              SELECT own.line FROM items AS mine JOIN item_texts AS own ON own.item_id = mine.id
              WHERE mine.revision_id = :revision AND mine.position = :position)))
      SELECT line, code, message FROM findings, lines
      WHERE revision_id = :revision AND line >= first AND (next IS NULL OR line < next)
      ORDER BY position
      """)
    try row.bind(":revision", revision)
    try row.bind(":position", position)
    var findings: [Finding] = []
    while try row.step() {
      findings.append(Finding(line: row.optionalInteger(0), code: row.text(1), message: row.text(2)))
    }
    return findings
  }

  private func responsible(
    item: Int, _ specification: ReportSpecification, _ connection: borrowing Connection
  ) throws -> [Responsibility] {
    let names = try DepartmentNames(connection, knownBy: specification.knownBy)
    let row = try connection.prepare(
      """
      SELECT item_departments.role, item_departments.department_id,
        coalesce(item_departments.printed_name, departments.name)
      FROM item_departments JOIN departments ON departments.id = item_departments.department_id
      WHERE item_id = :item ORDER BY role, position
      """)
    try row.bind(":item", item)
    var responsible: [Responsibility] = []
    while try row.step() {
      let name = try names.name(of: row.integer(1))
      responsible.append(
        Responsibility(
          role: row.text(0) == "lead" ? .lead : .support, department: name,
          printedName: row.text(2) == name ? nil : row.text(2)))
    }
    return responsible
  }
}
