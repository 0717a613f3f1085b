/// Writes reports in one format.
protocol Renderer: SendableMetatype {
  static var format: OutputFormat { get }
  /// Draws charts; others spare themselves the rows.
  static var drawsCharts: Bool { get }
  /// Sets rows under the headings of their sections; others list each row once, to be sorted and summed.
  static var setsSections: Bool { get }

  static func write<Item>(
    _ report: Report<Item>, _ options: RenderingOptions, rows: ((Item) throws -> Void) throws -> Void,
    to output: inout OutputBuffer
  ) throws

  static func write(_ document: ReportDocument, _ options: RenderingOptions, to output: inout OutputBuffer) throws
}

/// Every renderer: a new format is one file here, one line in this list and one case of `OutputFormat`.
private let renderers: [any Renderer.Type] = [
  TableRenderer.self,
  CSVRenderer.self,
  JSONRenderer.self,
  MarkdownRenderer.self,
  HTMLRenderer.self,
  XLSXRenderer.self,
]

extension OutputFormat {
  var renderer: any Renderer.Type {
    guard let renderer = renderers.first(where: { $0.format == self }) else {
      preconditionFailure("every format has a renderer: a test walks through all of them")
    }
    return renderer
  }
}

extension Renderer {
  static var drawsCharts: Bool { false }
  static var setsSections: Bool { true }

  /// For formats that need all rows before the first can be written.
  static func write<Item>(
    _ report: Report<Item>, _ options: RenderingOptions, rows: ((Item) throws -> Void) throws -> Void,
    to output: inout OutputBuffer
  ) throws {
    var report = report
    if !setsSections { report.sections = nil }
    try write(ReportDocument(report, rows: rows, withCharts: drawsCharts), options, to: &output)
  }
}
