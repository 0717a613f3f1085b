import PlanModel
import Reporting

/// A task of a plan, with the notice that sets it.
struct PlannedTask {
  var notice: Notice
  var task: PlanTask
}

/// Whole plans as one table, laid out as the notices are: a row for each task, a column for each quarter.
enum PlanTable {
  static func report(_ notices: [Notice], quarters: [Quarter]) -> Report<PlannedTask> {
    let isOne = notices.count == 1
    let title = isOne ? Message(both: notices[0].title) : Message(zh: "目标任务", en: "Plans")
    let number = notices.first?.documentNumber ?? ""
    return Report(
      head: ReportHead(title: title, lines: isOne && !number.isEmpty ? [Message(both: number)] : []),
      columns: (isOne ? [] : [noticeColumn]) + columns(quarters),
      whenEmpty: Message(zh: "没有任务", en: "No tasks"),
      json: ReportJSON(members: [], rows: "tasks") { _, _ in })
  }

  private static var noticeColumn: Column<PlannedTask> {
    Column("notice", Message(zh: "通知", en: "Notice"), .compact) { row in
      .text(row.notice.documentNumber ?? row.notice.title)
    }
  }

  private static func columns(_ quarters: [Quarter]) -> [Column<PlannedTask>] {
    let isOneYear = Set(quarters.map(\.year)).count <= 1
    let milestones: [Column<PlannedTask>] = quarters.map { quarter in
      Column(quarter.description, name(quarter, withYear: !isOneYear), .wrapped) { row in
        text(row.task.milestones.first { $0.quarter == quarter }?.text)
      }
    }
    let head: [Column<PlannedTask>] = [
      Column("domain", Message(zh: "领域", en: "Domain"), .compact) { text($0.task.domain) },
      Column("number", Message(zh: "序号", en: "No."), .compact) { .text($0.task.number) },
      Column("project", Message(zh: "重要项目", en: "Project"), .compact) { text($0.task.project ?? $0.task.title) },
      Column("text", Message(zh: "目标任务和工作要求", en: "Task"), .wrapped) { .text($0.task.text) },
    ]
    return head + milestones + [
      Column("lead", Message(zh: "主责部门", en: "Lead"), .compact) { list($0.task.lead) },
      Column("support", Message(zh: "配合部门", en: "Support"), .compact) { list($0.task.support) },
      Column("leaders", Message(zh: "责任领导", en: "Leaders"), .compact) { list($0.task.leaders) },
      Column("deadline", Message(zh: "完成时限", en: "Deadline"), .compact) { row in
        text(row.task.deadlineText ?? row.task.deadline?.description)
      },
    ]
  }

  private static func name(_ quarter: Quarter, withYear: Bool) -> Message {
    let ordinals = ["第一季度", "第二季度", "第三季度", "第四季度"]
    let year = withYear ? "\(quarter.year)年" : ""
    return Message(zh: year + ordinals[quarter.ordinal - 1], en: withYear ? quarter.description : "Q\(quarter.ordinal)")
  }

  private static func text(_ text: String?) -> CellValue { text.map { .text($0) } ?? .empty }

  private static func list(_ names: [String]) -> CellValue {
    names.isEmpty ? .empty : .text(names.joined(separator: "、"))
  }
}
