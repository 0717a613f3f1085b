import PlanModel
import PlanStore
import Reporting

/// `import`: every file is read, then all are stored in one transaction.
struct NoticeImport {
  private let paths: [String]
  private let reader: NoticeFileReader
  private let replaces: Bool

  /// What was read from one file, with what became of it.
  private struct Read {
    var file: InputFile
    var plan: Plan
    var outcome: ImportOutcome?
  }

  /// Up to so many bytes the files are read before the database is held; beyond it one after the other while it is, so
  /// that memory does not grow with their number.
  private static let readAheadBytes = 64 << 20

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
    var ahead: [[Read]] = []
    var bytes = 0
    // Each file counts twice: when it is read and when it is stored.
    var bar = ProgressBar(Message(zh: "读入", en: "importing"), total: 2 * paths.count, invocation.console)
    for path in paths where bytes < NoticeImport.readAheadBytes {
      let found = try read(path) { issuer in try store.departmentNames(ofIssuer: issuer) }
      bytes += found.first?.file.bytes.count ?? 0
      ahead.append(found)
      bar.advance()
    }
    let rest = paths.dropFirst(ahead.count)
    // While the database is held, the register of each issuer cannot be asked for.
    let names = rest.isEmpty ? [] : try store.departmentNames(ofIssuer: nil)
    let console = invocation.console
    var done: [Read] = []
    try store.importPlans(replace: replaces, now: try Clock.now()) { session in
      // Another process may have made the file meanwhile: then all is stored once more, in that one.
      done = []
      for found in ahead {
        try add(found, to: &session, &done)
        bar.advance()
      }
      for path in rest {
        try add(try read(path) { _ in names }, to: &session, &done)
        bar.advance()
        bar.advance()
      }
    }
    _ = consume bar
    // Said only now: before the end of the transaction nothing is certain.
    for read in done { try NoticeImport.report(read, console) }
  }

  private func read(_ path: String, _ names: (String?) throws -> [String]) throws -> [Read] {
    let file = try InputFile(path: path)
    return try reader.plans(in: file, knownDepartments: names).map { plan in
      var plan = plan
      PlanSummary.nameUntitled(&plan, after: file)
      return Read(file: file, plan: plan)
    }
  }

  private func add(_ found: [Read], to session: inout ImportSession, _ done: inout [Read]) throws {
    for var read in found {
      read.outcome = try session.add(
        read.plan, source: SourceFile(name: read.file.name, sha256: read.file.sha256))
      done.append(read)
    }
  }

  private static func report(_ read: Read, _ console: Console) throws {
    try console.say(PlanSummary.head(read.plan, of: read.file))
    switch read.outcome {
    case .unchanged(let notice):
      return try console.say(
        Message(zh: "  与通知 \(notice) 内容相同，没有改变任何数据", en: "  the same as notice \(notice): nothing was changed"))
    case .added(let notice, _): try console.say(Message(zh: "  已存为通知 \(notice)", en: "  stored as notice \(notice)"))
    case .replaced(let notice, let difference):
      try console.say(
        Message(
          zh: "  已存为通知 \(notice) 的新修订，进度全部保留",
          en: "  stored as a new revision of notice \(notice); all progress is kept"))
      for line in DifferenceText.lines(difference) { try console.say(line) }
    case nil: break
    }
    for line in PlanSummary.counts(read.plan) { try console.say(line) }
    try PlanSummary.warn(of: read.plan.findings, in: read.file, console)
  }
}
