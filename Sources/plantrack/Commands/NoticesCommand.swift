import PlanStore
import Reporting

extension Command {
  static let notices = Command(
    "notices", zh: "列出已存的通知", en: "list the stored notices", options: [.knownBy] + Option.rendering,
    examples: [.init("plantrack notices", zh: "列出通知", en: "list them")]
  ) { invocation in
    let knownBy = try invocation.knownBy()
    let store = try Store(path: invocation.databasePath, access: .read)
    try invocation.write(NoticesReport.report(), from: store, rows: try store.notices(knownBy: knownBy))
  }
}
