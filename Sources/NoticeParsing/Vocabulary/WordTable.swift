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
  func longest(at position: Int, in passage: Passage) -> Word? {
    guard passage.range.contains(position), let group = byFirst.group(of: passage[position]) else { return nil }
    for word in byFirst.groups[group] where passage.matches(word, at: position) { return word }
    return nil
  }

  /// The longest word that ends right before `position`.
  func longest(endingAt position: Int, in passage: Passage) -> Word? {
    guard passage.range.contains(position - 1), let group = byLast.group(of: passage[position - 1]) else { return nil }
    for word in byLast.groups[group] where passage.matches(word, at: position - word.count) { return word }
    return nil
  }

  /// The length of the shortest word that begins at `position`.
  func shortest(at position: Int, in passage: Passage) -> Int? {
    guard passage.range.contains(position), let group = byFirst.group(of: passage[position]) else { return nil }
    return byFirst.groups[group].last { passage.matches($0, at: position) }?.count
  }

  /// The length of the shortest word that ends right before `position`.
  func shortest(endingAt position: Int, in passage: Passage) -> Int? {
    guard passage.range.contains(position - 1), let group = byLast.group(of: passage[position - 1]) else { return nil }
    return byLast.groups[group].last { passage.matches($0, at: position - $0.count) }?.count
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
}

/// Words by one of their scalars: a table with three empty places for each taken one, so that a scalar that is in no
/// word nearly always meets an empty place first.
private struct ScalarTable: Sendable {
  /// Words of one scalar, in the order given.
  private(set) var groups: [[Word]] = []
  private var places: [(scalar: UInt32, group: Int32)]
  private let shift: UInt32

  private static let none: UInt32 = .max

  init(_ words: [Word], by key: (Word) -> Unicode.Scalar) {
    var bits = 4
    while 1 << bits < words.count * 4 { bits += 1 }
    shift = UInt32(32 - bits)
    places = Array(repeating: (ScalarTable.none, 0), count: 1 << bits)
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
