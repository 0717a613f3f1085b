/// A column without its values: its name for machines, its title for people, and how it takes its room.
public struct ColumnShape: Sendable, Hashable {
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
  public let title: Message
  public let room: Room

  public init(key: String, title: Message, room: Room) {
    self.key = key
    self.title = title
    self.room = room
  }
}

/// A column of a report: its shape, and its cell for an item.
public struct Column<Item> {
  public let shape: ColumnShape
  public let value: (Item) -> CellValue

  public init(_ key: String, _ title: Message, _ room: ColumnShape.Room, value: @escaping (Item) -> CellValue) {
    shape = ColumnShape(key: key, title: title, room: room)
    self.value = value
  }
}
