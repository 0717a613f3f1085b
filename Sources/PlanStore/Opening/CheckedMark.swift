internal import CLinux
internal import Glibc

/// A file's note, in an extended attribute, of the state in which it was last found or left whole: its size, its node
/// and when it was changed, with the day of the last full check.
///
/// A full check before every writing command would make each grow with the file. The file that nobody else has touched
/// since, and that was checked today, is not checked again. What changes bytes without changing the time of change, a
/// failing disk above all, is thus found by the first writing command of a day, by `check`, and where it is read. A copy
/// has no note, or another node; where the file system keeps no notes, every command checks.
struct CheckedMark {
  /// Days since 1970 (UTC).
  private let day: Int

  private static let name = "user.plantrack.checked"
  /// Up to this size every writing command checks: it takes about a millisecond.
  static let smallSize = 1 << 20

  /// For a file that is checked, or made, now.
  init() { day = CheckedMark.today }

  /// The note of a file that is still in the state noted, and was checked today; nil otherwise.
  init?(of path: String) {
    guard let note = CheckedMark.note(of: path), let state = CheckedMark.state(of: path),
      note == CheckedMark.text(state, day: CheckedMark.today)
    else { return nil }
    day = CheckedMark.today
  }

  /// A state to note once the check that begins now has found the file whole.
  static func state(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > smallSize else { return nil }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// Notes the state of now, or of when a check began. Where it cannot be noted, the next command checks.
  func write(to path: String, state: String? = nil) {
    guard let state = state ?? CheckedMark.state(of: path) else { return }
    clinux_set_note(path, CheckedMark.name, CheckedMark.text(state, day: day))
  }

  private static var today: Int { time(nil) / 86_400 }

  private static func text(_ state: String, day: Int) -> String { "1 \(state) \(day)" }

  private static func note(of path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      let count = clinux_get_note(path, name, buffer.baseAddress, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
