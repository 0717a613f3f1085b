extension LineTable {
  /// Numbers without a heading of their own may stand behind the first cell of a row: they come at the same step throughout.
  func placeOfNumbers(_ chunks: [Chunk], width: Int) -> Int? {
    var first: Int?
    var last: Int?
    var regular = 0
    var merged = 0
    var total = 0
    for chunk in chunks {
      for (index, atom) in chunk.atoms.enumerated() where atom.kind == .number && atom.isInSequence {
        first = first ?? index
        if let last {
          total += 1
          if index - last == width { regular += 1 }
          if index - last == width - 1 { merged += 1 }
        }
        last = index
      }
      last = nil
    }
    // A cell before the number that is printed once for several rows makes the step shorter by one.
    if first == 1, regular > 0 { regular += merged }
    guard let first, (1..<width).contains(first), total >= 2, regular * 3 >= total * 2 else { return nil }
    return first
  }

  /// Strokes before a cell's words; of strokes alone, the last one closes the cell that the line itself stands for.
  func emptyCells(_ text: Passage) -> Int {
    let leading = text.foldedScalars.prefix { $0 == "|" || $0 == " " }.count { $0 == "|" }
    return min(leading, 8) - (text.foldedScalars.allSatisfy { $0 == "|" || $0 == " " } && leading > 0 ? 1 : 0)
  }
}
