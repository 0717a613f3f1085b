/// The words that head the columns of a task table. A heading is matched as a whole, blanks and brackets left out: prose
/// that holds such words is none.
enum HeaderWords {
  /// What a heading says before the columns beside it are known.
  enum Meaning: Sendable, Hashable {
    case role(ColumnRole)
    /// A column of items: the higher the rank, the more it names a project and the less it tells a task.
    case item(rank: Int)
    /// 阶段性目标 over the quarters, 责任分工 over the departments; alone it is a column of its own.
    case group(ColumnRole)
  }

  static let longest = 24

  /// - Parameter text: a heading cell; blanks in it do not matter.
  static func meaning(of text: Passage) -> Meaning? {
    guard text.count <= longest * 3 else { return nil }
    let bare = withoutBracketsAndBlanks(text)
    let mark = sentenceMarks.next(in: bare, from: bare.start)
    guard (1...longest).contains(bare.count), mark == bare.end else {
      if mark < bare.end, bare[mark] == "?", let restored = Pinyin.restored(text) { return meaning(of: restored) }
      return nil
    }
    if bare.firstScalar == "序" {
      for word in numberAnd where bare.hasPrefix(word) { return meaning(of: bare.from(bare.start + word.count)) }
    }
    return (bare.firstScalar.map(exactStarts.contains) ?? false ? exact[bare] : nil) ?? composed(bare)
  }

  /// 序号及项目名称: the number stands in the cell.
  private static let numberAnd: [Word] = ["序号及", "序号、", "序号/"]

  private static func withoutBracketsAndBlanks(_ text: Passage) -> Passage {
    guard fillers.next(in: text, from: text.start) < text.end else { return text }
    var scalars: [Unicode.Scalar] = []
    var depth = 0
    for scalar in text.foldedScalars where scalar != " " && scalar != "*" {
      if scalar == "(" || scalar == "[" { depth += 1 }
      if depth == 0 { scalars.append(scalar) }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
    }
    return Passage(scalars)
  }

  /// Whether marks that no heading holds stand in it, outside all brackets: nothing that begins with it is one.
  static func isSentence(_ text: Passage) -> Bool {
    !text.marks.contains(.bracket) && clauseMarks.next(in: text, from: text.start) < text.end
  }

  private static let clauseMarks: ScalarSet = ["。", ";", ":", ",", "!", "?", "“", "《"]
  private static let fillers: ScalarSet = " *(["
  private static let sentenceMarks: ScalarSet = ["。", ";", ":", ",", "!", "?", "“", "《", "|"]

  private static let exact: [Passage: Meaning] = {
    var map: [Passage: Meaning] = [:]
    func add(_ meaning: Meaning, _ words: String) {
      for word in words.split(separator: " ") { map[Passage(String(word))] = meaning }
    }
    add(.role(.number), "序号 编号 序 号 No No. NO NO. 项次 序列号 任务编号 项目编号 任务序号 项目序号 总序号 顺序")
    add(
      .role(.domain),
      "领域 类别 板块 分类 类型 大类 一级 方面 条线 专题 部类 模块 门类 任务类别 项目类别 工作类别 指标类别 事项类别 工作领域 重点领域 一级指标 一级目标 "
        + "一级任务 所属领域 工作板块 任务分类 项目类型 类目 目标类别 任务领域 工作分类")
    add(.role(.subdomain), "二级 二级指标 二级任务 二级目标 小类 子类 子领域")
    add(.role(.lead), "牵头 主责 主办 总牵头")
    add(.role(.support), "配合 协办 协助 参与 协同")
    add(.item(rank: 0), "目标值 指标值 任务数 目标数 任务量 计划数 年度目标值 全年目标值 年度任务数")
    add(.group(.responsible), "责任分工 任务分工 职责分工 分工 责任 部门分工 工作分工 责任落实")
    add(.role(.score), "分值 权重 分数 标准分 基准分 考核分值 分值权重 考核权重 赋分")
    add(.role(.remark), "备注 说明 备考 附注 考核 来源 出处 依据 任务来源 投资额 总投资 联系人 联系电话 联系方式 电话 文件依据")
    return map
  }()

  private static let exactStarts = ScalarSet(exact.keys.compactMap(\.firstScalar))

  private static func composed(_ text: Passage) -> Meaning? {
    let holdsPhrase = phrases.occurs(in: text)
    if holdsPhrase, progress.occurs(in: text) || outcomes.longest(endingAt: text.end, in: text) != nil {
      return .role(.progress)
    }
    if ofSpans.longest(endingAt: text.end, in: text) != nil, TimeSlots.span(of: text) != nil, !plans.occurs(in: text) {
      return .role(.progress)
    }
    if let slot = TimeSlots.heading(text) { return .role(.slot(slot)) }
    if holdsPhrase, deadlines.occurs(in: text) { return .role(.deadline) }
    if bodies.longest(endingAt: text.end, in: text) != nil || holdsPhrase && bodiesAndPeople.occurs(in: text)
      || text.count <= 8 && duties.longest(at: text.start, in: text) != nil && DepartmentWords.endsAsName(text)
    {
      return ofBodies(text)
    }
    if people.longest(endingAt: text.end, in: text) != nil {
      return namesPeopleBesideBodies(text.key) ? ofBodies(text) : .role(.leaders)
    }
    if text.count <= 12, steps.occurs(in: text) { return .group(.steps) }
    guard text.count <= 14, items.longest(endingAt: text.end, in: text) != nil else { return nil }
    if let (word, _) = projects.first(in: text), word.count > 0 { return .item(rank: 3) }
    if headline.occurs(in: text) { return .item(rank: 2) }
    return .item(rank: contents.occurs(in: text) ? 0 : 1)
  }

