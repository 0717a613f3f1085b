internal import Glibc
internal import SQLite

extension Store {
  /// Writes a consistent copy, while others may be working: whole, checked and on the disk, or not there at all.
  ///
  /// An older backup of that name is replaced; any other file is refused with `cannotCreate`, and so is the database
  /// itself. A damaged database is refused with `damaged`.
  public func backup(to target: String) throws {
    try requireFile()
    var (own, other) = (stat(), stat())
    if stat(path, &own) == 0, stat(target, &other) == 0, own.st_dev == other.st_dev, own.st_ino == other.st_ino {
      throw StoreError(.cannotCreate, "\(target): that is the database itself: name another file")
    }
    try reading { try VerifiedCopy.write($0, to: target, mayReplace: true) }
  }
}
