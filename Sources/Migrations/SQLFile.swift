/// One file of the folder `Migrations/`, embedded in the binary.
public struct SQLFile: Sendable {
  /// The folder that holds it: `SQL` for the migrations themselves.
  public let folder: String
  /// The file's name without `.sql`.
  public let name: String
  /// Its words, as printed.
  public let text: String
}

/// All files, in the order of their paths.
public enum EmbeddedSQL {
  /// Every file that is embedded, by path.
  public static var files: [SQLFile] { embeddedFiles }
}
