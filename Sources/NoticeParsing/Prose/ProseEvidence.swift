import DocumentReading

/// What speaks for numbered prose, from one scan of the page. A work report is prose as well: its layout's evidence is
/// beyond what this can reach.
struct ProseEvidence {
  let ofItems: Int

  /// The most that items can speak for prose.
  static let most = 80
  /// Items and labels beyond these speak no louder.
  private static let mostItems = 20
  private static let mostLabels = 10

  private static let planWords = WordTable([
    "要点", "重点工作", "任务", "计划", "安排", "分工", "责任", "目标", "实事", "实施方案", "行动方案", "清单", "分解", "台账",
  ])
  /// Only a title's: elsewhere they are what a plan or a report tells of.
  private static let titleWords = WordTable([
    "工作思路", "工作打算", "民生工程", "工作方案", "督查事项", "承诺事项", "政策措施", "若干措施",
    "议定事项", "决定事项", "办理事项", "交办事项", "会议事项", "实施意见", "工作意见", "若干意见",
  ])
  private static let opinion: Word = "的意见"
  private static let columnHeads: Set<String> = [
    "序号", "责任单位", "牵头单位", "配合单位", "主责部门", "责任部门", "完成时限", "目标任务", "工作任务", "重点任务", "工作内容", "任务名称", "责任领导",
    "项目名称", "阶段性目标", "第一季度", "第二季度", "一季度", "二季度", "三季度", "四季度", "第三季度", "第四季度", "备注", "工作目标", "主要任务",
  ]

  /// Without blanks the whole must be a word; with them, at least its first character.
  private static func mayBeColumn(_ text: Passage) -> Bool {
    text.holdsBlank ? columnStarts.contains(text[text.start]) : columnWords.holds(text)
  }

  /// News of a meeting tell what was said in it.
  private static let meeting: Word = "会"
  private static let columnWords = WordTable(columnHeads.map { Word($0) })
  private static let columnStarts = ScalarSet(columnHeads.compactMap(\.unicodeScalars.first))

  private static let headWords: [Word] = [
    "序号", "责任单位", "牵头单位", "配合单位", "主责部门", "目标任务", "工作任务", "任务名称", "季度", "完成时限", "责任领导", "项目名称", "工作目标", "备注",
  ]

  /// A header row on one line.
  private static func holdsColumnHeads(_ text: Passage) -> Bool {
    headWords.reduce(0) { text.contains($1) ? $0 + 1 : $0 } >= 3
  }

  /// 索 引 号: | …: a page's own row.
  private static func isMetadata(_ text: Passage) -> Bool {
    guard let colon = text.upTo(text.start + 12).firstIndex(where: { $0 == ":" }) else { return false }
    return text.from(colon + 1).trimmed().firstScalar == "|"
  }

  /// 序号职能目标考核指标累计进度: the headings of a table, run together.
  private static func isFlattenedHeader(_ text: Passage) -> Bool {
    guard (8...40).contains(text.count), text.firstScalar == "序", text.hasPrefix("序号"),
      text.ideographs == text.count
    else { return false }
    var words = 0
    var position = text.start + 2
    while position < text.end {
      if let word = headingEnds.longest(at: position, in: text) {
        words += 1
        position += word.count
      } else {
        position += 1
      }
    }
    return words >= 3
  }

  private static let headingEnds = WordTable([
    "目标", "指标", "进度", "任务", "内容", "单位", "部门", "时限", "领导", "项目", "措施", "名称", "备注", "类别", "季度", "得分", "完成情况",
  ])

