import PlanModel

/// Turns the rows of task tables into drafts: carries down what is printed once, numbers what has no number.
struct TaskRows {
  let year: Int?
  private(set) var tasks: [DraftTask] = []
  private(set) var findings: [Finding] = []
  private(set) var hasMilestones = false

  private var domain: String?
  /// The domain is a heading with a mark of the second level: the next of its kind is its equal.
  private var isDomainBracketed = false
  private var subdomain: String?
  private var project: String?
  private var columns: [Column] = []
  /// Where the tasks of the table begin.
  private var first = 0
  /// What stood in the column of numbers, for each task: nil where nothing did.
  private var numbers: [RowNumbers.Printed?] = []
  private var hasNumbers = false

  /// Lines of the rows in which one cell stands for several quarters.
  private var mergedQuarters: [Int] = []

  /// Lists of departments as they were read: the same stand in many rows.
  private var known: [PrintedList: Responsibility] = [:]
  private static let mostKnown = 20_000

  init(year: Int?) { self.year = year }

  mutating func add(_ given: consuming SourceTable) {
    let promises = given.columns.contains { $0.role.isCommitment }
    var table = ColumnSense.read(given)
    if promises, !table.columns.contains(where: { $0.role.isCommitment || $0.role == .number && !$0.heading.isEmpty }) {
      // All that seemed to say who or when tells what was done.
      return
    }
    let start = tasks.count
    first = start
    if !TaskRows.isSameKind(table.columns, columns) {
      // A table of another kind; one of the same goes on where the last one stopped.
      (domain, subdomain, project) = (nil, nil, nil)
      columns = table.columns
    }
    if let heading = table.headingsAbove.last(where: { CellKind.isSection($0) }) { enter(heading) }
    note(table)
    var sectionStarts: [Int] = []
    var rows = table.rows
    table.rows = []
    tasks.reserveCapacity(tasks.count + rows.count)
    for index in rows.indices {
      switch rows[index] {
      case .section(let text, _):
        enter(text)
        sectionStarts.append(tasks.count)
      case .cells(let cells, let line):
        add(cells, line: line, table)
      }
      // A row that has become a task goes: of a long table there are never two in memory.
      rows[index] = .cells([], line: 0)
    }
    RowNumbers.finish(&tasks, &numbers, from: start, sectionStarts: sectionStarts)
    findings += table.findings + RowNumbers.repeated(tasks[start...])
    if let line = mergedQuarters.first {
      findings.append(
        FindingCode.quartersMerged.at(
          line, "\(mergedQuarters.count) cells reach over several quarters: their words stand in each of them"))
    }
    mergedQuarters = []
  }

  /// A header repeated on the next page may have lost its upper storey: 责任分工主办单位 goes on as 主办单位.
  private static func isSameKind(_ columns: [Column], _ before: [Column]) -> Bool {
    columns.count == before.count
      && zip(columns, before).allSatisfy {
        $0.role == $1.role && ($0.heading.hasSuffix($1.heading) || $1.heading.hasSuffix($0.heading))
      }
  }

  private mutating func note(_ table: SourceTable) {
    for column in table.columns where column.role == .progress {
      findings.append(
        FindingCode.progressColumnIgnored.at(
          table.lines.lowerBound,
          "the column “\(column.heading)” tells progress, not plan: it is left out; record it with progress add"))
    }
  }

  /// A heading between rows: the second level where its mark is of the second level.
  private mutating func enter(_ text: Passage) {
    let parted = text.leadingOrdinal()
    let name = TaskRows.name(parted?.rest ?? text)
    let isBracketed = parted?.ordinal.style == .bracketedChinese
    if isBracketed, domain != nil, !isDomainBracketed {
      if subdomain != name { project = nil }
      subdomain = name
    } else {
      isDomainBracketed = isBracketed
      if domain != name { project = nil }
      domain = name
      subdomain = nil
    }
  }

  // MARK: - Rows

