import DocumentReading
import Testing

@Suite struct WorkbookTests {
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>\
    <numFmt numFmtId="165" formatCode="0&quot;万元&quot;"/><numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
    <numFmt numFmtId="167" formatCode="[Red]#,##0.00_);\\(0\\)"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
    <xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="167"/></cellXfs>
    """

  @Test(arguments: [
    ("25", "0", "25"), ("0.25", "1", "25%"), ("0.255", "1", "25.5%"), ("0.07", "1", "7%"), ("0.25", "0", "0.25"),
    ("0.30000000000000004", "0", "0.3"), ("1E2", "0", "100"), ("-1.5", "0", "-1.5"), ("169.36", "7", "169.36"),
    ("43646", "2", "2019-06-30"), ("43646", "3", "2019-06-30"), ("43646", "5", "2019-06"),
    ("43646.5", "6", "2019-06-30T12:00"), ("1", "2", "1900-01-01"), ("60", "2", "60"), ("61", "2", "1900-03-01"),
    ("2958466", "2", "2958466"), ("310", "4", "310万元"), ("1e400", "0", "1e400"),
    ("9007199254740993", "0", "9007199254740992"),
  ])
  func `numbers show what their formats mean`(stored: String, style: String, text: String) throws {
    let bytes = OfficeFiles.xlsx(
      "<sheetData><row r='1'><c r='A1' s='\(style)'><v>\(stored)</v></c></row></sheetData>", styles: Self.styles)
    #expect(try Spreadsheet.read(bytes, name: "b.xlsx").sheets.first?.cells.first?.text == text)
  }

  @Test func `days can be counted from 1904`() throws {
    let bytes = OfficeFiles.xlsx(
      "<sheetData><row><c s='2'><v>42184</v></c></row></sheetData>", styles: Self.styles,
      book: "<workbookPr date1904='1'/>")
    #expect(try Spreadsheet.read(bytes, name: "b.xlsx").sheets.first?.cells.first?.text == "2019-06-30")
  }

  @Test func `strings are read shared, inline, rich and computed`() throws {
    let bytes = OfficeFiles.xlsx(
      """
      <sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>云</t></r><r><t>溪</t></r></is></c>\
      <c r="C1" t="str"><f>A1</f><v>甲_x000D_
      乙</v></c><c r="D1" t="b"><v>1</v></c></row></sheetData>
      """, strings: "<si><t>零</t></si><si><r><t>区</t></r><rPh><t>qu</t></rPh></si>")
    #expect(try read(bytes, "b.xlsx").texts == [["区", "云溪", "甲\n乙", "TRUE"]])
  }

  @Test func `merged cells, hidden rows and columns, and cells without addresses`() throws {
    let bytes = OfficeFiles.xlsx(
      """
      <cols><col min="3" max="3" hidden="1"/></cols><sheetData>
      <row><c t="inlineStr"><is><t>标题</t></is></c></row>
      <row r="3"><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c><c><v>1</v></c><c><v>2</v></c></row>
      <row r="4" hidden="1"><c t="inlineStr"><is><t>藏</t></is></c></row><row r="9"><c r="B9"><v>5</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A9"/><mergeCell ref="x"/></mergeCells>
      """)
    let document = try read(bytes, "b.xlsx")
    #expect(document.texts == [["标题", "", ""], ["甲", "乙", "2"], ["", "5", ""]])
    #expect(
      document.merges.map { $0[0] } == [
        .origin(rows: 1, columns: 3), .origin(rows: 2, columns: 1), .covered(up: 1, left: 0),
      ])
    #expect(document.tables.first?.rows.map { $0[1].line } == [1, 3, 9])
    #expect(document.remarks.map(\.code) == ["hidden-cells"])
  }

  @Test func `each sheet that is shown is a table with its name`() throws {
    func content(_ text: String) -> String {
      "<sheetData><row><c t='inlineStr'><is><t>\(text)</t></is></c></row></sheetData>"
    }
    let bytes = OfficeFiles.xlsx([
      ("一表", "", content("甲")), ("密", "state='veryHidden'", content("乙")), ("二表", "", content("丙")),
    ])
    let document = try read(bytes, "b.xlsx")
    #expect(document.tables.map(\.caption) == ["一表", "二表"])
    #expect(document.remarks.map(\.code) == ["hidden-sheet"])
    let sheets = try Spreadsheet.read(bytes, name: "b.xlsx").sheets
    #expect(sheets.map(\.isHidden) == [false, true, false])
    #expect(sheets[1].cells.first?.text == "乙")
  }

  @Test func `a formula that was never computed is remarked`() throws {
    let bytes = OfficeFiles.xlsx("<sheetData><row><c><f>1+1</f></c><c><v>1</v></c></row></sheetData>")
    #expect(try read(bytes, "b.xlsx").remarks.map(\.code) == ["formula-without-value"])
  }

  @Test func `a spreadsheet gives its cells by address, from CSV too`() throws {
    let sheet = try #require(try Spreadsheet.read(Array("任务,比例\n\n3,'=1".utf8), name: "f.csv").sheets.first)
    let address = try #require(Spreadsheet.Address("B3"))
    #expect(sheet[address]?.value == .text("=1"))
    #expect(sheet[address]?.address.description == "B3")
    #expect(sheet[Spreadsheet.Address(row: 2, column: 1)] == nil)
  }

  @Test(arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("$XFD$1048576", 1_048_576, 16_384)])
  func `addresses are read and printed`(text: String, row: Int, column: Int) {
    let address = Spreadsheet.Address(text)
    #expect(address == Spreadsheet.Address(row: row, column: column))
    #expect(address?.description == text.filter { $0 != "$" })
  }

  @Test(arguments: ["", "A", "1", "1A", "A0", "XFE1", "A1048577", "A1B", "甲1"])
  func `what is no address is none`(text: String) {
    #expect(Spreadsheet.Address(text) == nil)
  }
}
