import PlanModel

/// `report bulletin`: the bulletin of a quarter, to be printed and sent out.
public enum BulletinReport {
  /// The report as a document of blocks.
  public static func document(_ bulletin: Bulletin, _ scope: ReportScope) -> ReportDocument {
    let day = scope.specification.asOf
    let quarter = Words.quarter(bulletin.quarter)
    let number = bulletin.number.map { [Message(both: $0)] } ?? []
    let head = ReportHead(
      title: Message(zh: "\(quarter.zh)重点工作督查通报", en: "Bulletin of \(quarter.en)"),
      lines: number + scope.lines)
    var blocks: [ReportBlock] = []
    for (index, section) in sections(bulletin, scope).enumerated() {
      blocks.append(
        .heading(Message(zh: "\(ordinals[index])、\(section.title.zh)", en: "\(index + 1). \(section.title.en)")))
      blocks += section.blocks
    }
    blocks.append(.signature([bulletin.issuer].compactMap { $0 }.map { Message(both: $0) } + [Words.day(day)]))
    return ReportDocument(head: head, blocks: blocks, isLetter: true) { writeJSON(bulletin, day, &$0) }
  }

  private static let ordinals = ["一", "二", "三", "四", "五", "六", "七"]

  private typealias Section = (title: Message, blocks: [ReportBlock])

  private static func sections(_ bulletin: Bulletin, _ scope: ReportScope) -> [Section] {
    let day = scope.specification.asOf
    let taskColumns = taskColumns(scope)
    let next = bulletin.quarter.next.map(Words.quarter) ?? Message(zh: "下季度", en: "the next quarter")
    return [
      (Message(zh: "总体情况", en: "Overall"), overall(bulletin, day) + bulletin.charts.map { .chart($0) }),
      (
        Message(zh: "已完成事项", en: "Completed"),
        [.table(ReportTable(bulletin.tasks(.completed), columns: taskColumns, whenEmpty: none))]
      ),
      (
        Message(zh: "临近到期、尚未达标事项", en: "Behind, due soon"),
        [.table(ReportTable(bulletin.tasks(.dueSoon), columns: taskColumns + nextColumns, whenEmpty: none))]
      ),
      (
        Message(zh: "逾期事项", en: "Overdue"),
        [
          .table(
            ReportTable(longestFirst(bulletin.tasks(.overdue)), columns: taskColumns + overdueColumns, whenEmpty: none))
        ]
      ),
      (
        Message(zh: "部门排名", en: "Departments"),
        [.table(ReportTable(bulletin.departments, columns: departmentColumns(bulletin), whenEmpty: none))]
      ),
      (Message(zh: "未按要求报送情况", en: "Who did not report"), silence(bulletin, scope)),
      (
        Message(zh: "\(next.zh)到期事项", en: "Due in \(next.en)"),
        [.table(ReportTable(bulletin.dueNext, columns: taskColumns + nextColumns, whenEmpty: none))]
      ),
    ]
  }

  /// Who returned on time is left out where no return was recorded.
  private static func departmentColumns(_ bulletin: Bulletin) -> [Column<DepartmentScore>] {
    let isReturning = bulletin.hasReceivedReturns || bulletin.departments.contains { $0.returnsOnTime > 0 }
    return DepartmentsReport.columns.filter { isReturning || !DepartmentsReport.returnKeys.contains($0.shape.key) }
  }

  private static let none = Message(zh: "无。", en: "None.")

  private static func overall(_ bulletin: Bulletin, _ day: CivilDate) -> [ReportBlock] {
    func count(_ status: TaskStatus) -> Int { bulletin.tasks(status).count }
    let (due, actual) = (bulletin.mean(\.duePercent), bulletin.mean(\.actualPercent))
    let (milestones, met, onTime) = (
      bulletin.sum(\.milestonesDue), bulletin.sum(\.milestonesMet), bulletin.sum(\.metOnTime)
    )
    let state = Message(
      zh: "截至\(Words.day(day).zh)，列入督查的 \(bulletin.tasks.count) 项目标任务中，已完成 \(count(.completed)) 项，"
        + "按序时推进 \(count(.onSchedule)) 项，临近到期尚未达标 \(count(.dueSoon)) 项，逾期 \(count(.overdue)) 项，"
        + "未启动 \(count(.notStarted)) 项。",
      en: "On \(day), of \(Words.tasks(bulletin.tasks.count).en), \(count(.completed)) are completed, "
        + "\(count(.onSchedule)) on schedule, \(count(.dueSoon)) behind and due soon, \(count(.overdue)) overdue and "
        + "\(count(.notStarted)) not started.")
    let progress = Message(
      zh: "平均应达进度 \(due)%，平均实际进度 \(actual)%。应达阶段性目标 \(milestones) 个，已达 \(met) 个，其中按期达标 \(onTime) 个。",
      en: "On average \(due)% were due and \(actual)% are done. Of \(milestones) milestones due, \(met) are met, "
        + "\(onTime) of them on time.")
    let silent = bulletin.unreported.count
    let reports = Message(
      zh: silent == 0 ? "各项任务均已报送进展。" : "\(silent) 项任务从未报送进展。",
      en: silent == 0 ? "Every task has been reported on." : "\(Words.tasks(silent).en) never reported on.")
    return [.paragraph(state), .paragraph(progress), .paragraph(reports)]
  }

