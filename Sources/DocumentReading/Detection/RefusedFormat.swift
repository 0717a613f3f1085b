/// Formats that are not read here: each is named, with the command that makes a readable file of it.
enum RefusedFormat {
  private static let office = "soffice --headless --convert-to"

  static func check(bytes: [UInt8]) throws(DocumentError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw DocumentError(
        "an old binary office file (.doc, .xls, .wps, .et) or one with a password: save it as DOCX or XLSX, "
          + "or convert it: \(office) docx FILE (or xlsx)")
    }
    if bytes.prefix(1024).containsSequence("%PDF-") {
      throw DocumentError("a PDF: make text of it: pdftotext -layout FILE (a scan needs text recognition first)")
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) {
      throw DocumentError("an RTF file: convert it: \(office) docx FILE")
    }
    if bytes.starts(with: Array("Rar!".utf8)) || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
      || bytes.starts(with: [0x1F, 0x8B])
    {
      throw DocumentError("a packed file: unpack it and import the files in it")
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      throw DocumentError("a picture: it needs text recognition before it can be read")
    }
  }

  static func check(members archive: ZipArchive) throws(DocumentError) {
    if archive.hasMember("OFD.xml") {
      throw DocumentError("an OFD file: export it as DOCX or as text in the program that shows it")
    }
    if archive.hasMember("xl/workbook.bin") {
      throw DocumentError("a binary workbook (.xlsb): convert it: \(office) xlsx FILE")
    }
    if archive.hasMember(under: "ppt/") {
      throw DocumentError("a presentation: copy its table into a document or a workbook")
    }
    if archive.hasMember("content.xml"), archive.hasMember("mimetype") {
      throw DocumentError("an OpenDocument file: convert it: \(office) docx FILE (or xlsx)")
    }
  }

  /// - Parameter text: UTF-8.
  static func check(text: [UInt8]) throws(DocumentError) {
    let head = text.prefix(4096)
    let isSavedPage = head.starts(with: Array("From: <Saved by".utf8)) && head.containsSequence("MIME-Version:")
    if isSavedPage || head.starts(with: Array("MIME-Version:".utf8)) {
      throw DocumentError("a web archive (.mht): save the page as HTML, or convert it: \(office) docx FILE")
    }
    guard head.drop(while: { $0 <= 0x20 }).starts(with: Array("<?xml".utf8)) else { return }
    for word in ["Word.Document", "wordDocument", "w:wordDocument", "pkg:package"]
    where head.containsSequence(word) {
      throw DocumentError("an XML document of Word: convert it: \(office) docx FILE")
    }
    for word in ["Excel.Sheet", "office:spreadsheet"] where head.containsSequence(word) {
      throw DocumentError("an XML spreadsheet of Excel: convert it: \(office) xlsx FILE")
    }
  }
}
