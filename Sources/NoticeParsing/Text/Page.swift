import DocumentReading

/// One line of the page, or one paragraph: trimmed, never empty. A line of blanks that are not ASCII (U+00A0) stands for an
/// empty cell in page text and is kept in `Page.cells`, not in `Page.lines`.
struct Line: Sendable {
  var text: Passage
  /// The counts share one word: a line of four words is copied in registers, a longer one by calls, and pages have many.
  private var counts: UInt64

  private enum Field {
    // No file is read that has more lines; beyond the other counts no rule tells more from fewer.
    static let number: (shift: UInt64, most: Int) = (38, 1 << 26 - 1)
    static let blanks: (shift: UInt64, most: Int) = (26, 1 << 12 - 1)
    static let indent: (shift: UInt64, most: Int) = (16, 1 << 10 - 1)
    static let leading: (shift: UInt64, most: Int) = (8, 1 << 8 - 1)
    static let trailing: (shift: UInt64, most: Int) = (0, 1 << 8 - 1)
  }

  init(
    text: Passage, number: Int, blankLinesBefore: Int, indent: Int, leadingTabs: Int = 0, trailingTabs: Int = 0
  ) {
    self.text = text
    counts =
      Line.packed(number, Field.number) | Line.packed(blankLinesBefore, Field.blanks)
      | Line.packed(indent, Field.indent) | Line.packed(leadingTabs, Field.leading)
      | Line.packed(trailingTabs, Field.trailing)
  }

  private static func packed(_ count: Int, _ field: (shift: UInt64, most: Int)) -> UInt64 {
    UInt64(min(max(0, count), field.most)) << field.shift
  }

  private func count(_ field: (shift: UInt64, most: Int)) -> Int {
    Int(truncatingIfNeeded: counts >> field.shift) & field.most
  }

  /// 1-based in the source.
  var number: Int { count(Field.number) }
  /// Empty lines before it.
  var blankLinesBefore: Int {
    get { count(Field.blanks) }
    set {
      let mask = UInt64(Field.blanks.most) << Field.blanks.shift
      counts = counts & ~mask | Line.packed(newValue, Field.blanks)
    }
  }
  /// Blanks at the start of the printed line, full-width ones counted as two.
  var indent: Int { count(Field.indent) }
  /// Tabs among the blanks at either end: a row's empty cells.
  var leadingTabs: Int { count(Field.leading) }
  var trailingTabs: Int { count(Field.trailing) }

  /// Of a page that ran together in one paragraph, the words before its first blank: its title.
  var opening: Passage? {
    guard text.count > 120, let blank = text.upTo(text.start + 80).firstIndex(where: { $0 == " " }) else { return nil }
    let words = text.upTo(blank)
    return words.count >= 8 && words.lastScalar != "。" ? words : nil
  }
}

/// What a document holds in reading order, ready for matching.
struct Page: Sendable {
  var name: String
  /// Lines and paragraphs outside tables; those of blanks alone have an empty `text`.
  let lines: [Line]
  let tables: [Table]
  /// For each table, how many lines stand above it.
  let linesAbove: [Int]
  var metadata: [Document.Property]
  /// For each line the one of the source that it was parted from, where a notice stood on a few; nil where none was.
  let sources: [Int]?
  /// Where the second of several papers begins, which is left out with all behind it.
  let secondPaper: Int?

  init(_ document: Document) {
    name = document.name
    metadata = document.metadata
    var tables: [Table] = []
    var linesAbove: [Int] = []
    var lines: [Line] = []
    lines.reserveCapacity(document.blocks.count)
    var source = PageScalars(document)
    for block in document.blocks {
      switch block {
      case .table(let table):
        if let column = Page.proseColumn(of: table) {
          lines += column
          continue
        }
        tables.append(table)
        linesAbove.append(lines.count)
      case .paragraph(let paragraph):
        var line = source.nextLine(paragraph)
        if line.text.lastScalar == "页" { line.text = line.text.withoutPageNumber }
        // Page numbers are the printer's: no reading has a place for them.
        if !line.text.isPageNumber { lines.append(line) }
      }
    }
    lines = BareNumerals.marked(SiteMark.removed(from: lines))
    if lines.count <= LibraryChunks.mostLines, tables.isEmpty { lines = LibraryChunks.joined(lines) }
    var sources: [Int]?
    if lines.count <= GluedHeads.mostLines, tables.isEmpty {
      if let parted = OneParagraph.lines(of: lines) {
        let only = lines.first { $0.text.count > 1 }?.number ?? 1
        sources = parted.map { _ in only }
        lines = parted
      } else if let parted = GluedHeads.lines(of: lines) {
        (lines, sources) = parted
      }
    }
    self.sources = sources
    if tables.isEmpty, let collection = PaperCollection(lines) {
      lines = collection.lines
      secondPaper = collection.second
    } else {
      secondPaper = nil
    }
    self.lines = lines
    self.tables = tables
    self.linesAbove = linesAbove
  }

  /// A sheet that holds paragraphs one below the other, and nothing beside them.
  private static func proseColumn(of table: Table) -> [Line]? {
    guard table.rows.count >= 3 else { return nil }
    var lines: [Line] = []
    var blanks = 0
    for row in table.rows {
      let cells = row.filter { !$0.text.isEmpty }
      guard cells.count <= 1 else { return nil }
      guard let cell = cells.first else {
        blanks += 1
        continue
      }
      for part in cell.text.split(separator: "\n") {
        let whole = Passage(LeftoverMarkup.removed(from: String(part)))
        let text = whole.trimmed()
        guard !text.isEmpty, !text.isPageNumber else { continue }
        lines.append(
          Line(text: text, number: cell.line, blankLinesBefore: blanks, indent: text.start - whole.start))
        blanks = 0
      }
    }
    return lines
  }
}
