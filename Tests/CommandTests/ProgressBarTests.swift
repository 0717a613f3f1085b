import Foundation
import Testing

@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"),
    "script, which lends a terminal, is not installed: it is in Debian's bsdutils"))
struct ProgressBarTests {
  /// An import that waits for its second notice, on a terminal or not.
  private func importing(
    onTerminal: Bool, _ option: String = "", environment: [String: String] = [:]
  ) throws -> String {
    let program = try Program()
    try program.write(Fixture.plan(), to: "first.json")
    try program.write(Fixture.plan(documentNumber: "云府〔2026〕4号"), to: "second.json")
    let binary = Program.binary.path(percentEncoded: false)
    try program.write("(sleep 1; cat second.json) | '\(binary)' \(option) import first.json -\n", to: "long.sh")
    let result = try program.shell(
      onTerminal ? "script -qec 'sh long.sh' /dev/null" : "sh long.sh", environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    return result.output + result.errors
  }

  @Test func `long work shows on a terminal how far it has come, and wipes it`() throws {
    for environment in [[:], ["NO_COLOR": "1"]] {
      let seen = try importing(onTerminal: true, environment: environment)
      #expect(seen.contains("importing [=") && seen.contains("100% 4/4") && !seen.contains("\u{1B}"))
      let wiped = try #require(seen.range(of: "\r" + String(repeating: " ", count: 40)))
      #expect(!seen[wiped.upperBound...].contains("importing ["))
      #expect(seen[wiped.upperBound...].contains("stored as notice 2"))
    }
  }

  @Test func `no bar stands in pipes, on a dumb terminal, or where quiet is asked for`() throws {
    #expect(try !importing(onTerminal: false).contains("importing ["))
    #expect(try !importing(onTerminal: true, environment: ["TERM": "dumb"]).contains("importing ["))
    #expect(try !importing(onTerminal: true, "--quiet").contains("importing ["))
  }
}
