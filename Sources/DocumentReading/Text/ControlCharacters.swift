/// Tells text from binary, and keeps control characters (terminal escapes among them) out of everything that follows.
enum ControlCharacters {
  /// - Parameter text: UTF-8.
  /// - Throws: `DocumentError` where there is a zero byte, or more control characters than text has.
  static func clean(_ text: [UInt8]) throws(DocumentError) -> TextDecoder.Decoded {
    var start = 0
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    if !holdsControls(text) { return TextDecoder.Decoded(text: start == 0 ? text : Array(text[start...])) }
    let found = text.count(where: isControl)
    if let zero = text.firstIndex(of: 0) {
      throw DocumentError(
        line: line(of: zero, in: text), "a zero byte at \(zero): this is not text; convert it to DOCX, HTML or text")
    }
    if found > 8 + text.count / 200 {
      throw DocumentError("\(found) control characters: this is not text; convert it to DOCX, HTML or text")
    }
    let first = text.firstIndex(where: isControl) ?? 0
    let remark = Document.Remark(
      line: line(of: first, in: text), code: "control-characters",
      message: "\(found) control characters left out")
    return TextDecoder.Decoded(text: text[start...].filter { !isControl($0) }, remarks: [remark])
  }

  /// One look at each byte, without an early end: so the loop takes many at once.
  private static func holdsControls(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes {
        let isLow: UInt8 = byte < 0x20 ? 1 : 0
        let isOther: UInt8 = byte &- 0x09 > 4 ? 1 : 0
        let isDelete: UInt8 = byte == 0x7F ? 1 : 0
        found |= isLow & isOther | isDelete
      }
      return found != 0
    }
  }

  /// Control characters of ASCII that no text needs; tab, line feed, form feed, vertical tab and return are kept.
  static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D)) || byte == 0x7F
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == 0x0A } + 1
  }
}
