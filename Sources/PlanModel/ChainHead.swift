/// A link of the chain over everything recorded: it stands for its recording and all before it.
public struct ChainHead: Sendable, Hashable {
  /// The recording that it closes; recordings are counted from 1.
  public var recording: Int
  /// UTC, as in the database: `2026-07-01T08:00:00.123456Z`.
  public var recordedAt: String
  /// 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Makes a value of its parts.
  public init(recording: Int, recordedAt: String, sha256: String) {
    self.recording = recording
    self.recordedAt = recordedAt
    self.sha256 = sha256
  }

  /// What reports print: half of the digits, which nobody can match on purpose.
  public var printed: String { String(sha256.prefix(32)) }
}
