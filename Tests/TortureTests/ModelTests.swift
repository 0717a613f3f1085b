import Foundation
import Testing

/// Random operations on the program and on the model, and the reports of both compared.
@Suite struct ModelTests {
  private static let domains = ["经济发展", "城区建设", "民生保障"]
  private static let departments = ["发改委", "建交委", "科委", "教育局", "民政局"]

  private static func model(_ random: inout Effort.Generator) -> Model {
    Model(
      tasks: (1...14).map { number in
        var quarters = (1...4).filter { _ in Bool.random(using: &random) }
        if quarters.isEmpty { quarters = [4] }
        var percents = quarters.map { _ in Int.random(in: 1...99, using: &random) * 100 }.sorted()
        percents[percents.count - 1] = 10000
        return Model.Task(
          number: "\(number)", domain: domains.randomElement(using: &random) ?? "",
          leads: Array(departments.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))),
          milestones: zip(quarters, percents).map { Model.Milestone(quarter: $0, percent: $1) })
      })
  }

  private static func planJSON(_ model: Model) -> String {
    let tasks = model.tasks.map { task in
      let milestones = task.milestones.map {
        """
        {"quarter": "2026-Q\($0.quarter)", "text": "第\($0.quarter)步", "scheduledPercent": \($0.percent / 100), "basis": "stated"}
        """
      }
      return """
        {"number": "\(task.number)", "domain": "\(task.domain)", "text": "任务\(task.number)",
         "lead": [\(task.leads.map { "\"\($0)\"" }.joined(separator: ","))], "milestones": [\(milestones.joined(separator: ","))]}
        """
    }
    return """
      {"planJSON": 1, "notice": {"title": "云溪区2026年重点工作目标", "documentNumber": "云府〔2026〕9号",
       "issuer": "清江市云溪区人民政府", "signedOn": "2026-01-05", "kind": "annual-table",
       "period": {"from": "2026-Q1", "to": "2026-Q4"}}, "tasks": [\(tasks.joined(separator: ","))], "results": [], "warnings": []}
      """
  }

  @Test(arguments: [3, 5] as [UInt64]) func `reports follow the rules, whatever was recorded in whatever order`(
    seed: UInt64
  ) throws {
    var random = Effort.Generator(seed)
    var model = Self.model(&random)
    let bench = try Bench()
    try bench.write(Data(Self.planJSON(model).utf8), to: "plan.json")
    try #require(try bench("import", "plan.json").status == 0)
    func day(_ random: inout Effort.Generator) -> Model.Day {
      // Often the days around a quarter's end, where the rules turn.
      if Int.random(in: 0...2, using: &random) == 0 {
        let closing = Model.Day.closing(Int.random(in: 1...4, using: &random))
        return closing.month < 12 && Bool.random(using: &random) ? Model.Day(month: closing.month + 1, day: 1) : closing
      }
      let month = Int.random(in: 1...12, using: &random)
      return Model.Day(month: month, day: Int.random(in: 1...Model.Day.lengths[month - 1], using: &random))
    }
    let rounds = Effort.rounds(3, 30)
    for round in 0..<rounds {
      for _ in 0..<Effort.rounds(6, 25) {
        let index = Int.random(in: model.tasks.indices, using: &random)
        let on = day(&random)
        let isCorrection = Int.random(in: 0...3, using: &random) == 0
        var words = ["progress", "add", model.tasks[index].number, "--on", on.description]
        let step: Model.Step
        if Int.random(in: 0...4, using: &random) == 0 {
          let quarter = Int.random(in: 1...4, using: &random)
          step = .quarterDone(quarter)
          words += ["--quarter", "2026-Q\(quarter)", "--done"]
        } else {
          let percent = Int.random(in: 0...7, using: &random) == 0 ? 10000 : Int.random(in: 0...10000, using: &random)
          step = .percent(percent)
          words += ["--percent", "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"]
        }
        if isCorrection { words += ["--correct", "--reason", "核对"] }
        let accepted = model.record(index, step, on: on, isCorrection: isCorrection)
        let outcome = try bench.run(words, killedAfter: nil)
        #expect(outcome.status == (accepted ? 0 : 1), "\(words): \(outcome.errors)")
      }
      for _ in 0..<2 { try compare(bench, model, on: day(&random), "seed \(seed), round \(round)") }
    }
    #expect(try bench.isWhole())
  }

  /// Operations that come as a file: all of its rows or none.
  @Test func `a batch is as its rows one by one, or nothing`() throws {
    var random = Effort.Generator(21)
    var model = Self.model(&random)
    let bench = try Bench()
    try bench.write(Data(Self.planJSON(model).utf8), to: "plan.json")
    try #require(try bench("import", "plan.json").status == 0)
    for round in 0..<Effort.rounds(4, 60) {
      var tried = model
      var rows = ["task,percent,on"]
      var isAccepted = true
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: model.tasks.indices, using: &random)
        let percent = Int.random(in: 0...100, using: &random)
        let on = Model.Day(month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
        rows.append("\(model.tasks[index].number),\(percent),\(on)")
        if !tried.record(index, .percent(percent * 100), on: on, isCorrection: false) { isAccepted = false }
      }
      try bench.write(Data((rows.joined(separator: "\n") + "\n").utf8), to: "batch.csv")
      let outcome = try bench("progress", "import", "batch.csv")
      #expect((outcome.status == 0) == isAccepted, "\(rows): \(outcome.errors)")
      if isAccepted { model = tried }
      try compare(bench, model, on: Model.Day(month: 12, day: 31), "round \(round)")
    }
  }

  private func compare(_ bench: Bench, _ model: Model, on day: Model.Day, _ place: String) throws {
    func rows(_ words: [String], _ member: String) throws -> [[String: Any]] {
      let outcome = try bench.run(words + ["--as-of", day.description, "--format", "json"], killedAfter: nil)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      return try #require(object?[member] as? [[String: Any]])
    }
    func hundredths(_ value: Any?) -> Int { Int((((value as? NSNumber)?.doubleValue ?? -1) * 100).rounded()) }
    func quarter(_ value: Any?) -> Int? { (value as? String)?.last?.wholeNumberValue }
    func days(_ value: Any?) -> Int? { (value as? NSNumber)?.intValue }

    let found = try rows(["tasks"], "tasks").map { row in
      Model.Verdict(
        number: row["number"] as? String ?? "", status: row["status"] as? String ?? "",
        due: hundredths(row["duePercent"]), actual: hundredths(row["actualPercent"]),
        overdueQuarter: quarter(row["overdueQuarter"]), daysOverdue: days(row["daysOverdue"]))
    }
    for (found, expected) in zip(found, model.tasks.indices.map { model.verdict($0, on: day) }) {
      #expect(found == expected, "\(place), \(day)")
    }
    #expect(found.count == model.tasks.count)

    let overdue = try rows(["report", "overdue"], "tasks").map { row in
      Model.Verdict(
        number: row["number"] as? String ?? "", status: "overdue", due: hundredths(row["duePercent"]),
        actual: hundredths(row["actualPercent"]), overdueQuarter: quarter(row["quarter"]),
        daysOverdue: days(row["daysOverdue"]))
    }
    #expect(overdue == model.overdue(on: day), "\(place), \(day)")

    for (grouping, names) in [("department", \Model.Task.leads), ("domain", \.domainNames)] {
      let groups = try rows(["report", "completion", "--by", grouping], "groups").map { row in
        Model.Group(
          name: row["group"] as? String ?? "", tasks: days(row["tasks"]) ?? -1, completed: days(row["completed"]) ?? -1,
          overdue: days(row["overdue"]) ?? -1, unreported: days(row["unreported"]) ?? -1,
          due: hundredths(row["duePercent"]), actual: hundredths(row["actualPercent"]))
      }
      let expected = model.groups(on: day) { $0[keyPath: names] }
      #expect(groups.sorted { $0.name < $1.name } == expected, "\(place), \(day), by \(grouping)")
    }
  }
}

extension Model.Task {
  fileprivate var domainNames: [String] { [domain] }
}
