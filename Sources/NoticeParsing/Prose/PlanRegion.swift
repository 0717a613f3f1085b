import PlanModel

/// The stretches of a page that hold the plan itself, and what stands above them.
struct PlanRegion: Sendable {
  /// Paragraphs of each stretch, run-together items parted; annexes are stretches of their own.
  var parts: [[ProseParagraph]] = []
  /// What stands above the first stretch: titles, metadata, the letter.
  var head: [Line] = []
  /// Whether what was found stands in the letter itself.
  private(set) var isLetter = false
  /// First and last line of the plan.
  var lines: ClosedRange<Int>?
  /// Whether it closed with words to the offices, which are left out.
  private var hasClosing = false
  /// What was left out behind the items, where that is a guess.
  private(set) var findings: [Finding] = []

  /// Whether the label of an item stands above the first one.
  private(set) var beginsInsideItem = false

  private struct Stretch {
    var lines: ArraySlice<Line>
    var isAnnex: Bool
    var paragraphs: [ProseParagraph] = []
    /// Lines of it before the plan starts.
    var weight = 0
    var isLetter = false
    var endsInDate = false
    /// Whether it holds no more than what annexes are called.
    var namesAnnexes = false

    /// 附件:1.…表 / 2.…清单, then the body that signs and its day: names of annexes, not their contents.
    var isListOfAnnexes: Bool {
      isAnnex && endsInDate && lines.count <= 12
        && lines.allSatisfy { $0.text.count <= 60 && $0.text.lastScalar != "。" && $0.text.lastScalar != ";" }
    }

    /// The names of annexes at its top, where no letter tells: the list opens on the line of the word, or every entry is
    /// called a paper. `isAll` where no items follow.
    var annexNames: (lines: Int, isAll: Bool)? {
      guard isAnnex, let first = lines.first?.text else { return nil }
      var next = 1
      if let colon = first.firstIndex(where: { $0 == ":" }), let found = first.from(colon + 1).leadingOrdinal() {
        guard found.ordinal.style == .arabic, found.ordinal.value == 1 else { return nil }
        next = 2
      }
      let opensOnLine = next == 2
      var count = 1
      for line in lines.dropFirst().prefix(Self.mostAnnexes) {
        guard let found = line.text.leadingOrdinal(), !Furniture.closesPlan(line.text) else { break }
        let last = found.rest.lastScalar
        guard found.ordinal.style == .arabic, found.ordinal.value == next, found.rest.count <= 60, last != "。",
          last != ";", last != ")", opensOnLine || PlanRegion.isPaper(found.rest)
        else { return nil }
        next += 1
        count += 1
      }
      guard next > 1, count <= Self.mostAnnexes else { return nil }
      let rest = lines.dropFirst(count)
      let end = rest.firstIndex { Furniture.closesPlan($0.text) } ?? rest.endIndex
      return (count, rest[..<end].allSatisfy { ProseOrdinal.leading($0.text) == nil })
    }

    private static let mostAnnexes = 40
  }

