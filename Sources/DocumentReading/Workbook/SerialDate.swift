/// A day and a time that a workbook stores as a number of days.
struct SerialDate {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int

  /// nil for a number that is no day: before 1900, 1900-02-29 (which never was), after 9999.
  init?(_ number: Double, countsFrom1904: Bool) {
    guard number >= 0, number < 2_958_466 else { return nil }
    let seconds = (number * 86_400).rounded()
    let serial = Int(seconds) / 86_400
    secondOfDay = Int(seconds) % 86_400
    guard countsFrom1904 || serial != 60 else { return nil }
    // Days since 1970-01-01; numbers below 60 count a day that Lotus 1-2-3 added to 1900.
    let days = countsFrom1904 ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569)
    // Civil date from days, after Howard Hinnant's algorithm: eras of 400 years that begin in March.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2019-06-30`, `2019-06` where the format shows no day, `2019-06-30T08:00`, `08:00`.
  func text(day showsDay: Bool, monthOrYear: Bool, time: Bool) -> String {
    var text = monthOrYear || showsDay ? "\(SerialDate.padded(year, 4))-\(SerialDate.padded(month, 2))" : ""
    if showsDay { text += "-\(SerialDate.padded(day, 2))" }
    guard time else { return text }
    let second = secondOfDay % 60
    text += text.isEmpty ? "" : "T"
    text += "\(SerialDate.padded(secondOfDay / 3600, 2)):\(SerialDate.padded(secondOfDay / 60 % 60, 2))"
    return second == 0 ? text : text + ":\(SerialDate.padded(second, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
