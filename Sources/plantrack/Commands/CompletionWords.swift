import PlanModel
import PlanStore

/// What the database knows that a shell may offer.
enum CompletionWords {
  static func of(_ kind: String, _ invocation: borrowing Invocation) throws -> [String] {
    let store = try Store(path: invocation.databasePath, access: .read)
    switch kind {
    case "departments": return try store.departmentNames(ofIssuer: nil)
    case "notices":
      return try store.notices(knownBy: nil).flatMap { [String($0.id)] + [$0.notice.documentNumber].compactMap { $0 } }
    case "quarters":
      let periods = try store.notices(knownBy: nil).compactMap(\.notice.period)
      return Set(periods.flatMap(\.quarters)).sorted().map(\.description)
    default:
      var words: [String] = []
      let severalNotices = try store.notices(knownBy: nil).count > 1
      try store.tasks(ReportSpecification(asOf: try Invocation.today())).forEach { task in
        let word = kind == "domains" ? task.domain : severalNotices ? "\(task.notice):\(task.number)" : task.number
        if let word, kind == "tasks" || !words.contains(word) { words.append(word) }
      }
      return words
    }
  }
}
