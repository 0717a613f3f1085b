/// Readings that a conversion to traditional characters left behind them: 責(zé)任單位.
enum Pinyin {
  private static let longest = 6

  /// Behind the reading in brackets that opens at the position; the position itself where none does.
  @inline(__always)
  static func end(at position: Int, in passage: Passage) -> Int {
    position < passage.end && passage[position] == "(" ? end(behind: position, in: passage) : position
  }

  @inline(never)
  private static func end(behind position: Int, in passage: Passage) -> Int {
    var index = position + 1
    while index < passage.end, index - position <= longest, isLetter(passage[index]) { index += 1 }
    guard index > position + 1, index < passage.end, passage[index] == ")" else { return position }
    return index + 1
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0xE0...0x24F, 0x261: true
    default: false
    }
  }
}
