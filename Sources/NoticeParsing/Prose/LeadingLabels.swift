/// Notices that name the department first and list its items below: 责任单位:甲局, then 1.…, 2.….
enum LeadingLabels {
  /// Whether label lines stand before what they are about: over first items or under no entry, the last one followed by items.
  static func stand(in paragraphs: [ProseParagraph]) -> Bool {
    guard let first = paragraphs.first, isLabel(first), let last = paragraphs.last, !isLabel(last) else { return false }
    var runs = 0
    var overItems = 0
    for index in paragraphs.indices.dropLast() where isLabel(paragraphs[index]) && !isLabel(paragraphs[index + 1]) {
      runs += 1
      if paragraphs[index + 1].ordinal != nil { overItems += 1 }
    }
    return runs >= 2 && overItems == runs
  }

  static func isLabel(_ paragraph: ProseParagraph) -> Bool {
    paragraph.ordinal == nil && LabelLine.opens(paragraph.body) && !LabelLine.isBare(paragraph.body)
  }
}
