/// How a list or a heading prints its number.
enum NumberStyle: Sendable, Equatable {
  case decimal, decimalZero, decimalFullWidth, upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 一, 十, 二十一, 一百零一
  case chinese
  /// 一, 一〇, 二一: digit for digit.
  case chineseDigits
  /// 壹, 拾, 贰拾壹
  case chineseLegal
  /// ①, ⑴, ⒈ up to 20.
  case circled, parenthesized, dotted
  /// 甲, 乙, 丙 and 子, 丑, 寅.
  case stems, branches

  /// Decimal where the style has no sign for the number.
  func text(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    switch self {
    case .decimal: return String(number)
    case .decimalZero: return number < 10 ? "0\(number)" : String(number)
    case .decimalFullWidth: return NumberStyle.map(String(number), to: "０１２３４５６７８９")
    case .upperRoman: return NumberStyle.roman(number)
    case .lowerRoman: return NumberStyle.roman(number).lowercased()
    case .upperLetter: return NumberStyle.letters(number, first: 0x41)
    case .lowerLetter: return NumberStyle.letters(number, first: 0x61)
    case .chinese: return NumberStyle.chinese(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], legal: false)
    case .chineseDigits: return NumberStyle.map(String(number), to: "〇一二三四五六七八九")
    case .chineseLegal:
      return NumberStyle.chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], legal: true)
    case .circled: return NumberStyle.sign(number, first: 0x2460, count: 20)
    case .parenthesized: return NumberStyle.sign(number, first: 0x2474, count: 20)
    case .dotted: return NumberStyle.sign(number, first: 0x2488, count: 20)
    case .stems: return NumberStyle.cycle(number, of: "甲乙丙丁戊己庚辛壬癸")
    case .branches: return NumberStyle.cycle(number, of: "子丑寅卯辰巳午未申酉戌亥")
    }
  }

  private static func map(_ decimal: String, to digits: String) -> String {
    let signs = Array(digits)
    return String(decimal.utf8.map { signs[Int($0) - 0x30] })
  }

  private static func roman(_ number: Int) -> String {
    guard number < 4000 else { return String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in values {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// a … z, aa, bb …, as word processors count.
  private static func letters(_ number: Int, first: UInt8) -> String {
    let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: min((number - 1) / 26 + 1, 40))
  }

  private static func chinese(_ number: Int, digits: String, units: [String], legal: Bool) -> String {
    guard number < 10_000 else { return String(number) }
    let signs = Array(digits)
    let places = String(number).utf8.map { Int($0) - 0x30 }
    var text = ""
    var zero = false
    for (position, digit) in places.enumerated() {
      if digit == 0 {
        zero = true
        continue
      }
      if zero { text.append(signs[0]) }
      zero = false
      let unit = units[places.count - 1 - position]
      // 十一, not 一十一, where the number begins with it.
      if !(digit == 1 && position == 0 && places.count == 2 && !legal) { text.append(signs[digit]) }
      text += unit
    }
    return text
  }

  private static func sign(_ number: Int, first: UInt32, count: Int) -> String {
    guard number <= count, let scalar = Unicode.Scalar(first + UInt32(number) - 1) else { return String(number) }
    return String(Character(scalar))
  }

  private static func cycle(_ number: Int, of signs: String) -> String {
    let all = Array(signs)
    return number <= all.count ? String(all[number - 1]) : String(number)
  }
}
