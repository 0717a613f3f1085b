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
    try statements.task.add(notice)
    try statements.task.run()
    return connection.lastInsertedRow
  }

  /// Writes a revision with all its rows, then reads it back: what is not the same is not committed.
  mutating func insertRevision(
    _ plan: Plan, source: SourceFile, digest: String, notice: Int, ordinal: Int, tasks: [Int]
  ) throws {
    let recording = try ensureRecording()
    let head = plan.notice
    try statements.revision.add(notice)
    try statements.revision.add(ordinal)
    try statements.revision.add(recording)
    let texts: [String?] = [
      source.name, source.sha256, digest, head.title, head.documentNumber, head.issuer, head.signedOn?.description,
      head.publishedOn?.description, head.indexNumber, head.kind.rawValue, head.period?.first.description,
      head.period?.last.description,
    ]
    for text in texts { try statements.revision.add(text) }
    try statements.revision.add(head.reportingDay)
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
          try statements.department.add(item)
          try statements.department.add(role)
          try statements.department.add(place + 1)
          try statements.department.add(department.id)
          try statements.department.add(department.name == name ? nil : name)
          try statements.department.run()
        }
      }
      try insertMilestones(of: task, in: head.period, item: item)
    }
    for (index, result) in plan.results.enumerated() { try insert(result, revision: revision, position: index + 1) }
    for (index, finding) in plan.findings.enumerated() {
      try statements.finding.add(revision)
      try statements.finding.add(index + 1)
      try statements.finding.add(finding.line)
      try statements.finding.add(finding.code)
      try statements.finding.add(finding.message)
      try statements.finding.run()
    }
    let stored = try PlanReader(connection).plan(revision: revision)
    guard stored == plan || stored.contentDigest == digest else {
      throw StoreError(.fault, "\(source.name): what was stored does not read back as it was, nothing was saved")
    }
  }

  private func insertItem(_ task: PlanTask, revision: Int, position: Int, task id: Int, order: Int) throws -> Int {
    try statements.item.add(revision)
    try statements.item.add(position)
    try statements.item.add(id)
    try statements.item.add(order)
    try statements.item.add(task.number)
    try statements.item.add(task.domain)
    try statements.item.add(task.deadline?.description)
    try statements.item.run()
    let item = connection.lastInsertedRow
    try statements.texts.add(item)
    try statements.texts.add(task.subdomain)
    try statements.texts.add(task.project)
    try statements.texts.add(task.title)
    try statements.texts.add(task.text)
    try statements.texts.add(task.deadlineText)
    try statements.texts.add(task.line)
    try statements.texts.run()
    for (index, name) in task.leaders.enumerated() {
      try statements.leader.add(item)
      try statements.leader.add(index + 1)
      try statements.leader.add(name)
      try statements.leader.run()
    }
    for (index, text) in task.workPoints.enumerated() {
      try statements.workPoint.add(item)
      try statements.workPoint.add(index + 1)
      try statements.workPoint.add(text)
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
      try statements.milestone.add(item)
      try statements.milestone.add(index + 1)
      try statements.milestone.add(milestone.dueOn.description)
      try statements.milestone.add(scheduled.hundredths)
      try statements.milestone.add(milestone.quarter.description)
      try statements.milestone.run()
      guard isPrinted else { continue }
      try statements.milestoneText.add(item)
      try statements.milestoneText.add(index + 1)
      try statements.milestoneText.add(entry.offset + 1)
      try statements.milestoneText.add(milestone.basis.rawValue)
      try statements.milestoneText.add(milestone.scheduledPercent.hundredths)
      try statements.milestoneText.add(milestone.text)
      try statements.milestoneText.run()
    }
  }

  private func insert(_ indicator: Indicator, owner: Int, position: Int, by row: RowInserter) throws {
    try row.add(owner)
    try row.add(position)
    try row.add(indicator.quarter?.description)
    try row.add(indicator.text)
    try row.add(indicator.value)
    try row.add(indicator.unit)
    try row.add(indicator.comparator.rawValue)
    try row.add(indicator.kind.rawValue)
    try row.run()
  }

  private func insert(_ result: PlanResult, revision: Int, position: Int) throws {
    try statements.result.add(revision)
    try statements.result.add(position)
    try statements.result.add(result.section)
    try statements.result.add(result.title)
    try statements.result.add(result.text)
    try statements.result.add(result.percentOfPlan?.hundredths)
    try statements.result.add(result.line)
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
