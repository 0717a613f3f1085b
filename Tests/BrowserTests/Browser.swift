import Foundation

/// Headless Chromium and poppler, as a reader and a printer of pages.
enum Browser {
  private static let chromium = "/usr/bin/chromium"
  private static let reader = "/usr/bin/pdftotext"

  static var isThere: Bool {
    [chromium, reader].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static let reason = "Chromium or pdftotext is not installed: make test-browser installs both"

  /// What the console of a page said while it was drawn to a picture, those of the frames in it included.
  static func console(_ page: URL, picture: URL, width: Int = 1100, height: Int = 1400) throws -> [String] {
    let output = try run(
      chromium,
      [
        "--hide-scrollbars", "--window-size=\(width),\(height)", "--enable-logging=stderr", "--v=0",
        "--screenshot=\(path(picture))", page.absoluteString,
      ])
    return output.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init)
  }

  /// Prints a page to PDF as a user would.
  static func print(_ page: URL, to file: URL) throws -> (pages: Int, size: String, text: String) {
    _ = try run(chromium, ["--no-pdf-header-footer", "--print-to-pdf=\(path(file))", page.absoluteString])
    let facts = try run("/usr/bin/pdfinfo", [path(file)], asBrowser: false)
    func fact(_ name: String) -> String {
      facts.split(separator: "\n").first { $0.hasPrefix(name) }?
        .dropFirst(name.count).trimmingCharacters(in: .whitespaces) ?? ""
    }
    return (
      Int(fact("Pages:")) ?? 0, fact("Page size:"), try run(reader, ["-layout", path(file), "-"], asBrowser: false)
    )
  }

  private static func path(_ file: URL) -> String { file.path(percentEncoded: false) }

  private static func run(_ program: String, _ arguments: [String], asBrowser: Bool = true) throws -> String {
    let profile = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    let always = ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(path(profile))"]
    process.arguments = (asBrowser ? always : []) + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
