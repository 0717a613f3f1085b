/// Lines of a row that are paragraphs of one cell, as their marks and words tell: where a row has more lines than columns.
enum CellParagraphs {
  /// Ever more of the lines joined, each as a set of those that go on with the line before them: none; those counted on
  /// (1.…, 2.…); those behind a semicolon; those that come again with other figures (A, B, A, B).
  static func joinings(_ lines: [Passage]) -> [Set<Int>] {
    var joined: Set<Int> = []
    var out = [joined]
    var last = 0
    for index in lines.indices.dropFirst() {
      let value = ordinal(lines[index])
      if value > 1, value == last + 1 { joined.insert(index) }
      last = value
    }
    if !joined.isEmpty { out.append(joined) }
    let counted = joined.count
    for index in lines.indices.dropFirst(2) where lines[index - 1].lastScalar == ";" && ordinal(lines[index]) != 1 {
      joined.insert(index)
    }
    if joined.count > counted { out.append(joined) }
    let marked = joined.count
    joined.formUnion(repeated(lines))
    if joined.count > marked { out.append(joined) }
    return out
  }

  private static func ordinal(_ line: Passage) -> Int {
    guard let (ordinal, rest) = line.leadingOrdinal(), ordinal.style == .arabic || ordinal.style == .bracketedArabic,
      !ordinal.isCompound, !rest.isEmpty
    else { return 0 }
    return ordinal.value
  }

  /// 开工2所。 / 新增学位60个。 / 开工4所。 / 新增学位90个。: the same words in the same turn are the paragraphs of two cells.
  private static func repeated(_ lines: [Passage]) -> Set<Int> {
    let shapes = lines.map { $0.hasDigit && $0.count >= 4 ? withoutFigures($0) : nil }
    var joined: Set<Int> = []
    var index = 1
    while index + 3 < lines.count {
      guard let first = shapes[index], let second = shapes[index + 1], first != second, shapes[index + 2] == first,
        shapes[index + 3] == second
      else {
        index += 1
        continue
      }
      joined.insert(index + 1)
      joined.insert(index + 3)
      index += 2
    }
    return joined
  }

  private static func withoutFigures(_ line: Passage) -> Passage {
    Passage(line.foldedScalars.filter { !("0"..."9").contains($0) && $0 != "." })
  }
}
