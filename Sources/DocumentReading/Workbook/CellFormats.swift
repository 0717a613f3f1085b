/// Shows values as a workbook's formats do: dates in ISO form, percentages with their sign, numbers without noise.
struct CellFormats: Sendable {
  /// By style index.
  private var formats: [NumberFormat] = []
  private let countsFrom1904: Bool

  init(part: String, of package: inout Package, countsFrom1904: Bool) throws(DocumentError) {
    self.countsFrom1904 = countsFrom1904
    guard let bytes = try package.read(part) else { return }
    var codes: [Int: String] = [:]
    var identifiers: [Int] = []
    try XMLCursor.read(bytes, part: part, isWanted: SheetNamespace.isWanted) { (cursor) throws(DocumentError) in
      var isInCells = false
      while let event = try cursor.next() {
        switch event {
        case .start("numFmt"):
          if let id = cursor.attribute("numFmtId").flatMap({ Int($0) }) { codes[id] = cursor.attribute("formatCode") }
        case .start("cellXfs"): isInCells = true
        case .end("cellXfs"): isInCells = false
        case .start("xf"):
          if isInCells { identifiers.append(cursor.attribute("numFmtId").flatMap { Int($0) } ?? 0) }
        default: continue
        }
      }
    }
    formats = identifiers.map { codes[$0].map { NumberFormat(code: $0) } ?? NumberFormat(builtIn: $0) }
  }

  func text(_ value: Spreadsheet.Value, style: Int?) -> String {
    switch value {
    case .text(let text): return text
    case .boolean(let isTrue): return isTrue ? "TRUE" : "FALSE"
    case .error(let error): return error
    case .uncomputed: return ""
    case .number(let number):
      let format = style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? .general
      return format.text(number, countsFrom1904: countsFrom1904)
    }
  }
}
