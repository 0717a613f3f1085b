import Glibc

/// A file that comes into being whole or not at all: written beside its place, made durable, then renamed.
///
/// It never writes through a symbolic link or into a device, and it is made with the user's umask; a file that stood
/// there keeps its permissions.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isFinished = false

  /// - Throws: `Failure` of status 73, or 77 where the folder may not be written.
  init(path: String) throws(Failure) {
    (temporaryPath, descriptor) = try OutputFile.openTemporary(beside: path)
    self.path = path
  }

  private static func openTemporary(beside path: String) throws(Failure) -> (String, Int32) {
    var status = stat()
    let exists = lstat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let kind =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFLNK: "a symbolic link"
        default: "no regular file"
        }
      throw Failure(.cannotCreate, "\(path): is \(kind): name a regular file, or - for standard output")
    }
    let (folder, name) = parts(of: path)
    // The process number keeps two runs apart; O_EXCL and O_NOFOLLOW refuse what someone else put there.
    let temporaryPath = "\(folder)/.\(name).\(getpid()).part"
    unlink(temporaryPath)
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      throw Failure(
        code == EACCES || code == EPERM ? .notPermitted : .cannotCreate,
        "\(path): cannot be made: \(SystemError.text(code))")
    }
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
    return (temporaryPath, descriptor)
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(temporaryPath) }
  }

  func write(_ bytes: [UInt8]) throws(Failure) {
    let path = path
    try FileDescriptor.write(bytes, to: descriptor) { code in
      Failure(.inputOutput, "\(path): writing failed: \(SystemError.text(code)); nothing was changed")
    }
  }

  /// Makes the content durable and puts it in its place.
  mutating func finish() throws(Failure) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw Failure(.inputOutput, "\(path): writing failed: \(SystemError.text(errno)); nothing was changed")
    }
    isFinished = true
    let folder = open(OutputFile.parts(of: path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    guard fsync(folder) == 0 || errno == EINVAL else {
      throw Failure(.inputOutput, "\(path): written, but a power cut could undo it: \(SystemError.text(errno))")
    }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
