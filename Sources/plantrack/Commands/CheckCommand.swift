import PlanStore
import Reporting

extension Command {
  static let check = Command(
    "check", zh: "检查数据库是否完好", en: "check the database: integrity, references and rules",
    examples: [.init("plantrack check", zh: "检查", en: "check it")]
  ) { invocation in
    let path = invocation.databasePath
    let store = try Store(path: path, access: .read)
    let problems = try store.check()
    guard problems.isEmpty else {
      throw ProblemsFound(problems: problems.map { Message(both: "\(path): \($0)") })
    }
    try invocation.console.say(Message(zh: "\(path)：完好", en: "\(path): ok"))
  }
}
