import PlanModel
import SQLite
import Testing

@testable import PlanStore

/// Reports of a whole file scan its tables, those of one notice run the rules' text: both must say the same.
@Suite struct TaskScanTests {
  /// Three notices, one of them revised twice, with tasks that go and come back, and entries of random days.
  private static func random(_ seed: UInt64) throws -> Workplace {
    var random = ReferenceTests.Generator(state: seed)
    let place = try Workplace()
    for round in 1...4 {
      for notice in 1...3 where round == 1 || notice == 2 && round < 4 {
        var tasks: [PlanTask] = []
        for number in 1...9 where Int.random(in: 0...4, using: &random) > 0 {
          var made = try task("\(number)", lead: [], support: Bool.random(using: &random) ? ["农办", "镇村办"] : [])
          made.leaders = Array(["某甲", "某乙"].prefix(Int.random(in: 0...2, using: &random)))
          made.lead = Array(["科委", "建委", "云溪镇"].shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)))
          made.domain = ["产业", nil].randomElement(using: &random) ?? nil
          made.milestones = try milestones([10, 40, 70, 100]).filter { _ in Int.random(in: 0...3, using: &random) > 0 }
          tasks.append(made)
        }
        let plan = try yearPlan(tasks, number: "云府〔2019〕\(notice)号")
        try place.store(plan, replace: true, at: "2019-0\(round + 1)-0\(notice)T08:00:00Z")
      }
      var store = try place.open()
      var references: [TaskReference] = []
      for notice in 1...3 {
        for state in try store.states(day("2019-07-01", TaskFilter(notice: notice))) {
          references.append(try store.resolveTask("\(notice):\(state.number)"))
        }
      }
      for _ in 0..<12 {
        let on = try #require(
          CivilDate(dayNumber: try date("2019-01-01").dayNumber + Int.random(in: 0...364, using: &random)))
        let percent = Percent(hundredths: Int.random(in: 0...4, using: &random) * 2500)
        let entry = NewEntry(
          task: try #require(references.randomElement(using: &random)), reached: .percent(percent), on: on,
          isCorrection: true, reason: "随机")
        _ = try store.record([entry], now: try moment("2019-0\(round + 1)-20T09:00:00Z"))
      }
    }
    return place
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a report of everything is made of the reports of each notice`(_ seed: UInt64) throws {
    let store = try Self.random(seed).open(.read)
    for asOf in ["2019-01-01", "2019-03-31", "2019-04-01", "2019-06-20", "2019-10-05", "2020-01-01"] {
      for knownBy in [nil, "2019-02-25T00:00:00Z", "2019-03-10T00:00:00Z"] {
        let whole = try day(asOf, knownBy: knownBy)
        let parts = try (1...3).map { try day(asOf, TaskFilter(notice: $0), knownBy: knownBy) }
        #expect(TaskScan.suits(whole.filter) && !TaskScan.suits(parts[0].filter))
        #expect(try store.states(whole) == parts.flatMap { try store.states($0) })
        var lean: [TaskState] = []
        let overdue = try store.overdue(whole, countingMilestones: false)
        try overdue.forEach { lean.append($0) }
        #expect(lean.map(\.overdue) == (try store.overdueStates(whole)).map(\.overdue))
        #expect(Set(try store.overdueStates(whole)) == Set(try parts.flatMap { try store.overdueStates($0) }))
        #expect(overdue.total == (try parts.reduce(0) { try $0 + store.overdue($1).total }))
        #expect(
          try store.completion(by: .notice, whole) == parts.flatMap { try store.completion(by: .notice, $0) })
        #expect(try store.completion(by: .task, whole) == parts.flatMap { try store.completion(by: .task, $0) })
        for grouping in [CompletionGrouping.quarter, .department, .domain] {
          let groups = try store.completion(by: grouping, whole)
          let single = try parts.flatMap { try store.completion(by: grouping, $0) }
          #expect(groups.reduce(0) { $0 + $1.milestonesDue } == single.reduce(0) { $0 + $1.milestonesDue })
          #expect(groups.reduce(0) { $0 + $1.metOnTime } == single.reduce(0) { $0 + $1.metOnTime })
          #expect(groups.reduce(0) { $0 + $1.overdue } == single.reduce(0) { $0 + $1.overdue })
          #expect(groups.reduce(0) { $0 + $1.unreported } == single.reduce(0) { $0 + $1.unreported })
        }
        var asked = whole
        asked.filter.domain = "产业"
        let inDomain = try store.states(asked)
        #expect(inDomain == (try store.states(whole)).filter { $0.domain == "产业" })
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `words read in blocks are those of each task alone, however small the blocks are`(_ seed: UInt64) throws {
    let store = try Self.random(seed).open(.read)
    for asOf in ["2019-04-01", "2019-10-05", "2020-01-01"] {
      let whole = try day(asOf)
      var alone: [TaskState] = []
      for notice in 1...3 {
        try store.overdue(try day(asOf, TaskFilter(notice: notice)), namingLeaders: true).forEach { alone.append($0) }
      }
      for (rows, bytes) in [(4096, 1 << 20), (2, 1 << 20), (1, 1), (4096, 300), (5, 500)] {
        let list = try store.overdue(whole, namingLeaders: true)
        guard case .blocks(let blocks) = list.words else {
          Issue.record("a report of a whole file reads words one by one")
          return
        }
        (blocks.firstRows, blocks.blockBytes) = (rows, bytes)
        var states: [TaskState] = []
        try list.forEach { states.append($0) }
        #expect(states.count == alone.count && Set(states) == Set(alone), "\(rows) rows, \(bytes) bytes")
        #expect(states.map { $0.overdue?.days ?? 0 } == states.map { $0.overdue?.days ?? 0 }.sorted(by: >))
      }
    }
  }

  @Test func `rows of items are found before, at and behind the one at hand`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE words (item_id, word)")
    for item in [2, 2, 3, 7, 40] { try connection.execute("INSERT INTO words VALUES (\(item), 'w\(item)')") }
    var scan = try ItemScan(
      connection, "SELECT item_id, word FROM words WHERE item_id >= :item ORDER BY item_id, rowid")
    for (item, count) in [
      (1, 0), (2, 2), (2, 2), (3, 1), (5, 0), (6, 0), (7, 1), (3, 1), (40, 1), (41, 0), (99, 0), (2, 2),
    ] {
      var found = 0
      var isThere = try scan.find(item)
      while isThere {
        #expect(scan.row.text(1) == "w\(item)")
        found += 1
        isThere = try scan.next()
      }
      #expect(found == count, "item \(item)")
    }
    // Left before its last row, an item is begun anew.
    #expect(try scan.find(2) && scan.next() && scan.find(2) && scan.next() && !scan.next())
  }
}
