import PlanModel

/// Words that several reports share.
enum Words {
  static func days(_ count: Int) -> Message { Message(zh: "\(count)天", en: count == 1 ? "1 day" : "\(count) days") }
  static func tasks(_ count: Int) -> Message { Message(zh: "\(count)项", en: count == 1 ? "1 task" : "\(count) tasks") }

  static let unreported = Message(zh: "未报送", en: "no report")
  static let noLead = Message(zh: "未明确主责部门", en: "no lead department")
  static let noDomain = Message(zh: "未分领域", en: "no domain")

  static let number = Message(zh: "序号", en: "No.")
  static let notice = Message(zh: "通知", en: "Notice")
  static let domain = Message(zh: "领域", en: "Domain")
  static let task = Message(zh: "目标任务", en: "Task")
  static let milestone = Message(zh: "阶段目标", en: "Milestone")
  static let quarter = Message(zh: "季度", en: "Quarter")
  static let deadline = Message(zh: "完成时限", en: "Due on")
  static let duePercent = Message(zh: "应达", en: "Due")
  static let actualPercent = Message(zh: "实际", en: "Done")
  static let gap = Message(zh: "差距", en: "Gap")
  static let lastReportedOn = Message(zh: "最近报送", en: "Reported on")
  static let lead = Message(zh: "主责部门", en: "Lead")
  static let support = Message(zh: "配合部门", en: "Support")
  static let status = Message(zh: "状态", en: "Status")
  static let light = Message(zh: "灯", en: "Light")
  static let department = Message(zh: "部门", en: "Department")

  /// `一季度`, `Q1`, with the year: 2019年二季度.
  static func quarter(_ quarter: Quarter) -> Message {
    let ordinals = ["一", "二", "三", "四"]
    return Message(zh: "\(quarter.year)年\(ordinals[quarter.ordinal - 1])季度", en: quarter.description)
  }

  /// `2019年6月30日`, `2019-06-30`.
  static func day(_ day: CivilDate) -> Message {
    Message(zh: "\(day.year)年\(day.month)月\(day.day)日", en: day.description)
  }

  /// A cell of text; empty for none.
  static func text(_ text: String?) -> CellValue { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

  /// Names in printed order: `区水务局、区建委`.
  static func list(_ names: [String]) -> CellValue {
    names.isEmpty ? .empty : .text(names.joined(separator: "、"))
  }
}

extension Light {
  /// A sign for each light that differs in shape, for those who see or print no colours.
  var sign: String {
    switch self {
    case .grey: "○"
    case .green: "●"
    case .yellow: "▲"
    case .red: "■"
    }
  }

  var words: Message {
    switch self {
    case .grey: Message(zh: "灰", en: "grey")
    case .green: Message(zh: "绿", en: "green")
    case .yellow: Message(zh: "黄", en: "yellow")
    case .red: Message(zh: "红", en: "red")
    }
  }
}

extension TaskStatus {
  var words: Message {
    switch self {
    case .completed: Message(zh: "已完成", en: "completed")
    case .overdue: Message(zh: "逾期", en: "overdue")
    case .dueSoon: Message(zh: "临近到期", en: "due soon")
    case .onSchedule: Message(zh: "按序时", en: "on schedule")
    case .notStarted: Message(zh: "未启动", en: "not started")
    }
  }
}
