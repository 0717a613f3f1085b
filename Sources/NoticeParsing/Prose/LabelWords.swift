/// The words that stand before a colon and say what follows: 责任单位:, 完成时限:, 责任领导:.
enum LabelWords {
  enum Kind: Sendable, Hashable {
    case responsible(DraftResponsibility.Label)
    case leaders, deadline, schedule
    /// Telephones and persons to ask: read over.
    case contact
  }

  struct Mark: Sendable {
    var kind: Kind
    var position: Int
    /// Behind the colon.
    var valueStart: Int
  }

  /// What may stand before the first label: (, [, a star.
  static let longestLead = 3

  private static let table: [(Word, Kind)] = {
    var table: [(Word, Kind)] = []
    let lead = ["牵头责任单位", "牵头单位", "牵头部门", "牵头科室", "牵头处室", "主责部门", "主责单位", "主办单位", "主办部门", "主要责任单位", "第一责任单位",
      "责任牵头单位", "总牵头单位", "牵头"]
    let responsible = ["责任单位", "责任部门", "责任科室", "责任处室", "责任主体", "落实单位", "落实部门", "承办单位", "承办部门", "实施单位", "实施主体", "责任股室",
      "具体责任单位", "承担单位", "执行单位", "完成单位", "建设单位", "责任"]
    let support = ["配合单位", "配合部门", "协办单位", "协办部门", "参与单位", "参与部门", "协助单位", "协同单位", "协作单位", "参加单位", "配合科室", "协办", "配合"]
    let leaders = ["责任领导", "牵头领导", "分管领导", "包联领导", "包抓领导", "市领导", "县领导", "区领导", "主要责任人", "责任人", "第一责任人", "牵头责任人",
      "直接责任人", "具体责任人", "主管领导", "挂钩领导", "市级领导", "县级领导", "区级领导", "联系领导", "总负责人", "项目负责人", "负责人", "协管领导", "督办领导"]
    let deadline = ["完成时限", "完成时间", "办结时限", "时间节点", "时限要求", "完成期限", "办理时限", "时间要求", "时限", "工作时限", "整改时限", "落实时限", "计划完成时间"]
    let schedule = ["进度安排", "工作进度", "进度要求", "推进计划", "时间进度", "阶段目标", "进度计划", "时序进度", "形象进度", "季度安排"]
    table += lead.map { (Word($0), .responsible(.lead)) }
    table += responsible.map { (Word($0), .responsible(.responsible)) }
    table += support.map { (Word($0), .responsible(.support)) }
    table.append(("部门分工", .responsible(.unlabelled)))
    table.append(("责任分工", .responsible(.unlabelled)))
    table.append(("职责分工", .responsible(.unlabelled)))
    table.append(("任务分工", .responsible(.unlabelled)))
    table += leaders.map { (Word($0), .leaders) }
    table += deadline.map { (Word($0), .deadline) }
    table += schedule.map { (Word($0), .schedule) }
    table += ["联系人", "联系电话", "联络员"].map { (Word($0), .contact) }
    return table.sorted { $0.0.count > $1.0.count }
  }()

  private static let byFirst: [Unicode.Scalar: [(Word, Kind)]] = {
    var index: [Unicode.Scalar: [(Word, Kind)]] = [:]
    for entry in table { if let first = entry.0.scalars.first { index[first, default: []].append(entry) } }
    return index
  }()

  /// The label that the passage opens with; blanks between its characters are read over (责 任 单 位).
  static func label(at text: Passage) -> Mark? {
    guard let first = text.firstScalar, let candidates = byFirst[first] else { return nil }
    for (word, kind) in candidates {
      guard let end = matchSpaced(word, text, at: text.start) else { continue }
      if let valueStart = valueStart(text, after: end) { return Mark(kind: kind, position: text.start, valueStart: valueStart) }
      if word.count >= 4, text.from(end).trimmed().isEmpty {
        return Mark(kind: kind, position: text.start, valueStart: text.end)
      }
    }
    return nil
  }

  /// Labels with a colon, wherever one can stand: at the start, and behind a mark, a bracket or a blank.
  static func marks(in text: Passage) -> [Mark] {
    var out: [Mark] = []
    var position = text.start
    var canStart = true
    while position < text.end {
      let scalar = text[position]
      if canStart, byFirst[scalar] != nil, let mark = label(at: text.from(position)), mark.valueStart > position,
        mark.valueStart < text.end || out.isEmpty
      {
        out.append(mark)
        position = mark.valueStart
        canStart = false
        continue
      }
      canStart = starters.contains(scalar)
      position += 1
    }
    return out
  }

  private static let starters: Set<Unicode.Scalar> = [" ", "。", ";", ",", "、", "(", "[", ")", "]", "*", "★", "▲", "!"]

  private static func matchSpaced(_ word: Word, _ text: Passage, at start: Int) -> Int? {
    var position = start
    for (offset, scalar) in word.scalars.enumerated() {
      if offset > 0 {
        while position < text.end, text[position] == " ", position - start < word.count * 4 { position += 1 }
      }
      guard position < text.end, text[position] == scalar else { return nil }
      position += 1
    }
    return position
  }

  /// Behind the colon, over a bracket such as 责任单位(排第一位的为牵头单位): and over 】.
  private static func valueStart(_ text: Passage, after end: Int) -> Int? {
    var position = end
    while position < text.end, position - end < 40 {
      switch text[position] {
      case " ", "]": position += 1
      case ":": return position + 1
      case "(":
        guard let close = text.from(position).firstIndex(where: { $0 == ")" }), close - position < 40 else { return nil }
        position = close + 1
      case "及", "和", "与":
        // 责任领导及责任单位:
        return nil
      default:
        // [责任单位] 区教育局
        let isBracketed = position > end && text.from(end).upTo(position).contains("]")
        return isBracketed ? position : nil
      }
    }
    return nil
  }
}
