/// Splits printed lists of departments into names: by marks, by blanks, and, where names are glued (建设委金融办), by the
/// words they end in, by names seen unglued elsewhere in the notice and by the register.
struct DepartmentLexicon: Sendable {
  private var known: Set<Passage> = []
  /// A known name has no strong ending, so that a glued one may hold it unseen.
  private var knowsUnusualNames = false

  init(names: [String] = []) { learn(names: names) }

  mutating func learn(names: [String]) {
    for name in names {
      let passage = Passage(Array(Passage(name).unspacedString.unicodeScalars))
      if (2...NameSegmentation.longestName).contains(passage.count) {
        known.insert(passage)
        if !DepartmentWords.endsStrongly(passage) { knowsUnusualNames = true }
      }
    }
  }

  /// Takes over the names of a list that stand between marks without a blank or a second ending in them.
  mutating func learn(_ list: Passage) {
    guard list.count <= DepartmentLexicon.longestList else { return }
    for chunk in DepartmentLexicon.chunks(of: list) {
      let name = chunk.trimmed()
      guard (2...15).contains(name.count), !name.holdsBlank, !known.contains(name), DepartmentWords.endsAsName(name),
        !DepartmentLexicon.holdsSeveralEndings(name)
      else { continue }
      known.insert(Passage(Array(name.foldedScalars)))
    }
    guard list.holdsBlank else { return }
    // A blank on either side marks a name as well, where it cannot be the half of a stretched or broken one.
    for chunk in DepartmentLexicon.chunks(of: list) {
      var before: Passage?
      for token in chunk.split(where: { $0 == " " }) where !token.isEmpty {
        defer { before = token }
        guard (3...15).contains(token.count), !known.contains(token), DepartmentWords.endsStrongly(token),
          before.map(DepartmentWords.endsAsName) ?? true,
          DepartmentWords.neverFirst.longest(at: token.start, in: token) == nil,
          !DepartmentLexicon.holdsSeveralEndings(token)
        else { continue }
        known.insert(Passage(Array(token.foldedScalars)))
      }
    }
  }

  private static func holdsSeveralEndings(_ name: Passage) -> Bool {
    endsInside(name) && NameSegmentation(name, known: []).holdsSeveralEndings
  }

  /// Names in printed order, without white space, brackets kept and made ASCII; `isDoubtful` where a cut was a guess.
  func split(_ passage: Passage) -> (names: [String], isDoubtful: Bool) {
    guard passage.count <= DepartmentLexicon.longestList else { return ([], true) }
    var names: [String] = []
    var isDoubtful = false
    for chunk in DepartmentLexicon.chunks(of: passage) {
      let text = DepartmentLexicon.withoutEtcetera(chunk)
      guard !text.isEmpty else { continue }
      if isOneName(text) {
        append(text, to: &names)
        continue
      }
      for part in conjoined(text) {
        // 甲局等部门和乙局: the words for the rest stand before the last as well.
        let (parts, doubt) = segments(DepartmentLexicon.withoutEtcetera(part))
        isDoubtful = isDoubtful || doubt
        for part in parts { append(part, to: &names) }
      }
    }
    return (names, isDoubtful)
  }

  private func append(_ part: Passage, to names: inout [String]) {
    let isWord = part.withFolded { scalars in scalars.contains { $0.isIdeograph } }
    let name = DepartmentLexicon.printedName(part)
    if isWord || name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { names.append(name) }
  }

  /// Whether nothing in what stands between two marks could part it.
  private func isOneName(_ text: Passage) -> Bool {
    !text.holdsBlank && text.count <= 4000 && !DepartmentWords.conjunctions.occurs(in: text)
      && !knowsUnusualNames && !DepartmentLexicon.endsInside(text)
  }

  /// Whether most of what stands between marks and blanks ends as a department's name does. For telling columns apart.
  func looksLikeDepartmentList(_ passage: Passage) -> Bool {
    let text = passage.trimmed()
    guard (2...600).contains(text.count) else { return false }
    if text.lastScalar != "。" && text.contains("。" as Unicode.Scalar) || text.contains("《" as Unicode.Scalar) {
      return false
    }
    var total = 0
    var fitting = 0
    func count(_ segment: Passage) {
      let name = DepartmentLexicon.withoutEtcetera(segment)
      guard !name.isEmpty else { return }
      total += 1
      if fits(name) { fitting += 1 }
    }
    for chunk in DepartmentLexicon.chunks(of: text) {
      if isOneName(chunk) {
        count(chunk)
      } else {
        for part in conjoined(chunk) { for segment in segments(part.trimmed()).parts { count(segment) } }
      }
    }
    return total > 0 && fitting * 5 >= total * 4
  }

