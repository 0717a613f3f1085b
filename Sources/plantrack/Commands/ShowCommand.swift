import PlanModel
import PlanStore
import Reporting

extension Command {
  static let show = Command(
    "show", zh: "一项任务的全部情况：计划、阶段目标、进展记录、责任部门", en: "everything about one task",
    operands: [Operand("TASK", .one, .tasks)], options: Option.moment + [.warnDays] + Option.rendering,
    notes: [Message.tasksAreNamed],
    examples: [
      .init("plantrack show 6.1", zh: "第 6.1 项", en: "task 6.1"),
      .init("plantrack show 6.1 --as-of 2026-06-30", zh: "当天的情况", en: "as it stood on that day"),
    ]
  ) { invocation in
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    let task = try store.resolveTask(invocation.operands[0], knownBy: specification.knownBy)
    try invocation.write(
      TaskDetailReport.document(try store.detail(task, specification), specification), from: store)
  }
}
