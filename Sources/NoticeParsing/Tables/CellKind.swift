/// What a cell looks like on its own, before its column is known.
enum CellKind: Int, Sendable, CaseIterable {
  case empty, dash, number, section, deadline, departments, people, short, sentence, steps, share

  /// Lines longer than this are sentences without looking closer.
  private static let longestList = 400
  private static let listEnds: [Unicode.Scalar] = ["、", ",", ";", "。"]
  private static let numberMarks: [Unicode.Scalar] = ["(", ")", ".", "、", "[", "]", "*"]

  init(_ text: Passage, lexicon: DepartmentLexicon) {
    let text = text.trimmed()
    if text.isEmpty {
      self = .empty
    } else if text.isDash {
      self = .dash
    } else if CellKind.number(text) != nil {
      self = .number
    } else if CellKind.isShare(text) {
      self = .share
    } else if CellKind.isSection(text) {
      self = .section
    } else if StepCutter.opensWithLabelledStep(text) {
      self = .steps
    } else if DeadlineReader.looksLikeDeadline(text) {
      self = .deadline
    } else if CellKind.mayBeDepartments(text) && lexicon.looksLikeDepartmentList(text)
      || CellKind.tellsRoles(text, lexicon)
    {
      self = .departments
    } else if text.count <= 60, PeopleWords.looksLikePeople(text) {
      self = .people
    } else if StepCutter.opensWithStep(text) {
      self = .steps
    } else {
      self =
        text.count <= 25 && CellKind.clauseMarks.next(in: text, from: text.start) == text.end ? .short : .sentence
    }
  }

