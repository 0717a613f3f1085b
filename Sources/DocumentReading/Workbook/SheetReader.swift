/// Reads one sheet of a workbook.
struct SheetReader {
  let name: String
  let strings: [String]
  let formats: CellFormats

  private var cells: [Spreadsheet.Cell] = []
  private var merges: [Spreadsheet.Range] = []
  private var hiddenRows: Set<Int> = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var column = 0

  init(name: String, strings: [String], formats: CellFormats) {
    self.name = name
    self.strings = strings
    self.formats = formats
  }

  mutating func read(_ bytes: [UInt8], part: String, isHidden: Bool) throws(DocumentError) -> Spreadsheet.Sheet {
    var state = self
    try XMLCursor.read(bytes, part: part, isWanted: SheetNamespace.isWanted) { (cursor) throws(DocumentError) in
      while let event = try cursor.next() {
        guard case .start(let name) = event else { continue }
        switch name {
        case "col": state.readColumns { cursor.attribute($0) }
        case "row": state.beginRow { cursor.attribute($0) }
        case "c": try state.readCell(&cursor)
        case "mergeCell": try state.readMerge(cursor.attribute("ref"))
        default: continue
        }
      }
    }
    self = state
    // Rows may stand in any order in the file.
    if !zip(cells, cells.dropFirst()).allSatisfy({ $0.address < $1.address }) {
      cells = SheetReader.sorted(cells)
    }
    return Spreadsheet.Sheet(
      name: name, isHidden: isHidden, cells: cells, merges: merges, hiddenRows: hiddenRows,
      hiddenColumns: hiddenColumns)
  }

  /// Of two cells at one place the later one counts.
  private static func sorted(_ cells: [Spreadsheet.Cell]) -> [Spreadsheet.Cell] {
    var byAddress: [Spreadsheet.Address: Spreadsheet.Cell] = [:]
    for cell in cells { byAddress[cell.address] = cell }
    return byAddress.values.sorted { $0.address < $1.address }
  }

  private mutating func readColumns(_ attribute: (String) -> String?) {
    let isHidden = SheetNamespace.isOn(attribute("hidden")) || attribute("width").flatMap { Double($0) } == 0
    guard isHidden, let first = attribute("min").flatMap({ Int($0) }), let last = attribute("max").flatMap({ Int($0) }),
      first >= 1, last >= first
    else { return }
    hiddenColumns.append(first...last)
  }

  private mutating func beginRow(_ attribute: (String) -> String?) {
    let stated = attribute("r").flatMap { Int($0) }
    row = stated.flatMap { (1...Spreadsheet.Address.highestRow).contains($0) ? $0 : nil } ?? row + 1
    column = 0
    if SheetNamespace.isOn(attribute("hidden")) || attribute("ht").flatMap({ Double($0) }) == 0 {
      hiddenRows.insert(row)
    }
  }

  private mutating func readMerge(_ text: String?) throws(DocumentError) {
    // What is no range merges nothing; programs that show the sheet ignore it too.
    guard let range = text.flatMap({ Spreadsheet.Range($0) }), range.first != range.last else { return }
    guard merges.count < Limits.tablePlaces else { throw DocumentError("sheet \(name): too many merged cells") }
    merges.append(range)
  }

  private mutating func readCell(_ cursor: inout XMLCursor) throws(DocumentError) {
    let stated = cursor.attribute("r").flatMap { Spreadsheet.Address($0) }
    let address = stated ?? Spreadsheet.Address(row: max(row, 1), column: column + 1)
    column = address.column
    let type = cursor.attribute("t") ?? "n"
    let style = cursor.attribute("s").flatMap { Int($0) }
    var stored: String?
    var hasFormula = false
    var depth = 0
    reading: while let event = try cursor.next() {
      switch event {
      case .start("v"):
        stored = ""
        depth += 1
      case .start("is"): stored = try SharedStrings.readText(&cursor)
      case .start("f"):
        hasFormula = true
        try cursor.skipElement()
      case .start: depth += 1
      case .end:
        depth -= 1
        if depth < 0 { break reading }
      case .text(let part): if depth == 1, stored != nil { stored?.append(part) }
      }
    }
    guard let value = try value(stored ?? "", type: type, hasFormula: hasFormula, at: address) else { return }
    guard cells.count < Limits.tablePlaces else {
      throw DocumentError("sheet \(name): more than \(Limits.tablePlaces) cells: split it")
    }
    let text = formats.text(value, style: style)
    guard text.utf8.count <= Limits.textBytes else {
      throw DocumentError("\(name)!\(address): a text of more than 4 MB")
    }
    let isHidden = hiddenRows.contains(address.row) || hiddenColumns.contains { $0.contains(address.column) }
    cells.append(Spreadsheet.Cell(address: address, value: value, text: text, isHidden: isHidden))
  }

  /// nil for an empty cell.
  private func value(
    _ stored: String, type: String, hasFormula: Bool, at address: Spreadsheet.Address
  ) throws(DocumentError) -> Spreadsheet.Value? {
    if stored.isEmpty { return hasFormula && type != "str" ? .uncomputed : nil }
    switch type {
    case "s":
      guard let index = Int(CellText.trimmed(stored)), strings.indices.contains(index) else {
        throw DocumentError("\(name)!\(address): no shared text “\(stored)”: save the workbook again")
      }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case "inlineStr": return .text(stored)
    case "str", "d": return .text(SharedStrings.restored(stored))
    case "b": return .boolean(stored == "1" || stored == "true")
    case "e": return .error(stored)
    default:
      guard let number = Double(CellText.trimmed(stored)), number.isFinite else { return .text(stored) }
      return .number(number)
    }
  }
}
