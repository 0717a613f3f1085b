import Foundation
@testable import Migrations
import PlanModel
@testable import PlanStore
import Testing

/// A process that is killed while it brings a file up to date leaves the old file or the new one, whole.
@Suite struct MigrationKillTests {
  /// Long enough to be killed inside: a column, an index, and a table filled from others.
  static var newer: Schema {
    Schema(
      migrations: Schema.current.migrations + [
        SQLFile(
          folder: "SQL", name: "0002_more",
          text: """
            ALTER TABLE departments ADD COLUMN telephone TEXT;
            CREATE TABLE padding (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
            INSERT INTO padding (text) SELECT hex(randomblob(400)) FROM item_texts AS a, item_texts AS b, item_texts AS c;
            CREATE INDEX padding_by_text ON padding (text);
            """)
      ], views: Schema.current.views)
  }

  /// Where parent and child meet: the child knows its parent's number.
  private static func folder(_ parent: pid_t) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("plantrack-migrate-\(parent)").path
  }

  @Test func `a killed migration leaves the old file or the new one`() async throws {
    let folder = Self.folder(getpid())
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = try Workplace()
    try place.store(try yearPlan(try (1...16).map { try task("\($0)") }))
    try place.record("1", "30", on: "2019-03-01")
    let start = try place.bytes(of: place.database)
    let path = folder + "/plan.db"
    let rounds = ProcessInfo.processInfo.environment["PLANTRACK_TORTURE"] == "long" ? 40 : 3
    var random = ReferenceTests.Generator(state: 5)
    var versions: Set<Int> = []
    for round in 0..<rounds {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
      }
      try start.write(to: URL(fileURLWithPath: path))
      let delay = round == 0 ? 10_000_000 : UInt32.random(in: 0...400_000, using: &random)
      try "\(delay)".write(toFile: folder + "/delay", atomically: true, encoding: .utf8)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let folder = MigrationKillTests.folder(getppid())
        let delay = try UInt32(String(contentsOfFile: folder + "/delay", encoding: .utf8)) ?? 0
        Thread.detachNewThread {
          usleep(delay)
          kill(getpid(), SIGKILL)
        }
        _ = try Store(path: folder + "/plan.db", access: .write, schema: MigrationKillTests.newer)
        kill(getpid(), SIGKILL)
      }
      // Backups that have their name are whole.
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      for name in names where name.contains(".backup-v1-") && !name.contains(".partial-") {
        #expect(try Store(path: "\(folder)/\(name)", access: .read).check().isEmpty, "round \(round): \(name)")
      }
      let isOld = (try? Store(path: path, access: .read).check().isEmpty) ?? false
      versions.insert(isOld ? 1 : 2)
      // Done, or to be done again.
      let store = try Store(path: path, access: .write, schema: Self.newer)
      #expect(try store.check().isEmpty, "round \(round)")
      #expect(try store.states(try day("2019-04-01")).count == 16)
    }
    #expect(versions.contains(2))
  }
}
