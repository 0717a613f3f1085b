public import PlanModel

/// `show`: one task with its plan, its schedule, every entry, and who is responsible.
public enum TaskDetailReport {
  /// The report as a document of blocks.
  public static func document(_ detail: TaskDetail, _ specification: ReportSpecification) -> ReportDocument {
    let number = detail.documentNumber.map { "（\($0)）" } ?? ""
    let head = ReportHead(
      title: Message(zh: "任务 \(detail.state.number)", en: "Task \(detail.state.number)"),
      lines: [
        Message(zh: "截至 \(specification.asOf)", en: "As of \(specification.asOf)"),
        Message(
          zh: "通知 \(detail.state.notice)：\(detail.noticeTitle)\(number)",
          en: "Notice \(detail.state.notice): \(detail.noticeTitle)\(number)"),
      ])
    let explanation = LightExplanation.line(detail, specification)
    var blocks: [ReportBlock] = [.facts(facts(detail)), .paragraph(explanation)]
    blocks += [.heading(Message(zh: "序时进度", en: "Schedule")), .table(schedule(detail))]
    blocks += [.heading(Message(zh: "进展记录", en: "Progress")), .table(entries(detail, specification.asOf))]
    blocks += plan(detail.task)
    if !detail.findings.isEmpty {
      blocks += [.heading(Message(zh: "存疑", en: "Findings")), .table(findings(detail.findings))]
    }
    return ReportDocument(head: head, blocks: blocks) { object in
      writeJSON(detail, specification, explanation, &object)
    }
  }

  private static func facts(_ detail: TaskDetail) -> [(name: Message, value: CellValue)] {
    let (task, state) = (detail.task, detail.state)
    let deadline = task.deadline.map { day in
      Message(both: task.deadlineText.map { "\(day)（\($0)）" } ?? day.description)
    }
    let facts: [(name: Message, value: CellValue)] = [
      (Words.domain, Words.text([task.domain, task.subdomain].compactMap { $0 }.joined(separator: " / "))),
      (Message(zh: "重要项目", en: "Project"), Words.text(task.project)),
      (Message(zh: "标题", en: "Heading"), Words.text(task.title)),
      (Words.task, .text(task.text)),
      (Words.deadline, deadline.map { .words($0) } ?? Words.text(task.deadlineText)),
      (Words.lead, names(detail, .lead, asPrinted: task.lead)),
      (Words.support, names(detail, .support, asPrinted: task.support)),
      (Message(zh: "责任领导", en: "Leaders"), Words.list(task.leaders)),
      (Words.status, .status(state.status)),
      (Words.duePercent, .percent(state.duePercent)),
      (Words.actualPercent, .percent(state.actualPercent)),
      (Words.lastReportedOn, state.lastReportedCell),
      (Message(zh: "逾期", en: "Overdue"), state.overdue.map { .days($0.days) } ?? .empty),
    ]
    return facts.filter { $0.value != .empty }
  }

  /// As the register has them, with the printed name where that is another.
  private static func names(_ detail: TaskDetail, _ role: Responsibility.Role, asPrinted printed: [String]) -> CellValue
  {
    let responsible = detail.responsible.filter { $0.role == role }
    guard !responsible.isEmpty else { return Words.list(printed) }
    return Words.list(
      responsible.map { one in
        one.printedName.map { $0 == one.department ? $0 : "\(one.department)（\($0)）" } ?? one.department
      })
  }

  private static func schedule(_ detail: TaskDetail) -> ReportTable {
    let columns: [Column<MilestoneState>] = [
      Column("quarter", Words.quarter, .compact) { .text($0.milestone.quarter.description) },
      Column("dueOn", Words.deadline, .compact) { .date($0.milestone.dueOn) },
      Column("scheduledPercent", Message(zh: "序时", en: "Scheduled"), .number) {
        .percent($0.milestone.scheduledPercent)
      },
      Column("state", Message(zh: "达标", en: "Met"), .compact) { .words(words($0)) },
      Column("milestone", Words.milestone, .wrapped) { Words.text($0.milestone.text) },
      Column("basis", Message(zh: "依据", en: "Basis"), .compact, yieldRank: 1) { state in
        .words(
          state.milestone.basis == .stated
            ? Message(zh: "通知所定", en: "stated") : Message(zh: "均匀推算", en: "default"))
      },
    ]
    return ReportTable(
      detail.schedule, columns: columns,
      whenEmpty: Message(zh: "通知没有期限，也没有计划期", en: "No deadline and no period is known"))
  }

