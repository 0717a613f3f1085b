/// A share of a task's whole, in hundredths of a percent: exact where `Double` would not be.
public struct Percent: Sendable, Hashable, Comparable {
  /// 0 to 10,000 for 0 to 100 %; group means and shares of a plan may lie outside.
  public let hundredths: Int

  /// Makes a value of its parts.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// 0 percent.
  public static let zero = Percent(hundredths: 0)
  /// 100 percent.
  public static let full = Percent(hundredths: 10_000)

  /// Rounds to two decimals, halves away from zero; nil for a value that is not finite or beyond ±10^9.
  public init?(_ value: Double) {
    guard value.isFinite, abs(value) <= 1e9 else { return nil }
    hundredths = Int((value * 100).rounded(.toNearestOrAwayFromZero))
  }

  /// Reads `25`, `25%`, `47.5`, `１００％`, `33.33`: at most two decimals, no sign; nil for anything else and from 10^9 on.
  @inlinable
  public init?(text: some StringProtocol) {
    var whole = 0
    var fraction = 0
    var decimals = 0
    var digits = 0
    var seenPoint = false
    var seenSign = false
    for scalar in text.unicodeScalars {
      let value = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E ? scalar.value - 0xFEE0 : scalar.value
      switch value {
      case 0x30...0x39 where !seenSign:
        digits += 1
        guard digits <= 12 else { return nil }
        if seenPoint {
          guard decimals < 2 else { return nil }
          fraction = fraction * 10 + Int(value - 0x30)
          decimals += 1
        } else {
          whole = whole * 10 + Int(value - 0x30)
        }
      case 0x2E where !seenPoint && digits > 0: seenPoint = true
      case 0x25 where !seenSign && digits > 0: seenSign = true
      default: return nil
      }
    }
    guard digits > 0, !seenPoint || decimals > 0, whole < 1_000_000_000 else { return nil }
    hundredths = whole * 100 + (decimals == 1 ? fraction * 10 : fraction)
  }

  /// Its value.
  public var value: Double { Double(hundredths) / 100 }

  /// By value, the lesser first.
  public static func < (a: Percent, b: Percent) -> Bool { a.hundredths < b.hundredths }
}

extension Percent: CustomStringConvertible {
  /// `25`, `47.5`, `33.33`: no sign, no trailing zeros.
  public var description: String {
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(padded(rest, to: 2))"
  }
}
