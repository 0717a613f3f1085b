import Reporting
import Glibc
import PlanModel

/// One run of a command: its words, and what the surroundings decide where the words say nothing.
struct Invocation: ~Copyable {
  private let words: CommandLineParser.Words
  let console: Console
  let databasePath: String

  var operands: [String] { words.operands }
  var language: Language { console.language }

  init(_ words: CommandLineParser.Words) {
    self.words = words
    console = Console(
      language: Invocation.language(words), isQuiet: words.has(.quiet),
      isVerbose: words.has(.verbose))
    databasePath =
      words.value(.database) ?? Environment.text("PLANTRACK_DB") ?? "plantrack.db"
  }

  /// `--lang`, else Chinese where the locale is Chinese.
  static func language(_ words: CommandLineParser.Words) -> Language {
    words.value(.language).flatMap(Language.init(rawValue:)) ?? Environment.language()
  }

  func has(_ option: Option) -> Bool { words.has(option) }

  /// The value given last; nil where the option is not given.
  func text(_ option: Option) -> String? { words.value(option) }

  func day(_ option: Option) throws(Failure) -> CivilDate? {
    guard let text = text(option) else { return nil }
    guard let day = CivilDate(iso: text) else {
      throw .usage(
        zh: "\(option.name)：“\(text)” 不是日期，写作 2026-06-30", en: "\(option.name): '\(text)' is no day; write 2026-06-30")
    }
    return day
  }

  func integer(_ option: Option, in range: ClosedRange<Int>) throws(Failure) -> Int? {
    guard let text = text(option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        zh: "\(option.name)：“\(text)” 应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "\(option.name): '\(text)' is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func percent(_ option: Option) throws(Failure) -> Percent? {
    guard let text = text(option) else { return nil }
    guard let percent = Percent(text: text), percent <= .full else {
      throw .usage(
        zh: "\(option.name)：“\(text)” 应为 0 至 100，至多两位小数",
        en: "\(option.name): '\(text)' is no percent from 0 to 100 with at most two decimals")
    }
    return percent
  }

  /// Today, where the clock can say it.
  static func today() throws(Failure) -> CivilDate {
    guard let today = Clock.today() else {
      throw Failure(.fault, Message(zh: "系统时钟不可用：请用 --as-of 指定日期", en: "the clock is off: give the day with --as-of"))
    }
    return today
  }
}

/// What the environment says.
enum Environment {
  /// Nil where the variable is not set or empty.
  static func text(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as POSIX has it.
  static func language() -> Language {
    let locale = text("LC_ALL") ?? text("LC_MESSAGES") ?? text("LANG") ?? ""
    return locale.hasPrefix("zh") ? .zh : .en
  }

  static var allowsColor: Bool { text("NO_COLOR") == nil && text("TERM") != "dumb" }

  /// The terminal's width, else COLUMNS, else 80.
  static func columns() -> Int {
    StandardStream.output.columns ?? text("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
