public import PlanModel

/// `report reminder`: the letter to one department (催办单) about the tasks that it leads.
///
/// Red: overdue. Yellow: behind the next milestone, which is due within the days of warning. Blue: behind it, with more
/// time left. The letter as a whole has the gravest colour that it holds.
public enum ReminderReport {
  enum Level: Int, CaseIterable {
    case red, yellow, blue

    /// Nil for a task that needs no reminder.
    init?(_ task: TaskState) {
      switch task.status {
      case .overdue: self = .red
      case .dueSoon: self = .yellow
      case .onSchedule, .notStarted:
        guard let next = task.next, task.actualPercent < next.scheduledPercent else { return nil }
        self = .blue
      case .completed: return nil
      }
    }

    var words: Message {
      switch self {
      case .red: Message(zh: "红", en: "red")
      case .yellow: Message(zh: "黄", en: "yellow")
      case .blue: Message(zh: "蓝", en: "blue")
      }
    }

    var title: Message {
      switch self {
      case .red: Message(zh: "红色督办：已逾期", en: "Red: overdue")
      case .yellow: Message(zh: "黄色预警：临近到期、尚未达标", en: "Yellow: behind, due soon")
      case .blue: Message(zh: "蓝色提醒：按期推进", en: "Blue: to be done in time")
      }
    }
  }

  /// - Parameters:
  ///   - tasks: those that the department leads; completed ones and those ahead of schedule are left out.
  ///   - issuer: the office that signs.
  ///   - replyBy: the day by which an answer is asked for.
  public static func document(
    department: String, tasks: [TaskState], _ scope: ReportScope, issuer: String? = nil, replyBy: CivilDate? = nil
  ) -> ReportDocument {
    let day = scope.specification.asOf
    let levels = Level.allCases.map { level in (level: level, tasks: tasks.filter { Level($0) == level }) }
      .filter { !$0.tasks.isEmpty }
    let color = levels.first.map { Message(zh: "（\($0.level.words.zh)）", en: " (\($0.level.words.en))") }
    let head = ReportHead(
      title: Message(zh: "督查催办单", en: "Reminder") + (color ?? Message(both: "")),
      lines: scope.lines)
    var blocks: [ReportBlock] = [.heading(Message(zh: "\(department)：", en: "To \(department)"))]
    blocks.append(.paragraph(opening(levels, day)))
    for (level, tasks) in levels {
      let ordered = level == .red ? BulletinReport.longestFirst(tasks) : tasks
      let columns = level == .red ? BulletinReport.overdueColumns : BulletinReport.nextColumns
      blocks.append(.heading(level.title))
      blocks.append(
        .table(ReportTable(ordered, columns: BulletinReport.taskColumns(scope) + columns, whenEmpty: Message(both: "")))
      )
    }
    if !levels.isEmpty { blocks.append(.paragraph(request(levels.map(\.level), replyBy))) }
    blocks.append(.signature([issuer].compactMap { $0 }.map { Message(both: $0) } + [Words.day(day)]))
    return ReportDocument(head: head, blocks: blocks, isLetter: true) { object in
      object.member("report", "reminder")
      object.member("asOf", day)
      object.member("department", department)
      object.member("level", levels.first?.level.words.en)
      object.member("replyBy", replyBy)
      for level in Level.allCases {
        let tasks = levels.first { $0.level == level }?.tasks ?? []
        switch level {
        case .red: object.objects("red", BulletinReport.longestFirst(tasks), TasksReport.writeJSON)
        case .yellow: object.objects("yellow", tasks, TasksReport.writeJSON)
        case .blue: object.objects("blue", tasks, TasksReport.writeJSON)
        }
      }
    }
  }

  private static func opening(_ levels: [(level: Level, tasks: [TaskState])], _ day: CivilDate) -> Message {
    guard !levels.isEmpty else {
      return Message(
        zh: "截至\(Words.day(day).zh)，你单位主责的任务均不需催办。", en: "On \(day) none of the tasks you lead needs a reminder.")
    }
    let counts = levels.map { level, tasks in
      switch level {
      case .red: Message(zh: "逾期 \(tasks.count) 项", en: "\(tasks.count) overdue")
      case .yellow:
        Message(zh: "临近到期尚未达标 \(tasks.count) 项", en: "\(tasks.count) behind and due soon")
      case .blue: Message(zh: "须按期推进 \(tasks.count) 项", en: "\(tasks.count) to be done in time")
      }
    }
    return Message(
      zh: "截至\(Words.day(day).zh)，你单位主责的任务中，\(counts.map(\.zh).joined(separator: "，"))。",
      en: "On \(day), of the tasks you lead, there are \(counts.map(\.en).joined(separator: ", ")).")
  }

  private static func request(_ levels: [Level], _ replyBy: CivilDate?) -> Message {
    let until = replyBy.map { Message(zh: "于\(Words.day($0).zh)前", en: " by \($0)") } ?? Message(zh: "尽快", en: " soon")
    return levels.contains(.red)
      ? Message(
        zh: "请\(until.zh)书面报送滞后原因、整改措施和完成时限。",
        en: "Please report in writing\(until.en) why they are late, what is being done, and when they will be done.")
      : Message(zh: "请抓紧推进，并\(until.zh)报送进展。", en: "Please see to them and report their progress\(until.en).")
  }
}
