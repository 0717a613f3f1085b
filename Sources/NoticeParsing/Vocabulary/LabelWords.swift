/// Words that stand before a colon and say what follows: departments, people, deadlines.
enum LabelWords {
  enum Kind: Sendable, Hashable {
    case lead, responsible, support
    /// 责任领导, 分管领导, 责任人: people.
    case leader
    /// 联系人, 联系电话; 完成情况, which is no plan: read and left out.
    case contact
    /// 完成时限.
    case deadline
    /// 进度安排, 阶段目标: steps in time.
    case schedule
  }

  /// The label that the passage opens with, blanks between its characters allowed (责 任 单 位), and what follows.
  /// - Parameter needsColon: false to accept a blank, a bracket or the end behind it.
  static func label(at position: Int, in passage: Passage, needsColon: Bool) -> (kind: Kind, end: Int)? {
    // What the look needs lies in one value: each on its own would be asked whether it is made yet.
    guard position >= passage.start, position < passage.end, look.firsts.contains(passage[position]) else { return nil }
    var second = Pinyin.end(at: position + 1, in: passage)
    while second < passage.end, second - position <= mostBlanks, passage[second] == " " { second += 1 }
    guard second < passage.end, look.seconds.contains(passage[second]) else { return nil }
    var third = Pinyin.end(at: second + 1, in: passage)
    while third < passage.end, third - position <= mostBlanks, passage[third] == " " { third += 1 }
    let next = third < passage.end ? passage[third].value : 0
    let pair = passage[position].value &* 31 &+ passage[second].value
    // Labels of two characters are shorter than all others.
    return label(in: look.places[place(pair, next)], at: position, in: passage, needsColon: needsColon)
      ?? (next == 0
        ? nil : label(in: look.places[place(pair, 0)], at: position, in: passage, needsColon: needsColon))
  }

  @inline(__always)
  private static func label(
    in found: (low: Int16, high: Int16), at position: Int, in passage: Passage, needsColon: Bool
  ) -> (kind: Kind, end: Int)? {
    guard found.low < found.high else { return nil }
    for index in Int(found.low)..<Int(found.high) {
      if let after = end(of: look.labels[index].word, at: position, in: passage),
        let end = close(after: after, in: passage, needsColon: needsColon)
          ?? mistyped(after: after, look.labels[index], in: passage)
      {
        return (look.labels[index].kind, end)
      }
    }
    return nil
  }

  /// 责任单位;甲局: the wrong mark, before what suits the label.
  private static func mistyped(after end: Int, _ label: (word: Word, kind: Kind), in passage: Passage) -> Int? {
    guard end < passage.end, passage[end] == ";", label.word.count >= 4, label.kind != .contact,
      label.kind != .schedule,
      suits(passage.from(end + 1).trimmed(), label.kind) || namesAll(passage.from(end + 1).trimmed(), label.kind)
    else { return nil }
    return end + 1
  }

  /// 各镇街, 各部门.
  private static func namesAll(_ value: Passage, _ kind: Kind) -> Bool {
    (kind == .responsible || kind == .lead || kind == .support) && value.firstScalar == "各" && value.count <= 20
  }

  /// Where the word ends that is printed there, blanks between its characters left out.
  private static func end(of word: Word, at position: Int, in passage: Passage) -> Int? {
    if passage.matches(word, at: position) { return Pinyin.end(at: position + word.count, in: passage) }
    // Nothing stands between the characters but blanks and readings in brackets.
    guard !passage.marks.isDisjoint(with: [.blank, .bracket]) else { return nil }
    var index = position
    var blanks = 0
    for scalar in word.scalars {
      while index < passage.end, passage[index] == " " {
        blanks += 1
        guard blanks < mostBlanks else { return nil }
        index += 1
      }
      guard index < passage.end, passage[index] == scalar else { return nil }
      index = Pinyin.end(at: index + 1, in: passage)
    }
    return index
  }

  /// A label is set no wider.
  private static let mostBlanks = 12

