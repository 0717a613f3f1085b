import PlanModel

/// Finds the quantities with a unit that a text sets as targets: 3.5亿元, 增长6.1%, 不少于40家, 4760元/平方米.
/// Dates, ordinals, parcel and document numbers, and what stands in 《》 are none.
enum IndicatorReader {
  /// - Parameter skipped: positions of figures that are read as something else.
  static func read(_ passage: Passage, quarter: Quarter? = nil, skipped: Set<Int> = []) -> [Indicator] {
    var found: [Indicator] = []
    add(from: passage, quarter: quarter, skipped: skipped, to: &found)
    return found
  }

  /// The same, behind those that were found before.
  static func add(
    from passage: Passage, quarter: Quarter? = nil, skipped: Set<Int> = [], to found: inout [Indicator]
  ) {
    guard passage.marks.contains(.digit) else { return }
    var titleDepth = 0
    var index = starters.next(in: passage, from: passage.start)
    while index < passage.end {
      switch passage[index] {
      case "《": titleDepth += 1
      case "》": titleDepth = max(0, titleDepth - 1)
      case "0"..."9":
        let end = endOfNumber(from: index, in: passage)
        if titleDepth == 0, !skipped.contains(index),
          let (indicator, close) = indicator(at: index, numberEnd: end, in: passage, quarter: quarter)
        {
          found.append(indicator)
          index = max(close, index + 1)
        } else {
          index = max(end, index + 1)
        }
        index = starters.next(in: passage, from: index)
        continue
      default: break
      }
      index = starters.next(in: passage, from: index + 1)
    }
  }

  private static let starters: ScalarSet = "《》0123456789"

  private static func indicator(
    at start: Int, numberEnd: Int, in passage: Passage, quarter: Quarter?
  ) -> (Indicator, Int)? {
    if start > passage.start, isNameBefore(passage[start - 1]) || opensQuotedName(start, in: passage) { return nil }
    guard var amount = Amount(passage[start..<numberEnd]) else { return nil }
    var index = numberEnd
    var isRange = false
    // 6%-7%, 1-2家: the lower bound counts.
    if let low = rangeBound(from: numberEnd, in: passage) {
      isRange = true
      index = low
    }
    var isRough = false
    skipBlanks(&index, in: passage)
    func skipRough() {
      if index < passage.end, passage[index] == "余" || passage[index] == "多" {
        isRough = true
        index += 1
      }
    }
    skipRough()
    if index < passage.end, UnitWords.powerStarts.contains(passage[index]),
      let power = UnitWords.powers.first(where: { passage.matches($0.word, at: index) })
    {
      amount.shift(by: power.zeros)
      index += power.word.count
    }
    skipRough()
    skipBlanks(&index, in: passage)
    guard let (unit, unitEnd) = unit(at: index, in: passage) else { return nil }
    let unitStart = index
    index = unitEnd
    if unit == mark, isScore(start, index, in: passage) { return nil }
    if unit == route, passage[index..<index + 14].contains(buses) { return nil }
    if isStartOfChange(start, index, in: passage) { return nil }
    if let below = base(at: index, in: passage) { index = below }
    guard !isOrdinalOrThreshold(start: start, unit: unit, end: index, in: passage) else { return nil }
    let comparator = isRange ? .atLeast : comparator(before: start, after: index, isRough: isRough, in: passage)
    let indicator = Indicator(
      quarter: quarter, text: passage[start..<index].unspacedString, value: amount.value,
      unit: passage[unitStart..<index].unspacedString, comparator: comparator,
      kind: kind(unit: unit, isRate: index > unitEnd, comparator: comparator, before: start, in: passage)
    )
    return (indicator, index)
  }

  /// “15分钟生活圈”: a figure that opens a name in quotation marks is part of it; “40%” alone is a figure.
  private static func opensQuotedName(_ start: Int, in passage: Passage) -> Bool {
    guard quotes.contains(passage[start - 1]) else { return false }
    let name = passage[start..<min(start + 24, passage.end)]
    guard let close = name.firstIndex(where: quotes.contains) else { return false }
    return passage[start..<close].ideographs >= 4
  }

  private static let quotes: ScalarSet = "“”\""

  /// 由65项减至42项: where a change begins is no target of it.
  private static func isStartOfChange(_ start: Int, _ end: Int, in passage: Passage) -> Bool {
    guard start > passage.start, passage[start - 1] == "由" || passage[start - 1] == "从" else { return false }
    let rest = passage[end..<end + 5]
    guard let (word, at) = changes.first(in: rest), at == rest.start else { return false }
    return passage.from(at + word.count).firstScalar.map(isDigit) ?? false
  }

  private static let changing: [String] = [
    "减", "减少", "压减", "精减", "精简", "增", "增加", "增长", "提高", "提升", "压缩", "缩短", "缩减", "降", "降低", "下降", "下调", "上调", "扩大", "扩",
    "升", "上升",
    "调整",
  ]
  private static let changes: WordTable = {
    var words: [Word] = []
    for word in changing { for end in ["至", "到", "为"] { words.append(Word(word + end)) } }
    return WordTable(words)
  }()
  private static let route: Word = "路"
  private static let buses: Word = "公交"

