/// A normalised notice (通知): its head, the tasks it sets, what it reports as done, and what was not understood.
/// The exchange form is Plan JSON, version 1.
public struct Plan: Sendable, Hashable {
  /// The notice; in rows its id, as `notices` lists it.
  public var notice: Notice
  /// The tasks; of a group, their number.
  public var tasks: [PlanTask]
  /// What a work report says was done.
  public var results: [PlanResult]
  /// What was not understood, with places.
  public var findings: [Finding]

  /// Makes a value of its parts.
  public init(
    notice: Notice, tasks: [PlanTask] = [], results: [PlanResult] = [], findings: [Finding] = []
  ) {
    self.notice = notice
    self.tasks = tasks
    self.results = results
    self.findings = findings
  }
}

/// The four families of notices.
public enum NoticeKind: String, Sendable, Hashable, CaseIterable {
  /// A table with quarterly columns (年度目标表).
  case annualTable = "annual-table"
  /// 工作要点 in numbered prose.
  case points
  /// 任务分解, 责任清单: items with departments and deadlines, as a table or in prose.
  case responsibilityList = "responsibility-list"
  /// A work report: what was done, then what comes next.
  case report
}

/// The head of a notice. Nil means not printed or not readable.
public struct Notice: Sendable, Hashable {
  /// The notice's own title as printed, white space folded.
  public var title: String
  /// 发文字号, as printed: 某府〔2019〕5号.
  public var documentNumber: String?
  /// The body that signs.
  public var issuer: String?
  /// The day of signing; nil where not readable.
  public var signedOn: CivilDate?
  /// The day of publishing; nil where not readable.
  public var publishedOn: CivilDate?
  /// 索引号.
  public var indexNumber: String?
  /// Its kind.
  public var kind: NoticeKind
  /// The quarters the plan covers; nil where the notice names no period.
  public var period: PlanPeriod?
  /// Day of the month by which returns are due, 1 to 31.
  public var reportingDay: Int?

  /// Makes a value of its parts.
  public init(
    title: String, documentNumber: String? = nil, issuer: String? = nil,
    signedOn: CivilDate? = nil, publishedOn: CivilDate? = nil, indexNumber: String? = nil,
    kind: NoticeKind, period: PlanPeriod? = nil, reportingDay: Int? = nil
  ) {
    self.title = title
    self.documentNumber = documentNumber
    self.issuer = issuer
    self.signedOn = signedOn
    self.publishedOn = publishedOn
    self.indexNumber = indexNumber
    self.kind = kind
    self.period = period
    self.reportingDay = reportingDay
  }
}

/// One plan item (目标任务).
public struct PlanTask: Sendable, Hashable {
  /// As printed (`14.1`), or section and ordinal in prose (`2.3`).
  public var number: String
  /// The first-level heading or the 领域 cell, without its ordinal.
  public var domain: String?
  /// The heading between domain and task; nil where there is none.
  public var subdomain: String?
  /// The 重要项目 cell, inner white space removed.
  public var project: String?
  /// The item's heading or topic sentence in prose; nil in a table.
  public var title: String?
  /// Its words, as printed.
  public var text: String
  /// 主责 or 牵头 departments, in printed order.
  public var lead: [String]
  /// 配合 departments, in printed order.
  public var support: [String]
  /// People (责任领导), never departments.
  public var leaders: [String]
  /// The due day.
  public var deadline: CivilDate?
  /// The deadline as printed.
  public var deadlineText: String?
  /// Only those printed; `PlanTask.schedule(in:)` adds the default ones.
  public var milestones: [Milestone]
  /// The smallest units that can be ticked off, in order.
  public var workPoints: [String]
  /// Quantities set as targets.
  public var indicators: [Indicator]
  /// 1-based line (text) or row (sheets) where the item starts; nil where it is not known.
  public var line: Int?