  private func fits(_ name: Passage) -> Bool {
    let unspaced = name.count - (name.holdsBlank ? name.withFolded { $0.reduce(0) { $1 == " " ? $0 + 1 : $0 } } : 0)
    guard unspaced <= 24 else { return false }
    if !known.isEmpty, known.contains(Passage(Array(name.foldedScalars.filter { $0 != " " }))) { return true }
    return unspaced >= 2 && DepartmentWords.endsAsName(name) && !DepartmentLexicon.opensAsSentence(name)
  }

  /// A clause of a task may end in 部门 or 中心 too; it opens with what is to be done.
  private static func opensAsSentence(_ name: Passage) -> Bool {
    guard let word = sentenceStarts.longest(at: name.start, in: name) else { return false }
    // 建设处, 建设管理局: a body named after what it does.
    let rest = name.from(name.start + word.count)
    return rest.count > 1 && !rest.hasPrefix("管理")
  }

  private static let sentenceStarts = WordTable([
    "建设", "推进", "加快", "完成", "加强", "推动", "开展", "组织开展", "落实", "实施", "新建", "改建", "启动", "制定", "协调", "配合", "打造", "提升",
    "优化", "深化", "确保", "积极", "继续", "进一步", "全面", "做好", "召开", "建立", "健全", "完善", "成立", "编制", "引进", "新增", "会同", "由",
  ])

  /// A list beyond this is no list of departments.
  static let longestList = 20_000

  /// Whether a name might end before the last scalar; most chunks between marks hold one name and need no more.
  private static func endsInside(_ chunk: Passage) -> Bool {
    guard chunk.count > 2 else { return false }
    return DepartmentWords.strongEndings.endsInside(chunk, from: chunk.start + 2)
  }

  private func segments(_ text: Passage) -> (parts: [Passage], isDoubtful: Bool) {
    let chunk = text.trimmed()
    guard chunk.count <= 4000 else { return ([chunk], true) }
    let hasBlank = chunk.holdsBlank
    if !hasBlank, !known.isEmpty && known.contains(chunk) { return ([chunk], false) }
    if !hasBlank, DepartmentLexicon.isCollective(chunk) {
      // 各镇政府水利局: the second half is a name of its own where it stands as one elsewhere.
      guard let end = chunk.find("政府").map({ $0 + 2 }), end < chunk.end, !known.isEmpty,
        known.contains(Passage(Array(chunk.from(end).foldedScalars)))
      else { return ([chunk], false) }
      return ([chunk.upTo(end), chunk.from(end)], true)
    }
    if !hasBlank, !knowsUnusualNames, !DepartmentLexicon.endsInside(chunk) { return ([chunk], false) }
    if hasBlank, let names = apartByBlanks(chunk) { return (names, false) }
    let (parts, isDoubtful) = NameSegmentation(chunk, known: known).cut()
    return (parts.map { chunk[$0] }, isDoubtful)
  }

  /// The names between blanks, where each of them is known, or is a whole name that could not be the half of another: then
  /// no other way to cut is as cheap.
  private func apartByBlanks(_ chunk: Passage) -> [Passage]? {
    if chunk.marks.contains(.bracket), chunk.contains("(" as Unicode.Scalar) { return nil }
    let names = chunk.split { $0 == " " }.filter { !$0.isEmpty }
    guard names.allSatisfy({ $0.count <= NameSegmentation.longestName }) else { return nil }
    if !known.isEmpty { return names.allSatisfy(known.contains) ? names : nil }
    for (index, name) in names.enumerated() {
      guard name.count >= 2, DepartmentWords.strongEndings.longest(endingAt: name.end, in: name) != nil,
        !DepartmentLexicon.endsInside(name), !DepartmentWords.strongEndings.mayEnd(in: name[name.start]),
        index == 0 || DepartmentWords.neverFirst.longest(at: name.start, in: name) == nil
      else { return nil }
    }
    return names
  }

