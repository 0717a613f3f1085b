public import PlanModel

extension ReturnForm {
  /// How people are told what to do, above the table.
  private var instructions: [Message] {
    [
      Message(
        zh: "填报单位：\(department)　　数据截至 \(Words.day(issuedOn).zh)",
        en: "Department: \(department); figures as of \(issuedOn)"),
      Message(
        zh: "填写浅黄色单元格：累计进度为年初以来的累计百分比（0–100），不得低于上次进度；没有进展的在“推进状态”选“无进展”，"
          + "进度可不填；已完成的选“已完成”。整行留空视为未报送。",
        en: "Fill in the pale yellow cells. The percent is cumulative (0 to 100) and not below the last one. Without "
          + "progress choose 'no progress', the percent may stay empty; when all is done choose 'completed'. A row "
          + "left empty counts as not reported."),
      Message(
        zh: "其余单元格已锁定，没有密码；需要时可撤销工作表保护：排序、删行、移动列都不影响读回，但请勿改动最后的隐藏列，"
          + "它标明每一行是哪项任务。",
        en:
          "The other cells are locked, without a password. Where the protection is lifted, rows may be sorted or deleted "
          + "and columns moved; leave the hidden last column as it is: it says which task a row stands for."),
    ]
  }

  /// Its title, as it is shown.
  public var title: Message {
    let quarter = Words.quarter(quarter)
    return Message(zh: "\(quarter.zh)重点工作进展报送表", en: "Return of progress, \(quarter.en)")
  }

  /// The notice is told where the form covers several.
  private var columns: [FormColumn] {
    let isOneNotice = Set(tasks.map(\.place.notice)).count < 2
    return FormColumn.allCases.filter { $0 != .notice || !isOneNotice }
  }

  /// The hidden key of a task's row.
  public func key(of task: FormTask) -> FormKey {
    FormKey(place: task.place, quarter: quarter, department: department, issuedOn: issuedOn)
  }

  private func value(_ column: FormColumn, of task: FormTask) -> CellValue {
    switch column {
    case .notice: .integer(task.place.notice)
    case .number: .text(task.place.number)
    case .task: .text(task.state.words)
    case .milestone: Words.text(task.milestone.text)
    case .dueOn: .date(task.milestone.dueOn)
    case .duePercent: .percent(task.milestone.scheduledPercent)
    case .lastPercent:
      task.state.lastReportedOn == nil ? .missing(Words.unreported) : .percent(task.state.actualPercent)
    case .lastReportedOn: task.state.lastReportedOn.map { .date($0) } ?? .empty
    case .percent, .state, .done, .problems, .nextStep: .empty
    case .key: .text(key(of: task).text)
    }
  }

  /// The form as CSV: a heading row, then the tasks; the key stands in the last column.
  public func csv(_ language: Language) throws -> [UInt8] {
    let report = Report<FormTask>(
      head: ReportHead(title: title, lines: []),
      columns: columns.map { column in
        Column(column.title.en, column.title, .compact) { value(column, of: $0) }
      },
      whenEmpty: Message(both: ""), json: ReportJSON(members: [], rows: "tasks") { _, _ in })
    var bytes: [UInt8] = []
    try report.write(as: .csv, RenderingOptions(language: language, byteOrderMark: true), rows: tasks) { bytes += $0 }
    return bytes
  }

  /// The form as a workbook: one protected sheet whose unlocked cells are to be filled in.
  public func xlsx(_ language: Language) throws(XLSXError) -> [UInt8] {
    let columns = self.columns
    let last = XLSXWorkbook.columnName(columns.count - 2)
    let widths = columns.map(FormLayout.width)
    var rows = [XLSXWorkbook.Row([XLSXWorkbook.Cell(.text(title.text(language)), .title)], height: 28)]
    for line in instructions {
      let text = line.text(language)
      let lines = Wrapping.lines(text, width: widths.dropLast().reduce(0, +) * 9 / 10).count
      rows.append(
        XLSXWorkbook.Row([XLSXWorkbook.Cell(.text(text), .instruction)], height: Double(max(lines, 1)) * 16))
    }
    let merged = (1...rows.count).map { "A\($0):\(last)\($0)" }
    rows.append(
      XLSXWorkbook.Row(columns.map { XLSXWorkbook.Cell(.text($0.title.text(language)), .heading) }, height: 32))
    let headingRow = rows.count
    for task in tasks {
      let values = columns.map { value($0, of: task) }
      // Room for three lines to be filled in, at the least.
      let height = max(XLSXRenderer.height(values.dropLast(), widths.dropLast(), language) ?? 0, 48)
      rows.append(XLSXWorkbook.Row(zip(columns, values).map { FormLayout.cell($0, $1, language) }, height: height))
    }
    var sheet = XLSXWorkbook.Sheet(
      name: FormLayout.sheetName.text(language),
      columns: zip(columns, widths).map { XLSXWorkbook.ColumnSettings(width: $1, isHidden: $0 == .key) }, rows: rows)
    sheet.frozenRows = headingRow
    sheet.printTitleRows = headingRow...headingRow
    sheet.mergedRanges = merged
    sheet.isProtected = true
    sheet.validations = FormLayout.validations(
      columns, rows: (headingRow + 1)...max(rows.count, headingRow + 1), language)
    return try XLSXWorkbook(sheets: [sheet]).bytes()
  }
}

private enum FormLayout {
  static let sheetName = Message(zh: "进展", en: "Progress")

  static func width(_ column: FormColumn) -> Int {
    switch column {
    case .notice, .number: 7
    case .task: 34
    case .milestone: 26
    case .dueOn, .lastReportedOn, .state: 12
    case .duePercent, .lastPercent, .percent: 10
    case .done: 34
    case .problems, .nextStep: 24
    case .key: 20
    }
  }

  static func cell(_ column: FormColumn, _ value: CellValue, _ language: Language) -> XLSXWorkbook.Cell {
    switch column {
    case .percent: return XLSXWorkbook.Cell(.empty, .inputPercent, isLocked: false)
    case .state, .done, .problems, .nextStep: return XLSXWorkbook.Cell(.empty, .input, isLocked: false)
    // Percents as bare numbers, as the column to fill in wants them.
    case .duePercent, .lastPercent:
      if case .percent(let percent) = value { return XLSXWorkbook.Cell(.points(percent), .number) }
      return XLSXWorkbook.Cell(.text(value.text(language)), .number)
    default: return XLSXRenderer.cell(value, language)
    }
  }

  static func validations(
    _ columns: [FormColumn], rows: ClosedRange<Int>, _ language: Language
  ) -> [XLSXWorkbook.Validation] {
    func range(_ column: FormColumn) -> String {
      let name = XLSXWorkbook.columnName(columns.firstIndex(of: column) ?? 0)
      return "\(name)\(rows.lowerBound):\(name)\(rows.upperBound)"
    }
    let states = FormState.allCases.map { $0.words.text(language) }
    return [
      XLSXWorkbook.Validation(
        range: range(.percent), rule: .decimal(0...100),
        message: Message(zh: "请填 0 至 100 的数，为年初以来的累计百分比", en: "A number from 0 to 100: the percent so far")
          .text(language)),
      XLSXWorkbook.Validation(
        range: range(.state), rule: .list(states),
        message: Message(
          zh: "请从列表中选择：\(states.joined(separator: "、"))", en: "Choose from the list: \(states.joined(separator: ", "))"
        ).text(language)),
    ]
  }
}
