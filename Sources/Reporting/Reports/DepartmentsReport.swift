public import PlanModel
import JSONText

/// `report departments`: the scoreboard, best first, ties sharing a rank.
public enum DepartmentsReport {
  /// The report as typed cells.
  public static func report(_ scope: ReportScope) -> Report<DepartmentScore> {
    let json = ReportJSON<DepartmentScore>(
      members: [
        .init("report", .string("departments")), .init("asOf", .string(scope.specification.asOf.description)),
      ], rows: "departments", write: writeJSON)
    let rule = Message(
      zh: "排名依据：实际进度减序时进度，其次按期达标率，再次名称；未报送按零计",
      en: "Ranked by actual minus due percent, then by the share of milestones met on time; silence counts as 0")
    return Report(
      head: ReportHead(title: Message(zh: "部门进度排名", en: "Departments"), lines: scope.lines + [rule]),
      columns: columns, whenEmpty: Message(zh: "没有主责部门", en: "No lead departments"),
      charts: { scores in
        [
          .bars(
            title: Message(zh: "各部门完成情况", en: "Completion by department"),
            bars: scores.map {
              Chart.GroupBar(
                name: Message(both: $0.department), due: $0.duePercent, actual: $0.actualPercent, light: $0.light)
            })
        ]
      }, json: json)
  }

  /// The columns that count returns.
  static let returnKeys: Set<String> = ["returnsDue", "returnsOnTime"]

  static var columns: [Column<DepartmentScore>] {
    [
      Column("rank", Message(zh: "名次", en: "Rank"), .number) { .integer($0.rank) },
      Column("department", Words.department, .wrapped) { .text($0.department) },
      Column("light", Words.light, .compact) { .light($0.light) },
      Column("led", Message(zh: "主责", en: "Leads"), .number, yieldRank: 1) { .integer($0.led) },
      Column("supported", Message(zh: "配合", en: "Supports"), .number, yieldRank: 8) { .integer($0.supported) },
      Column("completed", Message(zh: "完成", en: "Completed"), .number, yieldRank: 6) { .integer($0.completed) },
      Column("duePercent", Words.duePercent, .number) { .percent($0.duePercent) },
      Column("actualPercent", Words.actualPercent, .number) { .percent($0.actualPercent) },
      Column("milestonesDue", Message(zh: "应达目标", en: "Milestones"), .number, yieldRank: 4) {
        .integer($0.milestonesDue)
      },
      Column("metOnTime", Message(zh: "按期", en: "On time"), .number, yieldRank: 3) { .integer($0.metOnTime) },
      Column("metLate", Message(zh: "迟达", en: "Met late"), .number, yieldRank: 5) { .integer($0.metLate) },
      Column("overdue", Message(zh: "逾期", en: "Overdue"), .number) { .integer($0.overdue) },
      Column("unreported", Message(zh: "未报", en: "Silent"), .number, yieldRank: 2) { .integer($0.unreported) },
      Column("returnsDue", Message(zh: "应报送", en: "Returns due"), .number, yieldRank: 7) { .integer($0.returnsDue) },
      Column("returnsOnTime", Message(zh: "按时报送", en: "Returned on time"), .number, yieldRank: 7) {
        .integer($0.returnsOnTime)
      },
    ]
  }

  static func writeJSON(_ score: DepartmentScore, _ object: inout JSONObjectWriter) {
    object.member("rank", score.rank)
    object.member("department", score.department)
    object.member("led", score.led)
    object.member("supported", score.supported)
    object.member("completed", score.completed)
    object.member("duePercent", score.duePercent)
    object.member("actualPercent", score.actualPercent)
    object.member("milestonesDue", score.milestonesDue)
    object.member("metOnTime", score.metOnTime)
    object.member("metLate", score.metLate)
    object.member("overdue", score.overdue)
    object.member("unreported", score.unreported)
    object.member("returnsDue", score.returnsDue)
    object.member("returnsOnTime", score.returnsOnTime)
    object.member("light", score.light.rawValue)
  }
}
