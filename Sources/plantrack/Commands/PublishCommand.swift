import PlanModel
import PlanStore
import Reporting

extension Command {
  static let publish = Command(
    "publish", zh: "发布静态网站", en: "make a browsable static site",
    operands: [Operand("DIR", .one, .folder)], options: Option.moment + [.warnDays] + Option.filters,
    notes: [
      Message(
        zh: "总览、部门、领域、通知、任务各有一页，中英文各一套；直接用浏览器打开 index.html 即可，不需要服务器。"
          + "只改写有变化的文件，清除以前发布而不再需要的文件，不动其他文件。",
        en: "Pages for the overview, departments, domains, notices and tasks, in both languages; open index.html in a "
          + "browser, no server is needed. Only files that changed are written, and what an earlier run left is removed."
      )
    ],
    examples: [
      .init("plantrack publish site", zh: "发布今天的情况", en: "the site as of today"),
      .init("plantrack publish site --as-of 2026-06-30 --notice 1", zh: "某日、某份通知", en: "one notice on a day"),
    ]
  ) { invocation in
    let path = invocation.operands[0]
    let moment = try invocation.reportMoment()
    let store = try Store(path: invocation.databasePath, access: .read)
    let specification = try invocation.specification(moment, store)
    var folder = try SiteFolder(path)
    let data = try SiteSource.data(store, specification)
    var bar = ProgressBar(Message(zh: "发布", en: "publishing"), total: data.tasks.count, invocation.console)
    try SiteBuilder(data).build(
      detail: { task in
        bar.advance()
        return try store.detail(store.resolveTask(task.name, knownBy: specification.knownBy), specification)
      },
      write: { try folder.write($0) })
    try folder.finish()
    _ = consume bar
    try invocation.console.say(
      Message(
        zh: "已发布到 \(path)：改写 \(folder.changed) 个文件，清除 \(folder.removed) 个",
        en: "published to \(path): \(folder.changed) files written, \(folder.removed) removed"))
  }
}
