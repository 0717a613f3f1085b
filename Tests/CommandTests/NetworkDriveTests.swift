import Foundation
import Reporting
import Testing

@testable import plantrack

@Suite struct NetworkDriveTests {
  private func warning(_ drive: String?, _ words: [String]) throws -> String? {
    guard case .run(_, let words) = try CommandLineParser(commands: Commands.all).parse(words) else { return nil }
    return Invocation(words).networkWarning(drive: drive)?.text(.en)
  }

  @Test func `a database on a network drive is warned of, unless the user knows`() throws {
    let words = ["progress", "add", "1", "--percent", "10", "--db", "/mnt/plan.db"]
    let text = try #require(try warning("NFS", words))
    #expect(text.hasPrefix("/mnt/plan.db: is on a network drive (NFS)") && text.contains("--allow-network-db"))
    #expect(try warning("NFS", words + ["--allow-network-db"]) == nil)
    #expect(try warning(nil, words) == nil)
  }

  @Test func `on a local drive nothing is said, and the option is taken by every command`() throws {
    let program = try Program()
    let sample = Program.samples.appending(path: "annual-targets-2026.txt").path(percentEncoded: false)
    #expect(try !program("import", sample).errors.contains("network"))
    for command in ["tasks", "notices", "report overdue", "progress add 1 --percent 10"] {
      let outcome = try program.shell("plantrack \(command) --allow-network-db --db plantrack.db")
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(command): \(outcome.errors)")
    }
  }
}
