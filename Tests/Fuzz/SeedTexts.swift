import PlanModel
import Reporting

/// Inputs of an invented district, one for each form that readers know; `SampleData` has the page texts.
enum SeedTexts {
  static let report = """
    清江市云溪区2026年政府工作报告
    一、2025年工作回顾
    全年完成固定资产投资35.6亿元，增长6.2%，完成年度计划的102%。
    二、2026年重点工作
    （一）推进湖滨更新。开工建设步道3.2公里，6月底前贯通北段，年底前全线建成。（责任单位：建交委、水务局）
    （二）扩大养老服务。新增养老床位200张，社区食堂12家。（牵头单位：民政局；配合单位：各街道办事处）
    """

  static let rows = [
    ["序号", "领域", "重点工作", "第一季度目标", "第二季度目标", "第三季度目标", "第四季度目标", "责任部门"],
    ["1", "城区建设", "建成湖滨步道3.2公里", "完成招标", "完成50%", "完成80%", "全面建成", "建交委 水务局"],
    ["2", "", "新增公共绿地10万平方米", "", "3万平方米", "", "10万平方米", "绿化市容局"],
    ["3", "民生保障", "新增养老床位200张", "25%", "50%", "75%", "100%", "民政局（牵头）、各街道"],
  ]

  static let table = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")

  static let page = """
    <html><head><meta charset="utf-8"><title>云溪区2026年重点工作</title></head><body><nav><a href="/">首页</a></nav>
    <h1>清江市云溪区2026年重点工作目标</h1><p>云府〔2026〕3号</p><table border="1">
    \(rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(separator: "\n"))
    <tr><td rowspan="2">4</td><td colspan="7">培训&nbsp;800人次<br>6月底前完成</td></tr><tr><td>甲</td></tr>
    </table><ul><li>责任单位：科委</li></ul><pre>一、保障</pre></body></html>
    """

  static let plan = """
    {"planJSON": 1, "notice": {"title": "云溪区2026年重点工作目标", "documentNumber": "云府〔2026〕3号",
     "issuer": "清江市云溪区人民政府", "signedOn": "2026-01-05", "kind": "annual-table", "reportingDay": 25,
     "period": {"from": "2026-Q1", "to": "2026-Q4"}},
     "tasks": [{"number": "1", "domain": "城区建设", "project": "湖滨更新", "text": "建成步道3.2公里", "lead": ["建交委"],
      "support": ["水务局"], "leaders": ["某人"], "workPoints": ["完成选址"], "deadline": "2026-06-30",
      "indicators": [{"text": "3.2公里", "value": 3200, "unit": "米"}],
      "milestones": [{"quarter": "2026-Q2", "text": "贯通北段", "scheduledPercent": 50, "basis": "stated"},
       {"quarter": "2026-Q4", "text": "建成", "scheduledPercent": 100, "basis": "stated"}]}],
     "results": [{"text": "完成投资35.6亿元"}], "warnings": [{"line": 3, "code": "x", "message": "y"}]}
    """

  static let values = [
    "2026-06-30", "47.5%", "１００％", "33.33", "2026-Q2", "2026-07-30T08:00:00.000001Z", "2026-07-30T08:00Z", key,
  ]

  private static let key: String = {
    guard let quarter = Quarter(year: 2026, ordinal: 2), let day = CivilDate(year: 2026, month: 6, day: 1) else {
      fatalError("a quarter and a day")
    }
    let place = FormPlace(notice: 1, number: "14.2", revision: "0123456789abcdef")
    return FormKey(place: place, quarter: quarter, department: "建交委", issuedOn: day).text
  }()

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static var docx: [(name: String, content: [UInt8])] {
    func paragraph(_ text: String, _ properties: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let cells = rows.map { row in
      "<w:tr>" + row.map { "<w:tc><w:tcPr><w:gridSpan w:val=\"1\"/></w:tcPr>\(paragraph($0))</w:tc>" }.joined()
        + "</w:tr>"
    }
    let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    return members([
      ("[Content_Types].xml", "<Types/>"),
      (
        "word/document.xml",
        """
        <w:document xmlns:w="\(word)"><w:body>\(paragraph("清江市云溪区2026年重点工作目标", "<w:pStyle w:val=\"1\"/>"))
        \(paragraph("推进湖滨更新", list))\(paragraph("责任单位：建交委"))<w:tbl>\(cells.joined())</w:tbl></w:body></w:document>
        """
      ),
      (
        "word/numbering.xml",
        """
        <w:numbering xmlns:w="\(word)"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """
      ),
      (
        "word/styles.xml",
        "<w:styles xmlns:w=\"\(word)\"><w:style w:styleId=\"1\"><w:name w:val=\"Title\"/></w:style></w:styles>"
      ),
    ])
  }

  static var xlsx: [(name: String, content: [UInt8])] { workbook(rows, merges: "<mergeCell ref=\"B2:B3\"/>") }

  /// A form to be filled in: its hidden column holds the keys.
  static var form: [(name: String, content: [UInt8])] {
    workbook(
      [["序号", "任务", "累计进度（%）", "推进状态", "识别码"], ["14.2", "建成步道", "50", "正常推进", key], ["", "", "", "", "x"]],
      merges: "")
  }

  private static func workbook(_ rows: [[String]], merges: String) -> [(name: String, content: [UInt8])] {
    var strings: [String] = []
    let lines = rows.enumerated().map { row, cells in
      let content = cells.enumerated().map { column, text in
        let address = "\(["A", "B", "C", "D", "E", "F", "G", "H"][column % 8])\(row + 1)"
        if let number = Double(text) { return "<c r=\"\(address)\" s=\"1\"><v>\(number)</v></c>" }
        strings.append(text)
        return "<c r=\"\(address)\" t=\"s\"><v>\(strings.count - 1)</v></c>"
      }
      return "<row r=\"\(row + 1)\">\(content.joined())</row>"
    }
    return members([
      (
        "xl/workbook.xml",
        """
        <workbook xmlns="\(sheet)" xmlns:r="\(relation)"><workbookPr date1904="0"/><sheets>
        <sheet name="任务" sheetId="1" r:id="r1"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(relation)/worksheet\" Target=\"worksheets/s1.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "<sst xmlns=\"\(sheet)\">\(strings.map { "<si><t>\($0)</t></si>" }.joined())</sst>"
      ),
      (
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(sheet)"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>
        """
      ),
      (
        "xl/worksheets/s1.xml",
        """
        <worksheet xmlns="\(sheet)"><cols><col min="5" max="5" hidden="1"/></cols><sheetData>\(lines.joined())</sheetData>
        <mergeCells>\(merges)</mergeCells></worksheet>
        """
      ),
    ])
  }

  private static func members(_ texts: [(String, String)]) -> [(name: String, content: [UInt8])] {
    texts.map { ($0.0, Array($0.1.utf8)) }
  }
}
