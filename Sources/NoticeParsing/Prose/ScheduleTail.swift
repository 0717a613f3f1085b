/// Finds the schedule that closes an item's own paragraph: …。项目实施进度为:第一季度…;第二季度….
enum ScheduleTail {
  private static let words = WordTable(["进度", "节点", "时间安排", "工作安排", "推进计划", "实施计划", "阶段目标", "时间表"])
  private static let sentenceEnds: ScalarSet = "。;"
  private static let edges: ScalarSet = "(["
  /// Between the end of the item and the colon.
  private static let longestLead = 20

  /// The item without it, and the steps; nil where fewer than two stand there.
  static func cut(_ text: Passage) -> (body: Passage, steps: [DraftMilestone])? {
    for colon in text.range where text[colon] == ":" && colon > text.start + 8 {
      let after = text.from(colon + 1).trimmed()
      guard after.count > 3, opensStep(text[after.start]) else { continue }
      let low = max(text.start, colon - longestLead)
      guard let stop = text[low..<colon].range.last(where: { sentenceEnds.contains(text[$0]) }),
        words.occurs(in: text[stop + 1..<colon])
      else { continue }
      let steps = QuarterSteps.read(after)
      guard steps.count >= 2 else { continue }
      return (text.upTo(stop + 1).trimmed(of: edges), steps)
    }
    return nil
  }

  private static func opensStep(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "第" || ChineseNumber.isDigit(scalar) || ChineseNumber.asciiDigit(scalar) != nil
  }
}
