import Reporting
import DocumentReading
import JSONText
import PlanModel

/// The rows of a progress file: a CSV or sheet with a heading row, or JSON objects.
struct ProgressFile {
  private(set) var rows: [ProgressRow] = []
  /// Every bad row, by line.
  private(set) var problems: [Message] = []
  private let file: InputFile

  /// - Throws: `Failure` of status 65 where the file as a whole cannot be read; bad rows are collected in `problems`.
  init(_ file: InputFile) throws(Failure) {
    self.file = file
    let start = file.bytes.first { $0 > 0x20 && $0 < 0x80 }
    if file.path.hasSuffix(".json") || start == 0x5B || start == 0x7B {
      try readJSON()
    } else {
      try readTable()
    }
  }

  private mutating func add(line: Int, _ fields: [ProgressColumn: String]) {
    do {
      if let row = try ProgressRow(line: line, fields: fields) { rows.append(row) }
    } catch {
      let place = Place.of(file, line)
      problems.append(Message(zh: "\(place): \(error.zh)", en: "\(place): \(error.en)"))
    }
  }

  private mutating func readTable() throws(Failure) {
    let document: Document
    do {
      let isWorkbook = file.bytes.starts(with: [0x50, 0x4B])
      document = try DocumentReader.read(file.bytes, name: file.name, format: isWorkbook ? .xlsx : .csv)
    } catch {
      throw Failure(.badData, at: Place.of(file, error.line), error.message)
    }
    let tables = document.blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    guard let table = tables.first(where: { ProgressFile.columns(of: $0) != nil }),
      let columns = ProgressFile.columns(of: table)
    else {
      let place = Place.of(file, 1)
      throw .badData(
        zh: "\(place): 没有表头：第一行应有 task,percent,on,by,note 或 task,quarter,done（任务、进度、日期、填报单位、备注、季度、完成）",
        en: "\(place): no heading row: the first row names task,percent,on,by,note or task,quarter,done")
    }
    for row in table.rows.dropFirst() {
      var fields: [ProgressColumn: String] = [:]
      for (cell, column) in zip(row, columns) {
        if let column { fields[column] = ProgressFile.trimmed(cell.text) }
      }
      guard fields.values.contains(where: { !$0.isEmpty }) else { continue }
      add(line: row.first?.line ?? table.line, fields)
    }
  }

  /// Whether a document is such a file, and no notice.
  static func isMeant(by document: Document) -> Bool {
    guard document.format == .csv || document.format == .xlsx else { return false }
    return document.blocks.contains { block in
      if case .table(let table) = block { columns(of: table) != nil } else { false }
    }
  }

  /// The meaning of each column; nil where the first row is no heading row.
  private static func columns(of table: Table) -> [ProgressColumn?]? {
    let columns = (table.rows.first ?? []).map { ProgressColumn(heading: $0.text) }
    let named = Set(columns.compactMap { $0 })
    return named.contains(.task) && (named.contains(.percent) || named.contains(.quarter)) ? columns : nil
  }

  private mutating func readJSON() throws(Failure) {
    let value: JSONValue
    do { value = try JSONParser.parse(file.bytes) } catch {
      throw Failure(.badData, at: Place.of(file, error.line), "not JSON: \(error.message)")
    }
    guard let entries = value.array ?? value["entries"]?.array else {
      let place = Place.of(file, nil)
      throw .badData(
        zh: "\(place): 应为对象数组 [{\"task\": \"1\", \"percent\": 40}]",
        en: "\(place): an array of objects is due: [{\"task\": \"1\", \"percent\": 40}]")
    }
    for (index, entry) in entries.enumerated() { add(entry, ordinal: index + 1) }
  }

  private mutating func add(_ entry: JSONValue, ordinal: Int) {
    var fields: [ProgressColumn: String] = [:]
    let place = Place.of(file, nil)
    guard case .object(let members) = entry else {
      return problems.append(Message(zh: "\(place): 第 \(ordinal) 项不是对象", en: "\(place): entry \(ordinal): no object"))
    }
    for member in members {
      guard let column = ProgressColumn(heading: member.name), let text = ProgressFile.text(member.value) else {
        return problems.append(
          Message(
            zh: "\(place): 第 \(ordinal) 项：不认识 \(member.name)",
            en: "\(place): entry \(ordinal): no use for \(member.name)"))
      }
      fields[column] = text
    }
    do {
      if let row = try ProgressRow(line: ordinal, fields: fields) { rows.append(row) }
    } catch {
      problems.append(
        Message(zh: "\(place): 第 \(ordinal) 项：\(error.zh)", en: "\(place): entry \(ordinal): \(error.en)"))
    }
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .null: ""
    case .bool(let isTrue): isTrue ? "yes" : "no"
    case .integer(let number): String(number)
    case .number: value.text()
    case .string(let text): trimmed(text)
    case .array, .object: nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    var piece = text[...]
    while piece.first?.isWhitespace == true { piece.removeFirst() }
    while piece.last?.isWhitespace == true { piece.removeLast() }
    return String(piece)
  }
}
