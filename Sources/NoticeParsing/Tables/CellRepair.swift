/// Cells that the print takes apart or prints twice, in a table whose cells take a line each.
enum CellRepair {
  private static let levels: ScalarSet = "省市区县州旗镇"
  private static let longestHalf = 8
  private static let shortestName = 6
  private static let fewestNames = 3

  static func repaired(_ atoms: [RowAlignment.Atom], lexicon: DepartmentLexicon) -> [RowAlignment.Atom] {
    let level = commonLevel(atoms)
    var out: [RowAlignment.Atom] = []
    out.reserveCapacity(atoms.count)
    var index = isPrintedTwice(atoms) ? 1 : 0
    while index < atoms.count {
      if let level, index > 0, index + 1 < atoms.count, atoms[index - 1].kind != .number,
        let name = name(atoms[index], atoms[index + 1], level, lexicon)
      {
        out.append(
          RowAlignment.Atom(text: name, line: atoms[index].line, gap: atoms[index].gap, kind: .departments))
        index += 2
      } else {
        out.append(atoms[index])
        index += 1
      }
    }
    return out
  }

  /// A category over the first rows that stands there twice, and then the first number.
  private static func isPrintedTwice(_ atoms: [RowAlignment.Atom]) -> Bool {
    atoms.count > 2 && atoms[0].kind == .short && atoms[1].kind == .short && atoms[2].kind == .number
      && atoms[0].text == atoms[1].text
  }

  /// What most bodies of the page open with: 市 where they are the city's.
  private static func commonLevel(_ atoms: [RowAlignment.Atom]) -> Unicode.Scalar? {
    var counts: [Unicode.Scalar: Int] = [:]
    var total = 0
    for atom in atoms where atom.kind == .departments && !atom.text.hasDigit {
      total += 1
      if let first = atom.text.firstScalar, levels.contains(first) { counts[first, default: 0] += 1 }
    }
    guard total >= fewestNames, let most = counts.max(by: { $0.value < $1.value }), most.value * 2 >= total
    else { return nil }
    return most.key
  }

  /// 市人力资源 / 社会保障局: the first half opens as bodies do here, the second one ends so and does not.
  private static func name(
    _ first: RowAlignment.Atom, _ second: RowAlignment.Atom, _ level: Unicode.Scalar, _ lexicon: DepartmentLexicon
  ) -> Passage? {
    guard first.kind == .short, second.kind == .departments, first.text.firstScalar == level,
      (3...longestHalf).contains(first.text.count), second.text.count <= longestHalf, !first.text.hasDigit,
      let start = second.text.firstScalar, !levels.contains(start),
      second.text.firstIndex(where: DepartmentWords.isListMark) == nil, DepartmentWords.endsStrongly(second.text)
    else { return nil }
    let joined = Passage(first.text.unspacedString + second.text.unspacedString)
    return joined.count >= shortestName && lexicon.looksLikeDepartmentList(joined) ? joined : nil
  }
}
