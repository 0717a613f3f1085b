import Digest
public import PlanModel

/// What tells a row of a form from every other, in a column that nobody fills in: `plantrack|1:23|2026-Q2|…`.
///
/// It moves with its row, whatever is sorted, moved or deleted, and ends in four digits that tell a mistyped one.
public struct FormKey: Sendable, Hashable {
  /// The form it belongs to.
  public var place: FormPlace
  /// The quarter it belongs to.
  public var quarter: Quarter
  /// The department's name in the register.
  public var department: String
  /// The day the form was made.
  public var issuedOn: CivilDate

  private static let mark = "plantrack"

  /// Makes a value of its parts.
  public init(place: FormPlace, quarter: Quarter, department: String, issuedOn: CivilDate) {
    self.place = place
    self.quarter = quarter
    self.department = department
    self.issuedOn = issuedOn
  }

  /// Whether a cell holds a key, a damaged one too.
  public static func isKey(_ text: String) -> Bool { text.hasPrefix("\(mark)|") }

  /// Its words, as printed.
  public var text: String {
    let body = "\(FormKey.mark)|\(place.notice):\(place.number)|\(quarter)|\(department)|\(place.revision)|\(issuedOn)"
    return "\(body)|\(FormKey.check(body))"
  }

  /// Nil for text that `text` does not give.
  public init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let count = parts.count
    guard count >= 7, parts[0] == FormKey.mark,
      parts[count - 1] == FormKey.check(parts.dropLast().joined(separator: "|")),
      let colon = parts[1].firstIndex(of: ":"), let notice = Int(parts[1][..<colon]),
      let quarter = Quarter(parts[2]), let issuedOn = CivilDate(iso: parts[count - 2])
    else { return nil }
    place = FormPlace(
      notice: notice, number: String(parts[1][parts[1].index(after: colon)...]), revision: String(parts[count - 3]))
    self.quarter = quarter
    // The register refuses no name for a bar in it.
    department = parts[3..<(count - 3)].joined(separator: "|")
    self.issuedOn = issuedOn
  }

  private static func check(_ text: String) -> String { String(SHA256.hexadecimal(of: text.utf8).prefix(4)) }
}
