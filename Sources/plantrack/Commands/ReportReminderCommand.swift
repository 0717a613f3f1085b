import PlanModel
import PlanStore
import Reporting

extension Command {
  static let reportReminder = Command(
    "report reminder", zh: "给一个部门的催办单", en: "the letter to one department about its tasks",
    options: [.department, .replyBy, .office] + Option.moment + [.warnDays, .notice, .domain] + Option.rendering,
    notes: [
      Message(
        zh: "只含该部门主责的任务：红色为逾期，黄色为临近到期（--warn-days 天内）而未达标，蓝色为时间尚余而未达下一目标；"
          + "已完成和已达下一目标的不列。",
        en:
          "Only tasks that the department leads. Red: overdue. Yellow: behind a milestone that is due within --warn-days "
          + "days. Blue: behind one with more time left. What is completed or ahead is left out.")
    ],
    examples: [
      .init("plantrack report reminder --department 建交委", zh: "给建交委的催办单", en: "to one department"),
      .init(
        "plantrack report reminder --department 建交委 --reply-by 2026-08-10 --issuer 云溪区督查室 --output letter.html",
        zh: "写明回复期限和落款，存为可打印的网页", en: "with a day to answer by, signed, as a page to print"),
    ]
  ) { invocation in
    guard invocation.text(.department) != nil else {
      throw Failure.usage(zh: "须给出 --department 部门名称", en: "--department is missing: name the department")
    }
    let replyBy = try invocation.day(.replyBy)
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    var specification = try invocation.specification(moment, store)
    guard let asked = specification.filter.department else { return }
    // An alias stands for the department's name of that moment, in each government's register.
    let rows = try store.departments(knownBy: specification.knownBy)
      .filter { $0.name == asked || $0.aliases.contains(asked) }
    let names = Set(rows.map { $0.mergedInto ?? $0.name })
    var tasks: [TaskState] = []
    try store.tasks(specification).forEach { task in
      if task.lead.contains(where: names.contains) { tasks.append(task) }
    }
    // The letter names its reader; its heading does not say it again.
    specification.filter.department = nil
    let name = names.count == 1 ? names.first ?? asked : asked
    try invocation.write(
      ReminderReport.document(
        department: name, tasks: tasks, try store.scope(of: specification), issuer: invocation.text(.office),
        replyBy: replyBy), from: store)
  }
}

extension Option {
  fileprivate static let replyBy = Option(
    "--reply-by", value: "DATE", zh: "请对方回复的期限 YYYY-MM-DD", en: "ask for an answer by this day")
}
