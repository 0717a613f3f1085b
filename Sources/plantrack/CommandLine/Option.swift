import Reporting

/// An option as help, completions, the manual and the parser know it.
struct Option: Sendable {
  /// With its dashes: `--as-of`.
  let name: String
  let short: Character?
  /// What its value is called in help; nil for a flag.
  let value: String?
  let completion: Completion
  let help: Message

  init(
    _ name: String, short: Character? = nil, value: String? = nil, _ completion: Completion = .none, zh: String,
    en: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.completion = completion
    self.help = Message(zh: zh, en: en)
  }
}

/// What a shell may offer for a word.
enum Completion: Sendable, Equatable {
  case none, file, folder
  /// A closed set; the parser refuses other words.
  case words([String])
  /// Asked of the database when the shell asks.
  case tasks, departments, notices, domains, quarters, commands
}

/// A word of the command line that is not an option.
struct Operand: Sendable {
  enum Count: Sendable { case one, optional, oneOrMore }

  let name: String
  let count: Count
  let completion: Completion

  init(_ name: String, _ count: Count = .one, _ completion: Completion = .none) {
    self.name = name
    self.count = count
    self.completion = completion
  }

  /// `FILE`, `[FILE]`, `FILE…`.
  var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)…"
    }
  }
}
