/// What a number format of a workbook makes of a number, as far as it changes the meaning: dates, percent, fixed words.
struct NumberFormat: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case number
    case percent
    /// Which parts the format shows.
    case date(day: Bool, monthOrYear: Bool, time: Bool)
  }

  let kind: Kind
  /// Words of the format around the number, such as 万元.
  var prefix = ""
  var suffix = ""

  static let general = NumberFormat(builtIn: 0)

  /// The formats that files name by number without spelling them out.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: kind = .percent
    case 14...16, 27...31, 36, 50, 51, 53, 54, 57, 58: kind = .date(day: true, monthOrYear: true, time: false)
    case 17, 52, 55, 56: kind = .date(day: false, monthOrYear: true, time: false)
    case 18...21, 32...35, 45...47: kind = .date(day: false, monthOrYear: false, time: true)
    case 22: kind = .date(day: true, monthOrYear: true, time: true)
    default: kind = .number
    }
  }

  /// - Parameter code: `0.0%`, `yyyy"年"m"月"d"日"`, `0"万元"` …; the section for positive numbers counts.
  init(code: String) {
    var letters: Set<Character> = []
    var words = (before: "", after: "")
    var hasPlace = false
    var isPercent = false
    func add(_ text: some StringProtocol) { if hasPlace { words.after += text } else { words.before += text } }
    var rest = code[...]
    reading: while let character = rest.popFirst() {
      switch character {
      case ";": break reading
      case "\"":
        add(rest.prefix { $0 != "\"" })
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { add(String(next)) }
      case "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        // [h]:mm counts hours; [Red], [$-804] and conditions say nothing here.
        if ["h", "hh", "m", "mm", "s", "ss"].contains(inside) { letters.insert("h") }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "%": isPercent = true
      case "0", "#", "?": hasPlace = true
      case "y", "Y", "e", "b": letters.insert("y")
      case "m", "M": letters.insert("m")
      case "d", "D": letters.insert("d")
      case "h", "H", "s", "S": letters.insert("h")
      case "年", "月", "日", "¥", "￥", "$", "€": add(String(character))
      default: continue
      }
    }
    // "General" and "G/通用格式" hold letters of dates.
    let isGeneral = code.lowercased().hasPrefix("general") || code.hasPrefix("G/") || code == "@"
    if isPercent {
      kind = .percent
    } else if !isGeneral, !hasPlace || letters.contains("y"), !letters.isEmpty {
      let showsTime = letters.contains("h")
      let showsMonth = letters.contains("y") || (letters.contains("m") && (!showsTime || letters.contains("d")))
      kind = .date(day: letters.contains("d"), monthOrYear: showsMonth, time: showsTime)
    } else {
      kind = .number
      if hasPlace { (prefix, suffix) = words }
    }
  }

  func text(_ number: Double, countsFrom1904: Bool) -> String {
    switch kind {
    case .number: return prefix + DecimalText.text(number) + suffix
    case .percent: return DecimalText.text(number * 100, digits: 12) + "%"
    case .date(let day, let monthOrYear, let time):
      return SerialDate(number, countsFrom1904: countsFrom1904)?.text(day: day, monthOrYear: monthOrYear, time: time)
        ?? DecimalText.text(number)
    }
  }
}
