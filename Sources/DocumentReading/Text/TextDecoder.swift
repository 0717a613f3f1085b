/// Bytes to UTF-8 text: by byte order mark, else strictly as UTF-8, else by the label that markup states, else as GB18030.
enum TextDecoder {
  struct Decoded {
    /// Valid UTF-8 without a byte order mark and without control characters.
    var text: [UInt8]
    var remarks: [Document.Remark] = []
  }

  /// - Throws: `DocumentError` with the byte offset where no encoding fits, or where the bytes are no text.
  static func decode(_ bytes: [UInt8]) throws(DocumentError) -> Decoded {
    try ControlCharacters.clean(try characters(bytes))
  }

  private static func characters(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    if let (label, length) = byteOrderMark(bytes) {
      return try convert(bytes, from: length, label: label)
    }
    if let label = unmarkedUTF16(bytes) { return try convert(bytes, from: 0, label: label) }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let (valid, wide) = validPrefix(bytes)
    // GB18030 text does not hold dozens of valid three-byte sequences in a row by chance: this is damaged UTF-8, and to
    // read it as GB18030 would give wrong characters without a word.
    if wide >= 16 {
      throw DocumentError(
        line: line(of: valid, in: bytes),
        "not UTF-8 at byte \(valid), though everything before it is: save the file again as UTF-8")
    }
    let label = MarkupLabel.find(bytes).flatMap { CharacterSet(label: $0) }
    let charset = label.flatMap { $0 == .utf8 ? nil : $0 } ?? .gb18030
    switch charset.decode(bytes[...]) {
    case .text(let text): return text
    case .failed(let offset):
      throw DocumentError(
        line: line(of: offset, in: bytes),
        "neither UTF-8 (byte \(valid)) nor \(charset.name) (byte \(offset)): save the file as UTF-8")
    }
  }

  private static func convert(_ bytes: [UInt8], from start: Int, label: String) throws(DocumentError) -> [UInt8] {
    guard let charset = CharacterSet(label: label) else { throw DocumentError("unknown encoding \(label)") }
    if charset == .utf8 {
      let text = Array(bytes[start...])
      guard String(validating: text, as: UTF8.self) != nil else {
        let offset = start + validPrefix(text).length
        throw DocumentError(
          line: line(of: offset, in: bytes),
          "not UTF-8 at byte \(offset), though it begins with the mark of UTF-8: save the file again as UTF-8")
      }
      return text
    }
    switch charset.decode(bytes[start...]) {
    case .text(let text): return text
    case .failed(let offset):
      throw DocumentError("not \(charset.name) at byte \(start + offset): save the file as UTF-8")
    }
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> (label: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
  }

  /// UTF-16 without a mark: its line ends, blanks and digits are pairs of a zero byte and a byte of ASCII.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(4096)
    func isAscii(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var little = 0
    var big = 0
    for position in stride(from: 0, to: sample.count - 1, by: 2) {
      if sample[position + 1] == 0, isAscii(sample[position]) { little += 1 }
      if sample[position] == 0, isAscii(sample[position + 1]) { big += 1 }
    }
    // Chinese text has few such pairs, but is not UTF-8 then; UTF-8 with stray zero bytes must not pass for UTF-16.
    let isText = String(validating: bytes.count > 4096 ? sample.dropLast(4) : sample, as: UTF8.self) != nil
    let enough = isText ? sample.count / 32 + 1 : 1
    if little >= enough, little > big { return "utf-16le" }
    if big >= enough, big > little { return "utf-16be" }
    return nil
  }

  /// The length of the longest prefix that is UTF-8, and how many characters of three bytes or more it holds.
  private static func validPrefix(_ bytes: [UInt8]) -> (length: Int, wide: Int) {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var length = 0
    var wide = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) {
      length += scalar.count
      if scalar.count >= 3 { wide += 1 }
    }
    return (length, wide)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == 0x0A } + 1
  }
}
