/// HTML that is escaped by construction: markup can only be written from literals, data only as escaped text.
struct Markup {
  private(set) var bytes: [UInt8] = []

  mutating func tags(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Data between tags or inside a quoted attribute.
  mutating func text(_ data: String) { bytes += MarkupText.escaped(PrintableText.of(data, keepsLines: true)).utf8 }

  /// What the renderer of reports wrote: escaped there.
  mutating func rendered(_ html: [UInt8]) { bytes += html }

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
}
