/// The words that names of departments (单位, 部门) end in, begin with, and are strung together by.
enum DepartmentWords {
  /// Brackets that belong to a name.
  static let openings: ScalarSet = "(〔"
  static let closings: ScalarSet = ")〕"

  static let towns = WordTable(["镇", "乡", "街道"])

  /// Endings that close a name even where the next one follows without a mark (建设委金融办).
  static let strongEndings = WordTable([
    "委", "局", "办", "院", "中心", "街道", "镇", "乡", "集团", "公司", "支队", "大队", "总队", "馆", "厅", "残联", "妇联", "文联",
    "侨联", "社联", "工商联", "委员会", "办公室", "办事处", "政府", "管委会", "指挥部", "联合会", "工会", "总工会", "团委", "检察院",
    "法院", "学院", "大学", "成员单位", "部门", "单位", "分局", "分公司", "支行", "分行", "银行", "组织部", "宣传部", "统战部", "武装部",
    "社会工作部", "社工部", "专班", "工作组", "领导小组", "科协", "红十字会", "供销社", "电视台", "党校", "纪委", "监委", "管理处",
    "派出所", "司法所", "税务所", "总社", "党工委", "工委", "监管所",
  ])

  /// Endings of names that also occur inside other names: they close a name only at a mark or a blank.
  static let weakEndings = WordTable([
    "部", "会", "社", "台", "队", "处", "所", "站", "科", "室", "校", "团", "协", "区", "县", "市", "村", "园", "厂", "街", "联", "组",
    "企业", "学校", "医院", "银监", "电力", "海关", "场", "国企", "主体", "园区", "开发区", "高新区", "经开区", "街镇", "镇街", "乡镇",
    "机构", "协会", "商会", "电信", "移动", "联通", "邮政", "铁塔", "烟草", "基地", "城投", "书记处", "法制", "办事机构", "党组", "党委",
  ])

  /// A strong ending before one of these goes on (局 + 交警支队): the body below it, or its own office.
  static let childEndings = WordTable([
    "支队", "大队", "中队", "处", "科", "所", "站", "队", "分中心", "分局", "支局", "派出所", "监管所", "办事处", "管理处", "科室", "督查室",
    "研究室", "办公室", "室", "成员单位", "支行", "分行", "分公司", "子公司",
  ])

  /// Party and government bodies whose own offices follow without a mark (区委组织部, 区政府办公室).
  static let bodiesWithOffices = WordTable(["区委", "市委", "县委", "省委", "镇委", "旗委", "州委", "政府", "党委", "党工委"])

  /// A name never begins with these: what stands before them goes on.
  static let neverFirst = WordTable([
    "成员", "所属", "下属", "员会", "公室", "公厅", "事处", "分局", "支队", "大队", "门", "办公室", "领导小组", "及所", "直属", "机关", "会", "局属",
    "系统", "相关", "有关", "等", "各", "委", "局", "人民政府", "政府", "村", "医院", "城区", "小学", "学校", "江市", "各成员", "第", "公司", "支行", "公厅",
    "监委", "区监委",
    "市监委", "县监委", "省监委", "州监委", "专班", "工作专班", "建设专班", "建设指挥部", "建设领导小组", "工作领导小组",
  ])

  /// Beginnings of names that begin with one of those all the same (村镇建设中心, 村建站).
  static let firstAfterAll = WordTable(["村镇", "村建"])

  /// A group that is one entry begins with one of these (各街道, 相关部门, 其他单位).
  static let collectiveStarts = WordTable([
    "各", "相关", "有关", "其他", "其它", "全区", "全市", "全县", "全体", "所有", "涉及", "属地", "区级各", "市级各", "县级各", "区各", "市各",
    "县各", "其余", "区相关", "区有关", "市相关", "市有关", "县相关", "县有关", "区直各", "区直有关", "区直相关", "县直各", "县直有关", "市直各",
    "市直有关",
  ])

