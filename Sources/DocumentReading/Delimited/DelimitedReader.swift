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
    return Document(name: name, format: .csv, blocks: [.table(table)], remarks: remarks(records))
  }

  /// Records with more cells than nearly all have: a separator stands in a cell without quotes, and the cells behind it
  /// have moved.
  private static func remarks(_ records: [DelimitedText.Record]) -> [Document.Remark] {
    var counts: [Int: Int] = [:]
    for record in records { counts[filled(record), default: 0] += 1 }
    guard let (usual, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), usual >= 3,
      count * 2 > records.count
    else { return [] }
    let long = records.filter { filled($0) > usual && $0.fields.count > (records.first?.fields.count ?? 0) }
    guard let first = long.first else { return [] }
    return [
      Document.Remark(
        line: first.line, code: "ragged-rows",
        message: "\(long.count) rows have more cells than the others: put cells that hold a separator in quotes")
    ]
  }

  /// Cells up to the last one with text.
  private static func filled(_ record: DelimitedText.Record) -> Int {
    (record.fields.lastIndex { !$0.text.isEmpty } ?? -1) + 1
  }
}
