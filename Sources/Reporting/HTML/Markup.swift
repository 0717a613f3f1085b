import PlanModel

/// HTML that is escaped by construction: markup can only be written from literals, data only as escaped text.
struct Markup {
  private(set) var bytes: [UInt8] = []

  mutating func tags(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Data between tags or inside a quoted attribute.
  mutating func text(_ data: String) { MarkupText.append(data, to: &bytes) }

  /// Data between tags, its line ends kept to be seen.
  mutating func lines(_ data: String) { MarkupText.append(data, lineEnd: "<br>", to: &bytes) }

  /// What was written as markup and escaped before: pictures, style sheets.
  mutating func rendered(_ html: String) { bytes.append(utf8: html) }

  mutating func rendered(_ html: Markup) { bytes += html.bytes }

  /// A cell as people read it; numbers and days go without a string on the way.
  mutating func value(_ value: CellValue, _ language: Language) {
    switch value {
    case .integer(let number): bytes.append(decimal: number)
    case .percent(let percent):
      bytes.append(percent)
      bytes.append(0x25)
    case .date(let date): bytes.append(date)
    case .bar(let actual, let due): rendered(ChartSVG.bar(actual: actual, due: due, language))
    default:
      guard let light = value.light else { return lines(value.text(language)) }
      tags("<span class=\"light ")
      text(light.rawValue)
      tags("\">")
      lines(value.text(language))
      tags("</span>")
    }
  }

  /// An element with one class and one text.
  mutating func element(_ open: StaticString, _ data: String, _ close: StaticString) {
    tags(open)
    text(data)
    tags(close)
  }

  mutating func link(to path: String, _ label: String) {
    tags("<a href=\"")
    text(path)
    tags("\">")
    text(label)
    tags("</a>")
  }

  /// Hands on what is written so far.
  mutating func flush(to output: inout OutputBuffer) throws {
    try output.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
