import DocumentReading
import Testing

@Suite struct HostileTests {
  private static let word = "word/document.xml"
  private static let body =
    "<w:document xmlns:w=\"\(OfficeFiles.word)\"><w:body>\(OfficeFiles.paragraph("甲"))</w:body></w:document>"

  @Test func `an archive cut anywhere is refused and never read beyond its end`() {
    let whole = OfficeFiles.docx(OfficeFiles.paragraph("甲"))
    for length in stride(from: 4, to: whole.count - 1, by: 7) {
      #expect(refusal(Array(whole[..<length]), "n.docx") != nil)
    }
  }

  @Test func `an archive with one byte changed is read or refused, never more`() {
    let whole = OfficeFiles.docx(OfficeFiles.paragraph("甲"))
    for position in whole.indices {
      var changed = whole
      changed[position] ^= 0x5A
      _ = refusal(changed, "n.docx")
    }
  }

  @Test(arguments: [-10, 10, 1 << 20])
  func `sizes that lie are refused`(lie: Int) {
    let bytes = ZipWriter(method: .deflated, sizeLie: lie).archive([(Self.word, Self.body)])
    #expect(refusal(bytes, "n.docx")?.message.contains("damaged") == true)
  }

  @Test func `a member that inflates without end is refused`() {
    let spaces = [UInt8](repeating: 0x20, count: 80 << 20)
    let bytes = ZipWriter(method: .deflated).archive([(Self.word, Array(Self.body.utf8) + spaces)])
    #expect(bytes.count < 200_000)
    #expect(refusal(bytes, "n.docx")?.message.contains("64 MB") == true)
  }

  @Test func `a member named twice is refused, names with paths are only names`() throws {
    #expect(refusal(ZipWriter().archive([(Self.word, Self.body), (Self.word, Self.body)]), "n.docx") != nil)
    let paths = ZipWriter().archive([("../../x", "x"), ("/tmp/x", "x"), (Self.word, Self.body)])
    #expect(try read(paths, "n.docx").paragraphs == ["甲"])
  }

  @Test func `too many members are refused`() {
    let members = (0...10_000).map { (name: "word/media/\($0)", content: "") }
    #expect(refusal(ZipWriter().archive(members + [(Self.word, Self.body)]), "n.docx") != nil)
  }

  @Test(arguments: [
    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE w>",
    "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>",
  ])
  func `a document type is refused`(declaration: String) {
    let bytes = ZipWriter().archive([(Self.word, declaration + Self.body)])
    #expect(refusal(bytes, "n.docx")?.message.contains("document type") == true)
  }

  @Test func `XML that is cut or nested too deep is refused with its part`() {
    let cut = ZipWriter().archive([(Self.word, String(Self.body.dropLast(9)))])
    #expect(refusal(cut, "n.docx")?.message.contains(Self.word) == true)
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 500)
    #expect(refusal(OfficeFiles.docx(deep), "n.docx") != nil)
  }

  @Test func `spans without measure make no large table`() throws {
    let cells = "<w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>\(OfficeFiles.paragraph("甲"))</w:tc>"
    let document = try read(
      OfficeFiles.docx("<w:tbl><w:tr><w:trPr><w:gridBefore w:val='99999999'/></w:trPr>\(cells)\(cells)</w:tr></w:tbl>"),
      "n.docx")
    #expect(document.texts == [["甲", "甲"]])
    let merges = (2...9_000).map { "<mergeCell ref='A1:J\($0)'/>" }.joined() + "<mergeCell ref='B2:XFD1048576'/>"
    let sheet = OfficeFiles.xlsx(
      "<sheetData><row r='1'><c><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData>"
        + "<mergeCells>\(merges)</mergeCells>")
    #expect(try read(sheet, "b.xlsx").texts == [["1", ""], ["", "2"]])
  }

  @Test func `a shared text that is not there is refused by its cell`() {
    let bytes = OfficeFiles.xlsx("<sheetData><row><c t='s'><v>9</v></c></row></sheetData>")
    #expect(refusal(bytes, "b.xlsx")?.message.contains("A1") == true)
  }

  @Test func `random bytes behind every signature are refused or read`() {
    var generator = SystemRandomNumberGenerator()
    for signature in [[0x50, 0x4B, 0x03, 0x04], [0x3C, 0x68, 0x74, 0x6D, 0x6C], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]]
      as [[UInt8]]
    {
      for _ in 0..<50 {
        _ = refusal(signature + (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }, "x")
      }
    }
  }
}