  private static func words(_ state: MilestoneState) -> Message {
    switch (state.isClosed, state.isMet) {
    case (false, false): Message(zh: "未到期", en: "not due yet")
    case (false, true): Message(zh: "提前达标", en: "met early")
    case (true, false): Message(zh: "未达", en: "missed")
    case (true, true): state.isMetOnTime ? Message(zh: "按期达标", en: "on time") : Message(zh: "迟达", en: "done late")
    }
  }

  private static func entries(_ detail: TaskDetail, _ day: CivilDate) -> ReportTable {
    let used = LightExplanation.usedEntry(detail.entries, on: day)
    let ordinal = Column<(Int, ProgressEntry)>("entry", Message(zh: "条", en: "Entry"), .number) { .integer($0.0 + 1) }
    let counts = Column<(Int, ProgressEntry)>("counts", Message(zh: "计入", en: "Counts"), .compact) { index, entry in
      if index == used { return .words(Message(zh: "是", en: "yes")) }
      return entry.on > day ? .words(Message(zh: "晚于报表日", en: "later than the day")) : .empty
    }
    let rest = HistoryReport.columns.map { column in
      Column<(Int, ProgressEntry)>(
        column.shape.key, column.shape.title, column.shape.room, yieldRank: column.shape.yieldRank
      ) { column.value($0.1) }
    }
    return ReportTable(
      Array(detail.entries.enumerated().map { ($0, $1) }),
      columns: [ordinal] + rest.prefix(2) + [counts] + rest.dropFirst(2),
      whenEmpty: HistoryReport.whenEmpty)
  }

  private static func plan(_ task: PlanTask) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if !task.workPoints.isEmpty {
      let columns = [Column<String>("workPoint", Message(zh: "工作要点", en: "Work points"), .wrapped) { .text($0) }]
      blocks += [
        .heading(Message(zh: "工作要点", en: "Work points")),
        .table(ReportTable(task.workPoints, columns: columns, whenEmpty: Message(both: ""))),
      ]
    }
    if !task.indicators.isEmpty {
      let columns: [Column<Indicator>] = [
        Column("text", Message(zh: "指标", en: "Indicator"), .wrapped) { .text($0.text) },
        Column("quarter", Words.quarter, .compact) { Words.text($0.quarter?.description) },
        Column("value", Message(zh: "数值", en: "Value"), .number) { .text(number($0.value)) },
        Column("unit", Message(zh: "单位", en: "Unit"), .compact) { Words.text($0.unit) },
      ]
      blocks += [
        .heading(Message(zh: "指标", en: "Indicators")),
        .table(ReportTable(task.indicators, columns: columns, whenEmpty: Message(both: ""))),
      ]
    }
    return blocks
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func findings(_ findings: [Finding]) -> ReportTable {
    let columns: [Column<Finding>] = [
      Column("line", Message(zh: "行", en: "Line"), .number) { $0.line.map { .integer($0) } ?? .empty },
      Column("code", Message(zh: "代码", en: "Code"), .compact) { .text($0.code) },
      Column("message", Message(zh: "说明", en: "Message"), .wrapped) { .words(PhraseBook.message($0.message)) },
    ]
    return ReportTable(findings, columns: columns, whenEmpty: Message(both: ""))
  }

  private static func writeJSON(
    _ detail: TaskDetail, _ specification: ReportSpecification, _ explanation: Message,
    _ object: inout JSONObjectWriter
  ) {
    object.member("report", "task")
    object.member("asOf", specification.asOf)
    object.member("noticeTitle", detail.noticeTitle)
    object.member("documentNumber", detail.documentNumber)
    object.object("state") { TasksReport.writeJSON(detail.state, &$0) }
    object.object("explanation") { object in
      object.member("zh", explanation.zh)
      object.member("en", explanation.en)
    }
    object.member("deadline", detail.task.deadline)
    object.member("deadlineText", detail.task.deadlineText)
    object.member("leaders", detail.task.leaders)
    object.objects("responsible", detail.responsible) { one, object in
      object.member("role", one.role.rawValue)
      object.member("department", one.department)
      object.member("printedName", one.printedName)
    }
    object.objects("schedule", detail.schedule) { state, object in
      object.member("quarter", state.milestone.quarter.description)
      object.member("dueOn", state.milestone.dueOn)
      object.member("scheduledPercent", state.milestone.scheduledPercent)
      object.member("text", state.milestone.text)
      object.member("basis", state.milestone.basis.rawValue)
      object.member("closed", state.isClosed)
      object.member("met", state.isMet)
      object.member("metOnTime", state.isMetOnTime)
    }
    object.objects("entries", detail.entries, HistoryReport.writeJSON)
    object.objects("findings", detail.findings) { finding, object in
      object.member("line", finding.line)
      object.member("code", finding.code)
      object.member("message", finding.message)
    }
  }
}
