import Synchronization

/// Notices on their way from the threads that read them to the one that stores them, in the order of the files.
///
/// Reading runs a little ahead, so that memory does not grow with the number of files. What a reader asks of the register
/// it asks the storing thread, which alone may touch the database.
final class NoticeQueue: Sendable {
  typealias Names = Result<[String], any Error>

  /// What the storing thread gets.
  enum Event: Sendable {
    /// Of which issuer a reader wants the register's names: to be answered.
    case question(reader: Int, issuer: String?)
    case notice(Result<ReadNotice, any Error>)
    case end
  }

  struct Unwanted: Error {}

  private struct State: Sendable {
    /// Read and not yet taken, by the place of their files.
    var notices: [Int: Result<ReadNotice, any Error>] = [:]
    var byteCount = 0
    /// So many files have been given to readers, and so many notices have been taken.
    var given = 0
    var taken = 0
    /// Where the files end, or the first that could not be read.
    var end: Int
    var questions: [(reader: Int, issuer: String?)] = []
    var answers: [Int: Names] = [:]
    var isGreatBeingRead = false
    var isStopped = false
    var waitingReaders: Set<Int> = []
    var isStorerWaiting = false
  }

  private let state: Mutex<State>
  private let forReaders: [Signal]
  private let forStorer: Signal

  /// So many files may be read ahead, and no more than one when they are as large as this.
  private static let greatestCount = 6
  private static let greatestByteCount = 4 << 20
  /// Two files as large as this are not read at once: reading takes many times the memory of the file.
  private static let greatFile = 1 << 20

  /// Nil where the process may open no more files.
  init?(fileCount: Int, readerCount: Int) {
    let signals = (0...readerCount).compactMap { _ in Signal() }
    guard signals.count > readerCount else { return nil }
    state = Mutex(State(end: fileCount))
    forReaders = Array(signals.dropLast())
    forStorer = signals[readerCount]
  }

  // MARK: The reading threads

  /// Waits until there is room for a notice: the place of the next file, nil where no more are wanted.
  func file(for reader: Int) -> Int? {
    wait(as: reader) { state -> Int?? in
      guard !state.isStopped, state.given < state.end else { return .some(nil) }
      let hasRoom =
        state.given - state.taken < NoticeQueue.greatestCount && state.byteCount < NoticeQueue.greatestByteCount
      // The file that the storing thread waits for always has room.
      guard hasRoom || state.given == state.taken else { return nil }
      defer { state.given += 1 }
      return state.given
    }
  }

  /// Reads a file of so many bytes, a great one when no other is being read.
  /// - Throws: what reading throws, and `Unwanted` where nobody waits for the file any more.
  func inTurn<R>(_ reader: Int, byteCount: Int, _ read: () throws -> R) throws -> R {
    guard byteCount >= NoticeQueue.greatFile else { return try read() }
    let isWanted = wait(as: reader) { state -> Bool? in
      if state.isStopped { return false }
      guard !state.isGreatBeingRead else { return nil }
      state.isGreatBeingRead = true
      return true
    }
    guard isWanted else { throw Unwanted() }
    defer { tellReaders { $0.isGreatBeingRead = false } }
    return try read()
  }

  /// The names that the register of an issuer holds.
  func names(ofIssuer issuer: String?, for reader: Int) throws -> [String] {
    tellStorer { $0.questions.append((reader, issuer)) }
    return try wait(as: reader) { state -> Names? in
      if state.isStopped { return .success([]) }
      return state.answers.removeValue(forKey: reader)
    }.get()
  }

  /// What became of a file. After one that cannot be read none is wanted.
  func put(_ notice: Result<ReadNotice, any Error>, at place: Int) {
    tellStorer { state in
      state.notices[place] = notice
      switch notice {
      case .success(let notice): state.byteCount += notice.byteCount
      case .failure: state.end = min(state.end, place + 1)
      }
    }
  }

  // MARK: The storing thread

  /// Waits for the next event.
  func next() -> Event {
    while true {
      let event = state.withLock { state -> Event? in
        if let (reader, issuer) = state.questions.popLast() { return .question(reader: reader, issuer: issuer) }
        // Files behind one that cannot be read may have been read before it.
        if state.taken >= state.end { return .end }
        if let notice = state.notices.removeValue(forKey: state.taken) {
          state.taken += 1
          if case .success(let notice) = notice { state.byteCount -= notice.byteCount }
          return .notice(notice)
        }
        state.isStorerWaiting = true
        return nil
      }
      guard let event else {
        forStorer.wait()
        continue
      }
      if case .notice = event { tellReaders { _ in } }
      return event
    }
  }

  func answer(_ reader: Int, _ names: Names) { tellReaders { $0.answers[reader] = names } }

  /// Nothing more is wanted: the reading threads end after the files that they are at.
  func stop() { tellReaders { $0.isStopped = true } }

  // MARK: Waking and waiting

  private func wait<R: Sendable>(as reader: Int, until ready: (inout State) -> R?) -> R {
    while true {
      let result = state.withLock { state -> R? in
        let result = ready(&state)
        if result == nil { state.waitingReaders.insert(reader) }
        return result
      }
      if let result { return result }
      forReaders[reader].wait()
    }
  }

  private func tellReaders(_ change: (inout State) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      defer { state.waitingReaders = [] }
      return state.waitingReaders
    }
    for reader in waiting { forReaders[reader].send() }
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
