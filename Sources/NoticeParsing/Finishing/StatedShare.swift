import PlanModel

/// A share of the task's own target that a milestone states: 完成年度目标的25%, 完成市下达指标1/4, 任务过半.
/// A share of something else (完成装修工程的20%, 达标率50%) is none.
enum StatedShare {
  /// Every share that the text states, in order.
  static func all(in passage: Passage) -> [Percent] {
    guard passage.marks.contains(.share) else { return [] }
    var shares: [Percent] = []
    if let whole = wholeText(passage) { return [whole] }
    var index = starters.next(in: passage, from: passage.start)
    while index < passage.end {
      if let (share, end) = share(at: index, in: passage) {
        if isOfTarget(share: index..<end, in: passage) { shares.append(share) }
        index = end
      } else {
        index += 1
      }
      index = starters.next(in: passage, from: index)
    }
    return shares
  }

  private static let starters: ScalarSet = "过0123456789〇零一二两三四五六七八九十百千"

  // MARK: - Shares

  /// 25%, 1/4, 三分之一, 百分之二十五, 过半, 一半, 六成.
  private static func share(at index: Int, in passage: Passage) -> (Percent, Int)? {
    let scalar = passage[index]
    if scalar == "过", passage.matches("过半", at: index) { return (Percent(hundredths: 5000), index + 2) }
    if scalar == "一", passage.matches("一半", at: index) { return (Percent(hundredths: 5000), index + 2) }
    if ("0"..."9").contains(scalar), index == passage.start || !("0"..."9").contains(passage[index - 1]) {
      return arabicShare(at: index, in: passage)
    }
    if ChineseNumber.isDigit(scalar), index == passage.start || !ChineseNumber.isDigit(passage[index - 1]) {
      return chineseShare(at: index, in: passage)
    }
    return nil
  }

  private static func arabicShare(at index: Int, in passage: Passage) -> (Percent, Int)? {
    var end = index
    while end < passage.end, end - index < 9, ("0"..."9").contains(passage[end]) || passage[end] == "." { end += 1 }
    guard end < passage.end else { return nil }
    if passage[end] == "%" { return Percent(text: passage[index..<end].key).map { ($0, end + 1) } }
    if passage[end] == "成", let tenths = ChineseNumber.value(passage[index..<end]), (1...10).contains(tenths) {
      return (Percent(hundredths: tenths * 1000), end + 1)
    }
    guard passage[end] == "/", let part = ChineseNumber.value(passage[index..<end]) else { return nil }
    var close = end + 1
    while close < passage.end, close - end <= 3, ("0"..."9").contains(passage[close]) { close += 1 }
    guard let whole = ChineseNumber.value(passage[end + 1..<close]), whole > 1, whole <= 20, part >= 1, part <= whole
    else { return nil }
    return Percent(Double(part) * 100 / Double(whole)).map { ($0, close) }
  }

  private static func chineseShare(at index: Int, in passage: Passage) -> (Percent, Int)? {
    var end = index
    while end < passage.end, end - index < 5, ChineseNumber.isDigit(passage[end]) { end += 1 }
    if passage.matches("分之", at: end) {
      var close = end + 2
      while close < passage.end, close - end < 8,
        ChineseNumber.isDigit(passage[close]) || ("0"..."9").contains(passage[close])
      { close += 1 }
      guard let whole = ChineseNumber.value(passage[index..<end]),
        let part = ChineseNumber.value(passage[end + 2..<close]),
        whole > 1, part >= 1, part <= whole
      else { return nil }
      return Percent(Double(part) * 100 / Double(whole)).map { ($0, close) }
    }
    guard end < passage.end, passage[end] == "成", let tenths = ChineseNumber.value(passage[index..<end]),
      (1...10).contains(tenths),
      end + 1 >= passage.end || !["立", "效", "果", "为", "长"].contains(passage[end + 1])
    else { return nil }
    return (Percent(hundredths: tenths * 1000), end + 1)
  }

  // MARK: - Of what

