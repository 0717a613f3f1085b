/// A cell that names bodies and people: 区水务局 林远, 区水务局(林远).
enum MixedCell {
  /// The bodies alone and the people alone, each as a list; nil where the cell holds no person beside a body.
  static func parted(_ cell: TableCell) -> (bodies: TableCell, people: TableCell)? {
    guard cell.whole.count <= longest else { return nil }
    var bodies: [Passage] = []
    var people: [Passage] = []
    for token in tokens(of: cell.whole) {
      if PeopleWords.looksLikePeople(token) {
        people.append(token)
      } else if let cut = endOfBody(token) {
        bodies.append(token.upTo(cut))
        people.append(token.from(cut))
      } else {
        bodies.append(token)
      }
    }
    guard !bodies.isEmpty, !people.isEmpty else { return nil }
    return (list(bodies, line: cell.line), list(people, line: cell.line))
  }

  private static let longest = 400
  private static let marks: ScalarSet = " 、,;/()。:"

  /// What stands between marks; the halves of a stretched name (林  远) together.
  private static func tokens(of text: Passage) -> [Passage] {
    let parts = text.split { marks.contains($0) }.filter { !$0.isEmpty }
    var out: [Passage] = []
    for part in parts {
      if let last = out.last, last.count == 1, part.count <= 2, PeopleWords.surnames.contains(last[last.start]) {
        out[out.count - 1] = Passage(last.string + part.string)
      } else {
        out.append(part)
      }
    }
    return out
  }

  /// 区水务局林远: where the name of a body ends that a person's follows without a mark.
  private static func endOfBody(_ token: Passage) -> Int? {
    guard !DepartmentWords.endsAsName(token) else { return nil }
    for length in [3, 2] where token.count > length + 2 {
      let cut = token.end - length
      if DepartmentWords.endsStrongly(token.upTo(cut)), PeopleWords.looksLikePeople(token.from(cut)) { return cut }
    }
    return nil
  }

  private static func list(_ names: [Passage], line: Int) -> TableCell {
    TableCell(lines: [Passage(names.map(\.unspacedString).joined(separator: "、"))], line: line)
  }
}
