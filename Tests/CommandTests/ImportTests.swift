import Foundation
import Testing

@Suite struct ImportTests {
  @Test func `a dry run shows the plan, with findings and their lines, and leaves nothing behind`() throws {
    let program = try Program()
    try program.write(Fixture.plan(), to: "plan.json")
    let result = try program("import", "--dry-run", "plan.json")
    #expect(result.status == 0)
    #expect(result.output.contains(Fixture.documentNumber))
    #expect(result.output.contains("3 tasks, 9 milestones"))
    #expect(result.errors.contains("plan.json:12:"))
    #expect(try program.files() == ["plan.json"])
  }

  @Test func `a dry run as JSON gives Plan JSON that reads as the same plan`() throws {
    let program = try Program()
    try program.write(Fixture.plan(), to: "plan.json")
    let first = try program("import", "--dry-run", "--format", "json", "plan.json")
    #expect(first.errors.isEmpty)
    try program.write(first.output, to: "again.json")
    #expect(try program("import", "--dry-run", "--format", "json", "again.json").output == first.output)
    #expect(try program("import", "-", "--dry-run", "--format", "json", input: first.output).output == first.output)
    #expect(try program.files() == ["again.json", "plan.json"])
  }

  @Test func `a table without title or number goes by its file's name, and under another name it is the same`() throws {
    let program = try Program()
    let table = """
      序号,目标任务,第一季度,第二季度,第三季度,第四季度,主责部门,配合部门
      1,完成河道整治3公里,定方案,开工,完成一半,竣工,水务局,财政局
      2,新建口袋公园2处,选址,开工,完成一处,全部完成,绿化局,云溪街道

      """
    try program.write(table, to: "targets.csv")
    try program.write(table, to: "copy.csv")
    let first = try program("import", "--year", "2026", "targets.csv")
    #expect(first.status == 0)
    #expect(first.output.contains("targets.csv: targets\n"))
    #expect(first.errors.contains("no title was found"))
    let again = try program("import", "--year", "2026", "copy.csv")
    #expect(again.output.contains("the same as notice 1: nothing was changed"))
  }

  @Test func `a notice's own export is the same notice`() throws {
    let program = try Program()
    try program.write(try Program.sample("annual-targets-2026.txt"), to: "notice.txt")
    #expect(try program("import", "notice.txt").status == 0)
    #expect(try program("export", "--output", "plan.json").status == 0)
    let again = try program("import", "plan.json")
    #expect(again.status == 0)
    #expect(again.output.contains("nothing was changed"))
  }

  @Test func `the same content again changes nothing and says so`() throws {
    let program = try Program.withPlan()
    let before = try program.read("plantrack.db")
    let result = try program("import", "plan.json")
    #expect(result.status == 0)
    #expect(result.output.contains("nothing was changed"))
    #expect(try program.read("plantrack.db") == before)
  }

  @Test func `a revised notice is refused, and with --replace keeps all progress and prints what changed`() throws {
    let program = try Program.withPlan()
    #expect(try program("progress", "add", "2", "--percent", "30", "--on", "2026-04-02").status == 0)
    let before = try program.read("plantrack.db")
    try program.write(Fixture.plan(text: "道路改建4公里"), to: "revised.json")
    let refused = try program("import", "revised.json")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--replace"))
    #expect(try program.read("plantrack.db") == before)
    let replaced = try program("import", "--replace", "revised.json")
    #expect(replaced.status == 0)
    #expect(replaced.output.contains("task 2: text"))
    #expect(try program("progress", "history", "2", "--format", "json").output.contains("2026-04-02"))
    #expect(try program("show", "2").output.contains("道路改建4公里"))
  }

  @Test func `of several files all are stored or none`() throws {
    let program = try Program()
    try program.write(Fixture.plan(), to: "good.json")
    try program.write("{\n\"planJSON\": 2}", to: "bad.json")
    let result = try program("import", "good.json", "bad.json")
    #expect(result.status == 65)
    #expect(result.errors.contains("bad.json:2: planJSON:"))
    #expect(try program.files() == ["bad.json", "good.json"])
  }

