import PlanModel
import PlanStore
import Reporting

extension Command {
  static let returnsExport = Command(
    "returns export", zh: "向各主责部门发出季度报送表", en: "write a form to fill in for each lead department",
    options: [.formQuarter, .formDepartment, .notice, .formFolder, .formFormat, .asOf, .overwrite],
    notes: [
      Message(
        zh: "每个主责部门一份，列出截至该季度末有阶段目标而未完成的任务，附应达进度和上次所报；填报格有下拉列表和 0–100 校验，其余锁定（无密码）。",
        en:
          "One form for each lead department, with the tasks that have a milestone up to the quarter's end and are not "
          + "completed, the due percent and what was reported last. The cells to fill in have drop-down lists and take 0 "
          + "to 100; the others are locked, without a password."),
      Message(
        zh: "文件夹中已有的同名而内容不同的文件不会被覆盖（可能是填好的表），除非加 --overwrite。",
        en:
          "A file of the same name with other content, perhaps a filled form, is not replaced unless --overwrite is given."
      ),
    ],
    examples: [
      .init("plantrack returns export --quarter Q2 --output forms", zh: "发出二季度的表", en: "the forms of a quarter"),
      .init(
        "plantrack returns export --quarter 2026-Q3 --department 建交委 --output forms --format csv", zh: "只发一个部门，CSV",
        en: "one department's, as CSV"),
    ]
  ) { invocation in
    guard let folder = invocation.text(.formFolder), !folder.isEmpty else {
      throw Failure.usage(zh: "须给出 --output 文件夹", en: "--output is missing: name the folder for the forms")
    }
    guard let quarterText = invocation.text(.formQuarter) else {
      throw Failure.usage(zh: "须给出 --quarter，如 2026-Q2", en: "--quarter is missing: such as 2026-Q2")
    }
    var specification = ReportSpecification(asOf: try invocation.day(.asOf) ?? Invocation.today())
    let store = try Store(path: invocation.databasePath, access: .read)
    var quarters = StoredQuarters()
    let quarter = try quarters.quarter(quarterText, in: store)
    specification.filter.notice = try invocation.text(.notice).map { try store.resolveNotice($0) }
    specification.filter.department = try invocation.text(.formDepartment).map {
      try invocation.knownDepartment($0, store)
    }
    let (forms, withoutLead) = try store.forms(for: quarter, specification)
    if withoutLead > 0 {
      try invocation.console.warn(
        Message(
          zh: "\(withoutLead) 项未完成任务没有主责部门，不在任何表中",
          en:
            "\(withoutLead) open \(withoutLead == 1 ? "task has" : "tasks have") no lead department and stand in no form"
        ))
    }
    guard !forms.isEmpty else {
      return try invocation.console.say(
        Message(zh: "\(quarter)：没有未完成的任务，不需要报送表", en: "\(quarter): no open task, so no form"))
    }
    let isCSV = invocation.text(.formFormat) == "csv"
    let language = invocation.language
    let files = try FormFiles(folder: folder, ending: isCSV ? "csv" : "xlsx").named(forms).map { path, form in
      (path: path, form: form, bytes: try isCSV ? form.csv(language) : form.xlsx(language))
    }
    if !invocation.has(.overwrite) { try FormFiles.refuseToReplace(files.map { ($0.path, $0.bytes) }) }
    try OutputFolder.make(folder)
    for file in files {
      try Output.write(to: file.path) { try $0(file.bytes) }
      let count = file.form.tasks.count
      try invocation.console.say(
        Message(zh: "\(file.path)：\(count) 项任务", en: "\(file.path): \(count) \(count == 1 ? "task" : "tasks")"))
    }
  }
}

extension Option {
  fileprivate static let formQuarter = Option(
    "--quarter", value: "QUARTER", .quarters, zh: "哪个季度：2026-Q2，只有一年时可写 Q2",
    en: "the quarter asked about: 2026-Q2, or Q2 where one year is stored")
  fileprivate static let formDepartment = Option(
    "--department", value: "NAME", .departments, zh: "只发这个主责部门的表", en: "only this lead department's form")
  fileprivate static let formFolder = Option(
    "--output", short: "o", value: "DIR", .folder, zh: "放报送表的文件夹，没有则建立",
    en: "the folder for the forms; made where it is missing")
  fileprivate static let formFormat = Option(
    "--format", value: "FORMAT", .words(["xlsx", "csv"]), zh: "格式（默认 xlsx）", en: "the form of the files (default: xlsx)"
  )
  fileprivate static let overwrite = Option("--overwrite", zh: "覆盖同名文件", en: "replace files of the same name")
}
