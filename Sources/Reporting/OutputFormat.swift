/// The forms that a report can take.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  case table, csv, json, markdown, html, xlsx

  /// The format of a file by the ending of its name; nil for another ending, or none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    guard let format = OutputFormat.allCases.first(where: { $0.fileEndings.contains(ending) }) else { return nil }
    self = format
  }

  private var fileEndings: [String] {
    switch self {
    case .table: ["txt"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .xlsx: ["xlsx"]
    }
  }

  /// Not to be written to a terminal.
  public var isBinary: Bool { self == .xlsx }
}
