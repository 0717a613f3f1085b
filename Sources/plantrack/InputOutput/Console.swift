import Reporting

/// The one writer of standard error, and of short answers on standard output.
struct Console: Sendable {
  var language: Language
  /// Only failures are reported.
  var isQuiet = false
  var isVerbose = false

  /// A line of answer on standard output; nothing with `--quiet`.
  func say(_ message: Message) throws {
    guard !isQuiet else { return }
    try StandardStream.output.write(Array((PrintableText.of(message.text(language)) + "\n").utf8))
  }

  /// A warning on standard error; nothing with `--quiet`.
  func warn(_ message: Message) throws {
    guard !isQuiet else { return }
    report(message)
  }

  /// What goes on behind, with `--verbose` only.
  func explain(_ message: Message) {
    if isVerbose { report(message) }
  }

  /// A line on standard error. That standard error itself cannot be written is nobody's to hear.
  func report(_ message: Message) {
    let line = "plantrack: \(PrintableText.of(message.text(language)))\n"
    try? StandardStream.error.write(Array(line.utf8))
  }
}
