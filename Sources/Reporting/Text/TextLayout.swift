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
    guard let width else { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    return Wrapping.lines(text, width: width, wideAmbiguous: wideAmbiguous)
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
