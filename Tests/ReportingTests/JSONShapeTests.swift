import JSONText
import PlanModel
import Reporting
import Testing

@Suite struct `JSON of the reports` {
  @Test func `overdue has the published shape`() throws {
    var task = try Rows.overdue(text: "完成路基", milestone: "路基完成")
    let report = OverdueReport.report(try Rows.scope(), total: 60, overdue: 1)
    let row = """
      {"notice":1,"number":"23","domain":"城市建设","project":"云溪河绿道","text":"完成路基","lead":["区水务局"],\
      "support":["区住建局","区财政局"],"quarter":"2026-Q2","deadline":"2026-06-30","daysOverdue":46,"duePercent":50,\
      "actualPercent":40,"gap":10,"lastReportedOn":"2026-06-25","milestone":"路基完成"}
      """
    let head = #"{"report":"overdue","asOf":"2026-08-15","total":60,"overdue":1,"tasks":["#
    #expect(try written(report, [task], as: .json) == "\(head)\n\(row)\n]}\n")
    task.lastReportedOn = nil
    task.domain = nil
    let silent = try written(report, [task], as: .json)
    #expect(silent.contains(#""domain":null"#) && silent.contains(#""lastReportedOn":null"#))
  }

  @Test func `completion has the published shape`() throws {
    let report = CompletionReport.report(try Rows.scope(), by: .department)
    let row = """
      {"group":"区水务局","tasks":8,"completed":1,"duePercent":50,"actualPercent":46.25,"milestonesDue":16,\
      "milestonesMet":13,"metOnTime":11,"overdue":2,"unreported":1,"light":"red"}
      """
    let head = #"{"report":"completion","asOf":"2026-08-15","by":"department","groups":["#
    #expect(try written(report, [try Rows.group("区水务局", "46.25", .red)], as: .json) == "\(head)\n\(row)\n]}\n")
  }

  @Test func `departments has the published shape`() throws {
    let report = DepartmentsReport.report(try Rows.scope())
    let row = """
      {"rank":1,"department":"区水务局","led":8,"supported":21,"completed":1,"duePercent":50,"actualPercent":46.25,\
      "milestonesDue":16,"metOnTime":11,"metLate":2,"overdue":2,"unreported":1,"returnsDue":6,"returnsOnTime":5,\
      "light":"red"}
      """
    let head = #"{"report":"departments","asOf":"2026-08-15","departments":["#
    #expect(try written(report, [try Rows.score(1, "区水务局")], as: .json) == "\(head)\n\(row)\n]}\n")
  }

  @Test func `no rows make an empty array`() throws {
    let report = CompletionReport.report(try Rows.scope(), by: .domain)
    let expected = #"{"report":"completion","asOf":"2026-08-15","by":"domain","groups":[]}"# + "\n"
    #expect(try written(report, [], as: .json) == expected)
  }

  @Test func `whatever a text holds, it comes back`() throws {
    for text in Tricky.texts {
      let report = OverdueReport.report(try Rows.scope(), total: 1, overdue: 1)
      let json = try JSONParser.parse(try bytes(report, [try Rows.overdue(text: text)], as: .json))
      #expect(json["tasks"]?.array?.first?["text"]?.string == text)
    }
  }

  @Test func `rows are handed on in pieces, none of them kept`() throws {
    let report = OverdueReport.report(try Rows.scope(), total: 5000, overdue: 5000)
    let task = try Rows.overdue()
    for format in [OutputFormat.json, .csv] {
      var pieces: [Int] = []
      var given = 0
      var givenAtFirstPiece: Int?
      try report.write(
        as: format, RenderingOptions(language: .zh),
        rows: { take in
          for _ in 0..<5000 {
            given += 1
            try take(task)
          }
        },
        to: { piece in
          givenAtFirstPiece = givenAtFirstPiece ?? given
          pieces.append(piece.count)
        })
      #expect(pieces.count > 5 && pieces.allSatisfy { $0 < 70_000 })
      #expect((givenAtFirstPiece ?? 5000) < 1000)
    }
  }

  @Test func `an error of the sink ends the report`() throws {
    struct Full: Error {}
    let report = NoticesReport.report()
    for format in OutputFormat.allCases {
      #expect(throws: Full.self) {
        try report.write(as: format, RenderingOptions(language: .zh), rows: [try Rows.notice()]) { _ in throw Full() }
      }
    }
  }
}
