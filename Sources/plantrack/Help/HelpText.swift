import Reporting

/// Help, made from the commands themselves.
enum HelpText {
  /// Prints help for one command, for several of one first word, or (none) for the program.
  static func print(_ named: [Command], language: Language) throws {
    let lines =
      switch named.count {
      case 0: program(language)
      case 1: command(named[0], language)
      default: group(named, language)
      }
    try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func program(_ language: Language) -> [String] {
    let title = Message(
      zh: "plantrack：重点工作目标跟踪——读入通知，记录进展，报告逾期与完成情况",
      en: "plantrack: tracks the targets of plan notices - reads them, records progress, reports what is overdue")
    let heads = Message(zh: "命令", en: "Commands")
    let first = Message(zh: "例", en: "Examples")
    let more = Message(
      zh: "每条命令的说明：plantrack help 命令。全部选项与退出码：man plantrack",
      en: "Each command in full: plantrack help COMMAND. All options and exit statuses: man plantrack")
    var lines = [
      title.text(language), "", Message(zh: "用法", en: "Usage").text(language) + ": plantrack COMMAND [OPTION…]", "",
    ]
    lines += [heads.text(language)]
    lines += TextColumns.lines(
      Commands.all.map { ($0.name, $0.summary.text(language)) }, indent: 2, width: width)
    lines += ["", Message(zh: "所有命令都有的选项", en: "Options of every command").text(language)]
    lines += options(Option.everywhere, language)
    lines += ["", first.text(language)]
    lines += examples(
      [
        .init("plantrack import notice.txt", zh: "读入一份通知", en: "read a notice"),
        .init("plantrack progress add 23 --percent 40", zh: "记录第 23 项的进度", en: "record the progress of task 23"),
        .init("plantrack report overdue", zh: "逾期报告", en: "what is overdue today"),
      ], language)
    return lines + ["", more.text(language)]
  }

  private static func group(_ named: [Command], _ language: Language) -> [String] {
    [Message(zh: "命令", en: "Commands").text(language)]
      + TextColumns.lines(named.map { ($0.name, $0.summary.text(language)) }, indent: 2, width: width)
  }

  private static func command(_ command: Command, _ language: Language) -> [String] {
    var lines = [
      "plantrack \(command.name): \(command.summary.text(language))", "",
      Message(zh: "用法", en: "Usage").text(language) + ": \(command.usage)",
    ]
    for note in command.notes {
      lines.append("")
      lines += TextColumns.wrapped(note.text(language), width: width)
    }
    if !command.options.isEmpty {
      lines += ["", Message(zh: "选项", en: "Options").text(language)]
      lines += options(command.options, language)
    }
    lines += ["", Message(zh: "所有命令都有的选项", en: "Options of every command").text(language)]
    lines += options(Option.everywhere, language)
    lines += ["", Message(zh: "例", en: "Examples").text(language)]
    lines += examples(command.examples, language)
    return lines
  }

  private static func options(_ options: [Option], _ language: Language) -> [String] {
    TextColumns.lines(options.map { ($0.usage, $0.helpText(language)) }, indent: 2, width: width)
  }

  private static func examples(_ examples: [Command.Example], _ language: Language) -> [String] {
    TextColumns.lines(examples.map { ($0.line, $0.effect.text(language)) }, indent: 2, width: width)
  }

  /// Never above 100 columns: longer lines are hard to read.
  private static var width: Int { min(max(Environment.columns(), 40), 100) }
}

extension Option {
  /// `-o, --output FILE`.
  var usage: String { (short.map { "-\($0), " } ?? "") + ([name] + [value].compactMap { $0 }).joined(separator: " ") }

  /// The help line, with the words that may stand as value.
  func helpText(_ language: Language) -> String {
    guard case .words(let words) = completion, !words.allSatisfy(help.text(language).contains) else {
      return help.text(language)
    }
    return "\(help.text(language)): \(words.joined(separator: ", "))"
  }
}