  private mutating func add(_ cells: [TableCell?], line: Int, _ table: SourceTable) {
    var row = RowParts()
    let columns = table.columns
    for place in 0..<min(cells.count, columns.count) {
      row.take(cells[place], columns[place])
    }
    if row.slots.contains(where: { $0.1.isCoveredFromLeft }) { mergedQuarters.append(line) }
    // 合计 under the rows adds them up; it is none of them.
    if TaskRows.isSum(row.number) || TaskRows.isSum(row.domain) || TaskRows.isSum(row.projectCell)
      || TaskRows.isSum(row.text.first)
    {
      return
    }
    carryDown(&row)
    if row.continuesTask(table), let last = tasks.indices.last {
      extend(last, with: row, line: line)
      return
    }
    if !table.hasMerges, row.lacksTask, let last = tasks.indices.last, last >= first {
      let above = tasks[last].deadline
      tasks[last].deadline = nil
      extend(last, with: row, line: line)
      if let above { tasks[last].deadline = Passage(lines: [above] + (tasks[last].deadline.map { [$0] } ?? [])) }
      return
    }
    let text = row.text.isEmpty ? row.projectCell.map { [$0] } ?? [] : row.counted
    guard !text.isEmpty else {
      findings.append(
        FindingCode.rowWithoutTask.at(line, "a row of the table names no task: it is left out"))
      return
    }
    var task = DraftTask(
      number: "", domain: domain, subdomain: subdomain, project: row.text.isEmpty ? nil : project, title: nil,
      text: text.count == 1 ? text[0].lines : RowParts.lines(text), line: line)
    let printed = row.number?.first?.trimmed(of: ["(", ")", ".", "、", "[", "]"]).unspacedString
    if let number = row.number, let first = number.first, let printed, !printed.isEmpty {
      hasNumbers = true
      numbers.append(
        RowNumbers.Printed(text: printed, value: CellKind.number(first) ?? 0, isShared: number.isCoveredFromAbove))
    } else {
      numbers.append(nil)
    }
    fill(&task, from: row, line: line)
    if !table.hasMerges {
      carryOver(to: &task, row, table.groupingLabel)
      if table.groupsByLeaders, row.leaders.isEmpty, task.leaders.isEmpty, let above = tasks.last, tasks.count > first {
        task.leaders = above.leaders
      }
    }
    tasks.append(task)
  }

  /// Domain and project are printed where they change.
  private mutating func carryDown(_ row: inout RowParts) {
    if let cell = row.domain {
      let text = cell.whole.trimmed(of: ["。"])
      let name = TaskRows.name(text.leadingOrdinal().map { $0.ordinal.style == .arabic ? text : $0.rest } ?? text)
      isDomainBracketed = false
      if name != domain {
        domain = name
        subdomain = nil
        project = nil
      }
    }
    if let cell = row.subdomain {
      let text = cell.whole
      subdomain = TaskRows.name(text.leadingOrdinal()?.rest ?? text)
    }
    if let cell = row.projectCell { project = cell.whole.unspacedString }
  }

  /// Cells merged over rows leave empty ones in page text: the lead is as above, and all is where only the task is printed.
  private mutating func carryOver(
    to task: inout DraftTask, _ row: RowParts, _ group: DraftResponsibility.Label?
  ) {
    let isPart = row.number == nil && row.departments.isEmpty && hasNumbers
    let isInGroup = !isPart && (group.map { label in !row.departments.contains { $0.0 == label } } ?? false)
    guard isInGroup || isPart || row.hasEmptyDepartments && !row.departments.contains(where: { $0.0 != .support }),
      let above = tasks.last
    else { return }
    let lead = above.responsibilities.filter {
      isInGroup ? $0.label == group || $0.label == .unlabelled : $0.label != .support
    }
    guard !lead.isEmpty else { return }
    // A row without a number is part of the one above: what is merged there is merged for all.
    if row.saysOnlyTask || isPart {
      task.responsibilities = above.responsibilities
      task.leaders = above.leaders
      task.deadline = task.deadline ?? above.deadline
    } else {
      task.responsibilities.insert(contentsOf: lead, at: 0)
    }
    findings.append(
      FindingCode.departmentsFromAbove.at(
        task.line, "the cell of the leading department is empty: taken from the row above"))
  }

  private mutating func responsibility(
    _ names: Passage, label: DraftResponsibility.Label, line: Int
  ) -> Responsibility {
    let list = PrintedList(names: names, label: label)
    if let known = known[list] { return known }
    let read = ResponsibilityReader.read(names, line: line, label: label)
    if known.count < TaskRows.mostKnown { known[list] = read }
    return read
  }

  private mutating func extend(_ index: Int, with row: RowParts, line: Int) {
    var task = tasks[index]
    fill(&task, from: row.own, line: line)
    tasks[index] = task
  }

