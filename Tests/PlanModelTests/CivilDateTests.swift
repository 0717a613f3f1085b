import PlanModel
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("2019-02-29", false), ("2020-02-29", true), ("1900-02-29", false), ("2000-02-29", true),
    ("2019-04-31", false), ("2019-13-01", false), ("2019-00-10", false), ("2019-1-1", false),
    ("2019-12-31", true), ("20191231", false), ("0000-01-01", false),
  ])
  func `only days that exist are read`(text: String, exists: Bool) {
    #expect((CivilDate(iso: text) != nil) == exists)
  }

  @Test func `day numbers go both ways over leap years`() throws {
    var previous = try #require(CivilDate(iso: "1999-12-31"))
    for number in (previous.dayNumber + 1)...(previous.dayNumber + 3000) {
      let day = try #require(CivilDate(dayNumber: number))
      #expect(day.dayNumber == number)
      #expect(day > previous)
      previous = day
    }
    #expect(previous.description == "2008-03-18")
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test(arguments: [
    ("2019-Q1", "2019-03-31"), ("2019-Q2", "2019-06-30"), ("2020-Q3", "2020-09-30"), ("2020-Q4", "2020-12-31"),
  ])
  func `a quarter ends on its last day`(quarter: String, last: String) {
    #expect(Quarter(quarter)?.lastDay.description == last)
  }
}
