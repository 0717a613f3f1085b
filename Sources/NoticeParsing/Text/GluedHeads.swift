/// A notice that was copied without its line ends, on one line or a few: its title and its headings are glued to what
/// follows them. Items that count on behind the end of a sentence are parted later, with those of any paragraph.
enum GluedHeads {
  /// Longer pages keep their lines.
  static let mostLines = 12
  private static let shortest = 90

  /// The lines, numbered anew from 1, and the line of the source that each came from; nil where nothing is parted.
  static func lines(of given: [Line]) -> (lines: [Line], sources: [Int])? {
    guard let first = given.first(where: { !$0.text.isEmpty }),
      first.text.lastScalar == "。" || given.contains(where: { $0.text.count >= shortest })
    else { return nil }
    var texts: [Passage] = []
    var sources: [Int] = []
    var due = 1
    var printed = 0
    for line in given where !line.text.isEmpty {
      printed += 1
      var rest = line.text
      if printed == 1, rest.count >= shortest || rest.lastScalar == "。", let end = titleEnd(in: rest) {
        texts.append(rest.upTo(end).trimmed())
        sources.append(line.number)
        rest = rest.from(end).trimmed()
      }
      if rest.count >= shortest {
        let parts = parted(rest, due: &due)
        texts += parts
        sources += parts.map { _ in line.number }
      } else {
        if let found = rest.leadingOrdinal(), found.ordinal.style == .chinese { due = found.ordinal.value + 1 }
        texts.append(rest)
        sources.append(line.number)
      }
    }
    guard texts.count > printed else { return nil }
    let lines = texts.enumerated().map { Line(text: $1, number: $0 + 1, blankLinesBefore: 0, indent: 0) }
    return (lines, sources)
  }

  // MARK: - The title

  /// 云溪区2033年工作要点一、…, …工作总结今年以来,…: where a title's last word meets what opens a text.
  private static func titleEnd(in text: Passage) -> Int? {
    guard text.leadingOrdinal() == nil else { return nil }
    var named = 0
    for position in text.upTo(text.start + longestTitle).range.dropFirst(8) {
      if titleStops.contains(text[position - 1]) || text[position] == "、" && ChineseNumber.isDigit(text[position - 1]) {
        return nil
      }
      // A library's name for several papers is none of theirs.
      if papers.longest(endingAt: position, in: text) != nil { named += 1 }
      guard named <= 2 else { return nil }
      guard titleWords.longest(endingAt: position, in: text) != nil else { continue }
      if text[position] == " " || textOpenings.longest(at: position, in: text) != nil
        || opensSentence(at: position, in: text)
      {
        return position
      }
      if let found = text.from(position).leadingOrdinal(), found.ordinal.value == 1, !found.ordinal.isCompound,
        found.ordinal.style == .chinese || found.ordinal.style != .inline && found.rest.firstScalar?.isIdeograph == true
      {
        return position
      }
    }
    return nil
  }

  private static let longestTitle = 60
  private static let titleStops: ScalarSet = "。;:!?,"
  private static let titleWords = WordTable([
    "工作要点", "工作总结", "工作计划", "工作安排", "工作打算", "工作思路", "汇报", "报告", "工作情况", "工作方案", "分解方案", "分工方案", "实施方案", "任务清单", "责任清单",
    "责任分解", "任务分解", "民生实事", "实事项目", "工作小结", "工作任务", "行动计划", "实施意见", "重点工作",
  ])
  private static let papers = WordTable(["总结", "汇编"])
  private static let textOpenings = WordTable([
    "为深入", "为做好", "为进一步", "为全面", "为切实", "为贯彻", "为认真", "为确保", "为加快", "为了", "根据", "按照", "现将", "围绕",
  ])

  // MARK: - Headings

  /// As it is where no heading meets a sentence: what counts on behind a sentence's end is parted with all items, which
  /// may count on over the headings.
  private static func parted(_ text: Passage, due: inout Int) -> [Passage] {
    let sections = sections(of: text, due: &due)
    var isNeeded = false
    let parts = sections.flatMap { headed($0, &isNeeded) }
    return isNeeded && !sections.dropFirst().contains(where: goesOn) ? parts : [text]
  }

  /// Whether the first number behind a heading is none of a first item.
  private static func goesOn(_ section: Passage) -> Bool {
    let opening = section.upTo(section.start + 300)
    for position in opening.range.dropFirst(2) where ChineseNumber.asciiDigit(section[position]) != nil {
      guard section[position - 1].isIdeograph || sentenceEnds.contains(section[position - 1]),
        let found = section.from(position).leadingOrdinal(), found.ordinal.style == .arabic, !found.ordinal.isCompound,
        found.rest.start > position + 1, itemMarks.contains(section[found.rest.start - 1]),
        found.rest.firstScalar?.isIdeograph == true
      else { continue }
      return found.ordinal.value > 1
    }
    return false
  }

  private static let itemMarks: ScalarSet = "、."

