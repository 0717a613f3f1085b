import PlanModel

/// One row of a progress file, as read: the task is still the text that names it.
struct ProgressRow {
  /// 1-based line, or row of a sheet.
  var line: Int
  var task: String
  var reached: StatedProgress
  var on: CivilDate?
  var by: String?
  var note: String?
  var isCorrection: Bool
  var reason: String?
}

/// The columns of a progress file, with the headings that name them.
enum ProgressColumn: String, CaseIterable {
  case task, percent, on, by, note, quarter, done, correct, reason

  /// The heading without blanks and brackets: `进度（%）` is 进度.
  init?(heading: String) {
    var name = ""
    for character in heading.lowercased() {
      if character == "(" || character == "（" { break }
      if !character.isWhitespace, character != "%", character != "\u{FEFF}" { name.append(character) }
    }
    guard let column = ProgressColumn.allCases.first(where: { $0.names.contains(name) }) else { return nil }
    self = column
  }

  private var names: [String] {
    switch self {
    case .task: ["task", "number", "任务", "序号", "编号", "任务编号", "任务序号"]
    case .percent: ["percent", "进度", "百分比", "实际进度", "累计进度", "完成率", "完成进度"]
    case .on: ["on", "date", "日期", "填报日期", "截至日期", "截止日期"]
    case .by: ["by", "department", "填报单位", "填报部门", "部门", "单位"]
    case .note: ["note", "备注", "说明", "进展情况", "工作进展"]
    case .quarter: ["quarter", "季度"]
    case .done: ["done", "完成", "是否完成", "完成情况"]
    case .correct: ["correct", "更正", "是否更正"]
    case .reason: ["reason", "更正原因", "原因"]
    }
  }
}

/// What is wrong with one row.
struct RowProblem: Error {
  var zh: String
  var en: String
}

extension ProgressRow {
  /// Reads the fields of a row; nil where the row says that nothing was done (`done` is no).
  init?(line: Int, fields: [ProgressColumn: String]) throws(RowProblem) {
    func filled(_ column: ProgressColumn) -> String? { fields[column].flatMap { $0.isEmpty ? nil : $0 } }
    guard let task = filled(.task) else { throw RowProblem(zh: "缺少任务编号", en: "the task is missing") }
    switch (filled(.percent), filled(.quarter)) {
    case (let text?, nil):
      guard let percent = Percent(text: text), percent <= .full else {
        throw RowProblem(zh: "进度 “\(text)” 应为 0 至 100", en: "'\(text)' is no percent from 0 to 100")
      }
      reached = .percent(percent)
    case (nil, let text?):
      guard try ProgressRow.isYes(filled(.done) ?? "", column: "done") else { return nil }
      reached = .quarterDone(text)
    case (_?, _?):
      throw RowProblem(zh: "进度与季度只能填一个", en: "give a percent or a quarter, not both")
    case (nil, nil):
      throw RowProblem(zh: "缺少进度", en: "the percent is missing")
    }
    let day = try filled(.on).map { text throws(RowProblem) in
      guard let day = DayText.day(text) else {
        throw RowProblem(zh: "日期 “\(text)” 应写作 2026-06-30", en: "'\(text)' is no day; write 2026-06-30")
      }
      return day
    }
    self.line = line
    self.task = task
    on = day
    by = filled(.by)
    note = filled(.note)
    isCorrection = try ProgressRow.isYes(filled(.correct) ?? "", column: "correct")
    reason = filled(.reason)
  }

  private static func isYes(_ text: String, column: String) throws(RowProblem) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "x", "是", "完成", "已完成", "√", "✓": return true
    case "", "no", "n", "false", "0", "否", "未完成": return false
    default: throw RowProblem(zh: "\(column) “\(text)” 应为 是 或 否", en: "\(column) '\(text)' is neither yes nor no")
    }
  }
}

/// A day as people write it in a sheet.
enum DayText {
  /// `2026-06-30`, `2026/6/30`, `2026.6.30`, `2026年6月30日`.
  static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(iso: text) { return day }
    var parts: [Int] = []
    var digits = ""
    for character in text + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if "-/.年月日 ".contains(character) {
        if let number = Int(digits) { parts.append(number) }
        digits = ""
      } else {
        return nil
      }
    }
    guard parts.count == 3 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
