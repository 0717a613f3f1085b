/// A stretch of a notice in two forms of the same length: as printed, and folded for matching (`Folding`).
/// Rules match on the folded form and cut the printed one. Everything runs on scalars: on Chinese text they are
/// thirty times as fast as characters, and no rule here needs a grapheme.
struct Passage: Sendable, Hashable {
  /// The printed scalars, then the folded ones: one array, because passages are copied all the time.
  private let scalars: [Unicode.Scalar]
  /// Where the folded ones begin.
  private let width: Int
  /// Positions in the line or cell that the passage was cut from.
  let range: Range<Int>

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  init(_ printed: [Unicode.Scalar]) {
    width = printed.count
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: 2 * printed.count) { both, count in
      var place = 0
      for scalar in printed {
        both.initializeElement(at: place, to: scalar)
        place += 1
      }
      for scalar in printed {
        both.initializeElement(at: place, to: Folding.fold(scalar))
        place += 1
      }
      count = place
    }
    range = 0..<printed.count
  }

  private init(scalars: [Unicode.Scalar], width: Int, range: Range<Int>) {
    self.scalars = scalars
    self.width = width
    self.range = range
  }

  static func == (a: Passage, b: Passage) -> Bool {
    a.count == b.count && a.foldedScalars.elementsEqual(b.foldedScalars)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(mixed(foldedScalars))
  }

  var count: Int { range.count }
  var isEmpty: Bool { range.isEmpty }
  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// The folded scalar at a position of `range`.
  subscript(position: Int) -> Unicode.Scalar { scalars[width + position] }

  /// The part of the passage at positions that lie in `range`.
  subscript(part: Range<Int>) -> Passage {
    Passage(scalars: scalars, width: width, range: part.clamped(to: range))
  }

  func from(_ position: Int) -> Passage { self[min(max(position, start), end)..<end] }
  func upTo(_ position: Int) -> Passage { self[start..<min(max(position, start), end)] }

  /// As printed.
  var string: String { Passage.makeString(printedScalars) }
  /// Folded for matching.
  var key: String { Passage.makeString(foldedScalars) }
  var foldedScalars: ArraySlice<Unicode.Scalar> { scalars[width + start..<width + end] }
  var printedScalars: ArraySlice<Unicode.Scalar> { scalars[range] }

  /// The lines in one passage, a line end between each two.
  init(lines: [Passage]) {
    width = lines.reduce(max(0, lines.count - 1)) { $0 + $1.count }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(2 * width)
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line.printedScalars)
    }
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append(" ") }
      scalars.append(contentsOf: line.foldedScalars)
    }
    self.scalars = scalars
    range = 0..<width
  }

  /// As printed, without white space at the ends, each run of white space inside one blank.
  var foldedSpaceString: String {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(count)
    var pending = false
    for position in range {
      if self[position] == " " {
        pending = !out.isEmpty
      } else {
        if pending { out.append(" ") }
        pending = false
        out.append(scalars[position])
      }
    }
    return Passage.makeString(out[...])
  }

  /// As printed, without any white space.
  var unspacedString: String {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(count)
    for position in range where self[position] != " " { out.append(scalars[position]) }
    return Passage.makeString(out[...])
  }

  /// UTF-8 written in place: a view of scalars grows by generic code that is not specialised.
  private static func makeString(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: bytes) { buffer in
      var place = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer.initializeElement(at: place, to: byte)
          place += 1
        }
      }
      return place
    }
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

  /// Without the given scalars (and white space) at its ends; a few written out cost less to search than to hash.
  func trimmed(of marks: [Unicode.Scalar]) -> Passage {
    var low = start
    var high = end
    while low < high, self[low] == " " || marks.contains(self[low]) { low += 1 }
    while high > low, self[high - 1] == " " || marks.contains(self[high - 1]) { high -= 1 }
    return self[low..<high]
  }

  /// Without the given scalars at its start, and white space at both ends.
  func trimmedStart(of marks: [Unicode.Scalar]) -> Passage {
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

  // The same for words that are written where they are asked for: nothing is allocated.

  func hasPrefix(_ word: String) -> Bool { matches(word, at: start) }

  func hasSuffix(_ word: String) -> Bool { matches(word, at: end - word.unicodeScalars.count) }

  func matches(_ word: String, at position: Int) -> Bool {
    guard position >= start else { return false }
    var place = position
    for scalar in word.unicodeScalars {
      guard place < end, self[place] == Folding.fold(scalar) else { return false }
      place += 1
    }
    return true
  }

  func find(_ word: String) -> Int? {
    guard let head = word.unicodeScalars.first.map(Folding.fold) else { return nil }
    return range.first { self[$0] == head && matches(word, at: $0) }
  }

  func contains(_ word: String) -> Bool { find(word) != nil }

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
  func containsAny(_ words: WordTable) -> Bool { words.occurs(in: self) }
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

  func hash(into hasher: inout Hasher) { hasher.combine(mixed(scalars)) }
}

/// Scalars mixed into one number: the hasher would take each of them at twenty times the price.
private func mixed(_ scalars: some Collection<Unicode.Scalar>) -> UInt64 {
  var mixed = UInt64(scalars.count)
  for scalar in scalars { mixed = (mixed ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15 ^ (mixed >> 29) }
  return mixed
}
