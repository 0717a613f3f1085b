public import PlanModel
import JSONText

/// `tasks`: the tasks with their state, in the order of their notices.
public enum TasksReport {
  /// - Parameter total: tasks covered.
  public static func report(_ scope: ReportScope, total: Int) -> Report<TaskState> {
    let json = ReportJSON<TaskState>(
      members: [
        .init("report", .string("tasks")), .init("asOf", .string(scope.specification.asOf.description)),
        .init("total", .integer(total)),
      ], rows: "tasks", write: writeJSON)
    return Report(
      head: ReportHead(
        title: Message(zh: "任务清单", en: "Tasks"),
        lines: scope.lines + [Message(zh: "共 \(total) 项", en: "Total: \(total)")]),
      columns: columns(scope), whenEmpty: Message(zh: "没有这样的任务", en: "No such tasks"), json: json)
  }

  static func columns(_ scope: ReportScope) -> [Column<TaskState>] {
    scope.noticeColumn(\.notice) + [
      Column("number", Words.number, .compact) { .text($0.number) },
      Column("domain", Words.domain, .compact, yieldRank: 5) { Words.text($0.domain) },
      Column("task", Words.task, .wrapped) { .text($0.words) },
      Column("status", Words.status, .compact) { .status($0.status) },
      Column("duePercent", Words.duePercent, .number, yieldRank: 1) { .percent($0.duePercent) },
      Column("actualPercent", Words.actualPercent, .number) { .percent($0.actualPercent) },
      Column("nextDueOn", Message(zh: "下一期限", en: "Next due"), .compact, yieldRank: 3) {
        $0.next.map { .date($0.dueOn) } ?? .empty
      },
      Column("lastReportedOn", Words.lastReportedOn, .compact, yieldRank: 4) { $0.lastReportedCell },
      Column("lead", Words.lead, .compact, yieldRank: 2) { Words.list($0.lead) },
      Column("support", Words.support, .compact, yieldRank: 6) { Words.list($0.support) },
    ]
  }

  /// Also the `state` of `show`.
  static func writeJSON(_ task: TaskState, _ object: inout JSONObjectWriter) {
    object.member("notice", task.notice)
    object.member("number", task.number)
    object.member("domain", task.domain)
    object.member("project", task.project)
    object.member("title", task.title)
    object.member("text", task.text)
    object.member("lead", task.lead)
    object.member("support", task.support)
    object.member("status", task.status.rawValue)
    object.member("light", task.status.light.rawValue)
    object.member("duePercent", task.duePercent)
    object.member("actualPercent", task.actualPercent)
    object.member("lastReportedOn", task.lastReportedOn)
    object.member("overdueQuarter", task.overdue?.quarter.description)
    object.member("overdueSince", task.overdue?.deadline)
    object.member("daysOverdue", task.overdue?.days)
    object.member("nextDueOn", task.next?.dueOn)
    object.member("nextScheduledPercent", task.next?.scheduledPercent)
    object.member("milestonesDue", task.milestonesDue)
    object.member("milestonesMet", task.milestonesMet)
    object.member("metOnTime", task.metOnTime)
  }
}
