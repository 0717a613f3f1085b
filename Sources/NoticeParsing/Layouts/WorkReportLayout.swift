import PlanModel

/// Work reports of a year or a half-year: results from the part that looks back, tasks from the part that looks ahead.
struct WorkReportLayout: Layout {
  let name = "work-report"

  func evidence(in page: Page) -> Int { ProseEvidence(page).ofReport }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    let parts = ReportParts(page).parts
    guard let first = parts.first else {
      throw NoticeError("no part of the report says what was done or what comes next: check that its headings are in the file")
    }
    var draft = Draft(kind: .report)
    var last = first.heading.line
    let plans = parts.filter { $0.side == .plan }
    for part in parts {
      let entries = ReportEntries(part).entries
      if let line = part.paragraphs.last?.line { last = line }
      switch part.side {
      case .review:
        draft.results += entries.map { entry in
          DraftResult(
            section: entry.path.first?.heading, title: entry.title, text: entry.text, line: entry.line)
        }
      case .plan:
        draft.tasks += entries.map { task($0, in: part, isOnlyPlan: plans.count == 1) }
      }
    }
    makeUnique(&draft.tasks, plans)
    draft.lines = first.heading.line...max(first.heading.line, last)
    return draft
  }

  private func task(_ entry: ReportEntries.Entry, in part: ReportParts.Part, isOnlyPlan: Bool) -> DraftTask {
    let numbers = entry.path.map(\.ordinal) + [entry.ordinal]
    let above = isOnlyPlan && !entry.path.isEmpty || entry.path.isEmpty && isOnlyPlan ? [] : [part.heading.ordinal?.value].compactMap(\.self)
    var task = DraftTask(
      number: (above + numbers).map(String.init).joined(separator: "."), text: entry.text, line: entry.line)
    task.title = entry.title
    task.domain = entry.path.first?.heading ?? part.heading.body.trimmed(of: ["。", ":"]).foldedSpaceString
    task.subdomain = entry.path.count > 1 ? entry.path.last?.heading : nil
    return task
  }

  /// Parts that count anew under plain headings would give one number twice: then each takes its part's place.
  private func makeUnique(_ tasks: inout [DraftTask], _ plans: [ReportParts.Part]) {
    guard Set(tasks.map(\.number)).count < tasks.count, plans.count > 1 else { return }
    let starts = plans.map(\.heading.line)
    for index in tasks.indices {
      let place = starts.prefix { $0 <= tasks[index].line }.count
      tasks[index].number = "\(place).\(tasks[index].number)"
    }
  }
}
