/// Notices that name every part of an item (目标任务:…, 责任单位:…), or number the names as well: (一)责任领导:…, (二)责任单位:….
enum NumberedLabels {
  /// Labels before the item's own text.
  static let contents = WordTable([
    "目标任务:", "工作目标:", "年度目标:", "工作任务:", "工作内容:", "主要内容:", "建设内容:", "主要任务:", "具体内容:", "具体任务:", "任务内容:", "目标要求:",
    "工作要求:", "任务目标:", "工作措施:", "主要措施:", "具体措施:", "推进措施:", "整改措施:", "项目内容:", "建设规模:", "建设规模及内容:", "建设内容及规模:",
    "年度任务:", "项目名称:", "任务名称:", "工程名称:", "事项名称:", "任务事项:", "年度工作目标:", "年度目标任务:", "重点工作:",
  ])

  /// Labels before the name that an item goes by.
  static let names = WordTable(["项目名称:", "任务名称:", "工程名称:", "事项名称:", "实事名称:"])

  /// The paragraphs with such ordinals taken off: labels are lines of their item, contents its text.
  static func unnumbered(_ parts: [[ProseParagraph]]) -> [[ProseParagraph]] {
    // Asked where the answer counts: most labels have no ordinal.
    let numbered = parts.reduce(0) { sum, part in
      sum + part.indices.count { part[$0].ordinal != nil && isLabel(part[$0].body) }
    }
    return parts.map { part in
      // Most notices have none: what does not change is not copied.
      var out = part
      let contents = contents
      for index in part.indices {
        let hasOrdinal = part[index].ordinal != nil
        guard hasOrdinal || part[index].body.firstScalar.map(contents.mayBegin) ?? false else { continue }
        let body = part[index].body
        let isNumbered = numbered >= 2 && hasOrdinal
        if isNumbered, isLabel(body) {
          out[index] = plain(part[index], body)
        } else if !isNumbered, hasOrdinal, let word = names.longest(at: body.start, in: body) {
          out[index].body = body.from(body.start + word.count).trimmed()
        } else if isNumbered || !hasOrdinal, let word = contents.longest(at: body.start, in: body),
          isNumbered || isBesideLabel(index, in: part)
        {
          out[index] = plain(part[index], body.from(body.start + word.count).trimmed())
        }
      }
      return out
    }
  }

  private static func isLabel(_ body: Passage) -> Bool {
    LabelWords.label(at: body.start, in: body, needsColon: true) != nil
  }

  private static func isBesideLabel(_ index: Int, in part: [ProseParagraph]) -> Bool {
    let low = max(0, index - mostContents)
    let high = min(part.count, index + mostContents)
    let before = (low..<index).last { part[$0].ordinal != nil || !isContents(part[$0]) }
    if let before, isLabel(part[before].body) { return true }
    let behind = (index + 1..<max(high, index + 1)).first { part[$0].ordinal != nil || !isContents(part[$0]) }
    return behind.map { isLabel(part[$0].body) } ?? false
  }

  /// An item has no more lines of contents between its labels.
  private static let mostContents = 16

  private static func isContents(_ paragraph: ProseParagraph) -> Bool {
    contents.longest(at: paragraph.body.start, in: paragraph.body) != nil
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
