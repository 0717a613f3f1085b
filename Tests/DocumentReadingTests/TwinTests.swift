import DocumentReading
import Testing

/// The same table in every format: nothing behind the readers can tell them apart.
@Suite struct TwinTests {
  private static let texts = [
    ["领域", "序号", "重要项目", "阶段目标", ""], ["", "", "", "第一季度", "第二季度"],
    ["一、产业发展", "1", "稳增长", "签约3家, 开工1家", "完成25%\n并报送"], ["", "2", "促转型", "", "启动“双创”园"],
    ["二、城市建设", "3", "旧改", "无", "完成<一期>&二期"],
  ]
  private static let merges: [[Cell.Merge]] = [
    [
      .origin(rows: 2, columns: 1), .origin(rows: 2, columns: 1), .origin(rows: 2, columns: 1),
      .origin(rows: 1, columns: 2), .covered(up: 0, left: 1),
    ],
    [.covered(up: 1, left: 0), .covered(up: 1, left: 0), .covered(up: 1, left: 0), .none, .none],
    [.origin(rows: 2, columns: 1), .none, .none, .none, .none], [.covered(up: 1, left: 0), .none, .none, .none, .none],
    [.none, .none, .none, .none, .none],
  ]

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.append(character)
      }
    }
    return out
  }

  private static var html: [UInt8] {
    let rows = zip(texts, merges).map { row, spans in
      let cells = zip(row, spans).map { text, merge in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
        switch merge {
        case .none: return "<td><p>\(lines.joined(separator: "<br>"))</p></td>"
        case .origin(let rows, let columns):
          return "<td rowspan=\(rows) colspan=\(columns)>\(lines.joined(separator: "<br>"))</td>"
        case .covered: return ""
        }
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return Array("<html><body><table>\(rows.joined(separator: "\n"))</table></body></html>".utf8)
  }

  private static var docx: [UInt8] {
    let rows = zip(texts, merges).map { row, spans in
      let cells = zip(row, spans).map { text, merge in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let content = lines.map { OfficeFiles.paragraph(escaped(String($0))) }.joined()
        switch merge {
        case .none: return "<w:tc>\(content)</w:tc>"
        case .origin(let rows, let columns):
          let down = rows > 1 ? "<w:vMerge w:val='restart'/>" : ""
          return "<w:tc><w:tcPr><w:gridSpan w:val='\(columns)'/>\(down)</w:tcPr>\(content)</w:tc>"
        case .covered(let up, _): return up > 0 ? "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" : ""
        }
      }
      return "<w:tr>\(cells.joined())</w:tr>"
    }
    return OfficeFiles.docx("<w:tbl>\(rows.joined())</w:tbl>")
  }

  private static var xlsx: [UInt8] {
    var ranges = ""
    let rows = texts.indices.map { y in
      let cells = texts[y].indices.map { x in
        let address = Spreadsheet.Address(row: y + 4, column: x + 2)
        if case .origin(let rows, let columns) = merges[y][x] {
          let last = Spreadsheet.Address(row: address.row + rows - 1, column: address.column + columns - 1)
          ranges += "<mergeCell ref=\"\(address):\(last)\"/>"
        }
        return "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped(texts[y][x]))</t></is></c>"
      }
      return "<row r=\"\(y + 4)\">\(cells.joined())</row>"
    }
    return OfficeFiles.xlsx("<sheetData>\(rows.joined())</sheetData><mergeCells>\(ranges)</mergeCells>")
  }

  private static var csv: [UInt8] {
    let rows = texts.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") }
    return Array(rows.joined(separator: "\r\n").utf8)
  }

  @Test(arguments: [("p.html", html), ("p.docx", docx), ("p.xlsx", xlsx)])
  func `the same table gives the same cells and spans`(name: String, bytes: [UInt8]) throws {
    let document = try read(bytes, name)
    #expect(document.tables.count == 1)
    #expect(document.texts == Self.texts)
    #expect(document.merges == Self.merges)
  }

  @Test func `CSV gives the same cells, without spans`() throws {
    #expect(try read(Self.csv, "p.csv").texts == Self.texts)
  }
}
