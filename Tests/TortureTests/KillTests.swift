import Foundation
import Testing

/// A command that is killed leaves all of its work or none; one that said it was done, all.
@Suite struct KillTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The command's words; `{i}` is the round.
    var words: [String]
    /// What can be seen of it afterwards: true all, false nothing.
    var isThere: @Sendable (Bench, Int) throws -> Bool
    var testDescription: String { name }
  }

  static let revised = "全区生产总值增长7%左右"

  static let cases = [
    Case(name: "progress add", words: ["progress", "add", "1", "--percent", "10", "--note", "k{i}"]) { bench, round in
      try bench.notes(of: "1") == ["k\(round)"]
    },
    Case(name: "progress import", words: ["progress", "import", "batch.csv"]) { bench, _ in
      let found = try ["1", "2", "3"].map { try bench.notes(of: $0).count }
      #expect(Set(found).count == 1, "a batch is there in part: \(found)")
      return found == [1, 1, 1]
    },
    Case(name: "import --replace", words: ["import", "--replace", "revised.txt"]) { bench, _ in
      try bench("export").output.contains(revised)
    },
    Case(name: "departments merge", words: ["departments", "merge", "科委", "发改委"]) { bench, _ in
      try !bench("tasks", "--department", "科委", "--format", "json").output.contains("\"科委\"")
    },
  ]

  @Test(arguments: cases) func `a killed command leaves all or nothing`(_ tried: Case) throws {
    let bench = try Bench.withNotice()
    let text = try String(contentsOfFile: Bench.notice, encoding: .utf8)
    #expect(text.contains("全区生产总值增长6%左右"))
    try bench.write(
      Data(text.replacingOccurrences(of: "全区生产总值增长6%左右", with: Self.revised).utf8), to: "revised.txt")
    try bench.write(
      Data("task,percent,on,note\n1,10,2026-03-01,a\n2,10,2026-03-01,a\n3,10,2026-03-01,a\n".utf8), to: "batch.csv")
    let start = try bench.read("plan.db")
    var random = Effort.Generator(7)
    var times: [Double] = []
    for round in 0..<Effort.rounds(5, 120) {
      try bench.restore(start)
      let words = tried.words.map { $0.replacingOccurrences(of: "{i}", with: "\(round)") }
      let usual = times.sorted()[safe: times.count / 2] ?? 0
      // The first rounds run to their end and tell how long it takes.
      let delay = round < 3 ? nil : Double.random(in: 0...(1.15 * usual), using: &random)
      let outcome = try bench.run(words, killedAfter: delay)
      if delay == nil { times.append(outcome.seconds) }
      #expect(outcome.wasKilled || outcome.status == 0, "\(outcome.errors)")
      let isThere = try tried.isThere(bench, round)
      if !outcome.wasKilled { #expect(isThere, "said to be done, and is not there") }
      #expect(try bench.isWhole(), "killed after \(delay ?? -1) s")
      if !isThere { #expect(try bench.run(words, killedAfter: nil).status == 0, "cannot be repeated") }
    }
    #expect(try bench.files().filter { $0.hasSuffix("-journal") }.isEmpty)
  }

  @Test func `a killed backup leaves a whole copy or none, and the database as it was`() throws {
    let bench = try Bench.withNotice()
    let usual = try bench("backup", "copy.db").seconds
    let old = try bench.read("copy.db")
    #expect(try bench("progress", "add", "1", "--percent", "10").status == 0)
    var random = Effort.Generator(8)
    for _ in 0..<Effort.rounds(3, 80) {
      try bench.restore(old, to: "copy.db")
      _ = try bench.run(["backup", "copy.db"], killedAfter: Double.random(in: 0...(1.15 * usual), using: &random))
      #expect(try bench.isWhole("copy.db"))
      #expect(try bench.isWhole())
    }
  }

  @Test func `a killed first import leaves a whole database or none`() throws {
    let bench = try Bench()
    var random = Effort.Generator(9)
    let usual = try bench("--db", "first.db", "import", Bench.notice).seconds
    for round in 0..<Effort.rounds(4, 100) {
      let name = "new-\(round).db"
      let delay = Double.random(in: 0...(1.15 * usual), using: &random)
      let outcome = try bench.run(["--db", name, "import", Bench.notice], killedAfter: delay)
      // Nothing bears the name that is not a whole database.
      if try bench.files().contains(name) { #expect(try bench.isWhole(name)) }
      // Done, or to be done again: the same command ends the matter either way.
      let again = try bench("--db", name, "import", Bench.notice)
      #expect(again.status == 0, "\(again.errors)")
      if !outcome.wasKilled { #expect(again.output.contains("nothing was changed"), "\(again.output)") }
      #expect(try bench.isWhole(name))
      #expect(try bench.files().filter { $0.hasPrefix(name) } == [name], "what the killed one left is still there")
    }
  }

  @Test func `a killed output or site leaves the old one or the new one, and in the end nothing else`() throws {
    let bench = try Bench.withNotice()
    #expect(try bench("tasks", "--output", "tasks.html").status == 0)
    let usual = try bench("publish", "site").seconds
    let old = try bench.read("tasks.html")
    var random = Effort.Generator(10)
    for _ in 0..<Effort.rounds(3, 40) {
      let delay = Double.random(in: 0...(1.15 * usual), using: &random)
      _ = try bench.run(["tasks", "--output", "tasks.html"], killedAfter: delay / 2)
      #expect(try bench.read("tasks.html") == old)
      _ = try bench.shell("rm -f site/tasks/*1*.html")
      _ = try bench.run(["publish", "site"], killedAfter: delay)
    }
    #expect(try bench("publish", "site").status == 0)
    #expect(try bench("tasks", "--output", "tasks.html").status == 0)
    #expect(try bench.shell("find . -name '.*.part'").output.isEmpty)
    #expect(try bench.shell("plantrack publish fresh; diff -r site fresh").status == 0)
  }

  /// As the manual says: the damaged file put aside, the backup copied back with the same command.
  @Test func `a backup is restored by one command, whatever the damaged file left beside it`() throws {
    let bench = try Bench.withNotice()
    #expect(try bench("progress", "add", "1", "--percent", "10").status == 0)
    #expect(try bench("backup", "copy.db").status == 0)
    let figures = try bench("tasks", "--as-of", "2026-07-30", "--format", "json").output
    var bytes = try bench.read("plan.db")
    for index in stride(from: 40_000, to: 80_000, by: 3) { bytes[index] ^= 0x55 }
    try bench.write(bytes, to: "plan.db")
    // A journal that a crash left: it must not be rolled back into the restored file.
    try bench.write(
      Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + Array(repeating: 1, count: 4096)), to: "plan.db-journal")
    #expect(try bench("check").status == 65)
    #expect(try bench("backup", "other.db").status == 65)
    #expect(try bench.shell("mv plan.db damaged.db && plantrack --db copy.db backup plan.db").status == 0)
    #expect(try bench.isWhole())
    #expect(try bench("tasks", "--as-of", "2026-07-30", "--format", "json").output == figures)
    #expect(try bench.files().filter { $0.hasSuffix("-journal") }.isEmpty)
  }
}

extension Bench {
  func run(_ words: [String], killedAfter delay: Double?) throws -> Outcome {
    try run(Bench.binary, words, killedAfter: delay)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
