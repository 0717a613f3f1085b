public import JSONText
public import PlanModel

/// Plan JSON, version 1: the exchange form of a normalised notice.
public enum PlanJSON {
  public static func encode(_ plan: Plan) -> JSONValue {
    .object([
      .init("planJSON", .integer(1)),
      .init("notice", notice(plan.notice)),
      .init("tasks", .array(plan.tasks.map(task))),
      .init("results", .array(plan.results.map(result))),
      .init("warnings", .array(plan.findings.map(finding))),
    ])
  }

  private static func notice(_ notice: Notice) -> JSONValue {
    .object([
      .init("title", .string(notice.title)),
      .init("documentNumber", .optional(notice.documentNumber)),
      .init("issuer", .optional(notice.issuer)),
      .init("signedOn", .optional(notice.signedOn?.description)),
      .init("publishedOn", .optional(notice.publishedOn?.description)),
      .init("indexNumber", .optional(notice.indexNumber)),
      .init("kind", .string(notice.kind.rawValue)),
      .init(
        "period",
        notice.period.map {
          .object([.init("from", .string($0.first.description)), .init("to", .string($0.last.description))])
        } ?? .null),
      .init("reportingDay", notice.reportingDay.map { .integer($0) } ?? .null),
    ])
  }

  private static func task(_ task: PlanTask) -> JSONValue {
    .object([
      .init("number", .string(task.number)),
      .init("domain", .optional(task.domain)),
      .init("subdomain", .optional(task.subdomain)),
      .init("project", .optional(task.project)),
      .init("title", .optional(task.title)),
      .init("text", .string(task.text)),
      .init("lead", strings(task.lead)),
      .init("support", strings(task.support)),
      .init("leaders", strings(task.leaders)),
      .init("deadline", .optional(task.deadline?.description)),
      .init("deadlineText", .optional(task.deadlineText)),
      .init("milestones", .array(task.milestones.map(milestone))),
      .init("workPoints", strings(task.workPoints)),
      .init(
        "indicators",
        .array(
          task.indicators.map { indicator in
            .object([.init("quarter", .optional(indicator.quarter?.description))] + quantity(indicator))
          })),
    ])
  }

  private static func milestone(_ milestone: Milestone) -> JSONValue {
    .object([
      .init("quarter", .string(milestone.quarter.description)),
      .init("dueOn", .string(milestone.dueOn.description)),
      .init("text", .string(milestone.text)),
      .init("scheduledPercent", .number(milestone.scheduledPercent.value)),
      .init("basis", .string(milestone.basis.rawValue)),
    ])
  }

  private static func result(_ result: PlanResult) -> JSONValue {
    .object([
      .init("section", .optional(result.section)),
      .init("title", .optional(result.title)),
      .init("text", .string(result.text)),
      .init("percentOfPlan", result.percentOfPlan.map { .number($0.value) } ?? .null),
      .init("indicators", .array(result.indicators.map { .object(quantity($0)) })),
    ])
  }

  private static func quantity(_ indicator: Indicator) -> [JSONValue.Member] {
    [
      .init("text", .string(indicator.text)),
      .init("value", .number(indicator.value)),
      .init("unit", .string(indicator.unit)),
    ]
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      .init("line", finding.line.map { .integer($0) } ?? .null),
      .init("code", .string(finding.code)),
      .init("message", .string(finding.message)),
    ])
  }

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
