/// Lines below an item that each tell one quarter: 第一季度:…, 第二季度工作进展:…. They are its milestones, unless a label above
/// them says that they tell what was done.
struct StepLines {
  /// By their places among the paragraphs: whether they tell what was done.
  private var places: [Int: Bool] = [:]

  init(_ paragraphs: [ProseParagraph]) {
    var run: [Int] = []
    /// The line above the run, where it belongs to the same item.
    var above: Int?
    func close() {
      // One alone may be any sentence.
      if run.count >= 2 {
        let isProgress = above.map { Self.tellsProgress(paragraphs[$0].body) } ?? false
        for place in run { places[place] = isProgress }
      }
      if !run.isEmpty { run = [] }
    }
    for index in paragraphs.indices {
      guard paragraphs[index].ordinal == nil else {
        close()
        above = nil
        continue
      }
      let text = paragraphs[index].body
      if text.marks.contains(.time), StepCutter.opensWithLabelledStep(text) {
        run.append(index)
        continue
      }
      close()
      above = index
    }
    close()
  }

  private static func tellsProgress(_ text: Passage) -> Bool {
    LabelLine.isBare(text) && LabelLine.label(at: text)?.kind == .contact
  }

  /// Whether the paragraph is such a line.
  func hold(_ index: Int) -> Bool { !places.isEmpty && places[index] != nil }

  func milestones(of text: Passage, at index: Int) -> [DraftMilestone] {
    places[index] == false ? StepCutter.cut(TableCell(text, line: 0), year: nil) : []
  }
}
