/// A workbook as a document: each sheet that is shown is a table, without what is hidden.
enum WorkbookDocument {
  static func read(_ book: Spreadsheet, name: String) throws(DocumentError) -> Document {
    var document = Document(name: name, format: .xlsx)
    for sheet in book.sheets {
      if sheet.isHidden {
        document.remarks.append(
          Document.Remark(code: "hidden-sheet", message: "hidden sheet \(sheet.name) left out"))
        continue
      }
      addRemarks(sheet, to: &document.remarks)
      let cells = placed(sheet)
      let line = cells.first?.line ?? 1
      if let table = try TableGrid.table(cells, line: line, caption: sheet.name) {
        document.blocks.append(.table(table))
      }
    }
    return document
  }

  private static func placed(_ sheet: Spreadsheet.Sheet) -> [PlacedCell] {
    let shown = sheet.cells.filter { !$0.isHidden }
    var spans: [Spreadsheet.Address: Spreadsheet.Range] = [:]
    // Merged cells may not overlap; of several that begin at one place the first counts.
    for merge in sheet.merges where spans[merge.first] == nil { spans[merge.first] = merge }
    var cells = shown.map { cell in
      let span = spans.removeValue(forKey: cell.address)
      return PlacedCell(
        row: cell.address.row, column: cell.address.column, rows: span.map { $0.last.row - $0.first.row + 1 } ?? 1,
        columns: span.map { $0.last.column - $0.first.column + 1 } ?? 1,
        text: CellText.isBlank(cell.text) ? "" : Invisible.removed(from: cell.text), line: cell.address.row)
    }
    cells += moved(spans.values, of: sheet)
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return cells
  }

  /// Merged cells whose first place is in a hidden row or column: the rest of them shows the text.
  private static func moved(
    _ spans: some Sequence<Spreadsheet.Range>, of sheet: Spreadsheet.Sheet
  ) -> [PlacedCell] {
    return spans.compactMap { span in
      guard let origin = sheet[span.first], origin.isHidden, !CellText.isBlank(origin.text),
        let row = (span.first.row...span.last.row).first(where: { !sheet.hiddenRows.contains($0) }),
        let column = (span.first.column...span.last.column).first(where: { column in
          !sheet.hiddenColumns.contains { $0.contains(column) }
        })
      else { return nil }
      return PlacedCell(
        row: row, column: column, rows: span.last.row - row + 1, columns: span.last.column - column + 1,
        text: origin.text, line: row)
    }
  }

  private static func addRemarks(_ sheet: Spreadsheet.Sheet, to remarks: inout [Document.Remark]) {
    func remark(_ code: String, _ what: String, where isMeant: (Spreadsheet.Cell) -> Bool) {
      let meant = sheet.cells.filter(isMeant)
      guard let first = meant.first else { return }
      remarks.append(
        Document.Remark(
          line: first.address.row, code: code,
          message: "\(sheet.name)!\(first.address): \(meant.count) \(meant.count == 1 ? "cell" : "cells") \(what)"))
    }
    remark("hidden-cells", "in hidden rows or columns left out") { $0.isHidden && !CellText.isBlank($0.text) }
    remark("formula-without-value", "with a formula never computed: open the workbook, save it") {
      !$0.isHidden && $0.value == .uncomputed
    }
    remark("error-value", "with an error instead of a value") {
      if case .error = $0.value { !$0.isHidden } else { false }
    }
  }
}
