import PlanModel

/// Values as UTF-8 without a string on the way: rows by the million are written so.
extension [UInt8] {
  mutating func append(decimal number: Int) {
    if number >= 0, number < 10 { return append(0x30 + UInt8(number)) }
    if number < 0 { append(0x2D) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var start = digits.count
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Without its sign `%`: `25`, `47.5`, `33.33`.
  mutating func append(_ percent: Percent) {
    if percent.hundredths < 0 { append(0x2D) }
    let (whole, rest) = percent.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    append(decimal: Int(whole))
    guard rest > 0 else { return }
    append(0x2E)
    append(0x30 + UInt8(rest / 10))
    if rest % 10 > 0 { append(0x30 + UInt8(rest % 10)) }
  }

  /// `YYYY-MM-DD`.
  mutating func append(_ date: CivilDate) {
    append(twoDigits: date.year / 100)
    append(twoDigits: date.year % 100)
    append(0x2D)
    append(twoDigits: date.month)
    append(0x2D)
    append(twoDigits: date.day)
  }

  private mutating func append(twoDigits number: Int) {
    append(0x30 + UInt8(number / 10))
    append(0x30 + UInt8(number % 10))
  }

  /// The text as it is, copied in one go.
  mutating func append(utf8 text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}
