import PlanModel
import PlanStore
import Reporting

/// Completes a quarter written `Q2` by the years that the stored notices plan for; asks for them once, where needed.
struct StoredQuarters {
  private var years: [Int]?

  /// - Throws: `Failure` of status 64 for a text that is no quarter, or lacks its year where not just one is stored.
  mutating func quarter(_ text: String, in store: borrowing Store) throws -> Quarter {
    if let quarter = Quarter(text) { return quarter }
    guard text.count == 2, text.uppercased().hasPrefix("Q"), let ordinal = Int(text.suffix(1)),
      (1...4).contains(ordinal)
    else {
      throw Failure.usage(zh: "“\(text)” 不是季度，写作 2026-Q2", en: "'\(text)' is no quarter; write 2026-Q2")
    }
    let years = try self.years ?? StoredQuarters.years(in: store)
    self.years = years
    guard years.count == 1, let quarter = Quarter(year: years[0], ordinal: ordinal) else {
      let known = years.map { "\($0)-\(text.uppercased())" }
      throw Failure.usage(
        zh: "“\(text)” 缺少年份：\(known.isEmpty ? "写作 2026-Q2" : known.joined(separator: "、"))",
        en: "'\(text)' lacks its year: \(known.isEmpty ? "write 2026-Q2" : known.joined(separator: ", "))")
    }
    return quarter
  }

  private static func years(in store: borrowing Store) throws -> [Int] {
    let periods = try store.notices(knownBy: nil).compactMap(\.notice.period)
    return Set(periods.flatMap(\.quarters).map(\.year)).sorted()
  }
}

/// Progress as people state it: a quarter may still lack its year.
enum StatedProgress {
  case percent(Percent)
  case quarterDone(String)

  func resolved(in store: borrowing Store, _ quarters: inout StoredQuarters) throws -> NewEntry.Reached {
    switch self {
    case .percent(let percent): .percent(percent)
    case .quarterDone(let text): .quarterDone(try quarters.quarter(text, in: store))
    }
  }
}
