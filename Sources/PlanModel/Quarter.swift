/// A calendar quarter (季度) of a year.
public struct Quarter: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// 1 to 4.
  public let ordinal: Int

  /// Nil for an ordinal outside 1–4 or a year outside 1–9999.
  public init?(year: Int, ordinal: Int) {
    guard (1...9999).contains(year), (1...4).contains(ordinal) else { return nil }
    self.init(validYear: year, ordinal: ordinal)
  }

  private init(validYear year: Int, ordinal: Int) {
    self.year = year
    self.ordinal = ordinal
  }

  /// The quarter that holds a day.
  public init(containing day: CivilDate) {
    self.init(validYear: day.year, ordinal: (day.month - 1) / 3 + 1)
  }

  /// Reads `2019-Q2` (also `2019q2`, `2019Q2`); nil for anything else.
  public init?(_ text: some StringProtocol) {
    // Nearly always as it is stored.
    if let quarter = text.utf8.withContiguousStorageIfAvailable({ Quarter(stored: $0) }), let quarter {
      self = quarter
      return
    }
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, let ordinal = Int(parts[1]), parts[1].count == 1 else { return nil }
    let yearText = parts[0].hasSuffix("-") ? parts[0].dropLast() : parts[0]
    guard yearText.count == 4, yearText.allSatisfy(\.isNumber), let year = Int(yearText) else { return nil }
    self.init(year: year, ordinal: ordinal)
  }

  /// Exactly `2019-Q2`, in ASCII.
  private init?(stored bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 7, bytes[4] == 0x2D, bytes[5] == 0x51 else { return nil }
    var year = 0
    for byte in bytes[..<4] {
      guard (0x30...0x39).contains(byte) else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    self.init(year: year, ordinal: Int(bytes[6]) - 0x30)
  }

  /// Its first day.
  public var firstDay: CivilDate { day(month: ordinal * 3 - 2, day: 1) }

  /// 31 March, 30 June, 30 September or 31 December.
  public var lastDay: CivilDate { day(month: ordinal * 3, day: ordinal == 1 || ordinal == 4 ? 31 : 30) }

  /// 1 to 12.
  public var months: ClosedRange<Int> { (ordinal * 3 - 2)...(ordinal * 3) }

  private func day(month: Int, day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("a quarter's first and last day exist in every year")
    }
    return date
  }

  /// The one after it; nil after the last.
  public var next: Quarter? {
    ordinal == 4 ? Quarter(year: year + 1, ordinal: 1) : Quarter(year: year, ordinal: ordinal + 1)
  }

  /// Quarters from the year 0's first one: differences count quarters.
  public var index: Int { year * 4 + ordinal - 1 }

  /// By value, the lesser first.
  public static func < (a: Quarter, b: Quarter) -> Bool { a.index < b.index }
}

extension Quarter: CustomStringConvertible {
  /// `2019-Q2`.
  public var description: String {
    String(unsafeUninitializedCapacity: 7) { bytes in
      write(year, width: 4, to: bytes, at: 0)
      (bytes[4], bytes[5], bytes[6]) = (0x2D, 0x51, 0x30 + UInt8(ordinal))
      return 7
    }
  }
}

/// The quarters that a plan covers, first and last included.
public struct PlanPeriod: Sendable, Hashable {
  /// The first one.
  public let first: Quarter
  /// The last one.
  public let last: Quarter

  /// Nil where the last quarter is before the first, or the period is longer than ten years.
  public init?(from first: Quarter, to last: Quarter) {
    guard first <= last, last.index - first.index < 40 else { return nil }
    self.first = first
    self.last = last
  }

  /// Makes a value of its parts.
  public init(_ quarter: Quarter) {
    first = quarter
    last = quarter
  }

  /// First to last, in order.
  public var quarters: [Quarter] {
    (first.index...last.index).compactMap { Quarter(year: $0 / 4, ordinal: $0 % 4 + 1) }
  }
}
