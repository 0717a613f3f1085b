import Foundation
import Testing

@Suite struct ReportTests {
  /// Task 1 is at 40 % since June, task 2 was never reported.
  private func program() throws -> Program {
    let program = try Program.withPlan()
    for (percent, day) in [("25", "2026-03-30"), ("40", "2026-06-25")] {
      #expect(try program("progress", "add", "1", "--percent", percent, "--on", day).status == 0)
    }
    return program
  }

  @Test func `the overdue report in JSON is what the interface promises`() throws {
    let result = try program()("report", "overdue", "--as-of", "2026-08-15", "--format", "json")
    #expect(result.status == 0)
    let expected = """
      {"report":"overdue","asOf":"2026-08-15","total":3,"overdue":2,"tasks":[
      {"notice":1,"number":"2","domain":"城区建设","project":"市政建设","text":"道路改建3公里","lead":["建交委"],
      "support":["财政局"],"quarter":"2026-Q1","deadline":"2026-03-31","daysOverdue":137,"duePercent":50,
      "actualPercent":0,"gap":50,"lastReportedOn":null,"milestone":"第1步"},
      {"notice":1,"number":"1","domain":"经济发展","project":"稳增长","text":"生产总值增长6%","lead":["发改委"],
      "support":["统计局"],"quarter":"2026-Q2","deadline":"2026-06-30","daysOverdue":46,"duePercent":50,
      "actualPercent":40,"gap":10,"lastReportedOn":"2026-06-25","milestone":"第2步"}]}
      """
    #expect(Self.bare(result.output) == Self.bare(expected))
  }

  @Test func `completion in JSON is what the interface promises`() throws {
    let program = try program()
    let words = ["report", "completion", "--as-of", "2026-08-15", "--format", "json"]
    let result = try program.shell("plantrack \(words.joined(separator: " ")) --by domain")
    let expected = """
      {"report":"completion","asOf":"2026-08-15","by":"domain","groups":[
      {"group":"经济发展","tasks":1,"completed":0,"duePercent":50,"actualPercent":40,"milestonesDue":2,"milestonesMet":1,
      "metOnTime":1,"overdue":1,"unreported":0,"light":"red"},
      {"group":"城区建设","tasks":2,"completed":0,"duePercent":25,"actualPercent":0,"milestonesDue":2,"milestonesMet":0,
      "metOnTime":0,"overdue":1,"unreported":2,"light":"red"}]}
      """
    #expect(Self.bare(result.output) == Self.bare(expected))
  }

  private static func bare(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined() }

  @Test func `work due on a day is not late on that day`() throws {
    let program = try program()
    let due = try program("tasks", "--as-of", "2026-06-30", "--status", "overdue", "--format", "json").output
    #expect(!due.contains("稳增长"))
    let after = try program("tasks", "--as-of", "2026-07-01", "--status", "overdue", "--format", "json").output
    #expect(after.contains("稳增长"))
  }

