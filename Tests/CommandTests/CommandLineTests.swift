import Foundation
import Testing

@Suite struct CommandLineTests {
  private static let commands = [
    "import", "notices", "tasks", "show", "progress add", "progress import", "progress history", "report overdue",
    "report completion", "report departments", "report bulletin", "report reminder", "departments", "departments alias",
    "departments merge", "returns export", "returns import", "returns missing", "export", "publish", "backup", "check",
    "completions", "help",
  ]

  @Test(arguments: commands)
  func `every command has help with an example, and a place in the manual`(command: String) throws {
    let program = try Program()
    let help = try program.shell("plantrack \(command) --help")
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("plantrack \(command)"))
    #expect(help.output.contains("Examples"))
    #expect(try program.shell("plantrack help \(command)").output == help.output)
    let chinese = try program.shell("plantrack help \(command) --lang zh").output
    #expect(chinese.contains("用法") && chinese.contains("例"))
    let manual = try program.shell("plantrack help --man").output
    #expect(manual.contains(".SS plantrack \(command)"))
  }

  @Test(arguments: [
    ["--no-such-option"], ["improt"], ["import"], ["progress"], ["progress", "ad"], ["report", "overdu"],
    ["report", "completion", "--by", "colour"], ["report", "completion"], ["tasks", "--status", "late"],
    ["tasks", "--as-of", "2026-02-30"], ["tasks", "--known-by", "noon"], ["show"], ["show", "1", "2"],
    ["import", "--year", "x", "a.txt"], ["progress", "add", "1"], ["progress", "add", "1", "--percent", "101"],
    ["progress", "add", "1", "--percent", "5", "--correct"], ["progress", "add", "1", "--percent"],
    ["completions", "tcsh"], ["help", "nothing"], [], ["returns", "export"],
    ["returns", "missing", "--month", "2026-13"], ["publish"], ["report", "bulletin"], ["report", "reminder"],
    ["report", "reminder", "--department", "a", "--reply-by", "soon"],
  ])
  func `a wrong command line ends with 64, and says so on standard error only`(arguments: [String]) throws {
    let result = try Program().shell("plantrack " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("plantrack: "))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ("improt", "'import'"), ("tasks --stat overdue", "--status"), ("tasks --status overdu", "overdue"),
    ("progress hisotry 1", "'progress history'"), ("report departmnets", "'report departments'"),
  ])
  func `a slip of the hand is answered with the word that was meant`(words: String, meant: String) throws {
    let result = try Program().shell("plantrack \(words)")
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean \(meant)"))
  }

  @Test func `options that every command takes may stand before it`() throws {
    let program = try Program()
    let result = try program("--db", "other.db", "--lang", "zh", "notices")
    #expect(result.status == 1)
    #expect(result.errors.contains("other.db"))
  }

  @Test func `the language follows the locale, and --lang wins`() throws {
    let program = try Program()
    #expect(try program("--help", environment: ["LC_ALL": "zh_CN.UTF-8"]).output.contains("用法"))
    #expect(try program("--help", "--lang", "en", environment: ["LC_ALL": "zh_CN.UTF-8"]).output.contains("Usage"))
    #expect(try program("--help", environment: ["LC_ALL": "", "LANG": "zh_CN.UTF-8"]).output.contains("用法"))
    #expect(try program("--help", environment: ["LC_ALL": "C"]).output.contains("Usage"))
  }

  @Test func `what cannot be written is not passed over`() throws {
    let program = try Program()
    let full = try program.shell("plantrack --help > /dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("no space left"))
    #expect(try program.shell("plantrack --help >&-").status == 74)
    let cut = try program.shell("set -o pipefail; plantrack help --man | head -c 1 > /dev/null")
    #expect(cut.status == 0)
    #expect(cut.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made for each shell`(shell: String) throws {
    let program = try Program()
    let script = try program("completions", shell)
    #expect(script.status == 0)
    for command in Self.commands { #expect(script.output.contains(command.split(separator: " ").last ?? "")) }
    try program.write(script.output, to: "script")
    if FileManager.default.fileExists(atPath: "/usr/bin/\(shell)")
      || FileManager.default.fileExists(atPath: "/bin/\(shell)")
    {
      #expect(try program.shell("\(shell) -n script").status == 0)
    }
  }
}