  /// The label of four characters and more that ends at the colon, whatever stands before it: 方云舟责任单位:. What stands
  /// behind the colon must suit it, since nothing parts it from the words before.
  static func glued(before colon: Int, from low: Int, in passage: Passage) -> (kind: Kind, start: Int)? {
    var count = 8
    while count >= 4 {
      defer { count -= 1 }
      let start = colon - count
      guard start > low, firsts.contains(passage[start]), seconds.contains(passage[start + 1]),
        !gluedNever.contains(passage[start - 1]),
        let kind = kinds[Word(scalars: Array(passage[start..<colon].foldedScalars))]
      else { continue }
      return suits(passage.from(colon + 1).trimmed(), kind) ? (kind, start) : nil
    }
    return nil
  }

  /// 各责任单位: addresses them, and 由牵头单位: speaks of them.
  private static let gluedNever: ScalarSet = "各由的与和及对向将把请为其该本由是按、"

  /// Whether a value could stand behind such a label.
  static func suits(_ value: Passage, _ kind: Kind) -> Bool {
    guard let first = value.firstScalar else { return false }
    switch kind {
    case .lead, .responsible, .support: return DepartmentShapes.opensWithDepartment(value)
    case .leader: return PeopleWords.surnames.contains(first)
    case .deadline:
      let head = value.upTo(value.start + 60)
      return DeadlineReader.looksLikeDeadline(head.upTo(head.firstIndex { $0 == ";" || $0 == "。" } ?? head.end))
    case .schedule, .contact: return true
    }
  }

  /// 电话:, 建设地点: behind a blank, after a known label: nobody's name, and where its value begins.
  static func unknown(at position: Int, in passage: Passage) -> (kind: Kind, end: Int)? {
    var colon = position
    while colon < passage.end, colon - position <= longestUnknown,
      passage[colon].isIdeograph
    { colon += 1 }
    guard (2...longestUnknown).contains(colon - position), colon < passage.end, passage[colon] == ":",
      !DepartmentWords.endsStrongly(passage[position..<colon])
    else { return nil }
    return (people.longest(endingAt: colon, in: passage) == nil ? .contact : .leader, colon + 1)
  }

  private static let longestUnknown = 8
  private static let people = WordTable(["责任人", "负责人", "领导"])

  /// 分线领导:王远, 责任乡镇长:李立: whatever kind of leader the label calls them, people stand behind it.
  static func leader(at position: Int, in passage: Passage) -> (kind: Kind, end: Int)? {
    guard passage.marks.contains(.colon) else { return nil }
    let head = passage[position..<position + longestUnknown + 3]
    guard let colon = head.firstIndex(where: { $0 == ":" }), colon > position + 2,
      head.upTo(colon).foldedScalars.allSatisfy({ $0.isIdeograph }),
      leaders.longest(endingAt: colon, in: passage) != nil
    else { return nil }
    let value = passage[colon + 1..<colon + 60].trimmed()
    let first = value.upTo(value.firstIndex { valueEnds.contains($0) } ?? value.end)
    return PeopleWords.looksLikePeople(first) ? (.leader, colon + 1) : nil
  }

  private static let leaders = WordTable([
    "领导", "责任人", "负责人", "省长", "市长", "区长", "县长", "州长", "旗长", "镇长", "乡长", "乡镇长", "领导干部", "负责同志",
  ])
  private static let valueEnds: ScalarSet = ",;。 (["

  /// 责任单位甲局, in a bracket without the colon: what stands behind the label must suit it.
  static func tight(at position: Int, in passage: Passage) -> (kind: Kind, end: Int)? {
    guard position + 6 <= passage.end, firsts.contains(passage[position]), seconds.contains(passage[position + 1])
    else {
      return nil
    }
    for count in stride(from: 6, through: 4, by: -1) {
      guard let kind = kinds[Word(scalars: Array(passage[position..<position + count].foldedScalars))] else { continue }
      let value = passage.from(position + count)
      switch kind {
      case .lead, .responsible, .support:
        return DepartmentShapes.opensWithDepartment(value) ? (kind, position + count) : nil
      case .leader:
        let first = value.upTo(value.firstIndex { valueEnds.contains($0) } ?? value.end)
        return PeopleWords.looksLikePeople(first) ? (kind, position + count) : nil
      case .deadline, .schedule, .contact: return nil
      }
    }
    return nil
  }

