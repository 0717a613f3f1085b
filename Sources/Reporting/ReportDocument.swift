/// A report of several parts, in the order of reading; every report is one when people read it.
public struct ReportDocument: Sendable {
  /// Heading: title and what it covers.
  public var head: ReportHead
  /// Its parts, from top to bottom.
  public var blocks: [ReportBlock]
  /// A letter is sent out: it stands upright on its paper, in larger type, with the margins of official documents.
  public var isLetter: Bool
  /// The whole of it for machines.
  public var json: @Sendable (inout JSONObjectWriter) -> Void

  /// Makes a value of its parts.
  public init(
    head: ReportHead, blocks: [ReportBlock], isLetter: Bool = false,
    json: @escaping @Sendable (inout JSONObjectWriter) -> Void
  ) {
    self.head = head
    self.isLetter = isLetter
    self.blocks = blocks
    self.json = json
  }
}

/// A part of a document.
public enum ReportBlock: Sendable {
  case heading(Message)
  case paragraph(Message)
  /// Who signs, and the day: lines at the right, kept together.
  case signature([Message])
  /// Names and values, one pair a line.
  case facts([(name: Message, value: CellValue)])
  case table(ReportTable)
  /// A picture; formats without pictures leave it out, its figures stand in a table too.
  case chart(Chart)
}

/// A table with its cells.
public struct ReportTable: Sendable {
  /// Rows under a heading of their own.
  public struct Group: Sendable {
    /// Its title, as it is shown.
    public var title: Message?
    /// Its rows, from top to bottom.
    public var rows: [[CellValue]]

    /// Makes a value of its parts.
    public init(title: Message? = nil, rows: [[CellValue]]) {
      self.title = title
      self.rows = rows
    }
  }

  /// Its columns, from the left.
  public var columns: [ColumnShape]
  /// Groups of rows, each with its own heading.
  public var groups: [Group]
  /// What is said in place of no rows.
  public var whenEmpty: Message

  /// Makes a value of its parts.
  public init(columns: [ColumnShape], groups: [Group], whenEmpty: Message) {
    self.columns = columns
    self.groups = groups
    self.whenEmpty = whenEmpty
  }

  /// A table of items at hand.
  public init<Item>(_ items: [Item], columns: [Column<Item>], whenEmpty: Message) {
    let rows = items.map { item in columns.map { $0.value(item) } }
    self.init(columns: columns.map(\.shape), groups: [Group(rows: rows)], whenEmpty: whenEmpty)
  }

  /// Columns that hold a value in some row; numbers stay, for an empty column of numbers is worth seeing.
  var filledColumns: [Int] {
    columns.indices.filter { index in
      columns[index].room == .number || groups.contains { $0.rows.contains { $0[index] != .empty } }
    }
  }

  var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }
}

extension ReportDocument {
  /// All rows of a report as cells, by section in the order in which the sections first appear.
  init<Item>(_ report: Report<Item>, rows: ((Item) throws -> Void) throws -> Void, withCharts: Bool) throws {
    var groups: [ReportTable.Group] = []
    var places: [Message: Int] = [:]
    var items: [Item] = []
    try rows { item in
      let cells = report.columns.map { $0.value(item) }
      if withCharts { items.append(item) }
      guard let sections = report.sections else {
        if groups.isEmpty { groups.append(ReportTable.Group(rows: [])) }
        return groups[0].rows.append(cells)
      }
      for title in sections(item) {
        let place = places[title] ?? groups.count
        if place == groups.count {
          places[title] = place
          groups.append(ReportTable.Group(title: title, rows: []))
        }
        groups[place].rows.append(cells)
      }
    }
    let charts = items.isEmpty ? [] : report.charts(items)
    let table = ReportTable(columns: report.columns.map(\.shape), groups: groups, whenEmpty: report.whenEmpty)
    self.init(head: report.head, blocks: charts.map { .chart($0) } + [.table(table)], json: { _ in })
  }

  /// Writes the document in pieces of about 64 KB; CSV puts its tables into one.
  /// - Throws: what `sink` throws.
  public func write(
    as format: OutputFormat, _ options: RenderingOptions, to sink: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var output = OutputBuffer(sink)
      try format.renderer.write(self, options, to: &output)
      try output.finish()
    }
  }
}
