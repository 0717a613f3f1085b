import PlanModel

/// Rows of a table that no reading knew for such: numbered lines that end in departments, in a plan whose tasks name none.
enum UnreadRows {
  private static let fewest = 3
  private static let longestLine = 400

  static func findings(_ page: Page, tasks: [DraftTask]) -> [Finding] {
    guard tasks.allSatisfy({ $0.responsibilities.isEmpty && $0.leaders.isEmpty }) else { return [] }
    let lexicon = DepartmentLexicon()
    var first: Int?
    var count = 0
    var lines = 0
    for line in page.lines where line.text.firstScalar.map({ ("0"..."9").contains($0) }) ?? false {
      lines += 1
      guard endsInDepartments(line.text, lexicon) else { continue }
      first = first ?? line.number
      count += 1
    }
    guard count >= fewest, count * 2 > lines, let first else { return [] }
    return [
      FindingCode.rowsNotRead.at(
        first,
        "\(count) numbered lines end in departments and no task has any: "
          + "put a header line such as 序号 工作任务 责任单位 above them")
    ]
  }

  private static func endsInDepartments(_ text: Passage, _ lexicon: DepartmentLexicon) -> Bool {
    guard text.count <= longestLine, text.marks.contains(.blank), let last = text.lastScalar, last != "。", last != ";",
      let blank = text.range.last(where: { text[$0] == " " }), blank > text.start + 2
    else { return false }
    let names = text.from(blank + 1)
    return DepartmentWords.endsStrongly(names) && lexicon.looksLikeDepartmentList(names)
  }
}
