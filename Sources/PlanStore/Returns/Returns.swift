internal import SQLite
public import PlanModel

extension Store {
  /// Stores the returns of a file with the progress that they report: all or none; the same file again is a no-op.
  ///
  /// Throws `rule` for a department that is not in the notice's register, and as `record` does.
  public mutating func recordReturns(
    _ returns: [NewReturn], entries: [NewEntry], source: SourceFile, now: Moment
  ) throws -> RecordOutcome {
    let outcomes = try recordReturns([ReturnBatch(returns: returns, entries: entries, source: source)], now: now)
    return outcomes.first ?? .recorded([])
  }

  /// Stores what several files say, in the order given: all files or none. Each is a recording of its own.
  ///
  /// Throws as for one file.
  public mutating func recordReturns(_ batches: [ReturnBatch], now: Moment) throws -> [RecordOutcome] {
    try requireFile()
    return try writing { connection in
      try batches.map { batch in
        if let before = try Recording.moment(of: batch.source, kind: .returns, in: connection) {
          return .unchanged(recordedAt: before)
        }
        let recording = try Recording.append(kind: .returns, now: now, source: batch.source, to: connection)
        for item in batch.returns { try insert(item, source: batch.source, recording: recording, in: connection) }
        let writer = EntryWriter(connection, recording: recording)
        return .recorded(try batch.entries.map { try writer.append($0) })
      }
    }
  }

  /// When a file of that digest was recorded before (UTC); nil for never.
  public func returnsRecorded(_ source: SourceFile) throws -> String? {
    try reading { try Recording.moment(of: source, kind: .returns, in: $0) }
  }

  private func insert(
    _ item: NewReturn, source: SourceFile, recording: Recording, in connection: borrowing Connection
  ) throws {
    let find = try connection.prepare(
      """
      SELECT departments.id FROM notices JOIN departments ON departments.government_id = notices.government_id
      WHERE notices.id = :notice AND departments.name = :department
      UNION ALL
      SELECT department_aliases.department_id FROM notices
        JOIN department_aliases ON department_aliases.government_id = notices.government_id
      WHERE notices.id = :notice AND department_aliases.alias = :department
      """)
    try find.bind(":notice", item.notice)
    try find.bind(":department", item.department)
    guard try find.step() else {
      throw StoreError(
        .rule,
        "\(source.name): no department “\(item.department)” in notice \(item.notice): `plantrack departments` lists them"
      )
    }
    let row = try connection.prepare(
      """
      INSERT INTO returns (notice_id, department_id, quarter, received_on, is_zero_report, recording_id)
      VALUES (:notice, :department, :quarter, :on, :zero, :recording)
      """)
    try row.bind(":notice", item.notice)
    try row.bind(":department", find.integer(0))
    try row.bind(":quarter", item.quarter.description)
    try row.bind(":on", item.on.description)
    try row.bind(":zero", item.isZeroReport ? 1 : 0)
    try row.bind(":recording", recording.id)
    try row.run()
  }

  /// Who had to report in a month, and who did: one row for each department that leads an open task of a notice that
  /// states a reporting day, for months that its plan covers and whose reporting day is not before it was signed. A task
  /// is open in a month where it was not at 100 % before the month began. A return counts for the month it came in.
  public func returns(
    year: Int, month: Int, _ specification: ReportSpecification
  ) throws -> [ReturnState] {
    try reading { connection in
      let calendar = try ReportingCalendar(connection, specification)
      let received = try ReceivedReturns(connection, specification)
      let leads = try OpenLeads(connection, specification)
      let names = try DepartmentNames(connection, knownBy: specification.knownBy)
      var states: [ReturnState] = []
      for plan in calendar.plans {
        guard let dueOn = plan.dueDay(year: year, month: month) else { continue }
        for lead in leads.open(in: plan, year: year, month: month) {
          let on = received.first(notice: plan.notice, department: lead, year: year, month: month)
          states.append(
            ReturnState(
              notice: plan.notice, department: try names.name(of: lead), dueOn: dueOn, receivedOn: on,
              arrival: ReportingCalendar.arrival(on, dueOn: dueOn, asOf: specification.asOf)))
        }
      }
      return states
    }
  }
}

/// Due and timely returns of departments up to the day of a report.
struct ReturnTallies {
  private var counts: [Key: (due: Int, onTime: Int)] = [:]

  private struct Key: Hashable {
    let notice: Int
    let department: Int
  }

  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    let calendar = try ReportingCalendar(connection, specification)
    let received = try ReceivedReturns(connection, specification)
    let leads = try OpenLeads(connection, specification)
    for plan in calendar.plans {
      for (year, month) in plan.months {
        guard let dueOn = plan.dueDay(year: year, month: month), dueOn < specification.asOf else { continue }
        for lead in leads.open(in: plan, year: year, month: month) {
          let on = received.first(notice: plan.notice, department: lead, year: year, month: month)
          let arrival = ReportingCalendar.arrival(on, dueOn: dueOn, asOf: specification.asOf)
          counts[Key(notice: plan.notice, department: lead), default: (0, 0)].due += 1
          if arrival == .onTime { counts[Key(notice: plan.notice, department: lead), default: (0, 0)].onTime += 1 }
        }
      }
    }
  }

  func count(department: Int, notices: [Int]) -> (due: Int, onTime: Int) {
    Set(notices).reduce(into: (0, 0)) { sum, notice in
      let count = counts[Key(notice: notice, department: department)] ?? (0, 0)
      sum.0 += count.due
      sum.1 += count.onTime
    }
  }
}
