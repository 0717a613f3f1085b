/// HTML that is escaped by construction: markup can only be written from literals, data only as escaped text.
struct Markup {
  private(set) var bytes: [UInt8] = []

  mutating func tags(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Data between tags or inside a quoted attribute.
  mutating func text(_ data: String) { Markup.escape(data, into: &bytes) }
  mutating func text(_ number: Int) { bytes += String(number).utf8 }
  mutating func text(_ percent: Double) { bytes += Markup.decimal(percent).utf8 }

  mutating func append(_ other: Markup) { bytes += other.bytes }

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

  /// Control and bidirectional characters become U+FFFD: they would reorder or hide what stands beside them.
  private static func escape(_ data: String, into bytes: inout [UInt8]) {
    for scalar in data.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x27: bytes += "&#39;".utf8
      case 0x0A, 0x09: bytes.append(UInt8(scalar.value))
      case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }

  /// At most one decimal, for coordinates.
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
