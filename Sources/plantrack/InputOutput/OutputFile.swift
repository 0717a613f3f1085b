import Glibc
import PlanStore
import Reporting

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
  ///
  /// - Parameter sweeping: whether to remove what killed runs left of the same file; false for one of many.
  init(path: String, sweeping: Bool = true) throws(Failure) {
    (temporaryPath, descriptor) = try OutputFile.openTemporary(beside: path, sweeping: sweeping)
    self.path = path
  }

  private static func openTemporary(beside path: String, sweeping: Bool) throws(Failure) -> (String, Int32) {
    var status = stat()
    let exists = lstat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let kind =
        switch status.st_mode & S_IFMT {
        case S_IFDIR: Message(zh: "文件夹", en: "a folder")
        case S_IFLNK: Message(zh: "符号链接", en: "a symbolic link")
        default: Message(zh: "特殊文件", en: "no regular file")
        }
      throw Failure(
        .cannotCreate, zh: "\(path)：是\(kind.zh)：请指定普通文件，或用 - 表示标准输出",
        en: "\(path): is \(kind.en): name a regular file, or - for standard output")
    }
    let (folder, name) = parts(of: path)
    if sweeping { Leftovers.remove(in: folder, prefix: ".\(name).", suffix: ".part") }
    guard !name.isEmpty else {
      throw Failure(.cannotCreate, zh: "“\(path)” 不是文件名：请指定文件", en: "'\(path)' is no file's name: name one")
    }
    // The process number keeps two runs apart; O_EXCL and O_NOFOLLOW refuse what someone else put there.
    let temporaryPath = "\(folder)/.\(name).\(getpid()).part"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = open(temporaryPath, flags, 0o666)
    if descriptor < 0, errno == EEXIST {
      // Left by a run that was killed, with the number that this one has now.
      unlink(temporaryPath)
      descriptor = open(temporaryPath, flags, 0o666)
    }
    while descriptor >= 0, !Leftovers.hold(descriptor, at: temporaryPath) {
      close(descriptor)
      descriptor = open(temporaryPath, flags, 0o666)
    }
    guard descriptor >= 0 else {
      let code = errno
      let why = SystemError.message(code)
      throw Failure(
        code == EACCES || code == EPERM ? .notPermitted : .cannotCreate,
        zh: "\(path)：无法建立：\(why.zh)", en: "\(path): cannot be made: \(why.en)")
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
    try FileDescriptor.write(bytes, to: descriptor) { code in OutputFile.failed(path, code) }
  }

  private static func failed(_ path: String, _ code: Int32) -> Failure {
    let why = SystemError.message(code)
    return Failure(
      .inputOutput, zh: "\(path)：写入失败，原有内容未变：\(why.zh)",
      en: "\(path): writing failed, nothing was changed: \(why.en)")
  }

  /// Makes the content durable and puts it in its place.
  /// - Parameter durably: false where the caller syncs many files at once.
  mutating func finish(durably: Bool = true) throws(Failure) {
    guard !durably || fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw OutputFile.failed(path, errno)
    }
    isFinished = true
    guard durably else { return }
    let folder = open(OutputFile.parts(of: path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    defer { close(folder) }
    guard fsync(folder) == 0 || errno == EINVAL else {
      let why = SystemError.message(errno)
      throw Failure(
        .inputOutput, zh: "\(path)：已写成，但断电可能丢失：\(why.zh)",
        en: "\(path): written, but a power cut could undo it: \(why.en)")
    }
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
