/// The rules of the command line's manual, written down a second time, as plainly as they can be: no SQL, no index.
struct Model {
  /// By quarter's last day, as a day number of the year's table below.
  struct Milestone {
    var quarter: Int
    var percent: Int
  }

  struct Task {
    var number: String
    var domain: String
    var leads: [String]
    var milestones: [Milestone]
    /// In order of recording.
    var entries: [(day: Day, percent: Int)] = []
  }

  /// A day of 2026 as month and day; the last days of the quarters are all that counts besides.
  struct Day: Comparable, CustomStringConvertible {
    var month: Int
    var day: Int

    static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    static func closing(_ quarter: Int) -> Day { Day(month: quarter * 3, day: lengths[quarter * 3 - 1]) }
    static func < (a: Day, b: Day) -> Bool { (a.month, a.day) < (b.month, b.day) }

    /// From 1 January.
    var ordinal: Int { Day.lengths[..<(month - 1)].reduce(day, +) }

    var description: String { "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  }

  var tasks: [Task]

  enum Step {
    case percent(Int)
    case quarterDone(Int)
  }

  /// Records, or says no.
  mutating func record(_ index: Int, _ step: Step, on day: Day, isCorrection: Bool) -> Bool {
    let percent: Int
    switch step {
    case .percent(let given): percent = given
    case .quarterDone(let quarter):
      guard let milestone = tasks[index].milestones.first(where: { $0.quarter == quarter }) else { return false }
      percent = milestone.percent
    }
    if !isCorrection, let last = last(index, on: day), percent < last { return false }
    tasks[index].entries.append((day, percent))
    return true
  }

  private func last(_ index: Int, on day: Day) -> Int? {
    var best: (day: Day, percent: Int)?
    for entry in tasks[index].entries where entry.day <= day {
      if let known = best, entry.day < known.day { continue }
      best = entry
    }
    return best?.percent
  }

  struct Verdict: Equatable {
    var number: String
    var status: String
    var due: Int
    var actual: Int
    var overdueQuarter: Int?
    var daysOverdue: Int?
  }

  func verdict(_ index: Int, on day: Day) -> Verdict {
    let task = tasks[index]
    let closed = task.milestones.filter { Day.closing($0.quarter) < day }
    let due = closed.last?.percent ?? 0
    let reported = last(index, on: day)
    let actual = reported ?? 0
    let missed = actual < due ? closed.first { $0.percent > actual } : nil
    let next = task.milestones.first { Day.closing($0.quarter) >= day }
    let status: String
    if actual == 10000 {
      status = "completed"
    } else if missed != nil {
      status = "overdue"
    } else if let next, Day.closing(next.quarter).ordinal - day.ordinal <= 15, actual < next.percent {
      status = "due-soon"
    } else if closed.isEmpty, reported == nil {
      status = "not-started"
    } else {
      status = "on-schedule"
    }
    return Verdict(
      number: task.number, status: status, due: due, actual: actual, overdueQuarter: missed?.quarter,
      daysOverdue: missed.map { day.ordinal - Day.closing($0.quarter).ordinal })
  }

  struct Group: Equatable {
    var name: String
    var tasks: Int
    var completed: Int
    var overdue: Int
    var unreported: Int
    var due: Int
    var actual: Int
  }

  func groups(on day: Day, by names: (Task) -> [String]) -> [Group] {
    var members: [String: [Int]] = [:]
    for index in tasks.indices { for name in names(tasks[index]) { members[name, default: []].append(index) } }
    return members.map { name, indices in
      let verdicts = indices.map { verdict($0, on: day) }
      func mean(_ value: (Verdict) -> Int) -> Int {
        let sum = verdicts.reduce(0) { $0 + value($1) }
        return (2 * sum + verdicts.count) / (2 * verdicts.count)
      }
      return Group(
        name: name, tasks: indices.count, completed: verdicts.count { $0.status == "completed" },
        overdue: verdicts.count { $0.status == "overdue" },
        unreported: indices.count { last($0, on: day) == nil }, due: mean(\.due), actual: mean(\.actual))
    }.sorted { $0.name < $1.name }
  }

  /// The longest overdue first, then the widest gap, then by number.
  func overdue(on day: Day) -> [Verdict] {
    tasks.indices.map { verdict($0, on: day) }.filter { $0.status == "overdue" }.enumerated().sorted { a, b in
      let (one, two) = (a.element, b.element)
      if one.daysOverdue != two.daysOverdue { return (one.daysOverdue ?? 0) > (two.daysOverdue ?? 0) }
      if one.due - one.actual != two.due - two.actual { return one.due - one.actual > two.due - two.actual }
      return a.offset < b.offset
    }.map(\.element)
  }
}
