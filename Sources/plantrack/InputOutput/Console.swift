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

/// Text from files for a terminal: without the characters that steer it.
enum PrintableText {
  /// Line ends and tabs become blanks; other control characters, and those that turn the direction of writing, `\u{…}`.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var printable = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        printable += " "
      } else if isSteering(scalar) {
        printable += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        printable.unicodeScalars.append(scalar)
      }
    }
    return printable
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
