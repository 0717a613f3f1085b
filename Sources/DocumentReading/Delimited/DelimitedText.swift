/// The records of CSV or TSV text: any usual separator, quotes, line ends inside quotes.
struct DelimitedText {
  struct Field {
    /// Line ends as `\n`; white space of ASCII at the ends and the apostrophe against formulas are gone.
    var text: String
    var line: Int
  }

  struct Record {
    var fields: [Field]
    var line: Int
  }

  let separator: UInt8
  /// Empty lines are records without fields, so that a record's place is its row in a spreadsheet program.
  private(set) var records: [Record] = []

  private let text: [UInt8]
  private var position = 0
  private var line = 1
  private var places = 0

  /// - Parameter text: UTF-8.
  /// - Throws: `DocumentError` for a quote that is never closed, or beyond the bounds of `Limits`.
  init(_ text: [UInt8]) throws(DocumentError) {
    self.text = text
    if let (stated, length) = DelimitedText.statedSeparator(text) {
      separator = stated
      position = length
      line = 2
      records.append(Record(fields: [], line: 1))
    } else {
      separator = Separator.find(in: text)
    }
    while position < text.count { try readRecord() }
  }

  /// Excel's first line `sep=;`.
  private static func statedSeparator(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard text.count > 5, text[..<4].elementsEqual(Array("sep=".utf8)), text[5] == 0x0A || text[5] == 0x0D else {
      return nil
    }
    return (text[4], text[5] == 0x0D && text.count > 6 && text[6] == 0x0A ? 7 : 6)
  }

  private mutating func readRecord() throws(DocumentError) {
    var record = Record(fields: [], line: line)
    while true {
      let (field, more) = try readField()
      record.fields.append(field)
      if !more { break }
    }
    if record.fields.count == 1, record.fields[0].text.isEmpty { record.fields = [] }
    places += record.fields.count
    guard places <= Limits.tablePlaces, records.count < Limits.paragraphs else {
      throw DocumentError(line: line, "more than \(Limits.tablePlaces) fields: split the file")
    }
    records.append(record)
  }

  /// The next field, and whether the record goes on after it. Ends behind the separator or the line end.
  private mutating func readField() throws(DocumentError) -> (Field, more: Bool) {
    let start = line
    var bytes: [UInt8] = []
    if position < text.count, text[position] == 0x22 { try readQuoted(into: &bytes) }
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == separator { return (try makeField(bytes, line: start), true) }
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, position < text.count, text[position] == 0x0A { position += 1 }
        line += 1
        return (try makeField(bytes, line: start), false)
      }
      bytes.append(byte)
    }
    return (try makeField(bytes, line: start), false)
  }

  private mutating func readQuoted(into bytes: inout [UInt8]) throws(DocumentError) {
    let opened = line
    position += 1
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x22:
        guard position < text.count, text[position] == 0x22 else { return }
        position += 1
        bytes.append(0x22)
      case 0x0D, 0x0A:
        if byte == 0x0D, position < text.count, text[position] == 0x0A { position += 1 }
        line += 1
        bytes.append(0x0A)
      default: bytes.append(byte)
      }
    }
    throw DocumentError(line: opened, "a quote opens a field here and is never closed: add the closing quote")
  }

  private func makeField(_ bytes: [UInt8], line: Int) throws(DocumentError) -> Field {
    guard bytes.count <= Limits.textBytes else {
      throw DocumentError(line: line, "a field of \(bytes.count) bytes: the longest field read is 4 MB")
    }
    let text = DelimitedText.restored(CellText.trimmed(bytes[...]))
    return Field(text: CellText.isBlank(text) ? "" : text, line: line)
  }

  /// Undoes what keeps spreadsheet programs from taking text for a formula: `'=1+1` and `="0012"`.
  private static func restored(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    let second = bytes.dropFirst().first
    if bytes.first == 0x27, let second, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains(second) {
      bytes = bytes.dropFirst()
    } else if bytes.first == 0x3D, second == 0x22, bytes.count > 3, bytes.last == 0x22,
      !bytes.dropFirst(2).dropLast().contains(0x22)
    {
      bytes = bytes.dropFirst(2).dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
