import PlanModel
import PlanStore
import Reporting

/// Gathers from the store what the site shows.
enum SiteSource {
  static func data(_ store: borrowing Store, _ specification: ReportSpecification) throws -> SiteData {
    var tasks: [TaskState] = []
    try store.tasks(specification).forEach { tasks.append($0) }
    let covered = Set(tasks.map(\.notice))
    let byDepartment = try store.completion(by: .department, specification)
    return SiteData(
      specification: specification,
      notices: try store.notices(knownBy: specification.knownBy).filter { covered.contains($0.id) },
      byDomain: try store.completion(by: .domain, specification), byDepartment: byDepartment,
      departments: try store.departmentScores(specification),
      charts: try charts(store, specification, byDepartment), tasks: tasks)
  }

  private static func charts(
    _ store: borrowing Store, _ specification: ReportSpecification, _ byDepartment: [CompletionGroup]
  ) throws -> [Chart] {
    let quarters = (1...4).compactMap { Quarter(year: specification.asOf.year, ordinal: $0) }
    guard !byDepartment.isEmpty else { return [] }
    return [
      .lines(
        title: Message(zh: "序时进度与实际进度", en: "Scheduled and actual percent"),
        points: try quarters.map { try point($0, store, specification) }),
      .bars(
        title: Message(zh: "各部门完成情况", en: "Completion by department"),
        bars: byDepartment.prefix(30).map {
          .init(name: $0.group, due: $0.duePercent, actual: $0.actualPercent, light: $0.light)
        }),
      try heatMap(quarters, store, specification, byDepartment),
    ]
  }

  /// The plain means over all tasks: scheduled by the quarter's end, actual on its last day or the day of the site.
  private static func point(
    _ quarter: Quarter, _ store: borrowing Store, _ specification: ReportSpecification
  ) throws -> Chart.QuarterPoint {
    var closed = specification
    closed.asOf = dayAfter(quarter)
    var reached = specification
    reached.asOf = min(quarter.lastDay, specification.asOf)
    let due = mean(try store.completion(by: .notice, closed)) { $0.duePercent }
    guard quarter.firstDay <= specification.asOf else { return .init(quarter: quarter, scheduled: due, actual: nil) }
    let actual = mean(try store.completion(by: .notice, reached)) { $0.actualPercent }
    return .init(quarter: quarter, scheduled: due, actual: actual)
  }

  /// How each department stood when the quarter closed, over its tasks with a milestone in that quarter.
  private static func heatMap(
    _ quarters: [Quarter], _ store: borrowing Store, _ specification: ReportSpecification,
    _ byDepartment: [CompletionGroup]
  ) throws -> Chart {
    var columns: [[String: CompletionGroup]] = []
    for quarter in quarters {
      guard quarter.firstDay <= specification.asOf else {
        columns.append([:])
        continue
      }
      var closed = specification
      closed.asOf = min(dayAfter(quarter), specification.asOf)
      closed.filter.quarter = quarter
      let groups = try store.completion(by: .department, closed)
      columns.append(Dictionary(groups.map { ($0.group, $0) }) { first, _ in first })
    }
    let rows = byDepartment.prefix(40).map { group in
      Chart.HeatRow(
        name: group.group,
        cells: columns.map { column in column[group.group].map { .init(light: $0.light, actual: $0.actualPercent) } })
    }
    return .heatMap(
      title: Message(zh: "各部门各季度", en: "Departments by quarter"), quarters: quarters, rows: Array(rows))
  }

  private static func dayAfter(_ quarter: Quarter) -> CivilDate {
    CivilDate(dayNumber: quarter.lastDay.dayNumber + 1) ?? quarter.lastDay
  }

  private static func mean(_ groups: [CompletionGroup], _ percent: (CompletionGroup) -> Percent) -> Percent {
    let tasks = groups.reduce(0) { $0 + $1.tasks }
    guard tasks > 0 else { return .zero }
    let sum = groups.reduce(0) { $0 + percent($1).hundredths * $1.tasks }
    return Percent(Double(sum) / 100 / Double(tasks)) ?? .zero
  }
}