  /// Cuts at 和, 及, 与 where a name ends before them; inside a name (住房和城乡建设局) none does.
  private func conjoined(_ text: Passage) -> [Passage] {
    guard DepartmentWords.conjunctions.occurs(in: text), known.isEmpty || !known.contains(text) else {
      let whole = text.trimmed()
      return whole.isEmpty ? [] : [whole]
    }
    var parts: [Passage] = []
    var low = text.start
    var index = text.start
    var depth = 0
    while index < text.end {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth = max(0, depth - 1) }
      if depth == 0, let word = DepartmentWords.conjunctions.longest(at: index, in: text) {
        let left = text[low..<index].trimmed()
        let right = text.from(index + word.count).trimmed()
        // 各有关部门和单位, 各乡镇和街道: one entry for many bodies.
        let isOfGroup = right.count <= 3 && Self.isCollective(left) && DepartmentWords.bareKinds.contains(right.key)
        if left.count >= 2, right.count >= 2, !isOfGroup, DepartmentWords.endsAsName(left),
          DepartmentWords.endsAsName(right)
        {
          parts.append(left)
          low = index + word.count
          index = low
          continue
        }
      }
      index += 1
    }
    parts.append(text[low..<text.end].trimmed())
    return parts.filter { !$0.isEmpty }
  }

  /// Between list marks outside brackets; 各街道、镇 stays together.
  static func chunks(
    of passage: Passage, marks isListMark: (Unicode.Scalar) -> Bool = DepartmentWords.isListMark
  ) -> [Passage] {
    var parts: [Passage] = []
    var low = passage.start
    var depth = 0
    let closesLater =
      passage.marks.contains(.bracket) && passage.firstIndex { DepartmentWords.closings.contains($0) } != nil
    func add(_ part: Passage) {
      let text = part.trimmed()
      guard !text.isEmpty else { return }
      if let last = parts.last, text.count <= 6, isCollective(last),
        DepartmentWords.bareKinds.contains(text.key) || isLastOfGovernments(text, after: last)
      {
        parts[parts.count - 1] = passage[last.start..<text.end]
      } else {
        parts.append(text)
      }
    }
    for position in passage.range {
      let scalar = passage[position]
      if closesLater, DepartmentWords.openings.contains(scalar) { depth += 1 }
      if DepartmentWords.closings.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, isListMark(scalar) {
        add(passage[low..<position])
        low = position + 1
      }
    }
    add(passage[low..<passage.end])
    return parts
  }

  /// 各县、市、区政府: the word stands once for all of them.
  private static func isLastOfGovernments(_ text: Passage, after last: Passage) -> Bool {
    guard let first = text.firstScalar, levels.contains(first) else { return false }
    let kind = text.from(text.start + 1).key
    return (kind == "政府" || kind == "人民政府") && last.trimmed(of: [")"]).lastScalar.map(levels.contains) ?? false
  }

  private static let levels: ScalarSet = "县市区旗"

  /// 各街道, 13个街道, 相关部门: one entry for many bodies.
  private static func isCollective(_ text: Passage) -> Bool {
    if DepartmentWords.collectiveStarts.longest(at: text.start, in: text) != nil { return true }
    var index = text.start
    while index < text.end, ChineseNumber.isDigit(text[index]) || ("0"..."9").contains(text[index]) { index += 1 }
    return index > text.start && index < text.end && text[index] == "个"
  }

  private static func withoutEtcetera(_ text: Passage) -> Passage {
    var trimmed = text.trimmed(of: ["。", ".", ":", "-", "[", "]", "{", "}", "“", "”"])
    // 各街道〔镇〕 keeps its bracket, one that lost the other half goes.
    if trimmed.contains("〔" as Unicode.Scalar) != trimmed.contains("〕" as Unicode.Scalar) || trimmed.firstScalar == "〔"
    {
      trimmed = trimmed.trimmed(of: ["〔", "〕"])
    }
    guard let last = trimmed.lastScalar, last == "等" || last == "门" || last == "位" else { return trimmed }
    for word in DepartmentWords.etcetera where trimmed.hasSuffix(word) {
      return trimmed.upTo(trimmed.end - word.count).trimmed()
    }
    return trimmed
  }

  private static func printedName(_ part: Passage) -> String {
    guard part.marks.contains(.bracket) else { return part.unspacedString }
    var view = String.UnicodeScalarView()
    for scalar in part.unspacedString.unicodeScalars {
      switch scalar {
      case "（", "﹙": view.append("(")
      case "）", "﹚": view.append(")")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
