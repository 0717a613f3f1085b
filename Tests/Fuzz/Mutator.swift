/// Changes bytes as damage, haste and malice do: flipped, cut, doubled, moved, and with words that readers know put in.
struct Mutator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  static let words: [[UInt8]] =
    [
      "第一季度", "6月底前", "2026年2月30日", "13月32日", "100%", "-25%", "１００％", "0.0000001%", "99999999999999999999", "1e308",
      "一、", "（一）", "1.", "1.1.1.1.1.", "①", "㈠", "十百千万亿", "第〇条", "责任单位：", "牵头单位：", "、", "；", "。", "，", "（", "）", "〔",
      "〕",
      "\t", "\n", "\r\n", "\u{3000}", "\u{A0}", "\u{202E}", "\u{FEFF}", "\u{0}", "\u{1B}[31m", "\u{FFFD}", "👨‍👩‍👧", "é",
      "e\u{301}",
      "|", "||", "|---|", "\"", "\"\"", ",", ";", "<table>", "<tr><td rowspan=9999999 colspan=9999999>", "</td>",
      "<!--", "-->",
      "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "&a;", "&#0;", "&#x10FFFF;", "&lt;",
      "<?xml version=\"1.0\"?>",
      "<w:tbl>", "<w:tr>", "<w:tc>", "<w:vMerge/>", "<w:gridSpan w:val=\"1000000\"/>", "<w:p>", "<w:t>", "<w:br/>",
      "<w:tab/>",
      "<row r=\"1048577\">", "<c r=\"XFE1\" t=\"s\"><v>999999</v></c>", "<c r=\"A0\" t=\"n\"><v>1e400</v></c>",
      "<mergeCell ref=\"A1:XFD1048576\"/>", "{", "}", "[", "]", ":", "null", "\"tasks\"", "\"milestones\"",
      "\"scheduledPercent\"",
      "\\u0000", "\\uD800", "-0", "1e999", "2026-Q5", "PT1|", "9999-12-31", "0000-00-00", "T24:00:00Z",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x81, 0x30], [0xF4, 0x90, 0x80, 0x80],
    ]

  /// One change most of the time, so that much of what is handed to the readers is still read.
  mutating func mutated(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = seed
    let changes = Bool.random(using: &self) ? 1 : Int.random(in: 2...6, using: &self)
    let isRough = Int.random(in: 0..<4, using: &self) == 0
    for _ in 0..<changes where !bytes.isEmpty {
      if isRough { changeBytes(&bytes, with: other) } else { changeText(&bytes, with: other) }
    }
    return bytes
  }

  /// Changes what stands between two tags or two quotation marks of XML, which stays XML.
  mutating func mutatedWords(_ seed: [UInt8], with other: [UInt8]) -> [UInt8] {
    guard !seed.isEmpty else { return seed }
    let start = Int.random(in: 0..<seed.count, using: &self)
    guard let before = seed[start...].firstIndex(where: { $0 == 0x3E || $0 == 0x22 }),
      let after = seed[(before + 1)...].firstIndex(where: { $0 == 0x3C || $0 == 0x22 })
    else { return seed }
    let words = mutated(Array(seed[(before + 1)..<after]) + [0x20], with: other)
    let plain = words.map { [0x22, 0x26, 0x3C, 0x3E].contains($0) || $0 < 0x20 ? 0x20 : $0 }
    return seed[...before] + plain + seed[after...]
  }

  /// A place between two characters of UTF-8.
  private mutating func place(in bytes: [UInt8]) -> Int {
    var place = Int.random(in: 0..<bytes.count, using: &self)
    while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let (a, b) = (place(in: bytes), place(in: bytes))
    let length = Bool.random(using: &self) ? 24 : 1500
    var end = min(max(a, b), min(a, b) + length)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return min(a, b)..<max(end, min(a, b))
  }

  private mutating func changeText(_ bytes: inout [UInt8], with other: [UInt8]) {
    let a = place(in: bytes)
    let range = stretch(of: bytes)
    switch Int.random(in: 0..<10, using: &self) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: a)
    case 2:
      guard !other.isEmpty else { return }
      bytes.replaceSubrange(range, with: other[stretch(of: other)])
    case 3:
      if let digit = bytes[a...].firstIndex(where: { (0x30...0x39).contains($0) }) {
        bytes[digit] = UInt8.random(in: 0x30...0x39, using: &self)
      }
    case 4:
      let word = Mutator.words.randomElement(using: &self) ?? []
      bytes.replaceSubrange(
        range, with: Array(repeatElement(word, count: Int.random(in: 1...200, using: &self)).joined()))
    case 5: bytes = Array(bytes.prefix(a))
    case 6...7: bytes.replaceSubrange(range, with: Mutator.words.randomElement(using: &self) ?? [])
    default: bytes.insert(contentsOf: Mutator.words.randomElement(using: &self) ?? [], at: a)
    }
  }

  private mutating func changeBytes(_ bytes: inout [UInt8], with other: [UInt8]) {
    let a = Int.random(in: 0..<bytes.count, using: &self)
    let length = Int.random(in: 1...(Bool.random(using: &self) ? 8 : 2000), using: &self)
    let range = a..<min(bytes.count, a + length)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: bytes[a] ^= 1 << UInt8.random(in: 0...7, using: &self)
    case 1: bytes[a] = UInt8.random(in: 0...255, using: &self)
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: bytes[range], at: Int.random(in: 0...bytes.count, using: &self))
    case 4: bytes.insert(contentsOf: repeatElement(bytes[a], count: length), at: a)
    case 5: bytes = Array(bytes.prefix(a))
    case 6:
      guard !other.isEmpty else { return }
      let b = Int.random(in: 0..<other.count, using: &self)
      bytes.replaceSubrange(range, with: other[b..<min(other.count, b + length)])
    default: bytes.replaceSubrange(range, with: bytes[range].reversed())
    }
  }
}
