internal import Glibc

/// What is at a path before SQLite touches it.
enum FileState {
  case missing
  /// No bytes, or only a journal that will take it back to none: no database yet.
  case empty
  /// Begins as every SQLite database does, or has a journal to roll back.
  case database(size: Int)
  /// Something else: a folder, a device, another kind of file.
  case foreign(String)
  case unreadable(errno: Int32)

  init(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(errno: errno)
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .foreign("not a regular file")
      return
    }
    if status.st_size == 0 {
      self = .empty
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = .unreadable(errno: errno)
      return
    }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = read(descriptor, &head, 16)
    let isOurs = count == 16 && head == Array("SQLite format 3\0".utf8)
    var journal = stat()
    let hasJournal = stat(path + "-journal", &journal) == 0 && journal.st_size > 0
    self = isOurs || hasJournal ? .database(size: Int(status.st_size)) : .foreign("not a plantrack database")
  }
}

/// The words of the operating system for an error number.
func systemMessage(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0) } ?? "error \(number)"
}