  init(_ page: Page) {
    var items = 0
    var long = 0
    var labels = 0
    /// Items that end in a bracket of nothing but departments.
    var lists = 0
    var articles = 0
    var columns = 0
    var heads: Set<String> = []
    var pipes = 0
    /// Before the first item: metadata, where labels below say that there is no table.
    var pipesAbove = 0
    var hasPlanWord = false
    /// 《…》解读: a page about a plan.
    var isInterpretation = false
    var isFlattened = false
    var unnumbered = UnnumberedHeads()
    var short = ShortItems()
    var flat = FlatPlan()
    var lines = 0
    for line in page.lines where !line.text.isEmpty {
      lines += 1
      let text = line.text
      if lines <= 15, items == 0, text.count <= 70, text.lastScalar == "读", text.hasSuffix("解读") {
        isInterpretation = true
      }
      if Self.isFlattenedHeader(text) { isFlattened = true }
      unnumbered.take(text, at: lines)
      short.take(text, at: lines)
      if items < 2 { flat.take(text, at: lines) }
      if text.count > 70, !hasPlanWord, lines <= 3, Self.planWords.occurs(in: text.upTo(text.start + 120)) {
        hasPlanWord = true
      }
      if text.count <= 70 {
        if !hasPlanWord, Self.planWords.occurs(in: text) { hasPlanWord = true }
        if !hasPlanWord, items == 0, lines <= 15,
          Self.titleWords.occurs(in: text) || text.lastScalar == "见" && text.hasSuffix(Self.opinion),
          !ShortItems.tellsWhatWasDone(text)
        {
          hasPlanWord = true
        }
        if text.count <= 8, Self.mayBeColumn(text) {
          let head = text.unspacedString
          if Self.columnHeads.contains(head) { heads.insert(head) }
        }
        if text.count >= 8, text.firstIndex(where: { $0 == ":" || $0 == "。" }) == nil, Self.holdsColumnHeads(text) {
          columns += 3
        }
      }
      if text.count > 1, text.lastScalar == "|" || text.firstScalar == "|", items > 0 || !Self.isMetadata(text) {
        pipes += 1
        if items == 0 { pipesAbove += 1 }
      }
      if text.firstScalar == "第", let mark = text.firstIndex(where: { $0 == "条" }), mark - text.start <= 6 {
        articles += 1
      }
      if items >= Self.mostItems, long >= 2, page.tables.isEmpty {
        // Enough of both.
      } else if text.count >= 200 || lines <= 3 && text.count >= 60 {
        long += 1
        // A notice whose items all run together in one paragraph.
        let parts = RunTogether.items(of: text, id: 0, line: 0).filter { $0.ordinal != nil }
        let inner = parts.count
        items += inner
        if inner > 2 {
          labels += parts.dropLast().prefix(Self.mostLabels).count { ResponsibleTail.closesWithBracket($0.body) }
        }
        if inner > 4 || inner >= 3 && lines <= 3 && hasPlanWord && !text.upTo(text.start + 60).contains(Self.meeting) {
          long += 2
        }
      } else if let found = ProseOrdinal.leading(text) {
        items += 1
        if found.rest.count >= 16 || found.rest.count >= 12 && found.rest.lastScalar == "。" { long += 1 }
      } else if text.count >= 20 {
        long += 1
      }
      if labels < Self.mostLabels,
        LabelLine.opens(text) || LabelLine.cutTrailing(text, acceptsLists: false) != nil
      {
        labels += 1
      }
      if labels < Self.mostLabels, lists < Self.mostLabels, ResponsibleTail.hasBareList(text) { lists += 1 }
    }
    if lists >= 3, lists * 2 >= min(items, Self.mostItems) { labels += lists }
    if isInterpretation, labels < 3 { items = 0 }
    if items >= 3, labels >= 3 { pipes -= pipesAbove }
    let rows = page.tables.reduce(0) { $0 + $1.rows.count }
    var score = 0
    columns += heads.count
    let isLong = long >= 2 || labels >= 3 || hasPlanWord && labels >= 1 && items >= 3
    if items >= 2 || labels >= 3, isLong, articles < 5 {
      score = 40 + min(Self.mostItems, items) + min(Self.mostLabels, labels) * 2
      if !hasPlanWord, labels < 2 { score = 20 }
      if columns >= 3 { score = min(score, 35) }
      if pipes * 4 >= lines { score = min(score, 20) }
      if rows > items * 2 { score = min(score, 40) }
      // Items may be numbered inside the cells of a table whose cells run together.
      if isFlattened { score = 0 }
    } else if (unnumbered.makePlan || flat.makePlan) && items < 2 || short.makePlan, !isInterpretation, labels < 3,
      columns < 3, rows == 0,
      pipes * 4 < lines, articles < 5
    {
      score = 45
    }
    ofItems = score
  }
}