  private static func silence(_ bulletin: Bulletin, _ scope: ReportScope) -> [ReportBlock] {
    let columns: [Column<Bulletin.Silence>] = [
      Column("department", Words.department, .wrapped) { .text($0.department) },
      Column("missing", Message(zh: "未报（报送日）", en: "Missing (due on)"), .wrapped) {
        Words.list($0.missing.map(\.description))
      },
      Column("late", Message(zh: "迟报（报送日 → 收到）", en: "Late (due → received)"), .wrapped) { silence in
        Words.list(silence.late.map { "\($0.dueOn) → \($0.receivedOn)" })
      },
    ]
    var blocks: [ReportBlock] = []
    if !bulletin.returns.isEmpty, !bulletin.hasReceivedReturns {
      blocks.append(
        .paragraph(
          Message(
            zh: "\(Words.quarter(bulletin.quarter).zh)没有收到报送表，不作按时、迟报统计。",
            en: "No return was recorded in \(bulletin.quarter): nobody is counted as late or missing.")))
    } else if !bulletin.returns.isEmpty {
      blocks.append(.table(ReportTable(bulletin.silences, columns: columns, whenEmpty: none)))
    }
    if !bulletin.unreported.isEmpty || blocks.isEmpty {
      blocks.append(.paragraph(Message(zh: "从未报送进展的任务：", en: "Tasks never reported on:")))
      blocks.append(.table(ReportTable(bulletin.unreported, columns: taskColumns(scope), whenEmpty: none)))
    }
    return blocks
  }

  /// Longest overdue first, then the widest gap; otherwise the order given.
  static func longestFirst(_ tasks: [TaskState]) -> [TaskState] {
    tasks.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      return (-(x.overdue?.days ?? 0), -x.gap.hundredths, a.offset) < (
        -(y.overdue?.days ?? 0), -y.gap.hundredths, b.offset
      )
    }.map(\.element)
  }

  static func taskColumns(_ scope: ReportScope) -> [Column<TaskState>] {
    scope.noticeColumn(\.notice) + [
      Column("number", Words.number, .compact) { .text($0.number) },
      Column("task", Words.task, .wrapped) { .text($0.words) },
      Column("lead", Words.lead, .compact) { Words.list($0.lead) },
      Column("duePercent", Words.duePercent, .number, yieldRank: 1) { .percent($0.duePercent) },
      Column("actualPercent", Words.actualPercent, .number) { .percent($0.actualPercent) },
    ]
  }

  static var overdueColumns: [Column<TaskState>] {
    [
      Column("deadline", Words.deadline, .compact) { $0.overdue.map { .date($0.deadline) } ?? .empty },
      Column("daysOverdue", Message(zh: "逾期", en: "Overdue"), .number) { $0.overdue.map { .days($0.days) } ?? .empty },
    ]
  }

  static var nextColumns: [Column<TaskState>] {
    [
      Column("nextPercent", Message(zh: "到期应达", en: "Next due"), .number) {
        $0.next.map { .percent($0.scheduledPercent) } ?? .empty
      },
      Column("nextDueOn", Message(zh: "到期日", en: "Due on"), .compact) { $0.next.map { .date($0.dueOn) } ?? .empty },
    ]
  }

  private static func writeJSON(_ bulletin: Bulletin, _ day: CivilDate, _ object: inout JSONObjectWriter) {
    object.member("report", "bulletin")
    object.member("asOf", day)
    object.member("quarter", bulletin.quarter.description)
    object.member("number", bulletin.number)
    object.member("issuer", bulletin.issuer)
    object.member("total", bulletin.tasks.count)
    object.member("duePercent", bulletin.mean(\.duePercent))
    object.member("actualPercent", bulletin.mean(\.actualPercent))
    object.member("milestonesDue", bulletin.sum(\.milestonesDue))
    object.member("milestonesMet", bulletin.sum(\.milestonesMet))
    object.member("metOnTime", bulletin.sum(\.metOnTime))
    object.objects("completed", bulletin.tasks(.completed), TasksReport.writeJSON)
    object.objects("behind", bulletin.tasks(.dueSoon), TasksReport.writeJSON)
    object.objects("overdue", longestFirst(bulletin.tasks(.overdue)), TasksReport.writeJSON)
    object.member("onSchedule", bulletin.tasks(.onSchedule).count)
    object.member("notStarted", bulletin.tasks(.notStarted).count)
    object.objects("departments", bulletin.departments, DepartmentsReport.writeJSON)
    object.member("returnsDue", bulletin.returns.count)
    object.member("returnsReceived", bulletin.returns.count { $0.receivedOn != nil })
    object.objects("lateReturns", bulletin.silent, ReturnsReport.writeJSON)
    object.objects("unreported", bulletin.unreported, TasksReport.writeJSON)
    object.objects("dueNext", bulletin.dueNext, TasksReport.writeJSON)
  }
}
