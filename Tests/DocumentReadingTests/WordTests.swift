import DocumentReading
import Testing

@Suite struct WordTests {
  private func read(_ body: String, numbering: String = "", styles: String = "", core: String? = nil) throws -> Document
  {
    try DocumentReader.read(
      OfficeFiles.docx(body, numbering: numbering, styles: styles, core: core), name: "n.docx")
  }

  @Test func `runs of a paragraph are one text, breaks part lines`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>云</w:t></w:r><w:proofErr/><w:r><w:t xml:space="preserve">溪 </w:t><w:tab/><w:t>区</w:t><w:br/>
      <w:t>续</w:t><w:noBreakHyphen/></w:r></w:p><w:p/><w:p><w:r><w:t>乙</w:t></w:r></w:p>
      """)
    #expect(document.paragraphs == ["云溪 \t区", "续-", "乙"])
    #expect(document.blocks.last == .paragraph(Paragraph(text: "乙", line: 3, blankLinesBefore: 2)))
  }

  @Test func `tracked changes are read as accepted, hidden text is not read`() throws {
    let document = try read(
      """
      <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>
      <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>
      """)
    #expect(document.paragraphs == ["新见", "前后"])
  }

  @Test func `content controls, links and fields are read for their text`() throws {
    let document = try read(
      """
      <w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>\(OfficeFiles.paragraph("甲"))</w:sdtContent></w:sdt>
      <w:p><w:hyperlink><w:r><w:t>乙</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
      """)
    #expect(document.paragraphs == ["甲", "乙"])
  }

  @Test func `text boxes and notes are left out with a remark`() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/><w:pict><w:txbxContent>\(OfficeFiles.paragraph("框"))\
      </w:txbxContent></w:pict></w:r></w:p>
      """)
    #expect(document.paragraphs == ["甲"])
    #expect(document.remarks.map(\.code) == ["footnotes", "text-box"])
  }

  @Test func `automatic numbers are printed as Word prints them`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="7">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="H2"/>
        <w:lvlText w:val="（%2）"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
      """
    let styles = """
      <w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>
      """
    func item(_ level: Int, _ text: String, list: Int = 1) -> String {
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
      <w:r><w:t>\(text)</w:t></w:r></w:p>
      """
    }
    func styled(_ style: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>式</w:t></w:r></w:p>"
    }
    let document = try read(
      item(0, "甲") + item(1, "乙") + item(1, "丙") + item(0, "丁") + item(1, "戊") + item(2, "己") + styled("H")
        + styled("H2") + item(0, "点", list: 2) + item(0, "无", list: 0) + item(0, "九", list: 3)
        + item(0, "十", list: 3) + item(0, "续", list: 3),
      numbering: numbering, styles: styles)
    #expect(
      document.paragraphs == [
        "一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "2.1 己", "三、式", "（一）式", "点", "无", "九、九", "十、十", "十一、续",
      ])
  }

  @Test func `cells merged both ways are merged in the table`() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(OfficeFiles.paragraph(text))</w:tc>"
    }
    let document = try read(
      """
      <w:tbl><w:tblPr/><w:tblGrid/><w:tr>\(cell("领域", "<w:vMerge w:val='restart'/>"))\(cell("季度", "<w:gridSpan w:val='2'/>"))</w:tr>
      <w:tr>\(cell("", "<w:vMerge/>"))\(cell("一"))\(cell("二"))</w:tr>
      <w:tr>\(cell("甲"))\(cell("乙", "<w:hMerge w:val='restart'/>"))\(cell("", "<w:hMerge/>"))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(cell("去"))\(cell("去"))</w:tr></w:tbl>
      """)
    #expect(document.texts == [["领域", "季度", ""], ["", "一", "二"], ["甲", "乙", ""]])
    #expect(
      document.merges == [
        [.origin(rows: 2, columns: 1), .origin(rows: 1, columns: 2), .covered(up: 0, left: 1)],
        [.covered(up: 1, left: 0), .none, .none], [.none, .origin(rows: 1, columns: 2), .covered(up: 0, left: 1)],
      ])
  }

  @Test func `paragraphs and inner tables of a cell are lines of it`() throws {
    func row(_ cells: String...) -> String { "<w:tr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>" }
    let p = OfficeFiles.paragraph
    let inner = "<w:tbl>\(row(p("丙")))</w:tbl><w:p/>"
    let document = try read("<w:tbl>\(row(p("领域"), p("任务")))\(row(p("甲") + p("乙"), inner))</w:tbl>")
    #expect(document.texts == [["领域", "任务"], ["甲\n乙", "丙"]])
  }

  @Test func `a table of one cell is a frame around paragraphs`() throws {
    #expect(try read("<w:tbl><w:tr><w:tc>\(OfficeFiles.paragraph("甲"))</w:tc></w:tr></w:tbl>").paragraphs == ["甲"])
  }

  @Test func `core properties are metadata`() throws {
    let document = try read(
      OfficeFiles.paragraph("甲"),
      core: "<c:coreProperties xmlns:c='c' xmlns:dc='d'><dc:title>云溪区计划</dc:title></c:coreProperties>")
    #expect(document.metadata == [Document.Property(name: "title", value: "云溪区计划")])
  }
}
