import DocumentReading
import Testing

@Suite struct TextTests {
  @Test func `each line is a paragraph that knows its number and the empty lines before it`() throws {
    let document = try read("云溪区目标\n\n\n第一项\n第二项\n", "n.txt")
    #expect(document.format == .text)
    #expect(
      document.blocks == [
        .paragraph(Paragraph(text: "云溪区目标", line: 1)),
        .paragraph(Paragraph(text: "第一项", line: 4, blankLinesBefore: 2)),
        .paragraph(Paragraph(text: "第二项", line: 5)),
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"])
  func `lines end at every usual line end`(end: String) throws {
    let document = try read("甲\(end)\(end)乙\(end)丙", "n.txt")
    #expect(document.paragraphs == ["甲", "乙", "丙"])
    #expect(
      document.blocks.last == .paragraph(Paragraph(text: "丙", line: 4)))
  }

  @Test func `a line of no-break spaces is kept, since it is an empty cell of page text`() throws {
    let document = try read("甲\n\n\u{A0}\n\n乙", "n.txt")
    #expect(document.paragraphs == ["甲", "\u{A0}", "乙"])
  }

  @Test func `a form feed parts paragraphs and is no line of its own`() throws {
    let document = try read("页一\n\u{C}页二\n", "n.txt")
    #expect(
      document.blocks == [
        .paragraph(Paragraph(text: "页一", line: 1)), .paragraph(Paragraph(text: "页二", line: 2)),
      ])
  }

  static let sample = "清江市云溪区重点工作\n一季度完成三成\n"
  /// 云溪, 镕 and 㐂: GB2312 lacks the third, GBK the fourth.
  static let gb18030: [UInt8] = [0xD4, 0xC6, 0xCF, 0xAA, 0x0A, 0xE9, 0x46, 0x81, 0x39, 0xEF, 0x31]

  static func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [
    [0xEF, 0xBB, 0xBF] + Array(sample.utf8), utf16(sample, littleEndian: true, mark: true),
    utf16(sample, littleEndian: false, mark: true), utf16(sample, littleEndian: true, mark: false),
    utf16(sample, littleEndian: false, mark: false),
  ])
  func `marked text is read in every form of Unicode, UTF-16 also without a mark`(bytes: [UInt8]) throws {
    #expect(try read(bytes, "n.txt").paragraphs == ["清江市云溪区重点工作", "一季度完成三成"])
  }

  @Test func `what is not UTF-8 is read as GB18030`() throws {
    #expect(try read(Self.gb18030, "n.txt").paragraphs == ["云溪", "镕㐂"])
  }

  @Test func `bytes of no encoding are refused with their place`() {
    let error = refusal([0xD4, 0xC6, 0x0A, 0xFF, 0xFF], "n.txt")
    #expect(error?.line == 2 || error?.line == 1)
    #expect(error?.message.contains("byte 3") == true)
  }

  @Test func `UTF-8 that breaks after a page of text is not taken for GB18030`() {
    let error = refusal(Array(String(repeating: "重点工作", count: 9).utf8) + [0xC0, 0xB1], "n.txt")
    #expect(error?.message.contains("not UTF-8 at byte 108") == true)
  }

  @Test func `a zero byte and nothing at all are refused`() {
    #expect(refusal(Array("甲\u{0}乙".utf8), "n.txt")?.message.contains("zero byte") == true)
    #expect(refusal([], "n.txt")?.message.contains("empty") == true)
    #expect(refusal(Array(" \n\t\n".utf8), "n.txt")?.message.contains("empty") == true)
  }

  @Test func `control characters are left out with a remark`() throws {
    let document = try read("甲\u{1B}[31m乙", "n.txt")
    #expect(document.paragraphs == ["甲[31m乙"])
    #expect(document.remarks.map(\.code) == ["control-characters"])
  }

  @Test func `one line of many megabytes is refused`() {
    let error = refusal([UInt8](repeating: 0x78, count: 5 << 20), "n.txt")
    #expect(error?.line == 1)
  }
}