  /// The milestone is the share and little else: 40%, 完成25%, 累计完成50%.
  private static func wholeText(_ passage: Passage) -> Percent? {
    var text = passage.trimmed(of: ["。", ";", ",", ".", "、"])
    guard text.count <= 16 else { return nil }
    while let word = wholeLeads.longest(at: text.start, in: text) {
      text = text.from(text.start + word.count).trimmed()
    }
    guard !text.isEmpty, let (share, end) = share(at: text.start, in: text) else { return nil }
    let rest = text.from(end).trimmed()
    guard rest.isEmpty || rest.key == "以上" || rest.key == "左右" else { return nil }
    return text[text.start] == "过" && passage.trimmed().count <= 2 ? nil : share
  }

  private static let wholeLeads = WordTable([
    "完成", "累计", "达到", "达", "总体", "进度", "总进度", "已", "力争", "确保", "工作", "约", "至", "到", "实现", "基本", "共", ":", "完成率", "的",
  ])

  private static func isOfTarget(share: Range<Int>, in passage: Passage) -> Bool {
    let before = passage.upTo(share.lowerBound)
    // 完成50%的工作项目: the target follows.
    if before.trimmed().hasSuffix("完成") {
      let behind = passage.from(share.upperBound).trimmedStart(of: ["的"])
      if let word = targetsBehind.longest(at: behind.start, in: behind),
        endsClause(behind.from(behind.start + word.count))
      {
        return true
      }
    }
    // 完成 + 年度 + 目标 + 的: read backwards, word by word.
    var end = before.end
    while let word = links.longest(endingAt: end, in: before) { end -= word.count }
    var hasTarget = false
    var isTargetFirst = false
    let bound = max(before.start, share.lowerBound - 40)
    while end > bound {
      if let word = targets.longest(endingAt: end, in: before) {
        hasTarget = true
        end -= word.count
      } else if let word = qualifiers.longest(endingAt: end, in: before) {
        end -= word.count
      } else {
        break
      }
    }
    guard hasTarget || isHalf(passage[share]) && false else {
      // 年度目标完成50%: the target stands before the verb, at the start of its clause.
      guard let verb = verbs.longest(endingAt: end, in: before) else { return false }
      end -= verb.count
      while end > bound {
        if let word = targets.longest(endingAt: end, in: before) {
          isTargetFirst = true
          end -= word.count
        } else if let word = qualifiers.longest(endingAt: end, in: before) {
          end -= word.count
        } else {
          break
        }
      }
      return isTargetFirst && (end <= before.start || isClauseMark(before[end - 1]))
    }
    if isHalf(passage[share]) { return true }
    return verbs.longest(endingAt: end, in: before) != nil || end <= before.start || isClauseMark(before[end - 1])
  }

  private static func isHalf(_ share: Passage) -> Bool { share.hasPrefix("过半") }

  private static func endsClause(_ rest: Passage) -> Bool { rest.isEmpty || isClauseMark(rest[rest.start]) }

  private static func isClauseMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "。", ";", "、", ":", "(", ")", " ", "\n": true
    default: false
    }
  }

  private static let verbs = WordTable(["完成", "完成率", "完成率达", "完成率达到", "实现", "达到", "达", "完成至", "完成到"])
  private static let links = WordTable(["的", "约", "近", "达到", "达", "至", "到", "至少", "不低于", "超", "超过", "为", " "])
  private static let targets = WordTable([
    "目标", "任务", "计划", "指标", "目标任务", "工作量", "任务量", "工作目标", "双", "总进度", "总体进度", "目标值", "任务数", "计划数", "目标数", "指标数",
  ])
  private static let qualifiers = WordTable([
    "全年", "年度", "年初", "本年", "本年度", "当年", "年内", "今年", "年", "市", "区", "县", "省", "市级", "区级", "上级", "下达", "市下达", "工作", "总",
    "总体",
    "既定", "预定", "确保", "奋斗", "考核", "任务", "各项", "全部", "主要", "预期", "重点", "投资", "招商", "责任", "约束性", "规定", "的", "建设",
    "总量",
  ])
  private static let targetsBehind = WordTable([
    "目标", "任务", "计划", "指标", "目标任务", "工作任务", "工作量", "任务量", "工作目标", "工作项目", "年度目标", "年度任务", "全年目标", "全年任务", "年度计划",
    "全年计划",
    "年度目标任务", "全年目标任务", "总任务", "总目标", "总任务量", "年度指标", "工作内容", "年度工作", "工作",
  ])
}
