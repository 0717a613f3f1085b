/// The numbering part: definitions of lists, level by level, and the lists that use them.
struct WordListDefinitions {
  enum Format: Equatable {
    case number(NumberStyle)
    case none

    func text(_ number: Int) -> String {
      switch self {
      case .number(let style): style.text(number)
      case .none: ""
      }
    }
  }

  struct Level {
    var start = 1
    /// nil for a bullet.
    var format: Format? = .number(.decimal)
    var text = ""
    /// The paragraph style that stands for this level.
    var style: String?
    var isLegal = false
    var restarts = true
    var isFollowedByNothing = false
  }

  struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private(set) var levels: [String: [Int: Level]] = [:]
  /// Definitions that only name the list style they follow.
  private(set) var links: [String: String] = [:]
  private(set) var lists: [String: List] = [:]

  init(part: String, of package: inout Package) throws(DocumentError) {
    guard let bytes = try package.read(part) else { return }
    var scan = Scan()
    try XMLCursor.read(bytes, part: part, isWanted: WordNamespace.isWanted) { (cursor) throws(DocumentError) in
      while let event = try cursor.next() {
        switch event {
        case .start("Fallback"): try cursor.skipElement()
        case .start(let name): scan.start(name) { cursor.attribute($0) }
        case .end(let name): scan.end(name)
        case .text: continue
        }
      }
    }
    (levels, links, lists) = (scan.levels, scan.links, scan.lists)
  }

  private struct Scan {
    var levels: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    var lists: [String: List] = [:]
    private var definition: String?
    private var list: String?
    private var depth: Int?
    private var level = Level()

    mutating func start(_ name: String, _ attribute: (String) -> String?) {
      func value() -> String? { attribute("val") }
      switch name {
      case "abstractNum":
        definition = attribute("abstractNumId")
        if let definition { levels[definition] = [:] }
      case "num":
        list = attribute("numId")
        if let list { lists[list] = List() }
      case "abstractNumId":
        let definition = value() ?? ""
        if let list { lists[list]?.definition = definition }
      case "numStyleLink": if let definition { links[definition] = value() }
      case "lvlOverride": depth = attribute("ilvl").flatMap { Int($0) }
      case "startOverride":
        let start = integer(value())
        if let list, let depth { lists[list]?.starts[depth] = start }
      case "lvl":
        depth = attribute("ilvl").flatMap { Int($0) }
        level = Level()
      case "start": level.start = integer(value())
      case "numFmt": level.format = WordListDefinitions.format(value() ?? "")
      case "lvlText": level.text = value() ?? ""
      case "pStyle": level.style = value()
      case "isLgl": level.isLegal = WordNamespace.isOn(value())
      case "lvlRestart": level.restarts = value() != "0"
      case "suff": level.isFollowedByNothing = value() == "nothing"
      default: return
      }
    }

    mutating func end(_ name: String) {
      switch name {
      case "lvl":
        guard let depth else { return }
        if let list { lists[list]?.levels[depth] = level } else if let definition { levels[definition]?[depth] = level }
      case "abstractNum": definition = nil
      case "num": list = nil
      default: return
      }
    }

    private func integer(_ text: String?) -> Int { (text.flatMap { Int($0) } ?? 1).clamped(to: 0...99_999) }
  }

  private static func format(_ name: String) -> Format? {
    switch name {
    case "bullet": nil
    case "none": Format.none
    case "decimalZero": .number(.decimalZero)
    case "decimalFullWidth", "decimalFullWidth2": .number(.decimalFullWidth)
    case "upperRoman": .number(.upperRoman)
    case "lowerRoman": .number(.lowerRoman)
    case "upperLetter": .number(.upperLetter)
    case "lowerLetter": .number(.lowerLetter)
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "koreanCounting":
      .number(.chinese)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": .number(.chineseDigits)
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": .number(.chineseLegal)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": .number(.circled)
    case "decimalEnclosedParen": .number(.parenthesized)
    case "decimalEnclosedFullstop": .number(.dotted)
    case "ideographTraditional": .number(.stems)
    case "ideographZodiac": .number(.branches)
    default: .number(.decimal)
    }
  }
}
