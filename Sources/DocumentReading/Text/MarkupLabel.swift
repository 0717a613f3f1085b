/// The encoding that markup states about itself: `<meta charset=…>`, `content="text/html; charset=…"`, `<?xml encoding=…?>`.
enum MarkupLabel {
  /// The label in the first 4,096 bytes, lower case; nil where there is none.
  static func find(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    guard head.contains(0x3C) else { return nil }
    for word in ["charset", "encoding"] {
      if let label = value(after: Array(word.utf8), in: head) { return label }
    }
    return nil
  }

  private static func value(after word: [UInt8], in head: [UInt8]) -> String? {
    var position = 0
    while position + word.count < head.count {
      guard head[position] == word[0], head[position...].starts(with: word) else {
        position += 1
        continue
      }
      var rest = head[(position + word.count)...].drop { $0 == 0x20 }
      if rest.first == 0x3D {
        rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        let label = rest.prefix { isLabel($0) }
        if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      }
      position += word.count
    }
    return nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x5F
  }
}
