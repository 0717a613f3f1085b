import Foundation
import Testing

/// What the documents show is run as shown.
@Suite struct DocumentationTests {
  /// The lines of the `sh` blocks, without those that build the program.
  private static func commands(in document: String) throws -> [String] {
    let text = try String(contentsOf: Program.package.appending(path: document), encoding: .utf8)
    var lines: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isCode = line == "```sh"
      } else if isCode, !line.isEmpty, !line.hasPrefix("make "), !line.hasPrefix("#") {
        lines.append(String(line))
      }
    }
    return lines
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `every command of the readme works as shown, in its order`(document: String) throws {
    let program = try Program()
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "SampleData"), withDestinationURL: Program.samples)
    let commands = try Self.commands(in: document)
    #expect(commands.count > 15)
    for command in commands {
      if command.hasPrefix("sqlite3"), !FileManager.default.fileExists(atPath: "/usr/bin/sqlite3") { continue }
      let result = try program.shell(command)
      try #require(result.status == 0, "\(command): \(result.errors)")
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the output that the readme shows is the program's`(document: String) throws {
    let program = try Program()
    for words in ["import", "progress import"] {
      let name = words == "import" ? "annual-targets-2026.txt" : "progress-2026.csv"
      let path = Program.samples.appending(path: name).path(percentEncoded: false)
      try #require(try program.shell("plantrack \(words) '\(path)'").status == 0)
    }
    let text = try String(contentsOf: Program.package.appending(path: document), encoding: .utf8)
    // The first block: commands behind a dollar sign, each with what it prints.
    let block = try #require(text.components(separatedBy: "```").dropFirst().first)
    let examples = block.components(separatedBy: "\n$ ").dropFirst()
    #expect(examples.count == 2)
    for example in examples {
      let lines = example.components(separatedBy: "\n")
      let result = try program.shell(lines[0], environment: ["COLUMNS": "100"])
      #expect(Self.comparable(result.output) == Self.comparable(lines.dropFirst().joined(separator: "\n")))
    }
  }

  /// The digits of the chain depend on the moment of recording.
  private static func comparable(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines).replacing(/[0-9a-f]{32}/, with: "…")
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the make targets that the readme names are there`(document: String) throws {
    let text = try String(contentsOf: Program.package.appending(path: document), encoding: .utf8)
    let makefile = try String(contentsOf: Program.package.appending(path: "Makefile"), encoding: .utf8)
    for match in text.matches(of: /make ([a-z]+)/) {
      #expect(makefile.contains("\n\(match.1):"), "make \(match.1)")
    }
  }
}
