import Reporting

/// Completion scripts, made from the commands themselves. What only the database knows (task numbers, departments …)
/// the script asks for with `plantrack completions --list KIND`.
enum CompletionScript {
  static func text(for shell: String) -> String {
    switch shell {
    case "bash": bash()
    case "zsh": zsh()
    default: fish()
    }
  }

  /// The kinds of words that `--list` prints.
  static let kinds = ["tasks", "departments", "notices", "domains", "quarters"]

  private static func kind(_ completion: Completion) -> String? {
    switch completion {
    case .tasks: "tasks"
    case .departments: "departments"
    case .notices: "notices"
    case .domains: "domains"
    case .quarters: "quarters"
    default: nil
    }
  }

  private static var firstWords: [String] {
    Commands.all.reduce(into: []) { words, command in
      if !words.contains(command.words[0]) { words.append(command.words[0]) }
    }
  }

  /// What a shell function runs to complete a value: one line of words each.
  private static func shellWords(_ completion: Completion) -> String {
    switch completion {
    case .words(let words): "printf '%s\\n' \(words.joined(separator: " "))"
    case .commands: "printf '%s\\n' \(firstWords.joined(separator: " "))"
    default:
      kind(completion).map { "plantrack ${database:+--db \"$database\"} completions --list \($0) 2>/dev/null" } ?? ""
    }
  }

  /// Lines of a `case` over the command and the option before the cursor.
  private static func valueCases(_ reply: (String) -> String, file: String) -> [String] {
    func line(_ option: Option, _ command: String) -> String {
      let names = [option.name] + (option.short.map { ["-\($0)"] } ?? [])
      let words = shellWords(option.completion)
      let body = !words.isEmpty ? reply(words) : option.completion == .none ? ":" : file
      return "    \(names.map { "\(command)' \($0)'" }.joined(separator: "|"))) \(body); return ;;"
    }
    return Commands.all.flatMap { command in
      command.options.filter { $0.value != nil }.map { line($0, "'\(command.name)'") }
    } + Option.everywhere.filter { $0.value != nil }.map { line($0, "*") }
  }

  /// `name)` lines of a `case` over the command's words.
  private static func commandCases(_ body: (Command) -> String) -> [String] {
    Commands.all.map { "    '\($0.name)') \(body($0)) ;;" }
  }

