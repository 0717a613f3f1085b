import PlanModel
import Reporting

/// What people write into the percent column of a form: `60`, `６０％`, `九成`, `七成五`, `百分之六十`, `已完成`, `无进展`.
enum StatedPercent: Equatable {
  case percent(Percent)
  case noProgress

  /// - Parameter text: as the cell shows it, so that 0.5 in a cell formatted as percent is `50%`.
  /// - Throws: `RowProblem` for what is no percent, a vague one (过半), or one that could be meant in two ways (0.5).
  init(_ text: String) throws(RowProblem) {
    let word = StatedPercent.folded(text)
    switch FormState(word) {
    case .completed: self = .percent(.full)
    case .noProgress: self = .noProgress
    case .onSchedule, .behind, nil:
      guard let hundredths = try StatedPercent.hundredths(StatedPercent.withoutVerb(word), shown: text) else {
        throw RowProblem(
          zh: "“\(text)” 不是明确的百分比：请填 0 至 100 的数，如 60",
          en: "'\(text)' is no definite percent: write 0 to 100, such as 60")
      }
      guard (0...10_000).contains(hundredths) else {
        throw RowProblem(zh: "“\(text)” 不在 0 至 100 之间：请改正", en: "'\(text)' is not from 0 to 100: correct it")
      }
      self = .percent(Percent(hundredths: hundredths))
    }
  }

  /// Full-width characters as ASCII, without white space, a full stop at the end left out.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    if folded.last == "。" { folded.removeLast() }
    return String(folded)
  }

  private static func withoutVerb(_ word: String) -> Substring {
    for verb in ["已累计完成", "累计完成", "已完成", "完成", "已达到", "达到", "累计"] where word.hasPrefix(verb) {
      return word.dropFirst(verb.count)
    }
    return word[...]
  }

  private static func hundredths(_ word: Substring, shown: String) throws(RowProblem) -> Int? {
    if word == "一半" || word == "半" { return 5000 }
    if word.hasPrefix("百分之") {
      let rest = word.dropFirst(3)
      return decimal(rest) ?? chinese(rest)
    }
    if let mark = word.firstIndex(of: "成") { return tenths(word[..<mark], word[word.index(after: mark)...]) }
    let hasSign = word.last == "%"
    guard let value = decimal(hasSign ? word.dropLast() : word) else { return nil }
    if !hasSign, value > 0, value < 100 {
      throw RowProblem(
        zh:
          "“\(shown)” 可能指 \(Percent(hundredths: value * 100))%，也可能不足 1%：请填 \(Percent(hundredths: value * 100)) 或 \(shown)%",
        en: "'\(shown)' may mean \(Percent(hundredths: value * 100))% or less than 1%: "
          + "write \(Percent(hundredths: value * 100)) or \(shown)%")
    }
    return value
  }

  /// `60`, `47.5`, `33.3333`: hundredths, rounded; what is not quite 100 stays below it. Nil for other text.
  private static func decimal(_ text: Substring) -> Int? {
    let isNegative = text.first == "-"
    let parts = (isNegative ? text.dropFirst() : text).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      parts[0].count <= 9, let whole = Int(parts[0])
    else { return nil }
    let places = parts.count == 2 ? Array(parts[1].utf8.map { Int($0) - 0x30 }.prefix(3)) + [0, 0, 0] : [0, 0, 0]
    var hundredths = whole * 100 + places[0] * 10 + places[1] + (places[2] >= 5 ? 1 : 0)
    if whole < 100, hundredths >= 10_000 { hundredths = 9999 }
    return isNegative ? (hundredths == 0 ? 0 : -hundredths) : hundredths
  }

  /// 九成, 七成五, 八成半, 9成.
  private static func tenths(_ tens: Substring, _ rest: Substring) -> Int? {
    guard let whole = decimal(tens) ?? chinese(tens), whole % 100 == 0, whole <= 1000 else { return nil }
    let part: Int?
    switch rest {
    case "": part = 0
    case "半": part = 500
    default: part = rest.count == 1 ? decimal(rest) ?? chinese(rest) : nil
    }
    guard let part, part >= 0, part < 1000, whole + (part > 0 ? 1 : 0) <= 1000 else { return nil }
    return whole * 10 + part
  }

  /// 零 to 一百, with 点 before decimals: in hundredths.
  private static func chinese(_ text: Substring) -> Int? {
    let parts = text.split(separator: "点", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let whole = chineseWhole(first) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    let places = parts[1].map { digits.firstIndex(of: $0) }
    guard (1...2).contains(places.count), let tenth = places[0] else { return nil }
    guard places.count == 2 else { return whole * 100 + tenth * 10 }
    return places[1].map { whole * 100 + tenth * 10 + $0 }
  }

  private static let digits: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static func chineseWhole(_ text: Substring) -> Int? {
    if text == "百" || text == "一百" { return 100 }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: Substring) -> Int? { part.count == 1 ? part.first.flatMap(digits.firstIndex) : nil }
    switch parts.count {
    case 1: return digit(parts[0])
    case 2:
      guard let tens = parts[0].isEmpty ? 1 : digit(parts[0]), let ones = parts[1].isEmpty ? 0 : digit(parts[1]) else {
        return nil
      }
      return tens * 10 + ones
    default: return nil
    }
  }
}
