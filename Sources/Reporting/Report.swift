public import JSONText

/// A report of one table: its head, its columns and its JSON; the rows are handed over when it is written.
public struct Report<Item> {
  /// Heading: title and what it covers.
  public var head: ReportHead
  /// Its columns, from the left.
  public var columns: [Column<Item>]
  /// The headings that an item stands under in what people read; nil for one plain table.
  public var sections: ((Item) -> [Message])?
  /// Said in place of a table without rows.
  public var whenEmpty: Message
  /// Drawn above the table in HTML.
  public var charts: ([Item]) -> [Chart]
  /// How it is written as JSON.
  public var json: ReportJSON<Item>

  /// Makes a value of its parts.
  public init(
    head: ReportHead, columns: [Column<Item>], sections: ((Item) -> [Message])? = nil, whenEmpty: Message,
    charts: @escaping ([Item]) -> [Chart] = { _ in [] }, json: ReportJSON<Item>
  ) {
    self.head = head
    self.columns = columns
    self.sections = sections
    self.whenEmpty = whenEmpty
    self.charts = charts
    self.json = json
  }
}

/// What stands above a report.
public struct ReportHead: Sendable, Hashable {
  /// Its title, as it is shown.
  public var title: Message
  /// The day, the notice, the totals: one line each.
  public var lines: [Message]

  /// Makes a value of its parts.
  public init(title: Message, lines: [Message]) {
    self.title = title
    self.lines = lines
  }
}

/// The JSON of a report: an object of some members, the last of them the array of rows.
public struct ReportJSON<Item> {
  /// Members written before the rows.
  public var members: [JSONValue.Member]
  /// The name of the array.
  public var rows: String
  /// Writes one item's members.
  public var write: (Item, inout JSONObjectWriter) -> Void

  /// Makes a value of its parts.
  public init(
    members: [JSONValue.Member], rows: String, write: @escaping (Item, inout JSONObjectWriter) -> Void
  ) {
    self.members = members
    self.rows = rows
    self.write = write
  }
}

extension Report {
  /// Writes the report in pieces of about 64 KB; JSON and CSV keep no row.
  /// - Parameters:
  ///   - rows: calls its argument once for each row, in order.
  ///   - sink: takes UTF-8 or, for XLSX, the bytes of a file.
  /// - Throws: what `rows` or `sink` throws.
  public func write(
    as format: OutputFormat, _ options: RenderingOptions, rows: ((Item) throws -> Void) throws -> Void,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var output = OutputBuffer(sink)
      try format.renderer.write(self, options, rows: rows, to: &output)
      try output.finish()
    }
  }

  /// Writes a report of rows at hand.
  public func write(
    as format: OutputFormat, _ options: RenderingOptions, rows: [Item], to sink: ([UInt8]) throws -> Void
  ) throws {
    try write(as: format, options, rows: { try rows.forEach($0) }, to: sink)
  }
}
