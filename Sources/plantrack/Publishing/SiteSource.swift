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
      charts: try YearCharts.lines(of: specification.asOf.year, store, specification) + bars(byDepartment)
        + YearCharts.heatMap(
          of: specification.asOf.year, store, specification, byDepartment.map(\.group)),
      tasks: tasks)
  }

  private static func bars(_ byDepartment: [CompletionGroup]) -> [Chart] {
    guard !byDepartment.isEmpty else { return [] }
    return [CompletionReport.bars(Array(byDepartment.prefix(30)), by: .department)]
  }
}
