/// One cell of a table, or one line of page text before it is known whether it is a cell of its own.
struct TableCell: Sendable {
  /// Trimmed, none of them empty.
  var lines: [Passage]
  var line: Int
  /// Part of a merged cell that starts further up, or to the left.
  var isCoveredFromAbove = false
  var isCoveredFromLeft = false
  /// Columns that the cell reaches over.
  var span = 1

  static func empty(line: Int) -> TableCell { TableCell(lines: [], line: line) }

  var isEmpty: Bool { lines.isEmpty }

  /// All lines in one passage, line ends between them.
  var whole: Passage {
    if lines.count == 1, let only = lines.first { return only }
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
