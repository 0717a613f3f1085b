/// Reads what stands in a document's body or in a cell, in order.
struct WordBody {
  private(set) var remarks: [Document.Remark] = []
  /// Paragraphs so far, those in cells included.
  private(set) var ordinal = 0
  private var numbering: WordNumbering
  /// Text of a paragraph whose end is deleted: the next paragraph goes on with it.
  private var carried = ""

  init(numbering: WordNumbering) { self.numbering = numbering }

  /// Elements whose content is no text of the document as it stands.
  private static let unread: Set<String> = [
    "del", "moveFrom", "Fallback", "sectPr", "tblPr", "tblGrid", "tblPrEx", "sdtPr", "sdtEndPr", "rt", "instrText",
    "delText", "pPrChange", "rPrChange", "numberingChange",
  ]

  /// Reads up to the end of the element that the cursor stands in.
  /// - Parameter first: an event that was read ahead.
  mutating func readBlocks(_ cursor: inout XMLCursor, after first: XMLCursor.Event? = nil) throws(DocumentError)
    -> [Block]
  {
    var blocks: [Block] = []
    var depth = 0
    var following = first
    if following == nil { following = try cursor.next() }
    while let event = following {
      switch event {
      case .start("p"):
        try readParagraph(&cursor, into: &blocks)
      case .start("tbl"): blocks += try WordTable.read(&cursor, in: &self)
      case .start(let name):
        if WordBody.unread.contains(name) { try cursor.skipElement() } else { depth += 1 }
      case .end:
        depth -= 1
        if depth < 0 { return blocks }
      case .text: break
      }
      following = try cursor.next()
    }
    return blocks
  }

  private mutating func readParagraph(_ cursor: inout XMLCursor, into blocks: inout [Block]) throws(DocumentError) {
    ordinal += 1
    guard ordinal <= Limits.paragraphs else {
      throw DocumentError(line: ordinal, "more than \(Limits.paragraphs) paragraphs: split the document")
    }
    var properties = WordParagraphProperties()
    var text = carried
    carried = ""
    var depth = 0
    reading: while let event = try cursor.next() {
      switch event {
      case .start("pPr"): properties = try WordParagraphProperties(&cursor)
      case .start("r"): try readRun(&cursor, into: &text)
      case .start(let name):
        if WordBody.unread.contains(name) { try cursor.skipElement() } else { depth += 1 }
      case .end:
        depth -= 1
        if depth < 0 { break reading }
      case .text: continue
      }
    }
    guard text.utf8.count <= Limits.textBytes else {
      throw DocumentError(line: ordinal, "a paragraph of more than 4 MB: this is no notice")
    }
    if properties.isEndDeleted {
      carried = text
      return
    }
    let number = numbering.next(style: properties.style, list: properties.list, level: properties.level)
    for (index, line) in (number + text).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      blocks.append(
        .paragraph(Paragraph(text: String(line), line: ordinal, blankLinesBefore: index == 0 ? 1 : 0)))
    }
  }

  private mutating func readRun(_ cursor: inout XMLCursor, into text: inout String) throws(DocumentError) {
    var isHidden = false
    var run = ""
    var depth = 0
    reading: while let event = try cursor.next() {
      switch event {
      case .start("rPr"): isHidden = try readIsHidden(&cursor)
      case .start("t"): run += Invisible.removed(from: try WordBody.readText(&cursor))
      case .start("tab"), .start("ptab"):
        run += "\t"
        depth += 1
      case .start("br"), .start("cr"):
        run += "\n"
        depth += 1
      case .start("noBreakHyphen"):
        run += "-"
        depth += 1
      case .start("sym"):
        run += WordBody.symbol(cursor.attribute("char"))
        depth += 1
      case .start("drawing"), .start("pict"), .start("object"): try skipDrawing(&cursor)
      case .start("footnoteReference"), .start("endnoteReference"):
        remark("footnotes", "notes at the foot of the page or the end left out")
        depth += 1
      case .start(let name):
        if WordBody.unread.contains(name) { try cursor.skipElement() } else { depth += 1 }
      case .end:
        depth -= 1
        if depth < 0 { break reading }
      case .text: continue
      }
    }
    if !isHidden { text += run }
  }

  private func readIsHidden(_ cursor: inout XMLCursor) throws(DocumentError) -> Bool {
    var isHidden = false
    var depth = 0
    while let event = try cursor.next() {
      switch event {
      case .start("rPrChange"): try cursor.skipElement()
      case .start(let name):
        depth += 1
        if name == "vanish" { isHidden = WordNamespace.isOn(cursor.attribute("val")) }
      case .end:
        depth -= 1
        if depth < 0 { return isHidden }
      case .text: continue
      }
    }
    return isHidden
  }

  private static func readText(_ cursor: inout XMLCursor) throws(DocumentError) -> String {
    var text = ""
    while let event = try cursor.next() {
      switch event {
      case .text(let part): text += part
      case .start: try cursor.skipElement()
      case .end: return text.utf8.contains(0x0A) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
      }
    }
    return text
  }

  /// The tick boxes of the symbol fonts, which forms use; other symbols have no text.
  private static func symbol(_ code: String?) -> String {
    switch code?.uppercased() {
    case "F0FE", "F052", "F0FD": "☑"
    case "F0A8", "F06F", "F0A3", "F071": "□"
    case "F0FC", "F050": "✓"
    case "F0D8", "F0E8": "➢"
    default: ""
    }
  }

  private mutating func skipDrawing(_ cursor: inout XMLCursor) throws(DocumentError) {
    var depth = 0
    var boxDepth: Int?
    while let event = try cursor.next() {
      switch event {
      case .start(let name):
        depth += 1
        if name == "txbxContent", boxDepth == nil { boxDepth = depth }
      case .end:
        if boxDepth == depth { boxDepth = nil }
        depth -= 1
        if depth < 0 { return }
      case .text(let text):
        if boxDepth != nil, !CellText.isBlank(text) {
          remark("text-box", "text boxes left out: move their text into the document if it belongs to the plan")
        }
      }
    }
  }

  private mutating func remark(_ code: String, _ message: String) {
    guard !remarks.contains(where: { $0.code == code }) else { return }
    remarks.append(Document.Remark(line: ordinal, code: code, message: message))
  }
}
