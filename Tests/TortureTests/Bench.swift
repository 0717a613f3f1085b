import Foundation
import Testing

/// How much is tried: a short form in `swift test`, a longer one in `make torture`.
enum Effort {
  static let isLong = ProcessInfo.processInfo.environment["PLANTRACK_TORTURE"] == "long"

  static func rounds(_ short: Int, _ long: Int) -> Int { isLong ? long : short }

  /// A generator that is the same in every run, so that a failure can be met again.
  struct Generator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return word ^ word >> 31
    }
  }
}

/// Runs the built program in a folder of its own, and judges what it leaves there.
final class Bench: Sendable {
  let folder: URL
  /// `make torture` names the release program.
  static let binary =
    ProcessInfo.processInfo.environment["PLANTRACK_BINARY"]
    ?? Bundle(for: Bench.self).bundleURL.appending(path: "plantrack").path(percentEncoded: false)
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let notice = package.appending(path: "SampleData/annual-targets-2026.txt").path(percentEncoded: false)
  /// What the command line's manual promises.
  static let documented: Set<Int32> = [0, 1, 64, 65, 66, 70, 73, 74, 75, 77]

  struct Outcome {
    var status: Int32
    var wasKilled: Bool
    var output: String
    var errors: String
    var seconds: Double
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "torture-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A bench with the sample notice in `plan.db`.
  static func withNotice() throws -> Bench {
    let bench = try Bench()
    let outcome = try bench("import", notice)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return bench
  }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
  func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
  func write(_ data: Data, to name: String) throws { try data.write(to: folder.appending(path: name)) }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
      .filter { !$0.hasPrefix(".stream-") }
  }

  func restore(_ data: Data, to name: String = "plan.db") throws {
    try? FileManager.default.removeItem(atPath: path(name + "-journal"))
    try write(data, to: name)
  }

  func callAsFunction(_ words: String..., killedAfter delay: Double? = nil) throws -> Outcome {
    try run(Bench.binary, words, killedAfter: delay)
  }

  /// A line of bash in which `plantrack` is the built program.
  func shell(_ line: String) throws -> Outcome {
    try run("/bin/bash", ["-c", "plantrack() { '\(Bench.binary)' \"$@\"; }\n\(line)"], killedAfter: nil)
  }

  func run(_ binary: String, _ words: [String], killedAfter delay: Double?) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: binary)
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai", "PLANTRACK_DB": "plan.db",
    ]
    let streams = ["out", "err"].map { path(".stream-\($0)-\(UUID().uuidString)") }
    defer { for stream in streams { try? FileManager.default.removeItem(atPath: stream) } }
    for stream in streams { try Data().write(to: URL(filePath: stream)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: streams[0]))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: streams[1]))
    let start = Date()
    try process.run()
    if let delay {
      usleep(UInt32(delay * 1_000_000))
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    let texts = try streams.map { String(decoding: try Data(contentsOf: URL(filePath: $0)), as: UTF8.self) }
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal, output: texts[0],
      errors: texts[1], seconds: Date().timeIntervalSince(start))
  }

  /// The database passes its own check, every recording as it was written.
  func isWhole(_ name: String = "plan.db") throws -> Bool {
    let outcome = try self("--db", name, "check", "--chain")
    if outcome.status != 0 { Issue.record("\(outcome.errors)\(outcome.output)") }
    return outcome.status == 0
  }

  /// The notes of a task's entries, in order.
  func notes(of task: String) throws -> [String] {
    try self("progress", "history", task, "--format", "json").output.matches(of: /"note":"([^"]*)"/).map {
      String($0.1)
    }
  }

  /// An answer in time, with a documented status, and nothing that only a crash says.
  func expectAnswer(_ outcome: Outcome, _ what: String, within seconds: Double = 20) {
    #expect(!outcome.wasKilled, "\(what): ended by signal \(outcome.status)")
    #expect(Bench.documented.subtracting([70]).contains(outcome.status), "\(what): \(outcome.status) \(outcome.errors)")
    #expect(outcome.seconds < seconds, "\(what): took \(outcome.seconds) s")
    #expect(!outcome.errors.contains("Fatal error"), "\(what): \(outcome.errors)")
  }
}
