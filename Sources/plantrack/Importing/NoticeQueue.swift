import Synchronization

/// Notices on their way from the thread that reads them to the one that stores them, in the order of the files.
///
/// Reading runs a little ahead, so that memory does not grow with the number of files. What it asks of the register it
/// asks the storing thread, which alone may touch the database.
final class NoticeQueue: Sendable {
  typealias Names = Result<[String], any Error>

  /// What the storing thread gets.
  enum Event: Sendable {
    /// Of which issuer the register's names are wanted: to be answered.
    case question(issuer: String?)
    case notice(Result<ReadNotice, any Error>)
    case end
  }

  private struct State: Sendable {
    var notices: [Result<ReadNotice, any Error>] = []
    var byteCount = 0
    var question: String??
    var answer: Names?
    var isEnded = false
    var isStopped = false
    var isReaderWaiting = false
    var isStorerWaiting = false
  }

  private let state = Mutex(State())
  private let forReader: Signal
  private let forStorer: Signal

  /// So many files may wait to be stored, and no more than one when they are as large as this.
  private static let greatestCount = 4
  private static let greatestByteCount = 4 << 20

  /// Nil where the process may open no more files.
  init?() {
    guard let forReader = Signal(), let forStorer = Signal() else { return nil }
    self.forReader = forReader
    self.forStorer = forStorer
  }

  // MARK: The reading thread

  /// Waits until there is room for a notice; false where no more are wanted.
  func waitForRoom() -> Bool {
    waitAsReader { state in
      if state.isStopped { return false }
      let hasRoom =
        state.notices.count < NoticeQueue.greatestCount && state.byteCount < NoticeQueue.greatestByteCount
      return hasRoom ? true : nil
    }
  }

  /// The names that the register of an issuer holds.
  func names(ofIssuer issuer: String?) throws -> [String] {
    tellStorer { $0.question = .some(issuer) }
    return try waitAsReader { state -> Names? in
      if state.isStopped { return .success([]) }
      defer { state.answer = nil }
      return state.answer
    }.get()
  }

  func put(_ notice: Result<ReadNotice, any Error>) {
    tellStorer { state in
      state.notices.append(notice)
      if case .success(let notice) = notice { state.byteCount += notice.byteCount }
    }
  }

  /// No notice comes after those that are there.
  func end() { tellStorer { $0.isEnded = true } }

  // MARK: The storing thread

  /// Waits for the next event.
  func next() -> Event {
    while true {
      let event = state.withLock { state -> Event? in
        if let issuer = state.question {
          state.question = nil
          return .question(issuer: issuer)
        }
        guard state.notices.isEmpty else {
          let notice = state.notices.removeFirst()
          if case .success(let notice) = notice { state.byteCount -= notice.byteCount }
          return .notice(notice)
        }
        if state.isEnded { return .end }
        state.isStorerWaiting = true
        return nil
      }
      guard let event else {
        forStorer.wait()
        continue
      }
      if case .notice = event { tellReader { _ in } }
      return event
    }
  }

  func answer(_ names: Names) { tellReader { $0.answer = names } }

  /// Nothing more is wanted: the reading thread ends after the file that it is at.
  func stop() { tellReader { $0.isStopped = true } }

  // MARK: Waking and waiting

  private func waitAsReader<R: Sendable>(until ready: (inout State) -> R?) -> R {
    while true {
      let result = state.withLock { state -> R? in
        let result = ready(&state)
        if result == nil { state.isReaderWaiting = true }
        return result
      }
      if let result { return result }
      forReader.wait()
    }
  }

  private func tellReader(_ change: (inout State) -> Void) {
    let isWaiting = state.withLock { state in
      change(&state)
      defer { state.isReaderWaiting = false }
      return state.isReaderWaiting
    }
    if isWaiting { forReader.send() }
  }

  private func tellStorer(_ change: (inout State) -> Void) {
    let isWaiting = state.withLock { state in
      change(&state)
      defer { state.isStorerWaiting = false }
      return state.isStorerWaiting
    }
    if isWaiting { forStorer.send() }
  }
}
