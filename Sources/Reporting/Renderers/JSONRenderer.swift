import JSONText

/// JSON (RFC 8259): one object, its rows one a line, written as they come.
enum JSONRenderer: Renderer {
  static let format = OutputFormat.json

  static func write<Item>(
    _ report: Report<Item>, _ options: RenderingOptions, rows: ((Item) throws -> Void) throws -> Void,
    to output: inout OutputBuffer
  ) throws {
    var start: [UInt8] = []
    JSONValue.object(report.json.members).write(to: &start)
    start.removeLast()
    if !report.json.members.isEmpty { start.append(0x2C) }
    JSONValue.writeString(report.json.rows, to: &start)
    start += [0x3A, 0x5B]
    try output.append(start)
    var object = JSONObjectWriter()
    var isFirst = true
    try rows { item in
      object.begin()
      report.json.write(item, &object)
      object.end()
      try output.append(isFirst ? "\n" : ",\n")
      try output.append(object.bytes)
      isFirst = false
    }
    try output.append(isFirst ? "]}\n" : "\n]}\n")
  }

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws {
    var object = JSONObjectWriter()
    object.begin()
    document.json(&object)
    object.end()
    try output.append(object.bytes)
    try output.line()
  }
}
