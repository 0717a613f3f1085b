import PlanModel

/// Work reports of a year or a half-year: results from the part that looks back, tasks from the part that looks ahead.
struct WorkReportLayout: Layout {
  let name = "work-report"
  let mostEvidence = 92

  func evidence(in page: Page) -> Int {
    let scan = ReportScan(page)
    guard scan.recognises(page) else { return 0 }
    // 序号, 任务内容, 进展情况 are the columns of a table, not the parts of a report.
    if !scan.hasNumberedParts,
      TaskTables.evidence(in: page) >= (scan.hasHeadings ? Self.ofTable : Layouts.threshold)
    {
      return 0
    }
    return 92
  }

  /// Header and rows as a task table has them.
  private static let ofTable = 88

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    let parts = ReportParts(page).parts
    guard let first = parts.first else {
      throw NoticeError(
        "no part of the report says what was done or what comes next: check that its headings are in the file")
    }
    var draft = Draft(kind: .report)
    var last = first.heading.line
    for (index, part) in parts.enumerated() {
      let read = ReportEntries(part)
      let entries = read.entries
      if !entries.isEmpty { draft.findings += read.leftOut.map(Self.leftOut) }
      if let line = part.paragraphs.last?.line { last = line }
      let heading = part.heading.body.trimmed(of: ["。", ":"]).foldedSpaceString
      switch part.side {
      case .review:
        draft.results += entries.map { entry in
          DraftResult(
            section: entry.section ?? (heading.isEmpty ? nil : heading), title: entry.title,
            text: entry.text, line: entry.line)
        }
      case .plan:
        // 下半年,我镇将抓好以下工作: a sentence that leads in is no heading.
        let isLedIn = part.heading.ordinal == nil && ReportHeadings.leadsIntoPlan(part.heading.body)
        let numbers = Self.numbers(entries, section: isLedIn ? nil : part.heading.ordinal?.value ?? index + 1)
        if entries.isEmpty {
          draft.findings.append(
            FindingCode.planPartEmpty.at(
              part.heading.line, "“\(heading)” is to tell what comes next, and no task was found under it"))
        }
        // 5月份计划:…: what leads into its own line is its topic.
        let isTopic = part.heading.ordinal == nil && part.heading.line == part.paragraphs.first?.line
        draft.tasks += zip(entries, numbers).map {
          Self.task($0, number: $1, heading: isLedIn || isTopic ? nil : heading)
        }
      }
    }
    if page.sources != nil, draft.tasks.isEmpty, draft.results.count == 1, let only = draft.results.first,
      only.title == nil, only.text.reduce(0, { $0 + $1.count }) >= Self.wholeReport
    {
      throw NoticeError(
        "the report stands on one line, and no ordinal tells its items apart: give each item a line of its own")
    }
    let plans = parts.filter { $0.side == .plan }
    Self.makeUnique(&draft.tasks, plans.map(\.heading.line))
    draft.coming = plans.lazy.map { Self.time(in: $0.heading.body) }.first {
      !$0.years.isEmpty || $0.quarters != nil || $0.isNextYear
    }
    draft.lines = first.heading.line...max(first.heading.line, last)
    return draft
  }

  /// Several items' words.
  private static let wholeReport = 200

  private static func leftOut(_ paragraph: ProseParagraph) -> Finding {
    let words = paragraph.whole.upTo(paragraph.whole.start + 24).foldedSpaceString
    return FindingCode.sectionLeftOut.at(
      paragraph.line, "“\(words)” gave neither a result nor a task of the report: left out")
  }

  private static func time(in heading: Passage) -> PeriodReader.Mention {
    var mention = PeriodReader.mention(in: heading)
    if mention.quarters == nil {
      mention.quarters = ReportedTime.quarters(in: heading)
    }
    mention.isNextYear = mention.years.isEmpty && mention.quarters == nil && nextYear.occurs(in: heading)
    return mention
  }

  private static let nextYear = WordTable(["明年", "来年", "下一年", "下年度"])

  private static func task(_ entry: ReportEntries.Entry, number: String, heading: String?) -> DraftTask {
    var task = DraftTask(number: number, text: entry.text, line: entry.line)
    task.title = entry.title
    task.domain = entry.path.first?.heading ?? heading
    task.subdomain = entry.path.count > 1 ? entry.path.last?.heading : nil
    task.responsibilities = entry.label.responsibilities
    task.leaders = entry.label.leaders
    task.deadline = entry.label.deadline
    return task
  }

  /// As printed where the entries count on over their sections, else behind the section's ordinal.
  private static func numbers(_ entries: [ReportEntries.Entry], section: Int?) -> [String] {
    let sections = Set(entries.map { $0.path.map(\.ordinal) })
    let runs = zip(entries, entries.dropFirst()).allSatisfy { $0.ordinal < $1.ordinal }
    if sections.count > 1, runs, entries.allSatisfy(\.isPrinted) { return entries.map { String($0.ordinal) } }
    func numbers(under part: [Int]) -> [String] {
      entries.map { entry in
        let path = entry.path.isEmpty ? section.map { [$0] } ?? [] : part + entry.path.map(\.ordinal)
        return (path + [entry.ordinal]).map(String.init).joined(separator: ".")
      }
    }
    let short = numbers(under: [])
    // (二) with items of its own beside (三) without: 2.3 would be both.
    let alone = Set(zip(entries, short).lazy.filter { $0.0.path.isEmpty }.map(\.1))
    guard let section, !alone.isEmpty,
      zip(entries, short).contains(where: { !$0.0.path.isEmpty && alone.contains($0.1) })
    else { return short }
    return numbers(under: [section])
  }

  /// Parts that count anew would give one number twice: then each takes its part's place.
  private static func makeUnique(_ tasks: inout [DraftTask], _ starts: [Int]) {
    guard starts.count > 1, Set(tasks.map(\.number)).count < tasks.count else { return }
    for index in tasks.indices {
      let place = starts.prefix { $0 <= tasks[index].line }.count
      tasks[index].number = "\(place).\(tasks[index].number)"
    }
  }
}
