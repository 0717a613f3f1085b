/// Notices that name every part of an item (目标任务:…, 责任单位:…), or number the names as well: (一)责任领导:…, (二)责任单位:….
enum NumberedLabels {
  /// Labels before the item's own text.
  static let contents = WordTable([
    "目标任务:", "工作目标:", "年度目标:", "工作任务:", "工作内容:", "主要内容:", "建设内容:", "主要任务:", "具体内容:", "具体任务:", "任务内容:", "目标要求:",
    "工作要求:", "任务目标:", "工作措施:", "主要措施:", "具体措施:", "推进措施:", "整改措施:", "项目内容:", "建设规模:", "建设规模及内容:", "建设内容及规模:",
    "年度任务:", "年度工作目标:", "年度目标任务:", "重点工作:",
  ])

  /// The paragraphs with such ordinals taken off: labels are lines of their item, contents its text.
  static func unnumbered(_ parts: [[ProseParagraph]]) -> [[ProseParagraph]] {
    let numbered = parts.joined().reduce(0) { $1.ordinal != nil && isLabel($1) ? $0 + 1 : $0 }
    return parts.map { part in
      part.indices.map { index in
        let paragraph = part[index]
        let isNumbered = numbered >= 2 && paragraph.ordinal != nil
        if isNumbered, isLabel(paragraph) { return plain(paragraph, paragraph.body) }
        guard isNumbered || paragraph.ordinal == nil && isBesideLabel(index, in: part),
          let word = contents.longest(at: paragraph.body.start, in: paragraph.body)
        else { return paragraph }
        return plain(paragraph, paragraph.body.from(paragraph.body.start + word.count).trimmed())
      }
    }
  }

  private static func isLabel(_ paragraph: ProseParagraph) -> Bool {
    LabelWords.label(at: paragraph.body.start, in: paragraph.body, needsColon: true) != nil
  }

  private static func isBesideLabel(_ index: Int, in part: [ProseParagraph]) -> Bool {
    index > 0 && isLabel(part[index - 1]) || index + 1 < part.count && isLabel(part[index + 1])
  }

  private static func plain(_ paragraph: ProseParagraph, _ body: Passage) -> ProseParagraph {
    var out = paragraph
    out.labelOrdinal = out.ordinal
    out.ordinal = nil
    out.body = body
    out.range = body.start..<max(body.start, paragraph.range.upperBound)
    return out
  }
}
