import Reporting

/// Help, made from the commands themselves.
struct HelpText {
  private let language: Language
  /// Never above 100 columns: longer lines are hard to read.
  private let width = min(max(Environment.columns(), 40), 100)
  private var lines: [String] = []

  /// Prints help for one command, for several of one first word, or (none) for the program.
  static func print(_ named: [Command], language: Language) throws {
    var text = HelpText(language: language)
    switch named.count {
    case 0: text.addProgram()
    case 1: text.add(named[0])
    default: text.addList(Message(zh: "命令", en: "Commands"), named.map { ($0.name, $0.summary) })
    }
    try StandardStream.output.write(Array(text.lines.map { $0 + "\n" }.joined().utf8))
  }

  private init(language: Language) { self.language = language }

  private mutating func addProgram() {
    addParagraph(
      Message(
        zh: "plantrack：重点工作目标跟踪——读入通知，记录进展，报告逾期与完成情况",
        en: "plantrack: tracks the targets of plan notices - reads them, records progress, reports what is overdue"))
    addUsage("plantrack COMMAND [OPTION…]")
    addList(Message(zh: "命令", en: "Commands"), Commands.all.map { ($0.name, $0.summary) })
    addEverywhere()
    addExamples([
      .init("plantrack import notice.txt", zh: "读入一份通知", en: "read a notice"),
      .init("plantrack progress add 23 --percent 40", zh: "记录第 23 项的进度", en: "record the progress of task 23"),
      .init("plantrack report overdue", zh: "逾期报告", en: "what is overdue today"),
    ])
    addParagraph(
      Message(
        zh: "每条命令的说明：plantrack help 命令。全部选项与退出码：man plantrack",
        en: "Each command in full: plantrack help COMMAND. All options and exit statuses: man plantrack"))
  }

  private mutating func add(_ command: Command) {
    addParagraph(Message(both: "plantrack \(command.name): ") + command.summary)
    addUsage(command.usage)
    for note in command.notes { addParagraph(note) }
    if !command.options.isEmpty { addOptions(Message(zh: "选项", en: "Options"), command.options) }
    addEverywhere()
    addExamples(command.examples)
  }

  private mutating func addParagraph(_ message: Message) {
    separate()
    lines += Wrapping.lines(message.text(language), width: width)
  }

  private mutating func addUsage(_ usage: String) {
    addParagraph(Message(zh: "用法: \(usage)", en: "Usage: \(usage)"))
  }

  private mutating func addEverywhere() {
    addOptions(Message(zh: "所有命令都有的选项", en: "Options of every command"), Option.everywhere)
  }

  private mutating func addOptions(_ heading: Message, _ options: [Option]) {
    addList(heading, options.map { ($0.usage, $0.helpMessage) })
  }

  private mutating func addExamples(_ examples: [Command.Example]) {
    addList(Message(zh: "例", en: "Examples"), examples.map { ($0.line, $0.effect) })
  }

  private mutating func addList(_ heading: Message, _ rows: [(String, Message)]) {
    separate()
    lines.append(heading.text(language))
    lines += TextColumns.lines(rows.map { ($0.0, $0.1.text(language)) }, indent: 2, width: width)
  }

  private mutating func separate() {
    if !lines.isEmpty { lines.append("") }
  }
}

extension Option {
  /// `-o, --output FILE`.
  var usage: String { (short.map { "-\($0), " } ?? "") + ([name] + [value].compactMap { $0 }).joined(separator: " ") }

  /// The help line, with the words that may stand as value.
  var helpMessage: Message {
    guard case .words(let words) = completion else { return help }
    let said = help.en.split { !$0.isLetter }
    guard !words.allSatisfy({ word in said.contains { $0 == word } }) else { return help }
    return help + Message(both: ": \(words.joined(separator: ", "))")
  }
}
