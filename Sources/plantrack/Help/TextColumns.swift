import Reporting

/// Two columns of help, the right one wrapped; Chinese characters count as two columns.
enum TextColumns {
  static func lines(_ rows: [(left: String, right: String)], indent: Int, width: Int) -> [String] {
    let widest = rows.map { columns($0.left) }.max() ?? 0
    let start = min(widest, width / 2) + indent + 2
    var lines: [String] = []
    for row in rows {
      let left = String(repeating: " ", count: indent) + row.left
      let right = wrapped(row.right, width: width - start)
      if columns(left) + 2 > start {
        lines.append(left)
        lines += right.map { String(repeating: " ", count: start) + $0 }
        continue
      }
      for (index, text) in right.enumerated() {
        let head = index == 0 ? left : ""
        lines.append(head + String(repeating: " ", count: start - columns(head)) + text)
      }
    }
    return lines
  }

  /// Breaks at blanks, and between Chinese characters, but never before a closing mark.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      if !line.isEmpty, columns(line + trimmed(piece)) > width {
        lines.append(trimmed(line))
        line = ""
      }
      line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
    }
    return lines + [trimmed(line)]
  }

  /// What must not be cut: a word with the blanks after it, or one wide character with the marks after it.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var previousIsWide = true
    for character in text {
      let isWide = columns(String(character)) == 2
      let joins = "，。；：、！？）》”’… ,.;:)".contains(character) || !isWide && !previousIsWide
      if joins, let last = pieces.indices.last {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      previousIsWide = isWide || character == " "
    }
    return pieces
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func columns(_ text: String) -> Int { DisplayWidth.of(text) }
}
