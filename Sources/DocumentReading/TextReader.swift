/// Page text as copied or saved: one paragraph a line, empty lines counted, lines of U+00A0 kept (they are empty cells).
enum TextReader {
  static func read(_ text: String, name: String) -> Document {
    var blocks: [Block] = []
    var blank = 0
    var line = 0
    for piece in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
      line += 1
      let content = piece.last == 0x0D ? piece.dropLast() : piece
      if content.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0C }) {
        blank += 1
        continue
      }
      blocks.append(
        .paragraph(Paragraph(text: String(Substring(content)), line: line, blankLinesBefore: blank)))
      blank = 0
    }
    return Document(name: name, format: .text, blocks: blocks)
  }
}
