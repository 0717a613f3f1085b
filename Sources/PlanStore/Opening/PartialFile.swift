internal import CLinux
internal import Glibc

/// A database in the making, beside its place: it gets its name only when it is whole and on the disk, and goes when it
/// is not finished. What a killed process left is removed when the same name is made again.
struct PartialFile: ~Copyable {
  let path: String
  private let target: String
  private let descriptor: Int32

  /// Throws the error number where it cannot be made.
  init(for target: String) throws(SystemFailure) {
    self.target = target
    PartialFile.removeStrayJournals(of: target)
    PartialFile.removeLeftovers(of: target)
    (path, descriptor) = try PartialFile.make("\(target).partial-\(getpid())")
  }

  deinit {
    unlink(path)
    close(descriptor)
  }

  /// Removes what killed processes left of a file in the making.
  static func removeLeftovers(of target: String) {
    let slash = target.lastIndex(of: "/")
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    Leftovers.remove(in: NetworkDrive.folder(of: target), prefix: "\(name).partial-")
  }

  /// A journal whose database is gone would be rolled back into the one that takes its name, and damage it.
  private static func removeStrayJournals(of target: String) {
    guard case .missing = FileState(path: target) else { return }
    for suffix in ["-journal", "-wal", "-shm"] { unlink(target + suffix) }
  }

  private static func make(_ name: String) throws(SystemFailure) -> (String, Int32) {
    var path = name
    for round in 0..<100 {
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        if Leftovers.hold(descriptor, at: path) { return (path, descriptor) }
        close(descriptor)
      } else {
        guard errno == EEXIST else { throw SystemFailure(number: errno) }
        // Another thread of this process makes the same file.
        path = "\(name)\(round)"
      }
    }
    throw SystemFailure(number: EEXIST)
  }

  /// Writes all of it to the disk.
  func synchronise() throws(SystemFailure) {
    guard fsync(descriptor) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Takes the target's place, whatever is there.
  func replaceTarget() throws(SystemFailure) {
    guard rename(path, target) == 0 else { throw SystemFailure(number: errno) }
  }

  /// Takes the target's place if nothing is there; false where something is.
  func becomeTarget() throws(SystemFailure) -> Bool {
    if clinux_rename_new(path, target) == 0 { return true }
    if errno == EEXIST { return false }
    // Not every file system renames without replacing; those have hard links.
    if link(path, target) == 0 { return true }
    if errno == EEXIST { return false }
    throw SystemFailure(number: errno)
  }

  /// Makes the new name durable.
  func synchroniseFolder() throws(SystemFailure) {
    let folder = open(NetworkDrive.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw SystemFailure(number: errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw SystemFailure(number: errno) }
  }
}

/// A call to the operating system that failed.
struct SystemFailure: Error, CustomStringConvertible {
  let number: Int32
  var description: String { systemMessage(number) }
}
