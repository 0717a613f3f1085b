/// Lines below an item that each tell one quarter: 第一季度:…, 第二季度工作进展:…. They are its milestones, unless a label above
/// them says that they tell what was done.
struct StepLines {
  /// By their places among the paragraphs: whether they tell what was done.
  private var places: [Int: Bool] = [:]

  init(_ paragraphs: [ProseParagraph]) {
    var isProgress = false
    var run: [Int] = []
    func close() {
      // One alone may be any sentence.
      if run.count >= 2 { for place in run { places[place] = isProgress } }
      run = []
    }
    for (index, paragraph) in paragraphs.enumerated() {
      guard paragraph.ordinal == nil else {
        close()
        isProgress = false
        continue
      }
      if paragraph.body.marks.contains(.time), StepCutter.opensWithLabelledStep(paragraph.body) {
        run.append(index)
        continue
      }
      close()
      isProgress = LabelLine.isBare(paragraph.body) && LabelLine.label(at: paragraph.body)?.kind == .contact
    }
    close()
  }

  /// Whether the paragraph is such a line.
  func hold(_ index: Int) -> Bool { places[index] != nil }

  func milestones(of text: Passage, at index: Int) -> [DraftMilestone] {
    places[index] == false ? StepCutter.cut(TableCell(lines: [text], line: 0), year: nil) : []
  }
}
