import PlanModel
import PlanStore
import Reporting

/// `import`: every file is read, then all are stored in one transaction.
struct NoticeImport {
  private let paths: [String]
  private let reader: NoticeFileReader
  private let replaces: Bool

  /// A file whose plans are read, and the name that it was given by.
  private struct ReadFile {
    var path: String
    var plans: [Plan]
    var source: SourceFile
    var byteCount: Int
  }

  /// Up to so many bytes the files are read before the database is held; beyond it one after the other while it is, so
  /// that memory does not grow with their number.
  private static let readAheadBytes = 16 << 20

  init(_ invocation: borrowing Invocation, _ reader: NoticeFileReader) throws(Failure) {
    paths = invocation.operands
    self.reader = reader
    replaces = invocation.has(.replace)
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw .usage(zh: "标准输入只能给出一次", en: "standard input can be given once only")
    }
  }

  func run(_ invocation: borrowing Invocation) throws {
    let path = invocation.databasePath
    invocation.console.explain(Message(zh: "数据库：\(path)", en: "database: \(path)"))
    var store = try invocation.store(.create)
    var ahead: [ReadFile] = []
    var bytes = 0
    // Each file counts twice: when it is read and when it is stored.
    var bar = ProgressBar(Message(zh: "读入", en: "importing"), total: 2 * paths.count, invocation.console)
    for path in paths where bytes < NoticeImport.readAheadBytes {
      let file = try read(path) { issuer in try store.departmentNames(ofIssuer: issuer) }
      bytes += file.byteCount
      ahead.append(file)
      bar.advance()
    }
    let rest = paths.dropFirst(ahead.count)
    let console = invocation.console
    var said: [ImportReport] = []
    try store.importPlans(replace: replaces, now: try Clock.now()) { session in
      // Another process may have made the file meanwhile: then all is stored once more, in that one.
      said = []
      for file in ahead {
        try add(file, to: &session, &said, console)
        bar.advance()
      }
      for path in rest {
        let file = try read(path) { issuer in try session.departmentNamesBefore(ofIssuer: issuer) }
        try add(file, to: &session, &said, console)
        bar.advance()
        bar.advance()
      }
    }
    _ = consume bar
    // Said only now: before the end of the transaction nothing is certain.
    for report in said { try report.say(console) }
  }

  private func read(_ path: String, _ names: (String?) throws -> [String]) throws -> ReadFile {
    let file = try InputFile(path: path)
    let plans = try reader.plans(in: file, knownDepartments: names).map { plan in
      var plan = plan
      PlanSummary.nameUntitled(&plan, after: file)
      return plan
    }
    return ReadFile(
      path: path, plans: plans, source: SourceFile(name: file.name, sha256: file.sha256), byteCount: file.bytes.count)
  }

  private func add(
    _ file: ReadFile, to session: inout ImportSession, _ said: inout [ImportReport], _ console: Console
  ) throws {
    for plan in file.plans {
      said.append(ImportReport(plan, try session.add(plan, source: file.source), path: file.path, console))
    }
  }
}

/// What is said of a stored plan, as lines: a plan of an import of thousands is not kept for its summary.
private struct ImportReport {
  private var answers: [String] = []
  private var warnings: [String] = []

  init(_ plan: Plan, _ outcome: ImportOutcome, path: String, _ console: Console) {
    guard !console.isQuiet else { return }
    var answers = [PlanSummary.head(plan, path: path)]
    switch outcome {
    case .unchanged(let notice):
      answers.append(
        Message(zh: "  与通知 \(notice) 内容相同，没有改变任何数据", en: "  the same as notice \(notice): nothing was changed"))
    case .added(let notice, _): answers.append(Message(zh: "  已存为通知 \(notice)", en: "  stored as notice \(notice)"))
    case .replaced(let notice, let difference):
      answers.append(
        Message(
          zh: "  已存为通知 \(notice) 的新修订，进度全部保留",
          en: "  stored as a new revision of notice \(notice); all progress is kept"))
      answers += DifferenceText.lines(difference)
    }
    if case .unchanged = outcome {
    } else {
      answers += PlanSummary.counts(plan)
      warnings = PlanSummary.warnings(of: plan.findings, path: path, showingAll: console.isVerbose)
        .map { $0.text(console.language) }
    }
    self.answers = answers.map { $0.text(console.language) }
  }

  func say(_ console: Console) throws {
    for line in answers { try console.say(Message(both: line)) }
    for line in warnings { try console.warn(Message(both: line)) }
  }
}
