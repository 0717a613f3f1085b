internal import SQLite
public import PlanModel

extension Store {
  /// The completion of groups of tasks against their schedule.
  ///
  /// A task counts once for each of its lead departments in department groups (two names that are one department are
  /// one), and once in every other group that it belongs to. In quarter groups only that quarter's milestones count.
  /// Tasks without a domain make the group of the empty name.
  public func completion(
    by grouping: CompletionGrouping, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    try reading { connection in
      switch grouping {
      case .task: try byTask(connection, specification)
      case .department: try byDepartment(connection, specification)
      case .domain: try byDomain(connection, specification)
      case .quarter: try byQuarter(connection, specification)
      case .notice: try byNotice(connection, specification)
      }
    }
  }

  private func byTask(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    let names = try NoticeNames(connection, specification.knownBy)
    var groups: [(notice: Int, order: Int, item: Int, group: CompletionGroup)] = []
    try CountedTasks.forEach(in: connection, specification, columns: .number) { task in
      var tally = Tally()
      tally.add(task, milestones: task.milestones)
      let name = names.areSeveral ? "\(task.notice):\(task.number)" : task.number
      groups.append((task.notice, task.numberOrder, task.item, tally.group(named: name)))
    }
    groups.sort { ($0.notice, $0.order) < ($1.notice, $1.order) }
    let words = try connection.prepare("SELECT project, title, text FROM item_texts WHERE item_id = ?1")
    return try groups.map { _, _, item, group in
      var group = group
      try words.bind(1, item)
      defer { words.reset() }
      guard try words.step() else { throw StoreError(.damaged, "item \(item) has no words: go back to a backup") }
      group.wording = TaskWording(project: words.optionalText(0), title: words.optionalText(1), text: words.text(2))
      return group
    }
  }

  private func byDepartment(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    let leads = try DepartmentTallies(connection, specification)
    return leads.sortedByName.map { $0.tally.group(named: $0.name) }
  }

  /// In the order in which the plans print the domains first.
  private func byDomain(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    var places: [String: Int] = [:]
    var groups: [(name: String, tally: Tally)] = []
    try CountedTasks.forEach(in: connection, specification, columns: .domain) { task in
      let name = task.domain ?? ""
      let place = places[name] ?? groups.count
      if place == groups.count {
        places[name] = place
        groups.append((name, Tally()))
      }
      groups[place].tally.add(task, milestones: task.milestones)
    }
    return groups.map { $0.tally.group(named: $0.name) }
  }

  private func byQuarter(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    var tallies: [Quarter: Tally] = [:]
    try CountedTasks.forEach(in: connection, specification, columns: .quarters) { task in
      for (quarter, milestones) in task.quarters {
        tallies[quarter, default: Tally()].add(task, milestones: milestones)
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { $0.value.group(named: $0.key.description) }
  }

  private func byNotice(
    _ connection: borrowing Connection, _ specification: ReportSpecification
  ) throws -> [CompletionGroup] {
    let names = try NoticeNames(connection, specification.knownBy)
    var tallies: [Int: Tally] = [:]
    try CountedTasks.forEach(in: connection, specification, columns: []) { task in
      tallies[task.notice, default: Tally()].add(task, milestones: task.milestones)
    }
    let results = try ResultsAgainstSchedule(connection, specification, names).byNotice
    // A report that only looks back has results and no tasks.
    for notice in results.keys where tallies[notice] == nil { tallies[notice] = Tally() }
    return try tallies.sorted { $0.key < $1.key }.map { notice, tally in
      var group = tally.group(named: try names.name(of: notice))
      group.results = results[notice]
      return group
    }
  }
}

/// What notices are called in groups: the document number, else the title.
final class NoticeNames {
  private let find: Statement
  /// More than one notice is stored: a number alone does not name a task.
  let areSeveral: Bool

  init(_ connection: borrowing Connection, _ knownBy: Moment?) throws {
    find = try connection.prepare(
      "SELECT coalesce(document_number, title) FROM revisions WHERE notice_id = :notice AND \(latestRevision)")
    try find.bind(":known_by", Moment.bound(knownBy))
    let count = try connection.prepare(
      """
      SELECT count(*) FROM (SELECT 1 FROM notices
        WHERE recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1) LIMIT 2)
      """)
    try count.bind(":known_by", Moment.bound(knownBy))
    areSeveral = try count.step() && count.integer(0) > 1
  }

  func name(of notice: Int) throws -> String {
    try find.bind(":notice", notice)
    defer { find.reset() }
    return try find.step() ? find.text(0) : "\(notice)"
  }
}
