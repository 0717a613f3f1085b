import Foundation
import Testing

/// A damaged file is named as such; no figure that the chain would not vouch for passes its check.
@Suite struct DamageTests {
  @Test func `whatever bytes are flipped, a whole chain means the same figures`() throws {
    let bench = try Bench.withNotice()
    let progress = Bench.package.appending(path: "SampleData/progress-2026.csv").path(percentEncoded: false)
    try #require(try bench("progress", "import", progress).status == 0)
    let reports = [["report", "overdue"], ["report", "completion", "--by", "department"], ["export"]]
    func figures() throws -> [String] {
      try reports.map { words in
        let words = words == ["export"] ? words : words + ["--as-of", "2026-07-30", "--format", "json"]
        let outcome = try bench.run(words, killedAfter: nil)
        bench.expectAnswer(outcome, words.joined(separator: " "))
        return outcome.status == 0 ? outcome.output : ""
      }
    }
    let start = try bench.read("plan.db")
    let right = try figures()
    var random = Effort.Generator(11)
    var found = 0
    for _ in 0..<Effort.rounds(10, 250) {
      var bytes = start
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
      }
      try bench.restore(bytes)
      let check = try bench("check", "--chain")
      bench.expectAnswer(check, "check --chain")
      #expect(try bench.read("plan.db") == bytes, "check wrote")
      if check.status == 0 { #expect(try figures() == right) } else { found += 1 }
      bench.expectAnswer(try bench("progress", "add", "1", "--percent", "100"), "progress add")
    }
    #expect(found > 0)
  }

  @Test(arguments: ["0", "1", "99", "100", "4096", "5000", "-1"])
  func `a file cut short is refused or whole, never half read`(_ size: String) throws {
    let bench = try Bench.withNotice()
    let start = try bench.read("plan.db")
    let count = size == "-1" ? start.count - 1 : try #require(Int(size))
    try bench.restore(start.prefix(count))
    for words in [["check", "--chain"], ["report", "overdue"], ["progress", "add", "1", "--percent", "10"]] {
      let outcome = try bench.run(words, killedAfter: nil)
      bench.expectAnswer(outcome, words.joined(separator: " "))
      #expect(outcome.status != 0)
    }
    #expect(try bench.read("plan.db").count == count)
  }
}
