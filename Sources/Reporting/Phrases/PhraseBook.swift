/// The Chinese of what the libraries say in English. As with gettext, the English sentence is the name of the message:
/// it is stored and thrown as one text, and translated where it is printed. Nothing is decided on these texts.
public enum PhraseBook {
  /// A sentence with gaps: `{}` in English, `{1}`, `{2}` … in Chinese.
  struct Phrase: Sendable {
    let english: String
    let chinese: String

    init(_ english: String, _ chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// The text in both languages; unknown texts stay as they are.
  public static func message(_ english: String) -> Message { Message(zh: chinese(of: english) ?? english, en: english) }

  /// Nil for a text that no phrase fits.
  public static func chinese(of english: String) -> String? { chinese(of: english, depth: 0) }

  /// English sentences known, gaps as `{}`.
  public static var sentences: Set<String> { Set(entries.map(\.phrase.english)) }

  private struct Entry: Sendable {
    let phrase: Phrase
    /// The pieces between the gaps; one more than there are gaps.
    let pieces: [[UInt8]]
    let weight: Int
  }

  /// The most telling first: that with the most words of its own.
  private static let entries: [Entry] = (FindingPhrases.all + ReadingPhrases.all + StorePhrases.all + JSONPhrases.all)
    .map { phrase in
      let pieces = split(Array(phrase.english.utf8))
      return Entry(phrase: phrase, pieces: pieces, weight: pieces.reduce(0) { $0 + $1.count })
    }
    .sorted { $0.weight > $1.weight }

  private static func split(_ text: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      if text[index] == 0x7B, index + 1 < text.count, text[index + 1] == 0x7D {
        pieces.append([])
        index += 2
      } else {
        pieces[pieces.count - 1].append(text[index])
        index += 1
      }
    }
    return pieces
  }

  private static func chinese(of english: String, depth: Int) -> String? {
    // A gap may hold a sentence again (a file's name before it, a reason in brackets), a few levels deep.
    guard depth < 4, !english.isEmpty else { return nil }
    let text = Array(english.utf8)
    for entry in entries {
      guard let gaps = match(text, entry.pieces) else { continue }
      let words = gaps.map { gap in chinese(of: gap, depth: depth + 1) ?? gap }
      return filled(entry.phrase.chinese, words)
    }
    return nil
  }

  /// What stands in the gaps, the earliest fit; nil where the pieces are not there in order.
  private static func match(_ text: [UInt8], _ pieces: [[UInt8]]) -> [String]? {
    guard let first = pieces.first, let last = pieces.last, text.starts(with: first) else { return nil }
    guard pieces.count > 1 else { return text.count == first.count ? [] : nil }
    guard text.count >= first.count + last.count, text.suffix(last.count).elementsEqual(last) else { return nil }
    let end = text.count - last.count
    var gaps: [String] = []
    var start = first.count
    for piece in pieces.dropFirst().dropLast() {
      guard let found = find(piece, in: text[start..<end]) else { return nil }
      gaps.append(String(decoding: text[start..<found], as: UTF8.self))
      start = found + piece.count
    }
    gaps.append(String(decoding: text[start..<end], as: UTF8.self))
    return gaps
  }

  private static func find(_ piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard piece.count <= text.count else { return nil }
    return (text.startIndex...(text.endIndex - piece.count)).first { text[$0...].starts(with: piece) }
  }

  private static func filled(_ chinese: String, _ words: [String]) -> String {
    var result = ""
    var rest = chinese[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      if let place = Int(rest[rest.index(after: open)..<close]), words.indices.contains(place - 1) {
        result += words[place - 1]
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
