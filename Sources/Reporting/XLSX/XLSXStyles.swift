/// The style sheet: one format for each `XLSXWorkbook.Style`, locked and unlocked.
enum XLSXStyles {
  /// The index of a cell's format in `cellXfs`.
  static func index(_ style: XLSXWorkbook.Style, isLocked: Bool) -> Int { style.rawValue * 2 + (isLocked ? 0 : 1) }

  private struct Format {
    var font = 0
    var fill = 0
    var border = 0
    var number = 0
    var alignment = ""
  }

  // Built-in number formats: 0 general, 9 `0%`, 10 `0.00%`; own ones start at 164.
  private static let dateFormat = 164
  private static let daysChineseFormat = 165
  private static let daysEnglishFormat = 166

  private static func format(_ style: XLSXWorkbook.Style) -> Format {
    let wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>"
    let center = "<alignment horizontal=\"center\" vertical=\"top\" wrapText=\"1\"/>"
    let right = "<alignment horizontal=\"right\" vertical=\"top\"/>"
    return switch style {
    case .plain: Format()
    case .title: Format(font: 1, alignment: "<alignment horizontal=\"left\" vertical=\"center\"/>")
    case .note: Format(alignment: "<alignment vertical=\"top\"/>")
    case .heading:
      Format(
        font: 2, fill: 2, border: 1, alignment: "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>")
    case .section: Format(font: 2, fill: 3, border: 1, alignment: "<alignment vertical=\"center\"/>")
    case .text: Format(border: 1, alignment: wrapped)
    case .number: Format(border: 1, alignment: right)
    case .percent: Format(border: 1, number: 9, alignment: right)
    case .finePercent: Format(border: 1, number: 10, alignment: right)
    case .date: Format(border: 1, number: dateFormat, alignment: center)
    case .daysChinese: Format(border: 1, number: daysChineseFormat, alignment: right)
    case .daysEnglish: Format(border: 1, number: daysEnglishFormat, alignment: right)
    case .red: Format(fill: 4, border: 1, alignment: center)
    case .yellow: Format(fill: 5, border: 1, alignment: center)
    case .green: Format(fill: 6, border: 1, alignment: center)
    case .grey: Format(fill: 3, border: 1, alignment: center)
    case .input: Format(fill: 7, border: 1, alignment: wrapped)
    case .inputPercent: Format(fill: 7, border: 1, alignment: right)
    case .instruction: Format(alignment: wrapped)
    case .inputDate: Format(fill: 7, border: 1, number: dateFormat, alignment: center)
    }
  }

  static var xml: String {
    let fills = ["D9E2F3", "F2F2F2", "F8CBAD", "FFE699", "C6E0B4", "FFFBE6"].map {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\($0)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }
    let edges = ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FF999999\"/></\($0)>"
    }
    let formats = XLSXWorkbook.Style.allCases.flatMap { style in
      [true, false].map { isLocked in xml(format(style), isLocked: isLocked) }
    }
    return XLSXParts.declaration + "<styleSheet xmlns=\"\(XLSXParts.mainNamespace)\">"
      + "<numFmts count=\"3\"><numFmt numFmtId=\"\(dateFormat)\" formatCode=\"yyyy\\-mm\\-dd\"/>"
      + "<numFmt numFmtId=\"\(daysChineseFormat)\" formatCode=\"0&quot;天&quot;\"/>"
      + "<numFmt numFmtId=\"\(daysEnglishFormat)\" formatCode=\"0&quot; d&quot;\"/></numFmts>"
      + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>"
      + "<font><b/><sz val=\"16\"/><name val=\"黑体\"/><family val=\"3\"/><charset val=\"134\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"黑体\"/><family val=\"3\"/><charset val=\"134\"/></font></fonts>"
      + "<fills count=\"\(fills.count + 2)\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>\(fills.joined())</fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border>\(edges.joined())<diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(formats.count)\">\(formats.joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }

  private static func xml(_ format: Format, isLocked: Bool) -> String {
    "<xf numFmtId=\"\(format.number)\" fontId=\"\(format.font)\" fillId=\"\(format.fill)\" borderId=\"\(format.border)\""
      + " xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
      + " applyProtection=\"1\">\(format.alignment)<protection locked=\"\(isLocked ? 1 : 0)\"/></xf>"
  }
}
