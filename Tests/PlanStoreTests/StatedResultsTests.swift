import PlanModel
import PlanStore
import Testing

/// What a work report states of the plan stands beside what the plan expected on the report's day.
@Suite struct StatedResultsTests {
  private func report(_ shares: [Int?], signedOn: String?, issuer: String? = "清江市云溪区人民政府") throws -> Plan {
    Plan(
      notice: Notice(
        title: "云溪区2019年上半年工作总结", documentNumber: nil, issuer: issuer, signedOn: try signedOn.map { try date($0) },
        kind: .report, period: PlanPeriod(from: try quarter("2019-Q3"), to: try quarter("2019-Q4"))),
      tasks: [],
      results: shares.map {
        PlanResult(text: "湖滨步道建成一段", percentOfPlan: $0.map { Percent(hundredths: $0 * 100) })
      })
  }

  private func groups(_ place: Workplace, _ asOf: String, _ filter: TaskFilter = TaskFilter()) throws
    -> [CompletionGroup]
  {
    try place.open(.read).completion(by: .notice, day(asOf, filter))
  }

  @Test func `shares of a report are held against the plan of its government on its day`() throws {
    let place = try Workplace()
    try place.store(yearPlan([try task("1"), try task("2", percents: [10, 30, 60, 100])]))
    try place.store(yearPlan([try task("1")], number: "云府〔2018〕3号", year: 2018), at: "2019-02-02T08:00:00Z")
    try place.store(report([61, 38, nil, 102], signedOn: "2019-07-10"), at: "2019-07-11T08:00:00Z")
    let results = try #require(try groups(place, "2019-08-01").compactMap(\.results).first)
    #expect(results.on.description == "2019-07-10")
    #expect(results.plan == "云府〔2019〕7号")
    #expect(results.stated == 3)
    #expect(results.percentOfPlan.hundredths == 6700)
    #expect(results.duePercent.hundredths == 4000)
    #expect(results.behind == 1)
    // On a day before the report nothing is known of it; a filter for a part of the tasks leaves it out.
    #expect(try groups(place, "2019-07-09").compactMap(\.results).isEmpty)
    #expect(try groups(place, "2019-08-01", TaskFilter(domain: "产业")).compactMap(\.results).isEmpty)
    #expect(try groups(place, "2019-08-01", TaskFilter(notice: 3)).map(\.tasks) == [0])
  }

  @Test func `a report without a day counts from the quarter that comes next; one of another government has no plan`()
    throws
  {
    let place = try Workplace()
    try place.store(yearPlan([try task("1")]))
    try place.store(report([61], signedOn: nil), at: "2019-07-11T08:00:00Z")
    let results = try groups(place, "2019-08-01").compactMap(\.results)
    #expect(results.map(\.on.description) == ["2019-07-01"])
    #expect(results.map(\.duePercent.hundredths) == [5000])
    let other = try Workplace()
    try other.store(yearPlan([try task("1")]))
    try other.store(report([61], signedOn: "2019-07-10", issuer: "清江市山阳区人民政府"), at: "2019-07-11T08:00:00Z")
    #expect(try groups(other, "2019-08-01").compactMap(\.results).isEmpty)
  }
}
