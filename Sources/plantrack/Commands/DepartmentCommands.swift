import PlanStore
import Reporting

extension Command {
  static let departments = Command(
    "departments", zh: "部门名录及别名", en: "the register of departments", options: Option.rendering,
    examples: [.init("plantrack departments", zh: "部门名录", en: "list them")]
  ) { invocation in
    let store = try Store(path: invocation.databasePath, access: .read)
    try invocation.write(DepartmentRegisterReport.report(), from: store, rows: try store.departments())
  }

  static let departmentsAlias = Command(
    "departments alias", zh: "给部门加一个别名", en: "let another name stand for a department",
    operands: [Operand("ALIAS"), Operand("NAME", .one, .departments)],
    examples: [.init("plantrack departments alias 区科委 科委", zh: "“区科委” 即 “科委”", en: "区科委 means 科委")]
  ) { invocation in
    let (alias, name) = (invocation.operands[0], invocation.operands[1])
    var store = try invocation.store(.write)
    try store.addAlias(alias, to: name, now: try Clock.now())
    try invocation.console.say(Message(zh: "“\(alias)” 已是 “\(name)” 的别名", en: "'\(alias)' now stands for '\(name)'"))
  }

  static let departmentsMerge = Command(
    "departments merge", zh: "把一个部门并入另一个（机构调整）", en: "merge a department into another",
    operands: [Operand("FROM", .one, .departments), Operand("INTO", .one, .departments)],
    examples: [.init("plantrack departments merge 统计局 发改委", zh: "统计局并入发改委", en: "统计局 becomes part of 发改委")]
  ) { invocation in
    let (from, into) = (invocation.operands[0], invocation.operands[1])
    var store = try invocation.store(.write)
    try store.mergeDepartments(from, into: into, now: try Clock.now())
    try invocation.console.say(
      Message(zh: "“\(from)” 已并入 “\(into)”，原有记录不变", en: "'\(from)' is now part of '\(into)'; what was recorded stays"))
  }
}
