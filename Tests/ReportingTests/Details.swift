import PlanModel
import Reporting

extension Rows {
  static func entry(_ on: String, _ percent: String, correction: Bool = false) throws -> ProgressEntry {
    ProgressEntry(
      on: try day(on), percent: try self.percent(percent), by: "区水务局", isCorrection: correction,
      reason: correction ? "重复计算" : nil, recordedAt: "\(on)T01:00:00.000000Z")
  }

  /// Four quarters at 25, 50, 75 and 100, the first two closed.
  static func detail(_ state: TaskState, _ entries: [ProgressEntry]) throws -> TaskDetail {
    var task = PlanTask(number: state.number, text: state.text, lead: state.lead, support: state.support)
    task.leaders = ["陈某"]
    task.deadline = try day("2026-12-31")
    task.deadlineText = "12月底前"
    let actual = state.actualPercent
    let schedule = try (1...4).map { ordinal in
      let quarter = try self.quarter("2026-Q\(ordinal)")
      let scheduled = Percent(hundredths: ordinal * 2500)
      let milestone = Milestone(
        quarter: quarter, dueOn: quarter.lastDay, text: "第\(ordinal)段", scheduledPercent: scheduled, basis: .stated)
      let isClosed = ordinal <= 2
      return MilestoneState(
        milestone: milestone, isClosed: isClosed, isMet: actual >= scheduled,
        isMetOnTime: isClosed && actual >= scheduled)
    }
    return TaskDetail(
      reference: TaskReference(id: 1, notice: 1, number: state.number), noticeTitle: "云溪区2026年重点工作目标任务",
      documentNumber: "云政发〔2026〕3号", task: task, schedule: schedule, state: state, entries: entries,
      findings: [Finding(line: 12, code: "deadline-open", message: "no day in “适时”")],
      responsible: [
        Responsibility(role: .lead, department: "云溪区水务局", printedName: "区水务局"),
        Responsibility(role: .support, department: "区住建局", printedName: nil),
      ])
  }

  static func state(
    _ number: String, _ status: TaskStatus, due: String = "50", actual: String, lead: [String] = ["区水务局"]
  ) throws -> TaskState {
    var state = try overdue(number, text: "完成第\(number)项工作", lead: lead)
    state.status = status
    state.duePercent = try percent(due)
    state.actualPercent = try percent(actual)
    if status != .overdue { state.overdue = nil }
    if status == .completed { state.next = nil }
    if status == .notStarted { state.lastReportedOn = nil }
    return state
  }
}

func written(
  _ document: ReportDocument, as format: OutputFormat, _ options: RenderingOptions = .init(language: .zh)
) throws -> String {
  var bytes: [UInt8] = []
  try document.write(as: format, options) { bytes += $0 }
  return String(decoding: bytes, as: UTF8.self)
}
