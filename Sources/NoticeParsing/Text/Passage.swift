/// A stretch of a notice in two forms of the same length: as printed, and folded for matching (`Folding`).
/// Rules match on the folded form and cut the printed one. Everything runs on scalars: on Chinese text they are
/// thirty times as fast as characters, and no rule here needs a grapheme.
struct Passage: Sendable, Hashable {
  private let printed: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]
  /// Positions in the line or cell that the passage was cut from.
  let range: Range<Int>

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  init(_ scalars: [Unicode.Scalar]) {
    printed = scalars
    folded = scalars.map(Folding.fold)
    range = 0..<scalars.count
  }

  private init(printed: [Unicode.Scalar], folded: [Unicode.Scalar], range: Range<Int>) {
    self.printed = printed
    self.folded = folded
    self.range = range
  }

  static func == (a: Passage, b: Passage) -> Bool {
    a.folded[a.range] == b.folded[b.range]
  }

  func hash(into hasher: inout Hasher) { hasher.combine(folded[range]) }

  var count: Int { range.count }
  var isEmpty: Bool { range.isEmpty }
  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// The folded scalar at a position of `range`.
  subscript(position: Int) -> Unicode.Scalar { folded[position] }

  /// The part of the passage at positions that lie in `range`.
  subscript(part: Range<Int>) -> Passage {
    Passage(printed: printed, folded: folded, range: part.clamped(to: range))
  }

  func from(_ position: Int) -> Passage { self[min(max(position, start), end)..<end] }
  func upTo(_ position: Int) -> Passage { self[start..<min(max(position, start), end)] }

  /// As printed.
  var string: String { Passage.makeString(printed[range]) }
  /// Folded for matching.
  var key: String { Passage.makeString(folded[range]) }
  var foldedScalars: ArraySlice<Unicode.Scalar> { folded[range] }

  /// As printed, without white space at the ends, each run of white space inside one blank.
  var foldedSpaceString: String {
    var out = String.UnicodeScalarView()
    var pending = false
    for position in range {
      if folded[position] == " " {
        pending = !out.isEmpty
      } else {
        if pending { out.append(" ") }
        pending = false
        out.append(printed[position])
      }
    }
    return String(out)
  }

  /// As printed, without any white space.
  var unspacedString: String {
    var out = String.UnicodeScalarView()
    for position in range where folded[position] != " " { out.append(printed[position]) }
    return String(out)
  }

  private static func makeString(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Passage {
  /// Without white space at its ends.
  func trimmed() -> Passage {
    var low = start
    var high = end
    while low < high, self[low] == " " { low += 1 }
    while high > low, self[high - 1] == " " { high -= 1 }
    return self[low..<high]
  }

  /// Without the given scalars (and white space) at its ends.
  func trimmed(of marks: Set<Unicode.Scalar>) -> Passage {
    var low = start
    var high = end
    while low < high, self[low] == " " || marks.contains(self[low]) { low += 1 }
    while high > low, self[high - 1] == " " || marks.contains(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// Without the given scalars at its start, and white space at both ends.
  func trimmedStart(of marks: Set<Unicode.Scalar>) -> Passage {
    var low = start
    while low < end, self[low] == " " || marks.contains(self[low]) { low += 1 }
    return self[low..<end].trimmed()
  }

  func hasPrefix(_ word: Word) -> Bool { matches(word, at: start) }

  func hasSuffix(_ word: Word) -> Bool { count >= word.count && matches(word, at: end - word.count) }

  /// Whether the word stands at that position.
  func matches(_ word: Word, at position: Int) -> Bool {
    guard position >= start, position + word.count <= end else { return false }
    for offset in 0..<word.count where self[position + offset] != word.scalars[offset] { return false }
    return true
  }

  /// Where the word stands first, at or after `position`.
  func find(_ word: Word, from position: Int? = nil) -> Int? {
    guard let head = word.scalars.first else { return nil }
    var index = max(position ?? start, start)
    while index + word.count <= end {
      if self[index] == head, matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  func contains(_ word: Word) -> Bool { find(word) != nil }
  func containsAny(_ words: [Word]) -> Bool { words.contains { contains($0) } }
  func firstPrefix(of words: [Word]) -> Word? { words.first { hasPrefix($0) } }

  func firstIndex(where test: (Unicode.Scalar) -> Bool) -> Int? { range.first { test(self[$0]) } }

  /// The parts between scalars that pass the test; empty ones are kept.
  func split(where test: (Unicode.Scalar) -> Bool) -> [Passage] {
    var parts: [Passage] = []
    var low = start
    for position in range where test(self[position]) {
      parts.append(self[low..<position])
      low = position + 1
    }
    parts.append(self[low..<end])
    return parts
  }
}

/// A word of the vocabulary, folded once.
struct Word: Sendable, Hashable, ExpressibleByStringLiteral {
  let scalars: [Unicode.Scalar]
  init(_ text: String) { scalars = text.unicodeScalars.map(Folding.fold) }
  init(stringLiteral text: String) { self.init(text) }
  var count: Int { scalars.count }
}
