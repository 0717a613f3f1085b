import Foundation
import Testing

@Suite struct FileTests {
  @Test(arguments: [
    ("missing.txt", "no such file"), (".", "is a folder"), ("/dev/null", "no regular file"),
    ("pipe", "no regular file"),
    ("loop", "too many symbolic links"),
  ])
  func `what is no readable file is answered with 66, without waiting`(name: String, words: String) throws {
    let program = try Program()
    _ = try program.shell("mkfifo pipe; ln -s loop loop")
    let result = try program("import", name)
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(words))
    #expect(!program.exists("plantrack.db"))
  }

  @Test func `a file beyond the size limit is refused unread`() throws {
    let program = try Program()
    _ = try program.shell("truncate -s 65M large.txt")
    let result = try program("import", "large.txt")
    #expect(result.status == 65)
    #expect(result.errors.contains("64 MB"))
  }

  @Test func `without a database every other command says so and names import`() throws {
    let program = try Program()
    for words in [
      "notices", "tasks", "show 1", "progress add 1 --percent 5", "progress history 1", "report overdue",
      "report completion --by task", "report departments", "departments", "departments alias a b",
      "departments merge a b", "returns export --quarter 2026-Q2 --output forms", "returns missing --month 2026-06",
      "export", "report bulletin --quarter 2026-Q1", "report reminder --department a", "publish site",
      "backup copy.db", "check",
    ] {
      let result = try program.shell("plantrack \(words)")
      #expect(result.status == 1, "\(words): \(result.errors)")
      #expect(result.errors.contains("import"))
      #expect(try program.files().isEmpty)
    }
  }

  @Test func `a file that is no database is refused and stays as it was`() throws {
    let program = try Program()
    try program.write("只是一段文字，不是数据库。\n", to: "plantrack.db")
    try program.write(Fixture.plan(), to: "plan.json")
    let before = try program.read("plantrack.db")
    for words in ["notices", "import plan.json", "check"] {
      #expect(try program.shell("plantrack \(words)").status == 65)
      #expect(try program.read("plantrack.db") == before)
    }
  }

  @Test func `PLANTRACK_DB names the database, and --db wins`() throws {
    let program = try Program.withPlan()
    _ = try program.shell("mv plantrack.db other.db")
    #expect(try program("notices", environment: ["PLANTRACK_DB": "other.db"]).status == 0)
    #expect(try program("notices", "--db", "nowhere.db", environment: ["PLANTRACK_DB": "other.db"]).status == 1)
  }

  @Test func `an output is written whole or not at all, with the user's umask, and never through a link`() throws {
    let program = try Program.withPlan()
    #expect(try program.shell("umask 027; plantrack tasks --output tasks.csv").status == 0)
    #expect(try program.shell("stat -c %a tasks.csv").output == "640\n")
    let data = try program.read("tasks.csv")
    #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try program("tasks", "--output", "tasks.csv", "--no-bom").status == 0)
    #expect(try program.read("tasks.csv") == data.dropFirst(3))

    try program.write("mine", to: "target")
    _ = try program.shell("ln -s target link.csv; mkdir folder.csv")
    for name in ["link.csv", "folder.csv", "/dev/full", "nowhere/tasks.csv"] {
      let result = try program("tasks", "--output", name)
      #expect(result.status == 73, "\(name): \(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect(try program.read("target") == Data("mine".utf8))

    let limited = try program.shell("ulimit -f 0; plantrack tasks --output tasks.csv")
    #expect(limited.status == 74, "\(limited.errors)")
    #expect(try program.read("tasks.csv") == data.dropFirst(3))
    #expect(try program.files().allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `a closed descriptor never becomes the database`() throws {
    let program = try Program.withPlan()
    let before = try program.read("plantrack.db")
    #expect(try program.shell("plantrack tasks >&- 2>&-").status == 74)
    #expect(try program.shell("plantrack import plan.json <&- >&- 2>&-").status == 74)
    #expect(try program.read("plantrack.db") == before)
    #expect(try program("check").status == 0)
  }

  @Test func `a backup is a database of its own`() throws {
    let program = try Program.withPlan()
    #expect(try program("backup", "copy.db").status == 0)
    #expect(try program("--db", "copy.db", "export").output == program("export").output)
    #expect(try program("--db", "copy.db", "check").status == 0)
  }

  @Test func `control characters of a file never reach the terminal`() throws {
    let program = try Program()
    try program.write(Fixture.plan(title: "云溪\\u001b[31m区\\u202e"), to: "plan.json")
    let result = try program("import", "plan.json")
    #expect(result.status == 0)
    let all = try result.output + result.errors + program("notices").output + program("show", "1").output
    #expect(!all.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(all.contains("\\u{1b}"))
  }
}
