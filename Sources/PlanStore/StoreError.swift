internal import SQLite

/// Why the store could not do what it was asked, and what to do about it.
public struct StoreError: Error, Sendable, CustomStringConvertible {
  /// What a program decides on; the exit status of the command line is in brackets.
  public enum Kind: Sendable, Hashable {
    /// No database here (1).
    case missing
    /// A rule of the store or the data says no (1).
    case rule
    /// Not a plantrack database (65).
    case notOurs
    /// Made by a newer plantrack (65).
    case newer
    /// Not what it should be (65).
    case damaged
    /// Another process holds it (75).
    case busy
    /// Not permitted (77).
    case notPermitted
    /// Reading or writing failed (74).
    case ioFailed
    /// Failed while saving: the change may or may not be there (74).
    case uncertain
    /// A file could not be made (73).
    case cannotCreate
    /// A fault of ours (70).
    case fault
  }

  /// Its kind.
  public let kind: Kind
  /// Lower case, without full stop: where, what, the offending words, what to do.
  public let message: String

  /// Makes a value of its parts.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// The words for people.
  public var description: String { message }

  /// What a failure of SQLite means to someone who works with the file.
  init(_ error: SQLiteError, path: String) {
    switch error.kind {
    case .busy:
      self.init(.busy, "\(path): another program is using the database: try again")
    case .readOnly, .permission, .cannotOpen:
      self.init(.notPermitted, "\(path): not permitted (\(error.message)): check the rights of the file and its folder")
    case .full:
      self.init(.ioFailed, "\(path): the disk is full, nothing was saved: make room and try again")
    case .inputOutput:
      self.init(.ioFailed, "\(path): reading or writing failed (\(error.message)), nothing was saved")
    case .notADatabase:
      self.init(.notOurs, "\(path): not a plantrack database: name another file with --db")
    case .corrupt:
      self.init(
        .damaged, "\(path): the database is damaged (\(error.message)): keep it and go back to a backup")
    case .endless:
      self.init(
        .damaged, "\(path): the database is damaged (reading it does not end): keep it and go back to a backup")
    case .constraint:
      self.init(.fault, "\(path): a rule of the schema was broken, nothing was saved: \(error)")
    case .tooBig:
      self.init(.rule, "\(path): a text is longer than the database takes, nothing was saved")
    case .other:
      self.init(.fault, "\(path): \(error)")
    }
  }
}
