/// The known word that a mistyped one most likely meant.
enum Suggestion {
  /// Nil where nothing is near: more than a third of the letters differ, and neither word holds the other.
  static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = Array(candidate.lowercased())
      var distance = editDistance(letters, other)
      guard distance > 0 else { return candidate }
      // 发改 for 发改委, stat for status: a piece counts as one slip.
      if min(letters.count, other.count) > 1, holds(other, letters) || holds(letters, other) { distance = 1 }
      guard distance <= max(1, max(letters.count, other.count) / 3) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func holds(_ word: [Character], _ piece: [Character]) -> Bool {
    word.indices.contains { word[$0...].starts(with: piece) }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var distance = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { distance = min(distance, beforeLast[j - 1] + 1) }
        current.append(distance)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
