import Foundation
import Testing

/// Whatever is handed in gets an answer: no crash, no hang, no half-done database.
@Suite struct InputTests {
  @Test func `mutated notices are read or refused, all or nothing`() throws {
    let bench = try Bench.withNotice()
    let samples = ["annual-targets-2026", "first-quarter-points-2026", "responsibility-list-2026"]
    let texts = try samples.map {
      try Data(contentsOf: Bench.package.appending(path: "SampleData/\($0).txt"))
    }
    let plan = Data(try bench("export").output.utf8)
    let page = Data("<html><body><table>\(String(decoding: texts[2], as: UTF8.self))</table></body></html>".utf8)
    let seeds = texts + [plan, page]
    let endings = ["txt", "txt", "txt", "json", "html"]
    let start = try bench.read("plan.db")
    var random = Effort.Generator(13)
    for round in 0..<Effort.rounds(15, 500) {
      let place = round % seeds.count
      let name = "input.\(endings[place])"
      try bench.write(Self.mutated(seeds[place], with: texts, &random), to: name)
      let outcome = try bench("import", "--replace", name)
      bench.expectAnswer(outcome, "round \(round), \(name)", within: 30)
      if outcome.status == 0 {
        #expect(try bench.isWhole(), "round \(round)")
        try bench.restore(start)
      } else {
        #expect(try bench.read("plan.db") == start, "round \(round): refused, and changed")
      }
    }
  }

  private static func mutated(_ seed: Data, with others: [Data], _ random: inout Effort.Generator) -> Data {
    var bytes = Array(seed)
    func place(_ random: inout Effort.Generator) -> Int { Int.random(in: 0..<max(1, bytes.count), using: &random) }
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let (a, b) = (place(&random), place(&random))
      let range = min(a, b)..<min(max(a, b), min(a, b) + 4000, bytes.count)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes[a] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(range)
      case 2: bytes.insert(contentsOf: bytes[range], at: a)
      case 3: bytes.replaceSubrange(range, with: Array(others.randomElement(using: &random) ?? seed).prefix(2000))
      case 4: bytes.insert(contentsOf: Array("一、（1）1.2".utf8) + [0, 0x1B, 0xFF], at: a)
      case 5: bytes.insert(contentsOf: repeatElement(bytes[a], count: Int.random(in: 1...5000, using: &random)), at: a)
      case 6: bytes = Array(bytes.prefix(a))
      default: bytes.insert(contentsOf: Array("9999999999999999999%\u{202E}〔２０２６〕2026年2月30日".utf8), at: a)
      }
    }
    return Data(bytes)
  }

  static let oddPaths = [
    "fifo", "folder", "folder/", "/dev/zero", "/dev/full", "loop", "missing", "broken", "", ":memory:",
  ]

  @Test(arguments: oddPaths) func `an odd path as input, database or output gets an answer`(_ path: String) throws {
    let bench = try Bench.withNotice()
    _ = try bench.shell("mkfifo fifo; mkdir folder; ln -s loop loop; ln -s nowhere broken")
    let start = try bench.read("plan.db")
    let lines = [
      "import '\(path)'", "progress import '\(path)'", "progress add 1 --percent 10 --evidence '\(path)'",
      "--db '\(path)' tasks", "--db '\(path)/x' tasks", "import --dry-run '\(path)'",
    ]
    for line in lines {
      let outcome = try bench.shell("timeout -s KILL 20 '\(Bench.binary)' \(line)")
      bench.expectAnswer(outcome, line)
      #expect(outcome.status != 0, "\(line)")
      #expect(outcome.errors.hasPrefix("plantrack: "), "\(line): \(outcome.errors)")
    }
    #expect(try bench.read("plan.db") == start)
    guard path != "missing" else { return }
    let names = try bench.files()
    for line in ["--db '\(path)' import '\(Bench.notice)'", "tasks --output '\(path)'", "backup '\(path)'"] {
      // SQLite makes the file behind a broken link: that is where the link's owner said it should be.
      if path == "broken", line.hasPrefix("--db") { continue }
      if path == ":memory:", !line.hasPrefix("--db") { continue }
      let outcome = try bench.shell("timeout -s KILL 20 '\(Bench.binary)' \(line)")
      bench.expectAnswer(outcome, line)
      #expect(outcome.status != 0, "\(line): \(outcome.output)")
    }
    #expect(try bench.files() == names)
  }

  @Test func `an output is made with the umask, and never through a planted link`() throws {
    let bench = try Bench.withNotice()
    #expect(
      try bench.shell("umask 027; plantrack tasks --output a.csv; plantrack backup b.db; stat -c %a a.csv b.db").output
        .hasSuffix("640\n640\n"))
    for name in ["link.csv", "link.db"] {
      try bench.write(Data("untouched".utf8), to: "victim")
      _ = try bench.shell("ln -s victim \(name)")
      let words = name == "link.db" ? "backup link.db" : "tasks --output link.csv"
      #expect(try bench.shell("plantrack \(words)").status == 73, "\(words)")
      #expect(try bench.read("victim") == Data("untouched".utf8))
    }
  }
}
