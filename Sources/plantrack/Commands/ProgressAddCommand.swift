import PlanModel
import PlanStore
import Reporting

extension Command {
  static let progressAdd = Command(
    "progress add", zh: "记录一项进展", en: "record the progress of a task",
    operands: [Operand("TASK", .one, .tasks)],
    options: [.percent, .quarterReached, .done, .on, .by, .note, .evidence, .correct, .reason],
    notes: [
      Message(
        zh: "进度为累计百分比。记录只增不改；比上次低的进度须加 --correct 和 --reason。",
        en: "The percent is cumulative. Entries are "
          + "appended and never overwritten; a lower percent than the last one before it needs --correct and --reason."),
      Message.tasksAreNamed,
    ],
    examples: [
      .init(
        "plantrack progress add 5 --percent 35 --by 建交委 --note 路基施工完成三成", zh: "第 5 项累计完成 35%",
        en: "task 5 has come to 35 %"),
      .init(
        "plantrack progress add 11 --quarter 2026-Q3 --done", zh: "第 11 项达到三季度目标", en: "task 11 has met its milestone"),
      .init(
        "plantrack progress add 5 --percent 30 --correct --reason 重复计算", zh: "更正", en: "a correction"),
    ]
  ) { invocation in
    let reached = try invocation.reached()
    let on = try invocation.day(.on)
    if invocation.has(.correct) != invocation.has(.reason) {
      throw Failure.usage(zh: "--correct 与 --reason 要同时给出", en: "--correct and --reason go together")
    }
    let evidence = try invocation.text(.evidence).map { try InputFile(path: $0) }
    var store = try invocation.store(.write)
    let task = try store.resolveTask(invocation.operands[0], knownBy: nil)
    var quarters = StoredQuarters()
    let entry = NewEntry(
      task: task, reached: try reached.resolved(in: store, &quarters), on: try on ?? Invocation.today(),
      by: invocation.text(.by), note: invocation.text(.note),
      evidence: evidence.map { SourceFile(name: $0.name, sha256: $0.sha256) },
      isCorrection: invocation.has(.correct), reason: invocation.text(.reason))
    guard case .recorded(let entries) = try store.record([entry], batch: nil, now: try Clock.now()) else { return }
    for entry in entries {
      try invocation.console.say(
        Message(
          zh: "已记录：任务 \(task.number)，\(entry.on)，累计 \(entry.percent)%",
          en: "recorded: task \(task.number), \(entry.on), \(entry.percent)%"))
    }
  }
}

extension Invocation {
  /// What `--percent`, or `--quarter` with `--done`, says.
  fileprivate func reached() throws(Failure) -> StatedProgress {
    switch (try percent(.percent), text(.quarterReached)) {
    case (let percent?, nil):
      guard !has(.done) else {
        throw .usage(zh: "--done 只与 --quarter 同用", en: "--done goes with --quarter only")
      }
      return .percent(percent)
    case (nil, let quarter?):
      guard has(.done) else {
        throw .usage(zh: "--quarter 须与 --done 同用：该季度目标已达到", en: "--quarter goes with --done: its milestone is reached")
      }
      return .quarterDone(quarter)
    default:
      throw .usage(
        zh: "须给出 --percent P，或 --quarter Q --done（二者取一）", en: "give --percent P, or --quarter Q --done")
    }
  }
}

extension Message {
  /// How TASK is written.
  static let tasksAreNamed = Message(
    zh: "TASK 写作报告中的序号（23、14.2）；存有多份通知时写作 通知:序号（1:23，或 云府〔2026〕3号:23）。",
    en: "TASK is a number as printed (23, 14.2), or NOTICE:NUMBER where several notices are stored; NOTICE is the id "
      + "that 'plantrack notices' lists, or the document number.")
}

extension Option {
  static let percent = Option("--percent", value: "PERCENT", zh: "累计进度 0–100", en: "cumulative, 0 to 100")
  static let quarterReached = Option(
    "--quarter", value: "QUARTER", .quarters, zh: "季度，与 --done 同用", en: "with --done: the quarter")
  static let done = Option("--done", zh: "该季度目标已达到", en: "the quarter's milestone is reached")
  static let on = Option(
    "--on", value: "DATE", zh: "哪一天的进度 YYYY-MM-DD（默认今天）", en: "the day it is true for (default: today)")
  static let by = Option("--by", value: "NAME", .departments, zh: "填报单位", en: "the department that reports")
  fileprivate static let note = Option("--note", value: "TEXT", zh: "说明", en: "what was done")
  fileprivate static let evidence = Option(
    "--evidence", value: "FILE", .file, zh: "佐证文件（只记文件名与 SHA-256）",
    en: "a file that shows it (its name and SHA-256 are kept)")
  fileprivate static let correct = Option("--correct", zh: "更正：可低于上次进度", en: "a correction: may be lower than before")
  fileprivate static let reason = Option("--reason", value: "TEXT", zh: "更正原因", en: "why it is corrected")
}
