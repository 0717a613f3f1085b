import DocumentReading
import PlanModel
import Testing

@testable import NoticeParsing

/// Pages of our own invention, tables and prose, each with one habit of the offices or of those who copy their pages.
@Suite struct GeneralFormsTests {
  struct Twin: Sendable {
    var habit: String
    var page: String
    /// Number, domain, project, text, lead, support, people, deadline as printed, steps; `-` for none.
    var tasks: [String]
  }

  private static let all =
    twins + moreTwins + tableTwins + proseTwins + moreProseTwins + copiedTwins + officeFormTwins + roleWordsTwins
    + lostCellsTwins + responsibilityTwins + portalTwins + oddHeaderTwins + mergedCellTwins + mergedRowTwins
    + planEdgesTwins + statedRowsTwins + completionTwins + projectSheetTwins + planHabitsTwins
    + countedRowsTwins + oddRowsTwins + storeyTwins

  @Test(arguments: all.indices) func `every habit of a page is read`(_ index: Int) throws {
    let twin = Self.all[index]
    let read = try plan(twin.page).tasks.map(line)
    #expect(read.count == twin.tasks.count, "\(twin.habit)")
    for (got, expected) in zip(read, twin.tasks) { #expect(got == expected, "\(twin.habit)") }
  }

  @Test(arguments: all.indices) func `ends of lines and blank lines before a page number change nothing`(_ index: Int)
    throws
  {
    let twin = Self.all[index]
    let page = twin.page.replacing("\n", with: "\r\n") + "\r\n\r\n- 12 -\r\n"
    #expect(try plan(page).tasks.map(line) == twin.tasks, "\(twin.habit)")
  }

  @Test func `a page number is no text and a dash is`() {
    for number in ["- 3 -", "—12—", "第 3 页 共 9 页", "第3页/共9页", "— 1 —"] {
      #expect(Passage(number).isPageNumber, "\(number)")
    }
    for other in ["——", "-3%", "第3页的内容", "12", "共建共享", "- 新建道路3条 -"] {
      #expect(!Passage(other).isPageNumber, "\(other)")
    }
  }

  @Test func `a long list of short items that close with bare departments is a plan`() throws {
    let items = (1...60).map { "\($0).改造小区\($0)个。(区住建局)" }
    let tasks = try plan("云溪区2031年清单\n" + items.joined(separator: "\n")).tasks
    #expect(tasks.count == 60)
    #expect(tasks.allSatisfy { $0.lead == ["区住建局"] })
  }

  private func plan(_ page: String) throws -> Plan {
    try NoticeReader.read(DocumentReader.read(Array(page.utf8), name: "twin.txt"))
  }

  private func line(_ task: PlanTask) -> String {
    let isTable = task.milestones.contains { $0.text != task.text }
    let steps = isTable ? task.milestones.map { "\($0.quarter.ordinal):\($0.text)" } : []
    return [
      task.number, task.domain ?? "-", task.project ?? "-", task.text, task.lead.joined(separator: "、"),
      task.support.joined(separator: "、"), task.leaders.joined(separator: "、"), task.deadlineText ?? "-",
      steps.joined(separator: "、"),
    ].joined(separator: "|")
  }
}
