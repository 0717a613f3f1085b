/// A day of the proleptic Gregorian calendar, without a clock or a time zone: deadlines, report days, signing days.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Nil for a day that does not exist (month 13, 31 April, 29 February of a common year) or a year outside 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  private init(validYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` exactly; nil for anything else.
  public init?(iso text: some StringProtocol) {
    if let day = text.utf8.withContiguousStorageIfAvailable({ CivilDate(digits: $0) }) {
      guard let day else { return nil }
      self = day
      return
    }
    guard let day = Array(text.utf8).withUnsafeBufferPointer({ CivilDate(digits: $0) }) else { return nil }
    self = day
  }

  private init?(digits bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    // Days from civil, H. Hinnant: the year starts in March, so that the leap day is its last.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1970-01-01; nil outside years 1–9999.
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      validYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// `self` minus `other`, in days.
  public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  /// The last day of a month, 28 to 31; 0 for a month that does not exist.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 0
    }
  }

  /// The last day of a month; nil for a month that does not exist.
  public static func lastDay(ofMonth month: Int, year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: daysInMonth(year: year, month: month))
  }

  /// By value, the lesser first.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD` (ISO 8601).
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      write(year, width: 4, to: bytes, at: 0)
      write(month, width: 2, to: bytes, at: 5)
      write(day, width: 2, to: bytes, at: 8)
      (bytes[4], bytes[7]) = (0x2D, 0x2D)
      return 10
    }
  }
}

/// The ASCII digits of a non-negative number, with leading zeros: days and quarters are written by the million.
func write(_ number: Int, width: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
  var rest = number
  for index in stride(from: place + width - 1, through: place, by: -1) {
    bytes[index] = 0x30 + UInt8(rest % 10)
    rest /= 10
  }
}

/// A non-negative number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
