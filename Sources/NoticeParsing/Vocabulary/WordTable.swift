/// Words found by their first or last scalar, the longest first. A bitmap of the scalars that can begin (or end) a word
/// turns most positions of a text away without hashing.
struct WordTable: Sendable {
  private let byFirst: [Unicode.Scalar: [Word]]
  private let byLast: [Unicode.Scalar: [Word]]
  private let firstBits: [UInt64]
  private let lastBits: [UInt64]

  init(_ words: [Word]) {
    let sorted = words.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: sorted) { $0.scalars[0] }
    byLast = Dictionary(grouping: sorted) { $0.scalars[$0.count - 1] }
    firstBits = WordTable.bitmap(byFirst.keys)
    lastBits = WordTable.bitmap(byLast.keys)
  }

  /// The longest word that begins at `position`.
  func longest(at position: Int, in passage: Passage) -> Word? {
    guard passage.range.contains(position) else { return nil }
    let scalar = passage[position]
    guard WordTable.isSet(scalar, in: firstBits), let words = byFirst[scalar] else { return nil }
    return words.first { passage.matches($0, at: position) }
  }

  /// The longest word that ends right before `position`.
  func longest(endingAt position: Int, in passage: Passage) -> Word? {
    guard passage.range.contains(position - 1) else { return nil }
    let scalar = passage[position - 1]
    guard WordTable.isSet(scalar, in: lastBits), let words = byLast[scalar] else { return nil }
    return words.first { position - $0.count >= passage.start && passage.matches($0, at: position - $0.count) }
  }

  /// The first place where one of the words stands.
  func first(in passage: Passage, from position: Int? = nil) -> (word: Word, at: Int)? {
    var index = max(position ?? passage.start, passage.start)
    while index < passage.end {
      if let word = longest(at: index, in: passage) { return (word, index) }
      index += 1
    }
    return nil
  }

  func occurs(in passage: Passage) -> Bool { first(in: passage) != nil }

  private static func bitmap(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    return bits
  }

  private static func isSet(_ scalar: Unicode.Scalar, in bits: [UInt64]) -> Bool {
    scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
