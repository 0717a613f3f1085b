import CPlatform
import Glibc
import Reporting

/// The program: words in, exit status out.
@main struct Plantrack {
  static let version = "0.1.0"

  static func main() {
    StandardStream.occupyClosed()
    // A reader that goes away and a file size limit are answered by the failing write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    cplatform_keep_memory()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ arguments: [String]) -> ExitStatus {
    var console = Console(language: Environment.language())
    do {
      if let word = arguments.first(where: { $0.utf8.contains(0) || $0.unicodeScalars.contains("\u{FFFD}") }) {
        throw Failure.usage(zh: "“\(word)” 不是 UTF-8 文字", en: "'\(word)' is not UTF-8")
      }
      switch try CommandLineParser(commands: Commands.all).parse(arguments) {
      case .version: try console.say(Message(zh: "plantrack \(version)", en: "plantrack \(version)"))
      case .help(let named, let words):
        console.language = Invocation.language(words)
        try HelpText.print(named, language: console.language)
      case .run(let command, let words):
        let invocation = Invocation(words)
        console = invocation.console
        try command.run(invocation)
      }
      return .done
    } catch is ReaderGone {
      return .done
    } catch let error as ProblemsFound {
      for problem in error.problems { console.report(problem) }
      return error.status
    } catch {
      let failure = Failure(any: error)
      console.report(failure.message)
      return failure.status
    }
  }
}
