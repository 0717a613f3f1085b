/// A return (进展报送) that a department sent in for a quarter.
public struct NewReturn: Sendable, Hashable {
  /// The notice; in rows its id, as `notices` lists it.
  public var notice: Int
  /// The department's name in the register.
  public var department: String
  /// The quarter it belongs to.
  public var quarter: Quarter
  /// The day it was received.
  public var on: CivilDate
  /// Says that there is no progress (无进展); counts as reported.
  public var isZeroReport: Bool

  /// Makes a value of its parts.
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
  /// When a return came.
  public enum Arrival: String, Sendable, Hashable, CaseIterable {
    /// On or before the reporting day.
    case onTime = "on-time"
    case late
    /// The reporting day has passed.
    case missing
    /// The reporting day has not passed.
    case open
  }

  /// The notice; in rows its id, as `notices` lists it.
  public var notice: Int
  /// The department's name in the register.
  public var department: String
  /// The reporting day in the month asked for.
  public var dueOn: CivilDate
  /// The day the return came; nil where none did.
  public var receivedOn: CivilDate?
  /// On time, late, or missing.
  public var arrival: Arrival

  /// Makes a value of its parts.
  public init(notice: Int, department: String, dueOn: CivilDate, receivedOn: CivilDate?, arrival: Arrival) {
    self.notice = notice
    self.department = department
    self.dueOn = dueOn
    self.receivedOn = receivedOn
    self.arrival = arrival
  }
}
