/// Kinds of scalars that a text holds. Most rules need one of them to find anything, and most lines lack it.
struct Marks: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// 0 to 9.
  static let digit = Marks(rawValue: 1 << 0)
  /// 一, 十, 两, 〇.
  static let chineseDigit = Marks(rawValue: 1 << 1)
  /// White space, folded.
  static let blank = Marks(rawValue: 1 << 2)
  static let colon = Marks(rawValue: 1 << 3)
  /// Brackets of any kind, 《 and quotation marks aside.
  static let bracket = Marks(rawValue: 1 << 4)
  /// 年, 月, 季, 岁, or Q: without one no day is named, save in figures (2025.6).
  static let time = Marks(rawValue: 1 << 5)
  /// %, 成, 半, 之 and /: without one no share is stated.
  static let share = Marks(rawValue: 1 << 6)
  static let pipe = Marks(rawValue: 1 << 7)
  /// 牵, 配, 负, 责, 协, 分, 组, 具: without one no sentence says who does it.
  static let role = Marks(rawValue: 1 << 8)
  /// 序, 编: without one nothing heads numbered rows.
  static let serial = Marks(rawValue: 1 << 9)
  /// 第, 首, 前: without one nothing is the first of a list.
  static let rank = Marks(rawValue: 1 << 10)
  /// Strokes, and ① to ⑳.
  static let point = Marks(rawValue: 1 << 11)

  private static let kinds: [(marks: Marks, scalars: String)] = [
    (.digit, "0123456789"), (.chineseDigit, "一二三四五六七八九十百〇零两千"), (.blank, " "), (.colon, ":"),
    (.bracket, "()[]〔〕{}〖〗「」<>﹝﹞"), (.time, "年月季岁Qq"), (.share, "%成半之/"), (.pipe, "|"), (.role, "牵配负责协分组具"),
    (.serial, "序编"), (.rank, "第首前"), (.point, "-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  ]

  /// The scalars that have a kind, by their low twelve bits.
  static var byScalar: [[(scalar: UInt32, marks: Marks)]] {
    var table = [[(scalar: UInt32, marks: Marks)]](repeating: [], count: 0x1000)
    for (marks, scalars) in kinds {
      for scalar in scalars.unicodeScalars { table[Int(scalar.value & 0xFFF)].append((scalar.value, marks)) }
    }
    return table
  }
}
