import PlanModel

/// One worksheet as XML, its elements in the order that the schema asks for.
enum XLSXSheetWriter {
  static func xml(_ sheet: XLSXWorkbook.Sheet, isActive: Bool) -> [UInt8] {
    var xml = Array(start(sheet, isActive: isActive).utf8)
    for (index, row) in sheet.rows.enumerated() { append(row, number: index + 1, to: &xml) }
    xml += end(sheet).utf8
    return xml
  }

  private static func start(_ sheet: XLSXWorkbook.Sheet, isActive: Bool) -> String {
    var xml = XLSXParts.declaration + "<worksheet xmlns=\"\(XLSXParts.mainNamespace)\">"
    xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    xml += "<sheetViews><sheetView\(isActive ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    if sheet.frozenRows > 0 {
      let cell = "A\(sheet.frozenRows + 1)"
      xml += "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"\(cell)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      xml += "<selection pane=\"bottomLeft\" activeCell=\"\(cell)\" sqref=\"\(cell)\"/>"
    }
    xml += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    if !sheet.columns.isEmpty {
      xml += "<cols>"
      for (index, column) in sheet.columns.enumerated() {
        let hidden = column.isHidden ? " hidden=\"1\"" : ""
        let width = "\(min(max(column.width, 1), 255)).7109375"
        xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"\(hidden) customWidth=\"1\"/>"
      }
      xml += "</cols>"
    }
    return xml + "<sheetData>"
  }

  private static func append(_ row: XLSXWorkbook.Row, number: Int, to xml: inout [UInt8]) {
    let height = row.height.map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
    xml += "<row r=\"\(number)\"\(height)>".utf8
    for (index, cell) in row.cells.enumerated() {
      let name = "\(XLSXWorkbook.columnName(index))\(number)"
      let head = "<c r=\"\(name)\" s=\"\(XLSXStyles.index(cell.style, isLocked: cell.isLocked))\""
      switch cell.value {
      case .empty: xml += "\(head)/>".utf8
      case .text(let text): xml += textCell(head, text).utf8
      case .integer(let value): xml += "\(head)><v>\(value)</v></c>".utf8
      case .percent(let percent): xml += "\(head)><v>\(fraction(percent))</v></c>".utf8
      case .points(let percent): xml += "\(head)><v>\(percent)</v></c>".utf8
      case .date(let date):
        if let number = serialNumber(date) {
          xml += "\(head)><v>\(number)</v></c>".utf8
        } else {
          xml += textCell(head, date.description).utf8
        }
      }
    }
    xml += "</row>".utf8
  }

  private static func textCell(_ head: String, _ text: String) -> String {
    "\(head) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XLSXParts.escaped(text))</t></is></c>"
  }

  /// 4,625 hundredths of a percent are 0.4625, exactly.
  private static func fraction(_ percent: Percent) -> String {
    let (whole, rest) = abs(percent.hundredths).quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    let sign = percent.hundredths < 0 ? "-" : ""
    return "\(sign)\(whole).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  /// Days since 1899-12-30; nil before 1900-03-01, where Excel counts a day that never was.
  private static func serialNumber(_ date: CivilDate) -> Int? {
    let number = date.dayNumber + 25_569
    return number >= 61 ? number : nil
  }

  private static func end(_ sheet: XLSXWorkbook.Sheet) -> String {
    var xml = "</sheetData>"
    if sheet.isProtected {
      xml += "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
    }
    if let range = sheet.filterRange { xml += "<autoFilter ref=\"\(range)\"/>" }
    if !sheet.mergedRanges.isEmpty {
      let ranges = sheet.mergedRanges.map { "<mergeCell ref=\"\($0)\"/>" }
      xml += "<mergeCells count=\"\(ranges.count)\">\(ranges.joined())</mergeCells>"
    }
    if !sheet.validations.isEmpty {
      let rules = sheet.validations.map(xml(of:))
      xml += "<dataValidations count=\"\(rules.count)\">\(rules.joined())</dataValidations>"
    }
    // A4 landscape, as wide as the page, as many pages as it takes; paper size 9 is A4.
    xml += "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
    xml += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
    xml += "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
    return xml + "</worksheet>"
  }

  private static func xml(of validation: XLSXWorkbook.Validation) -> String {
    let message = MarkupText.escaped(XLSXWorkbook.shortened(PrintableText.of(validation.message), to: 255))
    let ending = "allowBlank=\"1\" showErrorMessage=\"1\" error=\"\(message)\" sqref=\"\(validation.range)\""
    switch validation.rule {
    case .list(let words):
      let list = MarkupText.escaped(words.joined(separator: ","))
      return "<dataValidation type=\"list\" \(ending)><formula1>&quot;\(list)&quot;</formula1></dataValidation>"
    case .listIn(let range):
      return
        "<dataValidation type=\"list\" \(ending)><formula1>\(MarkupText.escaped(range))</formula1></dataValidation>"
    case .decimal(let range):
      return between("decimal", "\(range.lowerBound)", "\(range.upperBound)", ending)
    case .date(let range):
      let first = serialNumber(range.lowerBound) ?? 61
      return between("date", "\(first)", "\(serialNumber(range.upperBound) ?? first)", ending)
    }
  }

  private static func between(_ type: String, _ first: String, _ last: String, _ ending: String) -> String {
    "<dataValidation type=\"\(type)\" operator=\"between\" \(ending)><formula1>\(first)</formula1>"
      + "<formula2>\(last)</formula2></dataValidation>"
  }
}
