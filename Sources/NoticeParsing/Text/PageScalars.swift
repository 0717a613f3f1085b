import DocumentReading

/// The scalars of all paragraphs of a page, decoded and folded once into one array that its lines share.
struct PageScalars {
  private let scalars: [Unicode.Scalar]
  private let width: Int
  /// Of each paragraph: where it ends, and what kinds of scalars it holds.
  private let ends: [(end: Int32, marks: Marks)]
  private var next = 0
  private var start = 0

  init(_ document: Document) {
    var width = 0
    var paragraphs = 0
    for case .paragraph(let paragraph) in document.blocks {
      width += PageScalars.count(paragraph.text)
      paragraphs += 1
    }
    var ends: [(end: Int32, marks: Marks)] = []
    ends.reserveCapacity(paragraphs)
    let table = Folding.entries
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: 2 * width) { both, count in
      var place = 0
      for case .paragraph(let paragraph) in document.blocks {
        let marks = PageScalars.decode(paragraph.text, into: both, at: &place, width: width, table)
        ends.append((Int32(place), marks))
      }
      // Markup that was left out leaves room at the end of either half.
      for rest in place..<max(place, width) {
        both[rest] = " "
        both[width + rest] = " "
      }
      count = 2 * width
    }
    self.width = width
    self.ends = ends
  }

  /// The line of the next paragraph: they come in the document's order.
  mutating func nextLine(_ paragraph: Paragraph) -> Line {
    let (end, marks) = ends[next]
    let whole = Passage(scalars: scalars, width: width, range: start..<Int(end), marks: marks)
    next += 1
    start = Int(end)
    let text = marks.contains(.blank) ? whole.trimmed() : whole
    guard marks.contains(.blank) || paragraph.text.utf8.first == 0x23 else {
      return Line(text: text, number: paragraph.line, blankLinesBefore: paragraph.blankLinesBefore, indent: 0)
    }
    let (indent, leading, trailing) = PageScalars.blanks(around: paragraph.text)
    return Line(
      text: text, number: paragraph.line, blankLinesBefore: paragraph.blankLinesBefore, indent: indent,
      leadingTabs: text.isEmpty ? 0 : leading, trailingTabs: text.isEmpty ? 0 : trailing)
  }

  private static func blanks(around text: String) -> (indent: Int, leadingTabs: Int, trailingTabs: Int) {
    var indent = 0
    var leadingTabs = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" { leadingTabs += 1 }
      if scalar == "\u{3000}" { indent += 2 } else if Folding.fold(scalar) == " " { indent += 1 } else { break }
    }
    var trailingTabs = 0
    for scalar in text.unicodeScalars.reversed() {
      guard Folding.fold(scalar) == " " else { break }
      if scalar == "\t" { trailingTabs += 1 }
    }
    return (indent, leadingTabs, trailingTabs)
  }

  /// How many scalars the text has.
  static func count(_ text: String) -> Int {
    text.utf8.span.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
      return count
    }
  }

  /// Decodes the text, markup that stayed in it left out.
  private static func decode(
    _ text: String, into both: UnsafeMutableBufferPointer<Unicode.Scalar>, at place: inout Int, width: Int,
    _ table: [UInt32]
  ) -> Marks {
    let bytes = text.utf8.span
    if bytes.withUnsafeBufferPointer(holdsMarkup) {
      let cleaned = LeftoverMarkup.removed(from: text)
      let marks = Folding.fold(cleaned, into: both, at: place, width: width)
      place += cleaned.count
      return marks
    }
    return bytes.withUnsafeBufferPointer { decode($0, into: both, at: &place, width: width, table) }
  }

  private static func holdsMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.first == 0x23 { return true }
    // Without an early end: the loop then runs over many bytes at once, and nearly every line holds none.
    var marks: UInt8 = 0
    for byte in bytes {
      let isAmpersand: UInt8 = byte == 0x26 ? 1 : 0
      let isStar: UInt8 = byte == 0x2A ? 1 : 0
      marks |= isAmpersand | isStar
    }
    if marks == 0 { return false }
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0x26 || byte == 0x2A && last == 0x2A { return true }
      last = byte
    }
    return false
  }

  /// Decodes valid UTF-8, printed to `place` and folded to `width` behind it.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into both: UnsafeMutableBufferPointer<Unicode.Scalar>, at place: inout Int,
    width: Int, _ table: [UInt32]
  ) -> Marks {
    var end = place
    var marks: UInt32 = 0
    var index = 0
    while index < bytes.count {
      let byte = UInt32(bytes[index])
      let value: UInt32
      // The commonest first: nearly all of a notice takes three bytes each.
      if byte >= 0xE0, byte < 0xF0 {
        // Positions in the bytes and in the room for their scalars cannot overflow.
        value = (byte & 0x0F) << 12 | UInt32(bytes[index &+ 1] & 0x3F) << 6 | UInt32(bytes[index &+ 2] & 0x3F)
        index &+= 3
      } else if byte < 0x80 {
        value = byte
        index &+= 1
      } else if byte < 0xE0 {
        value = (byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        index += 2
      } else {
        value =
          (byte & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6
          | UInt32(bytes[index + 3] & 0x3F)
        index += 4
      }
      let scalar = Unicode.Scalar(value) ?? " "
      let entry = Folding.entry(scalar, in: table)
      both[end] = scalar
      both[width &+ end] = entry.folded
      marks |= entry.marks
      end &+= 1
    }
    place = end
    return Marks(rawValue: marks)
  }
}
