import PlanModel
import PlanStore
import Testing

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
      try Reference.compare(store, spec, items, verdicts)
    }
    #expect(try store.check().isEmpty)
  }
}
