/// Names of departments that a narrow column breaks into lines of a few characters each (市发 / 改委), in a print where
/// every line could be a cell.
struct BrokenNames {
  let lines: [Line]
  let end: Int
  let lexicon: DepartmentLexicon
  /// Two columns of departments stand side by side: where one name ends and another begins, a cell does.
  var endsAtNames = false

  private static let widest = 4
  private static let mostLines = 16

  /// The name that begins on that line, and how many lines it takes; nil where the line stands for itself.
  func name(at index: Int) -> (text: Passage, count: Int)? {
    guard let first = piece(at: index), !DepartmentWords.endsStrongly(first) else { return nil }
    let width = first.count
    var pieces = [first]
    while pieces.count < Self.mostLines, let next = piece(at: index + pieces.count), next.count <= width {
      pieces.append(next)
      if next.count < width { break }
    }
    if endsAtNames, let count = endOfFirstName(pieces) { pieces.removeLast(pieces.count - count) }
    while pieces.count > 1 {
      if isName(pieces) { return (Passage(pieces.map(\.unspacedString).joined()), pieces.count) }
      pieces.removeLast()
    }
    return nil
  }

  /// 区住 / 建局 / 区财 / 政局: a whole name before one that opens with its level.
  private func endOfFirstName(_ pieces: [Passage]) -> Int? {
    guard pieces.count > 3 else { return nil }
    return (2..<pieces.count - 1).first { count in
      Self.levels.contains(pieces[count][pieces[count].start]) && isName(Array(pieces[..<count]))
        && isName(Array(pieces[count...]))
    }
  }

  private func piece(at index: Int) -> Passage? {
    guard index < end else { return nil }
    let text = HeaderRun.withoutPipe(lines[index].text)
    guard (1...Self.widest).contains(text.count),
      text.foldedScalars.allSatisfy({ $0.isIdeograph }),
      !text.foldedScalars.contains(where: ChineseNumber.isDigit)
    else { return nil }
    return text
  }

  private func isName(_ pieces: [Passage]) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    // 局 on a line of its own is no cell; other halves are only where they are no bodies and no people themselves.
    if last.count > 1 {
      guard !Self.shortBodies.contains(last.key),
        last.count < 3 || !DepartmentWords.endsAsName(last),
        Self.levels.contains(first[first.start]) || !PeopleWords.looksLikePeople(first)
      else { return false }
    }
    let joined = Passage(pieces.map(\.unspacedString).joined())
    return joined.count >= 3 && DepartmentWords.endsStrongly(joined) && lexicon.looksLikeDepartmentList(joined)
  }

  private static let levels: ScalarSet = ["市", "区", "县", "省", "镇", "乡", "州", "旗"]
  private static let shortBodies: Set<String> = [
    "科委", "建委", "经委", "农委", "教委", "文委", "体委", "交委", "商委", "卫委", "计委", "团委", "纪委", "党委", "区委", "市委", "县委", "镇委", "妇联",
    "工会",
    "残联", "侨联", "文联", "社联", "科协", "法院", "党校", "街道", "各镇", "各乡", "各局", "各委", "部门", "单位", "中心", "政府", "集团", "公司",
  ]
}
