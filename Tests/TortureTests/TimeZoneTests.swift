import Foundation
import Testing

/// The day is the user's, wherever the machine stands; what is recorded says its moment in universal time.
@Suite struct TimeZoneTests {
  static let zones = ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago"]

  @Test func `a report of a stated day is the same in every time zone`() throws {
    let bench = try Bench.withNotice()
    #expect(try bench("progress", "add", "1", "--percent", "10", "--on", "2026-03-31").status == 0)
    for command in ["report overdue", "tasks", "report completion --by quarter"] {
      for day in ["2026-03-31", "2026-04-01", "2028-02-29"] {
        let outputs = try Self.zones.map { zone in
          try bench.shell("export TZ=\(zone); plantrack \(command) --as-of \(day) --format csv").output
        }
        #expect(Set(outputs).count == 1 && outputs.allSatisfy { !$0.isEmpty }, "\(command), \(day)")
      }
    }
  }

  @Test(arguments: zones) func `without a stated day it is today there`(_ zone: String) throws {
    let bench = try Bench.withNotice()
    var found = ""
    var days: [String] = []
    // Midnight may pass meanwhile.
    repeat {
      let outcome = try bench.shell(
        "export TZ=\(zone); date +%F; plantrack tasks --format json | grep -o '\"asOf\":\"[^\"]*\"' | head -1; date +%F"
      )
      let lines = outcome.output.split(separator: "\n").map(String.init)
      days = [lines.first ?? "", lines.last ?? "-"]
      found = lines.count == 3 ? lines[1] : ""
    } while days[0] != days[1]
    #expect(found == "\"asOf\":\"\(days[0])\"")
  }

  /// The whole day counts, by the clock on the wall: 31 March ends sixteen hours later in Los Angeles than in Shanghai.
  @Test func `known by a day is up to its end where the user is`() throws {
    let bench = try Bench.withNotice()
    let moment = try bench("notices", "--format", "json").output.matches(of: /"importedAt":"([^"]*)"/).first?.1
    let text = try #require(moment.map { String($0) })
    #expect(text.hasSuffix("Z"))
    let imported = try #require(
      try? Date(text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true)))
    for zone in Self.zones {
      for (offset, isKnown) in [(0, true), (-1, false)] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        let day = try #require(calendar.date(byAdding: .day, value: offset, to: imported))
        let parts = calendar.dateComponents([.year, .month, .day], from: day)
        let words = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        let outcome = try bench.shell("export TZ=\(zone); plantrack notices --known-by \(words) --format csv")
        #expect(outcome.output.contains("云府") == isKnown, "\(zone), \(words): \(outcome.output)\(outcome.errors)")
      }
    }
  }
}
