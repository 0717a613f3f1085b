/// What parts the fields of a CSV file.
enum Separator {
  static let candidates: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]

  /// The candidate that gives the same number of fields, above one, in most of the first records; comma where none does.
  static func find(in text: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (0x2C, 0)
    for candidate in candidates {
      let widths = widths(of: text[...], separator: candidate)
      guard let (width, count) = commonest(widths), width > 1 else { continue }
      // Agreement of the records counts first, the number of fields second.
      let score = count * 1000 / widths.count * 1000 + min(width, 999)
      if score > best.score { best = (candidate, score) }
    }
    return best.separator
  }

  /// Whether text whose name does not say so is a table: every record has the same fields, parted by tabs or by
  /// commas or semicolons with quotes around fields.
  static func isTable(_ head: ArraySlice<UInt8>, namedText: Bool) -> Bool {
    func agrees(_ separator: UInt8, least: Int) -> Bool {
      let widths = widths(of: head, separator: separator)
      guard widths.count >= 2, let first = widths.first, first >= least else { return false }
      return widths.allSatisfy { $0 == first }
    }
    if agrees(0x09, least: namedText ? 3 : 2) { return true }
    guard !namedText else { return false }
    return agrees(0x2C, least: 3) || agrees(0x3B, least: 3)
  }

  /// Numbers of fields in the first fifty records that are not empty.
  private static func widths(of text: ArraySlice<UInt8>, separator: UInt8) -> [Int] {
    var widths: [Int] = []
    var width = 1
    var quoted = false
    var quotedField = false
    var fieldStart = true
    var blank = true
    for byte in text {
      if quoted {
        if byte == 0x22 { quoted = false }
        continue
      }
      switch byte {
      case 0x22 where fieldStart: (quoted, quotedField, fieldStart, blank) = (true, true, false, false)
      // A quote that follows a closing one is a quote inside the field.
      case 0x22 where quotedField: quoted = true
      case separator: (width, quotedField, fieldStart, blank) = (width + 1, false, true, false)
      case 0x0A, 0x0D:
        if !blank { widths.append(width) }
        if widths.count == 50 { return widths }
        (width, quotedField, fieldStart, blank) = (1, false, true, true)
      default: (fieldStart, blank) = (false, false)
      }
    }
    if !blank && !quoted { widths.append(width) }
    return widths
  }

  private static func commonest(_ widths: [Int]) -> (width: Int, count: Int)? {
    var counts: [Int: Int] = [:]
    for width in widths { counts[width, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
