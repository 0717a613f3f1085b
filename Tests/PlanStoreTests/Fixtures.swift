import Foundation
import PlanModel
import PlanStore
import SQLite
import Testing

/// A folder of a test's own, removed with it.
final class Workplace {
  let folder: String

  /// - Parameter inMemory: where thousands of commits would wait for the disk, and nothing is asked of it.
  init(inMemory: Bool = false) throws {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let parent =
      inMemory && FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    let url = parent.appendingPathComponent("planstore-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var database: String { folder + "/plan.db" }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

  func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  func open(_ access: Store.Access = .write) throws -> Store { try Store(path: database, access: access) }

  /// A plain connection, as another program would open it.
  func shell() throws -> Connection { try Connection(path: database, mode: .write) }

  @discardableResult
  func store(_ plan: Plan, replace: Bool = false, at now: String = "2019-02-01T08:00:00Z") throws -> ImportOutcome {
    var store = try open(.create)
    var outcome: ImportOutcome?
    try store.importPlans(replace: replace, now: try moment(now)) { session in
      outcome = try session.add(plan, source: source("notice.txt"))
    }
    return try #require(outcome)
  }

  @discardableResult
  func record(
    _ number: String, _ percent: String, on day: String, at now: String? = nil, correct: Bool = false
  ) throws -> RecordOutcome {
    var store = try open()
    let entry = NewEntry(
      task: try store.resolveTask(number), reached: .percent(try #require(Percent(text: percent))), on: try date(day),
      isCorrection: correct, reason: correct ? "counted twice" : nil)
    return try store.record([entry], now: try moment(now ?? "\(day)T09:00:00Z"))
  }
}

func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
func moment(_ text: String) throws -> Moment { try #require(Moment(text: text)) }
func quarter(_ text: String) throws -> Quarter { try #require(Quarter(text)) }

func source(_ name: String) -> SourceFile {
  let digits = String(
    name.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }, radix: 16)
  return SourceFile(name: name, sha256: String(repeating: "0", count: 64 - digits.count) + digits)
}

func day(_ text: String, _ filter: TaskFilter = TaskFilter(), knownBy: String? = nil) throws -> ReportSpecification {
  ReportSpecification(asOf: try date(text), knownBy: try knownBy.map { try moment($0) }, filter: filter)
}

/// Four milestones of 2019, with the percents given, at the quarters' ends.
func milestones(_ percents: [Int] = [25, 50, 75, 100], year: Int = 2019) throws -> [Milestone] {
  try percents.enumerated().map { index, percent in
    let quarter = try #require(Quarter(year: year, ordinal: index + 1))
    return Milestone(
      quarter: quarter, dueOn: quarter.lastDay, text: "完成第\(index + 1)步",
      scheduledPercent: Percent(hundredths: percent * 100),
      basis: .default)
  }
}

func yearPlan(_ tasks: [PlanTask], number: String = "云府〔2019〕7号", year: Int = 2019) throws -> Plan {
  Plan(
    notice: Notice(
      title: "关于印发云溪区\(year)年重点工作目标的通知", documentNumber: number, issuer: "清江市云溪区人民政府",
      signedOn: try date("\(year)-01-20"), kind: .annualTable,
      period: PlanPeriod(
        from: try #require(Quarter(year: year, ordinal: 1)), to: try #require(Quarter(year: year, ordinal: 4))),
      reportingDay: 25),
    tasks: tasks)
}

func task(
  _ number: String, _ text: String? = nil, lead: [String] = ["科委"], support: [String] = [], percents: [Int]? = nil
) throws -> PlanTask {
  PlanTask(
    number: number, domain: "产业", project: "湖滨更新", text: text ?? "第\(number)项:完成湖滨步道\(number)段", lead: lead,
    support: support, milestones: try milestones(percents ?? [25, 50, 75, 100]))
}

extension Store {
  borrowing func states(_ specification: ReportSpecification) throws -> [TaskState] {
    var states: [TaskState] = []
    try tasks(specification).forEach { states.append($0) }
    return states
  }

  borrowing func overdueStates(_ specification: ReportSpecification) throws -> [TaskState] {
    var states: [TaskState] = []
    try overdue(specification).forEach { states.append($0) }
    return states
  }
}

/// The store's error that a body throws.
func storeError(_ body: () throws -> Void) throws -> StoreError {
  do {
    try body()
  } catch let error as StoreError {
    return error
  }
  Issue.record("no error was thrown")
  return StoreError(.fault, "no error")
}
