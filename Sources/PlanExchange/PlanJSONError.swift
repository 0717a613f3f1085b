/// Text that is not Plan JSON: where, and what was expected there.
public struct PlanJSONError: Error, Sendable, Equatable {
  /// 1-based line of the text; nil where only a value was at hand.
  public var line: Int?
  /// As in `tasks[3].milestones[0].quarter`, counted from 0; empty for the whole text.
  public var path: String
  /// What is wrong, and what to do.
  public var message: String

  /// Makes a value of its parts.
  public init(line: Int? = nil, path: String, message: String) {
    self.line = line
    self.path = path
    self.message = message
  }
}

extension PlanJSONError: CustomStringConvertible {
  /// The words for people.
  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
