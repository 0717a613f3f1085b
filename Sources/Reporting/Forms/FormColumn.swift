/// The columns of a form, in its order: first what the office states, then what the department fills in, then the key.
public enum FormColumn: String, Sendable, Hashable, CaseIterable {
  case notice, number, task, milestone, dueOn, duePercent, lastPercent, lastReportedOn
  case percent, state, done, problems, nextStep
  case key

  /// Filled in by the department.
  public static let inputs: [FormColumn] = [.percent, .state, .done, .problems, .nextStep]

  /// Its title, as it is shown.
  public var title: Message {
    switch self {
    case .notice: Words.notice
    case .number: Words.number
    case .task: Words.task
    case .milestone: Message(zh: "本季度阶段目标", en: "Milestone of the quarter")
    case .dueOn: Message(zh: "到期日", en: "Due on")
    case .duePercent: Message(zh: "应达进度（%）", en: "Due (%)")
    case .lastPercent: Message(zh: "上次进度（%）", en: "Last reported (%)")
    case .lastReportedOn: Message(zh: "上次报送日期", en: "Last reported on")
    case .percent: Message(zh: "累计进度（%）", en: "Percent (0-100)")
    case .state: Message(zh: "推进状态", en: "State")
    case .done: Message(zh: "工作进展", en: "What was done")
    case .problems: Message(zh: "存在问题", en: "Problems")
    case .nextStep: Message(zh: "下一步打算", en: "Next step")
    case .key: Message(zh: "识别码（勿改）", en: "Key (leave as it is)")
    }
  }

  /// The column to fill in that a heading names, however it is spaced and whatever stands in brackets; nil for others.
  public init?(inputHeading heading: String) {
    let name = FormColumn.plain(heading)
    guard let column = FormColumn.inputs.first(where: { $0.headings.contains(name) }) else { return nil }
    self = column
  }

  private var headings: [String] {
    let others: [String]
    switch self {
    case .percent: others = ["累计进度", "实际进度", "本次进度", "完成进度", "累计完成"]
    case .state: others = ["状态", "进展状态"]
    case .done: others = ["进展情况", "工作进展情况"]
    case .problems: others = ["问题", "存在的问题", "存在问题及原因"]
    case .nextStep: others = ["下一步", "下一步工作", "下一步措施", "nextsteps"]
    default: others = []
    }
    return others + [FormColumn.plain(title.zh), FormColumn.plain(title.en)]
  }

  private static func plain(_ heading: String) -> String {
    var name = ""
    for character in heading.lowercased() {
      if character == "(" || character == "（" { break }
      if !character.isWhitespace, character != "%", character != "％" { name.append(character) }
    }
    return name
  }
}

/// 推进状态: what a department says of a task besides its percent.
public enum FormState: String, Sendable, Hashable, CaseIterable {
  case onSchedule, completed, behind, noProgress

  /// As the form offers it.
  public var words: Message {
    switch self {
    case .onSchedule: Message(zh: "按序时推进", en: "on schedule")
    case .completed: Message(zh: "已完成", en: "completed")
    case .behind: Message(zh: "滞后", en: "behind")
    case .noProgress: Message(zh: "无进展", en: "no progress")
    }
  }

  /// As the form offers it, or as people write it by hand; nil for anything else.
  public init?(_ text: String) {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "。" && $0 != "." }
    guard let state = FormState.allCases.first(where: { $0.spellings.contains(word) }) else { return nil }
    self = state
  }

  private var spellings: [String] {
    switch self {
    case .onSchedule: ["按序时推进", "按序时", "正常推进", "序时推进", "正常", "onschedule", "ontrack"]
    case .completed: ["已完成", "完成", "全部完成", "已全部完成", "完成了", "completed", "complete", "done"]
    case .behind: ["滞后", "进度滞后", "落后", "逾期", "behind", "late"]
    case .noProgress: ["无进展", "没有进展", "暂无进展", "零报告", "noprogress", "none"]
    }
  }
}
