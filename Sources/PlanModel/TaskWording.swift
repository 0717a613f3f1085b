/// The words that name a task.
public struct TaskWording: Sendable, Hashable {
  /// The important project that it belongs to.
  public var project: String?
  /// Its heading or topic sentence, in prose.
  public var title: String?
  /// All that it says.
  public var text: String

  /// Makes a value of its parts.
  public init(project: String?, title: String?, text: String) {
    self.project = project
    self.title = title
    self.text = text
  }
}
