import Foundation
import Testing

/// No room, no right: the command says so with a documented status, and nothing has changed.
@Suite struct RoomTests {
  static let writing = [
    "progress add 1 --percent 10", "import --replace revised.txt", "departments merge 科委 发改委", "backup copy.db",
    "export --format json --output plan.json", "report overdue --output report.html",
  ]

  private func bench() throws -> Bench {
    let bench = try Bench.withNotice()
    let text = try String(contentsOfFile: Bench.notice, encoding: .utf8)
    try bench.write(Data(text.replacingOccurrences(of: "增长6%左右", with: "增长7%左右").utf8), to: "revised.txt")
    return bench
  }

  @Test(arguments: writing) func `files that may not grow end the command, not the data`(_ words: String) throws {
    let bench = try bench()
    let start = try bench.read("plan.db")
    let names = try bench.files()
    let blocks = start.count / 1024
    let step = max(1, blocks / Effort.rounds(3, 30))
    for limit in stride(from: 0, through: blocks + 64, by: step) {
      // Messages go through a pipe: the limit is on files.
      let outcome = try bench.shell(
        "(ulimit -f \(limit); plantrack \(words) 2>&1 >/dev/null) | cat >&2; exit ${PIPESTATUS[0]}")
      bench.expectAnswer(outcome, "\(words) with \(limit) KB")
      if outcome.status != 0 {
        #expect([73, 74].contains(outcome.status), "\(words) with \(limit) KB: \(outcome.status) \(outcome.errors)")
        #expect(outcome.errors.hasPrefix("plantrack: "))
        // What SQLite could not take back without room, the next command takes back.
        #expect(try bench.isWhole())
        #expect(try bench.files() == names, "\(words) with \(limit) KB left something behind")
        #expect(try bench.read("plan.db") == start)
      }
      #expect(try bench.isWhole())
      for name in try bench.files() where !names.contains(name) {
        try FileManager.default.removeItem(atPath: bench.path(name))
      }
      try bench.restore(start)
    }
    #expect(try bench.shell("plantrack \(words)").status == 0)
  }

  /// Swift ends a program that gets no memory; the file must not care.
  @Test(arguments: [
    "import --replace revised.txt", "--db new.db import revised.txt", "report completion --by department",
  ])
  func `memory that runs out ends the command, not the data`(_ words: String) throws {
    let bench = try bench()
    let start = try bench.read("plan.db")
    let names = try bench.files()
    var refused = 0
    let step = Effort.rounds(160, 16)
    for megabytes in stride(from: 16, through: 720, by: step) {
      let outcome = try bench.shell(
        "export SWIFT_BACKTRACE=enable=no; ulimit -c 0; (ulimit -v \(megabytes * 1024); plantrack \(words)) > /dev/null"
      )
      #expect(outcome.seconds < 20, "\(megabytes) MB")
      if outcome.status != 0 { refused += 1 }
      let isNew = words.contains("new.db")
      if outcome.status != 0, isNew { #expect(!(try bench.files().contains("new.db"))) }
      if outcome.status != 0, !isNew { #expect(try bench.isWhole()) }
      if outcome.status == 0 { #expect(try bench.isWhole(isNew ? "new.db" : "plan.db")) }
      for name in try bench.files() where !names.contains(name) {
        try FileManager.default.removeItem(atPath: bench.path(name))
      }
      try bench.restore(start)
    }
    #expect(refused > 0)
    #expect(try bench.shell("plantrack \(words)").status == 0)
  }

  @Test(arguments: ["table", "csv", "json", "markdown", "html", "xlsx"])
  func `a full device behind standard output is told`(_ format: String) throws {
    let bench = try bench()
    for words in ["report overdue", "report completion --by task", "report departments", "tasks", "show 1", "notices"] {
      let outcome = try bench.shell("plantrack \(words) --format \(format) > /dev/full")
      #expect(outcome.status == 74, "\(words): \(outcome.status)")
    }
    #expect(try bench.shell("plantrack check > /dev/full").status == 74)
    #expect(try bench.shell("plantrack help > /dev/full").status == 74)
  }

  @Test(arguments: ["chmod 444 plan.db", "chmod 555 .", "chmod 444 plan.db; chmod 555 ."])
  func `where writing is not permitted, reports work and writes are refused`(_ protection: String) throws {
    let bench = try bench()
    let start = try bench.read("plan.db")
    // Root may write everywhere: then somebody else tries.
    let asUser =
      getuid() == 0
      ? "chown -R 65534:65534 . && run() { setpriv --reuid 65534 --regid 65534 --clear-groups ./plantrack \"$@\"; }"
      : "run() { ./plantrack \"$@\"; }"
    let outcome = try bench.shell(
      """
      cp '\(Bench.binary)' plantrack && chmod 755 plantrack && \(asUser); \(protection)
      for words in 'report overdue' 'tasks' 'show 1' 'check --chain' 'export'; do run $words > /dev/null || echo "refused: $words $?"; done
      for words in 'progress add 1 --percent 10' 'import --replace revised.txt' 'departments merge 科委 发改委'; do
        run $words > /dev/null; status=$?; [ $status -eq 77 ] || echo "status: $words $status"; done
      chmod 755 .
      """)
    #expect(outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
    #expect(try bench.read("plan.db") == start)
  }
}
