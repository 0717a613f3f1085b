internal import Glibc
internal import Migrations
internal import SQLite

extension Store {
  /// Stores into a file that is not there yet: it is made beside its place and gets its name when all is in it and on
  /// the disk, so that nobody ever sees a part of it, whatever happens meanwhile.
  ///
  /// False where another process made the file in the meantime: this store then holds that one, and nothing was stored.
  mutating func storeInNewFile(_ body: (borrowing Connection) throws -> Void) throws -> Bool {
    try refuseLink()
    let partial: PartialFile
    do { partial = try PartialFile(for: path) } catch { throw cannotMake("\(error)") }
    do {
      try fill(partial, body)
      // Closed before it gets its name, under which it is opened again.
      connection = try Connection(path: ":memory:", mode: .create)
      let isOurs: Bool
      do {
        try partial.synchronise()
        isOurs = try partial.becomeTarget()
      } catch {
        throw StoreError(.ioFailed, "\(path): reading or writing failed (\(error)), nothing was saved")
      }
      guard isOurs else {
        try openOther()
        return false
      }
      do { try partial.synchroniseFolder() } catch { throw Store.uncertain(path, "\(error)") }
      connection = try Connection(path: path, mode: .write)
      try Store.configure(connection)
      isPending = false
      mark = CheckedMark()
      mark?.write(to: path)
      return true
    } catch {
      if isPending { connection = try Store.standIn(path, access: .create, schema: schema) }
      guard let error = error as? SQLiteError else { throw error }
      throw cannotMake(error.message)
    }
  }

  private mutating func fill(
    _ partial: borrowing PartialFile, _ body: (borrowing Connection) throws -> Void
  ) throws {
    connection = try Connection(path: partial.path, mode: .alone)
    try Store.configure(connection)
    try connection.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    let schema = schema
    try writing { connection in
      try schema.create(in: connection)
      try body(connection)
    }
  }

  /// Opens what another process made at the path.
  private mutating func openOther() throws {
    guard case .database(let size) = FileState(path: path),
      let opened = try Store.open(path, access: .create, size: size, schema: schema, mark: &mark)
    else { throw StoreError(.busy, "\(path): another program made this file meanwhile: try again") }
    connection = opened
    isPending = false
  }

  /// Opens the empty file that is there, for an import to fill in place.
  mutating func openEmptyFile() throws {
    do {
      connection = try Connection(path: path, mode: .write)
      try Store.configure(connection)
      isPending = false
      mark = CheckedMark()
    } catch {
      throw cannotMake(error.message)
    }
  }

  /// Makes the tables, unless another process was first.
  static func fillIfEmpty(_ connection: borrowing Connection, schema: Schema, path: String) throws {
    guard try connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      guard try connection.integer("PRAGMA user_version") == schema.version,
        try connection.integer("PRAGMA application_id") == Schema.applicationID
      else { throw StoreError(.busy, "\(path): another program made this file meanwhile: try again") }
      return
    }
    try schema.create(in: connection)
  }

  /// A link to nothing: who planted it would say where the file goes.
  private func refuseLink() throws(StoreError) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return }
    throw StoreError(.cannotCreate, "\(path): is a symbolic link: name a regular file")
  }

  private func cannotMake(_ why: String) -> StoreError {
    StoreError(.cannotCreate, "\(path): cannot make the database (\(why)): check the folder and its rights")
  }
}
