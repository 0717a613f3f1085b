/// The small parts of a workbook's package.
enum XLSXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

  static func contentTypes(sheets: Int) -> String {
    let base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = (1...max(1, sheets)).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(base).worksheet+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(packageNamespace)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(base).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(base).styles+xml\"/>" + parts.joined() + "</Types>"
  }

  static var packageRelations: String {
    declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
  }

  static func workbookRelations(sheets: Int) -> String {
    let parts = (1...max(1, sheets)).map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">" + parts.joined()
      + "<Relationship Id=\"rId\(sheets + 1)\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/></Relationships>"
  }

  static func workbook(_ workbook: XLSXWorkbook, _ names: [String]) -> String {
    var sheets = ""
    var defined = ""
    for (index, sheet) in workbook.sheets.enumerated() {
      let state = sheet.isHidden ? " state=\"hidden\"" : ""
      let name = MarkupText.escaped(names[index])
      sheets += "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
      guard let rows = sheet.printTitleRows else { continue }
      defined +=
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        + "&#39;\(name)&#39;!$\(rows.lowerBound):$\(rows.upperBound)</definedName>"
    }
    let active = workbook.sheets.firstIndex { !$0.isHidden } ?? 0
    return declaration + "<workbook xmlns=\"\(mainNamespace)\" xmlns:r=\"\(relations)\">"
      + "<bookViews><workbookView activeTab=\"\(active)\" firstSheet=\"\(active)\"/></bookViews>"
      + "<sheets>\(sheets)</sheets>" + (defined.isEmpty ? "" : "<definedNames>\(defined)</definedNames>")
      + "</workbook>"
  }

  /// Text as a cell holds it. Characters that XML does not allow are spelled out: Excel has `_x001B_` for them, which
  /// other programs show as it stands; text that looks like that is escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(XLSXWorkbook.shortened(text, to: 32_767).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "_" where isEscape(scalars[index...].prefix(7)): result += "_x005F_"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (scalar.value & 0xFFFE) == 0xFFFE:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let places = Array(scalars)
    return places.count == 7 && places[1] == "x" && places[6] == "_"
      && places[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
