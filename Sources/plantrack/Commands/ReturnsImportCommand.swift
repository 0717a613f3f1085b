import PlanModel
import PlanStore
import Reporting

extension Command {
  static let returnsImport = Command(
    "returns import", zh: "读回各部门填好的报送表", en: "read the forms that departments have filled in",
    operands: [Operand("FILE", .oneOrMore, .file)], options: [.dryRun, .on, .by],
    notes: [
      Message(
        zh: "FILE 为 returns export 发出的 XLSX 或 CSV。移动列、删行、排序、合并单元格都不影响；进度可写 60、60%、６０％、九成、七成五、百分之六十、已完成。"
          + "整行留空视为未报送；“无进展”按上次进度记录，算已报送。有一个单元格读不懂，就按单元格逐一指出，所有文件都不记录。同一张表再次读入不改变任何数据。",
        en:
          "FILE is XLSX or CSV as 'returns export' writes it. Columns may have been moved, rows sorted or deleted, cells "
          + "merged; a percent may be written 60, 60%, ６０％, 九成, 七成五, 百分之六十, 已完成. A row left empty is not reported; "
          + "'no progress' is recorded with the last percent and counts as reported. Where a cell cannot be read, every "
          + "such cell is named and nothing of any file is recorded. The same form again changes nothing."),
      Message(
        zh: "比上次低的进度不收：改正后再读，或用 progress add --correct 更正。",
        en: "A percent lower than the last one is refused: correct the form, or use progress add --correct."),
    ],
    examples: [
      .init("plantrack returns import --dry-run forms/*.xlsx", zh: "先检查", en: "check them first"),
      .init("plantrack returns import forms/*.xlsx", zh: "一次读回全部报送表", en: "read all forms at once"),
    ]
  ) { invocation in
    let on = try invocation.day(.on) ?? Invocation.today()
    guard invocation.operands.count(where: { $0 == "-" }) <= 1 else {
      throw Failure.usage(zh: "标准输入只能给出一次", en: "standard input can be given once only")
    }
    let isDry = invocation.has(.dryRun)
    var store = try invocation.store(isDry ? .read : .write)
    let by = try invocation.text(.by).map { try invocation.knownDepartment($0, store) }
    let forms = try ReturnImport(invocation.operands, on: on, by: by, store)
    let batches = forms.outcomes.filter(\.isNew).map(\.batch)
    if !isDry, !batches.isEmpty { _ = try store.recordReturns(batches, now: try Clock.now()) }
    for outcome in forms.outcomes { try invocation.console.say(outcome.message(isDry: isDry)) }
    if isDry { try invocation.console.say(Message(zh: "试读完毕，没有写入任何数据", en: "dry run: nothing was stored")) }
  }
}
