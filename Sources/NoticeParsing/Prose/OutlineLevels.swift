/// Which style of ordinal stands above which, as this document uses them.
struct OutlineLevels: Sendable {
  /// A style of ordinal; `1.2` is one point deeper than `1`.
  struct Key: Hashable, Sendable {
    var style: Ordinal.Style
    var points: Int

    init(_ ordinal: Ordinal) {
      style = ordinal.style
      points = ordinal.printed.unicodeScalars.reduce(0) { $1 == "." || $1 == "\u{FF0E}" ? $0 + 1 : $0 }
    }

    /// The order that office style prescribes: 第一章, 一、, (一), 1., 1.1, (1), ①.
    var custom: Int { style.rawValue * 8 + min(points, 7) }
  }

  /// From the top; headings without an ordinal come between two of them.
  private let ranks: [Key: Int]

  /// The rank of plain paragraphs, below every ordinal.
  static let paragraph = 1000
  var highest: Int { ranks.values.min() ?? 0 }
  var deepest: Int { ranks.values.max() ?? 0 }

  var isEmpty: Bool { ranks.isEmpty }

  func rank(_ ordinal: Ordinal) -> Int { ranks[Key(ordinal)] ?? Self.paragraph - 2 }
  /// Of a heading without an ordinal above the paragraph with that one.
  func rankOfHeading(above ordinal: Ordinal?) -> Int { ordinal.map { rank($0) - 1 } ?? Self.paragraph - 1 }

  /// Of a label line that heads the items behind it.
  func rankOfLabels(above paragraphs: ArraySlice<ProseParagraph>) -> Int {
    paragraphs.lazy.compactMap(\.ordinal).first.map { rank($0) - 1 } ?? Self.paragraph - 1
  }

  init(_ paragraphs: [ProseParagraph]) {
    var votes: [[Key]: Int] = [:]
    var keys: Set<Key> = []
    var last: Key?
    func isRightBelowHeading(_ index: Int) -> Bool {
      index > 0 && paragraphs[index - 1].ordinal != nil && Topic.isHeading(paragraphs[index - 1].body)
    }
    for index in paragraphs.indices {
      guard let ordinal = paragraphs[index].ordinal else { continue }
      let key = Key(ordinal)
      keys.insert(key)
      // A series that starts right behind another style's mark lies inside it, or goes on below its heading.
      if let last, last != key, ordinal.value == 1 || isRightBelowHeading(index) {
        votes[[last, key], default: 0] += 1
      }
      last = key
    }
    var order = keys.sorted { $0.custom < $1.custom }
    var isSettled = order.count < 2
    var rounds = 0
    while !isSettled, rounds < order.count {
      isSettled = true
      rounds += 1
      for index in 1..<order.count {
        let inside = votes[[order[index - 1], order[index]]] ?? 0
        let outside = votes[[order[index], order[index - 1]]] ?? 0
        if outside >= 2, outside > inside * 2 {
          order.swapAt(index - 1, index)
          isSettled = false
        }
      }
    }
    var ranks: [Key: Int] = [:]
    for (index, key) in order.enumerated() { ranks[key] = (index + 1) * 2 }
    self.ranks = ranks
  }
}
