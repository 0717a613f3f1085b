import PlanStore
import Reporting

extension Invocation {
  /// Writes a report in the form and to the place that the options say; the database is let go when all is read.
  func write<Item>(
    _ report: Report<Item>, from store: borrowing Store, rows: ((Item) throws -> Void) throws -> Void
  ) throws {
    let (format, options) = try rendering()
    try Output.write(to: text(.output), from: store) { sink in
      try report.write(as: format, options, rows: rows, to: sink)
    }
  }

  func write<Item>(_ report: Report<Item>, from store: borrowing Store, rows: [Item]) throws {
    try write(report, from: store) { row in try rows.forEach(row) }
  }

  func write(_ document: ReportDocument, from store: borrowing Store) throws {
    let (format, options) = try rendering()
    try Output.write(to: text(.output), from: store) { sink in try document.write(as: format, options, to: sink) }
  }

  private var isForFile: Bool { text(.output).map { $0 != "-" } ?? false }

  private func rendering() throws(Failure) -> (OutputFormat, RenderingOptions) {
    let format = format(orElse: .table)
    guard !format.isBinary || isForFile || !StandardStream.output.isTerminal else {
      throw .usage(
        zh: "\(format.rawValue) 不能显示在终端上：请加 --output 文件",
        en: "\(format.rawValue) is not for a terminal: add --output FILE")
    }
    let options = RenderingOptions(
      language: language, width: Environment.columns(), color: usesColor, wideAmbiguous: has(.wideAmbiguous),
      byteOrderMark: has(.byteOrderMark) || isForFile && !has(.noByteOrderMark))
    return (format, options)
  }

  /// As said, else as the file's name says.
  func format(orElse usual: OutputFormat) -> OutputFormat {
    if let format = text(.format).flatMap(OutputFormat.init(rawValue:)) { return format }
    return text(.output).flatMap { OutputFormat(fileName: $0) } ?? usual
  }

  private var usesColor: Bool {
    guard Environment.allowsColor, !isForFile else { return false }
    switch text(.color) {
    case "always": return true
    case "never": return false
    default: return StandardStream.output.isTerminal
    }
  }
}
