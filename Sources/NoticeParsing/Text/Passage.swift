/// A stretch of a notice in two forms of the same length: as printed, and folded for matching (`Folding`).
/// Rules match on the folded form and cut the printed one. Everything runs on scalars: on Chinese text they are
/// thirty times as fast as characters, and no rule here needs a grapheme.
struct Passage: Sendable, Hashable {
  /// The printed scalars, then the folded ones: one array, because passages are copied all the time. The lines of a page
  /// share one.
  private let scalars: [Unicode.Scalar]
  /// Where the folded ones begin; it and the bounds are narrow, so that a passage takes 24 bytes.
  private let width: Int32
  private let low: Int32
  private let high: Int32
  /// What kinds of scalars the whole that it was cut from holds: a rule that needs one of them asks before it reads.
  let marks: Marks

  init(_ text: String) {
    var marks: Marks = []
    var text = text
    let width = PageScalars.count(text)
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: 2 * width) { both, count in
      text.withUTF8 { bytes in
        var place = 0
        marks = PageScalars.decode(bytes, into: both, at: &place, width: width, Folding.entries)
      }
      count = 2 * width
    }
    self.width = Int32(width)
    low = 0
    high = Int32(width)
    self.marks = marks
  }

  init(_ printed: [Unicode.Scalar]) {
    var marks: Marks = []
    scalars = [Unicode.Scalar](unsafeUninitializedCapacity: 2 * printed.count) { both, count in
      marks = Folding.fold(printed, into: both, at: 0, width: printed.count)
      count = 2 * printed.count
    }
    width = Int32(printed.count)
    low = 0
    high = width
    self.marks = marks
  }

  /// A line of a page.
  init(scalars: [Unicode.Scalar], width: Int, range: Range<Int>, marks: Marks) {
    self.scalars = scalars
    self.width = Int32(width)
    low = Int32(range.lowerBound)
    high = Int32(range.upperBound)
    self.marks = marks
  }

  private init(of whole: Passage, _ low: Int32, _ high: Int32) {
    scalars = whole.scalars
    width = whole.width
    self.low = low
    self.high = high
    marks = whole.marks
  }

  static func == (a: Passage, b: Passage) -> Bool {
    guard a.count == b.count else { return false }
    return a.withFolded { left in
      b.withFolded { right in
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// Its folded scalars mixed into one number.
  var digest: UInt64 { withFolded { mixed($0) } }

  /// Positions in the whole that the passage was cut from.
  var range: Range<Int> { Range(uncheckedBounds: (Int(low), Int(high))) }
  var count: Int { Int(high) - Int(low) }
  var isEmpty: Bool { low == high }
  var start: Int { Int(low) }
  var end: Int { Int(high) }

  /// The folded scalar at a position of `range`.
  subscript(position: Int) -> Unicode.Scalar {
    @inline(__always) get { scalars[Int(width) + position] }
  }

  /// The part of the passage at positions that lie in `range`.
  subscript(part: Range<Int>) -> Passage {
    let from = min(max(part.lowerBound, start), end)
    let to = min(max(part.upperBound, start), end)
    return Passage(of: self, Int32(truncatingIfNeeded: from), Int32(truncatingIfNeeded: max(from, to)))
  }

  func from(_ position: Int) -> Passage {
    Passage(of: self, Int32(truncatingIfNeeded: min(max(position, start), end)), high)
  }

  func upTo(_ position: Int) -> Passage {
    Passage(of: self, low, Int32(truncatingIfNeeded: min(max(position, start), end)))
  }

  var foldedScalars: ArraySlice<Unicode.Scalar> { scalars[Int(width) + start..<Int(width) + end] }
  var printedScalars: ArraySlice<Unicode.Scalar> { scalars[range] }

  /// The folded scalars of the passage alone, from 0: for loops that ask nothing else.
  @inline(__always)
  func withFolded<Result>(_ body: (UnsafeBufferPointer<Unicode.Scalar>) -> Result) -> Result {
    scalars.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(width) + start..<Int(width) + end]))
    }
  }

  @inline(__always)
  func withPrinted<Result>(_ body: (UnsafeBufferPointer<Unicode.Scalar>) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The lines in one passage, a line end between each two.
  init(lines: [Passage]) {
    let width = lines.reduce(max(0, lines.count - 1)) { $0 + $1.count }
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
    let marks = lines.reduce(into: lines.count > 1 ? Marks.blank : []) { $0.formUnion($1.marks) }
    self.init(scalars: scalars, width: width, range: 0..<width, marks: marks)
  }
}

extension Passage {
  /// Without white space at its ends.
  func trimmed() -> Passage {
    guard marks.contains(.blank) else { return self }
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
  @inline(__always)
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

  /// Whether white space stands in it.
  var holdsBlank: Bool { marks.contains(.blank) && contains(" " as Unicode.Scalar) }

  func contains(_ scalar: Unicode.Scalar) -> Bool { withFolded { $0.contains(scalar) } }

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
  func firstPrefix(of words: [Word]) -> Word? {
    guard let first = firstScalar else { return nil }
    for word in words where word.scalars.first == first && hasPrefix(word) { return word }
    return nil
  }

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

  func hash(into hasher: inout Hasher) { hasher.combine(scalars.withUnsafeBufferPointer { mixed($0) }) }
}

/// Scalars mixed into one number: the hasher would take each of them at twenty times the price.
private func mixed(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) -> UInt64 {
  var mixed = UInt64(scalars.count)
  for scalar in scalars { mixed = (mixed ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15 ^ (mixed >> 29) }
  return mixed
}
