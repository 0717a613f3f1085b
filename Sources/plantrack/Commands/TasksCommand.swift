import PlanStore
import Reporting

extension Command {
  static let tasks = Command(
    "tasks", zh: "列出任务及其状态", en: "list tasks with their state", options: Option.reporting,
    examples: [
      .init("plantrack tasks --status overdue", zh: "逾期的任务", en: "the overdue ones"),
      .init("plantrack tasks --department 房管局 --format csv", zh: "一个部门的任务", en: "those of one department"),
    ]
  ) { invocation in
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    let tasks = try store.tasks(specification, quotingMilestones: false)
    let report = TasksReport.report(try store.scope(of: specification), total: tasks.total)
    try invocation.write(report, from: store, rows: tasks.forEach)
  }
}