  /// Parted before 一、, 二、 and so on, as they count on.
  private static func sections(of text: Passage, due: inout Int) -> [Passage] {
    if let found = text.leadingOrdinal(), found.ordinal.style == .chinese { due = found.ordinal.value }
    var marks: [Int] = []
    var next = due
    for position in text.range.dropLast(4)
    where text[position + 1] == "、" && ChineseNumber.isDigit(text[position]) || text[position + 2] == "、" {
      guard let mark = text.from(position).leadingOrdinal(), mark.ordinal.style == .chinese,
        mark.ordinal.value == next, position == text.start || mayStandBefore(position, in: text),
        mark.rest.count >= 4
      else { continue }
      marks.append(position)
      next += 1
    }
    // 一、 alone may be anything.
    guard next > 2 else { return [text] }
    due = next
    var out: [Passage] = []
    var low = text.start
    for mark in marks where mark > low {
      out.append(text[low..<mark].trimmed())
      low = mark
    }
    out.append(text.from(low).trimmed())
    return out.filter { !$0.isEmpty }
  }

  /// Behind the end of a sentence, or glued to a word; not in 第一、 or 统一、.
  private static func mayStandBefore(_ position: Int, in text: Passage) -> Bool {
    let before = text[position - 1]
    if sentenceEnds.contains(before) { return true }
    guard before.isIdeograph, !ChineseNumber.isDigit(before) else { return false }
    return !ordinalLeads.contains(before)
  }

  private static let sentenceEnds: ScalarSet = "。;:!?)]”》 "
  private static let ordinalLeads: ScalarSet = "第统唯之专单逐同划星期周初十其"

  /// A heading, and what runs on behind it on its line.
  private static func headed(_ text: Passage, _ isNeeded: inout Bool) -> [Passage] {
    guard text.count >= 30, let found = text.leadingOrdinal(), found.ordinal.style == .chinese else {
      return lostEnds(of: text, &isNeeded)
    }
    let opening = found.rest.upTo(found.rest.start + longestHeading)
    for position in opening.range.dropFirst(4) {
      if headingStops.contains(opening[position - 1]) { break }
      guard opening[position - 1].isIdeograph else { continue }
      let isSentence = opensSentence(at: position, in: text)
      if isSentence { isNeeded = true }
      if isSentence || opensItem(at: position, in: text) {
        return [text.upTo(position).trimmed()] + lostEnds(of: text.from(position).trimmed(), &isNeeded)
      }
    }
    return lostEnds(of: text, &isNeeded)
  }

  private static let longestHeading = 40
  private static let headingStops: ScalarSet = "。;:!?"

  /// 今年以来,…, 2033年,…, 二季度,…: not where a word before it takes the time for its own.
  private static func opensSentence(at position: Int, in text: Passage) -> Bool {
    guard position > text.start, text[position - 1].isIdeograph, !takesTime.contains(text[position - 1]) else {
      return false
    }
    if openings.longest(at: position, in: text) != nil { return true }
    var end = position
    if let word = times.longest(at: position, in: text) {
      end += word.count
    } else if ChineseNumber.asciiDigit(text[position]) != nil, position + 5 < text.end, text[position + 4] == "年" {
      end += 5
    } else {
      return false
    }
    return end < text.end && (text[end] == "," || text[end] == "是")
  }

  private static let openings = WordTable(["今年以来", "一年来", "半年来", "年初以来", "近年来", "截至目前", "截止目前"])
  private static let times = WordTable([
    "今年", "明年", "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "一年", "过去一年", "下一步", "本年度",
    "前三季度",
  ])
  private static let takesTime: ScalarSet = "在到至于从争将自比较即保前的对以按与和及、"

  /// (一)… or 1、… behind a heading's last word.
  private static func opensItem(at position: Int, in text: Passage) -> Bool {
    guard text[position] == "(" || text[position] == "1" else { return false }
    guard let found = text.from(position).leadingOrdinal(), found.ordinal.value == 1, !found.ordinal.isCompound,
      found.ordinal.style == .bracketedChinese || found.ordinal.style == .arabic
    else { return false }
    return !RunTogether.hasBlankForMark(found.rest) && found.rest.firstScalar?.isIdeograph == true
  }

  // MARK: - Items

  /// …做强企业(三)抓好防汛。…(四)…: an item behind one that lost its last mark, where its number is due and the next follows.
  private static func lostEnds(of text: Passage, _ isNeeded: inout Bool) -> [Passage] {
    guard text.marks.contains(.bracket) else { return [text] }
    var places: [(position: Int, isGlued: Bool)] = []
    for position in text.range.dropLast(4) where text[position] == "(" {
      guard let found = text.from(position).leadingOrdinal(), found.ordinal.style == .bracketedChinese else { continue }
      if found.ordinal.value == 1 { places.removeAll { !$0.isGlued } }
      guard found.ordinal.value == places.count + 1 else { continue }
      places.append((position, position > text.start && text[position - 1].isIdeograph))
    }
    var out: [Passage] = []
    var low = text.start
    for (place, next) in zip(places, places.dropFirst()) where place.isGlued && !next.isGlued && place.position > low {
      out.append(text[low..<place.position].trimmed())
      low = place.position
      isNeeded = true
    }
    out.append(text.from(low).trimmed())
    return out
  }
}
