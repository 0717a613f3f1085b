/// The notices of an import, in the order of their files. Several are read on a thread of their own, so that one is read
/// while another is stored.
struct NoticeFiles: ~Copyable {
  private let paths: [String]
  private let reader: NoticeFileReader
  /// Nil where the caller reads.
  private let queue: NoticeQueue?
  private let worker: Worker?
  private(set) var taken = 0

  /// Whether reading goes on while something else is done.
  var areReadAhead: Bool { queue != nil }

  /// - Parameter asksNames: whether the register may hold names.
  init(_ paths: [String], _ reader: NoticeFileReader, asksNames: Bool) {
    self.paths = paths
    self.reader = reader
    // Nobody knows how long standard input takes.
    guard paths.count > 1, !paths.contains("-"), let queue = NoticeQueue() else {
      self.queue = nil
      worker = nil
      return
    }
    worker = Worker { NoticeFiles.read(paths, reader, asksNames: asksNames, into: queue) }
    self.queue = worker == nil ? nil : queue
  }

  deinit { queue?.stop() }

  private static func read(
    _ paths: [String], _ reader: NoticeFileReader, asksNames: Bool, into queue: NoticeQueue
  ) {
    var last: (issuer: String?, names: [String])?
    for path in paths {
      guard queue.waitForRoom() else { break }
      let notice = Result {
        try ReadNotice(path: path, reader) { issuer in
          guard asksNames else { return [] }
          // One after the other they are often of one government.
          if let last, last.issuer == issuer { return last.names }
          let names = try queue.names(ofIssuer: issuer)
          last = (issuer, names)
          return names
        }
      }
      queue.put(notice)
      guard case .success = notice else { break }
    }
    queue.end()
  }

  /// The next notice; nil after the last.
  ///
  /// - Parameter names: the names that the register of an issuer holds; asked on this thread.
  mutating func next(names: (String?) throws -> [String]) throws -> ReadNotice? {
    guard let queue else {
      guard taken < paths.count else { return nil }
      taken += 1
      return try ReadNotice(path: paths[taken - 1], reader, names: names)
    }
    while true {
      switch queue.next() {
      case .question(let issuer): queue.answer(Result { try names(issuer) })
      case .notice(let notice):
        taken += 1
        return try notice.get()
      case .end: return nil
      }
    }
  }
}