  /// Behind 牵头单位 may stand a bracketed note or 及责任人, then the colon.
  private static func close(after end: Int, in passage: Passage, needsColon: Bool) -> Int? {
    var index = end
    func skipBlanks() { while index < passage.end, passage[index] == " " { index += 1 } }
    skipBlanks()
    let hadBlank = index > end
    if index < passage.end, passage[index] == "(" {
      var inner = index + 1
      while inner < passage.end, inner - index < 12, passage[inner] != ")" { inner += 1 }
      if inner < passage.end, passage[inner] == ")" {
        let after = inner + 1
        if after < passage.end, passage[after] == ":" { return after + 1 }
      }
    }
    if index < passage.end, additionStarts.contains(passage[index]) {
      for word in additions where passage.matches(word, at: index) {
        let after = index + word.count
        if after < passage.end, passage[after] == ":" { return after + 1 }
        if word.count == 1, needsColon { return after }
      }
    }
    if index < passage.end, passage[index] == ":" { return index + 1 }
    if index < passage.end, passage[index] == "]" {
      let after = index + 1
      return after < passage.end && passage[after] == ":" ? after + 1 : after
    }
    if needsColon { return nil }
    return hadBlank || index >= passage.end ? index : nil
  }

  private static let kinds: [Word: Kind] = {
    var map: [Word: Kind] = [:]
    func add(_ kind: Kind, _ roles: [String], _ objects: [String]) {
      for role in roles { for object in objects { map[Word(role + object)] = kind } }
    }
    let bodies = ["单位", "部门", "科室", "处室", "股室", "机构", "主体", "委办局"]
    let people = [
      "领导", "人", "人员", "省领导", "市领导", "州领导", "区领导", "县领导", "镇领导", "负责人", "同志", "副省长", "副市长", "副区长", "副县长", "秘书长",
    ]
    add(.lead, ["主管", "行业主管"], ["单位", "部门"])
    for word in ["业主单位", "项目业主", "项目单位", "项目业主单位", "建设业主"] { map[Word(word)] = .responsible }
    add(.lead, ["牵头", "主责", "主办", "牵头责任", "牵头负责", "牵头落实", "第一责任", "主要牵头", "总牵头", "主牵头", "牵头主办", "主要负责"], bodies)
    add(
      .responsible,
      ["责任", "承办", "落实", "实施", "主要责任", "具体责任", "负责", "执行", "建设", "完成", "承担", "推进", "责任落实", "任务", "工作", "办理", "组织实施"],
      bodies)
    add(
      .support,
      [
        "配合", "协办", "参与", "协助", "协同", "协作", "支持", "会办", "协同配合", "配合责任", "协助配合", "参加", "联合", "配合落实",
        "相关责任", "有关责任", "其他责任", "其它责任", "协办责任", "协助责任", "协同责任", "参与责任", "参与配合", "共同配合", "第二责任", "第三责任",
        // 參 is a numeral as well, and folded to one.
        "參與", "參加", "參與配合",
      ], bodies)
    add(
      .leader,
      [
        "责任", "牵头", "分管", "包联", "包抓", "挂钩", "联系", "主管", "主要责任", "第一责任", "直接责任", "具体责任", "挂点", "包保", "督导", "分管责任", "协管",
        "项目",
        "牵头负责", "牵头责任", "牵头分管", "具体负责", "主要负责", "包抓责任", "牵头协调", "负责",
      ],
      people)
    for word in ["区领导", "市领导", "县领导", "责任领导及责任人", "牵头区领导", "分管区长", "分管副区长", "分管县长", "分管市长", "责任人", "领导"] {
      map[Word(word)] = .leader
    }
    for word in ["备注", "联系人", "联系电话", "联络人", "联络员", "具体联系人", "经办人", "填报人"] + progress { map[Word(word)] = .contact }
    for word in [
      "完成时限", "完成时间", "办结时限", "时间节点", "时限要求", "完成期限", "时间要求", "完成节点", "办理时限", "办理期限", "工作时限", "落实时限", "时限",
      "完成日期", "截止时间", "截止日期", "整改时限", "时间安排", "完成时间节点", "办结时间", "计划完成时间", "预计完成时间", "推进时限", "实施时间", "实施期限",
      "完成时间及进度", "时间进度",
    ] { map[Word(word)] = .deadline }
    for word in ["进度安排", "阶段目标", "阶段性目标", "进度计划", "工作进度", "进度要求", "进度目标", "序时进度", "季度目标", "推进计划", "节点安排", "节点目标"] {
      map[Word(word)] = .schedule
    }
    for word in ["部门分工", "任务分工", "职责分工", "责任分工", "分工", "责任", "工作分工"] { map[Word(word)] = .responsible }
    // 区级责任单位, 市级牵头领导: the level stands before the label.
    for level in ["省级", "市级", "区级", "县级", "镇级", "州级", "省直", "市直", "区直", "县直", "州直"] {
      add(.lead, [level + "牵头", level + "主责"], ["单位", "部门"])
      add(.responsible, [level + "责任", level + "落实"], ["单位", "部门"])
      add(.support, [level + "配合"], ["单位", "部门"])
      add(.leader, [level + "责任", level + "牵头", level + "分管", level + "包联"], ["领导", "人"])
    }
    for word in ["牵头", "主办", "主责"] { map[Word(word)] = .lead }
    for word in ["配合", "协办", "参与", "协助", "参加"] { map[Word(word)] = .support }
    return map
  }()

