import Foundation
import Testing

/// Many at once: every acknowledged write is there once, and nobody is sent away.
@Suite struct TogetherTests {
  @Test func `writers and readers at once lose nothing, double nothing, and are all served`() async throws {
    let bench = try Bench.withNotice()
    let (writers, each, readers) = (Effort.rounds(4, 16), Effort.rounds(3, 12), Effort.rounds(2, 8))
    let failures = try await withThrowingTaskGroup(of: [String].self) { group in
      for writer in 0..<writers {
        group.addTask {
          try (0..<each).compactMap { number in
            let outcome = try bench(
              "progress", "add", "\(writer % 3 + 1)", "--percent", "10", "--on", "2026-03-01", "--note",
              "w\(writer)-\(number)")
            return outcome.status == 0 ? nil : "w\(writer)-\(number): \(outcome.status) \(outcome.errors)"
          }
        }
      }
      for _ in 0..<readers {
        group.addTask {
          try (0..<each).compactMap { _ in
            let outcome = try bench("report", "overdue", "--format", "json")
            return outcome.status == 0 ? nil : "reader: \(outcome.status) \(outcome.errors)"
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(failures.isEmpty, "\(failures)")
    let notes = try ["1", "2", "3"].flatMap { try bench.notes(of: $0) }
    let expected = (0..<writers).flatMap { writer in (0..<each).map { "w\(writer)-\($0)" } }
    #expect(notes.sorted() == expected.sorted())
    #expect(try bench.isWhole())
  }

  @Test func `first imports at once make one database with one notice`() async throws {
    let bench = try Bench()
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<Effort.rounds(3, 8) { group.addTask { try bench("import", Bench.notice).status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.allSatisfy { $0 == 0 || $0 == 75 } && statuses.contains(0), "\(statuses)")
    #expect(try bench("notices", "--format", "csv").output.split(separator: "\r\n").count == 2)
    #expect(try bench.isWhole())
  }
}
