/// Tables of labels and values, as sites print a document's number and date: read as lines of text, like everywhere else.
enum LabelPairs {
  /// A paragraph for each pair; nil where not every cell in an even column ends in a colon.
  static func paragraphs(_ table: Table) -> [Paragraph]? {
    var pairs: [Paragraph] = []
    for row in table.rows {
      guard row.count >= 2, row.count % 2 == 0 else { return nil }
      for column in stride(from: 0, to: row.count, by: 2) {
        let label = row[column].text
        if label.isEmpty && row[column + 1].text.isEmpty { continue }
        guard label.hasSuffix("：") || label.hasSuffix(":"), label.unicodeScalars.count <= 20 else { return nil }
        pairs.append(Paragraph(text: label + row[column + 1].text, line: row[column].line))
      }
    }
    return pairs.isEmpty ? nil : pairs
  }
}
