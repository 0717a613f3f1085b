internal import PlanModel

/// Which task of an older revision each task of a new one is: by number and text.
struct TaskMatching {
  /// For each new task, the index of the old one.
  private(set) var old: [Int?]

  /// Below this share of common letter pairs, two texts under one number are two tasks.
  private static let sameNumberLikeness = 0.5
  /// Above it, two texts under different numbers are one task, renumbered and reworded.
  private static let otherNumberLikeness = 0.8

  init(new: [PlanTask], old oldTasks: [PlanTask]) {
    old = Array(repeating: nil, count: new.count)
    var free = Set(oldTasks.indices)

    func pair(by key: (PlanTask) -> String) -> [(Int, Int)] {
      var places: [String: [Int]] = [:]
      for index in oldTasks.indices where free.contains(index) {
        places[key(oldTasks[index]), default: []].append(index)
      }
      var pairs: [(Int, Int)] = []
      var used: [String: Int] = [:]
      for index in new.indices where old[index] == nil {
        let name = key(new[index])
        let next = used[name, default: 0]
        guard let candidates = places[name], next < candidates.count else { continue }
        used[name] = next + 1
        pairs.append((index, candidates[next]))
      }
      return pairs
    }
    func take(_ pairs: [(Int, Int)]) {
      for (index, candidate) in pairs {
        old[index] = candidate
        free.remove(candidate)
      }
    }

    take(pair { "\($0.number)\u{1F}\($0.text)" })
    take(pair { $0.text })
    let reworded = pair { $0.number }.filter { index, candidate in
      likeness(new[index].text, oldTasks[candidate].text) >= TaskMatching.sameNumberLikeness
    }
    take(reworded)
    let rest = new.indices.filter { old[$0] == nil }
    // Beyond this, every one against every one would take longer than the import.
    guard rest.count * free.count <= 250_000 else { return }
    for index in rest {
      let best = free.sorted().map { ($0, likeness(new[index].text, oldTasks[$0].text)) }
        .max { $0.1 < $1.1 }
      if let best, best.1 >= TaskMatching.otherNumberLikeness { take([(index, best.0)]) }
    }
  }
}

/// The share of letter pairs that two texts have in common (Dice), 0 to 1.
func likeness(_ a: String, _ b: String) -> Double {
  func pairs(_ text: String) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    var previous: UInt64 = 0
    for scalar in text.unicodeScalars {
      counts[previous << 32 | UInt64(scalar.value), default: 0] += 1
      previous = UInt64(scalar.value)
    }
    return counts
  }
  let (left, right) = (pairs(a), pairs(b))
  let total = left.values.reduce(0, +) + right.values.reduce(0, +)
  guard total > 0 else { return 1 }
  let common = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
  return Double(2 * common) / Double(total)
}

extension PlanDifference {
  /// What a new reading of a notice changes; the matching is of its tasks to the old ones.
  init(from old: Plan, to new: Plan, matching: TaskMatching) {
    self.init()
    head = old.notice.partsThatDiffer(from: new.notice)
    var kept: Set<Int> = []
    for (index, task) in new.tasks.enumerated() {
      guard let place = matching.old[index] else {
        added.append(task.number)
        continue
      }
      kept.insert(place)
      let before = old.tasks[place]
      let parts = before.partsThatDiffer(from: task)
      guard !parts.isEmpty else { continue }
      changed.append(
        Change(number: task.number, oldNumber: before.number == task.number ? nil : before.number, parts: parts))
    }
    removed = old.tasks.indices.filter { !kept.contains($0) }.map { old.tasks[$0].number }
    func bare(_ result: PlanResult) -> PlanResult {
      var bare = result
      bare.line = nil
      return bare
    }
    resultsDiffer = old.results.map(bare) != new.results.map(bare)
  }
}

extension Notice {
  fileprivate func partsThatDiffer(from other: Notice) -> [String] {
    var parts: [String] = []
    if title != other.title { parts.append("title") }
    if documentNumber != other.documentNumber { parts.append("documentNumber") }
    if issuer != other.issuer { parts.append("issuer") }
    if signedOn != other.signedOn { parts.append("signedOn") }
    if publishedOn != other.publishedOn { parts.append("publishedOn") }
    if indexNumber != other.indexNumber { parts.append("indexNumber") }
    if kind != other.kind { parts.append("kind") }
    if period != other.period { parts.append("period") }
    if reportingDay != other.reportingDay { parts.append("reportingDay") }
    return parts
  }
}

extension PlanTask {
  fileprivate func partsThatDiffer(from other: PlanTask) -> [String] {
    var parts: [String] = []
    if number != other.number { parts.append("number") }
    if domain != other.domain { parts.append("domain") }
    if subdomain != other.subdomain { parts.append("subdomain") }
    if project != other.project { parts.append("project") }
    if title != other.title { parts.append("title") }
    if text != other.text { parts.append("text") }
    if lead != other.lead { parts.append("lead") }
    if support != other.support { parts.append("support") }
    if leaders != other.leaders { parts.append("leaders") }
    if deadline != other.deadline || deadlineText != other.deadlineText { parts.append("deadline") }
    if milestones != other.milestones { parts.append("milestones") }
    if workPoints != other.workPoints { parts.append("workPoints") }
    if !indicators.elementsEqual(other.indicators, by: { $0.saysTheSame(as: $1) }) { parts.append("indicators") }
    return parts
  }
}

extension Indicator {
  /// What is printed is the same; how its kind was judged is not part of it, as Plan JSON does not carry it.
  fileprivate func saysTheSame(as other: Indicator) -> Bool {
    quarter == other.quarter && text == other.text && value == other.value && unit == other.unit
  }
}
