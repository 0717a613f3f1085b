import PlanStore
import Reporting

extension Command {
  static let export = Command(
    "export", zh: "导出整份计划", en: "write whole plans out",
    options: [.notice, .knownBy, .exportFormat, .output, .byteOrderMark, .noByteOrderMark],
    notes: [
      Message(
        zh: "json 为 Plan JSON，可再用 import 读入；csv 和 xlsx 为表，每行一项任务，各季度一列。",
        en:
          "json is Plan JSON, which import reads again; csv and xlsx are tables with a row for each task and a column for each quarter."
      )
    ],
    examples: [
      .init("plantrack export --notice 1 --format json --output plan.json", zh: "导出通知 1", en: "write notice 1 out"),
      .init("plantrack export --output plans.xlsx", zh: "全部导出为工作簿", en: "write all plans as a workbook"),
    ]
  ) { invocation in
    let knownBy = try invocation.knownBy()
    let store = try Store(path: invocation.databasePath, access: .read)
    let export = try PlanExport(store, notice: invocation.text(.notice), knownBy: knownBy)
    guard invocation.format(orElse: .json) == .json else { return try export.writeTable(invocation) }
    try export.writeJSON(invocation)
  }
}

extension Option {
  fileprivate static let exportFormat = Option(
    "--format", value: "FORMAT", .words(["json", "csv", "xlsx"]), zh: "格式（默认随文件名，否则 json）",
    en: "the form (default: as FILE ends, else json)")
}
