import PlanModel

/// The notice's head as read from the page around the plan.
struct Head: Sendable {
  var notice: Notice
  var findings: [Finding]
}

enum HeadReader {
  static func planYear(of page: Page) -> Int? {
    for line in page.lines.prefix(80) where line.text.count <= 80 {
      let text = line.text
      for index in text.range where text[index] == "年" && index - 4 >= text.start {
        if let year = ChineseNumber.value(text[index - 4..<index]), (1990...2100).contains(year) { return year }
      }
    }
    return nil
  }

  static func read(_ page: Page, draft: Draft) -> Head {
    Head(notice: Notice(title: page.lines.first?.text.foldedSpaceString ?? "", kind: draft.kind), findings: [])
  }
}
