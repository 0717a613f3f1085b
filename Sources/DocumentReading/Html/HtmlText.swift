/// Text of one line, its white space collapsed as a browser does.
struct HtmlText {
  private(set) var scalars = String.UnicodeScalarView()
  private(set) var line = 0
  private var gap: Gap = .none
  /// Bytes of UTF-8, roughly.
  private(set) var length = 0

  private enum Gap { case none, blank, lineEnd }

  var isEmpty: Bool { scalars.isEmpty }

  mutating func append(_ text: String, line: Int) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{C}": gap = .lineEnd
      case " ", "\t": if gap == .none { gap = .blank }
      case _ where Invisible.holds(scalar): continue
      default:
        if scalars.isEmpty { self.line = line } else { closeGap(before: scalar) }
        gap = .none
        scalars.append(scalar)
        length += 3
      }
    }
  }

  /// The line so far; starts the next one.
  mutating func take() -> (text: String, line: Int) {
    defer { self = HtmlText() }
    return (String(scalars), line)
  }

  /// A line end inside a page's source between two wide characters parts nothing: it is where an editor broke the line.
  private mutating func closeGap(before scalar: Unicode.Scalar) {
    switch gap {
    case .none: return
    case .lineEnd:
      if let last = scalars.last, HtmlText.isWide(last), HtmlText.isWide(scalar) { return }
      scalars.append(" ")
    case .blank: scalars.append(" ")
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    // Quotation marks, dash and ellipsis, wide in Chinese type.
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }
}
