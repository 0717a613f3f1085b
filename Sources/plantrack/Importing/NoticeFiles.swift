import Glibc

/// The notices of an import, in the order of their files. Several are read on threads of their own, so that they are read
/// while others are stored.
struct NoticeFiles: ~Copyable {
  private let paths: [String]
  private let reader: NoticeFileReader
  /// Nil where the caller reads.
  private let queue: NoticeQueue?
  private let threads: [ReadingThread]
  private(set) var taken = 0

  /// Reading takes two to three times as long as storing.
  private static let greatestThreadCount = 3

  /// Whether reading goes on while something else is done.
  var areReadAhead: Bool { queue != nil }

  /// - Parameter asksNames: whether the register may hold names.
  init(_ paths: [String], _ reader: NoticeFileReader, asksNames: Bool) {
    self.paths = paths
    self.reader = reader
    let count = min(paths.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), NoticeFiles.greatestThreadCount)
    // Nobody knows how long standard input takes.
    guard paths.count > 1, !paths.contains("-"),
      let queue = NoticeQueue(fileCount: paths.count, readerCount: count)
    else {
      queue = nil
      threads = []
      return
    }
    threads = (0..<count).compactMap { number in
      ReadingThread { NoticeFiles.read(paths, reader, asksNames: asksNames, as: number, into: queue) }
    }
    self.queue = threads.isEmpty ? nil : queue
  }

  deinit { queue?.stop() }

  private static func read(
    _ paths: [String], _ reader: NoticeFileReader, asksNames: Bool, as number: Int, into queue: NoticeQueue
  ) {
    var last: (issuer: String?, names: [String])?
    while let place = queue.file(for: number) {
      let notice = Result {
        let file = try InputFile(path: paths[place])
        return try queue.inTurn(number, byteCount: file.bytes.count) {
          try ReadNotice(file, reader) { issuer in
            guard asksNames else { return [] }
            // One after the other they are often of one government.
            if let last, last.issuer == issuer { return last.names }
            let names = try queue.names(ofIssuer: issuer, for: number)
            last = (issuer, names)
            return names
          }
        }
      }
      queue.put(notice, at: place)
    }
  }

  /// The next notice; nil after the last.
  ///
  /// - Parameter names: the names that the register of an issuer holds; asked on this thread.
  mutating func next(names: (String?) throws -> [String]) throws -> ReadNotice? {
    guard let queue else {
      guard taken < paths.count else { return nil }
      taken += 1
      return try ReadNotice(InputFile(path: paths[taken - 1]), reader, names: names)
    }
    while true {
      switch queue.next() {
      case .question(let reader, let issuer): queue.answer(reader, Result { try names(issuer) })
      case .notice(let notice):
        taken += 1
        return try notice.get()
      case .end: return nil
      }
    }
  }
}

/// A thread that an array can hold.
private final class ReadingThread {
  private let worker: Worker

  /// Nil where the system gives no further thread.
  init?(_ run: @escaping @Sendable () -> Void) {
    guard let worker = Worker(run) else { return nil }
    self.worker = worker
  }
}
