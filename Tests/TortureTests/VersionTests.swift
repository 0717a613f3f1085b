import Foundation
import Testing

/// A file of every schema that was released opens, reports and is written to; one of a schema to come is left alone.
///
/// A new version's file is kept by: `plantrack --db version-N.db import SampleData/annual-targets-2026.txt`, `plantrack --db
/// version-N.db progress import SampleData/progress-2026.csv`, `gzip -9n version-N.db`.
@Suite struct VersionTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Versions")

  @Test(arguments: [1]) func `a file of a released version opens and reports`(_ version: Int) throws {
    let bench = try Bench()
    let kept = Self.folder.appending(path: "version-\(version).db.gz").path(percentEncoded: false)
    #expect(try bench.shell("gzip -dc '\(kept)' > plan.db").status == 0)
    #expect(try bench.isWhole())
    let found = try bench("report", "overdue", "--as-of", "2026-07-30", "--format", "csv").output
    let today = try Bench.withNotice()
    let progress = Bench.package.appending(path: "SampleData/progress-2026.csv").path(percentEncoded: false)
    #expect(try today("progress", "import", progress).status == 0)
    #expect(!found.isEmpty)
    #expect(try today("report", "overdue", "--as-of", "2026-07-30", "--format", "csv").output == found)
    #expect(try bench("progress", "add", "1", "--percent", "100").status == 0)
    #expect(try bench.isWhole())
  }

  @Test func `a file of a schema to come is refused, byte for byte as it was`() throws {
    let bench = try Bench.withNotice()
    var bytes = try bench.read("plan.db")
    // The file's header keeps user_version at byte 60.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bench.write(bytes, to: "plan.db")
    for words in [
      ["tasks"], ["check"], ["import", Bench.notice], ["progress", "add", "1", "--percent", "1"],
      ["backup", "copy.db"],
      ["publish", "site"], ["departments", "merge", "科委", "发改委"],
    ] {
      let outcome = try bench.run(words, killedAfter: nil)
      #expect(outcome.status == 65, "\(words)")
      #expect(outcome.errors.contains("newer"), "\(outcome.errors)")
    }
    #expect(try bench.read("plan.db") == bytes)
    #expect(try bench.files() == ["plan.db"] || bench.files() == ["plan.db", "site"])
  }
}
