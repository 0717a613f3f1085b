internal import Glibc
internal import Migrations
internal import SQLite

/// A copy of a database that is on the disk, whole and checked, or not there at all.
enum VerifiedCopy {
  /// Copies beside the target, checks the copy, syncs it, renames it and syncs the folder.
  ///
  /// - Parameter mayReplace: whether a plantrack database of that name may be replaced; any other file never is.
  static func write(_ connection: borrowing Connection, to path: String, mayReplace: Bool) throws {
    try refuseOthers(at: path, mayReplace: mayReplace)
    let partial = "\(path).partial-\(getpid())"
    let descriptor = open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw StoreError(.cannotCreate, "\(path): cannot make the copy: \(systemMessage(errno))")
    }
    close(descriptor)
    do {
      try fill(partial, from: connection)
      try synchronise(partial, O_RDWR)
      guard rename(partial, path) == 0 else {
        throw StoreError(.cannotCreate, "\(path): cannot make the copy: \(systemMessage(errno))")
      }
    } catch {
      unlink(partial)
      unlink(partial + "-journal")
      if let error = error as? SQLiteError { throw failure(error, path: path) }
      throw error
    }
    try synchronise(folder(of: path), O_RDONLY | O_DIRECTORY)
  }

  private static func fill(_ partial: String, from connection: borrowing Connection) throws {
    let copy = try Connection(path: partial, mode: .write)
    try copy.harden()
    // The copy is synced as a whole before it gets its name.
    try copy.execute("PRAGMA synchronous = OFF")
    try connection.copy(to: copy)
    guard let found = try copy.text("PRAGMA integrity_check(1)"), found == "ok" else {
      throw StoreError(.damaged, "the database is damaged, and so would be its copy: no copy was made")
    }
  }

  private static func refuseOthers(at path: String, mayReplace: Bool) throws {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw StoreError(.cannotCreate, "\(path): is a symbolic link: name a regular file")
    }
    switch FileState(path: path) {
    case .missing: return
    case .database where mayReplace:
      let existing = try? Connection(path: path, mode: .read).integer("PRAGMA application_id")
      if existing == Schema.applicationID { return }
      fallthrough
    default:
      throw StoreError(.cannotCreate, "\(path): a file of that name is there: name another")
    }
  }

  private static func failure(_ error: SQLiteError, path: String) -> StoreError {
    switch error.kind {
    case .corrupt: StoreError(.damaged, "the database is damaged (\(error.message)): no copy was made")
    case .busy: StoreError(.busy, "another program is using the database: try again")
    default: StoreError(.ioFailed, "\(path): the copy could not be written (\(error.message)): no copy was made")
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func synchronise(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreError(.ioFailed, "\(path): cannot be synced: \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw StoreError(.ioFailed, "\(path): cannot be synced: \(systemMessage(errno))")
    }
  }
}
