import DocumentReading

/// The least that makes a DOCX or an XLSX file of the XML in a test.
enum OfficeFiles {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// - Parameter body: what stands in `<w:body>`; `w:` is bound.
  static func docx(_ body: String, numbering: String = "", styles: String = "", core: String? = nil) -> [UInt8] {
    var members = [
      ("[Content_Types].xml", "<Types/>"),
      ("word/document.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"),
      ("word/numbering.xml", "<w:numbering xmlns:w=\"\(word)\">\(numbering)</w:numbering>"),
      ("word/styles.xml", "<w:styles xmlns:w=\"\(word)\">\(styles)</w:styles>"),
    ]
    if let core {
      members += [
        (
          "_rels/.rels",
          "<Relationships><Relationship Id='a' Type='x/core-properties' Target='docProps/core.xml'/></Relationships>"
        ),
        ("docProps/core.xml", core),
      ]
    }
    return ZipWriter(method: .deflated).archive(members)
  }

  /// - Parameter sheets: name, attributes of `<sheet>`, and what stands in `<worksheet>`.
  static func xlsx(
    _ sheets: [(name: String, state: String, content: String)], strings: String = "", styles: String = "",
    book: String = ""
  ) -> [UInt8] {
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\" \(sheet.state)/>"
    }
    let targets = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/s\($0 + 1).xml\"/>"
    }
    var members = [
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(sheet)\" xmlns:r=\"\(relation)\">\(book)<sheets>\(names.joined())</sheets></workbook>"
      ),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(targets.joined())</Relationships>"),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(sheet)\">\(strings)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(sheet)\">\(styles)</styleSheet>"),
    ]
    for (index, content) in sheets.map(\.content).enumerated() {
      members.append(("xl/worksheets/s\(index + 1).xml", "<worksheet xmlns=\"\(sheet)\">\(content)</worksheet>"))
    }
    return ZipWriter().archive(members)
  }

  static func xlsx(_ content: String, strings: String = "", styles: String = "", book: String = "") -> [UInt8] {
    xlsx([("任务", "", content)], strings: strings, styles: styles, book: book)
  }

  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
}

extension Document {
  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The rows of the only table, as texts.
  var texts: [[String]] { tables.first?.rows.map { $0.map(\.text) } ?? [] }

  var merges: [[Cell.Merge]] { tables.first?.rows.map { $0.map(\.merge) } ?? [] }
}

func read(_ bytes: [UInt8], _ name: String, as format: DocumentFormat? = nil) throws -> Document {
  try DocumentReader.read(bytes, name: name, format: format)
}

func read(_ text: String, _ name: String, as format: DocumentFormat? = nil) throws -> Document {
  try DocumentReader.read(Array(text.utf8), name: name, format: format)
}

/// The error that reading gives; a document where there is none fails the test that asks.
func refusal(_ bytes: [UInt8], _ name: String, as format: DocumentFormat? = nil) -> DocumentError? {
  do throws(DocumentError) {
    _ = try DocumentReader.read(bytes, name: name, format: format)
    return nil
  } catch {
    return error
  }
}
