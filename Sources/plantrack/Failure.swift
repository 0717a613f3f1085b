import Reporting

/// Why a command ends early: the exit status, and one line that says where, what, and what to do.
struct Failure: Error {
  var status: ExitStatus
  var message: Message

  init(_ status: ExitStatus, _ message: Message) {
    self.status = status
    self.message = message
  }

  init(_ status: ExitStatus, zh: String, en: String) {
    self.init(status, Message(zh: zh, en: en))
  }

  /// What a library says, in both languages, behind its place.
  init(_ status: ExitStatus, at place: String, _ text: String) {
    let words = PhraseBook.message(text)
    self.init(status, Message(zh: "\(place)：\(words.zh)", en: "\(place): \(words.en)"))
  }

  static func usage(zh: String, en: String) -> Failure { Failure(.usage, zh: zh, en: en) }
  static func refused(zh: String, en: String) -> Failure { Failure(.refused, zh: zh, en: en) }
  static func badData(zh: String, en: String) -> Failure { Failure(.badData, zh: zh, en: en) }
}

/// The reader of standard output went away (`| head`): a quiet end, not a failure.
struct ReaderGone: Error {}
