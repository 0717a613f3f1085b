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
    let partial: PartialFile
    do { partial = try PartialFile(for: path) } catch { throw cannotMake(path, error) }
    do {
      try fill(partial.path, from: connection)
    } catch let error as SQLiteError {
      throw failure(error, path: path)
    }
    do { try partial.synchronise() } catch { throw notSynced(path, error) }
    do { try partial.replaceTarget() } catch { throw cannotMake(path, error) }
    do { try partial.synchroniseFolder() } catch { throw notSynced(path, error) }
  }

  private static func fill(_ partial: String, from connection: borrowing Connection) throws {
    let copy = try Connection(path: partial, mode: .alone)
    try copy.harden()
    // The copy is synced as a whole before it gets its name.
    try copy.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
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
      // Opened to write, so that SQLite takes back what a crash left half done there: its journal would be rolled back
      // into the copy otherwise.
      let existing = try? Connection(path: path, mode: .write).integer("PRAGMA application_id")
      if existing == Schema.applicationID { return }
      fallthrough
    default:
      throw StoreError(.cannotCreate, "\(path): a file of that name is there: name another")
    }
  }

  private static func cannotMake(_ path: String, _ error: SystemFailure) -> StoreError {
    StoreError(.cannotCreate, "\(path): cannot make the copy: \(error)")
  }

  private static func notSynced(_ path: String, _ error: SystemFailure) -> StoreError {
    StoreError(.ioFailed, "\(path): cannot be synced: \(error)")
  }

  private static func failure(_ error: SQLiteError, path: String) -> StoreError {
    switch error.kind {
    case .corrupt: StoreError(.damaged, "the database is damaged (\(error.message)): no copy was made")
    case .busy: StoreError(.busy, "another program is using the database: try again")
    default: StoreError(.ioFailed, "\(path): the copy could not be written (\(error.message)): no copy was made")
    }
  }
}
