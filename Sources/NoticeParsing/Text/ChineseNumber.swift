/// Chinese and Arabic numerals: 一 to 九千九百九十九, 二〇一一, 十二, 廿, 两, 半 is left to the caller.
enum ChineseNumber {
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "O": 0, "o": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let tens: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零", "两", "千": true
    default: false
    }
  }

  /// 二OO八: the letter in the place of 〇.
  static func isLatinZero(_ scalar: Unicode.Scalar) -> Bool { scalar == "O" || scalar == "o" }

  /// ① to ⑳.
  static func circled(_ scalar: Unicode.Scalar) -> Int? {
    (0x2460...0x2473).contains(scalar.value) ? Int(scalar.value) - 0x245F : nil
  }

  /// A whole number written in digits of either kind, by place (二〇一一) or by unit (一百二十); nil for anything else.
  static func value(_ text: Passage) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var byPlace = 0
    var total = 0
    var pending: Int?
    var hasUnit = false
    for position in text.range {
      let scalar = text[position]
      // Nearly all are ASCII: these are told without hashing.
      if let digit = asciiDigit(scalar) ?? digits[scalar] {
        byPlace = byPlace * 10 + digit
        pending = hasUnit ? digit : byPlace
      } else if let unit = tens[scalar] {
        hasUnit = true
        total += (pending ?? 1) * unit
        pending = nil
        byPlace = 0
      } else {
        return nil
      }
    }
    return hasUnit ? total + (pending ?? 0) : byPlace
  }

  /// The number that begins at the position, of at most `longest` digits, and where it ends.
  static func leading(at position: Int, in text: Passage, longest: Int) -> (value: Int, end: Int)? {
    var end = position
    while end < text.end, end - position < longest, asciiDigit(text[end]) != nil || isDigit(text[end]) { end += 1 }
    guard end > position, let value = value(text[position..<end]) else { return nil }
    return (value, end)
  }

  static func asciiDigit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
  }
}
