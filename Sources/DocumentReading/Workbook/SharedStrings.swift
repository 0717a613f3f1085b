/// Texts of a workbook that its cells name by position.
enum SharedStrings {
  static func read(_ part: String, of package: inout Package) throws(DocumentError) -> [String] {
    guard let bytes = try package.read(part) else { return [] }
    var strings: [String] = []
    try XMLCursor.read(bytes, part: part, isWanted: SheetNamespace.isWanted) { (cursor) throws(DocumentError) in
      while let event = try cursor.next() {
        if event == .start("si") { strings.append(try readText(&cursor)) }
      }
    }
    return strings
  }

  /// Reads `<si>` or `<is>` to its end: the text of all its runs, without the phonetic guide.
  static func readText(_ cursor: inout XMLCursor) throws(DocumentError) -> String {
    var text = ""
    var depth = 0
    while let event = try cursor.next() {
      switch event {
      case .start("rPh"), .start("rPr"): try cursor.skipElement()
      case .start: depth += 1
      case .end:
        depth -= 1
        if depth < 0 { return restored(text) }
      case .text(let part): if depth > 0 { text += part }
      }
    }
    return restored(text)
  }

  /// Undoes the escapes for characters that XML lacks (`_x000D_`); line ends become `\n`.
  static func restored(_ text: String) -> String {
    guard text.utf8.contains(0x5F) || text.utf8.contains(0x0D) else { return text }
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      if let (scalar, length) = escape(bytes, at: position) {
        // Control characters are no text; `\r` stands before `\n` there.
        if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" { output += Array(String(scalar).utf8) }
        position += length
      } else {
        if bytes[position] != 0x0D {
          output.append(bytes[position])
        } else if position + 1 == bytes.count || bytes[position + 1] != 0x0A {
          output.append(0x0A)
        }
        position += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard position + 7 <= bytes.count, bytes[position] == 0x5F, bytes[position + 1] == 0x78,
      bytes[position + 6] == 0x5F,
      let value = UInt32(String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, 7)
  }
}
