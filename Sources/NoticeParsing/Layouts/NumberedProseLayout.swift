import PlanModel

/// Items in numbered prose: points of a quarter or a year (工作要点), and responsibility lists whose items name departments
/// and deadlines under themselves.
struct NumberedProseLayout: Layout {
  let name = "numbered-prose"
  let mostEvidence = ProseEvidence.most

  func evidence(in page: Page) -> Int { ProseEvidence(page).ofItems }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    // A layout that was named reads the page as it stands.
    if context.options.layout == nil, let error = GluedTable.error(in: page) { throw error }
    let region = PlanRegion(page)
    var outline = Outline(region.parts)
    let level = ItemLevel(&outline, leastLabels: region.beginsInsideItem ? 1 : 2)
    let collector = TaskCollector(outline: outline, level: level)
    let (tasks, findings) = collector.drafts()
    if !level.isLabelled, region.holdsOnlyInstructions {
      throw NoticeError(
        line: region.lines?.lowerBound,
        "the letter's own instructions are here, the plan they speak of is not: import the annex")
    }
    guard !tasks.isEmpty else {
      throw NoticeError("no numbered item was found: check that the plan itself is in the file")
    }
    var draft = Draft(kind: ProseKind.kind(head: region.head, isLabelled: level.isLabelled), tasks: tasks)
    draft.lines = region.lines
    draft.findings =
      region.findings + findings + collector.findings + outline.findings + UnreadRows.findings(page, tasks: tasks)
    return draft
  }
}
