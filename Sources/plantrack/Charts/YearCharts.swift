import PlanModel
import PlanStore
import Reporting

/// A year in pictures: its four quarters, up to the day of the report.
enum YearCharts {
  /// A map of more rows than this is no picture any more; the tables hold them all.
  private static let mappedRows = 40

  /// Scheduled against actual percent at the end of each quarter, the plain means over all tasks; none without tasks.
  static func lines(
    of year: Int, _ store: borrowing Store, _ specification: ReportSpecification
  ) throws -> [Chart] {
    let points = try quarters(of: year).map { try point($0, store, specification) }
    guard !points.isEmpty, points.contains(where: { $0.scheduled > .zero }) else { return [] }
    return [.lines(title: Message(zh: "序时进度与实际进度", en: "Scheduled and actual percent"), points: points)]
  }

  /// How each department stood when each quarter closed, over its tasks with a milestone in that quarter.
  static func heatMap(
    of year: Int, _ store: borrowing Store, _ specification: ReportSpecification, _ departments: [String]
  ) throws -> [Chart] {
    let quarters = quarters(of: year)
    let columns = try quarters.map { quarter in
      guard quarter.firstDay <= specification.asOf else { return [String: CompletionGroup]() }
      var closed = specification
      closed.asOf = min(dayAfter(quarter), specification.asOf)
      closed.filter.quarter = quarter
      let groups = try store.completion(by: .department, closed)
      return Dictionary(groups.map { ($0.group, $0) }) { first, _ in first }
    }
    let rows = departments.prefix(mappedRows).map { name in
      Chart.HeatRow(
        name: name,
        cells: columns.map { column in column[name].map { .init(light: $0.light, actual: $0.actualPercent) } })
    }
    guard rows.contains(where: { $0.cells.contains { $0 != nil } }) else { return [] }
    return [
      .heatMap(title: Message(zh: "各部门各季度", en: "Departments by quarter"), quarters: quarters, rows: Array(rows))
    ]
  }

  private static func quarters(of year: Int) -> [Quarter] {
    (1...4).compactMap { Quarter(year: year, ordinal: $0) }
  }

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

extension Invocation {
  /// The pictures of a printed report; none, and no work for them, in formats without pictures.
  /// - Parameter year: nil for that of the report's day.
  func yearCharts(
    of year: Int? = nil, _ store: borrowing Store, _ specification: ReportSpecification
  ) throws -> [Chart] {
    guard format(orElse: .table) == .html else { return [] }
    let year = year ?? specification.asOf.year
    let departments = try store.completion(by: .department, specification).map(\.group)
    return try YearCharts.lines(of: year, store, specification)
      + YearCharts.heatMap(of: year, store, specification, departments)
  }
}
