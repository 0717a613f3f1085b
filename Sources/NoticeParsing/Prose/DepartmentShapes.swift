/// Whether words look like names of departments, from how they end.
enum DepartmentShapes {
  /// What a department's name ends in, alone sure.
  private static let sure = WordTable(certain)
  private static let any = WordTable(certain + likely)
  private static let certain: [Word] = [
    "委", "局", "办", "厅", "街道", "镇", "乡", "政府", "管委会", "办公室", "集团", "公司", "支队", "部门", "单位", "办事处", "科", "街办", "中心", "委员会",
    "法院", "检察院", "总工会", "妇联", "残联", "团委", "人武部", "工商联", "指挥部", "领导小组", "各街镇", "科协", "文联", "红十字会", "开发区", "园区", "新区",
    "政法委", "宣传部", "组织部", "统战部", "县区", "市区", "各区", "各县",
  ]
  private static let listMarks: ScalarSet = "、,; "
  private static let nameEnds: ScalarSet = "、,;。 "
  /// And what it may end in within a list.
  private static let likely: [Word] = [
    "院", "会", "部", "站", "馆", "社", "台", "队", "处", "所", "室", "组", "校", "区", "县", "市", "等", "行", "库", "企业", "银行", "村",
  ]

  /// A list of nothing but departments: each part ends like one.
  static func isList(_ text: Passage) -> Bool {
    var isSure = false
    var low = text.start
    while low < text.end {
      let end = listMarks.next(in: text, from: low)
      let part = bare(text[low..<end].trimmed())
      low = end + 1
      guard !part.isEmpty else { continue }
      guard (2...24).contains(part.count), any.longest(endingAt: part.end, in: part) != nil else { return false }
      isSure = isSure || sure.longest(endingAt: part.end, in: part) != nil
    }
    return isSure
  }

  /// Bodies all the same, where most brackets of the notice hold departments: 就业处, 消防大队; within a sentence places
  /// (图书馆, 汽车站) are none.
  static func mayBeList(_ text: Passage, isBehindStop: Bool) -> Bool {
    let endings = isBehindStop ? bodies : offices
    var isCollective = false
    for part in text.split(where: listMarks.contains).map({ $0.trimmed() }) where !part.isEmpty {
      // 各乡镇、村: the last word goes with the first.
      if isCollective, part.count == 1, part.key == "村" { continue }
      isCollective = part.firstScalar == "各"
      let isBody = isCollective || endings.longest(endingAt: part.end, in: part) != nil
      guard (2...14).contains(part.count), isBody || sure.longest(endingAt: part.end, in: part) != nil,
        part.firstPrefix(of: objects) == nil, part.foldedScalars.allSatisfy({ $0.isIdeograph })
      else { return false }
    }
    return !text.isEmpty
  }

  private static let offices = WordTable(["处", "队", "部", "室", "组", "党校"])
  private static let bodies = WordTable(["处", "队", "部", "室", "组", "党校", "站", "所", "院", "馆", "台", "会", "社"])
  private static let objects: [Word] = ["含", "其中", "包括", "不含", "共", "约", "如", "即", "原", "以", "新", "改", "在", "按"]

  /// The name before 牵头, 负责 or the first mark ends like a department's.
  static func opensWithDepartment(_ text: Passage) -> Bool {
    // No name is nearly as long: a label may stand before a whole page without a mark.
    let head = text.upTo(text.start + 200)
    var name = head.upTo(nameEnds.next(in: head, from: head.start))
    if let (_, position) = verbs.first(in: name) { name = name.upTo(position) }
    name = bare(name.trimmed())
    // 完成主体工程(某街道牵头): what the bracket is about stands before it.
    if let open = name.firstIndex(where: { $0 == "(" }), open > name.start, name.lastScalar != ")" { return false }
    return name.count >= 2 && name.count <= 24 && any.longest(endingAt: name.end, in: name) != nil
  }

  private static let verbs = WordTable([
    "按分工", "按职责", "分别", "共同", "牵头", "负责", "配合", "会同", "具体", "协助", "协同", "组织", "等", "为主", "分工",
  ])

  /// Without a bracket at the end: 区府办(合作交流办).
  private static func bare(_ name: Passage) -> Passage {
    guard let last = name.lastScalar, DepartmentWords.closings.contains(last),
      let open = name.firstIndex(where: { DepartmentWords.openings.contains($0) }), open > name.start
    else { return name }
    return name.upTo(open)
  }
}
