import Reporting

extension Command {
  static let help = Command(
    "help", zh: "显示帮助", en: "show help",
    operands: [Operand("COMMAND", .optional, .commands), Operand("WORD", .optional)],
    options: [.manualPage],
    examples: [.init("plantrack help import", zh: "命令 import 的说明", en: "the help of import")]
  ) { invocation in
    if invocation.has(.manualPage) {
      try StandardStream.output.write(Array(ManualPage.text().utf8))
      return
    }
    let words = invocation.operands
    let named = Commands.all.filter { $0.words.starts(with: words) }
    guard !named.isEmpty else {
      let name = words.joined(separator: " ")
      let near = Suggestion.nearest(to: name, among: Commands.all.map(\.name) + Commands.all.map { $0.words[0] })
      throw Failure.usage(
        zh: "没有命令 “\(name)”：" + (near.map { "是否指 “\($0)”？" } ?? "用 plantrack help 查看全部命令"),
        en: "no command '\(name)': " + (near.map { "did you mean '\($0)'?" } ?? "'plantrack help' lists the commands"))
    }
    let exact = named.filter { $0.words == words }
    try HelpText.print(words.isEmpty ? [] : exact.isEmpty ? named : exact, language: invocation.language)
  }
}

extension Option {
  fileprivate static let manualPage = Option("--man", zh: "输出手册页（roff）", en: "print the manual page (roff)")
}
