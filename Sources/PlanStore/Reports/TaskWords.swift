internal import Migrations
internal import PlanModel
internal import SQLite

/// Adds to a task's row what people read: its words, departments and milestones.
final class TaskWords {
  private let specification: ReportSpecification
  private let words: Statement
  private let departments: Statement
  private let milestones: Statement
  private let names: DepartmentNames

  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    self.specification = specification
    words = try connection.prepare(
      """
      SELECT items.number, items.domain, item_texts.project, item_texts.title, item_texts.text
      FROM items JOIN item_texts ON item_texts.item_id = items.id WHERE items.id = :item
      """)
    departments = try connection.prepare(
      "SELECT role, department_id FROM item_departments WHERE item_id = :item ORDER BY role, position")
    milestones = try connection.prepare(
      """
      SELECT milestone.position, milestone.quarter, milestone.due_on, milestone.scheduled_hundredths, milestone.is_closed,
        milestone.is_met, milestone.is_met_on_time, words.text, milestone.last_reported_on
      FROM (\(Rule.milestoneState(filter: "AND items.id = :item"))) AS milestone
        LEFT JOIN milestone_texts AS words ON words.item_id = milestone.item_id AND words.position = milestone.position
      ORDER BY milestone.position
      """)
    names = try DepartmentNames(connection, knownBy: specification.knownBy)
    try TaskSelection(ReportSpecification(asOf: specification.asOf, knownBy: specification.knownBy, warnDays: specification.warnDays)).bind(to: milestones)
  }

  func state(of row: TaskRow) throws -> TaskState {
    try words.bind(1, row.item)
    defer { words.reset() }
    guard try words.step() else { throw StoreError(.damaged, "item \(row.item) has no words: go back to a backup") }
    var state = TaskState(
      notice: Int(row.notice), number: words.text(0), domain: words.optionalText(1), project: words.optionalText(2),
      title: words.optionalText(3), text: words.text(4), lead: [], support: [], status: row.status,
      duePercent: Percent(hundredths: Int(row.due)), actualPercent: Percent(hundredths: Int(row.actual)),
      lastReportedOn: nil, overdue: nil, next: nil, milestonesDue: 0, milestonesMet: 0, metOnTime: 0)
    (state.lead, state.support) = try names(of: row.item)
    try addMilestones(to: &state, row)
    return state
  }

  private func names(of item: Int) throws -> (lead: [String], support: [String]) {
    try departments.bind(1, item)
    defer { departments.reset() }
    var (lead, support): ([String], [String]) = ([], [])
    while try departments.step() {
      let isLead = departments.text(0) == "lead"
      let name = try names.name(of: departments.integer(1))
      if isLead, !lead.contains(name) { lead.append(name) }
      if !isLead, !support.contains(name) { support.append(name) }
    }
    return (lead, support)
  }

  private func addMilestones(to state: inout TaskState, _ row: TaskRow) throws {
    try milestones.bind(":item", row.item)
    defer { milestones.reset() }
    while try milestones.step() {
      if state.lastReportedOn == nil { state.lastReportedOn = CivilDate(iso: milestones.text(8)) }
      guard !milestones.isNull(0) else { break }
      let dueOn = try Columns.day(milestones, 2)
      let quarter = try Columns.quarter(milestones, 1)
      let scheduled = Percent(hundredths: milestones.integer(3))
      guard milestones.integer(4) == 1 else {
        state.next = state.next ?? TaskState.NextMilestone(quarter: quarter, dueOn: dueOn, scheduledPercent: scheduled)
        continue
      }
      state.milestonesDue += 1
      state.milestonesMet += milestones.integer(5)
      state.metOnTime += milestones.integer(6)
      if row.status == .overdue, state.overdue == nil, milestones.integer(5) == 0 {
        state.overdue = TaskState.Overdue(
          quarter: quarter, deadline: dueOn, days: specification.asOf.days(since: dueOn),
          milestone: milestones.text(7))
      }
    }
  }
}

/// What departments are called at a moment: merged ones by the name of what they were merged into.
final class DepartmentNames {
  private let find: Statement
  private var known: [Int: (id: Int, name: String, government: Int)] = [:]

  init(_ connection: borrowing Connection, knownBy: Moment?) throws {
    find = try connection.prepare(
      "SELECT id, name, government_id FROM departments WHERE id = (\(Rule.department()))")
    try find.bind(":known_by", Moment.bound(knownBy))
  }

  func name(of department: Int) throws -> String { try current(department).name }

  func current(_ department: Int) throws -> (id: Int, name: String, government: Int) {
    if let found = known[department] { return found }
    try find.bind(":department", department)
    defer { find.reset() }
    guard try find.step() else { throw StoreError(.damaged, "department \(department) is not in the register: go back to a backup") }
    let found = (id: find.integer(0), name: find.text(1), government: find.integer(2))
    known[department] = found
    return found
  }
}
