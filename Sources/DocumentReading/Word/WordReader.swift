/// DOCX. Read: paragraphs with their automatic numbers, tables with cells merged both ways, content controls, inner
/// tables, tracked changes as accepted. Left out: deleted and hidden text, headers and footers, comments; text boxes and
/// notes at the foot with a remark.
enum WordReader {
  static func read(_ archive: ZipArchive, name: String) throws(DocumentError) -> Document {
    var package = Package(archive)
    let main = try package.mainPart(usual: "word/document.xml")
    let related = try package.relationships(of: main)
    func part(_ type: String) -> String? { related.first { $0.type == type }?.target }

    let styles = try WordStyles(part: part("styles") ?? "word/styles.xml", of: &package)
    let numbering = try WordNumbering(
      part: part("numbering") ?? "word/numbering.xml", of: &package, styles: styles)
    guard let bytes = try package.read(main) else {
      throw DocumentError("no \(main) in the archive: get the file again")
    }

    var body = WordBody(numbering: numbering)
    var blocks: [Block] = []
    try XMLCursor.read(bytes, part: main, isWanted: WordNamespace.isWanted) { (cursor) throws(DocumentError) in
      try WordReader.checkRoot(&cursor, part: main)
      blocks = try body.readBlocks(&cursor)
    }
    return Document(
      name: name, format: .docx, metadata: try coreProperties(&package), blocks: WordReader.onPage(blocks),
      remarks: body.remarks)
  }

  private static func checkRoot(_ cursor: inout XMLCursor, part: String) throws(DocumentError) {
    guard try cursor.next() == .start("document") else {
      throw DocumentError("\(part) is not the text of a Word document: save it again as DOCX")
    }
  }

  /// Paragraphs of blanks alone part others, but say nothing.
  private static func onPage(_ blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    var blank = 0
    for block in blocks {
      switch block {
      case .paragraph(var paragraph):
        if CellText.isBlank(paragraph.text) {
          blank += 1
          continue
        }
        paragraph.blankLinesBefore = kept.isEmpty ? 0 : paragraph.blankLinesBefore + blank
        kept.append(.paragraph(paragraph))
      case .table: kept.append(block)
      }
      blank = 0
    }
    return kept
  }

  private static func coreProperties(_ package: inout Package) throws(DocumentError) -> [Document.Property] {
    let part = try package.relationships(of: "").first { $0.type == "core-properties" }?.target
    guard let part, let bytes = try package.read(part) else { return [] }
    var properties: [Document.Property] = []
    try XMLCursor.read(bytes, part: part, isWanted: { _ in true }) { (cursor) throws(DocumentError) in
      var name: String?
      while let event = try cursor.next() {
        switch event {
        case .start(let element): name = element.lowercased()
        case .text(let value):
          if let name, !CellText.isBlank(value) { properties.append(Document.Property(name: name, value: value)) }
        case .end: name = nil
        }
      }
    }
    return properties
  }
}

enum WordNamespace {
  /// Word's own elements (in the transitional and the strict form), formulas, and the choice between drawings.
  static func isWanted(_ uri: String) -> Bool {
    uri.hasSuffix("wordprocessingml/2006/main") || uri.hasSuffix("wordprocessingml/main")
      || uri.hasSuffix("officeDocument/2006/math") || uri.hasSuffix("markup-compatibility/2006")
  }

  /// A switch such as `<w:vanish/>`: on without a value.
  static func isOn(_ value: String?) -> Bool {
    guard let value else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }
}