  @Test func `a file without a plan is refused and leaves no database`() throws {
    let program = try Program()
    try program.write("今天天气很好。\n", to: "letter.txt")
    let result = try program("import", "letter.txt")
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("plantrack: letter.txt"))
    #expect(try program.files() == ["letter.txt"])
  }

  @Test func `a list of progress is no notice, and is told where it belongs`() throws {
    let program = try Program.withPlan()
    try program.write("任务,进度,日期\n1,30,2026-03-31\n", to: "progress.csv")
    let refused = try program("import", "progress.csv")
    #expect(refused.status == 65 && refused.errors.contains("plantrack progress import"), "\(refused.errors)")
    #expect(try program("progress", "import", "progress.csv").status == 0)
    // A page is no such file: `progress import` would not take it.
    try program.write("<table><tr><td>任务<td>进度<tr><td>1<td>30</table>", to: "page.html")
    let page = try program("import", "page.html")
    #expect(page.status == 65 && !page.errors.contains("progress import"), "\(page.errors)")
  }

  @Test func `findings are a refusal with --strict`() throws {
    let program = try Program()
    try program.write(Fixture.plan(), to: "plan.json")
    let result = try program("import", "--strict", "plan.json")
    #expect(result.status == 65)
    #expect(result.errors.contains("plan.json:12:"))
    #expect(try program.files() == ["plan.json"])
  }

  @Test func `an exported plan is the plan that was imported`() throws {
    let program = try Program.withPlan()
    let imported = try program("import", "--dry-run", "--format", "json", "plan.json").output
    #expect(try program("export", "--format", "json").output == imported)
    #expect(try program("export", "--notice", Fixture.documentNumber, "--output", "out.json").status == 0)
    #expect(try String(decoding: program.read("out.json"), as: UTF8.self) == imported)
  }

  @Test(arguments: [
    ("annual-targets-2026.txt", 13), ("first-quarter-points-2026.txt", 5), ("responsibility-list-2026.txt", 4),
  ])
  func `a sample notice is read with all its tasks`(name: String, tasks: Int) throws {
    let program = try Program()
    let result = try program("import", Program.samples.appending(path: name).path(percentEncoded: false))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\(tasks) tasks"))
    #expect(try program("check").status == 0)
  }

  /// Twelve notices, which are read on a second thread.
  private func several() throws -> (program: Program, names: [String]) {
    let program = try Program()
    let names = (1...12).map { "plan\($0).json" }
    for (index, name) in names.enumerated() {
      try program.write(Fixture.plan(documentNumber: "云府〔2026〕\(index + 1)号"), to: name)
    }
    return (program, names)
  }

  @Test func `several files are stored in their order, into a new file, a filled one, and with no pipe to be had`()
    throws
  {
    for prefix in ["", "plantrack import plan12.json && ", "ulimit -n 6 && "] {
      let (program, names) = try several()
      let result = try program.shell("\(prefix) plantrack import \(names.joined(separator: " "))")
      #expect(result.status == 0, "\(result.errors)")
      let heads = result.output.split(separator: "\n").filter { $0.hasPrefix("plan") }.suffix(12)
      #expect(heads.map { String($0.prefix { $0 != ":" }) } == names)
      #expect(try program("check", "--chain").status == 0)
      #expect(try program("notices", "--format", "json").output.contains("云府〔2026〕12号"))
    }
  }

  @Test func `notices are stored in the order of their files, however long each takes to read`() throws {
    let (program, names) = try several()
    // Two of more than a megabyte before small ones.
    for index in [0, 2] {
      let long = String(repeating: "道路改建3公里，", count: 60_000)
      try program.write(Fixture.plan(documentNumber: "云府〔2026〕\(index + 1)号", text: long), to: names[index])
    }
    for _ in 1...3 {
      let result = try program.shell("rm -f plantrack.db* && plantrack import \(names.joined(separator: " "))")
      #expect(result.status == 0, "\(result.errors)")
      let heads = result.output.split(separator: "\n").filter { $0.hasPrefix("plan") }
      #expect(heads.map { String($0.prefix { $0 != ":" }) } == names)
    }
  }

  @Test func `names are parted by the register as it was before the import`() throws {
    let (program, names) = try several()
    let glued = Fixture.plan(documentNumber: "云府〔2026〕1号")
    #expect(try program("import", names[0]).status == 0)
    #expect(try program("import", "--replace", names[0], names[1], names[2]).status == 0)
    try program.write(glued, to: "again.json")
    let again = try program("import", "again.json", names[1])
    #expect(again.status == 0 && again.output.contains("nothing was changed"))
  }

  @Test func `a file that cannot be read ends an import of several, whatever comes before it`() throws {
    let (program, names) = try several()
    // Another content of the first notice cannot be stored; but what cannot be read is told first.
    try program.write(Fixture.plan(documentNumber: "云府〔2026〕1号", text: "道路改建4公里"), to: names[1])
    let refused = try program.shell("plantrack import \(names.joined(separator: " "))")
    #expect(refused.status == 1 && refused.errors.contains("--replace"))
    let missing = try program.shell("plantrack import \(names.joined(separator: " ")) missing.json plan1.json")
    #expect(missing.status == 66 && missing.errors.contains("missing.json"))
    #expect(missing.output.isEmpty && refused.output.isEmpty)
    // Each of them cannot be read: the first is told, however the threads run.
    for _ in 1...10 {
      let strict = try program.shell("plantrack import --strict \(names.joined(separator: " "))")
      #expect(strict.status == 65 && strict.errors.contains("plan1.json:12:"), "\(strict.errors)")
    }
    #expect(try program.files().filter { !$0.hasPrefix(".") } == names.sorted())
  }
}
