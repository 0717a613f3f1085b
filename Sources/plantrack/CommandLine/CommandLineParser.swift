/// Turns the words of the command line into a command, its options and its operands.
struct CommandLineParser {
  let commands: [Command]

  /// What the words ask for.
  enum Request {
    case run(Command, Words)
    /// Help for a command, for several that share their first word, or (none) for the program.
    case help([Command], Words)
    case version
  }

  /// The words of one command, sorted.
  struct Words {
    var operands: [String] = []
    /// In the order given; a flag has an empty text. A list is soon looked through, and the first dictionary of a
    /// program has the runtime search every conformance there is: a start would pay for it.
    var options: [(name: String, value: String)] = []

    func has(_ option: Option) -> Bool { options.contains { $0.name == option.name } }

    /// The value given last; nil where the option is not given.
    func value(_ option: Option) -> String? { options.last { $0.name == option.name }?.value }
  }

  func parse(_ arguments: [String]) throws(Failure) -> Request {
    let (named, rest) = try findCommand(arguments)
    guard named.count == 1 else {
      let words = try sort(rest, options: Option.everywhere, command: nil)
      if words.has(.version) { return .version }
      if words.has(.help) { return .help(named, words) }
      throw .usage(
        zh: "缺少命令：用 plantrack help 查看全部命令", en: "no command: 'plantrack help' lists the commands")
    }
    let command = named[0]
    let words = try sort(rest, options: command.allOptions, command: command)
    if words.has(.help) { return .help(named, words) }
    if words.has(.version) { return .version }
    try check(words.operands, of: command)
    return .run(command, words)
  }

  /// The command's words may stand behind options that every command takes (`plantrack --db x.db tasks`).
  private func findCommand(_ arguments: [String]) throws(Failure) -> ([Command], [String]) {
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-"), arguments[index] != "--" {
      let takesNext = Option.everywhere.contains {
        $0.value != nil && ($0.name == arguments[index] || $0.short.map { "-\($0)" } == arguments[index])
      }
      index += takesNext ? 2 : 1
    }
    guard index < arguments.count else { return ([], arguments) }
    let named = commands.filter { $0.words[0] == arguments[index] }
    guard !named.isEmpty else { throw unknownCommand(arguments[index]) }
    let before = Array(arguments[..<index])
    let second = index + 1 < arguments.count ? arguments[index + 1] : nil
    if let command = named.first(where: { $0.words.count == 2 && $0.words[1] == second }) {
      return ([command], before + arguments[(index + 2)...])
    }
    let rest = before + arguments[(index + 1)...]
    if let command = named.first(where: { $0.words.count == 1 }),
      named.count == 1 || second.map({ isOperand($0, of: command) }) ?? true
    {
      return ([command], rest)
    }
    guard let second, second != "--help", second != "-h" else {
      guard second == nil else { return (named, rest) }
      throw incomplete(named)
    }
    throw unknownCommand(second, after: named)
  }

  private func isOperand(_ word: String, of command: Command) -> Bool {
    word.hasPrefix("-") || !command.operands.isEmpty
  }

  private func incomplete(_ named: [Command]) -> Failure {
    let known = named.map(\.name)
    return .usage(
      zh: "命令不完整：可用 \(known.joined(separator: "、"))",
      en: "the command takes one more word: \(known.joined(separator: ", "))")
  }

  private func unknownCommand(_ word: String, after named: [Command]) -> Failure {
    let first = named[0].words[0]
    let known = named.compactMap { $0.words.dropFirst().first }
    let near = Suggestion.nearest(to: word, among: known)
    return .usage(
      zh: "没有命令 “\(first) \(word)”：" + (near.map { "是否指 “\(first) \($0)”？" } ?? "可用 \(known.joined(separator: "、"))"),
      en: "no command '\(first) \(word)': "
        + (near.map { "did you mean '\(first) \($0)'?" } ?? "there are \(known.joined(separator: ", "))"))
  }

  private func unknownCommand(_ word: String) -> Failure {
    let near = Suggestion.nearest(to: word, among: commands.map { $0.words[0] })
    return .usage(
      zh: "没有命令 “\(word)”：" + (near.map { "是否指 “\($0)”？" } ?? "用 plantrack help 查看全部命令"),
      en: "no command '\(word)': " + (near.map { "did you mean '\($0)'?" } ?? "'plantrack help' lists the commands"))
  }

  private func sort(_ arguments: [String], options: [Option], command: Command?) throws(Failure) -> Words {
    var words = Words()
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words.operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.operands.append(word)
        continue
      }
      try takeOption(word, &rest, options: options, command: command, into: &words)
    }
    return words
  }

  private func takeOption(
    _ word: String, _ rest: inout ArraySlice<String>, options: [Option], command: Command?, into words: inout Words
  ) throws(Failure) {
    let isLong = word.hasPrefix("--")
    let parts =
      isLong ? word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) : []
    let name = isLong ? parts[0] : String(word.prefix(2))
    guard let option = options.first(where: { $0.name == name || $0.short.map { "-\($0)" } == name }) else {
      throw unknownOption(name, options: options, command: command)
    }
    var attached = parts.count == 2 ? parts[1] : nil
    if !isLong, word.count > 2 { attached = String(word.dropFirst(2)) }
    guard let valueName = option.value else {
      guard attached == nil else {
        throw .usage(zh: "\(name) 不带值", en: "\(name) takes no value")
      }
      words.options.append((option.name, ""))
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw .usage(zh: "\(name) 之后缺少 \(valueName)", en: "\(name) needs \(valueName) after it")
    }
    if attached == nil, options.contains(where: { $0.name == value }) {
      throw .usage(
        zh: "\(name) 之后缺少 \(valueName)（后面是 \(value)）", en: "\(name) needs \(valueName) after it, not \(value)")
    }
    if case .words(let known) = option.completion, !known.contains(value) {
      let near = Suggestion.nearest(to: value, among: known)
      throw .usage(
        zh: "\(name) 不能取 “\(value)”：" + (near.map { "是否指 \($0)？" } ?? "可用 \(known.joined(separator: "、"))"),
        en: "\(name) cannot be '\(value)': "
          + (near.map { "did you mean \($0)?" } ?? "it is one of \(known.joined(separator: ", "))"))
    }
    words.options.append((option.name, value))
  }

  private func unknownOption(_ name: String, options: [Option], command: Command?) -> Failure {
    let near = Suggestion.nearest(to: name, among: options.map(\.name))
    let help = (["plantrack help", command?.name].compactMap { $0 }).joined(separator: " ")
    return .usage(
      zh: "没有选项 \(name)：" + (near.map { "是否指 \($0)？" } ?? "") + "用 \(help) 查看选项",
      en: "no option \(name): " + (near.map { "did you mean \($0)? " } ?? "") + "'\(help)' lists the options")
  }

  private func check(_ words: [String], of command: Command) throws(Failure) {
    let least = command.operands.count { $0.count != .optional }
    if words.count < least {
      let missing = command.operands.filter { $0.count != .optional }[words.count].name
      throw .usage(zh: "缺少 \(missing)：\(command.usage)", en: "\(missing) is missing: \(command.usage)")
    }
    guard !command.operands.contains(where: { $0.count == .oneOrMore }) else { return }
    if words.count > command.operands.count {
      let extra = words[command.operands.count]
      throw .usage(zh: "多出 “\(extra)”：\(command.usage)", en: "'\(extra)' is one word too many: \(command.usage)")
    }
  }
}
