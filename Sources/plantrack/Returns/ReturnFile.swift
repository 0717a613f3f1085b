import Digest
import DocumentReading
import PlanModel
import Reporting

/// A form that came back (XLSX or CSV): rows are known by their keys and columns by their headings, wherever they stand.
struct ReturnFile {
  let file: InputFile
  /// Rows with something filled in.
  private(set) var rows: [FilledRow] = []
  /// Rows of tasks with nothing filled in: not reported.
  private(set) var emptyRows = 0
  private(set) var problems: [Message] = []
  /// Of the headings; notes are labelled in it.
  private(set) var language = Language.zh

  /// No form has as many; a hostile file would take hours.
  private static let mostRows = 50_000
  private static let mostMerges = 2000

  /// - Throws: `Failure` of status 65 where the file is no form; bad rows are collected in `problems`.
  init(_ file: InputFile) throws(Failure) {
    self.file = file
    let place = Place.of(file, nil)
    let book: Spreadsheet
    do { book = try Spreadsheet.read(file.bytes, name: file.name) } catch {
      throw Failure(.badData, at: Place.of(file, error.line), error.message)
    }
    var isForm = false
    for sheet in book.sheets { isForm = try read(sheet) || isForm }
    guard isForm else {
      throw .badData(
        zh: "\(place)：不是报送表（没有识别码列）：请用 plantrack returns export 发出的表填报",
        en: "\(place): no form (no column of keys): fill in a form that 'plantrack returns export' wrote")
    }
  }

  /// The digest of what the form says: one that another program saved anew, or whose rows were sorted, is the same form.
  var contentDigest: String {
    let lines = rows.map { row in
      ([row.key.text] + FormColumn.inputs.map { row.text($0) ?? "" }).joined(separator: "\u{1F}")
    }
    return SHA256.hexadecimal(of: lines.sorted().joined(separator: "\u{1E}").utf8)
  }

  /// Whether the sheet holds rows of a form.
  private mutating func read(_ sheet: Spreadsheet.Sheet) throws(Failure) -> Bool {
    let keys = sheet.cells.filter { FormKey.isKey($0.text) }
    guard let first = keys.first else { return false }
    let sheetPlace = Place.of(file, nil) + ":" + (sheet.name.isEmpty ? "" : "\(sheet.name)!")
    guard keys.count <= Self.mostRows, sheet.merges.count <= Self.mostMerges else {
      throw .badData(
        zh: "\(sheetPlace)：超过 \(Self.mostRows) 行或 \(Self.mostMerges) 处合并单元格：请重新导出",
        en: "\(sheetPlace): more than \(Self.mostRows) rows or \(Self.mostMerges) merged cells: export the form anew")
    }
    guard let columns = headings(of: sheet, above: first.address) else {
      throw .badData(
        zh: "\(sheetPlace)\(first.address)：此行以上没有“累计进度”和“推进状态”的表头：请恢复表头",
        en: "\(sheetPlace)\(first.address): no headings for percent and state above this row: put them back")
    }
    let reader = SheetCells(sheet: sheet, firstRow: first.address.row)
    var seen: [FormKey: FilledRow] = [:]
    var keyed: Set<Int> = []
    for cell in keys where keyed.insert(cell.address.row).inserted {
      var columns = columns
      columns[.key] = cell.address.column
      guard let key = FormKey(cell.text) else {
        problems.append(
          Message(
            zh: "\(sheetPlace)\(cell.address)：识别码已被改动：请从原表恢复此单元格，或重新导出",
            en: "\(sheetPlace)\(cell.address): the key was changed: restore the cell, or export the form anew"))
        continue
      }
      let entries = reader.entries(row: cell.address.row, columns)
      let row = FilledRow(key: key, sheetPlace: sheetPlace, row: cell.address.row, columns: columns, entries: entries)
      guard !entries.isEmpty else {
        emptyRows += 1
        continue
      }
      if let before = seen[key] {
        problems.append(
          Message(
            zh: "\(row.place(.percent))：与第 \(before.row) 行是同一项任务：请只保留一行",
            en: "\(row.place(.percent)): the same task as row \(before.row): keep one of them"))
      }
      seen[key] = row
      rows.append(row)
    }
    findRowsWithoutKey(reader, columns, keyed, sheetPlace)
    return true
  }