  /// Makes a value of its parts.
  public init(
    number: String, domain: String? = nil, subdomain: String? = nil, project: String? = nil,
    title: String? = nil, text: String, lead: [String] = [], support: [String] = [],
    leaders: [String] = [], deadline: CivilDate? = nil, deadlineText: String? = nil,
    milestones: [Milestone] = [], workPoints: [String] = [], indicators: [Indicator] = [],
    line: Int? = nil
  ) {
    self.number = number
    self.domain = domain
    self.subdomain = subdomain
    self.project = project
    self.title = title
    self.text = text
    self.lead = lead
    self.support = support
    self.leaders = leaders
    self.deadline = deadline
    self.deadlineText = deadlineText
    self.milestones = milestones
    self.workPoints = workPoints
    self.indicators = indicators
    self.line = line
  }
}

/// What a task must have reached at the end of a quarter (阶段性目标).
public struct Milestone: Sendable, Hashable {
  /// Where a scheduled percent comes from.
  public enum Basis: String, Sendable, Hashable { case stated, `default` }

  /// The quarter it belongs to.
  public var quarter: Quarter
  /// The last day that is not late.
  public var dueOn: CivilDate
  /// Its words, as printed.
  public var text: String
  /// Cumulative share of the task that the plan expects by then (序时进度).
  public var scheduledPercent: Percent
  /// Stated by the plan, or the default schedule.
  public var basis: Basis

  /// Makes a value of its parts.
  public init(
    quarter: Quarter, dueOn: CivilDate, text: String, scheduledPercent: Percent, basis: Basis
  ) {
    self.quarter = quarter
    self.dueOn = dueOn
    self.text = text
    self.scheduledPercent = scheduledPercent
    self.basis = basis
  }
}

/// A quantity with a unit that the text sets as a target.
public struct Indicator: Sendable, Hashable {
  /// How a value is to be compared.
  public enum Comparator: String, Sendable, Hashable, CaseIterable {
    case equal, atLeast = "at-least", atMost = "at-most", about
  }
  /// What kind it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case sum, level, ceiling, growth = "growth-rate", share
  }

  /// Nil for the task's own text.
  public var quarter: Quarter?
  /// As printed.
  public var text: String
  /// In the unit's base: 3.5亿元 is 350000000.
  public var value: Double
  /// The unit of the value, % included.
  public var unit: String
  /// Whether the value is to be met, kept above or kept below.
  public var comparator: Comparator
  /// Its kind.
  public var kind: Kind

  /// Makes a value of its parts.
  public init(
    quarter: Quarter? = nil, text: String, value: Double, unit: String,
    comparator: Comparator = .equal, kind: Kind = .sum
  ) {
    self.quarter = quarter
    self.text = text
    self.value = value
    self.unit = unit
    self.comparator = comparator
    self.kind = kind
  }
}

/// What a work report says was done.
public struct PlanResult: Sendable, Hashable {
  /// The heading it stands under.
  public var section: String?
  /// Its title, as it is shown.
  public var title: String?
  /// Its words, as printed.
  public var text: String
  /// The share of the annual plan it states (完成年度计划的85.2%).
  public var percentOfPlan: Percent?
  /// Quantities set as targets.
  public var indicators: [Indicator]
  /// Line of the source, from 1; nil where the whole is meant.
  public var line: Int?

  /// Makes a value of its parts.
  public init(
    section: String? = nil, title: String? = nil, text: String, percentOfPlan: Percent? = nil,
    indicators: [Indicator] = [], line: Int? = nil
  ) {
    self.section = section
    self.title = title
    self.text = text
    self.percentOfPlan = percentOfPlan
    self.indicators = indicators
    self.line = line
  }
}

/// One row or phrase that was not understood, or was read by a guess: the import goes on.
public struct Finding: Sendable, Hashable {
  /// 1-based line of the source; nil where it is of the whole document.
  public var line: Int?
  /// Stable, lower case, hyphenated: `document-number-incomplete`.
  public var code: String
  /// What is wrong, and what to do.
  public var message: String

  /// Makes a value of its parts.
  public init(line: Int? = nil, code: String, message: String) {
    self.line = line
    self.code = code
    self.message = message
  }
}