  private static func ofBodies(_ text: Passage) -> Meaning {
    guard !outside.occurs(in: text) else { return .role(.remark) }
    let leads = leadWords.occurs(in: text)
    let supports = supportWords.occurs(in: text)
    if leads, supports { return .role(.responsible) }
    return .role(leads ? .lead : supports ? .support : .responsible)
  }

  /// Words that say it wherever they stand, in one table: most cells hold none of them.
  private static let phrases = WordTable(ofProgress + ofOutcomes + ofDeadlines + ofBodiesAndPeople)
  private static let progress = WordTable(ofProgress)
  private static let outcomes = WordTable(ofOutcomes)
  private static let deadlines = WordTable(ofDeadlines)
  private static let bodiesAndPeople = WordTable(ofBodiesAndPeople)

  private static let ofProgress: [Word] = [
    "进展情况", "完成情况", "落实情况", "执行情况", "推进情况", "进度情况", "实施情况", "办理情况", "实施情况", "工作进展", "目前进展", "当前进展", "最新进展", "完成进展",
    "当前进度", "目前进度", "现阶段进度", "最新进度", "实际进度", "完成状况", "进展状况", "推进状况", "落实状况", "完成与否", "完成状态", "进展状态", "推进状态", "实际完成",
    "存在问题", "存在困难", "下一步", "完成率", "自评", "得分", "是否完成",
  ]
  /// What came of the work, where a heading ends so; behind 计划 or 预期 it is still to come.
  private static let ofOutcomes: [Word] = ["取得成效", "工作成效", "完成比例", "完成占比", "取得成绩", "取得效果"]
  /// The same behind the words of several months, which are over once it is told.
  private static let ofSpans = WordTable(["成效", "效果", "成绩", "比例", "占比", "情况", "进展"])
  private static let plans = WordTable(["计划", "目标", "预期", "预计", "任务", "安排"])

  /// 责任单位及责任人, 牵头单位(负责人): people and bodies in one cell.
  static func namesPeopleBesideBodies(_ key: String) -> Bool {
    let text = Passage(key)
    guard let (word, at) = bodyAnd.first(in: text) else { return false }
    return people.occurs(in: text.from(at + word.count))
  }

  private static let bodyAnd = WordTable(
    ["单位", "部门", "机构", "科室", "处室"].flatMap { body in ["及", "和", "与", "、", "/", "(", "["].map { Word(body + $0) } })

  static func namesProjects(_ text: Passage) -> Bool { projects.occurs(in: text) }

  private static let ofDeadlines: [Word] = [
    "时限", "期限", "完成时间", "截止时间", "截止日期", "完成日期", "办结时间", "完成节点", "竣工时间", "时间要求", "完成月份", "落实时间",
  ]
  private static let bodies = WordTable([
    "单位", "部门", "科室", "处室", "股室", "机构", "主体", "责任街道", "委办局", "办所", "单位名称", "部门名称", "线办",
  ])
  /// Before any kind of body (责任站所, 牵头科, 承办镇街) they head a column of such bodies.
  private static let duties = WordTable(["责任", "牵头", "主责", "主办", "承办", "协办", "配合", "协助", "协同", "参与", "落实", "实施"])
  private static let ofBodiesAndPeople: [Word] = [
    "单位及责任", "单位和责任", "单位、责任", "单位及负责", "部门及责任", "部门和责任", "单位(人", "单位责任人", "部门责任人", "单位/责任人",
  ]
  private static let outside = WordTable([
    "考核", "督查", "督办", "报送", "填报", "监督", "评估", "制表", "发布", "发文", "制发", "公开", "印发", "成文", "来源", "解读",
  ])
  private static let leadWords = WordTable(["牵头", "主责", "主办", "主管", "第一责任", "主体责任", "主要责任"])
  private static let supportWords = WordTable(["配合", "协办", "协助", "参与", "协同", "协作", "支持", "会办", "参加", "相关", "其他"])
  private static let people = WordTable([
    "领导", "责任人", "负责人", "区长", "县长", "市长", "镇长", "责任区领导", "责任领导", "分管领导", "包联人", "牵头人", "责任者",
  ])
  private static let steps = WordTable([
    "阶段", "进度", "节点", "步骤", "安排", "季度", "时序", "分期", "推进计划", "实施计划", "时间表", "路线图", "月度", "时间",
  ])
  private static let items = WordTable([
    "任务", "目标", "项目", "工作", "内容", "事项", "措施", "举措", "要求", "要点", "名称", "指标", "规模", "工程", "实事", "任务量", "计划",
    "工作量", "项目名", "标准", "重点", "成果", "清单", "政策", "题目",
  ])
  private static let projects = WordTable(["项目", "名称", "事项", "工程", "题目"])
  private static let headline = WordTable([
    "重点工作", "重点任务", "主要任务", "工作任务", "主要工作", "实事", "重点", "工作要点", "任务清单", "中心工作", "总任务", "重大任务",
  ])
  private static let contents = WordTable([
    "内容", "措施", "举措", "具体", "要求", "规模", "细化", "分解", "描述", "标准", "成果", "计划",
  ])
}
