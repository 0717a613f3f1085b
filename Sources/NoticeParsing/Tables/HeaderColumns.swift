/// Turns the meanings of heading cells, in reading order, into the columns of the body.
enum HeaderColumns {
  struct Heading: Sendable {
    var text: Passage
    /// Nil for a heading that says nothing known.
    var meaning: HeaderWords.Meaning?
  }

  /// Enough to call it the header of a task table: what is to be done, and by whom, when or in which steps.
  static func isTaskHeader(_ headings: [Heading], atLeast count: Int) -> Bool {
    var hasItem = false
    var hasCommitment = false
    var known = 0
    for heading in headings {
      guard let meaning = heading.meaning else { continue }
      known += 1
      switch meaning {
      case .item: hasItem = true
      case .group: hasCommitment = true
      case .role(let role):
        hasCommitment = hasCommitment || role.isCommitment
      }
    }
    return hasItem && hasCommitment && known >= count && known * 3 >= headings.count * 2
  }

  /// Items alone, told apart in two columns: a plan where nothing on the page is more of one.
  static func isItemHeader(_ headings: [Heading]) -> Bool {
    if headings.count >= 3, headings.contains(where: { $0.meaning == .role(.number) }),
      headings.contains(where: { if case .item? = $0.meaning { true } else { false } })
    {
      return headings.count { $0.meaning == nil } <= 1
    }
    let items = headings.count { if case .item? = $0.meaning { true } else { false } }
    return items >= 2 && headings.allSatisfy { $0.meaning != nil }
  }

  /// - Parameter isPositional: whether each heading stands over its column already.
  static func columns(of headings: [Heading], isPositional: Bool = false) -> [Column] {
    var headings = headings
    if !isPositional { unfold(&headings) }
    readByNeighbours(&headings)
    let ranks = headings.indices.compactMap { index -> (index: Int, rank: Int)? in
      if case .item(let rank)? = headings[index].meaning { (index, rank) } else { nil }
    }
    var project = projectColumn(ranks)
    let group = groupColumn(ranks, number: headings.firstIndex { $0.meaning == .role(.number) })
    if let group { project = projectColumn(ranks.filter { $0.index != group }) }
    return headings.indices.map { index in
      let role: ColumnRole =
        switch headings[index].meaning {
        case nil: .remark
        case .role(let role)?, .group(let role)?: role
        case .item?: index == group ? .domain : index == project ? .project : .text
        }
      let key = HeaderColumns.key(headings[index].text)
      return Column(
        role: role, heading: key, holdsPeople: role.isDepartments && HeaderWords.namesPeopleBesideBodies(key))
    }
  }

  /// 存在问题 beside 整改措施 is what the measures are about, not progress; 单位 beside 目标值 is the unit it is counted in.
  private static func readByNeighbours(_ headings: inout [Heading]) {
    let keys = headings.map { key($0.text) }
    if headings.contains(where: { $0.text.contains("整改") }) {
      for index in headings.indices where keys[index].hasSuffix("问题") && keys[index].unicodeScalars.count <= 6 {
        headings[index].meaning = .item(rank: 3)
      }
    }
    readProgressBeside(&headings)
    let hasBodies = headings.indices.contains { index in
      if keys[index] != "单位", case .role(let role)? = headings[index].meaning { role.isDepartments } else { false }
    }
    for index in headings.indices where keys[index] == "计量单位" || keys[index] == "单位" && hasBodies {
      headings[index].meaning = .role(.unit)
    }
    readYearEnds(&headings, keys)
    readHalfYears(&headings, keys)
    let lead = headings.indices.filter { keys[$0].hasPrefix("考核") && assessed.contains(String(keys[$0].dropFirst(2))) }
    // Where nobody else answers for the tasks, those who are assessed do.
    if lead.count == 1, !hasBodies { headings[lead[0]].meaning = .role(.responsible) }
  }

  private static let assessed: Set<String> = ["实施单位", "责任单位", "承办单位", "落实单位", "对象", "责任部门", "实施部门"]

  /// 1-9月… beside 1-9月完成情况 tells of the same months what came of them, whatever its other words.
  private static func readProgressBeside(_ headings: inout [Heading]) {
    func span(_ text: Passage) -> String? {
      guard let end = TimeSlots.span(of: text) else { return nil }
      return key(text.upTo(end))
    }
    let told = Set(headings.compactMap { $0.meaning == .role(.progress) ? span($0.text) : nil })
    guard !told.isEmpty else { return }
    for index in headings.indices {
      guard case .role(.slot)? = headings[index].meaning, let span = span(headings[index].text), told.contains(span)
      else { continue }
      headings[index].meaning = .role(.progress)
    }
  }

  /// 年底, 年内 or 全年 behind 三季度 is what is to be done by the end of the year: the last of the steps.
  private static func readYearEnds(_ headings: inout [Heading], _ keys: [String]) {
    func isStep(_ index: Int) -> Bool { if case .role(.slot)? = headings[index].meaning { true } else { false } }
    for index in headings.indices.dropFirst() where !isStep(index) && isStep(index - 1) {
      guard endsYear(Passage(keys[index])), !headings[index...].indices.dropFirst().contains(where: isStep),
        !headings.contains(where: { $0.meaning == .role(.slot(.quarter(4))) })
      else { continue }
      headings[index].meaning = .role(.slot(.quarter(4)))
    }
  }

