import PlanModel
import PlanStore

/// An office's whole history on plain arrays: what was known at any moment is worked out anew from the first event on.
struct Office {
  struct Task: Equatable {
    /// What stays the same over the revisions.
    var identity: Int
    var plan: PlanTask
  }

  enum Event {
    case revision(notice: Int, tasks: [Task])
    case entry(identity: Int, on: CivilDate, percent: Int)
    /// Departments by number in the register.
    case merge(from: Int, into: Int)
  }

  private(set) var events: [(at: Moment, event: Event)] = []
  /// Names in the order in which they were entered; aliases point at them.
  private(set) var register: [String] = []
  private(set) var aliases: [String: Int] = [:]
  private(set) var latest: [Int: [Task]] = [:]
  /// Every task that a notice ever had, under its last number and words.
  private var vanished: [Int: [Task]] = [:]
  private var identities = 0
  private var clock: Moment?

  /// When a command given at `now` is recorded: after all before it.
  private mutating func moment(_ now: Moment) -> Moment {
    let at = clock.flatMap { Moment(microseconds: max($0.microseconds + 1, now.microseconds)) } ?? now
    clock = at
    return at
  }

  // MARK: What commands do

  func department(_ name: String) -> Int? { register.firstIndex(of: name) ?? aliases[name] }

  /// A notice's plan, first or anew: a task with the number and words of an old one is that one, else one with its words.
  mutating func revise(_ notice: Int, _ plans: [PlanTask], now: Moment) {
    let old = latest[notice] ?? []
    var free = old
    var tasks: [Task?] = Array(repeating: nil, count: plans.count)
    func take(_ matches: (PlanTask, PlanTask) -> Bool) {
      for index in plans.indices where tasks[index] == nil {
        guard let place = free.firstIndex(where: { matches($0.plan, plans[index]) }) else { continue }
        tasks[index] = Task(identity: free.remove(at: place).identity, plan: plans[index])
      }
    }
    take { $0.number == $1.number && $0.text == $1.text }
    take { $0.text == $1.text }
    let gone = (vanished[notice] ?? []).filter { task in !old.contains { $0.identity == task.identity } }
    let made = plans.indices.map { index -> Task in
      if let task = tasks[index] { return task }
      let plan = plans[index]
      if let back = gone.last(where: { $0.plan.number == plan.number && $0.plan.text == plan.text }) {
        return Task(identity: back.identity, plan: plan)
      }
      identities += 1
      return Task(identity: identities, plan: plan)
    }
    for plan in plans {
      for name in plan.lead + plan.support where department(name) == nil { register.append(name) }
    }
    latest[notice] = made
    vanished[notice, default: []] += made
    events.append((moment(now), .revision(notice: notice, tasks: made)))
  }

  /// False where the rules say no.
  mutating func report(_ task: Task, _ percent: Int, on day: CivilDate, isCorrection: Bool, now: Moment) -> Bool {
    if !isCorrection,
      let last = Reference.actual(item(task, notice: 0, .distantFuture, [:]), on: day, knownBy: .distantFuture),
      percent < last
    {
      return false
    }
    events.append((moment(now), .entry(identity: task.identity, on: day, percent: percent)))
    return true
  }

  mutating func alias(_ alias: String, _ name: String, now: Moment) -> Bool {
    guard let found = department(name), department(alias) == nil, alias != name else { return false }
    aliases[alias] = found
    _ = moment(now)
    return true
  }

  mutating func merge(_ from: String, _ name: String, now: Moment) -> Bool {
    guard let source = department(from), let target = department(name) else { return false }
    let current = departments(knownBy: .distantFuture)
    guard let from = current[source], let into = current[target], from != into else { return false }
    events.append((moment(now), .merge(from: from, into: into)))
    return true
  }

  // MARK: What was known

  /// What each department counts as.
  private func departments(knownBy: Moment) -> [Int: Int] {
    var current = Dictionary(uniqueKeysWithValues: register.indices.map { ($0, $0) })
    for (at, event) in events where at <= knownBy {
      guard case .merge(let from, let into) = event else { continue }
      for (name, counted) in current where counted == from { current[name] = into }
    }
    return current
  }

  /// The tasks that reports of that moment show, by notice and number.
  func items(knownBy: Moment) -> [Reference.Item] {
    var revisions: [Int: [Task]] = [:]
    for (at, event) in events where at <= knownBy {
      if case .revision(let notice, let tasks) = event { revisions[notice] = tasks }
    }
    let current = departments(knownBy: knownBy)
    return revisions.sorted { $0.key < $1.key }.flatMap { notice, tasks in
      tasks.sorted { (Int($0.plan.number) ?? 0) < (Int($1.plan.number) ?? 0) }
        .map { item($0, notice: notice, knownBy, current) }
    }
  }

  private func item(_ task: Task, notice: Int, _ knownBy: Moment, _ current: [Int: Int]) -> Reference.Item {
    func names(_ printed: [String]) -> [String] {
      var names: [String] = []
      for name in printed {
        guard let place = department(name) else { continue }
        let counted = register[current[place] ?? place]
        if !names.contains(counted) { names.append(counted) }
      }
      return names
    }
    var milestones = task.plan.milestones.map {
      (quarter: $0.quarter, due: $0.dueOn, percent: $0.scheduledPercent.hundredths)
    }
    if !milestones.isEmpty { milestones[milestones.count - 1].percent = 10000 }
    return Reference.Item(
      notice: notice, number: task.plan.number, domain: task.plan.domain, lead: names(task.plan.lead),
      support: names(task.plan.support), milestones: milestones,
      entries: events.compactMap { at, event in
        guard case .entry(task.identity, let on, let percent) = event else { return nil }
        return (on, percent, at)
      })
  }
}
