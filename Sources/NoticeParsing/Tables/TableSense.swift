import PlanModel

/// Whether what was read of a table's rows can be tasks at all: where headers are nested or cells were lost, ordinals,
/// percentages, states and names of departments come to stand in their place.
struct TableSense {
  /// Rows that make no sense, with the words that show it.
  private(set) var odd: [(line: Int, words: String)] = []
  private let count: Int

  init(_ tasks: [DraftTask]) {
    count = tasks.count
    let names = TableSense.names(of: tasks)
    let countsRows = tasks.contains { $0.number.utf8.count <= 2 }
    for task in tasks {
      if countsRows, task.number.utf8.count > 3, let figure = Int(task.number), figure > 2 * count {
        // A figure from another column, where the other rows are counted from 1.
        odd.append((task.line, task.number))
        continue
      }
      if let words = TableSense.oddText(task, names) ?? TableSense.oddLead(task.responsibilities) {
        odd.append((task.line, words.foldedSpaceString))
      }
    }
  }

  /// A few such rows of many are reported; more of them are no table that was understood.
  func check() throws(NoticeError) {
    guard let first = odd.first, odd.count * 2 >= count || odd.count > TableSense.most && odd.count * 20 > count
    else { return }
    let words = odd.prefix(3).map { "“\($0.words)”" }.joined(separator: ", ")
    throw NoticeError(
      line: first.line,
      "the table was not understood: \(words) stand where tasks or departments should; put one header row over it, "
        + "without merged or nested headings, and each task in a row of its own, or save it as .xlsx or .docx")
  }

  var findings: [Finding] {
    odd.prefix(TableSense.mostFindings).map {
      FindingCode.rowDoubtful.at($0.line, "“\($0.words)” stands where a task or a department should: check the row")
    }
  }

  private static let most = 2
  private static let mostFindings = 20
  private static let longest = 20

  // MARK: - Tasks

  private static func oddText(_ task: DraftTask, _ names: Set<Passage>) -> Passage? {
    guard task.text.count == 1, let text = task.text.first?.trimmed(of: ["。", ";"]), (1...longest).contains(text.count)
    else { return nil }
    // A figure is the target of what is named beside it.
    let isFigure = task.project == nil && (CellKind.number(text) != nil || isPercentage(text))
    return isFigure || states.holds(text) || headings.holds(text) || names.contains(text) || isBody(text) ? text : nil
  }

  /// 区水务局 and the like, of no more words than its name.
  private static func isBody(_ text: Passage) -> Bool {
    guard (3...10).contains(text.count), let first = text.firstScalar, let last = text.lastScalar else { return false }
    return levels.contains(first) && bodyEnds.contains(last) && DepartmentWords.endsStrongly(text)
  }

  private static let levels: ScalarSet = "省市区县州旗"
  private static let bodyEnds: ScalarSet = "局委办厅"

  /// Departments as the rows name them, one by one.
  private static func names(of tasks: [DraftTask]) -> Set<Passage> {
    var names: Set<Passage> = []
    for task in tasks {
      for given in task.responsibilities
      where given.names.count <= longest && DepartmentWords.endsStrongly(given.names) {
        names.insert(given.names.trimmed())
      }
    }
    return names
  }

  private static func isPercentage(_ text: Passage) -> Bool {
    text.hasDigit && text.foldedScalars.allSatisfy { ("0"..."9").contains($0) || percentMarks.contains($0) }
  }

  private static let percentMarks: ScalarSet = "%.-+~ "
  private static let states = WordTable([
    "是", "否", "完成", "已完成", "未完成", "基本完成", "全部完成", "已完工", "完工", "在建", "未开工", "已开工", "已竣工", "推进中", "进行中", "正在推进",
    "正在进行", "正常", "正常推进", "有序推进", "超额完成", "已办结", "滞后", "达标", "未达标",
  ])

  /// What stands over a column or before a value is no task: the labels stood on lines of their own.
  private static let headings = WordTable([
    "责任单位", "责任部门", "牵头单位", "牵头部门", "配合单位", "完成时限", "完成时间", "责任领导", "责任人", "工作任务", "具体任务", "任务内容", "工作内容",
  ])

  // MARK: - Departments

  /// What leads is a state, a figure or what is measured (…增长率).
  private static func oddLead(_ responsibilities: [DraftResponsibility]) -> Passage? {
    for given in responsibilities where given.label != .support {
      let names = given.names.trimmed(of: ["。", ";"])
      guard names.count <= longest else { continue }
      if isPercentage(names) || states.holds(names) || measures.longest(endingAt: names.end, in: names) != nil
        || tellsTime(names)
      {
        return names
      }
    }
    return nil
  }

  /// 形象进度, 完成情况, 第一季度: headings of other columns.
  private static func tellsTime(_ names: Passage) -> Bool {
    switch HeaderWords.meaning(of: names) {
    case .role(let role)?: role == .progress || role.isSlot
    case .group(let role)?: role == .steps
    default: false
    }
  }

  private static let measures = WordTable([
    "增长率", "占比", "比例", "增加值", "总值", "总额", "投资额", "收入", "人数", "比重", "变化率", "失业率", "覆盖率", "完成率", "达标率", "合格率", "总产值",
    "总量", "增速",
    "面积",
    "数量",
  ])
}
