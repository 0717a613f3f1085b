import JSONText
import PlanExchange
import PlanModel
import PlanStore
import Reporting

extension Command {
  static let export = Command(
    "export", zh: "导出整份计划", en: "write whole plans out", options: [.notice, .knownBy, .exportFormat, .output],
    notes: [
      Message(
        zh: "json 为 Plan JSON，可再用 import 读入；csv 和 xlsx 为每项任务一行的表。",
        en: "json is Plan JSON, which import reads again; csv and xlsx are tables with a row for each task.")
    ],
    examples: [
      .init("plantrack export --notice 1 --format json --output plan.json", zh: "导出通知 1", en: "write notice 1 out"),
      .init("plantrack export --format xlsx --output plans.xlsx", zh: "导出为表格", en: "write all plans as a workbook"),
    ]
  ) { invocation in
    let store = try Store(path: invocation.databasePath, access: .read)
    let knownBy = try invocation.knownBy()
    let ids: [Int] =
      if let text = invocation.text(.notice) {
        [try store.resolveNotice(text)]
      } else {
        try store.notices(knownBy: knownBy).map(\.id)
      }
    try ExportFormat.of(invocation).write(ids, from: store, knownBy: knownBy, invocation)
  }
}

extension Option {
  fileprivate static let exportFormat = Option(
    "--format", value: "FORMAT", .words(["json", "csv", "xlsx"]), zh: "格式（默认随文件名，否则 json）",
    en: "json, csv or xlsx (default: as FILE ends, else json)")
}
