internal import PlanModel
internal import SQLite

extension ImportSession {
  mutating func ensureRecording() throws -> Int {
    if let recording { return recording }
    let made = try Recording.append(kind: .importing, now: now, source: nil, to: connection).id
    recording = made
    return made
  }

  mutating func insertNotice(_ plan: Plan) throws -> Int {
    let recording = try ensureRecording()
    let register = try registers.register(ofIssuer: plan.notice.issuer, in: connection)
    let statement = try connection.prepare(
      "INSERT INTO notices (identity, government_id, recording_id) VALUES (:identity, :government, :recording)")
    try statement.bind(":identity", plan.notice.identity)
    try statement.bind(":government", register.government)
    try statement.bind(":recording", recording)
    try statement.run()
    return connection.lastInsertedRow
  }

  func insertTask(notice: Int) throws -> Int {
    try statements.task.bind(1, notice)
    try statements.task.run()
    return connection.lastInsertedRow
  }

  /// Writes a revision with all its rows, then reads it back: what is not the same is not committed.
  mutating func insertRevision(
    _ plan: Plan, source: SourceFile, digest: String, notice: Int, ordinal: Int, tasks: [Int]
  ) throws {
    let recording = try ensureRecording()
    let head = plan.notice
    try statements.revision.bind(1, notice)
    try statements.revision.bind(2, ordinal)
    try statements.revision.bind(3, recording)
    let texts: [String?] = [
      source.name, source.sha256, digest, head.title, head.documentNumber, head.issuer, head.signedOn?.description,
      head.publishedOn?.description, head.indexNumber, head.kind.rawValue, head.period?.first.description,
      head.period?.last.description,
    ]
    for (offset, text) in texts.enumerated() { try statements.revision.bind(Int32(offset + 4), text) }
    try statements.revision.bind(16, head.reportingDay)
    try statements.revision.run()
    let revision = connection.lastInsertedRow

    let register = try registers.register(ofIssuer: head.issuer, in: connection)
    let order = numberOrder(of: plan.tasks)
    for (index, task) in plan.tasks.enumerated() {
      let item = try insertItem(
        task, revision: revision, position: index + 1, task: tasks[index], order: order[index])
      for (role, names) in [("lead", task.lead), ("support", task.support)] {
        for (place, name) in names.enumerated() {
          let department = try register.department(named: name, recording: recording, in: connection)
          try statements.department.bind(1, item)
          try statements.department.bind(2, role)
          try statements.department.bind(3, place + 1)
          try statements.department.bind(4, department.id)
          try statements.department.bind(5, department.name == name ? nil : name)
          try statements.department.run()
        }
      }
      try insertMilestones(of: task, in: head.period, item: item)
    }
    for (index, result) in plan.results.enumerated() { try insert(result, revision: revision, position: index + 1) }
    for (index, finding) in plan.findings.enumerated() {
      try statements.finding.bind(1, revision)
      try statements.finding.bind(2, index + 1)
      try statements.finding.bind(3, finding.line)
      try statements.finding.bind(4, finding.code)
      try statements.finding.bind(5, finding.message)
      try statements.finding.run()
    }
    let stored = try PlanReader(connection).plan(revision: revision)
    guard stored == plan || stored.contentDigest == digest else {
      throw StoreError(.fault, "\(source.name): what was stored does not read back as it was, nothing was saved")
    }
  }

  private func insertItem(_ task: PlanTask, revision: Int, position: Int, task id: Int, order: Int) throws -> Int {
    try statements.item.bind(1, revision)
    try statements.item.bind(2, position)
    try statements.item.bind(3, id)
    try statements.item.bind(4, order)
    try statements.item.bind(5, task.number)
    try statements.item.bind(6, task.domain)
    try statements.item.bind(7, task.deadline?.description)
    try statements.item.run()
    let item = connection.lastInsertedRow
    try statements.texts.bind(1, item)
    try statements.texts.bind(2, task.subdomain)
    try statements.texts.bind(3, task.project)
    try statements.texts.bind(4, task.title)
    try statements.texts.bind(5, task.text)
    try statements.texts.bind(6, task.deadlineText)
    try statements.texts.bind(7, task.line)
    try statements.texts.run()
    for (index, name) in task.leaders.enumerated() {
      try statements.leader.bind(1, item)
      try statements.leader.bind(2, index + 1)
      try statements.leader.bind(3, name)
      try statements.leader.run()
    }
    for (index, text) in task.workPoints.enumerated() {
      try statements.workPoint.bind(1, item)
      try statements.workPoint.bind(2, index + 1)
      try statements.workPoint.bind(3, text)
      try statements.workPoint.run()
    }
    for (index, indicator) in task.indicators.enumerated() {
      try insert(indicator, owner: item, position: index + 1, by: statements.indicator)
    }
    return item
  }

  private func insertMilestones(of task: PlanTask, in period: PlanPeriod?, item: Int) throws {
    let isPrinted = !task.milestones.isEmpty
    let schedule = task.schedule(in: period).enumerated()
      .sorted { ($0.element.dueOn, $0.offset) < ($1.element.dueOn, $1.offset) }
    for (index, entry) in schedule.enumerated() {
      let milestone = entry.element
      // The last milestone is the whole task.
      let scheduled = index == schedule.count - 1 ? Percent.full : milestone.scheduledPercent
      try statements.milestone.bind(1, item)
      try statements.milestone.bind(2, index + 1)
      try statements.milestone.bind(3, milestone.dueOn.description)
      try statements.milestone.bind(4, scheduled.hundredths)
      try statements.milestone.bind(5, milestone.quarter.description)
      try statements.milestone.run()
      guard isPrinted else { continue }
      try statements.milestoneText.bind(1, item)
      try statements.milestoneText.bind(2, index + 1)
      try statements.milestoneText.bind(3, entry.offset + 1)
      try statements.milestoneText.bind(4, milestone.basis.rawValue)
      try statements.milestoneText.bind(5, milestone.scheduledPercent.hundredths)
      try statements.milestoneText.bind(6, milestone.text)
      try statements.milestoneText.run()
    }
  }

  private func insert(_ indicator: Indicator, owner: Int, position: Int, by statement: borrowing Statement) throws {
    try statement.bind(1, owner)
    try statement.bind(2, position)
    try statement.bind(3, indicator.quarter?.description)
    try statement.bind(4, indicator.text)
    try statement.bind(5, indicator.value)
    try statement.bind(6, indicator.unit)
    try statement.bind(7, indicator.comparator.rawValue)
    try statement.bind(8, indicator.kind.rawValue)
    try statement.run()
  }

  private func insert(_ result: PlanResult, revision: Int, position: Int) throws {
    try statements.result.bind(1, revision)
    try statements.result.bind(2, position)
    try statements.result.bind(3, result.section)
    try statements.result.bind(4, result.title)
    try statements.result.bind(5, result.text)
    try statements.result.bind(6, result.percentOfPlan?.hundredths)
    try statements.result.bind(7, result.line)
    try statements.result.run()
    let id = connection.lastInsertedRow
    for (index, indicator) in result.indicators.enumerated() {
      try insert(indicator, owner: id, position: index + 1, by: statements.resultIndicator)
    }
  }

  /// Each task's place, from 1, when they stand by number; tasks of one number by position.
  private func numberOrder(of tasks: [PlanTask]) -> [Int] {
    let keys = tasks.map(\.number.numberKey)
    let sorted = tasks.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a].lexicographicallyPrecedes(keys[b])
    }
    var order = Array(repeating: 0, count: tasks.count)
    for (place, index) in sorted.enumerated() { order[index] = place + 1 }
    return order
  }
}
