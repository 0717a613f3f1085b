import PlanStore
import Reporting

extension Invocation {
  /// The database, opened to write; with a warning where two writers could damage it.
  func store(_ access: Store.Access) throws -> Store {
    if access != .read, let warning = networkWarning(drive: NetworkDrive.name(at: databasePath)) {
      try console.warn(warning)
    }
    return try Store(path: databasePath, access: access)
  }

  /// Nil for a local drive (nil), and where the user knows.
  func networkWarning(drive: String?) -> Message? {
    guard let drive, !has(.networkDatabase) else { return nil }
    return Message(
      zh: "\(databasePath)：位于网络盘（\(drive)），文件锁可能失效，两人同时写入会损坏数据：请移到本机磁盘；"
        + "确知锁可靠的，用 --allow-network-db 免此提醒",
      en: "\(databasePath): is on a network drive (\(drive)), whose locks may not hold, and two writers at once could "
        + "damage it: move it to a local disk, or give --allow-network-db where you know that they hold")
  }
}
