internal import PlanModel

/// Sums over the tasks of a group.
struct Tally {
  var tasks = 0
  var completed = 0
  var overdue = 0
  var unreported = 0
  var due = 0
  var actual = 0
  var milestonesDue = 0
  var milestonesMet = 0
  var metOnTime = 0
  var light = Light.grey

  mutating func add(_ task: CountedTask, milestones: CountedTask.Milestones) {
    tasks += 1
    due += task.due
    actual += task.actual
    if task.status == .completed { completed += 1 }
    if task.status == .overdue { overdue += 1 }
    if task.isUnreported { unreported += 1 }
    milestonesDue += milestones.due
    milestonesMet += milestones.met
    metOnTime += milestones.metOnTime
    light = max(light, task.status.light)
  }

  /// The plain mean, in hundredths, halves away from zero.
  func mean(_ sum: Int) -> Percent {
    guard tasks > 0 else { return .zero }
    return Percent(hundredths: (2 * sum + tasks) / (2 * tasks))
  }

  func group(named name: String) -> CompletionGroup {
    CompletionGroup(
      group: name, tasks: tasks, completed: completed, duePercent: mean(due), actualPercent: mean(actual),
      milestonesDue: milestonesDue, milestonesMet: milestonesMet, metOnTime: metOnTime, overdue: overdue,
      unreported: unreported, light: light)
  }
}

/// One task as the rule counts it, with the milestones that are closed on the day.
struct CountedTask {
  struct Milestones {
    var due = 0
    var met = 0
    var metOnTime = 0
  }

  var notice: Int
  var item: Int
  var task: Int
  var numberOrder: Int
  var number: String
  var domain: String?
  var isUnreported: Bool
  var actual: Int
  var due: Int
  var status: TaskStatus
  var milestones = Milestones()
  /// Of the same milestones, by quarter; and quarters that have only open ones.
  var quarters: [(quarter: Quarter, milestones: Milestones)] = []
}
