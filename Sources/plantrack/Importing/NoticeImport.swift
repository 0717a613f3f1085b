import PlanModel
import PlanStore
import Reporting

/// `import`: all files are read and stored in one transaction.
struct NoticeImport {
  private let paths: [String]
  private let reader: NoticeFileReader
  private let replaces: Bool

  /// Up to so many bytes the files are read before a database is held that others may want; beyond it while it is, so that
  /// memory does not grow with their number.
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
    // Each file counts twice: when it is read and when it is stored.
    var bar = ProgressBar(Message(zh: "读入", en: "importing"), total: 2 * paths.count, invocation.console)
    // A file in the making nobody waits for: it is stored into while the notices are read.
    let isNew = store.isNew
    var files = NoticeFiles(paths, reader, asksNames: !isNew)
    let isStoredAtOnce = isNew && files.areReadAhead
    var ahead: [ReadNotice] = []
    var bytes = 0
    while !isStoredAtOnce, bytes < NoticeImport.readAheadBytes,
      let file = try files.next(names: { issuer in try store.departmentNames(ofIssuer: issuer) })
    {
      bytes += file.byteCount
      ahead.append(file)
      bar.advance()
    }
    let console = invocation.console
    var said: [ImportReport] = []
    do {
      try store.importPlans(replace: replaces, now: try Clock.now()) { session in
        // Another process may have made the file meanwhile: then all is stored once more, in that one.
        said = []
        if files.taken > ahead.count {
          files = NoticeFiles(Array(paths.dropFirst(ahead.count)), reader, asksNames: true)
        }
        for file in ahead {
          try add(file, to: &session, &said, console)
          bar.advance()
        }
        while let file = try files.next(names: { issuer in try session.departmentNamesBefore(ofIssuer: issuer) }) {
          bytes += file.byteCount
          bar.advance()
          try add(file, to: &session, &said, console)
          bar.advance()
        }
      }
    } catch {
      // What cannot be read is told before what cannot be stored, as where all is read first.
      while isStoredAtOnce, bytes < NoticeImport.readAheadBytes, let file = try files.next(names: { _ in [] }) {
        bytes += file.byteCount
      }
      throw error
    }
    _ = consume bar
    // Said only now: before the end of the transaction nothing is certain.
    for report in said { try report.say(console) }
  }

  private func add(
    _ file: ReadNotice, to session: inout ImportSession, _ said: inout [ImportReport], _ console: Console
  ) throws {
    for plan in file.plans {
      said.append(ImportReport(plan.plan, try session.add(plan), path: file.path, console))
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