  /// What a site tells beside the plan of how far it is.
  private static let progress = [
    "进展情况", "落实情况", "实际完成情况", "目前进展", "工作进展", "推进情况", "工作进展情况", "目前进展情况", "当前进展", "当前进展情况", "目前进度", "当前进度",
    "完成情况", "实际进展", "最新进展", "工程进展", "项目进展", "存在问题", "存在的问题", "存在困难", "下步打算", "下一步打算", "下步计划", "下一步计划",
    "督查单位", "督查部门", "督办单位", "督办部门", "考核单位", "考核部门",
  ]

  private static let additions: [Word] = ["及责任人", "和责任人", "及联系人", "、责任人", "及配合单位", "为", "是"]
  private static let additionStarts: ScalarSet = "及和、为是"

  /// Labels by their first three characters, of those the longest first.
  private static let labels: [(word: Word, kind: Kind)] = kinds.map { (word: $0.key, kind: $0.value) }
    .sorted { a, b in
      let (left, right) = (place(of: a.word), place(of: b.word))
      return left != right ? left < right : a.word.count > b.word.count
    }

  /// For each place, where its labels stand.
  private static let places: [(low: Int16, high: Int16)] = {
    var places = [(low: Int16, high: Int16)](repeating: (0, 0), count: 4096)
    for (index, label) in labels.enumerated() {
      let place = place(of: label.word)
      if places[place].high == 0 { places[place].low = Int16(index) }
      places[place].high = Int16(index + 1)
    }
    return places
  }()

  private static func place(of word: Word) -> Int {
    place(word.scalars[0].value &* 31 &+ word.scalars[1].value, word.count > 2 ? word.scalars[2].value : 0)
  }

  /// - Parameter third: 0 where there is none; most labels begin alike, and are told apart here.
  private static func place(_ pair: UInt32, _ third: UInt32) -> Int { Int((pair &* 31 &+ third) & 4095) }

  private struct Look: Sendable {
    let firsts = LabelWords.firsts
    let seconds = LabelWords.seconds
    let places = LabelWords.places
    let labels = LabelWords.labels
  }

  private static let look = Look()
  private static let seconds = ScalarSet(kinds.keys.map { $0.scalars[1] })
  private static let firsts = ScalarSet(kinds.keys.map { $0.scalars[0] })
}

extension Word {
  /// Scalars that are folded already.
  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }
}
