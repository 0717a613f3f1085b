import Foundation
@testable import PlanStore
import PlanModel
import SQLite
import Testing

/// A database comes into being whole, or not at all; what killed processes left beside it is cleared away.
@Suite struct NewFileTests {
  @Test func `nothing bears the database's name before all is in it`() throws {
    let place = try Workplace()
    var store = try place.open(.create)
    try store.importPlans(replace: false, now: try moment("2019-02-01T08:00Z")) { session in
      _ = try session.add(try yearPlan([try task("1")]), source: source("a.txt"))
      #expect(place.files == ["plan.db.partial-\(getpid())"])
    }
    #expect(place.files == ["plan.db"])
    #expect(try store.notices().map(\.id) == [1])
    #expect(try store.check().isEmpty)
  }

  @Test func `an import meets a database that another process made meanwhile`() throws {
    let place = try Workplace()
    var store = try place.open(.create)
    var rounds = 0
    try store.importPlans(replace: false, now: try moment("2019-02-01T08:00Z")) { session in
      rounds += 1
      if rounds == 1 { try place.store(try yearPlan([try task("1")], number: "云府〔2019〕8号")) }
      _ = try session.add(try yearPlan([try task("1")]), source: source("a.txt"))
    }
    #expect(rounds == 2)
    #expect(place.files == ["plan.db"])
    #expect(try place.open(.read).notices().map(\.notice.documentNumber) == ["云府〔2019〕8号", "云府〔2019〕7号"])
    #expect(try place.open(.read).checkChain().isEmpty)
  }

  @Test func `leftovers of dead processes go, those of living ones stay`() throws {
    let place = try Workplace()
    let living = open(place.folder + "/plan.db.partial-4711", O_RDWR | O_CREAT, 0o600)
    defer { close(living) }
    #expect(Leftovers.hold(living, at: place.folder + "/plan.db.partial-4711"))
    for name in ["plan.db.partial-4712", "plan.db.partial-x", "plan.db.partial-", "other.db.partial-4712"] {
      try Data("left".utf8).write(to: URL(fileURLWithPath: place.folder + "/" + name))
    }
    try place.store(try yearPlan([try task("1")]))
    let others = ["other.db.partial-4712", "plan.db", "plan.db.partial-", "plan.db.partial-4711", "plan.db.partial-x"]
    #expect(place.files == others)
    // And beside a database that is there.
    try Data("left".utf8).write(to: URL(fileURLWithPath: place.folder + "/plan.db.partial-4712"))
    try place.store(try yearPlan([try task("1"), try task("2")]), replace: true, at: "2019-02-02T08:00:00Z")
    #expect(place.files == others)
  }

  @Test(arguments: [false, true]) func `a journal whose database is gone is not rolled back into the next one`(
    _ isBackup: Bool
  ) throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    // A crash's journal: the old pages, synced, with the change half made in the file.
    let shell = try place.shell()
    try shell.execute("PRAGMA cache_size = 1; PRAGMA synchronous = FULL; BEGIN IMMEDIATE")
    try shell.execute(
      "INSERT INTO governments (name) SELECT hex(randomblob(2000)) FROM items, milestones, milestones AS m")
    let journal = try place.bytes(of: place.database + "-journal")
    try shell.execute("ROLLBACK")
    #expect(journal.count > 4096)
    let copy = place.folder + "/copy.db"
    try place.open(.read).backup(to: copy)
    try FileManager.default.removeItem(atPath: place.database)
    try journal.write(to: URL(fileURLWithPath: place.database + "-journal"))
    if isBackup {
      try Store(path: copy, access: .read).backup(to: place.database)
    } else {
      try place.store(try yearPlan([try task("1")]))
    }
    #expect(try place.open(.read).check().isEmpty)
    #expect(try place.open(.read).notices().count == 1)
    #expect(!place.exists(place.database + "-journal"))
  }

  @Test func `a link to nothing is not followed`() throws {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.database, withDestinationPath: place.folder + "/elsewhere.db")
    #expect(try storeError { try place.store(try yearPlan([try task("1")])) }.kind == .cannotCreate)
    #expect(place.files == ["plan.db"])
  }

  @Test func `a link to a database is that database`() throws {
    let place = try Workplace()
    try place.store(try yearPlan([try task("1")]))
    try FileManager.default.createSymbolicLink(atPath: place.folder + "/link.db", withDestinationPath: "plan.db")
    #expect(try Store(path: place.folder + "/link.db", access: .read).notices().count == 1)
  }

  @Test func `network drives are known by the number of their file system`() throws {
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in 0x6969 } == "NFS")
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in 0xFF53_4D42 } == "SMB")
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in 0xFE53_4D42 } == "SMB")
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in 0x6573_5546 } == "FUSE")
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in 0xEF53 } == nil)
    #expect(NetworkDrive.name(at: "/x/plan.db") { _ in nil } == nil)
    // A file that is not there yet is judged by its folder.
    #expect(NetworkDrive.name(at: "/x/plan.db") { $0 == "/x" ? 0x6969 : nil } == "NFS")
    #expect(NetworkDrive.name(at: "plan.db") { $0 == "." ? 0x6969 : nil } == "NFS")
    #expect(NetworkDrive.name(at: "/plan.db") { $0 == "/" ? 0x6969 : nil } == "NFS")
    #expect(NetworkDrive.type("/proc") == 0x9FA0)
    #expect(NetworkDrive.name(at: try Workplace().folder) == nil)
  }
}
