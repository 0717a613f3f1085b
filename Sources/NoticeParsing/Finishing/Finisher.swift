import DocumentReading
import PlanModel

/// Turns drafts into a plan by the rules that all layouts share.
struct Finisher {
  let head: Head
  let year: Int?
  let options: ReadingOptions

  func finish(_ draft: Draft, remarks: [Document.Remark]) -> Plan {
    Plan(
      notice: head.notice,
      tasks: draft.tasks.map { task in
        PlanTask(
          number: task.number, domain: task.domain, subdomain: task.subdomain, project: task.project,
          title: task.title, text: task.text.map(\.foldedSpaceString).joined(), line: task.line)
      }, findings: head.findings + draft.findings)
  }
}
