extension Command {
  static let completions = Command(
    "completions", zh: "输出 shell 补全脚本", en: "print a completion script for a shell",
    operands: [Operand("SHELL", .optional, .words(["bash", "zsh", "fish"]))], options: [.list],
    examples: [
      .init("source <(plantrack completions bash)", zh: "在本次 bash 中启用补全", en: "switch completion on in this bash")
    ]
  ) { invocation in
    if let kind = invocation.text(.list) {
      let words = try CompletionWords.of(kind, invocation)
      return try StandardStream.output.write(Array(words.map { "\($0)\n" }.joined().utf8))
    }
    guard let shell = invocation.operands.first, ["bash", "zsh", "fish"].contains(shell) else {
      let given = invocation.operands.first
      throw Failure.usage(
        zh: given.map { "不支持 “\($0)”：" } ?? "" + "可用 bash、zsh、fish",
        en: (given.map { "no completions for '\($0)': " } ?? "which shell: ") + "bash, zsh or fish")
    }
    try StandardStream.output.write(Array(CompletionScript.text(for: shell).utf8))
  }
}

extension Option {
  fileprivate static let list = Option(
    "--list", value: "KIND", .words(CompletionScript.kinds), zh: "列出数据库中的词，供补全脚本使用",
    en: "print words of the database, as the scripts need them")
}
