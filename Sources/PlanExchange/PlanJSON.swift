public import JSONText
public import PlanModel

/// Plan JSON, version 1: the exchange form of a normalised notice. Members stand in the order of its specification.
public enum PlanJSON {
  /// The version this reads and writes.
  public static let version = 1

  /// One plan as an object; every member is written, `null` where the plan says nothing.
  public static func encode(_ plan: Plan) -> JSONValue {
    .object([
      .init("planJSON", .integer(version)),
      .init("notice", encode(plan.notice)),
      .init("tasks", .array(plan.tasks.map(encode))),
      .init("results", .array(plan.results.map(encode))),
      .init("warnings", .array(plan.findings.map(encode))),
    ])
  }

  /// One plan as its object, several as an array of them.
  public static func encode(_ plans: [Plan]) -> JSONValue {
    plans.count == 1 ? encode(plans[0]) : .array(plans.map(encode))
  }

  private static func encode(_ notice: Notice) -> JSONValue {
    .object([
      .init("title", .string(notice.title)),
      .init("documentNumber", .optional(notice.documentNumber)),
      .init("issuer", .optional(notice.issuer)),
      .init("signedOn", encode(notice.signedOn)),
      .init("publishedOn", encode(notice.publishedOn)),
      .init("indexNumber", .optional(notice.indexNumber)),
      .init("kind", .string(notice.kind.rawValue)),
      .init("period", encode(notice.period)),
      .init("reportingDay", notice.reportingDay.map { .integer($0) } ?? .null),
    ])
  }

  private static func encode(_ task: PlanTask) -> JSONValue {
    .object([
      .init("number", .string(task.number)),
      .init("domain", .optional(task.domain)),
      .init("subdomain", .optional(task.subdomain)),
      .init("project", .optional(task.project)),
      .init("title", .optional(task.title)),
      .init("text", .string(task.text)),
      .init("lead", encode(task.lead)),
      .init("support", encode(task.support)),
      .init("leaders", encode(task.leaders)),
      .init("deadline", encode(task.deadline)),
      .init("deadlineText", .optional(task.deadlineText)),
      .init("milestones", .array(task.milestones.map(encode))),
      .init("workPoints", encode(task.workPoints)),
      .init("indicators", .array(task.indicators.map { encode($0, withQuarter: true) })),
    ])
  }

  private static func encode(_ milestone: Milestone) -> JSONValue {
    .object([
      .init("quarter", .string(milestone.quarter.description)),
      .init("dueOn", encode(milestone.dueOn)),
      .init("text", .string(milestone.text)),
      .init("scheduledPercent", encode(milestone.scheduledPercent)),
      .init("basis", .string(milestone.basis.rawValue)),
    ])
  }

  private static func encode(_ indicator: Indicator, withQuarter: Bool) -> JSONValue {
    let quarter = JSONValue.Member("quarter", .optional(indicator.quarter?.description))
    return .object(
      (withQuarter ? [quarter] : []) + [
        .init("text", .string(indicator.text)),
        .init("value", .number(indicator.value)),
        .init("unit", .string(indicator.unit)),
      ])
  }

  private static func encode(_ result: PlanResult) -> JSONValue {
    .object([
      .init("section", .optional(result.section)),
      .init("title", .optional(result.title)),
      .init("text", .string(result.text)),
      .init("percentOfPlan", result.percentOfPlan.map(encode) ?? .null),
      .init("indicators", .array(result.indicators.map { encode($0, withQuarter: false) })),
    ])
  }

  private static func encode(_ finding: Finding) -> JSONValue {
    .object([
      .init("line", finding.line.map { .integer($0) } ?? .null),
      .init("code", .string(finding.code)),
      .init("message", .string(finding.message)),
    ])
  }

  private static func encode(_ period: PlanPeriod?) -> JSONValue {
    guard let period else { return .null }
    return .object([
      .init("from", .string(period.first.description)),
      .init("to", .string(period.last.description)),
    ])
  }

  private static func encode(_ day: CivilDate?) -> JSONValue { .optional(day?.description) }

  private static func encode(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// A number with at most two decimals.
  private static func encode(_ percent: Percent) -> JSONValue {
    percent.hundredths % 100 == 0 ? .integer(percent.hundredths / 100) : .number(percent.value)
  }
}
