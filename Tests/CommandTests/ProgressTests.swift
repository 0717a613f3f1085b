import Foundation
import Testing

@Suite struct ProgressTests {
  private func actual(_ program: Program, _ task: String, asOf: String = "2026-12-31") throws -> String {
    let output = try program("report", "completion", "--by", "task", "--as-of", asOf, "--format", "json").output
    let groups = try #require(
      (JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?["groups"] as? [[String: Any]])
    let group = try #require(groups.first { $0["group"] as? String == task })
    return "\(group["actualPercent"] ?? "")"
  }

  @Test func `entries are appended, and the last by date counts`() throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "1", "--percent", "25", "--on", "2026-03-30").status == 0)
    #expect(try program("progress", "add", "1", "--percent", "47.5", "--on", "2026-06-30", "--by", "发改委").status == 0)
    #expect(try actual(program, "1", asOf: "2026-05-01") == "25")
    #expect(try actual(program, "1") == "47.5")
  }

  @Test func `a lower percent needs --correct with a reason`() throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "1", "--percent", "40", "--on", "2026-03-30").status == 0)
    let refused = try program("progress", "add", "1", "--percent", "30", "--on", "2026-04-30")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--correct"))
    let corrected = try program(
      "progress", "add", "1", "--percent", "30", "--on", "2026-04-30", "--correct", "--reason", "重复计算")
    #expect(corrected.status == 0)
    let history = try program("progress", "history", "1").output
    #expect(history.contains("40") && history.contains("30") && history.contains("重复计算"))
  }

  @Test func `a history can be cut at a day, or at what was known`() throws {
    let program = try Program.withPlan()
    for (percent, day) in [("10", "2026-02-10"), ("20", "2026-05-10")] {
      try #require(try program("progress", "add", "1", "--percent", percent, "--on", day).status == 0)
    }
    func days(_ words: String) throws -> Int {
      try program.shell("plantrack progress history 1 --format csv \(words)").output.split(separator: "\r\n").count - 1
    }
    #expect(try days("") == 2 && days("--as-of 2026-03-31") == 1 && days("--as-of 2026-05-10") == 2)
    #expect(try program("progress", "history", "1", "--known-by", "2020-01-01").status == 1)
    #expect(try days("--known-by 2126-01-01") == 2)
  }

  @Test func `a quarter done is its scheduled percent`() throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "2", "--quarter", "q2", "--done", "--on", "2026-06-20").status == 0)
    #expect(try actual(program, "2") == "50")
    #expect(try program("progress", "add", "2", "--quarter", "2027-Q1", "--done").status == 1)
  }

  @Test func `an unknown task is answered with near ones`() throws {
    let program = try Program.withPlan()
    let result = try program("progress", "add", "3", "--percent", "5")
    #expect(result.status == 1)
    #expect(result.errors.contains("3.1"))
  }

  @Test func `an ambiguous task is refused with the candidates, and NOTICE:NUMBER names one`() throws {
    let program = try Program.withPlan()
    try program.write(Fixture.plan(documentNumber: "云府〔2026〕8号", title: "另一份"), to: "other.json")
    #expect(try program("import", "other.json").status == 0)
    let refused = try program("show", "1")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("1:1") && refused.errors.contains("2:1"))
    #expect(try program("show", "2:1").output.contains("另一份"))
    #expect(try program("show", "云府〔2026〕3号:1").status == 0)
  }

  @Test func `evidence is kept by name and digest`() throws {
    let program = try Program.withPlan()
    try program.write("abc", to: "photo.jpg")
    #expect(try program("progress", "add", "1", "--percent", "5", "--evidence", "photo.jpg").status == 0)
    let history = try program("progress", "history", "1", "--format", "json").output
    #expect(history.contains("photo.jpg"))
    #expect(history.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test(arguments: [
    ("a.csv", "task,percent,on,by,note\n1,25,2026-03-31,发改委,\"一,二\"\n2,10,2026-03-30,,\n"),
    ("b.csv", "\u{FEFF}序号\t进度（%）\t日期\t填报单位\t备注\r\n1\t２５％\t2026年3月31日\t发改委\t\r\n2\t10\t2026/3/30\t\t\r\n"),
    ("c.json", #"[{"task": 1, "percent": 25, "on": "2026-03-31"}, {"task": "2", "percent": "10%"}]"#),
    ("d.csv", "任务,季度,完成\n1,Q1,是\n2,2026-Q1,否\n"),
  ])
  func `a file of entries is recorded as a whole, and again is a no-op`(name: String, text: String) throws {
    let program = try Program.withPlan()
    try program.write(text, to: name)
    let checked = try program("progress", "import", "--dry-run", name)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(try actual(program, "1") == "0")
    let first = try program("progress", "import", name)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try actual(program, "1") == "25")
    let before = try program.read("plantrack.db")
    let second = try program("progress", "import", name)
    #expect(second.status == 0)
    #expect(second.output.contains("nothing was changed"))
    #expect(try program.read("plantrack.db") == before)
  }

  @Test func `bad rows are all named by line, and none of the file is recorded`() throws {
    let program = try Program.withPlan()
    let text = "task,percent,on\n1,25,2026-03-31\n9,10,2026-03-31\n2,110,2026-03-31\n2,10,2026-02-30\n,5,\n"
    try program.write(text, to: "rows.csv")
    let before = try program.read("plantrack.db")
    let result = try program("progress", "import", "rows.csv")
    #expect(result.status == 65)
    for line in 3...6 { #expect(result.errors.contains("rows.csv:\(line): "), "line \(line)") }
    #expect(!result.errors.contains("rows.csv:2:"))
    #expect(try program.read("plantrack.db") == before)
  }

  @Test func `a row lower than the one before it is refused by line`() throws {
    let program = try Program.withPlan()
    try program.write("task,percent,on\n1,25,2026-03-31\n1,20,2026-04-30\n", to: "rows.csv")
    let before = try program.read("plantrack.db")
    let result = try program("progress", "import", "rows.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("rows.csv:3"))
    #expect(try program.read("plantrack.db") == before)
    try program.write("task,percent,on,correct,reason\n1,25,2026-03-31,,\n1,20,2026-04-30,是,重复\n", to: "rows.csv")
    #expect(try program("progress", "import", "rows.csv").status == 0)
  }
}
