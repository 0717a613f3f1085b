import PlanModel

struct TaskTableLayout: Layout {
  let name = "task-table"

  func evidence(in page: Page) -> Int { 0 }

  func read(_ page: Page, _ context: ReadingContext) throws(NoticeError) -> Draft {
    throw NoticeError("no task was found")
  }
}
