import PlanModel

/// The notice's head as read from the page around the plan.
struct Head: Sendable {
  var notice: Notice
  var findings: [Finding]
}

enum HeadReader {
  static func planYear(of page: Page) -> Int? { nil }

  static func read(_ page: Page, draft: Draft) -> Head {
    Head(notice: Notice(title: page.lines.first?.text.foldedSpaceString ?? "", kind: draft.kind), findings: [])
  }
}
