internal import Migrations
internal import PlanModel
internal import SQLite

/// What of a task's words is asked for.
struct WordSelection {
  /// False leaves out what only the milestones tell, but for the one an overdue task is late with.
  var countsMilestones = true
  /// False leaves that one's words empty.
  var quotesMilestones = true
  /// True adds the people responsible.
  var namesLeaders = false

  /// Without what no notice prints.
  func reduced(to connection: borrowing Connection) throws -> WordSelection {
    var reduced = self
    reduced.namesLeaders =
      try namesLeaders && connection.integer("SELECT EXISTS (SELECT 1 FROM item_leaders)") == 1
    return reduced
  }
}

/// Adds to a task's row what people read: its words, departments and milestones.
final class TaskWords {
  private let specification: ReportSpecification
  private let words: Statement
  private let departments: Statement
  private let milestones: Statement
  private let milestoneText: Statement
  private let names: DepartmentNames
  /// Places of the milestones' parameters.
  private let (item, task, actual): (Int32, Int32, Int32)
  private let leaders: Statement
  private let asked: WordSelection

  init(
    _ connection: borrowing Connection, _ specification: ReportSpecification, _ asked: WordSelection = WordSelection()
  ) throws {
    self.specification = specification
    self.asked = try asked.reduced(to: connection)
    leaders = try connection.prepare("SELECT name FROM item_leaders WHERE item_id = :item ORDER BY position")
    words = try connection.prepare(TaskWords.wordsQuery)
    departments = try connection.prepare(
      "SELECT role, department_id FROM item_departments WHERE item_id = :item ORDER BY role, position")
    milestones = try connection.prepare(
      """
      SELECT milestone.position, milestone.quarter, milestone.due_on, milestone.scheduled_hundredths,
        milestone.is_closed, milestone.is_met, milestone.is_met_on_time
      FROM (\(Rule.milestoneStateOfOne())) AS milestone ORDER BY milestone.position
      """)
    milestoneText = try connection.prepare(
      "SELECT text FROM milestone_texts WHERE item_id = :item AND position = :position")
    names = try DepartmentNames(connection, knownBy: specification.knownBy)
    item = try milestones.require(":item")
    task = try milestones.require(":task")
    actual = try milestones.require(":actual")
    try milestones.bind(":as_of", specification.asOf.description)
    try milestones.bind(":known_by", Moment.bound(specification.knownBy))
  }

  static let wordsQuery = """
    SELECT items.number, items.domain, item_texts.project, item_texts.title, item_texts.text,
      (SELECT text FROM milestone_texts WHERE item_id = :item AND position = :late)
    FROM items JOIN item_texts ON item_texts.item_id = items.id WHERE items.id = :item
    """

  func state(of row: TaskRow) throws -> TaskState {
    try words.bind(1, Int(row.item))
    try words.bind(2, asked.quotesMilestones ? Int(row.overduePosition) : 0)
    defer { words.reset() }
    guard try words.step() else { throw StoreError(.damaged, "item \(row.item) has no words: go back to a backup") }
    var state = TaskState(
      notice: Int(row.notice), number: words.text(0), domain: words.optionalText(1), project: words.optionalText(2),
      title: words.optionalText(3), text: words.text(4), lead: [], support: [], status: row.status,
      duePercent: Percent(hundredths: Int(row.due)), actualPercent: Percent(hundredths: Int(row.actual)),
      lastReportedOn: row.lastReported.day, overdue: nil, next: nil, milestonesDue: 0, milestonesMet: 0, metOnTime: 0)
    (state.lead, state.support) = try names(of: Int(row.item))
    state.leaders = try leaders(of: Int(row.item))
    if asked.countsMilestones {
      try addMilestones(to: &state, row)
    } else if row.status == .overdue {
      state.overdue = try row.late(asOf: specification.asOf, milestone: words.text(5))
    }
    return state
  }

  private func leaders(of item: Int) throws -> [String] {
    guard asked.namesLeaders else { return [] }
    try leaders.bind(1, item)
    defer { leaders.reset() }
    var names: [String] = []
    while try leaders.step() { names.append(leaders.text(0)) }
    return names
  }

  private func text(ofMilestone position: Int, item: Int) throws -> String {
    guard asked.quotesMilestones else { return "" }
    try milestoneText.bind(1, item)
    try milestoneText.bind(2, position)
    defer { milestoneText.reset() }
    return try milestoneText.step() ? milestoneText.text(0) : ""
  }

  private func names(of item: Int) throws -> (lead: [String], support: [String]) {
    try departments.bind(1, item)
    defer { departments.reset() }
    var (lead, support): ([String], [String]) = ([], [])
    while try departments.step() {
      let isLead = departments.withText(0) { $0.count == 4 }
      let name = try names.name(of: departments.integer(1))
      if isLead, !lead.contains(name) { lead.append(name) }
      if !isLead, !support.contains(name) { support.append(name) }
    }
    return (lead, support)
  }

  private func addMilestones(to state: inout TaskState, _ row: TaskRow) throws {
    try milestones.bind(item, Int(row.item))
    try milestones.bind(task, Int(row.task))
    try milestones.bind(actual, Int(row.actual))
    defer { milestones.reset() }
    while try milestones.step(), !milestones.isNull(0) {
      guard milestones.integer(4) == 1 else {
        state.next = TaskState.NextMilestone(
          quarter: try Columns.quarter(milestones, 1), dueOn: try Columns.day(milestones, 2),
          scheduledPercent: try Columns.percent(milestones, 3))
        break
      }
      state.milestonesDue += 1
      state.milestonesMet += milestones.integer(5)
      state.metOnTime += milestones.integer(6)
      if row.status == .overdue, state.overdue == nil, milestones.integer(5) == 0 {
        let dueOn = try Columns.day(milestones, 2)
        state.overdue = TaskState.Overdue(
          quarter: try Columns.quarter(milestones, 1), deadline: dueOn, days: specification.asOf.days(since: dueOn),
          milestone: try text(ofMilestone: milestones.integer(0), item: Int(row.item)))
      }
    }
  }
}