  private mutating func fill(_ task: inout DraftTask, from row: RowParts, line: Int) {
    for (label, cell) in row.departments {
      let names = TaskRows.withoutCount(cell.whole)
      guard !names.isDash else { continue }
      let read = responsibility(names, label: label, line: cell.line)
      for place in read.responsibilities.indices {
        task.responsibilities.append(
          DraftResponsibility(
            label: read.responsibilities[place].label, names: read.responsibilities[place].names, line: cell.line))
      }
      if !read.leaders.isEmpty { task.leaders += read.leaders }
      if task.deadline == nil { task.deadline = read.deadline }
    }
    for cell in row.leaders where !cell.whole.isDash { task.leaders.append(cell.whole) }
    for cell in row.deadlines where !cell.whole.isDash && task.deadline == nil { task.deadline = cell.whole }
    for place in row.slots.indices {
      let (slot, cell) = row.slots[place]
      if cell.isOneLine, let line = cell.first {
        // As below, without an array that is cut and filled again: nearly all cells are of one line.
        let bare = TaskRows.withoutClosingMark(line)
        if !bare.isEmpty, !bare.isDash { task.milestones.append(DraftMilestone(slot: slot, text: [bare])) }
        continue
      }
      var lines = cell.lines
      lines.removeAll { line in
        let bare = TaskRows.withoutClosingMark(line)
        return bare.isEmpty || bare.isDash
      }
      // The marks between its lines part clauses.
      if let last = lines.popLast() { lines.append(TaskRows.withoutClosingMark(last)) }
      if !lines.isEmpty { task.milestones.append(DraftMilestone(slot: slot, text: lines)) }
    }
    for cell in row.steps where !cell.whole.isDash && !isPlanYear(cell.whole) {
      let isDeadline = !StepCutter.opensWithLabelledStep(cell.whole) && DeadlineReader.looksLikeDeadline(cell.whole)
      var steps = StepCutter.cut(cell, year: year)
      // 3月启动,年底完成 says what is done by then; 6月底前 does not.
      if isDeadline, steps.count < 2 || !StepCutter.tellsWork(steps) { steps = [] }
      if steps.isEmpty {
        // What is neither steps nor short enough for a deadline tells more of the task.
        if cell.whole.firstScalar == "每"
          || (cell.whole.count > 40 || cell.whole.lastScalar == "。") && !cell.whole.contains("前")
        {
          task.text += cell.lines
        } else if task.deadline == nil {
          task.deadline = cell.whole
        }
      } else {
        task.milestones += steps
      }
    }
    hasMilestones = hasMilestones || !task.milestones.isEmpty
  }

  /// The year alone says no more than the plan does.
  private func isPlanYear(_ text: Passage) -> Bool {
    text.count == 4 && year != nil && CellKind.number(text) == year
  }

  /// 区水务局(3项): how many tasks the department has is none of its name.
  private static func withoutCount(_ names: Passage) -> Passage {
    guard names.lastScalar == ")", names.hasDigit else { return names }
    let bare = names.withoutTrailingBrackets()
    let bracket = names[bare.end..<names.end].trimmed(of: ["(", ")", "共"])
    guard let unit = bracket.lastScalar, counters.contains(unit),
      bracket.upTo(bracket.end - 1).foldedScalars.allSatisfy({ ("0"..."9").contains($0) })
    else { return names }
    return bare
  }

  private static let counters: ScalarSet = "项个件条"

  private static func withoutClosingMark(_ line: Passage) -> Passage {
    var end = line.end
    while end > line.start, line[end - 1] == "。" || line[end - 1] == ";" || line[end - 1] == " " { end -= 1 }
    return line.upTo(end)
  }

  private static let sums: Set<Passage> = [Passage("合计"), Passage("总计"), Passage("小计"), Passage("共计")]

  private static func isSum(_ cell: TableCell?) -> Bool {
    guard let cell, cell.isOneLine, let text = cell.first, (2...6).contains(text.count),
      text.lastScalar == "计"
    else { return false }
    return sums.contains(cell.key)
  }

  /// Blanks inside Chinese words are the page's, not the name's.
  static func name(_ text: Passage) -> String {
    let hasLatin = text.foldedScalars.contains { ("A"..."Z").contains($0) || ("a"..."z").contains($0) }
    return hasLatin ? text.foldedSpaceString : text.unspacedString
  }
}