  /// (9分), (共9分): what the work counts for when it is marked, no target of it.
  private static func isScore(_ start: Int, _ end: Int, in passage: Passage) -> Bool {
    guard end < passage.end, passage[end] == ")" || passage[end] == "]" else { return false }
    var open = start
    while open > passage.start, start - open < 4, scoreLeads.contains(passage[open - 1]) { open -= 1 }
    return open > passage.start && (passage[open - 1] == "(" || passage[open - 1] == "[")
  }

  private static let scoreLeads: ScalarSet = " 共计占满值为"

  /// A unit and where it ends; a blank may break it (平方公 里).
  private static func unit(at index: Int, in passage: Passage) -> (Word, Int)? {
    let plain =
      UnitWords.notUnits.longest(at: index, in: passage) == nil ? UnitWords.units.longest(at: index, in: passage) : nil
    guard passage.marks.contains(.blank), index < passage.end,
      let blank = (index + 1..<min(index + 5, passage.end)).first(where: { passage[$0] == " " }),
      index + (plain?.count ?? 0) <= blank
    else { return plain.map { ($0, index + $0.count) } }
    let joined = Passage(Array(passage[index..<min(index + 8, passage.end)].foldedScalars.filter { $0 != " " }))
    guard let whole = UnitWords.units.longest(at: joined.start, in: joined), whole.count > blank - index,
      whole.count > plain?.count ?? 0, UnitWords.notUnits.longest(at: joined.start, in: joined) == nil
    else { return plain.map { ($0, index + $0.count) } }
    var end = index
    var left = whole.count
    while left > 0 {
      if passage[end] != " " { left -= 1 }
      end += 1
    }
    return (whole, end)
  }

  // MARK: - Numbers

  /// Digits, thousands apart by commas, and a decimal part.
  private static func endOfNumber(from start: Int, in passage: Passage) -> Int {
    var index = digits(from: start, in: passage)
    while index - start <= 12, index + 3 < passage.end, passage[index] == ",",
      index - start <= 3 || passage[index - 4] == ",",
      digits(from: index + 1, in: passage) == index + 4
    { index += 4 }
    if index + 1 < passage.end, passage[index] == ".", isDigit(passage[index + 1]) {
      index = digits(from: index + 1, in: passage)
    } else if index + 2 < passage.end, passage[index] == ".", passage[index + 1] == " ", isDigit(passage[index + 2]) {
      // 3. 3%: a blank that copying left inside; only a share is surely one figure.
      let close = digits(from: index + 2, in: passage)
      if close < passage.end, passage[close] == "%" { index = close }
    }
    return index
  }

  private static func digits(from start: Int, in passage: Passage) -> Int {
    var index = start
    while index < passage.end, isDigit(passage[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func rangeBound(from end: Int, in passage: Passage) -> Int? {
    var index = end
    if index < passage.end, passage[index] == "%" { index += 1 }
    guard index < passage.end,
      passage[index] == "-" || passage[index] == "~" || passage[index] == "～" || passage[index] == "至",
      index + 1 < passage.end, isDigit(passage[index + 1])
    else { return nil }
    let close = endOfNumber(from: index + 1, in: passage)
    // 2018-2020年 and A3-02 are no ranges: a unit must follow.
    var unit = close
    if unit < passage.end, passage[unit] == "万" || passage[unit] == "亿" { unit += 1 }
    guard UnitWords.units.longest(at: unit, in: passage) != nil,
      UnitWords.notUnits.longest(at: unit, in: passage) == nil
    else {
      return nil
    }
    return close
  }

  private static func skipBlanks(_ index: inout Int, in passage: Passage) {
    while index < passage.end, passage[index] == " " { index += 1 }
  }

  private static func base(at index: Int, in passage: Passage) -> Int? {
    var index = index
    // 4例以下/10万人口
    if index + 2 < passage.end, passage[index + 2] == "/", bounds.longest(at: index, in: passage) != nil { index += 2 }
    guard index < passage.end, passage[index] == "/" else { return nil }
    if let word = UnitWords.bases.longest(at: index + 1, in: passage) { return index + 1 + word.count }
    return nil
  }

  private static let bounds = WordTable(["以下", "以上", "以内"])

  // MARK: - What is no target

  /// A digit behind a letter, an ordinal word or a stroke belongs to a name: G50, 第3, A3-02, 7×24.
  private static func isNameBefore(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "第", "×", "*", "/", "〔", "#", "№", "前", ".", "+", "_": true
    case "-": true
    default: false
    }
  }

  private static func isOrdinalOrThreshold(start: Int, unit: Word, end: Int, in passage: Passage) -> Bool {
    // 500万元以上项目, 年产值5亿元以上的企业: says which projects, not how much.
    guard end < passage.end, thresholdStarts.contains(passage[end]), isMoney(unit) || unit == people else {
      return false
    }
    // 30人(含)以下的企业
    let from = passage.matches("(含)", at: end) ? end + 3 : end
    let rest = passage[from..<min(from + 8, passage.end)]
    if thresholds.longest(at: rest.start, in: rest) != nil {
      let behind = passage[from..<min(from + 12, passage.end)]
      if let (_, at) = bodies.first(in: behind), !behind.upTo(at).foldedScalars.contains(where: isStop) { return true }
    }
    return false
  }

  private static let thresholdStarts: ScalarSet = "以及级元("
  private static let thresholds = WordTable(["以上", "及以上", "以下", "及以下", "级", "元级"])
  private static let people: Word = "人"

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "。", ";", "、", ":", "(", ")", "0"..."9": true
    default: false
    }
  }

