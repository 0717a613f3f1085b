import PlanModel
import PlanStore
import Reporting

/// `returns import`: every form is read and checked, then all are stored in one transaction.
struct ReturnImport {
  /// What one form comes to.
  struct Outcome {
    var file: ReturnFile
    var batch: ReturnBatch
    /// Rows that say what was recorded for that day already.
    var repeated = 0
    /// When the same form was recorded before.
    var recordedAt: String?
  }

  private let on: CivilDate
  private let by: String?
  private(set) var outcomes: [Outcome] = []
  private var problems: [Message] = []
  /// Whether every problem is a percent below the last one: the file is as it should be, the rule says no.
  private var isRefusal = true
  /// What the forms at hand report of each task, by its id.
  private var reported: [Int: (percent: Percent, department: String)] = [:]

  /// - Throws: `ProblemsFound` with every bad cell of every file; `Failure` for a file that is no form.
  init(_ paths: [String], on: CivilDate, by: String?, _ store: borrowing Store) throws {
    self.on = on
    self.by = by
    for path in paths {
      let file = try ReturnFile(try InputFile(path: path))
      add(problems: file.problems)
      outcomes.append(try read(file, store))
    }
    guard problems.isEmpty else {
      throw ProblemsFound(problems: problems, status: isRefusal ? .refused : .badData)
    }
  }

  private mutating func add(problems found: [Message]) {
    guard !found.isEmpty else { return }
    problems += found
    isRefusal = false
  }

  private mutating func read(_ file: ReturnFile, _ store: borrowing Store) throws -> Outcome {
    let source = SourceFile(name: file.file.name, sha256: file.contentDigest)
    var outcome = Outcome(file: file, batch: ReturnBatch(returns: [], entries: [], source: source))
    guard !file.rows.isEmpty else { return outcome }
    outcome.recordedAt = try store.returnsRecorded(source)
    guard outcome.recordedAt == nil else { return outcome }
    for row in file.rows {
      do {
        let report = try RowReport(row, language: file.language)
        try add(row, report, try store.formTarget(row.key.place, on: on), to: &outcome)
      } catch let error as CellProblem {
        let place = row.place(error.column)
        add(problems: [Message(zh: "\(place)：\(error.problem.zh)", en: "\(place): \(error.problem.en)")])
      } catch let error as StoreError where error.kind == .rule {
        let place = row.place(.key)
        let zh = "\(place)：此行与数据库不符：\(PhraseBook.message(error.message).zh)"
        add(problems: [Message(zh: zh, en: "\(place): \(error.message)")])
      }
    }
    return outcome
  }

  private mutating func add(
    _ row: FilledRow, _ report: RowReport, _ target: FormTarget, to outcome: inout Outcome
  ) throws {
    let before = target.last?.percent ?? .zero
    let pending = reported[target.task.id]
    // Without progress a task stays where it is, also where another lead department has just reported more.
    let percent = report.percent ?? max(before, pending?.percent ?? .zero)
    let place = row.place(.percent)
    if percent < before, let last = target.last {
      problems.append(ReturnImport.lower(percent, than: last, target.task, on: on, place))
      return
    }
    if let pending, percent < pending.percent {
      problems.append(
        Message(
          zh: "\(place)：\(percent)% 低于\(pending.department)本次所报的 \(pending.percent)%：请两部门商定后填同一进度",
          en: "\(place): \(percent)% is less than the \(pending.percent)% that \(pending.department) reports now: "
            + "let the departments agree on one figure"))
      isRefusal = false
      return
    }
    if report.isZeroReport, report.percent != nil, percent > before {
      throw CellProblem(
        .percent, zh: "进度 \(percent)% 高于上次的 \(before)%，与“无进展”不符：请改正其一",
        en: "\(percent)% is above the last \(before)%, and the state is 'no progress': correct one")
    }
    reported[target.task.id] = (percent, row.key.department)
    addReturn(row.key, isZero: report.isZeroReport, to: &outcome.batch)
    let department = by ?? row.key.department
    if target.sameDay.contains(where: { $0.percent == percent && $0.note == report.note && $0.by == department }) {
      outcome.repeated += 1
      return
    }
    outcome.batch.entries.append(
      NewEntry(task: target.task, reached: .percent(percent), on: on, by: department, note: report.note, place: place))
  }

  private static func lower(
    _ percent: Percent, than last: ProgressEntry, _ task: TaskReference, on: CivilDate, _ place: String
  ) -> Message {
    let command =
      "plantrack progress add \(task.notice):\(task.number) --percent \(percent) --on \(on) --correct --reason"
    return Message(
      zh: "\(place)：\(percent)% 低于 \(last.on) 所报的 \(last.percent)%：请改正；确需更正的留空此行，另用 \(command) 原因",
      en:
        "\(place): \(percent)% is less than the \(last.percent)% of \(last.on): correct it; to lower it, leave the row "
        + "empty and use \(command) TEXT")
  }

  /// One return for each notice and department; a zero report only where every row of it is.
  private func addReturn(_ key: FormKey, isZero: Bool, to batch: inout ReturnBatch) {
    let same = batch.returns.firstIndex {
      $0.notice == key.place.notice && $0.department == key.department && $0.quarter == key.quarter
    }
    if let same {
      batch.returns[same].isZeroReport = batch.returns[same].isZeroReport && isZero
    } else {
      batch.returns.append(
        NewReturn(
          notice: key.place.notice, department: key.department, quarter: key.quarter, on: on, isZeroReport: isZero))
    }
  }
}

extension ReturnImport.Outcome {
  /// Whether there is anything to store.
  var isNew: Bool { recordedAt == nil && !batch.entries.isEmpty }

  /// What became of the form, or would.
  func message(isDry: Bool) -> Message {
    let place = Place.of(file.file, nil)
    if let recordedAt {
      return Message(
        zh: "\(place)：此表已于 \(recordedAt) 录入过，没有改变任何数据",
        en: "\(place): recorded at \(recordedAt) already: nothing was changed")
    }
    if file.rows.isEmpty {
      return Message(
        zh: "\(place)：一行也没有填，没有记录，不算报送", en: "\(place): no row is filled in: nothing was recorded, it is no return")
    }
    if batch.entries.isEmpty {
      return Message(
        zh: "\(place)：各行当日都已记录，没有改变任何数据",
        en: "\(place): all of it was recorded for that day already: nothing was changed")
    }
    let names = batch.returns.map(\.department).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let isZero = batch.returns.allSatisfy(\.isZeroReport)
    let count = batch.entries.count
    let kept = repeated > 0 ? Message(zh: "，\(repeated) 条当日已有", en: ", \(repeated) there already") : Message(both: "")
    let empty =
      file.emptyRows > 0
      ? Message(
        zh: "，\(file.emptyRows) 行未填", en: ", \(file.emptyRows) \(file.emptyRows == 1 ? "row" : "rows") left empty")
      : Message(both: "")
    let zero = isZero ? Message(zh: "（零报告）", en: " (zero report)") : Message(both: "")
    let done = Message(
      zh: "\(place)：\(names.joined(separator: "、"))，\(isDry ? "可记录" : "已记录") \(count) 条",
      en: "\(place): \(names.joined(separator: ", ")), \(count) \(count == 1 ? "entry" : "entries") "
        + (isDry ? "could be recorded" : "recorded"))
    return done + zero + kept + empty
  }
}
