public import PlanModel
import JSONText

/// `report overdue`: what an officer takes to the telephone. Under each lead department, what was due by when, how far
/// it has come, and whom to ask.
public enum OverdueReport {
  /// Rows come longest overdue first; a task stands under each of its lead departments.
  /// - Parameters:
  ///   - total: tasks covered, overdue or not.
  ///   - overdue: rows to come.
  public static func report(_ scope: ReportScope, total: Int, overdue: Int) -> Report<TaskState> {
    let asOf = scope.specification.asOf
    let head = ReportHead(
      title: Message(zh: "逾期任务清单", en: "Overdue tasks"),
      lines: scope.lines + [
        Message(zh: "共 \(total) 项任务，逾期 \(overdue) 项", en: "\(overdue) of \(total) tasks are overdue")
      ])
    let json = ReportJSON<TaskState>(
      members: [
        .init("report", .string("overdue")), .init("asOf", .string(asOf.description)), .init("total", .integer(total)),
        .init("overdue", .integer(overdue)),
      ], rows: "tasks", write: writeJSON)
    return Report(
      head: head, columns: columns(scope), sections: \.leadSections,
      whenEmpty: Message(zh: "没有逾期任务", en: "No task is overdue"), json: json)
  }

  /// The gap is never left out, the day of the last report and whom to ask last: an officer calls with these in hand.
  private static func columns(_ scope: ReportScope) -> [Column<TaskState>] {
    scope.noticeColumn(\.notice) + [
      Column("number", Words.number, .compact) { .text($0.number) },
      Column("task", Words.task, .wrapped) { .text($0.words) },
      Column("milestone", Words.milestone, .wrapped, yieldRank: 3) { Words.text($0.overdue?.milestone) },
      Column("quarter", Words.quarter, .compact, yieldRank: 6) {
        $0.overdue.map { .text($0.quarter.description) } ?? .empty
      },
      Column("deadline", Words.deadline, .compact, yieldRank: 4) { $0.overdue.map { .date($0.deadline) } ?? .empty },
      Column("daysOverdue", Message(zh: "逾期", en: "Overdue"), .number) { $0.overdue.map { .days($0.days) } ?? .empty },
      Column("duePercent", Words.duePercent, .number) { .percent($0.duePercent) },
      Column("actualPercent", Words.actualPercent, .number) { .percent($0.actualPercent) },
      Column("gap", Words.gap, .number) { .percent($0.gap) },
      Column("lastReportedOn", Words.lastReportedOn, .compact, yieldRank: 1) { $0.lastReportedCell },
      Column("contact", Message(zh: "联系", en: "Ask"), .compact, yieldRank: 2) { contact($0) },
      Column("support", Words.support, .compact, yieldRank: 5) { Words.list($0.support) },
    ]
  }

  /// The leaders that the notice prints, else the lead departments.
  private static func contact(_ task: TaskState) -> CellValue {
    let names = task.leaders.isEmpty ? task.lead : task.leaders
    return names.isEmpty ? .missing(Words.noLead) : Words.list(names)
  }

  private static func writeJSON(_ task: TaskState, _ object: inout JSONObjectWriter) {
    object.member("notice", task.notice)
    object.member("number", task.number)
    object.member("domain", task.domain)
    object.member("project", task.project)
    object.member("text", task.text)
    object.member("lead", task.lead)
    object.member("support", task.support)
    object.member("quarter", task.overdue?.quarter.description)
    object.member("deadline", task.overdue?.deadline)
    object.member("daysOverdue", task.overdue?.days)
    object.member("duePercent", task.duePercent)
    object.member("actualPercent", task.actualPercent)
    object.member("gap", task.gap)
    object.member("lastReportedOn", task.lastReportedOn)
    object.member("milestone", task.overdue?.milestone)
  }
}