  private static let money: [Word] = ["元", "美元", "欧元", "港元"]

  private static func isMoney(_ unit: Word) -> Bool {
    unit.scalars.last == "元" && money.contains { $0.scalars == unit.scalars }
  }

  private static let bodies = WordTable(["项目", "企业", "工程", "楼宇", "平台", "产业", "载体", "园区", "集群", "单位", "市场", "商场", "大项目"])

  // MARK: - Comparator and kind

  private static func comparator(
    before start: Int, after end: Int, isRough: Bool, in passage: Passage
  ) -> Indicator.Comparator {
    let rest = passage[end..<min(end + 4, passage.end)]
    let lead = passage[max(start - 10, passage.start)..<start]
    if let first = rest.firstScalar, boundStarts.contains(first) {
      if rest.hasPrefix("以上") || rest.hasPrefix("及以上") || rest.hasPrefix("(含)以上") { return .atLeast }
      if rest.hasPrefix("以内") || rest.hasPrefix("以下") || rest.hasPrefix("之内") { return .atMost }
    }
    let clause = clauseEnd(of: lead)
    let isCompared = comparing.occurs(in: clause)
    if isCompared, atLeast.occurs(in: clause) { return .atLeast }
    if isCompared, atMost.occurs(in: clause) { return .atMost }
    if let first = rest.firstScalar, first == "左" || first == "上",
      rest.hasPrefix("左右") || rest.hasPrefix("上下")
    {
      return .about
    }
    if isRough || isCompared && about.occurs(in: clause) { return .about }
    return .equal
  }

  private static func clauseEnd(of lead: Passage) -> Passage {
    guard let stop = lead.range.last(where: { isStop(lead[$0]) }) else { return lead }
    return lead.from(stop + 1)
  }

  private static let boundStarts: ScalarSet = "以及(之"
  private static let least: [Word] = ["不少于", "不低于", "至少", "超过", "突破", "高于", "大于", "不小于", "多于", "力争突破"]
  private static let most: [Word] = [
    "不超过", "不高于", "控制在", "低于", "少于", "不大于", "不多于", "不超", "降至", "压缩至", "压减至", "缩短至",
  ]
  private static let rough: [Word] = ["约", "大约", "左右", "预计"]
  private static let atLeast = WordTable(least)
  private static let atMost = WordTable(most)
  private static let about = WordTable(rough)
  /// Any of them: most figures stand behind none.
  private static let comparing = WordTable(least + most + rough)

  private static func kind(
    unit: Word, isRate: Bool, comparator: Indicator.Comparator, before start: Int, in passage: Passage
  ) -> Indicator.Kind {
    let lead = passage[max(start - 12, passage.start)..<start]
    let clause = clauseEnd(of: lead)
    let last = unit.scalars.last
    if last == "点", unit == point || unit == points { return .growth }
    if last == "%" || last == "‰" {
      if growth.occurs(in: clause) { return .growth }
      return comparator == .atMost ? .ceiling : .share
    }
    if comparator == .atMost { return .ceiling }
    if isRate || level.occurs(in: clause) { return .level }
    return .sum
  }

  private static let mark: Word = "分"
  private static let point: Word = "百分点"
  private static let points: Word = "个百分点"
  private static let growth = WordTable([
    "增长", "增幅", "增速", "提高", "提升", "下降", "降低", "减少", "压降", "压减", "提速", "增加", "递增", "涨幅", "降幅",
  ])
  private static let level = WordTable(["保持", "稳定在", "维持", "拥有量", "人均", "均", "水平", "每"])
}

/// Digits and a power of ten, exact until the last step.
private struct Amount {
  private var digits = 0
  private var decimals = 0
  private var zeros = 0

  init?(_ passage: Passage) {
    var seenPoint = false
    var count = 0
    for scalar in passage.foldedScalars {
      if scalar == "," || scalar == " " { continue }
      if scalar == "." {
        seenPoint = true
        continue
      }
      guard let digit = ChineseNumber.asciiDigit(scalar) else { return nil }
      count += 1
      guard count <= 15 else { return nil }
      digits = digits * 10 + digit
      if seenPoint { decimals += 1 }
    }
    guard count > 0 else { return nil }
  }

  mutating func shift(by zeros: Int) { self.zeros += zeros }

  /// 16936 and eight zeros, two decimals: 16936000000, without the noise of 169.36 × 10^8.
  var value: Double {
    let power = zeros - decimals
    var scale = 1.0
    for _ in 0..<abs(power) { scale *= 10 }
    return power >= 0 ? Double(digits) * scale : Double(digits) / scale
  }
}
