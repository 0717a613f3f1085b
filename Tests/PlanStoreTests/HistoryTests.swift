import Foundation
import PlanModel
import PlanStore
import Testing

/// Random histories of everything that is recorded: imports, revisions, entries, corrections, aliases, mergers, clocks that
/// jump; all reports, of any day as known by any moment, against a model on plain arrays.
@Suite struct HistoryTests {
  private static let isLong = ProcessInfo.processInfo.environment["PLANTRACK_TORTURE"] == "long"
  /// In the long form 20,000 operations, compared every 200.
  private static let (operations, every) = isLong ? (2_000, 200) : (120, 40)
  private static let letters = Array("推进湖滨更新建成步道公里新增绿地床位改造老旧小区开展培训完成审批事项清单提升服务效能加强监管")

  typealias Random = ReferenceTests.Generator

  @Test(arguments: Array(1...(isLong ? 10 : 2)) as [UInt64])
  func `all reports agree with a model, whatever happened in whatever order`(_ seed: UInt64) throws {
    var random = Random(state: seed &* 7919)
    let place = try Workplace(inMemory: true)
    var office = Office()
    var clock = try moment("2019-01-02T00:00:00Z")
    var counts: [String: Int] = [:]
    for notice in 1...3 {
      let plans = try (1...8).map { try Self.task($0, &random) }
      try place.store(try Self.plan(notice, plans), at: clock.description)
      office.revise(notice, plans, now: clock)
    }
    var store = try place.open()
    for round in 1...Self.operations {
      // Now and then the clock was set back, by up to some days.
      let jump =
        Int.random(in: 0...9, using: &random) == 0 ? -200_000_000_000...0 : 1...2_000_000_000 as ClosedRange<Int64>
      clock = try #require(Moment(microseconds: clock.microseconds + Int64.random(in: jump, using: &random)))
      let name = try Self.step(&store, &office, clock, &random)
      counts[name, default: 0] += 1
      if round % Self.every == 0 { try Self.compare(store, office, &random, "seed \(seed), operation \(round)") }
    }
    #expect(try store.check().isEmpty)
    #expect(try store.checkChain().isEmpty)
    for name in ["entry", "refused entry", "quarter", "replace", "unchanged"] {
      #expect(counts[name, default: 0] > 0, "\(name)")
    }
  }

