import Foundation
import Testing

@Suite struct ReturnsMissingTests {
  private func report(_ program: Program, _ month: String, asOf: String) throws -> [String: Any] {
    let output = try program("returns", "missing", "--month", month, "--as-of", asOf, "--format", "json").output
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
  }

  private func arrivals(_ report: [String: Any]) -> [String: String] {
    let rows = report["returns"] as? [[String: Any]] ?? []
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["department"] as? String ?? "", $0["arrival"] as? String ?? "") })
  }

  @Test func `departments are on time, late or missing by the reporting day`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["建交委"], ["科委"], ["教育局"]])
    // Completed before June: nothing to report any more.
    #expect(try program("progress", "add", "4", "--percent", "100", "--on", "2026-05-31").status == 0)
    for (department, number, on) in [("发改委", "1", "2026-06-25"), ("建交委", "2", "2026-06-27")] {
      var form = try program.form(department)
      form[number, "state"] = "无进展"
      try program.write(form.csv, to: "form.csv")
      #expect(try program("returns", "import", "form.csv", "--on", on).status == 0)
    }
    let june = try report(program, "2026-06", asOf: "2026-06-30")
    #expect(arrivals(june) == ["发改委": "on-time", "建交委": "late", "科委": "missing"])
    #expect(june["expected"] as? Int == 3 && june["missing"] as? Int == 1 && june["late"] as? Int == 1)
    #expect(try arrivals(report(program, "2026-06", asOf: "2026-06-24"))["科委"] == "open")
    #expect(try arrivals(report(program, "2026-05", asOf: "2026-06-30"))["教育局"] == "missing")
    #expect(try arrivals(report(program, "2027-01", asOf: "2027-06-30")).isEmpty)
    let scores = try program("report", "departments", "--as-of", "2026-06-30", "--format", "json").output
    // From January, when the notice was signed, to June; the return of 教育局 is due up to May.
    #expect(scores.contains(#""returnsDue":6,"returnsOnTime":1"#), "\(scores)")
    #expect(scores.contains(#""returnsDue":5,"returnsOnTime":0"#), "\(scores)")
  }

  @Test(arguments: ["table", "csv", "markdown", "html", "xlsx"])
  func `the list comes in every format`(format: String) throws {
    let program = try Program.withTasks(led: [["发改委"]])
    let result = try program(
      "returns", "missing", "--month", "2026-06", "--as-of", "2026-07-01", "--format", format, "--output", "list")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try program.read("list").count > 20)
  }

  @Test func `a month is written YYYY-MM`() throws {
    let program = try Program.withTasks(led: [["发改委"]])
    #expect(try program("returns", "missing").status == 64)
    #expect(try program("returns", "missing", "--month", "六月").status == 64)
  }
}
