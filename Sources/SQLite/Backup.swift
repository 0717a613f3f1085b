internal import CSQLite

extension Connection {
  /// Copies the whole database into another connection's, page by page, as of one moment.
  public func copy(to other: borrowing Connection) throws(SQLiteError) {
    guard let backup = sqlite3_backup_init(other.core.handle, "main", core.handle, "main") else {
      throw other.core.error(sqlite3_errcode(other.core.handle), sql: nil)
    }
    let step = sqlite3_backup_step(backup, -1)
    let finish = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE else { throw other.core.error(step, sql: nil) }
    guard finish == SQLITE_OK else { throw other.core.error(finish, sql: nil) }
  }
}
