/// What a work report says of a plan's fulfilment, beside what the plan of the same government expected on its day.
public struct StatedResults: Sendable, Hashable {
  /// The report's day: when it was signed, else published, else the day after the quarter that it looks back on.
  public var on: CivilDate
  /// The plan that it is held against: its document number, else its title.
  public var plan: String
  /// Results that state a share of the plan.
  public var stated: Int
  /// The plain mean of those shares; it may lie above 100.
  public var percentOfPlan: Percent
  /// The plan's due percent on that day, the plain mean over its tasks.
  public var duePercent: Percent
  /// Results whose share lies below it.
  public var behind: Int

  /// Makes a value of its parts.
  public init(on: CivilDate, plan: String, stated: Int, percentOfPlan: Percent, duePercent: Percent, behind: Int) {
    self.on = on
    self.plan = plan
    self.stated = stated
    self.percentOfPlan = percentOfPlan
    self.duePercent = duePercent
    self.behind = behind
  }
}
