import PlanModel
import PlanStore
import Reporting

extension Command {
  static let progressHistory = Command(
    "progress history", zh: "一项任务的全部进展记录", en: "every entry of a task, corrections marked",
    operands: [Operand("TASK", .one, .tasks)], options: Option.moment + Option.rendering,
    notes: [
      Message(
        zh: "默认列出全部记录；--as-of 只列该日及以前的，--known-by 只列此刻之前录入的。",
        en: "Every entry is listed; --as-of leaves out those of a later day, --known-by those recorded later."),
      Message.tasksAreNamed,
    ],
    examples: [.init("plantrack progress history 6.1", zh: "第 6.1 项", en: "task 6.1")]
  ) { invocation in
    let (asOf, knownBy) = (try invocation.day(.asOf), try invocation.knownBy())
    let store = try Store(path: invocation.databasePath, access: .read)
    let task = try store.resolveTask(invocation.operands[0], knownBy: knownBy)
    let day = try asOf ?? Invocation.today()
    let detail = try store.detail(task, ReportSpecification(asOf: day, knownBy: knownBy))
    var entries = try store.history(task, knownBy: knownBy)
    if let asOf { entries.removeAll { $0.on > asOf } }
    try invocation.write(HistoryReport.report(task, words: detail.task.text), from: store, rows: entries)
  }
}
