/// A return (进展报送) that a department sent in for a quarter.
public struct NewReturn: Sendable, Hashable {
  public var notice: Int
  public var department: String
  public var quarter: Quarter
  /// The day it was received.
  public var on: CivilDate
  /// Says that there is no progress (无进展); counts as reported.
  public var isZeroReport: Bool

  public init(notice: Int, department: String, quarter: Quarter, on: CivilDate, isZeroReport: Bool) {
    self.notice = notice
    self.department = department
    self.quarter = quarter
    self.on = on
    self.isZeroReport = isZeroReport
  }
}

/// One return that a notice's reporting day asks for, and whether it came.
public struct ReturnState: Sendable, Hashable {
  public enum Arrival: String, Sendable, Hashable, CaseIterable {
    /// On or before the reporting day.
    case onTime = "on-time"
    case late
    /// The reporting day has passed.
    case missing
    /// The reporting day has not passed.
    case open
  }

  public var notice: Int
  public var department: String
  /// The reporting day in the month asked for.
  public var dueOn: CivilDate
  public var receivedOn: CivilDate?
  public var arrival: Arrival

  public init(notice: Int, department: String, dueOn: CivilDate, receivedOn: CivilDate?, arrival: Arrival) {
    self.notice = notice
    self.department = department
    self.dueOn = dueOn
    self.receivedOn = receivedOn
    self.arrival = arrival
  }
}
