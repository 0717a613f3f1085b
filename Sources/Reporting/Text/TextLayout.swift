import PlanModel

/// Lines of text in a given width.
struct TextLayout {
  let language: Language
  /// Nil: as wide as needed.
  let width: Int?
  private let color: Bool
  private let wideAmbiguous: Bool

  init(_ options: RenderingOptions) {
    language = options.language
    width = options.width.map { max(20, $0) }
    color = options.color
    wideAmbiguous = options.wideAmbiguous
  }

  func columns(_ text: String) -> Int { DisplayWidth.of(text, wideAmbiguous: wideAmbiguous) }

  func lines(_ text: String, width: Int?) -> [String] {
    let text = PrintableText.of(text, keepsLines: true)
    guard let width else {
      // Most cells are one line; cutting one up looks at every character.
      guard text.utf8.contains(0x0A) else { return [text] }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return Wrapping.lines(text, width: width, wideAmbiguous: wideAmbiguous)
  }

  /// As many lines as the width asks for, of about one length: `应达` over `目标`, not `应达目` over `标`.
  func balanced(_ text: String, width: Int) -> [String] {
    var best = lines(text, width: width)
    guard best.count > 1 else { return best }
    // A word of letters is not cut for it.
    let words = text.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }
    let least = max(2, words.map(\.utf8.count).max() ?? 2)
    for narrower in stride(from: width - 1, through: least, by: -1) {
      let next = lines(text, width: narrower)
      guard next.count == best.count else { break }
      best = next
    }
    return best
  }

  /// Names in a row (区水务局、区住建局): broken between them rather than inside one.
  func names(_ text: String, width: Int) -> [String] {
    guard columns(text) > width, text.unicodeScalars.contains("、") else { return lines(text, width: width) }
    var output: [String] = []
    for name in TextLayout.names(in: text) {
      if let last = output.last, columns(last + name) <= width {
        output[output.count - 1] += name
      } else {
        output += lines(name, width: width)
      }
    }
    return output
  }

  /// The columns of the widest of names in a row, the mark behind it included.
  func widestName(in text: String) -> Int {
    TextLayout.names(in: text).map { columns(PrintableText.of($0)) }.max() ?? 0
  }

  /// Each name but the last with the mark behind it.
  private static func names(in text: String) -> [String] {
    let names = text.unicodeScalars.split(separator: "、", omittingEmptySubsequences: false).map(Substring.init)
    return names.enumerated().map { index, name in index < names.count - 1 ? String(name) + "、" : String(name) }
  }

  func wrapped(_ text: String) -> [String] { lines(text, width: width) }

  /// Lines that end together at the right of the width, or of 60 columns where the width is open.
  func atRight(_ texts: [String]) -> [String] {
    let width = min(width ?? 60, 80)
    return texts.flatMap { lines($0, width: width) }.map { padded($0, to: width, right: true) }
  }

  /// A line across the width. Box-drawing characters are of ambiguous width: where that means two, hyphens.
  func rule(_ columns: Int) -> String { String(repeating: wideAmbiguous ? "-" : "─", count: columns) }

  var rule: String { rule(min(width ?? 60, 60)) }

  func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - columns(text)))
    return right ? fill + text : text + fill
  }

  /// The text in the colour of the light that stands in it, where colours are wanted.
  func colored(_ text: String, as light: Light?) -> String {
    guard color, let light, !text.isEmpty else { return text }
    let code =
      switch light {
      case .grey: "90"
      case .green: "32"
      case .yellow: "33"
      case .red: "31"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// `name: value` lines, the values in line, or under their names where the width is short.
  func facts(_ facts: [(name: Message, value: CellValue)]) -> [String] {
    let names = facts.map { PrintableText.of($0.name.text(language)) }
    let indent = min((names.map(columns).max() ?? 0) + 2, (width ?? 80) / 2)
    var output: [String] = []
    for (name, fact) in zip(names, facts) {
      let value = lines(fact.value.text(language), width: width.map { $0 - indent })
      var head = padded(name, to: indent)
      if columns(name) + 2 > indent {
        output += wrapped(name)
        head = String(repeating: " ", count: indent)
      }
      for (index, line) in value.enumerated() {
        let start = index == 0 ? head : String(repeating: " ", count: indent)
        output.append(TextLayout.trimmed(start + colored(line, as: fact.value.light)))
      }
    }
    return output
  }

  /// The share done as a bar of that many columns: done `█`, due and not done `▒`, the rest `·`.
  func bar(actual: Percent, due: Percent, columns: Int) -> String {
    let cells = wideAmbiguous ? columns / 2 : columns
    func place(_ percent: Percent) -> Int { min(max(percent.hundredths, 0), 10_000) * cells / 10_000 }
    let done = place(actual)
    let behind = max(0, place(due) - done)
    return String(repeating: "█", count: done) + String(repeating: "▒", count: behind)
      + String(repeating: "·", count: cells - done - behind)
  }

  static func trimmed(_ text: String) -> String {
    guard text.last == " " else { return text }
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
