import JSONText
import PlanModel

/// CSV (RFC 4180) in UTF-8, lines ended by CR LF, written as the rows come.
///
/// The columns are headed by their titles in Chinese and by their keys in English. Percents and days are bare numbers,
/// dates are ISO. Text that a spreadsheet would take for a formula gets a `'` before it; what steers a
/// terminal is spelled out. A document of several tables is one table too: its columns are theirs, each once, behind
/// one that names the heading that a row stands under.
enum CSVRenderer: Renderer {
  static let format = OutputFormat.csv

  static func write<Item>(
    _ report: Report<Item>, _ options: RenderingOptions, rows: ((Item) throws -> Void) throws -> Void,
    to output: inout OutputBuffer
  ) throws {
    let columns = report.columns.filter { $0.shape.room != .drawing }
    // Closures alone: walking generic columns for each cell costs three times as much.
    let values = columns.map(\.value)
    var line = start(columns.map(\.shape), options)
    try output.append(line)
    try rows { item in
      line.removeAll(keepingCapacity: true)
      for index in values.indices {
        if index > 0 { line.append(0x2C) }
        append(values[index](item), options.language, to: &line)
      }
      line.append(0x0D)
      line.append(0x0A)
      try output.append(line)
    }
  }

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    let parts = parts(of: document)
    var columns: [ColumnShape] = []
    for column in parts.flatMap(\.table.columns)
    where column.room != .drawing && !columns.contains(where: { $0.key == column.key }) {
      columns.append(column)
    }
    let isOne = parts.count <= 1
    guard !columns.isEmpty else { return }
    try output.append(start(isOne ? columns : [section] + columns, options))
    for (heading, table) in parts {
      let places = columns.map { column in table.columns.firstIndex { $0.key == column.key } }
      for row in table.groups.flatMap(\.rows) {
        let cells = (isOne ? [] : [CellValue.words(heading)]) + places.map { place in place.map { row[$0] } ?? .empty }
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
          if index > 0 { line.append(0x2C) }
          append(cell, options.language, to: &line)
        }
        try output.append(line + [0x0D, 0x0A])
      }
    }
  }

  private static let section = ColumnShape(key: "section", title: Message(zh: "栏目", en: "Section"), room: .compact)

  /// The tables with the headings before them.
  private static func parts(of document: ReportDocument) -> [(heading: Message, table: ReportTable)] {
    var heading = document.head.title
    var parts: [(heading: Message, table: ReportTable)] = []
    for block in document.blocks {
      switch block {
      case .heading(let message): heading = message
      case .table(let table): parts.append((heading, table))
      default: continue
      }
    }
    return parts
  }

  private static func start(_ columns: [ColumnShape], _ options: RenderingOptions) -> [UInt8] {
    var line: [UInt8] = options.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    for (index, column) in columns.enumerated() {
      if index > 0 { line.append(0x2C) }
      field(options.language == .zh ? column.title.zh : column.key, to: &line)
    }
    return line + [0x0D, 0x0A]
  }

  private static func append(_ value: CellValue, _ language: Language, to line: inout [UInt8]) {
    switch value {
    case .empty, .missing, .bar: break
    case .text(let text): field(PrintableText.of(defused(text), keepsLines: true), to: &line)
    case .words(let message): field(PrintableText.of(message.text(language), keepsLines: true), to: &line)
    case .integer(let number), .days(let number): line.append(decimal: number)
    case .percent(let percent), .points(let percent): line.append(percent)
    case .date(let date): line.append(date)
    case .light(let light): line += (language == .zh ? light.words.zh : light.rawValue).utf8
    case .status(let status): line += (language == .zh ? status.words.zh : status.rawValue).utf8
    }
  }

  /// Quoted only where it must be.
  private static func field(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      let holdsQuotes = ByteSearch.holds(0x22, 0x22, 0x22, in: bytes)
      guard
        holdsQuotes || bytes.first == 0x20 || bytes.last == 0x20 || ByteSearch.holds(0x2C, 0x0A, 0x0D, in: bytes)
      else { return line.append(contentsOf: bytes) }
      line.append(0x22)
      if holdsQuotes {
        for byte in bytes {
          if byte == 0x22 { line.append(0x22) }
          line.append(byte)
        }
      } else {
        line.append(contentsOf: bytes)
      }
      line.append(0x22)
    }
  }

  /// Text that opens like a formula (OWASP ASVS 1.2.10), full-width forms included, gets a `'`; a plain number does not.
  static func defused(_ text: String) -> String {
    // The first bytes of those below.
    guard let first = text.utf8.first, first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF else {
      return text
    }
    return switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{0}", "＝", "＋", "－", "＠": isPlainNumber(text) ? text : "'" + text
    default: text
    }
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
