/// A column without its values: its name for machines, its title for people, and how it takes its room.
public struct ColumnShape: Sendable, Hashable {
  /// The width that a column asks for.
  public enum Room: Sendable, Hashable {
    /// Running text: wrapped, and the first to give way.
    case wrapped
    /// Names, days, numbers of tasks: wrapped only when nothing else helps.
    case compact
    /// Right-aligned, never wrapped.
    case number
    /// A picture; formats for machines leave the column out.
    case drawing
  }

  /// Heads the column in English CSV; ASCII, `camelCase`.
  public let key: String
  /// Its title, as it is shown.
  public let title: Message
  /// The width it asks for.
  public let room: Room
  /// On a narrow terminal columns with a rank are left out, the highest rank first; nil: never.
  public let yieldRank: Int?

  /// Makes a value of its parts.
  public init(key: String, title: Message, room: Room, yieldRank: Int? = nil) {
    self.key = key
    self.title = title
    self.room = room
    self.yieldRank = yieldRank
  }
}

/// A column of a report: its shape, and its cell for an item.
public struct Column<Item> {
  /// Title, key and width.
  public let shape: ColumnShape
  /// Its value.
  public let value: (Item) -> CellValue

  /// Makes a value of its parts.
  public init(
    _ key: String, _ title: Message, _ room: ColumnShape.Room, yieldRank: Int? = nil,
    value: @escaping (Item) -> CellValue
  ) {
    shape = ColumnShape(key: key, title: title, room: room, yieldRank: yieldRank)
    self.value = value
  }
}