  /// Groups that never belong to the body named before them (科委 各部门), as 各科室 would.
  static let groupsOfAll = WordTable([
    "各部门", "各单位", "各街道", "各镇", "各乡", "各街", "各区", "各县", "各市", "各园区", "各有关", "各相关", "各功能区", "各责任单位",
  ])

  /// Bodies that work as one and are printed without a mark between them, 区, 市 or 县 before the second.
  static let jointBodies: [(first: Word, rest: Word)] = [("纪委", "监委")]

  /// Bare kinds of bodies: behind a group and a mark they belong to it (各街道、镇).
  static let bareKinds: Set<String> = [
    "镇", "乡", "街道", "街", "办", "局", "委", "园区", "镇乡", "乡镇", "镇政府", "乡政府", "镇人民政府", "乡人民政府", "单位", "部门", "企业",
    "公司", "集团", "街道办事处", "办事处", "镇街", "街镇", "开发区", "村", "社区", "市", "县", "区", "自治县", "特区", "农场", "场", "委员会", "办公室", "科室",
    "直属单位",
  ]

  /// What may follow the last name of a list and is none (A、B等部门).
  static let etcetera: [Word] = [
    "等相关职能部门", "等有关职能部门", "等部门和单位", "等部门及单位", "等部门单位", "等有关部门和单位", "等相关部门和单位", "等相关部门", "等有关部门",
    "等相关单位", "等有关单位", "等职能部门", "等成员单位", "等责任单位", "等配合单位", "等部门", "等单位", "等",
  ]

  /// Words between two names.
  static let conjunctions = WordTable(["以及", "和", "及", "与", "暨"])

  /// 乡 of 城乡, 镇 of 城镇, 局 of 布局: no ending of a name.
  static let falseEndings = WordTable([
    "城乡", "城镇", "村镇", "布局", "格局", "督办", "承办", "主办", "举办", "景德镇", "驻局", "驻委", "驻厅",
  ])

  /// The first half of a name, whatever blank stands behind it.
  static let unfinishedNames = WordTable(["住房城乡", "住房和城乡"])

  /// A clause of a text rather than a name: long or with marks and figures in it, and no ending of a name.
  static func isUnusual(_ name: Passage) -> Bool {
    guard !endsAsName(name), collectiveStarts.longest(at: name.start, in: name) == nil else { return false }
    let hasMarks = name.foldedScalars.contains { "“《%:=".unicodeScalars.contains($0) || ("0"..."9").contains($0) }
    return name.count > 15 || hasMarks || name.count == 1
  }

  static func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", ";", "。", "|", "·", "•", "/", ".", ":", "\\", "*", "★", "▲", "☆", "△", "●", "※", "_": true
    default: false
    }
  }

  /// Whether the passage ends as a department's name does, a closing bracket aside.
  static func endsAsName(_ passage: Passage) -> Bool {
    let text = passage.withoutTrailingBrackets()
    if text.lastScalar == "乡", unfinishedNames.longest(endingAt: text.end, in: text) != nil { return false }
    return strongEndings.longest(endingAt: text.end, in: text) != nil
      || weakEndings.longest(endingAt: text.end, in: text) != nil
  }

  static func endsStrongly(_ passage: Passage) -> Bool {
    let text = passage.withoutTrailingBrackets()
    if text.lastScalar == "乡", unfinishedNames.longest(endingAt: text.end, in: text) != nil { return false }
    return strongEndings.longest(endingAt: text.end, in: text) != nil
  }
}

extension Passage {
  /// Without one bracket, or several, at the end: 发展办(统计局) gives 发展办.
  func withoutTrailingBrackets() -> Passage {
    var text = trimmed()
    while let last = text.lastScalar, DepartmentWords.closings.contains(last) {
      guard let open = text.range.last(where: { DepartmentWords.openings.contains(text[$0]) }), open > text.start else {
        return text
      }
      text = text.upTo(open).trimmed()
    }
    return text
  }
}
