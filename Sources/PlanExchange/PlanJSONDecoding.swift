public import JSONText
public import PlanModel

extension PlanJSON {
  /// The plans of a text: one object, or an array of them.
  /// - Throws: `PlanJSONError` with line and path where the text is not JSON or not Plan JSON.
  public static func decode(_ text: [UInt8]) throws(PlanJSONError) -> [Plan] {
    let value: JSONValue
    do { value = try JSONParser.parse(text) } catch {
      throw PlanJSONError(line: error.line, path: "", message: "not JSON: \(error.message)")
    }
    do { return try plans(value) } catch {
      throw PlanJSONError(line: error.place.line(in: text), path: error.place.path, message: error.message)
    }
  }

  /// The plans of a value: one object, or an array of them.
  /// - Throws: `PlanJSONError` with the path, without a line.
  public static func decode(_ value: JSONValue) throws(PlanJSONError) -> [Plan] {
    do { return try plans(value) } catch {
      throw PlanJSONError(path: error.place.path, message: error.message)
    }
  }

  private static func plans(_ value: JSONValue) throws(MisplacedValue) -> [Plan] {
    guard case .array(let values) = value else { return [try plan(JSONField(value))] }
    let whole = JSONField(value)
    guard !values.isEmpty else { throw whole.wrong("an empty array holds no plan") }
    return try whole.list(plan)
  }

  private static func plan(_ field: JSONField) throws(MisplacedValue) -> Plan {
    // The version first: a text of another version may have other members.
    let number = try field.member("planJSON").integer()
    guard number == version else {
      throw field.member("planJSON").wrong("version \(number); this program reads version \(version)")
    }
    try field.allow(["planJSON", "notice", "tasks", "results", "warnings"])
    guard field.value["tasks"] != nil else { throw field.member("tasks").wrong("the member is missing") }
    return Plan(
      notice: try notice(field.member("notice")), tasks: try field.member("tasks").list(task),
      results: try field.member("results").list(result), findings: try field.member("warnings").list(finding))
  }

  private static func notice(_ field: JSONField) throws(MisplacedValue) -> Notice {
    try field.allow([
      "title", "documentNumber", "issuer", "signedOn", "publishedOn", "indexNumber", "kind", "period",
      "reportingDay",
    ])
    let day = try field.member("reportingDay").optional { field throws(MisplacedValue) in try field.integer() }
    if let day, !(1...31).contains(day) {
      throw field.member("reportingDay").wrong("\(day) is no day of a month, 1 to 31")
    }
    return Notice(
      title: try field.member("title").text(),
      documentNumber: try field.member("documentNumber").optional(filledText),
      issuer: try field.member("issuer").optional(filledText),
      signedOn: try field.member("signedOn").optional(day(_:)),
      publishedOn: try field.member("publishedOn").optional(day(_:)),
      indexNumber: try field.member("indexNumber").optional(filledText),
      kind: try field.member("kind").choice(NoticeKind.self),
      period: try field.member("period").optional(period), reportingDay: day)
  }

  private static func task(_ field: JSONField) throws(MisplacedValue) -> PlanTask {
    try field.allow([
      "number", "domain", "subdomain", "project", "title", "text", "lead", "support", "leaders", "deadline",
      "deadlineText", "milestones", "workPoints", "indicators",
    ])
    let task = PlanTask(
      number: try filledText(field.member("number")), domain: try field.member("domain").optional(filledText),
      subdomain: try field.member("subdomain").optional(filledText),
      project: try field.member("project").optional(filledText),
      title: try field.member("title").optional(filledText), text: try field.member("text").text(),
      lead: try field.member("lead").list(filledText), support: try field.member("support").list(filledText),
      leaders: try field.member("leaders").list(filledText),
      deadline: try field.member("deadline").optional(day(_:)),
      deadlineText: try field.member("deadlineText").optional(filledText),
      milestones: try field.member("milestones").list(milestone),
      workPoints: try field.member("workPoints").list(filledText),
      indicators: try field.member("indicators").list(indicator))
    for index in task.milestones.indices.dropFirst()
    where task.milestones[index].quarter <= task.milestones[index - 1].quarter {
      throw field.member("milestones").element(index).member("quarter")
        .wrong("\(task.milestones[index].quarter) is not after the milestone before it; put them in order")
    }
    return task
  }