  private static func endsYear(_ text: Passage) -> Bool {
    let start = TimeSlots.afterYear(text)
    guard let word = yearEnds.longest(at: start, in: text) else { return false }
    let rest = text.from(start + word.count)
    return rest.isEmpty || ofYearEnds.holds(rest)
  }

  private static let yearEnds = WordTable(["年底", "年末", "年内", "年底前", "年末前", "全年"])
  private static let ofYearEnds = WordTable([
    "目标", "计划", "任务", "进度", "工作", "安排", "完成", "形象进度", "工作目标", "工作计划", "目标任务", "进度目标", "阶段目标",
  ])

  /// 下半年工作目标 beside 三季度 and 四季度 is the target of them all; beside 上半年 alone it is a step.
  private static func readHalfYears(_ headings: inout [Heading], _ keys: [String]) {
    func isStep(_ index: Int, _ quarter: Int) -> Bool { headings[index].meaning == .role(.slot(.quarter(quarter))) }
    for last in [2, 4] {
      let quarters = headings.indices.filter { isStep($0, last) && !Passage(keys[$0]).contains("半年") }
      guard !quarters.isEmpty, headings.indices.contains(where: { isStep($0, last - 1) }) else { continue }
      for index in headings.indices where isStep(index, last) && Passage(keys[index]).contains("半年") {
        headings[index].meaning = .item(rank: 1)
      }
    }
  }

  static func key(_ text: Passage) -> String {
    String(String.UnicodeScalarView(text.foldedScalars.filter { $0 != " " }))
  }

  /// 工程名称 before 序号, where 项目名称 and what is to be done stand behind it: the numbered projects' category.
  private static func groupColumn(_ items: [(index: Int, rank: Int)], number: Int?) -> Int? {
    guard let first = items.first, first.rank == 3, number == first.index + 1, items.count >= 3,
      items[1...].contains(where: { $0.rank == 3 })
    else { return nil }
    return first.index
  }

  /// Of several columns of items the first that names projects.
  private static func projectColumn(_ items: [(index: Int, rank: Int)]) -> Int? {
    guard items.count > 1, let highest = items.map(\.rank).max(), let first = items.first else { return nil }
    if highest == 3 { return items.first { $0.rank == 3 }?.index }
    return first.rank == highest && highest > 0 ? first.index : nil
  }

  /// Puts the columns of a second storey under their heading: the quarters where 阶段性目标 stands, 牵头 and 配合 where
  /// 责任分工 stands.
  private static func unfold(_ headings: inout [Heading]) {
    unfoldItems(&headings)
    move(&headings, under: .steps) { if case .role(.slot)? = $0.meaning { true } else { false } }
    move(&headings, under: .responsible) {
      switch $0.meaning {
      case .role(let role)?: role.isDepartments || role == .leaders
      default: false
      }
    }
  }

  /// 工作任务, who and by when, 工作进度, and behind them 重点工作, 主要内容 and 完成情况: the lower storey of the first and the last.
  private static func unfoldItems(_ headings: inout [Heading]) {
    func isItem(_ index: Int) -> Bool { if case .item? = headings[index].meaning { true } else { false } }
    guard let upper = headings.indices.first(where: isItem), upper + 2 < headings.count, !isItem(upper + 1),
      let low = headings.indices.first(where: { $0 > upper && isItem($0) }),
      headings[low - 1].meaning == .group(.steps),
      let high = headings.indices.first(where: { $0 > low && !isItem($0) }), high - low >= 2,
      headings[high].meaning == .role(.progress)
    else { return }
    var told = Array(headings[high...])
    // 进度状态 beside 完成情况 tells of the same.
    for index in told.indices where told[index].meaning == .group(.steps) { told[index].meaning = .role(.progress) }
    headings = Array(headings[..<upper] + headings[low..<high] + headings[(upper + 1)..<(low - 1)]) + told
  }

  private static func move(_ headings: inout [Heading], under role: ColumnRole, _ belongs: (Heading) -> Bool) {
    guard let group = headings.firstIndex(where: { $0.meaning == .group(role) }) else { return }
    var low = headings.count
    // Those right behind the group are in place; else the run at the end is its second storey.
    if group + 1 < headings.count, belongs(headings[group + 1]) {
      headings.remove(at: group)
      return
    }
    while low > group + 1, belongs(headings[low - 1]) { low -= 1 }
    if low == headings.count {
      // The second storey of another group may stand behind.
      guard let first = headings.indices.first(where: { $0 > group && belongs(headings[$0]) }) else { return }
      var high = first
      while high < headings.count, belongs(headings[high]) { high += 1 }
      guard high - first >= 2 else { return }
      moveRun(&headings, first..<high, to: group)
      return
    }
    moveRun(&headings, low..<headings.count, to: group)
  }

  private static func moveRun(_ headings: inout [Heading], _ run: Range<Int>, to group: Int) {
    let moved = Array(headings[run])
    headings.removeSubrange(run)
    headings.replaceSubrange(group...group, with: moved)
  }
}
