/// Prints the automatic numbers of paragraphs: 一、, （一）, 1., 1.1 ….
struct WordNumbering {
  private var definitions: WordListDefinitions
  private let styles: WordStyles
  /// The last number of each level, by list definition.
  private var counters: [String: [Int?]] = [:]
  private var startedLists: Set<String> = []

  init(part: String, of package: inout Package, styles: WordStyles) throws(DocumentError) {
    definitions = try WordListDefinitions(part: part, of: &package)
    self.styles = styles
  }

  /// What Word prints before the paragraph's text; "" for none or a bullet.
  mutating func next(style: String?, list: String?, level: Int?) -> String {
    let ofStyle = style.flatMap { styles.list(of: $0) }
    guard let number = list ?? ofStyle?.list, number != "0", let (key, levels) = levels(of: number) else { return "" }
    let linked = list == nil ? levels.first { $0.value.style == style && style != nil }?.key : nil
    let depth = (level ?? linked ?? ofStyle?.level ?? 0).clamped(to: 0...8)
    guard let definition = levels[depth] else { return "" }
    count(definition, depth: depth, levels: levels, key: key, list: number)
    guard let format = definition.format else { return "" }
    return print(definition, format: format, levels: levels, numbers: counters[key] ?? [])
  }

  /// The levels of a list, and the definition that its numbers are counted under.
  private func levels(of list: String) -> (key: String, levels: [Int: WordListDefinitions.Level])? {
    guard let found = definitions.lists[list] else { return nil }
    var key = found.definition
    if let link = definitions.links[key], let number = styles.list(of: link)?.list,
      let other = definitions.lists[number]
    {
      key = other.definition
    }
    guard let levels = definitions.levels[key] else { return nil }
    return (key, levels.merging(found.levels) { $1 })
  }

  private mutating func count(
    _ definition: WordListDefinitions.Level, depth: Int, levels: [Int: WordListDefinitions.Level], key: String,
    list: String
  ) {
    var numbers = counters[key] ?? [Int?](repeating: nil, count: 9)
    if startedLists.insert(list).inserted, let overrides = definitions.lists[list]?.starts {
      for (level, start) in overrides where numbers.indices.contains(level) { numbers[level] = start - 1 }
    }
    numbers[depth] = (numbers[depth] ?? definition.start - 1) + 1
    for deeper in (depth + 1)..<10 where deeper < 9 && levels[deeper]?.restarts != false { numbers[deeper] = nil }
    for upper in 0..<depth where numbers[upper] == nil { numbers[upper] = levels[upper]?.start ?? 1 }
    counters[key] = numbers
  }

  private func print(
    _ definition: WordListDefinitions.Level, format: WordListDefinitions.Format,
    levels: [Int: WordListDefinitions.Level], numbers: [Int?]
  ) -> String {
    var text = ""
    var isPlace = false
    for character in definition.text {
      if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
        let number = place - 1 < numbers.count ? numbers[place - 1] ?? 1 : 1
        let style = levels[place - 1]?.format ?? format
        text += definition.isLegal ? String(number) : style.text(number)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
      }
    }
    guard let last = text.unicodeScalars.last else { return "" }
    // Full-width marks part the number from the text by themselves.
    return definition.isFollowedByNothing || last.value >= 0x3000 ? text : text + " "
  }
}
