/// The default schedule (序时进度): even steps over the plan's quarters, 25/50/75/100 for a year.
public enum Schedule {
  /// k/n of the plan's n quarters, where the quarter is the k-th; clamped to the plan.
  public static func defaultPercent(at quarter: Quarter, in period: PlanPeriod) -> Percent {
    let count = period.last.index - period.first.index + 1
    let place = min(max(quarter.index - period.first.index + 1, 0), count)
    return Percent(Double(place) * 100 / Double(count)) ?? .full
  }
}

extension PlanTask {
  /// The milestones that the reports count: the printed ones, or, where none are printed, the default ones of the
  /// plan's quarters up to the deadline, the last at 100 % and due on the deadline. Empty where neither is known.
  public func schedule(in period: PlanPeriod?) -> [Milestone] {
    guard milestones.isEmpty else { return milestones }
    let end = deadline.map { Quarter(containing: $0) }
    guard let first = period?.first ?? end, let last = end ?? period?.last else { return [] }
    // A deadline outside the plan's quarters stretches the plan to it, or stands alone before it.
    guard let span = PlanPeriod(from: min(first, last), to: last) else { return [] }
    let plan = period.flatMap { PlanPeriod(from: $0.first, to: max($0.last, last)) } ?? span
    return (first <= last ? span.quarters : [last]).map { quarter in
      let isLast = quarter == last
      return Milestone(
        quarter: quarter, dueOn: isLast ? deadline ?? quarter.lastDay : quarter.lastDay, text: "",
        scheduledPercent: isLast ? .full : Schedule.defaultPercent(at: quarter, in: plan),
        basis: .default)
    }
  }
}
