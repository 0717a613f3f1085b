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

@Suite struct ReferenceTests {
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `reports of random histories agree with the rules on plain arrays`(_ seed: UInt64) throws {
    var random = Generator(state: seed)
    let place = try Workplace()
    let names = ["科委", "建委", "农办", "云溪镇"]
    var items: [Reference.Item] = []
    for notice in 1...3 {
      var tasks: [PlanTask] = []
      for number in 1...8 {
        var made = try task("\(number)", lead: [], support: [])
        made.domain = [nil, "产业", "民生"].randomElement(using: &random) ?? nil
        made.lead = Array(names.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
        made.support = Array(names.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
        var percents = (1...4).map { _ in Int.random(in: 0...20, using: &random) * 5 }.sorted()
        percents[3] = 100
        made.milestones = try milestones(percents).filter { _ in Int.random(in: 0...3, using: &random) > 0 }
        for index in made.milestones.indices where Int.random(in: 0...3, using: &random) == 0 {
          let quarter = made.milestones[index].quarter
          made.milestones[index].dueOn = try #require(
            CivilDate(dayNumber: quarter.firstDay.dayNumber + Int.random(in: 0...80, using: &random)))
        }
        tasks.append(made)
      }
      let plan = try yearPlan(tasks, number: "云府〔2019〕\(notice)号")
      try place.store(plan, at: "2019-01-0\(notice)T08:00:00Z")
      for made in tasks {
        var schedule = made.schedule(in: plan.notice.period).map {
          (quarter: $0.quarter, due: $0.dueOn, percent: $0.scheduledPercent.hundredths)
        }
        if !schedule.isEmpty { schedule[schedule.count - 1].percent = 10000 }
        items.append(
          Reference.Item(
            notice: notice, number: made.number, domain: made.domain, lead: made.lead, support: made.support,
            milestones: schedule))
      }
    }

    var store = try place.open()
    var clock = try moment("2019-02-01T00:00:00Z")
    for _ in 0..<120 {
      let index = items.indices.randomElement(using: &random) ?? 0
      let on = try #require(
        CivilDate(dayNumber: try date("2019-01-15").dayNumber + Int.random(in: 0...380, using: &random)))
      let percent = Int.random(in: 0...10, using: &random) == 0 ? 10000 : Int.random(in: 0...9999, using: &random)
      clock = try #require(
        Moment(microseconds: clock.microseconds + Int64.random(in: 1...400_000_000_000, using: &random)))
      let reference = try store.resolveTask("\(items[index].notice):\(items[index].number)")
      _ = try store.record(
        [
          NewEntry(
            task: reference, reached: .percent(Percent(hundredths: percent)), on: on, isCorrection: true, reason: "随机")
        ], now: clock)
      items[index].entries.append((on, percent, clock))
    }

    for _ in 0..<25 {
      let asOf = try #require(
        CivilDate(dayNumber: try date("2019-01-01").dayNumber + Int.random(in: 0...420, using: &random)))
      let known =
        Bool.random(using: &random)
        ? Moment(
          microseconds: try moment("2019-01-10T00:00:00Z").microseconds
            + Int64.random(in: 0...40_000_000_000_000, using: &random)) : nil
      let warnDays = [0, 15, 40].randomElement(using: &random) ?? 15
      let spec = ReportSpecification(asOf: asOf, knownBy: known, warnDays: warnDays)
      let verdicts = items.map { Reference.verdict($0, on: asOf, knownBy: known ?? .distantFuture, warnDays: warnDays) }
      try compare(store, spec, items, verdicts)
    }
    #expect(try store.check().isEmpty)
  }

  private func compare(
    _ store: borrowing Store, _ spec: ReportSpecification, _ items: [Reference.Item], _ verdicts: [Reference.Verdict]
  ) throws {
    let states = try store.states(spec)
    #expect(states.count == items.count)
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
        default: expected["\(item.notice):\(item.number)", default: []].append(index)
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
