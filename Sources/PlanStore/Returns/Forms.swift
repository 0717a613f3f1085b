internal import Migrations
internal import SQLite
public import PlanModel

extension Store {
  /// The forms of a quarter, by department: each lead department's tasks that are not completed and have a milestone up
  /// to the quarter's end. A filter by department leaves that department's form, of the tasks that it leads.
  ///
  /// Also gives how many such tasks have no lead department, and so stand in no form.
  public func forms(
    for quarter: Quarter, _ specification: ReportSpecification
  ) throws -> (forms: [ReturnForm], withoutLead: Int) {
    try reading { connection in
      let rows = try openTasks(specification, connection)
      let words = try FormWords(connection, quarter, specification)
      var forms: [Int: ReturnForm] = [:]
      var withoutLead = 0
      for row in rows {
        guard let milestone = try words.milestone(of: Int(row.item)) else { continue }
        let task = FormTask(
          place: try words.place(of: Int(row.item)), state: try words.words.state(of: row), milestone: milestone)
        let leads = try words.leads(of: Int(row.item))
        if leads.isEmpty { withoutLead += 1 }
        for lead in leads where words.isAsked(lead.id) {
          let empty = ReturnForm(department: lead.name, quarter: quarter, issuedOn: specification.asOf)
          forms[lead.id, default: empty].tasks.append(task)
        }
      }
      let ordered = forms.sorted { ($0.value.department, $0.key) < ($1.value.department, $1.key) }
      return (ordered.map(\.value), withoutLead)
    }
  }

  private func openTasks(
    _ specification: ReportSpecification, _ connection: borrowing Connection
  ) throws -> [TaskRow] {
    let selection = TaskSelection(specification)
    let row = try connection.prepare(
      """
      SELECT \(TaskRow.columns)
      FROM (\(Rule.taskState(filter: selection.conditions))) AS state WHERE state.status <> 'completed'
      """)
    try selection.bind(to: row)
    var rows: [TaskRow] = []
    while try row.step() {
      rows.append(try TaskRow(row))
    }
    return rows.sorted(by: TaskRow.precedes)
  }

  /// The task that a row of a form stands for, and its last entry up to a day.
  ///
  /// Throws `rule` where the form is not of this database, or its task was taken out by a later revision.
  public func formTarget(_ place: FormPlace, on day: CivilDate) throws -> FormTarget {
    try reading { connection in
      let (number, ordinal) = Self.split(place.number)
      let row = try connection.prepare(
        """
        SELECT items.task_id FROM revisions JOIN items ON items.revision_id = revisions.id
        WHERE revisions.notice_id = :notice AND substr(revisions.content_sha256, 1, 12) = :revision
          AND items.number = :number
        ORDER BY revisions.ordinal DESC, items.position LIMIT 1 OFFSET :offset
        """)
      try row.bind(":notice", place.notice)
      try row.bind(":revision", place.revision)
      try row.bind(":number", number)
      try row.bind(":offset", ordinal - 1)
      guard try row.step() else {
        throw StoreError(
          .rule, "no task \(place.number) in that revision of notice \(place.notice): the form is of another database")
      }
      let id = row.integer(0)
      let current = try connection.prepare(
        """
        SELECT items.number FROM items JOIN revisions ON revisions.id = items.revision_id
        WHERE items.task_id = :task AND \(latestRevision)
        """)
      try current.bind(":task", id)
      try current.bind(":known_by", Moment.bound(nil))
      guard try current.step() else {
        throw StoreError(
          .rule,
          "task \(place.number) is no longer in notice \(place.notice): it was revised; leave the row empty")
      }
      let entries = try EntryReader.entries(of: id, knownBy: nil, in: connection).filter { $0.on <= day }
      let last = entries.enumerated().max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element
      return FormTarget(
        task: TaskReference(id: id, notice: place.notice, number: current.text(0)), last: last,
        sameDay: entries.filter { $0.on == day })
    }
  }

  /// `23#2` is the second 23; a number that ends so by itself is not told apart, and none has been seen.
  private static func split(_ number: String) -> (number: String, ordinal: Int) {
    guard let mark = number.lastIndex(of: "#"), let ordinal = Int(number[number.index(after: mark)...]), ordinal > 0
    else { return (number, 1) }
    return (String(number[..<mark]), ordinal)
  }
}

/// Adds to an open task what its row of a form says.
private final class FormWords {
  let words: TaskWords
  private let milestones: Statement
  private let places: Statement
  private let departments: Statement
  private let names: DepartmentNames
  /// Departments that the filter means; nil for all.
  private let asked: Set<Int>?

  init(_ connection: borrowing Connection, _ quarter: Quarter, _ specification: ReportSpecification) throws {
    words = try TaskWords(connection, specification)
    milestones = try connection.prepare(
      """
      SELECT milestones.quarter, milestones.due_on, coalesce(milestone_texts.text, ''),
        milestones.scheduled_hundredths, coalesce(milestone_texts.basis, 'default')
      FROM milestones LEFT JOIN milestone_texts USING (item_id, position)
      WHERE milestones.item_id = :item AND (milestones.quarter <= :quarter OR milestones.due_on <= :last)
      ORDER BY milestones.position DESC LIMIT 1
      """)
    try milestones.bind(":quarter", quarter.description)
    try milestones.bind(":last", quarter.lastDay.description)
    places = try connection.prepare(
      """
      SELECT revisions.notice_id, items.number, substr(revisions.content_sha256, 1, 12),
        (SELECT count(*) FROM items AS same WHERE same.number = items.number AND same.revision_id = items.revision_id),
        (SELECT count(*) FROM items AS same WHERE same.number = items.number AND same.revision_id = items.revision_id
          AND +same.position <= items.position)
      FROM items JOIN revisions ON revisions.id = items.revision_id WHERE items.id = :item
      """)
    departments = try connection.prepare(
      "SELECT department_id FROM item_departments WHERE item_id = :item AND role = 'lead' ORDER BY position")
    names = try DepartmentNames(connection, knownBy: specification.knownBy)
    guard let department = specification.filter.department else {
      asked = nil
      return
    }
    let notice = specification.filter.notice
    let meant = try connection.prepare(DepartmentName.allMeant(inOneNotice: notice != nil))
    try meant.bind(":department", department)
    if let notice { try meant.bind(":notice", notice) }
    try meant.bind(":known_by", Moment.bound(specification.knownBy))
    var ids: Set<Int> = []
    while try meant.step() { ids.insert(try names.current(meant.integer(0)).id) }
    asked = ids
  }

  func isAsked(_ department: Int) -> Bool { asked?.contains(department) ?? true }

  func milestone(of item: Int) throws -> Milestone? {
    try milestones.bind(":item", item)
    defer { milestones.reset() }
    return try milestones.step() ? try Columns.milestone(milestones, from: 0) : nil
  }

  func place(of item: Int) throws -> FormPlace {
    try places.bind(":item", item)
    defer { places.reset() }
    guard try places.step() else { throw StoreError(.fault, "no item \(item)") }
    let number = places.integer(3) > 1 ? "\(places.text(1))#\(places.integer(4))" : places.text(1)
    return FormPlace(notice: places.integer(0), number: number, revision: places.text(2))
  }

  /// Each once: two names of a task may have been merged into one department.
  func leads(of item: Int) throws -> [DepartmentNames.Department] {
    try departments.bind(":item", item)
    defer { departments.reset() }
    var leads: [DepartmentNames.Department] = []
    while try departments.step() {
      let lead = try names.current(departments.integer(0))
      if !leads.contains(where: { $0.id == lead.id }) { leads.append(lead) }
    }
    return leads
  }
}
