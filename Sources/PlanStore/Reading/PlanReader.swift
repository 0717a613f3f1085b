internal import PlanModel
internal import SQLite

/// Reads a revision back as the plan that was imported.
struct PlanReader: ~Copyable {
  private let connection: Connection

  init(_ connection: borrowing Connection) { self.connection = connection.shared() }

  /// The whole plan; milestones that are not printed are left out.
  func plan(revision: Int) throws -> Plan {
    var plan = Plan(notice: try notice(revision: revision))
    let ids = try items(revision: revision, into: &plan)
    if let first = ids.first, let last = ids.last { try fill(first, last, into: &plan) }
    plan.results = try results(revision: revision)
    plan.findings = try findings(revision: revision)
    return plan
  }

  /// One item as printed.
  func task(item: Int) throws -> PlanTask {
    let row = try connection.prepare("\(PlanReader.itemColumns) WHERE items.id = :item")
    try row.bind(":item", item)
    guard try row.step() else { throw StoreError(.fault, "no item \(item)") }
    var plan = Plan(notice: Notice(title: "", kind: .points), tasks: [PlanReader.task(row)])
    try fill(item, item, into: &plan)
    return plan.tasks[0]
  }

  func notice(revision: Int) throws -> Notice {
    let row = try connection.prepare(
      """
      SELECT title, document_number, issuer, signed_on, published_on, index_number, kind, first_quarter, last_quarter,
        reporting_day
      FROM revisions WHERE id = :revision
      """)
    try row.bind(":revision", revision)
    guard try row.step() else { throw StoreError(.fault, "no revision \(revision)") }
    return try PlanReader.notice(row, from: 0)
  }

  /// A notice's head from ten columns, in the order of `notice(revision:)`.
  static func notice(_ row: borrowing Statement, from column: Int32) throws -> Notice {
    guard let kind = NoticeKind(rawValue: row.text(column + 6)) else {
      throw StoreError(.damaged, "a notice of unknown kind “\(row.text(column + 6))”: go back to a backup")
    }
    var period: PlanPeriod?
    if let first = Quarter(row.text(column + 7)), let last = Quarter(row.text(column + 8)) {
      period = PlanPeriod(from: first, to: last)
    }
    return Notice(
      title: row.text(column), documentNumber: row.optionalText(column + 1), issuer: row.optionalText(column + 2),
      signedOn: CivilDate(iso: row.text(column + 3)), publishedOn: CivilDate(iso: row.text(column + 4)),
      indexNumber: row.optionalText(column + 5), kind: kind, period: period,
      reportingDay: row.optionalInteger(column + 9))
  }

  /// Adds what stands in tables of its own to the items of a run of ids, the plan's tasks.
  private func fill(_ first: Int, _ last: Int, into plan: inout Plan) throws {
    try departments(first, last, into: &plan)
    try leaders(first, last, into: &plan)
    try workPoints(first, last, into: &plan)
    try milestones(first, last, into: &plan)
    try indicators("item_indicators", "item_id", first, last) { owner, indicator in
      plan.tasks[owner - first].indicators.append(indicator)
    }
  }

  private static let itemColumns = """
    SELECT items.id, items.number, items.domain, words.subdomain, words.project, words.title, words.text,
      items.deadline, words.deadline_text, words.line
    FROM items JOIN item_texts AS words ON words.item_id = items.id
    """

  private static func task(_ row: borrowing Statement) -> PlanTask {
    PlanTask(
      number: row.text(1), domain: row.optionalText(2), subdomain: row.optionalText(3), project: row.optionalText(4),
      title: row.optionalText(5), text: row.text(6), deadline: CivilDate(iso: row.text(7)),
      deadlineText: row.optionalText(8), line: row.optionalInteger(9))
  }

  /// The items' own columns; answers their ids, which follow one another without a gap.
  private func items(revision: Int, into plan: inout Plan) throws -> [Int] {
    let row = try connection.prepare(
      "\(PlanReader.itemColumns) WHERE items.revision_id = :revision ORDER BY items.position")
    try row.bind(":revision", revision)
    var ids: [Int] = []
    while try row.step() {
      let id = row.integer(0)
      if let last = ids.last, id != last &+ 1 {
        throw StoreError(.damaged, "the items of revision \(revision) are not in one piece: go back to a backup")
      }
      ids.append(id)
      plan.tasks.append(PlanReader.task(row))
    }
    return ids
  }

  private func rows(
    _ sql: String, _ first: Int, _ last: Int, _ body: (borrowing Statement) throws -> Void
  ) throws {
    let row = try connection.prepare(sql)
    try row.bind(":first", first)
    try row.bind(":last", last)
    while try row.step() { try body(row) }
  }

  private func departments(_ first: Int, _ last: Int, into plan: inout Plan) throws {
    try rows(
      """
      SELECT item_id, role, coalesce(printed_name, departments.name)
      FROM item_departments JOIN departments ON departments.id = item_departments.department_id
      WHERE item_id BETWEEN :first AND :last ORDER BY item_id, role, position
      """, first, last
    ) { row in
      let place = row.integer(0) - first
      if row.text(1) == "lead" {
        plan.tasks[place].lead.append(row.text(2))
      } else {
        plan.tasks[place].support.append(row.text(2))
      }
    }
  }