  init(_ page: Page) {
    let lines = Furniture.withoutNoise(page.lines)
    var stretches = Self.stretches(of: lines)
    let broken = BrokenLines(lines)
    var id = 0
    for index in stretches.indices {
      var text = Self.untilCloser(Self.withoutSignature(stretches[index]), isBehindDay: index > 0)
      let names = stretches[index].annexNames
      if let names, !names.isAll { text.removeFirst(min(names.lines, text.count)) }
      var paragraphs: [ProseParagraph] = []
      paragraphs.reserveCapacity(text.count)
      broken.join(text) { paragraph, line in
        if Furniture.mayEndInSignature(paragraph) {
          RunTogether.addItems(of: Furniture.withoutSignature(paragraph), id: id, line: line, to: &paragraphs)
        } else {
          RunTogether.addItems(of: paragraph, id: id, line: line, to: &paragraphs)
        }
        id += 1
      }
      RunTogether.partFirsts(of: &paragraphs)
      ProjectSheets.number(&paragraphs)
      stretches[index].paragraphs = paragraphs
      stretches[index].namesAnnexes = names?.isAll ?? false
      stretches[index].isLetter = Self.isLetter(stretches[index].lines)
      stretches[index].weight = Self.weight(stretches[index].paragraphs)
    }
    let chosen = Self.choose(stretches)
    var first: Int?
    let isFlat = stretches.allSatisfy { $0.weight == 0 }
    for index in chosen {
      if isFlat, Self.startOfPlan(stretches[index].paragraphs) == nil,
        let items = FlatPlan.number(&stretches[index].paragraphs)
      {
        findings.append(
          FindingCode.itemLevelGuessed.at(
            items.line, "nothing marks what an item is: \(items.count) entries from here on were taken for the items"))
      }
      guard let start = Self.startOfPlan(stretches[index].paragraphs) else { continue }
      if start > 0, Self.beginsInside(stretches[index].paragraphs, first: start) {
        let left = stretches[index].paragraphs[start - 1]
        beginsInsideItem = true
        findings.append(
          FindingCode.itemCutOff.at(
            left.line, "“\(left.body.upTo(left.body.start + 24).foldedSpaceString)” belongs to an item above: left out")
        )
      }
      // Taken out of the stretch, which is done with: a page's paragraphs are cut in place then, not copied.
      var whole = stretches[index].paragraphs
      stretches[index].paragraphs = []
      whole.removeFirst(start)
      let tail = PlanTail(of: ProseOrdinal.countingBullets(whole))
      let body = tail.body
      if tail.hasClosing { hasClosing = true }
      findings += tail.findings
      if first == nil { first = body.first?.line }
      if stretches[index].isAnnex || parts.isEmpty { parts.append(body) } else { parts[parts.count - 1] += body }
    }
    isLetter = chosen.allSatisfy { stretches[$0].isLetter && !stretches[$0].isAnnex }
    guard let first, let last = parts.last?.last?.line else {
      head = lines
      return
    }
    head = Array(lines.prefix { $0.number < first })
    self.lines = first...max(first, last)
    cutRepeatedTitle()
  }

  /// The page's title again, below the last item: a site's name may stand before it.
  private mutating func cutRepeatedTitle() {
    guard let part = parts.indices.last, parts[part].count > 1, let last = parts[part].last, last.ordinal == nil,
      !last.endsInMark, last.body.count <= Self.longestTitle,
      head.contains(where: { line in
        line.text.count >= Self.shortestTitle && line.text.count <= last.body.count
          && last.body.from(last.body.end - line.text.count) == line.text
      })
    else { return }
    parts[part].removeLast()
  }

  private static let shortestTitle = 8
  private static let longestTitle = 60

  /// Cut behind a letter's day and before an annex.
  private static func stretches(of lines: [Line]) -> [Stretch] {
    var out: [Stretch] = []
    var low = 0
    var isAnnex = false
    for index in lines.indices {
      guard let first = lines[index].text.firstScalar, let last = lines[index].text.lastScalar,
        Furniture.mayPart(first: first, last: last)
      else { continue }
      if Furniture.isAnnex(lines[index].text) {
        if index > low { out.append(Stretch(lines: lines[low..<index], isAnnex: isAnnex)) }
        low = index
        isAnnex = true
      } else if Furniture.isDateLine(lines[index].text) || Furniture.isDamagedDate(lines[index].text) {
        out.append(Stretch(lines: lines[low..<index + 1], isAnnex: isAnnex, endsInDate: true))
        low = index + 1
        isAnnex = false
      }
    }
    if low < lines.count { out.append(Stretch(lines: lines[low...], isAnnex: isAnnex)) }
    return out
  }

  /// The body that signs stands above its day.
  private static func withoutSignature(_ stretch: Stretch) -> ArraySlice<Line> {
    var lines = stretch.lines
    guard stretch.endsInDate, lines.count > 2 else { return lines }
    lines.removeLast()
    if let last = lines.last, Topic.isPlainHeading(last.text), DepartmentShapes.isList(last.text) {
      lines.removeLast()
      return lines
    }
    // Whatever its name ends in: a short line between the end of a sentence and the day. It may be broken in two.
    for count in 1...2 where lines.count > count + 1 {
      let above = lines[lines.endIndex - count - 1].text
      let name = lines.suffix(count)
      guard name.allSatisfy({ Topic.isPlainHeading($0.text) && ProseOrdinal.leading($0.text) == nil }) else { break }
      guard above.lastScalar == "。" || above.lastScalar == ";" || above.lastScalar == ")" || LabelLine.opens(above)
      else { continue }
      guard count == 1 || SigningBody.matches(Passage(name.map(\.text.string).joined())) else { break }
      lines.removeLast(count)
      break
    }
    return lines
  }

