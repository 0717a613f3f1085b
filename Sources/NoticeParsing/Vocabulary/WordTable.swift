/// Words found by their first or last scalar, the longest first. Most positions of a text are turned away by one look.
struct WordTable: Sendable {
  private let byFirst: ScalarTable
  private let byLast: ScalarTable

  init(_ words: [Word]) {
    let sorted = words.filter { $0.count > 0 }.sorted { $0.count > $1.count }
    byFirst = ScalarTable(sorted) { $0.scalars[0] }
    byLast = ScalarTable(sorted) { $0.scalars[$0.count - 1] }
  }

  /// The longest word that begins at `position`.
  @inline(__always)
  func longest(at position: Int, in passage: Passage) -> Word? {
    guard position >= passage.start, position < passage.end, byFirst.mayHold(passage[position]) else { return nil }
    return longestBeginning(at: position, in: passage).map(byFirst.word(at:))
  }

  /// The longest word that ends right before `position`.
  @inline(__always)
  func longest(endingAt position: Int, in passage: Passage) -> Word? {
    guard position > passage.start, position <= passage.end, byLast.mayHold(passage[position - 1]) else { return nil }
    return longestEnding(at: position, in: passage).map(byLast.word(at:))
  }

  // Its place, not the word itself: that would be counted as held once more, and most callers ask no more than whether
  // there is one, or how long it is.
  @inline(never)
  private func longestBeginning(at position: Int, in passage: Passage) -> ScalarTable.Place? {
    guard let group = byFirst.group(of: passage[position]) else { return nil }
    let words = byFirst.groups[group]
    for index in words.indices where passage.matches(words[index], at: position) { return (group, index) }
    return nil
  }

  @inline(never)
  private func longestEnding(at position: Int, in passage: Passage) -> ScalarTable.Place? {
    guard let group = byLast.group(of: passage[position - 1]) else { return nil }
    let words = byLast.groups[group]
    for index in words.indices where passage.matches(words[index], at: position - words[index].count) {
      return (group, index)
    }
    return nil
  }

  /// False where no word has the scalar at its start.
  @inline(__always)
  func mayBegin(with scalar: Unicode.Scalar) -> Bool { byFirst.mayHold(scalar) }

  /// False where no word has the scalar at its end.
  func mayEnd(in scalar: Unicode.Scalar) -> Bool { byLast.mayHold(scalar) }

  /// Whether a word ends at `position` or behind it, before the passage's end.
  func endsInside(_ passage: Passage, from position: Int) -> Bool {
    var last = byLast.next(in: passage, from: max(position, passage.start + 1) - 1)
    while last < passage.end - 1 {
      if longestEnding(at: last + 1, in: passage) != nil { return true }
      last = byLast.next(in: passage, from: last + 1)
    }
    return false
  }

  /// The length of the shortest word that begins at `position`.
  @inline(__always)
  func shortest(at position: Int, in passage: Passage) -> Int? {
    guard position >= passage.start, position < passage.end, byFirst.mayHold(passage[position]) else { return nil }
    return shortestBeginning(at: position, in: passage)
  }

  /// The length of the shortest word that ends right before `position`.
  @inline(__always)
  func shortest(endingAt position: Int, in passage: Passage) -> Int? {
    guard position > passage.start, position <= passage.end, byLast.mayHold(passage[position - 1]) else { return nil }
    return shortestEnding(at: position, in: passage)
  }

  @inline(never)
  private func shortestBeginning(at position: Int, in passage: Passage) -> Int? {
    guard let group = byFirst.group(of: passage[position]) else { return nil }
    return byFirst.groups[group].last { passage.matches($0, at: position) }?.count
  }

  @inline(never)
  private func shortestEnding(at position: Int, in passage: Passage) -> Int? {
    guard let group = byLast.group(of: passage[position - 1]) else { return nil }
    return byLast.groups[group].last { passage.matches($0, at: position - $0.count) }?.count
  }

  /// The first place where one of the words stands.
  func first(in passage: Passage, from position: Int? = nil) -> (word: Word, at: Int)? {
    var index = byFirst.next(in: passage, from: max(position ?? passage.start, passage.start))
    while index < passage.end {
      if let place = longestBeginning(at: index, in: passage) { return (byFirst.word(at: place), index) }
      index = byFirst.next(in: passage, from: index + 1)
    }
    return nil
  }

  /// Whether the passage is one of the words and nothing else.
  func holds(_ passage: Passage) -> Bool { longest(at: passage.start, in: passage)?.count == passage.count }

  func occurs(in passage: Passage) -> Bool {
    var index = byFirst.next(in: passage, from: passage.start)
    while index < passage.end {
      if longestBeginning(at: index, in: passage) != nil { return true }
      index = byFirst.next(in: passage, from: index + 1)
    }
    return false
  }
}

/// Words by one of their scalars: a sieve turns nearly every other scalar away, a table with three empty places for each
/// taken one the rest.
private struct ScalarTable: Sendable {
  typealias Place = (group: Int, index: Int)

  @inline(__always)
  func word(at place: Place) -> Word { groups[place.group][place.index] }

  /// Words of one scalar, in the order given.
  private(set) var groups: [[Word]] = []
  private var places: [(scalar: UInt32, group: Int32)]
  private let shift: UInt32
  /// 4,096 bits, by the low bits of a scalar.
  private let sieve: [UInt64]

  private static let none: UInt32 = .max

  init(_ words: [Word], by key: (Word) -> Unicode.Scalar) {
    var bits = 4
    while 1 << bits < words.count * 4 { bits += 1 }
    shift = UInt32(32 - bits)
    places = Array(repeating: (ScalarTable.none, 0), count: 1 << bits)
    var sieve = [UInt64](repeating: 0, count: 64)
    for word in words { sieve[Int(key(word).value >> 6 & 63)] |= 1 << UInt64(key(word).value & 63) }
    self.sieve = sieve
    for word in words {
      let scalar = key(word).value
      let place = place(of: scalar)
      if places[place].scalar == scalar {
        groups[Int(places[place].group)].append(word)
      } else {
        places[place] = (scalar, Int32(groups.count))
        groups.append([word])
      }
    }
  }

  /// False where no word has the scalar in its place.
  @inline(__always)
  func mayHold(_ scalar: Unicode.Scalar) -> Bool {
    sieve[Int(scalar.value >> 6 & 63)] >> UInt64(scalar.value & 63) & 1 != 0
  }

  /// The first position at or behind `position` that may hold one of the scalars; the passage's end where none does.
  func next(in passage: Passage, from position: Int) -> Int {
    sieve.withUnsafeBufferPointer { sieve in
      passage.withFolded { scalars in
        var index = position - passage.start
        while index < scalars.count {
          let value = scalars[index].value
          if sieve[Int(value >> 6 & 63)] >> UInt64(value & 63) & 1 != 0 { break }
          index += 1
        }
        return passage.start + index
      }
    }
  }

  func group(of scalar: Unicode.Scalar) -> Int? {
    let found = places[place(of: scalar.value)]
    return found.scalar == scalar.value ? Int(found.group) : nil
  }

  /// Where the scalar is, or the empty place where it would be.
  private func place(of scalar: UInt32) -> Int {
    var place = Int((scalar &* 0x9E37_79B1) >> shift)
    while places[place].scalar != scalar, places[place].scalar != ScalarTable.none {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }
}
