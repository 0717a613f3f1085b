public import PlanModel
import JSONText

/// `report completion`: how far the groups have come against the schedule.
public enum CompletionReport {
  /// The report as typed cells.
  ///
  /// - Parameter withResults: whether any of the groups is a work report that states shares of a plan.
  public static func report(
    _ scope: ReportScope, by grouping: CompletionGrouping, withResults: Bool = false
  ) -> Report<CompletionGroup> {
    let asOf = scope.specification.asOf
    let json = ReportJSON<CompletionGroup>(
      members: [
        .init("report", .string("completion")), .init("asOf", .string(asOf.description)),
        .init("by", .string(grouping.rawValue)),
      ], rows: "groups", write: writeJSON)
    let title = title(of: grouping)
    return Report(
      head: ReportHead(
        title: Message(zh: "完成情况（按\(title.zh)）", en: "Completion by \(grouping.rawValue)"), lines: scope.lines),
      columns: columns(grouping, title) + (withResults ? results() : []),
      whenEmpty: Message(zh: "没有任务", en: "No tasks"),
      charts: { groups in grouping == .task ? [] : [bars(groups, by: grouping)] }, json: json)
  }

  private static func title(of grouping: CompletionGrouping) -> Message {
    switch grouping {
    case .task: Words.task
    case .department: Words.department
    case .domain: Words.domain
    case .quarter: Words.quarter
    case .notice: Words.notice
    }
  }

  private static func columns(_ grouping: CompletionGrouping, _ title: Message) -> [Column<CompletionGroup>] {
    let several: [Column<CompletionGroup>] = [
      Column("tasks", Message(zh: "任务", en: "Tasks"), .number, yieldRank: 1) { .integer($0.tasks) },
      Column("completed", Message(zh: "已完成", en: "Completed"), .number, yieldRank: 4) { .integer($0.completed) },
    ]
    // A number alone tells nobody what is behind.
    let about: [Column<CompletionGroup>] = [
      Column("text", Words.task, .wrapped) { $0.wording.map { .text($0.words) } ?? .empty }
    ]
    let isTask = grouping == .task
    return [Column("group", isTask ? Words.number : title, isTask ? .compact : .wrapped) { name($0, grouping) }]
      + (isTask ? about : several) + [
        Column("duePercent", Words.duePercent, .number) { .percent($0.duePercent) },
        Column("actualPercent", Words.actualPercent, .number) { .percent($0.actualPercent) },
        Column("bar", Message(zh: "█实际 ▒欠进度", en: "█ done ▒ behind"), .drawing, yieldRank: 2) {
          .bar(actual: $0.actualPercent, due: $0.duePercent)
        },
        Column("light", Words.light, .compact) { .light($0.light) },
        Column("milestonesDue", Message(zh: "应达目标", en: "Milestones due"), .number, yieldRank: 6) {
          .integer($0.milestonesDue)
        },
        Column("milestonesMet", Message(zh: "已达", en: "Met"), .number, yieldRank: 5) { .integer($0.milestonesMet) },
        Column("metOnTime", Message(zh: "按期", en: "On time"), .number, yieldRank: 7) { .integer($0.metOnTime) },
        Column("overdue", Message(zh: "逾期", en: "Overdue"), .number) { .integer($0.overdue) },
        Column("unreported", Message(zh: "未报送", en: "Unreported"), .number, yieldRank: 3) { .integer($0.unreported) },
      ]
  }

  /// What a work report states of the plan, beside what the plan expected on the report's day.
  private static func results() -> [Column<CompletionGroup>] {
    [
      Column("resultsOn", Message(zh: "报告日", en: "Report of"), .compact) { group in
        group.results.map { .date($0.on) } ?? .empty
      },
      Column("resultsPercent", Message(zh: "报告完成计划", en: "States of plan"), .number) { group in
        group.results.map { .percent($0.percentOfPlan) } ?? .empty
      },
      Column("resultsDue", Message(zh: "当日应达", en: "Due that day"), .number) { group in
        group.results.map { .percent($0.duePercent) } ?? .empty
      },
      Column("resultsBehind", Message(zh: "落后项", en: "Behind"), .number) { group in
        group.results.map { .integer($0.behind) } ?? .empty
      },
    ]
  }

  private static func name(_ group: CompletionGroup, _ grouping: CompletionGrouping) -> CellValue {
    guard group.group.isEmpty else { return .text(group.group) }
    return .missing(noGroup(grouping))
  }

  /// The groups as bars, each with a mark at its due percent.
  public static func bars(_ groups: [CompletionGroup], by grouping: CompletionGrouping) -> Chart {
    .bars(
      title: Message(zh: "各\(title(of: grouping).zh)完成情况", en: "Completion by \(grouping.rawValue)"),
      bars: groups.map { group in
        Chart.GroupBar(
          name: group.group.isEmpty ? noGroup(grouping) : Message(both: group.group), due: group.duePercent,
          actual: group.actualPercent, light: group.light)
      })
  }

  private static func noGroup(_ grouping: CompletionGrouping) -> Message {
    grouping == .department ? Words.noLead : Words.noDomain
  }

  private static func writeJSON(_ group: CompletionGroup, _ object: inout JSONObjectWriter) {
    object.member("group", group.group)
    object.member("tasks", group.tasks)
    object.member("completed", group.completed)
    object.member("duePercent", group.duePercent)
    object.member("actualPercent", group.actualPercent)
    object.member("milestonesDue", group.milestonesDue)
    object.member("milestonesMet", group.milestonesMet)
    object.member("metOnTime", group.metOnTime)
    object.member("overdue", group.overdue)
    object.member("unreported", group.unreported)
    object.member("light", group.light.rawValue)
    if let results = group.results {
      object.object("results") { object in
        object.member("on", results.on)
        object.member("plan", results.plan)
        object.member("stated", results.stated)
        object.member("percentOfPlan", results.percentOfPlan)
        object.member("duePercent", results.duePercent)
        object.member("behind", results.behind)
      }
    }
  }
}
