extension Spreadsheet.Address {
  /// "B7", also "$B$7"; nil for anything that is no place in a sheet.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0, column <= Self.highestColumn else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard column > 0, row <= Self.highestRow else { return nil }
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard (1...Self.highestRow).contains(row), (1...Self.highestColumn).contains(column) else { return nil }
    self.init(row: row, column: column)
  }

  /// "B7".
  public var description: String { columnName + String(row) }

  /// "A" … "Z", "AA" ….
  public var columnName: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(0x41 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension Spreadsheet.Range {
  /// "A1:C9" with its corners in any order, or one address; nil for anything else.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { Spreadsheet.Address($0) }
    guard let first = corners.first ?? nil, corners.count <= 2, let last = corners.last ?? nil else { return nil }
    self.init(
      first: .init(row: min(first.row, last.row), column: min(first.column, last.column)),
      last: .init(row: max(first.row, last.row), column: max(first.column, last.column)))
  }
}

extension Spreadsheet {
  /// A record's place in the file is its row, as a spreadsheet program shows it.
  init(delimited text: DelimitedText) {
    var sheet = Sheet(name: "")
    for (row, record) in text.records.enumerated() {
      for (column, field) in record.fields.enumerated() where !field.text.isEmpty {
        sheet.cells.append(
          Cell(
            address: Address(row: row + 1, column: column + 1), value: .text(field.text), text: field.text))
      }
    }
    self.init(sheets: [sheet])
  }
}
