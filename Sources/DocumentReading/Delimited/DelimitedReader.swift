/// CSV and TSV: the whole file is one table.
enum DelimitedReader {
  /// - Parameter text: UTF-8 without control characters.
  static func read(_ text: [UInt8], name: String) throws(DocumentError) -> Document {
    let records = try DelimitedText(text).records.filter { !$0.fields.isEmpty }
    let width = records.map(\.fields.count).max() ?? 0
    guard records.count * width <= Limits.tablePlaces else {
      throw DocumentError("a table of \(records.count) × \(width) places: split the file")
    }
    let rows = records.map { record in
      record.fields.map { Cell(text: $0.text, line: $0.line) }
        + (record.fields.count..<width).map { _ in Cell(text: "", line: record.line) }
    }
    guard let table = TableGrid.table(rows, line: records.first?.line ?? 1) else {
      return Document(name: name, format: .csv)
    }
    return Document(name: name, format: .csv, blocks: [.table(table)])
  }
}
