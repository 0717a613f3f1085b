import Reporting

/// The manual page in roff, made from the commands themselves; `make install` puts it in its place.
enum ManualPage {
  static func text() -> String {
    var lines = [
      ".TH PLANTRACK 1 \"\" \"plantrack \(Plantrack.version)\" \"User Commands\"",
      ".SH NAME", "plantrack \\- track the targets of plan notices",
      ".SH SYNOPSIS", ".B plantrack", ".I COMMAND", "[\\fIOPTION\\fR...]",
      ".SH DESCRIPTION",
      roff(
        "Reads plan notices (page text, HTML, DOCX, XLSX, CSV), keeps their targets in one SQLite file, records progress "
          + "without ever overwriting an entry, and prints what is overdue and how far the plan has come, for any day."),
      ".SH COMMANDS",
    ]
    for command in Commands.all { lines += entry(command) }
    lines += [".SH OPTIONS OF EVERY COMMAND"]
    lines += Option.everywhere.flatMap(entry)
    lines += [".SH EXIT STATUS"]
    for status in ExitStatus.allCases {
      lines += [".TP", ".B \(status.rawValue)", roff(status.meaning.text(.en))]
    }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B PLANTRACK_DB", "The database, where \\fB\\-\\-db\\fR does not name it.",
      ".TP", ".B LC_ALL, LC_MESSAGES, LANG",
      "Reports and messages are in Chinese where the first one set begins with zh.",
      ".TP", ".B NO_COLOR", "Where set, no colour.",
      ".TP", ".B COLUMNS", "The width of tables where the output is not a terminal; 80 otherwise.",
      ".TP", ".B TZ", "The time zone that decides which day today is.",
      ".SH FILES", ".TP", ".I plantrack.db",
      "The database in the current folder. It is an ordinary SQLite file; the views task_status, overdue_tasks and "
        + "department_completion answer the common questions in SQL.",
      ".SH EXAMPLES",
    ]
    for command in Commands.all {
      for example in command.examples {
        lines += [".TP", ".B \(roff(example.line))", roff(example.effect.text(.en))]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func entry(_ command: Command) -> [String] {
    var lines = [".SS \(roff(command.usage))", roff(sentence(command.summary.text(.en)))]
    for note in command.notes { lines += [".PP", roff(note.text(.en))] }
    return lines + command.options.flatMap(entry)
  }

  private static func entry(_ option: Option) -> [String] {
    [".TP", ".B \(roff(option.usage))", roff(sentence(option.helpMessage.en))]
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// Text in which roff reads no command: backslashes and dashes escaped, no dot or quote at the start of a line.
  private static func roff(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "…": escaped += "..."
      case "'": escaped += "\\(aq"
      default: escaped.append(character)
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
