import Glibc

/// Prints numbers as spreadsheets show them: fifteen digits, which hides the noise of binary fractions.
enum DecimalText {
  /// Without an exponent below 10²¹; without zeros at the end of a fraction.
  static func text(_ number: Double, digits: Int32 = 15) -> String {
    if number == 0 { return "0" }
    if abs(number) >= 1e21 || abs(number) < 1e-9 { return String(describing: number) }
    // Digits that count, then as many places behind the point as that leaves.
    let magnitude = Int32(log10(abs(number)).rounded(.down))
    let places = max(0, digits - 1 - magnitude)
    var text = print(number, places: places)
    if places > 0 {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }

  private static func print(_ number: Double, places: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 64)
    let length = withVaList([places, number]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
    return String(decoding: buffer.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
