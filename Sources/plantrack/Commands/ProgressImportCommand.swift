import PlanModel
import PlanStore
import Reporting

extension Command {
  static let progressImport = Command(
    "progress import", zh: "从 CSV、XLSX 或 JSON 成批记录进展", en: "record many entries from CSV, XLSX or JSON",
    operands: [Operand("FILE", .oneOrMore, .file)], options: [.dryRun, .noticeOfRows, .onByDefault],
    notes: [
      Message(
        zh: "列：task（任务、序号）、percent（进度）、on（日期）、by（填报单位）、note（备注）；或 task、quarter（季度）、done（完成）；"
          + "更正另有 correct（更正）、reason（原因）。所有行都记录，或一行也不记录；同一文件再次读入不改变任何数据。",
        en: "Columns: task, percent, on, by, note; or task, quarter, done; corrections add correct and reason (Chinese "
          + "headings are read too). All rows are recorded, or none; the same file again changes nothing."),
      Message.tasksAreNamed,
    ],
    examples: [
      .init("plantrack progress import progress-2026.csv", zh: "成批记录", en: "record a file of entries"),
      .init("plantrack progress import --dry-run progress-2026.csv", zh: "先检查", en: "check it first"),
    ]
  ) { invocation in
    let today = try invocation.day(.onByDefault) ?? Invocation.today()
    let files = try invocation.operands.map { path throws(Failure) in try InputFile(path: path) }
    var store = try invocation.store(invocation.has(.dryRun) ? .read : .write)
    let notice = try invocation.text(.noticeOfRows).map { try store.resolveNotice($0) }
    var quarters = StoredQuarters()
    var batches: [(file: InputFile, entries: [NewEntry])] = []
    var problems: [Message] = []
    for file in files {
      let rows = try ProgressFile(file)
      problems += rows.problems
      var entries: [NewEntry] = []
      var bar = ProgressBar(Message(zh: "核对", en: "checking"), total: rows.rows.count, invocation.console)
      for row in rows.rows {
        bar.advance()
        do {
          let name = notice.map { row.task.contains(":") ? row.task : "\($0):\(row.task)" } ?? row.task
          let task = try store.resolveTask(name, knownBy: nil)
          let reached = try row.reached.resolved(in: store, &quarters)
          entries.append(row.entry(task, reached, in: file, today: today))
        } catch let error as StoreError where error.kind == .rule {
          problems.append(PhraseBook.message(error.message).prefixed(Place.of(file, row.line)))
        } catch let error as Failure where error.status == .usage {
          problems.append(error.message.prefixed(Place.of(file, row.line)))
        }
      }
      batches.append((file, entries))
    }
    guard problems.isEmpty else { throw ProblemsFound(problems: problems) }
    for (file, entries) in batches {
      let source = SourceFile(name: file.name, sha256: file.sha256)
      guard !invocation.has(.dryRun) else {
        try invocation.console.say(
          Message(
            zh: "\(Place.of(file, nil))：\(entries.count) 条可以记录；没有写入任何数据",
            en: "\(Place.of(file, nil)): \(entries.count) entries could be recorded; nothing was stored"))
        continue
      }
      var bar = ProgressBar(Message(zh: "记录", en: "recording"), total: entries.count, invocation.console)
      let outcome = try store.record(entries, batch: source, now: try Clock.now()) { bar.advance() }
      _ = consume bar
      switch outcome {
      case .recorded(let recorded):
        try invocation.console.say(
          Message(
            zh: "\(Place.of(file, nil))：已记录 \(recorded.count) 条",
            en: "\(Place.of(file, nil)): \(recorded.count) entries recorded"))
      case .unchanged(let moment):
        try invocation.console.say(
          Message(
            zh: "\(Place.of(file, nil))：此文件已于 \(moment) 记录过，没有改变任何数据",
            en: "\(Place.of(file, nil)): recorded at \(moment) already: nothing was changed"))
      }
    }
  }
}

extension ProgressRow {
  fileprivate func entry(_ task: TaskReference, _ reached: NewEntry.Reached, in file: InputFile, today: CivilDate)
    -> NewEntry
  {
    NewEntry(
      task: task, reached: reached, on: on ?? today, by: by, note: note, isCorrection: isCorrection, reason: reason,
      place: Place.of(file, line))
  }
}

extension Option {
  fileprivate static let noticeOfRows = Option(
    "--notice", value: "NOTICE", .notices, zh: "任务序号属于哪份通知", en: "the notice that the task numbers belong to")
  fileprivate static let onByDefault = Option(
    "--on", value: "DATE", zh: "没有日期的行记为哪一天（默认今天）", en: "the day of rows without one (default: today)")
}
