import DocumentReading
import Testing

@Suite struct DetectionTests {
  @Test(arguments: [
    ("一、经济发展, 稳中有进\n二、城市建设, 有序推进\n", "notice.txt", DocumentFormat.text),
    ("甲|乙|丙\n一|二|三\n", "notice.txt", .text),
    ("领域,序号,项目\n经济,1,稳增长\n", "plan.csv", .csv),
    ("领域|序号|项目\n经济|1|稳增长\n", "plan.csv", .csv),
    ("领域\t序号\t项目\n经济\t1\t稳增长\n", "pasted.txt", .csv),
    ("领域\t序号\t项目\n经济\t1\t稳增长\n", "-", .csv),
    ("<!DOCTYPE html><p>甲</p>", "page.txt", .html),
    ("\n<TABLE><TR><TD>甲</TABLE>", "page.xls", .html),
    ("<!-- saved --><html><p>甲</p></html>", "-", .html),
    ("{\"notice\": {}}", "-", .json),
    ("[{\"notice\": {}}]", "plan.txt", .json),
    ("〔2031〕5号\n[附件]\n", "notice.txt", .text),
  ])
  func `text formats are told by content first and by name second`(
    text: String, name: String, format: DocumentFormat
  ) throws {
    #expect(try DocumentReader.detect(Array(text.utf8), name: name) == format)
  }

  @Test func `office files are told by their members, whatever their names say`() throws {
    #expect(try DocumentReader.detect(OfficeFiles.docx(OfficeFiles.paragraph("甲")), name: "a.txt") == .docx)
    #expect(try DocumentReader.detect(OfficeFiles.xlsx("<sheetData/>"), name: "a.docx") == .xlsx)
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a.doc", "soffice --headless --convert-to docx"),
      (Array("%PDF-1.7\n".utf8), "a.pdf", "pdftotext -layout"),
      (Array("{\\rtf1 x}".utf8), "a.doc", "RTF"),
      (
        Array("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>".utf8), "a.xml",
        "Word"
      ),
      (Array("MIME-Version: 1.0\nContent-Type: multipart/related\n".utf8), "a.mht", "web archive"),
      (Array("From: <Saved by Blink>\nMIME-Version: 1.0\n".utf8), "a.mhtml", "web archive"),
      (ZipWriter().archive([("OFD.xml", "<a/>")]), "a.ofd", "OFD"),
      (ZipWriter().archive([("mimetype", "x"), ("content.xml", "<a/>")]), "a.odt", "OpenDocument"),
      (ZipWriter().archive([("xl/workbook.bin", "x")]), "a.xlsb", "xlsx"),
      (ZipWriter().archive([("readme.txt", "x")]), "a.zip", "unpack"),
    ] as [([UInt8], String, String)])
  func `other formats are refused with the way to convert them`(bytes: [UInt8], name: String, way: String) {
    #expect(refusal(bytes, name)?.message.contains(way) == true)
  }

  @Test func `a stated format that the content is not is refused`() {
    #expect(refusal(OfficeFiles.docx(""), "a.docx", as: .xlsx)?.message.contains("docx") == true)
    #expect(refusal(Array("甲".utf8), "a.docx")?.message.contains("not a DOCX") == true)
    #expect(refusal(Array("甲".utf8), "a", as: .docx) != nil)
  }
}
