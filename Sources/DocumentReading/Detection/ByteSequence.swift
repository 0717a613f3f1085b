extension Collection<UInt8> {
  /// Whether the bytes of a word stand somewhere in it. The standard library's own search of texts would bring its
  /// machinery for regular expressions into the program, and a tenth to what the loader joins at every start.
  func containsSequence(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: word.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
