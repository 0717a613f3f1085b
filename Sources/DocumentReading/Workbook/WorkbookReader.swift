/// XLSX. Read: shared, inline and rich strings, numbers, dates and percentages by their formats, merged cells, hidden
/// rows, columns and sheets as such. Left out: phonetic guides, comments, charts.
enum WorkbookReader {
  static func read(_ archive: ZipArchive) throws(DocumentError) -> Spreadsheet {
    var package = Package(archive)
    let main = try package.mainPart(usual: "xl/workbook.xml")
    let related = try package.relationships(of: main)
    func part(_ type: String) -> String? { related.first { $0.type == type }?.target }

    let book = try readBook(main, of: &package)
    let strings = try SharedStrings.read(part("sharedStrings") ?? "xl/sharedStrings.xml", of: &package)
    let formats = try CellFormats(
      part: part("styles") ?? "xl/styles.xml", of: &package, countsFrom1904: book.countsFrom1904)
    var sheets: [Spreadsheet.Sheet] = []
    for (index, entry) in book.sheets.enumerated() {
      // Chart sheets have another type and hold no cells.
      let relation = related.first { $0.id == entry.relation }
      if let relation, relation.type != "worksheet" { continue }
      let name = relation?.target ?? "xl/worksheets/sheet\(index + 1).xml"
      guard let bytes = try package.read(name) else {
        throw DocumentError("no \(name) for the sheet \(entry.name) in the archive: get the file again")
      }
      var reader = SheetReader(name: entry.name, strings: strings, formats: formats)
      sheets.append(try reader.read(bytes, part: name, isHidden: entry.isHidden))
    }
    guard !sheets.isEmpty else { throw DocumentError("a workbook without sheets: get the file again") }
    return Spreadsheet(sheets: sheets)
  }

  private struct Book {
    var sheets: [(name: String, relation: String, isHidden: Bool)] = []
    var countsFrom1904 = false
  }

  private static func readBook(_ part: String, of package: inout Package) throws(DocumentError) -> Book {
    guard let bytes = try package.read(part) else {
      throw DocumentError("no \(part) in the archive: get the file again")
    }
    var book = Book()
    try XMLCursor.read(bytes, part: part, isWanted: SheetNamespace.isWanted) { (cursor) throws(DocumentError) in
      while let event = try cursor.next() {
        switch event {
        case .start("sheet"):
          let state = cursor.attribute("state")
          book.sheets.append(
            (cursor.attribute("name") ?? "", cursor.attribute("id") ?? "", state == "hidden" || state == "veryHidden"))
        case .start("workbookPr"): book.countsFrom1904 = SheetNamespace.isOn(cursor.attribute("date1904"))
        default: continue
        }
      }
    }
    return book
  }
}

enum SheetNamespace {
  /// The elements of sheets, in the transitional and the strict form; hand-made files may have no namespace.
  static func isWanted(_ uri: String) -> Bool {
    uri.hasSuffix("spreadsheetml/2006/main") || uri.hasSuffix("spreadsheetml/main") || uri.isEmpty
  }

  static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }
}
