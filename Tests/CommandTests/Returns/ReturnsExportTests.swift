import Foundation
import Testing

@Suite struct ReturnsExportTests {
  @Test(arguments: ["csv", "xlsx"])
  func `each lead department gets a form of its open tasks with a milestone so far`(format: String) throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "1", "--percent", "40", "--on", "2026-05-30").status == 0)
    let form = try program.form("发改委", format: format)
    #expect(try program.shell("ls forms").output == "发改委-2026-Q2.\(format)\n建交委-2026-Q2.\(format)\n")
    #expect(form.rows.count == 2)
    #expect(form["1", "last"] == "40")
    #expect(form["1", "due"] == "50")
    #expect(form["1", "percent"].isEmpty && form["1", "state"].isEmpty)
    #expect(form["1", "key"].hasPrefix("plantrack|1:1|2026-Q2|发改委|"))
  }

  @Test func `a completed task is in no form`() throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "1", "--percent", "100", "--on", "2026-05-30").status == 0)
    _ = try program.form("建交委")
    #expect(try program.shell("ls forms").output == "建交委-2026-Q2.csv\n")
    let last = try program("returns", "export", "--quarter", "Q4", "--output", "q4", "--department", "科委")
    #expect(last.output.contains("q4/科委-2026-Q4.xlsx: 1 task"))
    let none = try program("returns", "export", "--quarter", "Q1", "--output", "q1", "--department", "科委")
    #expect(none.status == 0 && none.output.contains("no open task"))
    #expect(!program.exists("q1"))
  }

  @Test func `a file of other content is not replaced unasked`() throws {
    let program = try Program.withPlan()
    _ = try program.form("发改委")
    try program.write("filled in", to: "forms/建交委-2026-Q2.csv")
    let words = [
      "returns", "export", "--quarter", "Q2", "--output", "forms", "--format", "csv", "--as-of", "2026-06-20",
    ]
    let line = "plantrack " + words.joined(separator: " ")
    let refused = try program.shell(line)
    #expect(refused.status == 73)
    #expect(refused.errors.contains("--overwrite"))
    #expect(try program.read("forms/建交委-2026-Q2.csv") == Data("filled in".utf8))
    #expect(try program.shell(line + " --overwrite").status == 0)
    #expect(try program.shell(line).status == 0)
  }

  @Test func `names of files are safe, whatever departments are called`() throws {
    let program = try Program.withTasks(led: [
      ["../发改/委"], [".隐:藏*"], ["Tax"], ["TAX"], [String(repeating: "长", count: 90)],
    ])
    let result = try program("returns", "export", "--quarter", "Q2", "--output", "a/b/forms")
    #expect(result.status == 0, "\(result.errors)")
    let names = try program.shell("ls -A a/b/forms").output.split(separator: "\n").map(String.init)
    #expect(names.count == 5)
    #expect(names.contains("_发改_委-2026-Q2.xlsx") && names.contains("隐_藏_-2026-Q2.xlsx"))
    #expect(Set(names.map { $0.lowercased() }).count == 5)
    #expect(try program.files().allSatisfy { !$0.contains("发改") })
  }

  @Test func `what is missing on the command line is said, and a task without a lead too`() throws {
    let program = try Program.withTasks(led: [["科委"], []])
    #expect(try program("returns", "export", "--output", "forms").status == 64)
    #expect(try program("returns", "export", "--quarter", "Q2").status == 64)
    #expect(try program("returns", "export", "--quarter", "Q2", "--output", "f", "--department", "没有").status == 1)
    let result = try program("returns", "export", "--quarter", "Q2", "--output", "forms")
    #expect(result.errors.contains("1 open task has no lead department"))
    try program.write("x", to: "file")
    #expect(try program("returns", "export", "--quarter", "Q2", "--output", "file/forms").status == 73)
  }
}
