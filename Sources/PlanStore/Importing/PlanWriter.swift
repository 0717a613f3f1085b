internal import PlanModel
internal import SQLite

extension ImportSession {
  mutating func ensureRecording() throws -> Int {
    if let recording = rows.recording { return recording }
    let made = try Recording.append(kind: .importing, now: now, source: nil, to: connection).id
    rows.recording = made
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

  mutating func insertTask(notice: Int) throws -> Int {
    let id = try tables.taskIDs.next()
    tables.tasks.add(id)
    tables.tasks.add(notice)
    try tables.tasks.endRow()
    return id
  }

  /// Writes a revision with all its rows, then reads it back: what is not the same is not committed.
  mutating func insertRevision(_ new: NewPlan, notice: Int, ordinal: Int, tasks: [Int]) throws {
    let recording = try ensureRecording()
    try tables.tasks.flush()
    let revision = try insertHead(new, recording: recording, notice: notice, ordinal: ordinal)
    let items = try insertItems(new.plan.tasks, revision: revision, notice: notice, tasks: tasks)
    let register = try registers.register(ofIssuer: new.plan.notice.issuer, in: connection)
    for (item, task) in zip(items, new.plan.tasks) {
      try insertTexts(of: task, item: item)
      try insertDepartments(of: task, item: item, register, recording: recording)
    }
    try insertMilestones(of: new.plan, items: items)
    let results = try insertResults(new.plan.results, revision: revision)
    try insertFindings(new.plan.findings, revision: revision)
    try tables.flush()
    guard try isStored(new.plan, revision: revision, items: items, results: results) else {
      throw StoreError(.fault, "\(new.source.name): what was stored does not read back as it was, nothing was saved")
    }
  }

  private mutating func insertHead(_ new: NewPlan, recording: Int, notice: Int, ordinal: Int) throws -> Int {
    let head = new.plan.notice
    tables.revisions.add(notice)
    tables.revisions.add(ordinal)
    tables.revisions.add(recording)
    let texts: [String?] = [
      new.source.name, new.source.sha256, new.digest, head.title, head.documentNumber, head.issuer,
      head.signedOn?.description, head.publishedOn?.description, head.indexNumber, head.kind.rawValue,
      head.period?.first.description, head.period?.last.description,
    ]
    for text in texts { tables.revisions.add(text) }
    tables.revisions.add(head.reportingDay)
    try tables.revisions.endRow()
    try tables.revisions.flush()
    return connection.lastInsertedRow
  }

  /// The items alone: what hangs on them is stored several rows at a time, and asks for them to be there.
  private mutating func insertItems(_ tasks: [PlanTask], revision: Int, notice: Int, tasks ids: [Int]) throws -> [Int] {
    let order = numberOrder(of: tasks)
    var items: [Int] = []
    items.reserveCapacity(tasks.count)
    for (index, task) in tasks.enumerated() {
      let item = try tables.itemIDs.next()
      tables.items.add(item)
      tables.items.add(revision)
      tables.items.add(index + 1)
      tables.items.add(ids[index])
      tables.items.expect(notice)
      tables.items.add(order[index])
      tables.items.add(task.number)
      tables.items.add(task.domain)
      tables.items.add(task.deadline?.description)
      try tables.items.endRow()
      items.append(item)
    }
    try tables.items.flush()
    return items
  }

  private mutating func insertTexts(of task: PlanTask, item: Int) throws {
    tables.texts.add(item)
    for text in [task.subdomain, task.project, task.title, task.text, task.deadlineText] { tables.texts.add(text) }
    tables.texts.add(task.line)
    try tables.texts.endRow()
    for (index, name) in task.leaders.enumerated() {
      tables.leaders.add(item)
      tables.leaders.add(index + 1)
      tables.leaders.add(name)
      try tables.leaders.endRow()
    }
    for (index, text) in task.workPoints.enumerated() {
      tables.workPoints.add(item)
      tables.workPoints.add(index + 1)
      tables.workPoints.add(text)
      try tables.workPoints.endRow()
    }
    for (index, indicator) in task.indicators.enumerated() {
      try ImportSession.insert(indicator, owner: item, position: index + 1, into: &tables.indicators)
    }
  }

  private mutating func insertDepartments(
    of task: PlanTask, item: Int, _ register: DepartmentRegister, recording: Int
  ) throws {
    for (role, names) in [("lead", task.lead), ("support", task.support)] {
      for (place, name) in names.enumerated() {
        let department = try register.department(named: name, recording: recording, in: connection)
        tables.departments.add(item)
        tables.departments.add(role)
        tables.departments.add(place + 1)
        tables.departments.add(department.id)
        tables.departments.add(department.name == name ? nil : name)
        try tables.departments.endRow()
      }
    }
  }

  private mutating func insertMilestones(of plan: Plan, items: [Int]) throws {
    let schedules = plan.tasks.map { task in
      task.schedule(in: plan.notice.period).enumerated()
        .sorted { ($0.element.dueOn, $0.offset) < ($1.element.dueOn, $1.offset) }
    }
    for (item, schedule) in zip(items, schedules) {
      for (index, entry) in schedule.enumerated() {
        let milestone = entry.element
        // The last milestone is the whole task.
        let scheduled = index == schedule.count - 1 ? Percent.full : milestone.scheduledPercent
        tables.milestones.add(item)
        tables.milestones.add(index + 1)
        tables.milestones.add(milestone.dueOn.description)
        tables.milestones.add(scheduled.hundredths)
        tables.milestones.add(milestone.quarter.description)
        try tables.milestones.endRow()
      }
    }
    // A text refers to its milestone.
    try tables.milestones.flush()
    for (index, schedule) in schedules.enumerated() where !plan.tasks[index].milestones.isEmpty {
      try insertMilestoneTexts(schedule, item: items[index])
    }
  }

  private mutating func insertMilestoneTexts(_ schedule: [(offset: Int, element: Milestone)], item: Int) throws {
    for (index, entry) in schedule.enumerated() {
      let milestone = entry.element
      tables.milestoneTexts.add(item)
      tables.milestoneTexts.add(index + 1)
      tables.milestoneTexts.add(entry.offset + 1)
      tables.milestoneTexts.add(milestone.basis.rawValue)
      tables.milestoneTexts.add(milestone.scheduledPercent.hundredths)
      tables.milestoneTexts.add(milestone.text)
      try tables.milestoneTexts.endRow()
    }
  }

  private static func insert(
    _ indicator: Indicator, owner: Int, position: Int, into row: inout TableWriter
  ) throws {
    row.add(owner)
    row.add(position)
    row.add(indicator.quarter?.description)
    row.add(indicator.text)
    row.add(indicator.value)
    row.add(indicator.unit)
    row.add(indicator.comparator.rawValue)
    row.add(indicator.kind.rawValue)
    try row.endRow()
  }

  private mutating func insertResults(_ results: [PlanResult], revision: Int) throws -> [Int] {
    var ids: [Int] = []
    for (index, result) in results.enumerated() {
      let id = try tables.resultIDs.next()
      tables.results.add(id)
      tables.results.add(revision)
      tables.results.add(index + 1)
      tables.results.add(result.section)
      tables.results.add(result.title)
      tables.results.add(result.text)
      tables.results.add(result.percentOfPlan?.hundredths)
      tables.results.add(result.line)
      try tables.results.endRow()
      ids.append(id)
    }
    try tables.results.flush()
    for (id, result) in zip(ids, results) {
      for (index, indicator) in result.indicators.enumerated() {
        try ImportSession.insert(indicator, owner: id, position: index + 1, into: &tables.resultIndicators)
      }
    }
    return ids
  }

  private mutating func insertFindings(_ findings: [Finding], revision: Int) throws {
    for (index, finding) in findings.enumerated() {
      tables.findings.add(revision)
      tables.findings.add(index + 1)
      tables.findings.add(finding.line)
      tables.findings.add(finding.code)
      tables.findings.add(finding.message)
      try tables.findings.endRow()
    }
  }

  /// Reads everything back: the head as a notice, all else row by row.
  private mutating func isStored(_ plan: Plan, revision: Int, items: [Int], results: [Int]) throws -> Bool {
    guard try PlanReader(connection).notice(revision: revision) == plan.notice else { return false }
    return try tables.readBack(into: &rows, revision: revision, items: items, results: results, connection)
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
