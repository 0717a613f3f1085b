import JSONText
public import PlanModel

/// `departments`: the register (部门名录) with aliases and merges.
public enum DepartmentRegisterReport {
  /// The report as typed cells.
  public static func report() -> Report<DepartmentRow> {
    Report(
      head: ReportHead(title: Message(zh: "部门名录", en: "Register of departments"), lines: []), columns: columns,
      whenEmpty: Message(zh: "名录为空", en: "The register is empty"),
      json: ReportJSON(members: [.init("report", .string("register"))], rows: "departments", write: writeJSON))
  }

  private static var columns: [Column<DepartmentRow>] {
    [
      Column("name", Words.department, .wrapped) { .text($0.name) },
      Column("aliases", Message(zh: "别名", en: "Aliases"), .wrapped) { Words.list($0.aliases) },
      Column("mergedInto", Message(zh: "并入", en: "Merged into"), .compact) {
        Words.text($0.mergedInto)
      },
      Column("led", Message(zh: "主责", en: "Leads"), .number) { .integer($0.led) },
      Column("supported", Message(zh: "配合", en: "Supports"), .number) { .integer($0.supported) },
      Column("government", Message(zh: "所属", en: "Government"), .compact, yieldRank: 1) {
        Words.text($0.government)
      },
    ]
  }

  private static func writeJSON(_ row: DepartmentRow, _ object: inout JSONObjectWriter) {
    object.member("id", row.id)
    object.member("name", row.name)
    object.member("government", row.government)
    object.member("aliases", row.aliases)
    object.member("mergedInto", row.mergedInto)
    object.member("led", row.led)
    object.member("supported", row.supported)
  }
}
