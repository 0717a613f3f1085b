import DocumentReading
import Testing

@Suite struct HtmlTests {
  @Test func `blocks are paragraphs, set apart as a browser sets them apart`() throws {
    let document = try read("<html><h1>标题</h1><p>甲<br>乙</p><div>丙</div><div>丁</div></html>", "p.html")
    #expect(document.paragraphs == ["标题", "甲", "乙", "丙", "丁"])
    let blanks = document.blocks.map {
      if case .paragraph(let paragraph) = $0 { paragraph.blankLinesBefore } else { -1 }
    }
    #expect(blanks == [0, 1, 0, 1, 0])
  }

  @Test func `what a browser does not show is not read`() throws {
    let document = try read(
      """
      <html><head><style>p {}</style><script>var t = "<table><tr><td>x</td></tr></table>";</script></head>
      <!-- <p>x</p> --><!--[if gte mso 9]><xml>x</xml><![endif]--><p style="Display : none">x</p><p hidden>x</p>
      <div style='mso-hide:all'>x</div><select><option>x</option></select><p>甲<del>x</del><ins>乙</ins></p></html>
      """, "p.html")
    #expect(document.paragraphs == ["甲乙"])
  }

  @Test func `Word's marks for old browsers go, what they enclose stays`() throws {
    let document = try read(
      "<p><![if !supportLists]><span>1.</span><![endif]>甲<![IF !vml]>乙<![ENDIF]></p>"
        + "<!--[if gte mso 9]><p>x</p><![endif]--><!--[if !mso]><!--><p>丙</p><!--<![endif]-->", "p.html")
    #expect(document.paragraphs == ["1.甲乙", "丙"])
  }

  @Test func `a line goes on behind Word's marks of paragraphs`() throws {
    let document = try read("<p>云政〔<span>2031<o:p></o:p></span>〕8号<o:p>&nbsp;</o:p></p><p><o:p/>甲</p>", "p.html")
    #expect(document.paragraphs == ["云政〔2031〕8号\u{A0}", "甲"])
  }

  @Test func `marks without width are no text`() throws {
    let document = try read("<p>区林&#8203;业局2&#xAD;6公\u{2060}顷</p><p>\u{200B}甲\u{FEFF}</p>", "p.html")
    #expect(document.paragraphs == ["区林业局26公顷", "甲"])
    let text = try read("区林\u{200B}业局\n\u{200B}\n甲\u{200D}乙", "p.txt")
    #expect(text.paragraphs == ["区林业局", "\u{200B}", "甲乙"])
  }

  @Test func `a veil over the page is lifted, one over a part is not`() throws {
    let body = "<p>云溪区2031年任务清单如下，请认真抓好落实。</p>"
    let veiled = "<html><p>菜单</p><div style='visibility: hidden'>\(body)<p style='display:none'>x</p></div></html>"
    #expect(try read(veiled, "p.html").paragraphs == ["菜单", "云溪区2031年任务清单如下，请认真抓好落实。"])
    let part = "<html>\(body)<div style='visibility:hidden'>甲</div></html>"
    #expect(try read(part, "p.html").paragraphs.count == 1)
  }

  @Test func `white space folds, and a line end between Chinese characters parts nothing`() throws {
    let document = try read("<p>  云溪\n   区  2031\n年&nbsp;&nbsp;计划 </p>", "p.html")
    #expect(document.paragraphs == ["云溪区 2031 年\u{A0}\u{A0}计划"])
  }

  @Test func `names and titles are metadata`() throws {
    let document = try read(
      "<html><head><title> 通 知\n页 </title><meta name=ArticleTitle content='云溪区计划'><meta name='PubDate' content=2031-02-03>"
        + "</head><p>甲</p></html>", "p.html")
    #expect(document.metadata.map(\.name) == ["title", "articletitle", "pubdate"])
    #expect(document.metadata.map(\.value) == ["通 知 页", "云溪区计划", "2031-02-03"])
  }

  @Test func `tables that are never closed keep their cells`() throws {
    let document = try read(
      "<TABLE><TR><TD>领域<TD>任务<TR><TD>经济<TD>稳增长<br>促转型&nbsp;<TR><TD>&nbsp;<TD>丙</TABLE>", "p.html")
    #expect(document.texts == [["领域", "任务"], ["经济", "稳增长\n促转型\u{A0}"], ["", "丙"]])
  }

  @Test func `spans are kept as far as there is a table`() throws {
    let document = try read(
      """
      <table><tr><th rowspan=2>领域<th colspan="2">季度</tr><tr><td>一<td>二</tr>
      <tr><td rowspan=999999999>甲<td colspan=999999999>乙</tr><tr><td>丙<td>丁</tr></table>
      """, "p.html")
    #expect(document.texts == [["领域", "季度", ""], ["", "一", "二"], ["甲", "乙", ""], ["", "丙", "丁"]])
    #expect(
      document.merges == [
        [.origin(rows: 2, columns: 1), .origin(rows: 1, columns: 2), .covered(up: 0, left: 1)],
        [.covered(up: 1, left: 0), .none, .none],
        [.origin(rows: 2, columns: 1), .origin(rows: 1, columns: 2), .covered(up: 0, left: 1)],
        [.covered(up: 1, left: 0), .none, .none],
      ])
  }

  @Test func `tables that lay out a page are read as what stands in them`() throws {
    let inner = "<table><tr><td>领域<td>任务<tr><td>经济<td>稳增长</table>"
    let document = try read(
      "<table><tr><td><h1>标题</h1><p>正文</p><tr><td>\(inner)<tr><td>版权</table>", "p.html")
    #expect(document.paragraphs == ["标题", "正文", "版权"])
    #expect(document.texts == [["领域", "任务"], ["经济", "稳增长"]])
  }

  @Test func `a small table in a cell is text of that cell`() throws {
    let document = try read(
      "<table><tr><td>领域<td>任务<tr><td>经济<td>甲<table><tr><td>乙<td>丙</table><tr><td>丁<td>戊</table>", "p.html")
    #expect(document.texts == [["领域", "任务"], ["经济", "甲\n乙\t丙"], ["丁", "戊"]])
  }

  @Test func `labels and values beside each other are lines of text`() throws {
    let document = try read("<table><tr><td>文号：<td>云府〔2031〕5号<td>日期：<td>2031-02-03</table>", "p.html")
    #expect(document.paragraphs == ["文号：云府〔2031〕5号", "日期：2031-02-03"])
  }

  @Test func `lists print their numbers`() throws {
    let document = try read(
      "<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><ol style='list-style-type:cjk-ideographic'><li>丁</ol>", "p.html")
    #expect(document.paragraphs == ["3. 甲", "4. 乙", "丙", "一、丁"])
  }

  @Test func `the page's own word about its encoding counts only where it is not UTF-8`() throws {
    let said = "<meta charset=gb2312><p>"
    #expect(
      try read(Array(said.utf8) + [0xD4, 0xC6, 0xCF, 0xAA, 0x81, 0x40], "p.html").paragraphs.first?.hasPrefix("云溪")
        == true)
    #expect(try read(said + "云溪区", "p.html").paragraphs == ["云溪区"])
  }

  @Test(arguments: ["<div>", "<b>", "<table><tr><td>"])
  func `deep nesting is refused`(tag: String) {
    #expect(refusal(Array((String(repeating: tag, count: 50_000) + "x").utf8), "p.html") != nil)
  }

  @Test func `a page without text is refused`() {
    #expect(refusal(Array("<html><!-- <p>x</p>".utf8), "p.html") != nil)
  }
}