  private static func milestone(_ field: JSONField) throws(MisplacedValue) -> Milestone {
    try field.allow(["quarter", "dueOn", "text", "scheduledPercent", "basis"])
    let quarter = try quarter(field.member("quarter"))
    return Milestone(
      quarter: quarter, dueOn: try field.member("dueOn").optional(day(_:)) ?? quarter.lastDay,
      text: try field.member("text").text(),
      scheduledPercent: try percent(field.member("scheduledPercent"), upTo: .full),
      basis: try field.member("basis").optional(basis) ?? .default)
  }

  private static func basis(_ field: JSONField) throws(MisplacedValue) -> Milestone.Basis {
    guard let basis = Milestone.Basis(rawValue: try field.text()) else {
      throw field.wrong("neither \"stated\" nor \"default\"")
    }
    return basis
  }

  private static func indicator(_ field: JSONField) throws(MisplacedValue) -> Indicator {
    try field.allow(["quarter", "text", "value", "unit"])
    return Indicator(
      quarter: try field.member("quarter").optional(quarter(_:)), text: try field.member("text").text(),
      value: try field.member("value").number(), unit: try field.member("unit").text())
  }

  private static func result(_ field: JSONField) throws(MisplacedValue) -> PlanResult {
    try field.allow(["section", "title", "text", "percentOfPlan", "indicators"])
    return PlanResult(
      section: try field.member("section").optional(filledText),
      title: try field.member("title").optional(filledText), text: try field.member("text").text(),
      percentOfPlan: try field.member("percentOfPlan").optional { field throws(MisplacedValue) in
        try percent(field, upTo: nil)
      }, indicators: try field.member("indicators").list(indicator))
  }

  private static func finding(_ field: JSONField) throws(MisplacedValue) -> Finding {
    try field.allow(["line", "code", "message"])
    return Finding(
      line: try field.member("line").optional { field throws(MisplacedValue) in try field.integer() },
      code: try filledText(field.member("code")), message: try field.member("message").text())
  }

  private static func period(_ field: JSONField) throws(MisplacedValue) -> PlanPeriod {
    try field.allow(["from", "to"])
    let first = try quarter(field.member("from"))
    let last = try quarter(field.member("to"))
    guard let period = PlanPeriod(from: first, to: last) else {
      throw field.wrong("\(first) to \(last) is no period: the first quarter comes first, within ten years")
    }
    return period
  }

  private static func quarter(_ field: JSONField) throws(MisplacedValue) -> Quarter {
    let text = try field.text()
    guard let quarter = Quarter(text) else { throw field.wrong("\"\(text)\" is no quarter; write 2019-Q2") }
    return quarter
  }

  private static func day(_ field: JSONField) throws(MisplacedValue) -> CivilDate {
    let text = try field.text()
    guard let day = CivilDate(iso: text) else {
      throw field.wrong("\"\(text)\" is no day of the calendar; write 2019-06-30")
    }
    return day
  }

  private static func percent(
    _ field: JSONField, upTo limit: Percent?
  ) throws(MisplacedValue) -> Percent {
    let value = try field.number()
    guard let percent = Percent(value), value >= 0, limit.map({ percent <= $0 }) ?? true else {
      throw field.wrong(limit == nil ? "no share of a plan; write 85.2" : "no percent from 0 to 100")
    }
    return percent
  }

  /// An absent word is `null`, not an empty text.
  private static func filledText(_ field: JSONField) throws(MisplacedValue) -> String {
    let text = try field.text()
    guard !text.isEmpty else { throw field.wrong("an empty text; leave it out or write null") }
    return text
  }
}
