import Foundation
import PlanModel
@testable import Reporting
import Testing

@Suite struct Look {
  @Test func look() throws {
    let dir = "/tmp/look"
    try? FileManager.default.createDirectory(atPath: dir, withIntermediateDirectories: true)
    let tasks = [
      try Rows.overdue(), try Rows.overdue("14.1", lead: ["区水务局", "区住建局"]),
      try Rows.overdue("31", text: "建成社区食堂5家 \u{1B}[31m|<script>=1+1", lead: [], milestone: "建成3家"),
    ]
    let groups = [
      try Rows.group("区水务局", "46.25", .red), try Rows.group("区住建局", "100", .green),
      try Rows.group("云溪经济技术开发区管理委员会", "12.5", .yellow), try Rows.group("区文旅局", "0", .grey),
    ]
    let scores = [
      try Rows.score(1, "区水务局"), try Rows.score(2, "云溪经济技术开发区管理委员会", .yellow), try Rows.score(2, "区文旅局", .green),
    ]
    func out<I>(_ n: String, _ r: Report<I>, _ rows: [I]) throws {
      for l in Language.allCases {
        var t = ""
        for w in [60, 80, 120, 200] {
          t += "== \(w)\n" + (try written(r, rows, as: .table, .init(language: l, width: w)))
        }
        try t.write(toFile: "\(dir)/\(n).\(l).txt", atomically: true, encoding: .utf8)
        for f in OutputFormat.allCases where f != .table {
          try Data(try bytes(r, rows, as: f, .init(language: l))).write(
            to: URL(fileURLWithPath: "\(dir)/\(n).\(l).\(f)"))
        }
      }
    }
    try out(
      "overdue",
      OverdueReport.report(try Rows.scope(), total: 60, overdue: 3, leaders: { $0.number == "23" ? ["陈某"] : [] }), tasks
    )
    try out("completion", CompletionReport.report(try Rows.scope(), by: .department), groups)
    try out("departments", DepartmentsReport.report(try Rows.scope()), scores)
    try out("tasks", TasksReport.report(try Rows.scope(notices: 2), total: 3), tasks)
    try out("notices", NoticesReport.report(), [try Rows.notice(), try Rows.notice(2)])
  }
}