  private static func bash() -> String {
    var lines = [
      "# bash completion for plantrack: source it, or put it into ~/.local/share/bash-completion/completions/plantrack",
      "_plantrack_reply() {",
      "  local word",
      "  COMPREPLY=()",
      "  while IFS= read -r word; do",
      "    # bash takes a colon for the end of a word: offer only what comes after it",
      "    [[ $word == \"$current\"* ]] && COMPREPLY+=(\"$(printf '%q' \"${word#\"${current%\"${current##*:}\"}\"}\")\")",
      "  done",
      "}",
      "_plantrack() {",
      "  local line=${COMP_LINE:0:COMP_POINT} database='' command='' word previous='' index",
      "  local current=${line##* }",
      "  local -a words",
      "  read -ra words <<< \"${line%\"$current\"}\"",
      "  for ((index = 1; index < ${#words[@]}; index++)); do",
      "    word=${words[index]}",
      "    [[ $previous == --db ]] && database=$word",
      "    [[ $word == -* || $previous == --db || $previous == --lang || $previous == --color ]] "
        + "&& { previous=$word; continue; }",
      "    previous=$word",
      "    case \"$command $word\" in",
      "      " + Commands.all.map { "\" \($0.words[0])\"" }.unique().joined(separator: "|") + ") command=$word ;;",
    ]
    let pairs = Commands.all.filter { $0.words.count == 2 }.map { "\"\($0.name)\"" }
    lines += [
      "      \(pairs.joined(separator: "|"))) command+=\" $word\" ;;",
      "    esac",
      "  done",
      "  case \"$command $previous\" in",
    ]
    lines += valueCases({ "_plantrack_reply < <(\($0))" }, file: "COMPREPLY=($(compgen -f -- \"$current\"))")
    lines += ["  esac", "  if [[ $current == -* ]]; then", "    case $command in"]
    lines += commandCases { command in
      "_plantrack_reply < <(printf '%s\\n' \(command.allOptions.map(\.name).joined(separator: " ")))"
    }
    let everywhere = Option.everywhere.map(\.name).joined(separator: " ")
    lines += [
      "    *) _plantrack_reply < <(printf '%s\\n' \(everywhere)) ;;", "    esac", "    return", "  fi",
      "  case $command in",
    ]
    lines += commandCases { command in
      let words = command.operands.first.map { shellWords($0.completion) } ?? ""
      return words.isEmpty ? "COMPREPLY=($(compgen -f -- \"$current\"))" : "_plantrack_reply < <(\(words))"
    }
    for first in firstWords where !Commands.all.contains(where: { $0.name == first }) {
      let seconds = Commands.all.filter { $0.words[0] == first }.compactMap { $0.words.dropFirst().first }
      lines.append("    '\(first)') _plantrack_reply < <(printf '%s\\n' \(seconds.joined(separator: " "))) ;;")
    }
    lines += [
      "    '') _plantrack_reply < <(printf '%s\\n' \(firstWords.joined(separator: " "))) ;;",
      "  esac", "}", "complete -F _plantrack plantrack", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func zsh() -> String {
    var lines = [
      "#compdef plantrack",
      "# zsh completion for plantrack: put it into a folder of $fpath as _plantrack",
      "_plantrack_reply() {",
      "  local -a found",
      "  found=(${(f)\"$(eval \"$1\")\"})",
      "  compadd -a found",
      "}",
      "_plantrack() {",
      "  local database='' command='' word index",
      "  local previous=${words[CURRENT-1]} current=${words[CURRENT]}",
      "  for ((index = 2; index < CURRENT; index++)); do",
      "    word=${words[index]}",
      "    [[ $word == --db ]] && database=${words[index+1]}",
      "    [[ $word == -* || ${words[index-1]} == (--db|--lang|--color) ]] && continue",
      "    case \"$command $word\" in",
      "      "
        + Commands.all.map { "(\" \($0.words[0])\")" }.unique().map { "\($0) command=$word ;;" }
        .joined(separator: "\n      "),
    ]
    lines += Commands.all.filter { $0.words.count == 2 }.map { "      (\"\($0.name)\") command+=\" $word\" ;;" }
    lines += ["    esac", "  done", "  case \"$command $previous\" in"]
    lines += valueCases({ "_plantrack_reply \(quoted($0))" }, file: "_files")
    lines += ["  esac", "  if [[ $current == -* ]]; then", "    case $command in"]
    lines += commandCases { "compadd -- \($0.allOptions.map(\.name).joined(separator: " "))" }
    lines += [
      "    *) compadd -- \(Option.everywhere.map(\.name).joined(separator: " ")) ;;", "    esac", "    return", "  fi",
      "  case $command in",
    ]
    lines += commandCases { command in
      let words = command.operands.first.map { shellWords($0.completion) } ?? ""
      return words.isEmpty ? "_files" : "_plantrack_reply \(quoted(words))"
    }
    for first in firstWords where !Commands.all.contains(where: { $0.name == first }) {
      let seconds = Commands.all.filter { $0.words[0] == first }.compactMap { $0.words.dropFirst().first }
      lines.append("    '\(first)') compadd \(seconds.joined(separator: " ")) ;;")
    }
    lines += [
      "    '') compadd \(firstWords.joined(separator: " ")) ;;", "  esac", "}", "compdef _plantrack plantrack", "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func fish() -> String {
    var lines = [
      "# fish completion for plantrack: put it into ~/.config/fish/completions/plantrack.fish",
      "complete -c plantrack -f",
    ]
    for first in firstWords {
      let named = Commands.all.filter { $0.words[0] == first }
      let summary =
        named.first { $0.words.count == 1 }?.summary.text(.en) ?? named.map(\.words[1]).joined(separator: ", ")
      lines.append("complete -c plantrack -n __fish_use_subcommand -a \(first) -d \(fishQuoted(summary))")
      for command in named where command.words.count == 2 {
        lines.append(
          "complete -c plantrack -n '__fish_seen_subcommand_from \(first)' -a \(command.words[1]) "
            + "-d \(fishQuoted(command.summary.text(.en)))")
      }
    }
    for command in Commands.all {
      let seen = command.words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
      for option in command.options { lines.append(fish(option, condition: seen)) }
      if let operand = command.operands.first {
        let words = fishWords(operand.completion)
        lines.append("complete -c plantrack -n '\(seen)' \(words)")
      }
    }
    lines += Option.everywhere.map { fish($0, condition: nil) }
    return (lines.filter { !$0.hasSuffix(" ") } + [""]).joined(separator: "\n")
  }

  private static func fish(_ option: Option, condition: String?) -> String {
    var line = "complete -c plantrack" + (condition.map { " -n '\($0)'" } ?? "") + " -l \(option.name.dropFirst(2))"
    if let short = option.short { line += " -s \(short)" }
    if option.value != nil { line += " -r " + fishWords(option.completion) }
    return line + " -d \(fishQuoted(option.help.text(.en)))"
  }

  private static func fishWords(_ completion: Completion) -> String {
    switch completion {
    case .words(let words): "-a '\(words.joined(separator: " "))'"
    case .commands: "-a '\(firstWords.joined(separator: " "))'"
    case .file, .folder: "-F"
    case .none: "-f"
    default: kind(completion).map { "-a '(plantrack completions --list \($0) 2>/dev/null)'" } ?? ""
    }
  }

  private static func fishQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'") + "'"
  }
}

extension [String] {
  /// Each element once, at its first place.
  fileprivate func unique() -> [String] {
    reduce(into: []) { words, word in
      if !words.contains(word) { words.append(word) }
    }
  }
}
