/// How a report is to look; what it says does not depend on it.
public struct RenderingOptions: Sendable, Hashable {
  /// The language of headings and messages.
  public var language: Language
  /// Columns of the terminal, 20 or more; nil: as wide as the report needs, no cell wrapped.
  public var width: Int?
  /// Colours for the lights, as terminal escapes.
  public var color: Bool
  /// Characters of ambiguous width (East Asian Width A: “ ” … — ①) take two columns.
  public var wideAmbiguous: Bool
  /// A byte order mark before CSV, by which Excel knows UTF-8.
  public var byteOrderMark: Bool

  /// Makes a value of its parts.
  public init(
    language: Language, width: Int? = nil, color: Bool = false, wideAmbiguous: Bool = false,
    byteOrderMark: Bool = false
  ) {
    self.language = language
    self.width = width
    self.color = color
    self.wideAmbiguous = wideAmbiguous
    self.byteOrderMark = byteOrderMark
  }
}