  /// The columns to fill in, by the last heading row above the first task.
  private mutating func headings(
    of sheet: Spreadsheet.Sheet, above first: Spreadsheet.Address
  ) -> [FormColumn: Int]? {
    var found: [Int: [FormColumn: Int]] = [:]
    for cell in sheet.cells where cell.address.row < first.row {
      guard let column = FormColumn(inputHeading: cell.text) else { continue }
      found[cell.address.row, default: [:]][column] = cell.address.column
    }
    let rows = found.filter { $0.value[.percent] != nil && $0.value[.state] != nil }
    guard let row = rows.keys.max(), let columns = rows[row], let percent = columns[.percent] else { return nil }
    let heading = sheet[Spreadsheet.Address(row: row, column: percent)]?.text ?? ""
    language = heading.unicodeScalars.contains { $0.value > 0x2E7F } ? .zh : .en
    return columns
  }

  /// A figure in a row that belongs to no task would be lost.
  private mutating func findRowsWithoutKey(
    _ reader: SheetCells, _ columns: [FormColumn: Int], _ keyed: Set<Int>, _ sheetPlace: String
  ) {
    guard let last = keyed.max() else { return }
    var named = keyed
    for cell in reader.sheet.cells where (reader.firstRow...last).contains(cell.address.row) {
      guard cell.address.column == columns[.percent] || cell.address.column == columns[.state],
        !cell.text.allSatisfy(\.isWhitespace), named.insert(cell.address.row).inserted
      else { continue }
      problems.append(
        Message(
          zh: "\(sheetPlace)\(cell.address)：此行没有识别码，不知是哪项任务：请填入原表的行，或重新导出",
          en: "\(sheetPlace)\(cell.address): this row has no key, so its task is not known: use a row of the form"))
    }
  }
}

/// The cells of a sheet as its reader sees them: a merged cell says the same for every row that it covers.
private struct SheetCells {
  let sheet: Spreadsheet.Sheet
  /// Of the first task.
  let firstRow: Int

  func entries(row: Int, _ columns: [FormColumn: Int]) -> [FormColumn: FilledRow.Entry] {
    var entries: [FormColumn: FilledRow.Entry] = [:]
    for column in FormColumn.inputs {
      guard let place = columns[column] else { continue }
      entries[column] = entry(at: Spreadsheet.Address(row: row, column: place))
    }
    return entries
  }

  private func entry(at address: Spreadsheet.Address) -> FilledRow.Entry? {
    var place = address
    if let merge = sheet.merges.first(where: { $0.contains(address) }) {
      // Merged over several columns: it counts for the first of them.
      guard merge.first.column == address.column, merge.first.row >= firstRow else { return nil }
      place = merge.first
    }
    guard let cell = sheet[place] else { return nil }
    switch cell.value {
    case .error(let error):
      let fault = RowProblem(zh: "公式出错（\(error)）：请改为数值", en: "the formula gives \(error): write the value")
      return FilledRow.Entry(text: error, fault: fault)
    case .uncomputed:
      let fault = RowProblem(
        zh: "公式没有算出结果：请打开表格保存一次，或改为数值", en: "a formula never computed: open the form and save it, or write the value")
      return FilledRow.Entry(text: "", fault: fault)
    case .text, .number, .boolean:
      let text = SheetCells.trimmed(cell.text)
      return text.isEmpty ? nil : FilledRow.Entry(text: text)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var piece = text[...]
    while piece.first?.isWhitespace == true { piece.removeFirst() }
    while piece.last?.isWhitespace == true { piece.removeLast() }
    return String(piece)
  }
}
