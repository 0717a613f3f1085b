import Digest
import Glibc
import Reporting

/// A file read whole, with its digest.
struct InputFile: Sendable {
  /// As the user named it; `-` for standard input.
  let path: String
  let bytes: [UInt8]

  /// Greater files are refused: a notice has a few hundred kilobytes at most.
  static let greatestSize = 64 << 20

  /// SHA-256 in hexadecimal digits.
  var sha256: String { SHA256.hexadecimal(of: bytes) }

  /// The path's last part, as it is stored beside what was read.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads a regular file, or standard input for `-`.
  /// - Throws: `Failure` of status 66 where there is nothing readable, 65 where it is too large, 74 where reading fails.
  init(path: String) throws(Failure) {
    self.path = path
    if path == "-" {
      bytes = try InputFile.readAll(STDIN_FILENO, path: "standard input", expected: 0)
      return
    }
    // Without waiting: a named pipe would hold the program until someone writes to it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw InputFile.unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw InputFile.unreadable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Failure(
        .noInput, zh: "\(path)：\(isFolder ? "是文件夹" : "不是普通文件")：请指定文件，或用 - 表示标准输入",
        en: "\(path): is \(isFolder ? "a folder" : "no regular file"): name a file, or - for standard input")
    }
    bytes = try InputFile.readAll(descriptor, path: path, expected: Int(status.st_size))
  }

  private static func readAll(_ descriptor: Int32, path: String, expected: Int) throws(Failure) -> [UInt8] {
    guard expected <= greatestSize else { throw tooLarge(path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
        guard bytes.count <= greatestSize else { throw tooLarge(path) }
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno == EISDIR || errno == EBADF {
        throw unreadable(path, errno)
      } else if errno != EINTR {
        let why = SystemError.message(errno)
        throw Failure(.inputOutput, zh: "\(path)：读取失败：\(why.zh)", en: "\(path): reading failed: \(why.en)")
      }
    }
  }

  private static func tooLarge(_ path: String) -> Failure {
    .badData(
      zh: "\(path)：超过 \(greatestSize >> 20) MB：请拆成几个文件",
      en: "\(path): larger than \(greatestSize >> 20) MB: cut it into several files")
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Failure {
    let why = SystemError.message(code)
    return Failure(.noInput, zh: "\(path)：无法读取：\(why.zh)", en: "\(path): cannot be read: \(why.en)")
  }
}
