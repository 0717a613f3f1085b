import Foundation
import Testing

@Suite struct ReturnsImportTests {
  private static let spellings: [(written: String, percent: String)] = [
    ("60", "60"), ("60%", "60"), ("６０％", "60"), ("47.5", "47.5"), ("0.5%", "0.5"), ("33.3333%", "33.33"),
    ("99.999", "99.99"), ("九成", "90"), ("七成五", "75"), ("八成半", "85"), ("十成", "100"), ("百分之六十五", "65"),
    ("百分之十二点五", "12.5"), ("已完成", "100"), ("完成", "100"), ("已完成80%", "80"), ("一半", "50"), (" 25 ", "25"),
  ]

  @Test func `a percent may be written in many ways`() throws {
    let program = try Program.withTasks(led: Self.spellings.map { _ in ["发改委"] })
    var form = try program.form("发改委")
    for (index, spelling) in Self.spellings.enumerated() { form["\(index + 1)", "percent"] = spelling.written }
    try program.write(form.csv, to: "form.csv")
    let result = try program("returns", "import", "form.csv", "--on", "2026-06-24")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("发改委, \(Self.spellings.count) entries recorded"))
    for (index, spelling) in Self.spellings.enumerated() {
      let entry = try #require(try program.entries("\(index + 1)").first)
      #expect("\(entry["percent"] ?? "")" == spelling.percent, "\(spelling.written)")
      #expect(entry["by"] as? String == "发改委")
    }
  }

  @Test(arguments: [
    ("0.5", "may mean 50%"), ("过半", "no definite percent"), ("约60", "no definite percent"), ("110", "from 0 to 100"),
    ("-5", "from 0 to 100"), ("2026-03-04", "no definite percent"), ("九成多", "no definite percent"),
  ])
  func `a percent that is vague or wrong is named by its cell, and nothing is recorded`(written: String, words: String)
    throws
  {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"]])
    var form = try program.form("发改委")
    form["1", "percent"] = "30"
    form["2", "percent"] = written
    try program.write(try form.xlsx(), to: "form.xlsx")
    let before = try program.read("plantrack.db")
    let result = try program("returns", "import", "form.xlsx")
    #expect(result.status == 65)
    #expect(result.errors.contains("form.xlsx:进展!H4: ") && result.errors.contains(words), "\(result.errors)")
    #expect(try program.read("plantrack.db") == before)
  }

  @Test func `rows sorted or deleted, columns moved, and cells merged are read all the same`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"], ["发改委"], ["发改委"]])
    var form = try program.form("发改委")
    form["1", "percent"] = "３０"
    form["2", "percent"] = "40%"
    form["2", "done"] = "路面完成"
    form["2", "problems"] = "=管线未迁"
    form["4", "percent"] = "五成"
    // The row of task 3 goes, the others turn round, and so do the columns; one percent is merged over two rows.
    form.rows.remove(at: 3)
    form.rows = [form.rows[0]] + form.rows.dropFirst().reversed()
    form["2", "percent"] = "30"
    form["1", "percent"] = ""
    form.rows = form.rows.map { $0.reversed() }
    try program.write(try form.xlsx(merging: ["F4:F5"]), to: "form.xlsx")
    let result = try program("returns", "import", "form.xlsx", "--on", "2026-06-24")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try program.entries("1").map { "\($0["percent"] ?? "")" } == ["30"])
    #expect(try program.entries("2").map { "\($0["percent"] ?? "")" } == ["30"])
    #expect(try program.entries("2").first?["note"] as? String == "done: 路面完成; problems: =管线未迁")
    #expect(try program.entries("3").isEmpty)
    #expect(try program.entries("4").map { "\($0["percent"] ?? "")" } == ["50"])
  }

  @Test func `a row left empty is not reported, and no progress is a report`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"], ["发改委"]])
    #expect(try program("progress", "add", "1", "--percent", "30", "--on", "2026-05-30").status == 0)
    var form = try program.form("发改委")
    form["1", "state"] = "无进展"
    form["2", "percent"] = "无进展"
    try program.write(form.csv, to: "form.csv")
    let result = try program("returns", "import", "form.csv", "--on", "2026-06-24")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("(zero report)") && result.output.contains("1 row left empty"))
    #expect(try program.entries("1").map { "\($0["percent"] ?? "")" } == ["30", "30"])
    #expect(try program.entries("2").map { "\($0["percent"] ?? "")" } == ["0"])
    #expect(try program.entries("2").first?["note"] as? String == "no progress")
    #expect(try program.entries("3").isEmpty)
    // A percent beside it is the last one, or something is wrong.
    form["1", "percent"] = "30"
    try program.write(form.csv, to: "form.csv")
    let same = try program("returns", "import", "form.csv", "--on", "2026-06-25")
    #expect(same.output.contains("(zero report)"))
    form["1", "percent"] = "35"
    try program.write(form.csv, to: "form.csv")
    let more = try program("returns", "import", "form.csv", "--on", "2026-06-25")
    #expect(more.status == 65)
    #expect(more.errors.contains("form.csv:H2: 35% is above the last 30%"))
  }

  @Test func `the same form again changes nothing, also when it was saved anew`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"]])
    var form = try program.form("发改委")
    form["1", "percent"] = "30"
    form["2", "percent"] = "20"
    try program.write(form.csv, to: "form.csv")
    #expect(try program("returns", "import", "form.csv", "--dry-run").output.contains("could be recorded"))
    #expect(try program.entries("1").isEmpty)
    #expect(try program("returns", "import", "form.csv", "--on", "2026-06-24").status == 0)
    let before = try program.read("plantrack.db")
    form.rows = [form.rows[0]] + form.rows.dropFirst().reversed()
    try program.write(try form.xlsx(), to: "form.xlsx")
    for name in ["form.csv", "form.xlsx"] {
      let again = try program("returns", "import", name, "--on", "2026-06-25")
      #expect(again.status == 0)
      #expect(again.output.contains("nothing was changed"))
    }
    #expect(try program.read("plantrack.db") == before)
    // A row more is one entry more.
    form["2", "percent"] = "25"
    try program.write(form.csv, to: "more.csv")
    #expect(
      try program("returns", "import", "more.csv", "--on", "2026-06-24").output.contains("1 entry recorded, 1 there"))
  }

  @Test func `a percent below the last one is refused by cell, with the command that corrects`() throws {
    let program = try Program.withTasks(led: [["发改委"]])
    #expect(try program("progress", "add", "1", "--percent", "60", "--on", "2026-05-30").status == 0)
    var form = try program.form("发改委")
    form["1", "percent"] = "50"
    try program.write(form.csv, to: "form.csv")
    let before = try program.read("plantrack.db")
    let result = try program("returns", "import", "form.csv", "--on", "2026-06-24")
    #expect(result.status == 1)
    #expect(result.errors.contains("form.csv:H2: 50% is less than the 60% of 2026-05-30"))
    #expect(result.errors.contains("progress add 1:1 --percent 50 --on 2026-06-24 --correct --reason"))
    #expect(try program.read("plantrack.db") == before)
  }

  @Test func `of several files all are recorded, or none with every bad cell named`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["建交委"], ["科委", "建交委"]])
    var good = try program.form("发改委")
    var bad = try program.form("建交委")
    good["1", "percent"] = "30"
    bad["2", "state"] = "按序时推进"
    bad["3", "percent"] = "30"
    bad["3", "state"] = "已完成"
    try program.write(good.csv, to: "good.csv")
    try program.write(bad.csv, to: "bad.csv")
    let before = try program.read("plantrack.db")
    let result = try program("returns", "import", "good.csv", "bad.csv")
    #expect(result.status == 65)
    #expect(result.errors.contains("bad.csv:H2: the percent is missing"))
    #expect(result.errors.contains("bad.csv:H3: 30% and the state 'completed' differ"))
    #expect(try program.read("plantrack.db") == before)
    // Two lead departments of one task have to agree.
    bad["2", "percent"] = "40"
    bad["3", "percent"] = "30"
    bad["3", "state"] = "滞后"
    var other = try program.form("科委")
    other["3", "percent"] = "35"
    try program.write(bad.csv, to: "bad.csv")
    try program.write(other.csv, to: "other.csv")
    let differ = try program("returns", "import", "good.csv", "other.csv", "bad.csv", "--on", "2026-06-24")
    #expect(differ.status == 65)
    #expect(differ.errors.contains("bad.csv:H3: 30% is less than the 35% that 科委 reports now"))
    bad["3", "percent"] = "35"
    try program.write(bad.csv, to: "bad.csv")
    let agreed = try program("returns", "import", "good.csv", "other.csv", "bad.csv", "--on", "2026-06-24")
    #expect(agreed.status == 0, "\(agreed.errors)")
    #expect(agreed.output.split(separator: "\n").count == 3)
  }

  @Test func `a row whose key is gone, changed or doubled is never guessed at`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"], ["发改委"]])
    let form = try program.form("发改委")
    var changed = form
    for number in ["1", "2", "3"] { changed[number, "percent"] = "30" }
    changed["1", "key"] = changed["1", "key"].replacing("|1:1|", with: "|1:2|")
    changed["2", "key"] = ""
    changed.rows.append(changed.rows[3])
    try program.write(changed.csv, to: "changed.csv")
    let result = try program("returns", "import", "changed.csv")
    #expect(result.status == 65)
    #expect(result.errors.contains("changed.csv:M2: the key was changed"))
    #expect(result.errors.contains("changed.csv:H3: this row has no key"))
    #expect(result.errors.contains("changed.csv:H5: the same task as row 4"))
    var bare = form
    for number in ["1", "2", "3"] { bare[number, "key"] = "" }
    try program.write(bare.csv, to: "bare.csv")
    #expect(try program("returns", "import", "bare.csv").errors.contains("no form"))
    #expect(try program("returns", "import", "plan.json").status == 65)
  }

  @Test func `a form is read after its notice was revised and its tasks renumbered`() throws {
    let program = try Program.withTasks(led: [["发改委"], ["发改委"]])
    var form = try program.form("发改委")
    form["1", "percent"] = "30"
    let plan = try #require(String(data: try program.read("plan.json"), encoding: .utf8))
    let renumbered = plan.replacing(#""number": "2""#, with: #""number": "9""#).replacing(
      #""number": "1""#, with: #""number": "2""#)
    try program.write(renumbered, to: "plan.json")
    #expect(try program("import", "plan.json", "--replace").status == 0)
    try program.write(form.csv, to: "form.csv")
    let result = try program("returns", "import", "form.csv", "--on", "2026-06-24")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try program.entries("2").map { "\($0["percent"] ?? "")" } == ["30"])
    #expect(try program.entries("9").isEmpty)
    let foreign = try Program.withTasks(led: [["教育局"]])
    try foreign.write(form.csv, to: "form.csv")
    let refused = try foreign("returns", "import", "form.csv")
    #expect(refused.status == 65 && refused.errors.contains("another database"))
  }
}