  @Test func `a report can be made again as it was known, byte for byte`() throws {
    let program = try program()
    let words = ["report", "overdue", "--as-of", "2026-08-15", "--format", "json"].joined(separator: " ")
    let moment = try program.shell("date +%Y-%m-%dT%H:%M:%S").output.split(separator: "\n").first ?? ""
    let first = try program.shell("plantrack \(words)").output
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try program("progress", "add", "2", "--percent", "60", "--on", "2026-06-30").status == 0)
    try program.write(Fixture.plan(text: "道路改建9公里"), to: "revised.json")
    #expect(try program("import", "--replace", "revised.json").status == 0)
    #expect(try program.shell("plantrack \(words)").output != first)
    #expect(try program.shell("plantrack \(words) --known-by \(moment)").output == first)
  }

  @Test func `completion by task says what each task is about`() throws {
    let program = try program()
    for format in ["table", "csv", "html"] {
      let output = try program.shell("plantrack report completion --by task --format \(format)").output
      for words in ["稳增长：生产总值增长6%", "软件园竣工"] { #expect(output.contains(words)) }
    }
    #expect(try !program.shell("plantrack report completion --by domain").output.contains("软件园竣工"))
  }

  @Test(arguments: ["table", "csv", "json", "markdown", "html", "xlsx"])
  func `every list and report comes in every format`(format: String) throws {
    let program = try program()
    for words in [
      "notices", "tasks", "show 1", "progress history 1", "report overdue", "report completion --by task",
      "report completion --by department", "report completion --by quarter", "report completion --by notice",
      "report departments", "departments", "report bulletin --quarter 2026-Q2 --as-of 2026-08-15",
      "report reminder --department 建交委 --as-of 2026-08-15",
    ] {
      let result = try program.shell("plantrack \(words) --format \(format) --output out.\(format)")
      #expect(result.status == 0, "\(words): \(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try program.read("out.\(format)").count > 20)
    }
  }

  @Test(arguments: ["table", "markdown", "html"])
  func `a printed report carries the chain's head, and check finds what it was made from`(format: String) throws {
    let program = try program()
    let report = try program("report", "overdue", "--format", format).output
    let digits = try #require(report.firstMatch(of: /recording 3, ([0-9a-f]{32})/)?.1)
    #expect(try program("progress", "add", "2", "--percent", "60", "--on", "2026-06-30").status == 0)
    #expect(try !program("report", "overdue", "--format", format).output.contains(digits))
    let check = try program("check", "--chain", "--head", String(digits))
    #expect(check.status == 0)
    #expect(check.output.contains("chain head: recording 4, "))
    #expect(check.output.contains("\(digits): is recording 3 "))
    let unknown = try program("check", "--head", String(digits.reversed()))
    #expect(unknown.status == 65 && unknown.errors.contains("changed or cut off"))
    #expect(try program("check", "--head", "12").status == 64)
  }

  @Test func `the ending of the output's name decides its format`() throws {
    let program = try program()
    for (name, start) in [("a.json", "{"), ("a.csv", "\u{FEFF}"), ("a.html", "<!"), ("a.xlsx", "PK")] {
      #expect(try program("tasks", "--output", name).status == 0)
      #expect(try program.read(name).starts(with: Data(start.utf8)), "\(name)")
    }
  }

  @Test func `filters narrow what is covered, and unknown names are answered`() throws {
    let program = try program()
    func numbers(_ words: String) throws -> [String] {
      let output = try program.shell("plantrack tasks --format json \(words)").output
      let tasks = (try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])?["tasks"]
      return (tasks as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
    }
    #expect(try numbers("") == ["1", "2", "3.1"])
    #expect(try numbers("--department 建交委") == ["2"])
    #expect(try numbers("--department 统计局") == ["1"])
    #expect(try numbers("--domain 城区建设") == ["2", "3.1"])
    #expect(try numbers("--quarter Q1") == ["1", "2"])
    #expect(try numbers("--search 竣工") == ["3.1"])
    #expect(try numbers("--notice 云府〔2026〕3号 --domain 经济发展") == ["1"])
    let unknown = try program("tasks", "--department", "建委")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("did you mean '建交委'?"))
    #expect(try program("tasks", "--notice", "7").status == 1)
  }

  @Test func `aliases and mergers change what a name means, and nothing that was recorded`() throws {
    let program = try program()
    #expect(try program("departments", "alias", "区建交委", "建交委").status == 0)
    #expect(try program("tasks", "--department", "区建交委").output.contains("市政建设"))
    #expect(try program("departments", "merge", "科委", "发改委").status == 0)
    #expect(try program("tasks", "--department", "发改委").output.contains("软件园"))
    #expect(try program("departments", "merge", "无此部门", "发改委").status == 1)
    #expect(try program("export").output.contains("科委"))
  }

  @Test func `colour only where it is asked for, never with NO_COLOR`() throws {
    let program = try program()
    let words = ["report", "completion", "--by", "task", "--color", "always"].joined(separator: " ")
    #expect(try program.shell("COLUMNS=160 plantrack \(words)").output.contains("\u{1B}["))
    #expect(try !program.shell("COLUMNS=160 NO_COLOR=1 plantrack \(words)").output.contains("\u{1B}["))
    #expect(try !program("report", "completion", "--by", "task").output.contains("\u{1B}["))
  }

  @Test func `completions know the tasks and departments of the database`() throws {
    let program = try program()
    #expect(try program("completions", "--list", "tasks").output == "1\n2\n3.1\n")
    #expect(try program("completions", "--list", "departments").output.contains("建交委"))
    #expect(try program("completions", "--list", "quarters").output == "2026-Q1\n2026-Q2\n2026-Q3\n2026-Q4\n")
    let bash = """
      source <(plantrack completions bash)
      COMP_LINE='plantrack show 3'; COMP_POINT=${#COMP_LINE}; _plantrack; echo "${COMPREPLY[*]}"
      COMP_LINE='plantrack report c'; COMP_POINT=${#COMP_LINE}; _plantrack; echo "${COMPREPLY[*]}"
      COMP_LINE='plantrack report completion --by d'; COMP_POINT=${#COMP_LINE}; _plantrack; echo "${COMPREPLY[*]}"
      """
    #expect(try program.shell(bash).output == "3.1\ncompletion\ndepartment domain\n")
  }
}
