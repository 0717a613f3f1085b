import Foundation
import PlanModel
@testable import PlanStore
import SQLite
import Testing

/// Every day of years with and without a 29 February: what a report says follows from the day alone, and time without
/// progress makes nothing better.
@Suite struct ClockTests {
  private static let step = ProcessInfo.processInfo.environment["PLANTRACK_TORTURE"] == "long" ? 1 : 9

  @Test(arguments: [2019, 2020, 2024]) func `without progress nothing gets better from day to day`(_ year: Int) throws {
    let place = try Workplace(inMemory: true)
    let leap = try #require(CivilDate.lastDay(ofMonth: 2, year: year))
    var plans = try (1...4).map { try task("\($0)") }
    for index in plans.indices { plans[index].milestones = try milestones(year: year) }
    // One is due on the last day of February.
    plans[2].milestones[0].dueOn = leap
    try place.store(try yearPlan(plans, year: year), at: "\(year)-01-20T08:00:00Z")
    try place.record("2", "60", on: "\(year)-02-01")
    try place.record("4", "100", on: "\(year)-01-31")
    let store = try place.open(.read)
    var before: (due: [Int], overdue: Set<String>, days: [String: Int]) = ([0, 0, 0, 0], [], [:])
    let first = try date("\(year)-01-01")
    let count = try date("\(year + 1)-01-31").dayNumber - first.dayNumber
    for number in stride(from: 0, through: count, by: Self.step) {
      let today = try #require(CivilDate(dayNumber: first.dayNumber + number))
      let states = try store.states(ReportSpecification(asOf: today))
      let due = states.map(\.duePercent.hundredths)
      let late = states.filter { $0.status == .overdue }
      let overdue = Set(late.map(\.number))
      #expect(zip(due, before.due).allSatisfy { $0 >= $1 }, "\(today)")
      #expect(overdue.isSuperset(of: before.overdue), "\(today)")
      // A task is overdue from the day after, and a day longer each day.
      let days = Dictionary(uniqueKeysWithValues: late.map { ($0.number, $0.overdue?.days ?? 0) })
      for (number, known) in before.days { #expect(days[number] == known + Self.step, "\(today), task \(number)") }
      #expect((due[2] > 0) == (today > leap), "\(today)")
      #expect((due[0] > 0) == (today > CivilDate.lastDay(ofMonth: 3, year: year) ?? today), "\(today)")
      let lastOfJanuary = try date("\(year)-01-31")
      #expect(states[3].status == .completed || today < lastOfJanuary, "\(today)")
      before = (due, overdue, days)
    }
    #expect(before.overdue == ["1", "2", "3"])
  }

  @Test func `the last moment of a quarter belongs to it, and the first of the next does not`() throws {
    let place = try Workplace(inMemory: true)
    try place.store(try yearPlan([try task("1")]))
    #expect(try place.open(.read).states(try day("2019-03-31")).map(\.status) == [.dueSoon])
    #expect(try place.open(.read).states(try day("2019-04-01")).map(\.status) == [.overdue])
    try place.record("1", "25", on: "2019-03-31", at: "2019-04-03T09:00:00Z")
    let state = try #require(try place.open(.read).states(try day("2019-04-01")).first)
    #expect(state.status != .overdue && state.metOnTime == 1)
    #expect(
      try place.open(.read).states(try day("2019-04-01", knownBy: "2019-04-01T00:00:00Z")).map(\.status) == [.overdue])
  }

  /// A clock that jumps to and fro by up to years.
  @Test func `recorded moments never go backward, whatever the clock says`() throws {
    let place = try Workplace(inMemory: true)
    try place.store(try yearPlan([try task("1")]))
    var random = ReferenceTests.Generator(state: 17)
    for _ in 0..<60 {
      let clock =
        try moment("2019-02-01T08:00Z").microseconds
        + Int64.random(in: -40_000_000_000_000...40_000_000_000_000, using: &random)
      let now = try #require(Moment(microseconds: clock))
      try place.record("1", "10", on: "2019-03-01", at: now.description)
    }
    let shell = try place.shell()
    let row = try shell.prepare("SELECT recorded_at FROM recordings ORDER BY id")
    var last = ""
    while try row.step() {
      #expect(row.text(0) > last)
      last = row.text(0)
    }
    #expect(try place.open(.read).check().isEmpty)
  }
}