  private func leaders(_ first: Int, _ last: Int, into plan: inout Plan) throws {
    try rows(
      "SELECT item_id, name FROM item_leaders WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position",
      first, last
    ) { plan.tasks[$0.integer(0) - first].leaders.append($0.text(1)) }
  }

  private func workPoints(_ first: Int, _ last: Int, into plan: inout Plan) throws {
    try rows(
      "SELECT item_id, text FROM item_work_points WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position",
      first, last
    ) { plan.tasks[$0.integer(0) - first].workPoints.append($0.text(1)) }
  }

  private func milestones(_ first: Int, _ last: Int, into plan: inout Plan) throws {
    try rows(
      """
      SELECT item_id, quarter, due_on, words.text, words.scheduled_hundredths, words.basis
      FROM milestone_texts AS words JOIN milestones USING (item_id, position)
      WHERE item_id BETWEEN :first AND :last ORDER BY item_id, words.printed_position
      """, first, last
    ) { plan.tasks[$0.integer(0) - first].milestones.append(try Columns.milestone($0, from: 1)) }
  }

  private func indicators(
    _ table: String, _ owner: String, _ first: Int, _ last: Int, _ body: (Int, Indicator) -> Void
  ) throws {
    try rows(
      """
      SELECT \(owner), quarter, text, value, unit, comparator, kind
      FROM \(table) WHERE \(owner) BETWEEN :first AND :last ORDER BY \(owner), position
      """, first, last
    ) { row in
      guard let comparator = Indicator.Comparator(rawValue: row.text(5)),
        let kind = Indicator.Kind(rawValue: row.text(6))
      else { throw StoreError(.damaged, "an indicator of unknown kind: go back to a backup") }
      body(
        row.integer(0),
        Indicator(
          quarter: Quarter(row.text(1)), text: row.text(2), value: row.double(3), unit: row.text(4),
          comparator: comparator, kind: kind))
    }
  }

  private func results(revision: Int) throws -> [PlanResult] {
    let row = try connection.prepare(
      """
      SELECT id, section, title, text, percent_hundredths, line
      FROM results WHERE revision_id = :revision ORDER BY position
      """)
    try row.bind(":revision", revision)
    var results: [PlanResult] = []
    while try row.step() {
      var result = PlanResult(
        section: row.optionalText(1), title: row.optionalText(2), text: row.text(3),
        percentOfPlan: row.optionalInteger(4).map { Percent(hundredths: $0) }, line: row.optionalInteger(5))
      let id = row.integer(0)
      try indicators("result_indicators", "result_id", id, id) { result.indicators.append($1) }
      results.append(result)
    }
    return results
  }

  func findings(revision: Int) throws -> [Finding] {
    let row = try connection.prepare(
      "SELECT line, code, message FROM findings WHERE revision_id = :revision ORDER BY position")
    try row.bind(":revision", revision)
    var findings: [Finding] = []
    while try row.step() {
      findings.append(Finding(line: row.optionalInteger(0), code: row.text(1), message: row.text(2)))
    }
    return findings
  }
}

/// Typed values from columns; what the schema's CHECKs forbid is damage.
enum Columns {
  /// Hundredths of a percent, 0 to 10,000.
  static func hundredths(_ row: borrowing Statement, _ column: Int32) throws -> Int {
    let value = row.integer(column)
    guard (0...Percent.full.hundredths).contains(value) else {
      throw StoreError(.damaged, "“\(value)” is stored as hundredths of a percent: go back to a backup")
    }
    return value
  }

  static func percent(_ row: borrowing Statement, _ column: Int32) throws -> Percent {
    Percent(hundredths: try hundredths(row, column))
  }

  /// An id or a place in a list.
  static func number(_ row: borrowing Statement, _ column: Int32) throws -> Int32 {
    guard let value = Int32(exactly: row.integer(column)) else {
      throw StoreError(.damaged, "“\(row.integer(column))” is stored as a number: go back to a backup")
    }
    return value
  }

  static func day(_ row: borrowing Statement, _ column: Int32) throws -> CivilDate {
    let day = row.withText(column) { bytes -> CivilDate? in
      guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(bytes[0..<4]),
        let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    guard let day else {
      throw StoreError(.damaged, "“\(row.text(column))” is stored as a day: go back to a backup")
    }
    return day
  }

  static func quarter(_ row: borrowing Statement, _ column: Int32) throws -> Quarter {
    let quarter = row.withText(column) { bytes -> Quarter? in
      guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x51, let year = number(bytes[0..<4]),
        let ordinal = number(bytes[6..<7])
      else { return nil }
      return Quarter(year: year, ordinal: ordinal)
    }
    guard let quarter else {
      throw StoreError(.damaged, "“\(row.text(column))” is stored as a quarter: go back to a backup")
    }
    return quarter
  }

  /// ASCII digits as a number, straight from SQLite's bytes: reports read millions of days.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// Quarter, due day, text, hundredths, basis.
  static func milestone(_ row: borrowing Statement, from column: Int32) throws -> Milestone {
    Milestone(
      quarter: try quarter(row, column), dueOn: try day(row, column + 1), text: row.text(column + 2),
      scheduledPercent: try percent(row, column + 3),
      basis: Milestone.Basis(rawValue: row.text(column + 4)) ?? .default)
  }
}
