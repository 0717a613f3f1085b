/// A moment in UTC, to the microsecond: when something was recorded, or up to when a report may know of it.
public struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z; the years 1 to 9999.
  public let microseconds: Int64

  /// Microseconds of a day.
  public static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Nil outside the years 1 to 9999.
  public init?(microseconds: Int64) {
    let day = Moment.day(of: microseconds)
    guard CivilDate(dayNumber: Int(day)) != nil else { return nil }
    self.microseconds = microseconds
  }

  /// Later than anything recorded: 9999-12-31T23:59:59.999999Z.
  public static let distantFuture = Moment(valid: 2_932_897 * microsecondsPerDay - 1)

  private init(valid microseconds: Int64) { self.microseconds = microseconds }

  /// Reads `2019-07-01T08:00:00.123456Z`; the seconds and their fraction (1 to 6 digits) may be left out, `Z` may not.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 17, bytes[10] == 0x54, bytes.last == 0x5A,
      let day = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let clock = bytes[11..<(bytes.count - 1)]
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard clock.count >= 5, bytes[13] == 0x3A, let hour = number(11..<13), let minute = number(14..<16),
      hour < 24, minute < 60
    else { return nil }
    var second: Int64 = 0
    var fraction: Int64 = 0
    if clock.count > 5 {
      guard clock.count >= 8, bytes[16] == 0x3A, let value = number(17..<19), value < 60 else { return nil }
      second = value
    }
    if clock.count > 8 {
      let digits = clock.count - 9
      guard bytes[19] == 0x2E, (1...6).contains(digits), let value = number(20..<(20 + digits)) else { return nil }
      fraction = (digits..<6).reduce(value) { value, _ in value * 10 }
    }
    let seconds = (hour * 60 + minute) * 60 + second
    microseconds = Int64(day.dayNumber) * Moment.microsecondsPerDay + seconds * 1_000_000 + fraction
  }

  /// The civil day in UTC.
  public var day: CivilDate {
    guard let date = CivilDate(dayNumber: Int(Moment.day(of: microseconds))) else {
      preconditionFailure("every moment lies in the years 1 to 9999")
    }
    return date
  }

  private static func day(of microseconds: Int64) -> Int64 {
    let (quotient, remainder) = microseconds.quotientAndRemainder(dividingBy: microsecondsPerDay)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// By value, the lesser first.
  public static func < (a: Moment, b: Moment) -> Bool { a.microseconds < b.microseconds }
}

extension Moment: CustomStringConvertible {
  /// `2019-07-01T08:00:00.123456Z`: always of one length, so that texts sort as moments do.
  public var description: String {
    let inDay = Int(microseconds - Int64(day.dayNumber) * Moment.microsecondsPerDay)
    let (seconds, fraction) = inDay.quotientAndRemainder(dividingBy: 1_000_000)
    let (minutes, second) = seconds.quotientAndRemainder(dividingBy: 60)
    let clock = [minutes / 60, minutes % 60, second].map { padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(clock).\(padded(fraction, to: 6))Z"
  }
}
