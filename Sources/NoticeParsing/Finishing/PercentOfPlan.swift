import PlanModel

/// The share of the annual plan that a report states as reached: 完成年度计划的85.2%, 占年度预算的46.6%.
enum PercentOfPlan {
  /// The first one in the text; it may lie above 100.
  static func read(_ passage: Passage) -> Percent? {
    var index = passage.start
    while let at = nextPercent(from: index, in: passage) {
      let (start, end) = figure(before: at, in: passage)
      if start < end, let percent = Percent(text: passage[start..<end].key), isOfPlan(before: start, in: passage),
        percent >= .full || !isExcess(before: start, in: passage)
      {
        return percent
      }
      index = at + 1
    }
    return nil
  }

  /// 超额完成计划的13%: what was done beyond the plan, and no share of it.
  private static func isExcess(before start: Int, in passage: Passage) -> Bool {
    passage[max(passage.start, start - longestExcess)..<start].contains(excess)
  }

  private static let excess: Word = "超额完成"
  private static let longestExcess = 14

  /// Positions of the figures that are shares of the plan, and no quantities of their own.
  static func positions(in passage: Passage) -> Set<Int> {
    guard passage.marks.contains(.share) else { return [] }
    var found: Set<Int> = []
    var index = passage.start
    while let at = nextPercent(from: index, in: passage) {
      let (start, end) = figure(before: at, in: passage)
      if start < end, isOfPlan(before: start, in: passage) { found.insert(start) }
      index = at + 1
    }
    return found
  }

  /// The digits before a %, which a blank may keep apart from it.
  private static func figure(before at: Int, in passage: Passage) -> (start: Int, end: Int) {
    let end = at > passage.start && passage[at - 1] == " " ? at - 1 : at
    var start = end
    while start > passage.start, ("0"..."9").contains(passage[start - 1]) || passage[start - 1] == "." { start -= 1 }
    return (start, end)
  }

  private static func nextPercent(from index: Int, in passage: Passage) -> Int? {
    var position = max(index, passage.start)
    while position < passage.end {
      if passage[position] == "%" { return position }
      position += 1
    }
    return nil
  }

  private static func isOfPlan(before start: Int, in passage: Passage) -> Bool {
    var end = start
    while let word = links.longest(endingAt: end, in: passage) { end -= word.count }
    if end < start { end = withoutQuantity(withoutBracket(end, in: passage), in: passage) }
    let low = max(passage.start, end - 24)
    var hasPlan = false
    var hasYear = false
    while end > low {
      if let word = plans.longest(endingAt: end, in: passage) {
        hasPlan = true
        end -= word.count
      } else if let word = years.longest(endingAt: end, in: passage) {
        hasYear = true
        end -= word.count
      } else if let word = qualifiers.longest(endingAt: end, in: passage) {
        end -= word.count
      } else {
        break
      }
    }
    if !hasPlan { return false }
    return hasYear || verbs.longest(endingAt: end, in: passage) != nil || isOfYear(before: end, in: passage)
  }

  /// 占全年植树任务: a few words of what is planned stand between the year's name and the plan's.
  private static func isOfYear(before end: Int, in passage: Passage) -> Bool {
    var position = end
    while position > passage.start, end - position < longestObject,
      passage[position - 1].isIdeograph
    {
      position -= 1
      guard let year = years.longest(endingAt: position, in: passage), year.count > 1 else { continue }
      return verbs.longest(endingAt: position - year.count, in: passage) != nil
    }
    return false
  }

  private static let longestObject = 8

  /// 全年任务(740万元)的: what is planned, in brackets behind the plan's name.
  private static func withoutBracket(_ end: Int, in passage: Passage) -> Int {
    guard end > passage.start, passage[end - 1] == ")",
      let open = passage[max(passage.start, end - longestBracket)..<end].range.last(where: { passage[$0] == "(" })
    else { return end }
    return open
  }

  private static let longestBracket = 16

  /// 全年任务740万元的: the planned quantity may stand between.
  private static func withoutQuantity(_ end: Int, in passage: Passage) -> Int {
    guard let unit = UnitWords.units.longest(endingAt: end, in: passage) else { return end }
    var low = end - unit.count
    while low > passage.start, powers.contains(passage[low - 1]) { low -= 1 }
    let digits = low
    while low > passage.start, ("0"..."9").contains(passage[low - 1]) || passage[low - 1] == "." { low -= 1 }
    return low < digits ? low : end
  }

  private static let powers: ScalarSet = "百千万亿"
  private static let links = WordTable(["的", "约", "近", "达到", "达", "至", "到", "为", " ", "超", "超过", "完成"])
  private static let plans = WordTable([
    "计划", "任务", "目标", "预算", "指标", "目标任务", "计划数", "任务数", "目标值", "预期目标", "序时进度", "目标数", "预算数", "任务量",
  ])
  private static let years = WordTable(["年度", "全年", "年初", "年", "当年", "本年", "今年", "全年度"])
  private static let qualifiers = WordTable([
    "预期", "投资", "总", "市", "区", "县", "省", "下达", "工作", "调整", "既定", "确定", "考核", "收入", "支出", "市下达", "的", "总体", "安排", "建设",
    "人大",
    "批准", "区级", "市级", "责任", "省局", "市局", "县局", "区局", "上级", "省厅",
  ])
  private static let verbs = WordTable(["完成", "占", "达", "达到", "为", "实现"])
}
