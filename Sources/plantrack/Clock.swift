import Reporting
import Glibc
import PlanModel

/// The machine's clock and the user's time zone: the only place that asks for either.
enum Clock {
  /// - Throws: `Failure` of status 70 for a clock outside years 1-9999.
  static func now() throws(Failure) -> Moment {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0,
      let moment = Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    else { throw Failure(.fault, Message(zh: "系统时钟不可用", en: "the clock is off: set it and try again")) }
    return moment
  }

  /// Today's civil date in the local time zone; nil for a clock outside years 1–9999.
  static func today() -> CivilDate? {
    var seconds = time(nil)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return nil }
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// The last microsecond of what `YYYY-MM-DD[THH:MM[:SS]]` names in the local time zone: of the day, the minute or the
  /// second. Nil for text of another form, or a time that does not exist.
  static func end(ofLocal text: String) -> Int64? {
    guard let day = CivilDate(iso: text.prefix(10)) else { return nil }
    let rest = text.dropFirst(10)
    guard !rest.isEmpty else {
      guard let next = CivilDate(dayNumber: day.dayNumber + 1) else { return nil }
      return start(of: next, hour: 0, minute: 0, second: 0).map { $0 * 1_000_000 - 1 }
    }
    guard let mark = rest.first, mark == "T" || mark == " " else { return nil }
    let fields = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.utf8.count == 2 ? UInt8($0).map(Int.init) : nil }
    guard fields.count == 2 || fields.count == 3, numbers.count == fields.count, numbers[0] < 24, numbers[1] < 60,
      numbers.count == 2 || numbers[2] < 60
    else { return nil }
    let length = numbers.count == 2 ? 60 : 1
    return start(of: day, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
      .map { ($0 + Int64(length)) * 1_000_000 - 1 }
  }

  /// Seconds since 1970; the C library decides whether summer time held.
  private static func start(of day: CivilDate, hour: Int, minute: Int, second: Int) -> Int64? {
    var parts = tm()
    parts.tm_year = Int32(day.year - 1900)
    parts.tm_mon = Int32(day.month - 1)
    parts.tm_mday = Int32(day.day)
    parts.tm_hour = Int32(hour)
    parts.tm_min = Int32(minute)
    parts.tm_sec = Int32(second)
    parts.tm_isdst = -1
    let seconds = mktime(&parts)
    return seconds == -1 && day.year != 1969 && day.year != 1970 ? nil : Int64(seconds)
  }
}