  /// Up to the glossary or the page's tail; buttons above the first item are only left out.
  /// Links to other papers behind the day of a letter are numbered for themselves.
  private static func untilCloser(_ lines: ArraySlice<Line>, isBehindDay: Bool) -> ArraySlice<Line> {
    /// Those that stay, once one was left out: most pages keep all.
    var out: [Line]?
    func leaveOut(_ index: Int) { if out == nil { out = Array(lines[..<index]) } }
    var hasItem = false
    for index in lines.indices {
      let text = lines[index].text
      if Furniture.closesPlan(text) {
        if hasItem || Furniture.isGlossary(text) || isBehindDay && text.hasPrefix("相关") {
          return out?[...] ?? lines[..<index]
        }
        leaveOut(index)
        continue
      }
      if Furniture.isDateLine(text) {
        leaveOut(index)
        continue
      }
      if !hasItem { hasItem = text.leadingOrdinal() != nil }
      out?.append(lines[index])
    }
    return out?[...] ?? lines
  }

  static let instructionWords: [Word] = [
    "各单位", "各部门", "各级各部门", "各责任单位", "各牵头单位", "牵头单位要", "责任单位要", "高度重视", "提高站位", "提高认识", "加强领导", "组织领导", "督查", "督办",
    "考核", "报送", "本通知", "主要负责人", "落实责任", "压实责任", "密切配合", "列第一位",
  ]

  /// Whether the items only tell the offices how to go about it: then the plan itself is not in the document.
  var holdsOnlyInstructions: Bool {
    guard isLetter else { return false }
    // What stands under an item's heading tells as well: 一、加强领导 / 各部门要….
    var items: [Bool] = []
    for paragraph in parts.joined() {
      if paragraph.ordinal != nil { items.append(false) }
      guard !items.isEmpty, items.count <= 12 else { return false }
      if paragraph.body.containsAny(Self.instructionWords) { items[items.count - 1] = true }
    }
    if hasClosing, !items.isEmpty { items[items.count - 1] = true }
    return items.count { $0 } * 10 >= items.count * 6
  }

  private static let sendingWords: [Word] = ["印发", "下发", "印送", "转发", "下达", "分解"]

  private static func isLetter(_ lines: ArraySlice<Line>) -> Bool {
    let isAddressed = lines.contains {
      $0.text.lastScalar == ":" && $0.text.count <= 120 && $0.text.firstIndex { $0 == "各" || $0 == "单" } != nil
    }
    return isAddressed && lines.contains { $0.text.containsAny(sendingWords) }
  }

  /// How much text stands under ordinals.
  private static func weight(_ paragraphs: [ProseParagraph]) -> Int {
    var sum = 0
    var isUnder = false
    for paragraph in paragraphs {
      if paragraph.ordinal != nil { isUnder = true }
      if isUnder { sum += min(paragraph.body.count, 2000) }
    }
    return sum
  }

  /// The annexes where a letter brings some, else all that hold items.
  private static func choose(_ stretches: [Stretch]) -> [Int] {
    var chosen = stretches.indices.filter { stretches[$0].weight > 0 }
    guard let heaviest = chosen.map({ stretches[$0].weight }).max() else { return Array(stretches.indices) }
    if let letter = chosen.first, stretches[letter].isLetter, !stretches[letter].isAnnex {
      let later = chosen.dropFirst().reduce(0) { $0 + stretches[$1].weight }
      if later * 4 >= stretches[letter].weight { chosen.removeFirst() }
    }
    // The list of annexes under a letter, before its day.
    if let first = chosen.first, stretches[first].isAnnex, stretches[first].endsInDate, chosen.count > 1,
      stretches[..<first].contains(where: \.isLetter), stretches[first].weight * 2 < heaviest
    {
      chosen.removeFirst()
    }
    chosen.removeAll { place in
      stretches[place].isListOfAnnexes && stretches[..<place].contains { $0.isLetter && !$0.isAnnex }
    }
    chosen.removeAll { place in
      stretches[place].namesAnnexes && stretches[..<place].contains { $0.weight >= stretches[place].weight }
    }
    chosen.removeAll { stretches[$0].weight * 20 < heaviest && !stretches[$0].isAnnex }
    return chosen
  }

