internal import Glibc

/// Files in the making that a killed process left: found by their name, and told from those of a living process by a
/// lock, which ends with the process that holds it.
public enum Leftovers {
  /// Marks a file in the making as a living process's.
  ///
  /// On a network drive a lock could keep the process itself out: files there are not marked, and never removed.
  /// False where another process is about to remove the file: make it again.
  public static func hold(_ descriptor: Int32, at path: String) -> Bool {
    guard NetworkDrive.name(at: path) == nil else { return true }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  /// Removes what dead processes left in a folder: regular files named prefix, process number, suffix.
  ///
  /// - Parameter ofAnyName: the prefix is only how the names begin, and a dot stands before the number.
  public static func remove(in folder: String, prefix: String, suffix: String = "", ofAnyName: Bool = false) {
    guard NetworkDrive.name(at: folder) == nil, let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { continue }
      var number = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
      if ofAnyName, let dot = number.lastIndex(of: 0x2E) { number = number[number.index(after: dot)...] }
      guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      removeIfDead("\(folder)/\(name)")
    }
  }

  private static func removeIfDead(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var (held, named) = (stat(), stat())
    guard fstat(descriptor, &held) == 0, held.st_mode & S_IFMT == S_IFREG, flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      // What was renamed meanwhile is finished.
      lstat(path, &named) == 0, named.st_dev == held.st_dev, named.st_ino == held.st_ino
    else { return }
    unlink(path)
  }
}
