import PlanModel

/// What a layout cuts out of a page: passages in their places, not yet interpreted. `Finishing/` turns it into a plan, by
/// the same rules for every layout.
struct Draft: Sendable {
  var kind: NoticeKind
  var tasks: [DraftTask] = []
  var results: [DraftResult] = []
  var findings: [Finding] = []
  /// Lines from the first to the last that belong to the plan itself; what lies outside is head, letter and tail.
  var lines: ClosedRange<Int>?
  /// What the heading over a report's coming tasks says of their time (二、2032年工作安排).
  var coming: PeriodReader.Mention?
  /// The quarters that the columns cover where they are fewer than a year's: 1月, 2月, 3月; 第三季度, 第四季度.
  var columnQuarters: ClosedRange<Int>?
  /// Whether the tasks are rows of a table: these have no work points.
  var isTable = false
}

struct DraftTask: Sendable {
  var number: String
  var domain: String?
  var subdomain: String?
  var project: String?
  /// The heading or topic sentence of prose, without its closing mark.
  var title: String?
  /// Paragraphs of the item, heading included, responsibility taken out.
  var text: [Passage]
  var responsibilities: [DraftResponsibility] = []
  /// 责任领导 and the like, as printed.
  var leaders: [Passage] = []
  /// 完成时限 as printed in its own column, label or bracket.
  var deadline: Passage?
  /// Quarter columns, 第一季度: parts, month steps: only those that say something.
  var milestones: [DraftMilestone] = []
  var line: Int
}

/// Departments as printed, with what the label beside them said.
struct DraftResponsibility: Sendable {
  enum Label: Sendable, Hashable {
    /// 牵头单位, 主责部门, 牵头部门, X牵头.
    case lead
    /// 责任单位, 责任部门, 落实单位, 承办单位: lead or support by what stands beside it.
    case responsible
    /// 配合单位, 协办单位, 参与单位, Y配合.
    case support
    /// A bare list or sentence that may hold 牵头 and 配合 itself.
    case unlabelled
  }
  var label: Label
  var names: Passage
  var line: Int
}

struct DraftMilestone: Sendable {
  /// Where in time: a quarter of the plan's year, or a day that the step states.
  enum Slot: Sendable, Hashable {
    case quarter(Int)
    case month(Int)
    case day(CivilDate)
  }
  var slot: Slot
  var text: [Passage]
}

struct DraftResult: Sendable {
  var section: String?
  var title: String?
  var text: [Passage]
  var line: Int
}
