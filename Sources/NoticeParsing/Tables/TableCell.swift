/// One cell of a table, or one line of page text before it is known whether it is a cell of its own.
struct TableCell: Sendable {
  // The first line is kept apart, and what counts is narrow: a long table has a million cells, nearly all of one line,
  // and an array for each would take more memory than the page.
  private(set) var first: Passage?
  private var others: [Passage] = []
  private let place: Int32
  private let reach: Int32
  /// Part of a merged cell that starts further up, or to the left.
  var isCoveredFromAbove = false
  var isCoveredFromLeft = false

  /// - Parameters:
  ///   - lines: trimmed, none of them empty.
  ///   - span: columns that the cell reaches over.
  init(lines: [Passage], line: Int, span: Int = 1) {
    first = lines.first
    if lines.count > 1 { others = Array(lines[1...]) }
    place = Int32(clamping: line)
    reach = Int32(clamping: span)
  }

  /// A cell of one line, which is trimmed and not empty.
  init(_ only: Passage, line: Int) {
    first = only
    place = Int32(clamping: line)
    reach = 1
  }

  static func empty(line: Int) -> TableCell { TableCell(lines: [], line: line) }

  var line: Int { Int(place) }
  var span: Int { Int(reach) }
  var isEmpty: Bool { first == nil }
  var isOneLine: Bool { first != nil && others.isEmpty }
  var last: Passage? { others.last ?? first }
  var lines: [Passage] { first.map { others.isEmpty ? [$0] : [$0] + others } ?? [] }

  mutating func append(_ line: Passage) {
    if first == nil { first = line } else { others.append(line) }
  }

  mutating func append(_ lines: [Passage]) {
    for line in lines { append(line) }
  }

  /// With another text in the place of its last line.
  func withLast(_ text: Passage) -> TableCell {
    var cell = self
    if others.isEmpty { cell.first = text } else { cell.others[others.count - 1] = text }
    return cell
  }

  /// All lines in one passage, line ends between them.
  var whole: Passage {
    if let first, others.isEmpty { return first }
    return Passage(lines: lines)
  }

  /// Folded, without any blank: for comparing with headings.
  var key: Passage {
    let whole = whole
    return whole.holdsBlank ? Passage(whole.foldedScalars.filter { $0 != " " }) : whole
  }
}

extension Passage {
  /// A cell that says there is nothing: ——, /, 无.
  var isDash: Bool {
    guard !isEmpty, count <= 12 else { return false }
    if count == 1, self[start] == "无" { return true }
    return foldedScalars.allSatisfy {
      $0 == "-" || $0 == "/" || $0 == " " || $0 == "_" || $0 == "\\" || $0 == "一" && count >= 2
    }
  }
}