  /// The first heading or item; where nothing is numbered, the first plain heading above text.
  private static func startOfPlan(_ paragraphs: [ProseParagraph]) -> Int? {
    guard let first = paragraphs.firstIndex(where: { $0.ordinal != nil }) else {
      if let start = startOfLabelled(paragraphs) { return start }
      let heads = paragraphs.indices.dropLast().filter {
        Topic.isUnnumberedHeading(paragraphs[$0].body) && !isTitle(paragraphs[$0].body)
          && paragraphs[$0 + 1].body.count >= 10 && paragraphs[$0 + 1].endsInMark
      }
      return heads.count >= 2 ? heads.first : nil
    }
    var labels = first
    while labels > 0, LeadingLabels.isLabel(paragraphs[labels - 1]) { labels -= 1 }
    if labels < first, !beginsInside(paragraphs, first: first), LeadingLabels.stand(in: Array(paragraphs[labels...])) {
      return labels
    }
    if first > 0, UnnumberedSections.isTime(first - 1, in: paragraphs) { return first - 1 }
    guard first > 0, Topic.isPlainHeading(paragraphs[first - 1].body), !isTitle(paragraphs[first - 1].body) else {
      return first
    }
    // A heading without ordinal belongs to the plan only where it is one of several.
    let isOneOfSeveral = paragraphs.indices.dropLast().contains { index in
      index > first && Topic.isPlainHeading(paragraphs[index].body) && paragraphs[index].ordinal == nil
        && (paragraphs[index + 1].ordinal != nil || UnnumberedSections.ordinal(below: index, in: paragraphs) != nil)
    }
    return isOneOfSeveral ? first - 1 : first
  }

  /// …推广良种。 / 责任单位:甲局 / (七)…: what stands above the first mark is the rest of the item before it.
  private static func beginsInside(_ paragraphs: [ProseParagraph], first: Int) -> Bool {
    guard let ordinal = paragraphs[first].ordinal, ordinal.value > 1, first > 0,
      LeadingLabels.isLabel(paragraphs[first - 1])
    else { return false }
    let above = paragraphs[..<first].last { !LeadingLabels.isLabel($0) }
    return above.map { $0.body.lastScalar == "。" } ?? true
  }

  /// Nothing is numbered, but labels stand below each item, or a bracket says at its end who does it.
  private static func startOfLabelled(_ paragraphs: [ProseParagraph]) -> Int? {
    let labels = paragraphs.indices.filter {
      LabelLine.opens(paragraphs[$0].body) && !LabelLine.isBare(paragraphs[$0].body)
    }
    if labels.count >= 2, let first = labels.first, first > 0 {
      // 就业工程 / 新增就业…。 / 责任单位:…, one after the other.
      let isHeaded = first > 1 && isItemHeading(paragraphs[first - 2])
      let isHabit =
        isHeaded
        && labels.dropFirst().contains { place in
          place >= first + 3 && LabelLine.opens(paragraphs[place - 3].body) && isItemHeading(paragraphs[place - 2])
        }
      return isHabit ? first - 2 : first - 1
    }
    let closed = paragraphs.indices.filter { ResponsibleTail.closesWithBracket(paragraphs[$0].body) }
    return closed.count >= 2 && closed.count * 2 >= paragraphs.count - (closed.first ?? 0) ? closed.first : nil
  }

  private static func isItemHeading(_ paragraph: ProseParagraph) -> Bool {
    Topic.isPlainHeading(paragraph.body) && !isTitle(paragraph.body)
      && paragraph.body.firstIndex { $0 == "年" } == nil
  }

  private static let titleEnds: [Word] = [
    "要点", "通知", "方案", "清单", "分解", "计划", "安排", "报告", "分工", "一览表", "分解表", "目标", "意见", "任务", "表", "工作思路", "工作打算", "重点工作",
  ]

  private static let papers: [Word] = [
    "表", "册", "清单", "名单", "名录", "目录", "方案", "办法", "细则", "模板", "样式", "说明", "图", ".doc", ".docx", ".xls", ".xlsx", ".pdf",
    ".zip",
    ".rar", ".wps", ".et",
  ]

  /// 重点项目表, 联络员名单.doc: what an annex is called.
  private static func isPaper(_ text: Passage) -> Bool { papers.contains { text.hasSuffix($0) } }

  private static func isTitle(_ text: Passage) -> Bool {
    titleEnds.contains { text.hasSuffix($0) } && text.count >= 8
  }
}
