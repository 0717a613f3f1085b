import DocumentReading

/// One line of the page, or one paragraph: trimmed, never empty. A line of blanks that are not ASCII (U+00A0) stands for an
/// empty cell in page text and is kept in `Page.cells`, not in `Page.lines`.
struct Line: Sendable {
  var text: Passage
  /// 1-based in the source.
  var number: Int
  /// Empty lines before it.
  var blankLinesBefore: Int
  /// Blanks at the start of the printed line, full-width ones counted as two.
  var indent: Int
  /// Tabs among the blanks at either end: a row's empty cells.
  var leadingTabs = 0
  var trailingTabs = 0
}

/// What a document holds in reading order, ready for matching.
struct Page: Sendable {
  enum Part: Sendable {
    case line(Line)
    case table(Table)
  }

  var name: String
  var parts: [Part]
  var metadata: [Document.Property]

  init(_ document: Document) {
    name = document.name
    metadata = document.metadata
    parts = document.blocks.compactMap { block in
      switch block {
      case .table(let table): return .table(table)
      case .paragraph(let paragraph):
        let line = Page.line(paragraph)
        // Page numbers are the printer's: no reading has a place for them.
        return line.text.isPageNumber ? nil : .line(line)
      }
    }
  }

  /// Lines and paragraphs outside tables; those of blanks alone have an empty `text`.
  var lines: [Line] {
    parts.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  var tables: [Table] {
    parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func line(_ paragraph: Paragraph) -> Line {
    let whole = Passage(LeftoverMarkup.removed(from: paragraph.text))
    let text = whole.trimmed()
    var indent = 0
    for scalar in paragraph.text.unicodeScalars {
      if scalar == "\u{3000}" { indent += 2 } else if Folding.fold(scalar) == " " { indent += 1 } else { break }
    }
    var line = Line(
      text: text, number: paragraph.line, blankLinesBefore: paragraph.blankLinesBefore, indent: indent)
    if !text.isEmpty {
      line.leadingTabs = paragraph.text.unicodeScalars.prefix(while: { Folding.fold($0) == " " }).count { $0 == "\t" }
      line.trailingTabs = paragraph.text.unicodeScalars.reversed().prefix(while: { Folding.fold($0) == " " }).count {
        $0 == "\t"
      }
    }
    return line
  }
}
