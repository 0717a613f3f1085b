import PlanModel

/// Cuts a cell of steps into milestones: 第一季度:…;第二季度:… or 4月底前…;8月底前….
enum StepCutter {
  static func opensWithStep(_ text: Passage) -> Bool {
    guard text.count >= 5, let label = label(at: text.start, in: text, year: nil) else { return false }
    return text.end - label.end >= 2
  }

  /// 第一季度:…; with its colon it is a step, whatever its words end like.
  static func opensWithLabelledStep(_ text: Passage) -> Bool {
    guard text.count >= 5, let label = label(at: text.start, in: text, year: nil) else { return false }
    return label.hasColon && text.end - label.end >= 2
  }

  /// - Returns: empty where the cell does not open with a step.
  static func cut(_ cell: TableCell, year: Int?) -> [DraftMilestone] {
    var steps: [DraftMilestone] = []
    for line in cell.lines {
      var low: Int?
      var slot: DraftMilestone.Slot?
      func close(at end: Int) {
        guard let low, let slot else { return }
        let text = line[low..<end].trimmed(of: edgeMarks)
        if !text.isEmpty, !text.isDash { steps.append(DraftMilestone(slot: slot, text: [text])) }
      }
      var index = line.start
      var isClauseStart = true
      while index < line.end {
        if isClauseStart,
          let label = label(at: index, in: line, year: year) ?? (slot == nil ? nil : yearEnd(at: index, in: line)),
          slot.map({ order($0) < order(label.slot) }) ?? true || label.hasColon
        {
          close(at: index)
          slot = label.slot
          low = label.hasColon ? label.end : label.start
          index = max(label.end, index + 1)
          isClauseStart = false
          continue
        }
        isClauseStart = clauseMarks.contains(line[index]) || isClauseStart && line[index] == " "
        index += 1
      }
      if slot == nil {
        // A line without a step of its own goes on with the last one.
        guard !steps.isEmpty else { return [] }
        steps[steps.count - 1].text.append(line.trimmed(of: [";"]))
      }
      close(at: line.end)
    }
    return steps
  }

  /// Whether each of them says more than a time.
  static func tellsWork(_ steps: [DraftMilestone]) -> Bool {
    steps.allSatisfy { step in
      guard let text = step.text.first else { return false }
      let start = TimeSlots.afterYear(text)
      let end = TimeSlots.slot(at: start, in: text, year: nil)?.end ?? yearEnd(at: text.start, in: text)?.end
      return end.map { text.from($0).trimmed(of: ["前", "。", ",", "、"]).count >= 2 } ?? (text.count >= 4)
    }
  }

  private struct Label {
    var slot: DraftMilestone.Slot
    /// Where the words of time begin, and where the step's text can begin.
    var start: Int
    var end: Int
    var hasColon: Bool
  }

  private static func label(at position: Int, in text: Passage, year: Int?) -> Label? {
    guard opensLabel(text[position]) else { return nil }
    var start = position
    // 一、二季度: quarters, not the first item.
    let areQuarters =
      text[position] != "第"
      && TimeSlots.slot(at: TimeSlots.afterYear(text, from: position), in: text, year: year) != nil
    if !areQuarters, let (ordinal, rest) = text[position..<min(position + 12, text.end)].leadingOrdinal(),
      ordinal.style != .inline,
      rest.start > position,
      TimeSlots.slot(at: TimeSlots.afterYear(text, from: rest.start), in: text, year: year) != nil
    {
      start = rest.start
    }
    while start < text.end, openers.contains(text[start]) { start += 1 }
    guard let (slot, end) = TimeSlots.slot(at: TimeSlots.afterYear(text, from: start), in: text, year: year) else {
      return nil
    }
    var after = end
    for word in labelRests where text.matches(word, at: after) {
      after += word.count
      break
    }
    // 第四季度(11月底):, the bracket is part of the label.
    if after < text.end, text[after] == "(",
      let close = text[after..<min(after + longestBracket, text.end)].firstIndex(where: { $0 == ")" }),
      close + 1 < text.end, text[close + 1] == ":"
    {
      after = close + 1
    }
    // [一季度]: brackets round the words of time do for a colon.
    var isBracketed = false
    while after < text.end, closers.contains(text[after]) {
      isBracketed = isBracketed || text[after] != " " && start > position && openers.contains(text[start - 1])
      after += 1
    }
    if after < text.end, text[after] == ":" { return Label(slot: slot, start: start, end: after + 1, hasColon: true) }
    if isBracketed, after < text.end { return Label(slot: slot, start: start, end: after, hasColon: true) }
    return Label(slot: slot, start: start, end: end, hasColon: false)
  }

  /// 年底前全部完成 behind a step: the last one.
  private static func yearEnd(at position: Int, in text: Passage) -> Label? {
    let start = TimeSlots.afterYear(text, from: position)
    guard let word = yearEnds.longest(at: start, in: text) else { return nil }
    var end = start + word.count
    let hasColon = end < text.end && text[end] == ":"
    if hasColon { end += 1 }
    return Label(slot: .month(12), start: position, end: end, hasColon: hasColon)
  }

  private static let yearEnds = WordTable(["年底", "年底前", "年末", "年末前", "年内"])
  private static let longestBracket = 12

  private static func opensLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "第", "前", "上", "下", "Q", "q", "(", "[", "截", "到", "至", "今", "本", "年", "于", "在", "①"..."⑳": true
    default: ChineseNumber.asciiDigit(scalar) != nil || ChineseNumber.isDigit(scalar)
    }
  }

  /// Where in the year a slot ends, in months and days.
  private static func order(_ slot: DraftMilestone.Slot) -> Int {
    switch slot {
    case .quarter(let quarter): quarter * 3 * 100 + 31
    case .month(let month): month * 100 + 31
    case .day(let day): day.month * 100 + day.day
    }
  }

  private static let labelRests: [Word] = [
    "工作目标", "工作进展", "工作计划", "工作安排", "进度安排", "目标任务", "阶段目标", "任务目标", "目标", "计划", "任务", "进度", "工作", "完成",
  ]
  private static let openers: ScalarSet = ["[", "(", " "]
  private static let closers: ScalarSet = ["]", ")", " "]
  private static let clauseMarks: ScalarSet = [";", "。", ",", "、", "[", "("]
  private static let edgeMarks: ScalarSet = [";", "。", ",", ":", "[", "、"]
}
