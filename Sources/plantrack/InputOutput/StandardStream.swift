import Glibc
import Reporting

/// Standard output or standard error, every write checked.
struct StandardStream: Sendable {
  let descriptor: Int32

  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind it; nil where there is none.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all bytes.
  /// - Throws: `ReaderGone` where the other end of a pipe was closed, else a `Failure` of status 74.
  func write(_ bytes: [UInt8]) throws {
    try FileDescriptor.write(bytes, to: descriptor) { code -> any Error in
      guard code != EPIPE else { return ReaderGone() }
      let why = SystemError.message(code)
      return Failure(.inputOutput, zh: "标准输出：\(why.zh)", en: "standard output: \(why.en)")
    }
  }

  /// Occupies the standard descriptors that the caller closed: a file opened later must not become one of them, or what
  /// is printed would land in it.
  static func occupyClosed() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      // Opened the wrong way round, so that using it still fails.
      let null = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
      if null >= 0, null != descriptor {
        dup2(null, descriptor)
        close(null)
      }
    }
  }
}

/// Reading and writing whole buffers through file descriptors.
enum FileDescriptor {
  static func write<Problem: Error>(
    _ bytes: [UInt8], to descriptor: Int32, orThrow problem: (Int32) -> Problem
  ) throws(Problem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // Standard output may be a non-blocking pipe that someone else set up.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw problem(errno)
      }
    }
  }
}
