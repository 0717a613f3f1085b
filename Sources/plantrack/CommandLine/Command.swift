import Reporting

/// A command: what it is called, what it takes, what its help says, and what it does.
struct Command: Sendable {
  /// `["progress", "add"]`.
  let words: [String]
  let summary: Message
  let operands: [Operand]
  let options: [Option]
  /// Paragraphs of help, each one line of text.
  let notes: [Message]
  let examples: [Example]
  let run: @Sendable (borrowing Invocation) throws -> Void

  /// A line to copy, with what it does.
  struct Example: Sendable {
    let line: String
    let effect: Message

    init(_ line: String, zh: String, en: String) {
      self.line = line
      effect = Message(zh: zh, en: en)
    }
  }

  init(
    _ name: String, zh: String, en: String, operands: [Operand] = [], options: [Option] = [], notes: [Message] = [],
    examples: [Example], run: @escaping @Sendable (borrowing Invocation) throws -> Void
  ) {
    words = name.split(separator: " ").map(String.init)
    summary = Message(zh: zh, en: en)
    self.operands = operands
    self.options = options
    self.notes = notes
    self.examples = examples
    self.run = run
  }

  /// `progress add`.
  var name: String { words.joined(separator: " ") }

  /// Its own options, then those that every command takes.
  var allOptions: [Option] { options + Option.everywhere }

  /// `plantrack progress add TASK [OPTION…]`.
  var usage: String {
    (["plantrack", name] + operands.map(\.usage) + [options.isEmpty ? nil : "[OPTION…]"].compactMap { $0 })
      .joined(separator: " ")
  }
}
