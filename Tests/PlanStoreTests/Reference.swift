import PlanModel
import PlanStore
import Testing

/// The rules once more, on plain arrays and without a database: every report of random histories must agree.
struct Reference {
  struct Item {
    var notice: Int
    var number: String
    var domain: String?
    var lead: [String]
    var support: [String]
    /// By due day.
    var milestones: [(quarter: Quarter, due: CivilDate, percent: Int)]
    /// In order of recording.
    var entries: [(on: CivilDate, percent: Int, at: Moment)] = []
  }

  struct Verdict {
    var due = 0
    var actual = 0
    var reported = false
    var status = TaskStatus.onSchedule
    var late: (quarter: Quarter, due: CivilDate)?
    var counts = (due: 0, met: 0, onTime: 0)
  }

  static func actual(_ item: Item, on day: CivilDate, knownBy: Moment) -> Int? {
    var best: (on: CivilDate, percent: Int)?
    for entry in item.entries where entry.on <= day && entry.at <= knownBy {
      if let found = best, entry.on < found.on { continue }
      best = (entry.on, entry.percent)
    }
    return best?.percent
  }

  static func verdict(_ item: Item, on day: CivilDate, knownBy: Moment, warnDays: Int) -> Verdict {
    var verdict = Verdict()
    let reported = actual(item, on: day, knownBy: knownBy)
    verdict.reported = reported != nil
    verdict.actual = reported ?? 0
    var next: (due: CivilDate, percent: Int)?
    for milestone in item.milestones {
      if milestone.due < day {
        verdict.due = milestone.percent
        verdict.counts.due += 1
        if verdict.actual >= milestone.percent {
          verdict.counts.met += 1
          if (actual(item, on: milestone.due, knownBy: knownBy) ?? 0) >= milestone.percent {
            verdict.counts.onTime += 1
          }
        } else if verdict.late == nil {
          verdict.late = (milestone.quarter, milestone.due)
        }
      } else if next == nil {
        next = (milestone.due, milestone.percent)
      }
    }
    if verdict.actual == 10000 {
      verdict.status = .completed
    } else if verdict.actual < verdict.due {
      verdict.status = .overdue
    } else if let next, next.due.days(since: day) <= warnDays, verdict.actual < next.percent {
      verdict.status = .dueSoon
    } else if verdict.counts.due == 0, !verdict.reported {
      verdict.status = .notStarted
    }
    if verdict.status != .overdue { verdict.late = nil }
    return verdict
  }
}

extension Reference {
  /// Every report of a store against the verdicts on the same tasks, which stand by notice and number.
  static func compare(
    _ store: borrowing Store, _ spec: ReportSpecification, _ items: [Reference.Item], _ verdicts: [Reference.Verdict]
  ) throws {
    let states = try store.states(spec)
    #expect(states.count == items.count)
    let areSeveral = Set(items.map(\.notice)).count > 1
    for (state, (item, verdict)) in zip(states, zip(items, verdicts)) {
      let place = "\(item.notice):\(item.number) on \(spec.asOf)"
      #expect("\(state.notice):\(state.number)" == "\(item.notice):\(item.number)")
      #expect(state.status == verdict.status, "\(place)")
      #expect(state.duePercent.hundredths == verdict.due, "\(place)")
      #expect(state.actualPercent.hundredths == verdict.actual, "\(place)")
      #expect(state.overdue?.deadline == verdict.late?.due, "\(place)")
      #expect(state.overdue?.quarter == verdict.late?.quarter, "\(place)")
      #expect((state.milestonesDue, state.milestonesMet, state.metOnTime) == verdict.counts, "\(place)")
      #expect((state.lastReportedOn != nil) == verdict.reported, "\(place)")
      #expect(state.lead == item.lead && state.support == item.support, "\(place)")
    }
    let overdue = try store.overdueStates(spec)
    #expect(Set(overdue) == Set(states.filter { $0.status == .overdue }))
    var lean: [TaskState] = []
    try store.overdue(spec, countingMilestones: false).forEach { lean.append($0) }
    #expect(lean.map(\.overdue) == overdue.map(\.overdue))
    for status in TaskStatus.allCases {
      var filtered = spec
      filtered.filter.status = status
      #expect(try store.states(filtered) == states.filter { $0.status == status })
    }
    for grouping in [CompletionGrouping.department, .domain, .notice, .task] {
      var expected: [String: [Int]] = [:]
      for (index, item) in items.enumerated() {
        switch grouping {
        case .department: for name in item.lead { expected[name, default: []].append(index) }
        case .domain: expected[item.domain ?? "", default: []].append(index)
        case .notice: expected["云府〔2019〕\(item.notice)号", default: []].append(index)
        default: expected[areSeveral ? "\(item.notice):\(item.number)" : item.number, default: []].append(index)
        }
      }
      // Notices of a later moment are not there yet; here all are stored before the earliest moment asked for.
      let groups = try store.completion(by: grouping, spec)
      #expect(groups.count == expected.count)
      for group in groups {
        let members = try #require(expected[group.group]).map { verdicts[$0] }
        let mean = { (sum: Int) in
          Percent(hundredths: Int((Double(sum) / Double(members.count)).rounded(.toNearestOrAwayFromZero)))
        }
        #expect(group.tasks == members.count)
        #expect(group.completed == members.count { $0.status == .completed })
        #expect(group.overdue == members.count { $0.status == .overdue })
        #expect(group.unreported == members.count { !$0.reported })
        #expect(group.duePercent == mean(members.reduce(0) { $0 + $1.due }))
        #expect(group.actualPercent == mean(members.reduce(0) { $0 + $1.actual }))
        #expect(group.milestonesDue == members.reduce(0) { $0 + $1.counts.due })
        #expect(group.milestonesMet == members.reduce(0) { $0 + $1.counts.met })
        #expect(group.metOnTime == members.reduce(0) { $0 + $1.counts.onTime })
        #expect(group.light == members.map(\.status.light).max())
      }
    }
  }
}
