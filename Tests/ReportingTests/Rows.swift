import PlanModel
import Reporting
import Testing

/// Rows of an invented district for the tests.
enum Rows {
  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
  static func quarter(_ text: String) throws -> Quarter { try #require(Quarter(text)) }

  static func percent(_ text: String) throws -> Percent { try #require(Percent(text: text)) }

  static func notice(_ id: Int = 1) throws -> NoticeRow {
    var notice = Notice(title: "清江市云溪区2026年重点工作目标任务", documentNumber: "云政发〔2026〕3号", kind: .annualTable)
    notice.period = PlanPeriod(from: try quarter("2026-Q1"), to: try quarter("2026-Q4"))
    notice.signedOn = try day("2026-02-10")
    return NoticeRow(
      id: id, notice: notice, revision: 1, taskCount: 60, findingCount: 2, sourceName: "notice.txt",
      importedAt: "2026-02-11T01:00:00.000000Z")
  }

  static func scope(notices: Int = 1) throws -> ReportScope {
    ReportScope(
      ReportSpecification(asOf: try day("2026-08-15")), notices: try (1...notices).map { try notice($0) })
  }

  static func overdue(
    _ number: String = "23", text: String = "完成云溪河东岸绿道三公里的路基和栈桥施工，同步做好沿线绿化", lead: [String] = ["区水务局"],
    milestone: String = "路基完成，栈桥桩基过半；沿线绿化完成方案设计和招标"
  ) throws -> TaskState {
    TaskState(
      notice: 1, number: number, domain: "城市建设", project: "云溪河绿道", title: nil, text: text, lead: lead,
      support: ["区住建局", "区财政局"], status: .overdue, duePercent: try percent("50"),
      actualPercent: try percent("40"), lastReportedOn: try day("2026-06-25"),
      overdue: TaskState.Overdue(
        quarter: try quarter("2026-Q2"), deadline: try day("2026-06-30"), days: 46, milestone: milestone),
      next: TaskState.NextMilestone(
        quarter: try quarter("2026-Q3"), dueOn: try day("2026-09-30"), scheduledPercent: try percent("75")),
      milestonesDue: 2, milestonesMet: 1, metOnTime: 1)
  }

  static func group(_ name: String, _ actual: String, _ light: Light) throws -> CompletionGroup {
    CompletionGroup(
      group: name, tasks: 8, completed: 1, duePercent: try percent("50"), actualPercent: try percent(actual),
      milestonesDue: 16, milestonesMet: 13, metOnTime: 11, overdue: 2, unreported: 1, light: light)
  }

  static func score(_ rank: Int, _ name: String, _ light: Light = .red) throws -> DepartmentScore {
    DepartmentScore(
      rank: rank, department: name, led: 8, supported: 21, completed: 1, duePercent: try percent("50"),
      actualPercent: try percent("46.25"), milestonesDue: 16, metOnTime: 11, metLate: 2, overdue: 2, unreported: 1,
      returnsDue: 6, returnsOnTime: 5, light: light)
  }
}

/// What a report writes.
func written<Item>(
  _ report: Report<Item>, _ rows: [Item], as format: OutputFormat, _ options: RenderingOptions = .init(language: .zh)
) throws -> String {
  String(decoding: try bytes(report, rows, as: format, options), as: UTF8.self)
}

func bytes<Item>(
  _ report: Report<Item>, _ rows: [Item], as format: OutputFormat, _ options: RenderingOptions = .init(language: .zh)
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try report.write(as: format, options, rows: rows) { bytes += $0 }
  return bytes
}
