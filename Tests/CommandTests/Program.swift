import Foundation
import Testing

/// Runs the built program in a folder of its own, as a user would.
final class Program {
  let folder: URL
  /// In the folder of the test bundle, which is what the bundle's place is here.
  static let binary = Bundle(for: Program.self).bundleURL.appending(path: "plantrack")
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let samples = package.appending(path: "SampleData")

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "plantrack-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Everything in the folder, hidden files too.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  static func sample(_ name: String) throws -> String {
    try String(contentsOf: samples.appending(path: name), encoding: .utf8)
  }

  /// Runs `plantrack` with these words.
  func callAsFunction(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(Program.binary, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell in which `plantrack` is the built program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let binary = Program.binary.path(percentEncoded: false)
    return try run(
      URL(filePath: "/bin/bash"), ["-c", "plantrack() { '\(binary)' \"$@\"; }\n\(line)"], input: nil,
      environment: environment)
  }

  private func run(
    _ binary: URL, _ arguments: [String], input: String?, environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Nothing of the machine's own settings: the tests state what they need.
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"]
      .merging(environment) { $1 }
    let outputFile = folder.appending(path: ".output-\(UUID().uuidString)")
    let errorFile = folder.appending(path: ".errors-\(UUID().uuidString)")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    defer { for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    if let input {
      let pipe = Pipe()
      process.standardInput = pipe
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } else {
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}
