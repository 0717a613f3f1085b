import PlanModel
import Testing

@Suite struct ScheduleTests {
  private func period(_ first: String, _ last: String) throws -> PlanPeriod {
    let from = try #require(Quarter(first))
    let to = try #require(Quarter(last))
    return try #require(PlanPeriod(from: from, to: to))
  }

  private func steps(_ task: PlanTask, in period: PlanPeriod?) -> [String] {
    task.schedule(in: period).map { "\($0.quarter) \($0.dueOn) \($0.scheduledPercent)" }
  }

  @Test func `a year goes in quarters, a half-year in halves, a quarter at once`() throws {
    let task = PlanTask(number: "1", text: "")
    #expect(
      steps(task, in: try period("2026-Q1", "2026-Q4")) == [
        "2026-Q1 2026-03-31 25", "2026-Q2 2026-06-30 50", "2026-Q3 2026-09-30 75", "2026-Q4 2026-12-31 100",
      ])
    #expect(steps(task, in: try period("2026-Q3", "2026-Q4")) == ["2026-Q3 2026-09-30 50", "2026-Q4 2026-12-31 100"])
    #expect(steps(task, in: try period("2026-Q2", "2026-Q2")) == ["2026-Q2 2026-06-30 100"])
    #expect(steps(task, in: nil) == [])
  }

  @Test func `a deadline ends the default schedule on its day`() throws {
    var task = PlanTask(number: "1", text: "")
    task.deadline = CivilDate(iso: "2026-05-31")
    let year = try period("2026-Q1", "2026-Q4")
    #expect(steps(task, in: year) == ["2026-Q1 2026-03-31 25", "2026-Q2 2026-05-31 100"])
    #expect(steps(task, in: nil) == ["2026-Q2 2026-05-31 100"])
  }

  @Test func `a deadline outside the plan stretches it, or stands alone before it`() throws {
    var task = PlanTask(number: "1", text: "")
    task.deadline = CivilDate(iso: "2026-06-30")
    #expect(
      steps(task, in: try period("2026-Q1", "2026-Q1")) == ["2026-Q1 2026-03-31 50", "2026-Q2 2026-06-30 100"])
    task.deadline = CivilDate(iso: "2025-12-31")
    #expect(steps(task, in: try period("2026-Q1", "2026-Q4")) == ["2025-Q4 2025-12-31 100"])
  }

  @Test func `printed milestones are the schedule`() throws {
    let quarter = try #require(Quarter("2026-Q3"))
    let printed = Milestone(
      quarter: quarter, dueOn: quarter.lastDay, text: "x", scheduledPercent: .full, basis: .default)
    let task = PlanTask(number: "1", text: "", milestones: [printed])
    #expect(task.schedule(in: try period("2026-Q1", "2026-Q4")) == [printed])
  }
}