  private static func step(
    _ store: inout Store, _ office: inout Office, _ now: Moment, _ random: inout Random
  ) throws -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0..<2: return try replace(&store, &office, now, &random)
    case 2: return try name(&store, &office, now, &random)
    default: return try report(&store, &office, now, &random)
    }
  }

  private static func report(
    _ store: inout Store, _ office: inout Office, _ now: Moment, _ random: inout Random
  ) throws -> String {
    let notice = Int.random(in: 1...3, using: &random)
    guard let task = office.latest[notice]?.randomElement(using: &random) else { return "none" }
    let on = try #require(
      CivilDate(dayNumber: try date("2019-01-15").dayNumber + Int.random(in: 0...380, using: &random)))
    let isCorrection = Int.random(in: 0...1, using: &random) == 0
    let reference = try store.resolveTask("\(notice):\(task.plan.number)")
    var percent = Int.random(in: 0...6, using: &random) == 0 ? 10000 : Int.random(in: 0...9999, using: &random)
    var reached = NewEntry.Reached.percent(Percent(hundredths: percent))
    var quarter: Quarter?
    if Int.random(in: 0...4, using: &random) == 0,
      let place = task.plan.milestones.indices.randomElement(using: &random)
    {
      let asked = task.plan.milestones[place].quarter
      let isLast = place == task.plan.milestones.count - 1
      quarter = asked
      percent = isLast ? 10000 : task.plan.milestones[place].scheduledPercent.hundredths
      reached = .quarterDone(asked)
    }
    let isAccepted = office.report(task, percent, on: on, isCorrection: isCorrection, now: now)
    let entry = NewEntry(
      task: reference, reached: reached, on: on, isCorrection: isCorrection, reason: isCorrection ? "核对" : nil)
    do {
      _ = try store.record([entry], now: now)
      #expect(isAccepted, "\(notice):\(task.plan.number) on \(on)")
    } catch let error as StoreError where error.kind == .rule {
      #expect(!isAccepted, "\(error)")
    }
    return isAccepted ? (quarter == nil ? "entry" : "quarter") : "refused entry"
  }

  private static func replace(
    _ store: inout Store, _ office: inout Office, _ now: Moment, _ random: inout Random
  ) throws -> String {
    let notice = Int.random(in: 1...3, using: &random)
    var plans = office.latest[notice]?.map(\.plan) ?? []
    let before = plans
    switch Int.random(in: 0..<6, using: &random) {
    case 0: break
    case 1 where plans.count > 3: plans.remove(at: Int.random(in: plans.indices, using: &random))
    case 2 where plans.count < 12:
      // Under a number that is free, perhaps one that a task before it had.
      let number = (1...20).filter { number in !plans.contains { $0.number == "\(number)" } }.randomElement(
        using: &random)
      plans.append(try task(number ?? 21, &random))
    case 3:
      let place = Int.random(in: plans.indices, using: &random)
      let fresh = try task(Int(plans[place].number) ?? 1, &random)
      plans[place].lead = fresh.lead
      plans[place].support = fresh.support
      plans[place].domain = fresh.domain
    case 4:
      let place = Int.random(in: plans.indices, using: &random)
      plans[place].milestones = try task(1, &random).milestones
    default:
      // Two tasks change their numbers; their words tell which is which.
      let (a, b) = (Int.random(in: plans.indices, using: &random), Int.random(in: plans.indices, using: &random))
      (plans[a].number, plans[b].number) = (plans[b].number, plans[a].number)
    }
    let plan = try self.plan(notice, plans)
    var outcome: ImportOutcome?
    try store.importPlans(replace: true, now: now) { outcome = try $0.add(plan, source: source("notice\(notice).txt")) }
    if case .unchanged = outcome {
      #expect(plans == before)
      return "unchanged"
    }
    #expect(plans != before)
    office.revise(notice, plans, now: now)
    return "replace"
  }

  private static func name(
    _ store: inout Store, _ office: inout Office, _ now: Moment, _ random: inout Random
  ) throws -> String {
    let names = names + ["区科委", "镇政府", "新局"]
    guard let one = names.randomElement(using: &random), let other = names.randomElement(using: &random) else {
      return ""
    }
    let isMerger = Bool.random(using: &random)
    // The model is asked first: what it refuses, the store must refuse.
    let isAccepted = isMerger ? office.merge(one, other, now: now) : office.alias(one, other, now: now)
    do {
      if isMerger {
        try store.mergeDepartments(one, into: other, now: now)
      } else {
        try store.addAlias(one, to: other, now: now)
      }
      #expect(isAccepted, "\(one), \(other)")
    } catch let error as StoreError where error.kind == .rule {
      #expect(!isAccepted, "\(error)")
    }
    return isMerger ? "merge" : "alias"
  }

  private static let names = ["科委", "建委", "农办", "云溪镇", "教育局", "民政局"]

  private static func task(_ number: Int, _ random: inout Random) throws -> PlanTask {
    // Words that share no run of letters with another task's, so that only the same words are the same task.
    let text = String((0..<14).map { _ in letters.randomElement(using: &random) ?? "推" })
    var made = try PlanStoreTests.task("\(number)", text)
    made.domain = [nil, "产业", "民生"].randomElement(using: &random) ?? nil
    let printed = names + ["区科委"]
    made.lead = Array(printed.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)))
    made.support = Array(printed.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
    let percents = (1...4).map { _ in Int.random(in: 0...20, using: &random) * 5 }.sorted()
    made.milestones = try milestones(percents).filter { _ in Int.random(in: 0...3, using: &random) > 0 }
    if made.milestones.isEmpty { made.milestones = try milestones([0, 0, 0, 100]) }
    return made
  }

  private static func plan(_ notice: Int, _ tasks: [PlanTask]) throws -> Plan {
    try yearPlan(tasks, number: "云府〔2019〕\(notice)号")
  }

  private static func compare(
    _ store: borrowing Store, _ office: Office, _ random: inout Random, _ place: String
  ) throws {
    for isPast in [false, true] {
      let asOf = try #require(
        CivilDate(dayNumber: try date("2019-01-01").dayNumber + Int.random(in: 0...420, using: &random)))
      // At a recording, a microsecond before it, or between.
      let at = office.events.randomElement(using: &random)?.at.microseconds ?? 0
      let known = isPast ? Moment(microseconds: at + Int64.random(in: -1...1, using: &random)) : nil
      let items = office.items(knownBy: known ?? .distantFuture)
      let warnDays = [0, 15, 40].randomElement(using: &random) ?? 15
      let spec = ReportSpecification(asOf: asOf, knownBy: known, warnDays: warnDays)
      let verdicts = items.map { Reference.verdict($0, on: asOf, knownBy: known ?? .distantFuture, warnDays: warnDays) }
      try Reference.compare(store, spec, items, verdicts)
    }
  }
}
