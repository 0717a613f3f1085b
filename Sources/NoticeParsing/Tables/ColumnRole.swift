/// What a column of a task table holds.
enum ColumnRole: Sendable, Hashable {
  /// 序号.
  case number
  /// 领域, 类别: first level, then second.
  case domain, subdomain
  /// 重要项目, where a column of the task's text stands beside it.
  case project
  /// 目标任务, 工作内容.
  case text
  /// 第一季度, 上半年, 1-3月, 6月底前.
  case slot(DraftMilestone.Slot)
  /// 进度安排, 时间节点: steps in one cell, or a deadline.
  case steps
  case lead, responsible, support
  /// 责任领导.
  case leaders
  /// 完成时限.
  case deadline
  /// 计量单位: what the target beside it is counted in.
  case unit
  /// 分值, 权重: what the row counts for when the work is marked.
  case score
  /// 备注, and what the plan has no place for.
  case remark
  /// 进展情况, 完成情况: what was done, not what is planned.
  case progress

  var isDepartments: Bool { self == .lead || self == .responsible || self == .support }
  var isLead: Bool { self == .lead || self == .responsible }
  var isSlot: Bool { if case .slot = self { true } else { false } }
  /// Cells of sentences.
  var isProse: Bool { self == .text || self == .steps || self == .progress || isSlot }
  /// Who, when or by which steps: what makes a list of items a plan.
  var isCommitment: Bool { isDepartments || isSlot || self == .steps || self == .leaders || self == .deadline }
}

/// A column as its heading names it.
struct Column: Sendable, Hashable {
  var role: ColumnRole
  /// The heading's words without blanks, folded: by them a repeated header is known again.
  var heading: String
  /// 责任单位及责任人: people stand in the cells as well.
  var holdsPeople = false
}
