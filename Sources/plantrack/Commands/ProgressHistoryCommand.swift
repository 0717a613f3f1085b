import PlanModel
import PlanStore
import Reporting

extension Command {
  static let progressHistory = Command(
    "progress history", zh: "一项任务的全部进展记录", en: "every entry of a task, corrections marked",
    operands: [Operand("TASK", .one, .tasks)], options: Option.rendering, notes: [Message.tasksAreNamed],
    examples: [.init("plantrack progress history 6.1", zh: "第 6.1 项", en: "task 6.1")]
  ) { invocation in
    let store = try Store(path: invocation.databasePath, access: .read)
    let task = try store.resolveTask(invocation.operands[0], knownBy: nil)
    let detail = try store.detail(task, ReportSpecification(asOf: try Invocation.today()))
    try invocation.write(
      HistoryReport.report(task, words: detail.task.text), from: store, rows: try store.history(task))
  }
}
