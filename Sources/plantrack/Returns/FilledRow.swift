import DocumentReading
import PlanModel
import Reporting

/// One row of a form that came back: its key, and what stands in the cells to fill in.
struct FilledRow {
  struct Entry {
    var text: String
    /// Nothing can be read from the cell: an error, or a formula that was never computed.
    var fault: RowProblem?
  }

  var key: FormKey
  /// `form.xlsx:进展!`, to which the cell's name is added.
  var sheetPlace: String
  var row: Int
  /// Of the columns to fill in and the key.
  var columns: [FormColumn: Int]
  /// Cells with something in them.
  var entries: [FormColumn: Entry]

  /// `form.xlsx:进展!H7`.
  func place(_ column: FormColumn) -> String {
    sheetPlace + Spreadsheet.Address(row: row, column: columns[column] ?? columns[.key] ?? 1).description
  }

  func text(_ column: FormColumn) -> String? { entries[column]?.text }
}

/// What a filled row reports.
struct RowReport {
  /// Nil: the percent stays what it was.
  var percent: Percent?
  /// Says that there is no progress: a percent, where one is given, is the last one.
  var isZeroReport: Bool
  /// What was done, what hinders, what comes next; nil where nothing is said.
  var note: String?

  /// - Throws: the problem, with the column whose cell is to be corrected.
  init(_ row: FilledRow, language: Language) throws(CellProblem) {
    for column in FormColumn.inputs {
      if let fault = row.entries[column]?.fault { throw CellProblem(column, fault) }
    }
    var state: FormState?
    if let text = row.text(.state) {
      guard let known = FormState(text) else {
        let words = FormState.allCases.map(\.words)
        throw CellProblem(
          .state, zh: "“\(text)” 不是可选的状态：请填 \(words.map(\.zh).joined(separator: "、"))",
          en: "'\(text)' is no state: write \(words.map(\.en).joined(separator: ", "))")
      }
      state = known
    }
    var stated: StatedPercent?
    if let text = row.text(.percent) {
      do { stated = try StatedPercent(text) } catch { throw CellProblem(.percent, error) }
    }
    percent = try RowReport.percent(stated, state)
    isZeroReport = percent == nil || state == .noProgress
    if isZeroReport, state == nil { state = .noProgress }
    note = RowReport.note(row, state, language)
  }

  private static func percent(_ stated: StatedPercent?, _ state: FormState?) throws(CellProblem) -> Percent? {
    switch (stated, state) {
    case (nil, .completed): return .full
    case (nil, .noProgress), (.noProgress, nil), (.noProgress, .noProgress), (.noProgress, .behind): return nil
    case (nil, _):
      throw CellProblem(
        .percent, zh: "缺少累计进度：请填 0 至 100 的数；没有进展的请在状态栏选“无进展”",
        en: "the percent is missing: write 0 to 100, or choose the state 'no progress'")
    case (.percent(let percent), .completed) where percent != .full:
      throw CellProblem(
        .percent, zh: "进度 \(percent)% 与状态“已完成”不符：请改正其一", en: "\(percent)% and the state 'completed' differ: correct one"
      )
    case (.noProgress, .completed), (.noProgress, .onSchedule):
      throw CellProblem(.percent, zh: "“无进展”与状态不符：请改正其一", en: "'no progress' and the state differ: correct one")
    case (.percent(let percent), _): return percent
    }
  }

  private static func note(_ row: FilledRow, _ state: FormState?, _ language: Language) -> String? {
    let isDoneAlone = state == nil && row.text(.problems) == nil && row.text(.nextStep) == nil
    if isDoneAlone { return row.text(.done) }
    let labels: [(FormColumn, Message)] = [
      (.done, Message(zh: "进展：", en: "done: ")), (.problems, Message(zh: "问题：", en: "problems: ")),
      (.nextStep, Message(zh: "下一步：", en: "next: ")),
    ]
    let parts =
      [state?.words.text(language)].compactMap { $0 }
      + labels.compactMap { column, label in row.text(column).map { label.text(language) + $0 } }
    return parts.joined(separator: Message(zh: "；", en: "; ").text(language))
  }
}

/// What is wrong with a cell of a row.
struct CellProblem: Error {
  var column: FormColumn
  var problem: RowProblem

  init(_ column: FormColumn, _ problem: RowProblem) {
    self.column = column
    self.problem = problem
  }

  init(_ column: FormColumn, zh: String, en: String) { self.init(column, RowProblem(zh: zh, en: en)) }
}