  /// 72%, or 河口镇40 松坪乡8: how much, or how much where.
  private static func isShare(_ text: Passage) -> Bool {
    guard let last = text.lastScalar else { return false }
    if last == "%" {
      return text.count <= 8 && text.upTo(text.end - 1).foldedScalars.allSatisfy { isDigit($0) || $0 == "." }
    }
    guard isDigit(last), text.count <= longestList, text.marks.contains(.blank) else { return false }
    var parts = text.split { $0 == " " || $0 == "、" }.filter { !$0.isEmpty }
    // Behind their sum.
    if parts.count > 2, parts[0].foldedScalars.allSatisfy(isDigit) { parts.removeFirst() }
    return parts.count > 1
      && parts.allSatisfy { part in
        guard let figure = part.firstIndex(where: isDigit), figure > part.start + 1 else { return false }
        return part.from(figure).foldedScalars.allSatisfy(isDigit) && DepartmentWords.endsAsName(part.upTo(figure))
      }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A list of departments ends as a name does; parting it into names costs more than looking.
  private static func mayBeDepartments(_ text: Passage) -> Bool {
    guard text.count <= longestList, !isClosedPhrase(text), !tellsWork(text) else { return false }
    let list = text.trimmed(of: listEnds)
    return DepartmentWords.endsAsName(list) || list.lastScalar == "等" || list.lastScalar == ")"
  }

  /// 办公室牵头,各科室配合: who leads and who helps, clause by clause, and nothing else.
  private static func tellsRoles(_ text: Passage, _ lexicon: DepartmentLexicon) -> Bool {
    guard text.count <= longestRoles, roleVerbs.longest(endingAt: text.trimmed(of: listEnds).end, in: text) != nil
    else { return false }
    return text.split { $0 == "," || $0 == ";" || $0 == "。" }.allSatisfy { clause in
      var names = clause.trimmed()
      if names.isEmpty { return true }
      guard let verb = roleVerbs.longest(endingAt: names.end, in: names) else { return false }
      names = names.upTo(names.end - verb.count)
      if names.firstScalar == "由" { names = names.from(names.start + 1) }
      return names.count >= 2 && DepartmentWords.endsAsName(names) && lexicon.looksLikeDepartmentList(names)
    }
  }

  private static let longestRoles = 80
  private static let roleVerbs = WordTable(["牵头", "牵头负责", "牵头落实", "负责", "配合", "协助", "参与", "落实", "分别负责"])

  /// 建成河口镇、松坪乡2所老年大学: work with its figure.
  private static func tellsWork(_ text: Passage) -> Bool {
    text.hasDigit && works.longest(at: text.start, in: text) != nil
  }

  private static let works = WordTable(["建成", "完成", "已建成", "已完成", "新增", "累计", "建设完成"])

  /// 创建美丽乡镇。 closes as a sentence and lists nothing: it ends like a name by chance.
  private static func isClosedPhrase(_ text: Passage) -> Bool {
    text.lastScalar == "。" && listMarks.next(in: text, from: text.start) == text.end
  }

  private static let listMarks: ScalarSet = "、 ;"
  private static let clauseMarks: ScalarSet = "。;,"

  /// 3, 14.1, 1-2, (3), 3., 3*, ③, 三 and nothing else; the value orders rows, 0 where there is none.
  static func number(_ text: Passage) -> Int? {
    guard text.count <= 12, text.firstScalar.map(numberStarts.contains) ?? false else { return nil }
    let bare = text.trimmed(of: numberMarks)
    guard (1...8).contains(bare.count), let first = bare.firstScalar else { return nil }
    if bare.count == 1, let value = ChineseNumber.circled(first) { return value }
    if ChineseNumber.isDigit(first) {
      guard bare.count <= 3, let value = ChineseNumber.value(bare) else { return nil }
      return value
    }
    guard ChineseNumber.asciiDigit(first) != nil else { return nil }
    var value = 0
    var index = bare.start
    while index < bare.end, let digit = ChineseNumber.asciiDigit(bare[index]) {
      value = value * 10 + digit
      index += 1
    }
    guard index - bare.start <= 4 else { return nil }
    while index < bare.end {
      guard bare[index] == "." || bare[index] == "-", index + 1 < bare.end, index + 1 - bare.start < 8,
        ChineseNumber.asciiDigit(bare[index + 1]) != nil
      else { return nil }
      index += 1
      while index < bare.end, ChineseNumber.asciiDigit(bare[index]) != nil { index += 1 }
    }
    return value
  }

  private static let numberStarts = ScalarSet(
    Array("0123456789()[].、 〇零一二两三四五六七八九十百千".unicodeScalars) + (0x2460...0x2473).compactMap(Unicode.Scalar.init))
  private static let sectionStarts: ScalarSet = "第( 〇零一二两三四五六七八九十百千"
  private static let longestSection = 100
  private static let sectionEnds: ScalarSet = ["。", ";", ",", ":"]

  /// 一 | 经济发展: a heading whose ordinal stands in a cell of its own, where it is all that its row holds.
  static func numberedSection(_ cells: [Passage]) -> Passage? {
    guard cells.count == 2, (2...40).contains(cells[1].count), isChineseNumeral(cells[0]),
      !cells[1].foldedScalars.contains(where: { $0 == "。" || $0 == ";" })
    else { return nil }
    let mark = cells[0].lastScalar == ")" || cells[0].lastScalar == "、" ? "" : "、"
    return Passage(cells[0].unspacedString + mark + cells[1].string)
  }

  static func isChineseNumeral(_ text: Passage) -> Bool {
    guard text.firstScalar.map(numberStarts.contains) ?? false else { return false }
    let bare = text.trimmed(of: ["(", ")", ".", "、"])
    return (1...3).contains(bare.count) && bare.foldedScalars.allSatisfy(ChineseNumber.isDigit)
  }

  /// 一、经济发展; (二)城市建设: a heading over the rows that follow.
  static func isSection(_ text: Passage) -> Bool {
    guard (3...longestSection).contains(text.count), let last = text.lastScalar, !sectionEnds.contains(last),
      let first = text.firstScalar, sectionStarts.contains(first)
    else { return false }
    // (牵头领导:…) behind a heading says who leads what stands under it.
    let heading = last == ")" && text.contains(":" as Unicode.Scalar) ? text.withoutTrailingBrackets() : text
    guard heading.count <= (heading.count < text.count ? longestSection : 40),
      let (ordinal, rest) = heading.leadingOrdinal(), !rest.isEmpty
    else { return false }
    switch ordinal.style {
    case .chapter: return true
    case .chinese, .bracketedChinese:
      // 一 and a blank may open a sentence; behind 一、 stand at most two halves of a slogan (统筹城乡,提升品质).
      let isMarked = ordinal.style == .chinese && rest.start > text.start && text[rest.start - 1] != " "
      let commas = rest.foldedScalars.count { $0 == "," }
      let hasDigits = rest.foldedScalars.contains { ChineseNumber.asciiDigit($0) != nil }
      guard !rest.foldedScalars.contains(where: { $0 == "。" || $0 == ";" }) else { return false }
      return commas == 0 || isMarked && commas <= 2 && !hasDigits
    default: return false
    }
  }
}

/// The kinds of cells, found once for all cells that print the same few words.
struct CellKinds {
  let lexicon: DepartmentLexicon
  private var known: [Passage: CellKind] = [:]

  /// Longer cells are seldom printed twice.
  private static let longest = 40
  private static let most = 20_000

  init(lexicon: DepartmentLexicon) { self.lexicon = lexicon }

  mutating func kind(of text: Passage) -> CellKind {
    // Numbers and what counts something are told at a look, and differ from row to row.
    guard (2...CellKinds.longest).contains(text.count), !text.hasDigit else { return CellKind(text, lexicon: lexicon) }
    if let kind = known[text] { return kind }
    let kind = CellKind(text, lexicon: lexicon)
    if known.count < CellKinds.most { known[text] = kind }
    return kind
  }
}

extension Passage {
  /// Whether it holds a digit from 0 to 9.
  var hasDigit: Bool {
    marks.contains(.digit) && withFolded { scalars in scalars.contains { (0x30...0x39).contains($0.value) } }
  }
}
