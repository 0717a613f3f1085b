import PlanModel

struct WorkReportLayout: Layout {
  let name = "work-report"

  func evidence(in page: Page) -> Int { 0 }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    throw NoticeError("no task was found")
  }
}
