internal import SQLite
public import PlanModel

extension Store {
  /// The scoreboard of lead departments: best first by actual minus due percent, then by the share of due milestones
  /// met on time (none due: all met), then by name; equal in both share a rank.
  public func departmentScores(_ specification: ReportSpecification) throws -> [DepartmentScore] {
    try reading { connection in
      let tallies = try DepartmentTallies(connection, specification, withSupport: true)
      let returns = try ReturnTallies(connection, specification)
      let ranked = tallies.groups.sorted { a, b in
        if let first = Standing(a.tally).precedes(Standing(b.tally)) { return first }
        return a.name == b.name ? a.id < b.id : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
      }
      var scores: [DepartmentScore] = []
      for (index, group) in ranked.enumerated() {
        let tally = group.tally
        let isTied = index > 0 && Standing(ranked[index - 1].tally).precedes(Standing(tally)) == nil
        let counted = returns.count(department: group.id, notices: group.notices)
        scores.append(
          DepartmentScore(
            rank: isTied ? scores[index - 1].rank : index + 1, department: group.name, led: tally.tasks,
            supported: group.supported, completed: tally.completed, duePercent: tally.mean(tally.due),
            actualPercent: tally.mean(tally.actual), milestonesDue: tally.milestonesDue, metOnTime: tally.metOnTime,
            metLate: tally.milestonesMet - tally.metOnTime, overdue: tally.overdue, unreported: tally.unreported,
            returnsDue: counted.due, returnsOnTime: counted.onTime, light: tally.light))
      }
      return scores
    }
  }
}

/// What a department is ranked by, exactly: fractions are compared without rounding.
private struct Standing {
  let ahead: Int
  let tasks: Int
  let onTime: Int
  let milestones: Int

  init(_ tally: Tally) {
    ahead = tally.actual - tally.due
    tasks = max(tally.tasks, 1)
    onTime = tally.milestonesDue == 0 ? 1 : tally.metOnTime
    milestones = max(tally.milestonesDue, 1)
  }

  /// Nil for a tie.
  func precedes(_ other: Standing) -> Bool? {
    let (left, right) = (ahead * other.tasks, other.ahead * tasks)
    if left != right { return left > right }
    let (a, b) = (onTime * other.milestones, other.onTime * milestones)
    return a == b ? nil : a > b
  }
}
