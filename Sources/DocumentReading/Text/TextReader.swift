/// Page text as copied or saved: one paragraph a line, empty lines counted, lines of U+00A0 kept (they are empty cells).
/// Lines end at LF, CR, CRLF, U+0085, U+2028 and U+2029; a form feed or a vertical tab parts paragraphs inside a line.
enum TextReader {
  /// - Parameter text: UTF-8 without control characters.
  static func read(_ text: [UInt8], name: String) throws(DocumentError) -> Document {
    try text.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
      var scanner = Scanner()
      try scanner.scan(buffer)
      return Document(name: name, format: .text, blocks: scanner.blocks)
    }
  }

  private struct Scanner {
    var blocks: [Block] = []
    private var blank = 0
    private var line = 1

    mutating func scan(_ text: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
      blocks.reserveCapacity(min(Scanner.lines(in: text), Limits.paragraphs))
      var start = 0
      var position = 0
      while position < text.count {
        let byte = text[position]
        // Ideographs are passed whole; of the rest, few are ASCII line ends or the leads of wide ones.
        if byte >= 0xE3, byte < 0xF0 {
          position &+= 3
          continue
        }
        guard (byte <= 0x0D && byte >= 0x0A) || byte == 0xC2 || byte == 0xE2 else {
          position &+= 1
          continue
        }
        let (length, endsLine) = Scanner.separator(in: text, at: position)
        guard length > 0 else {
          position += 1
          continue
        }
        try take(text[start..<position], endsLine: endsLine)
        position += length
        start = position
      }
      if start < text.count { try take(text[start...], endsLine: true) }
    }

    /// As many as end in a line feed behind something else: room for them all is taken once.
    private static func lines(in text: UnsafeBufferPointer<UInt8>) -> Int {
      var lines = 1
      for index in 1..<max(1, text.count) { lines &+= text[index] == 0x0A && text[index - 1] != 0x0A ? 1 : 0 }
      return lines
    }

    /// How many bytes part two lines or paragraphs here; 0 for none.
    private static func separator(
      in text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (length: Int, endsLine: Bool) {
      func byte(_ offset: Int) -> UInt8 { position + offset < text.count ? text[position + offset] : 0 }
      switch text[position] {
      case 0x0A: return (1, true)
      case 0x0D: return (byte(1) == 0x0A ? 2 : 1, true)
      case 0x0B, 0x0C: return (1, false)
      case 0xC2 where byte(1) == 0x85: return (2, true)
      case 0xE2 where byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9): return (3, true)
      default: return (0, false)
      }
    }

    private mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, endsLine: Bool) throws(DocumentError) {
      defer { if endsLine { line += 1 } }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        if endsLine { blank += 1 }
        return
      }
      guard bytes.count <= Limits.textBytes else {
        throw DocumentError(
          line: line, "a line of \(bytes.count) bytes: this is not page text; the longest line read is 4 MB")
      }
      guard blocks.count < Limits.paragraphs else {
        throw DocumentError(line: line, "more than \(Limits.paragraphs) lines: split the file")
      }
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
      blocks.append(.paragraph(Paragraph(text: text, line: line, blankLinesBefore: blank)))
      blank = 0
    }
  }
}
