import PlanModel

/// Why a task has its light, in one line: the formula, the entry it used, the rule, the due day.
enum LightExplanation {
  static func line(_ detail: TaskDetail, _ specification: ReportSpecification) -> Message {
    let state = detail.state
    let lamp = Message(
      zh: "\(state.status.light.sign) \(state.status.light.words.zh)灯（\(state.status.words.zh)）：",
      en: "\(state.status.light.sign) \(state.status.light.words.en) (\(state.status.words.en)): ")
    return lamp + actual(detail, specification.asOf) + rule(detail, specification)
  }

  /// The entry that counts on a day: the last by date, then by order of recording.
  static func usedEntry(_ entries: [ProgressEntry], on day: CivilDate) -> Int? {
    entries.indices.filter { entries[$0].on <= day }.max { (entries[$0].on, $0) < (entries[$1].on, $1) }
  }

  private static func actual(_ detail: TaskDetail, _ day: CivilDate) -> Message {
    let percent = detail.state.actualPercent
    guard let used = usedEntry(detail.entries, on: day) else {
      return Message(zh: "截至 \(day) 没有进展记录，实际按 0% 计", en: "nothing recorded up to \(day), so 0% is done")
    }
    let entry = detail.entries[used]
    let correction = entry.isCorrection ? Message(zh: "，更正", en: " (a correction)") : Message(both: "")
    return Message(
      zh: "实际 \(percent)%（第 \(used + 1) 条记录，\(entry.on)\(correction.zh)）",
      en: "\(percent)% is done (entry \(used + 1) of \(entry.on)\(correction.en))")
  }

  private static func rule(_ detail: TaskDetail, _ specification: ReportSpecification) -> Message {
    let state = detail.state
    switch state.status {
    case .completed:
      return Message(zh: "，达到 100%，即为完成", en: "; 100% means completed") + end(detail)
    case .overdue:
      let due = lastClosed(detail)
      guard let overdue = state.overdue else { return due }
      return comma(detail, specification.asOf)
        + Message(zh: "低于应达 \(state.duePercent)%", en: " against \(state.duePercent)% due") + due
        + Message(
          zh: "；最早未达的是\(Words.quarter(overdue.quarter).zh)目标，\(overdue.deadline) 到期，"
            + "\(specification.asOf) − \(overdue.deadline) = 逾期 \(overdue.days) 天",
          en: "; the earliest milestone missed is that of \(overdue.quarter), due on \(overdue.deadline): "
            + "\(specification.asOf) − \(overdue.deadline) = \(Words.days(overdue.days).en) overdue")
    case .dueSoon:
      guard let next = state.next else { return Message(both: "") }
      let left = next.dueOn.days(since: specification.asOf)
      return comma(detail, specification.asOf)
        + Message(
          zh: "低于下一目标的 \(next.scheduledPercent)%，\(next.dueOn) 到期，还有 \(left) 天（提前 \(specification.warnDays) 天预警）",
          en: " against \(next.scheduledPercent)% due on \(next.dueOn), in \(Words.days(left).en) (warning "
            + "\(Words.days(specification.warnDays).en) ahead)")
    case .onSchedule:
      let due = Message(zh: "不低于应达 \(state.duePercent)%", en: ", no less than the \(state.duePercent)% due")
      return comma(detail, specification.asOf) + due + lastClosed(detail) + next(state)
    case .notStarted:
      return Message(zh: "，尚无目标到期", en: "; nothing is due yet") + next(state)
    }
  }

  /// Between the words that nothing was recorded and what follows.
  private static func comma(_ detail: TaskDetail, _ day: CivilDate) -> Message {
    Message(zh: usedEntry(detail.entries, on: day) == nil ? "，" : "", en: "")
  }

  /// When all was due, and whether it was done by then.
  private static func end(_ detail: TaskDetail) -> Message {
    guard let last = detail.schedule.last else { return Message(both: "") }
    let day = last.milestone.dueOn
    guard last.isClosed else { return Message(zh: "；全部 \(day) 到期，提前完成", en: "; all is due on \(day): done early") }
    return last.isMetOnTime
      ? Message(zh: "；全部 \(day) 到期，按期完成", en: "; all was due on \(day): done on time")
      : Message(zh: "；全部 \(day) 到期，逾期后完成", en: "; all was due on \(day): done late")
  }

  private static func lastClosed(_ detail: TaskDetail) -> Message {
    guard let last = detail.schedule.last(where: \.isClosed)?.milestone else {
      return Message(zh: "（尚无目标到期）", en: " (nothing is due yet)")
    }
    return Message(
      zh: "（\(Words.quarter(last.quarter).zh)目标，\(last.dueOn) 到期）",
      en: " (milestone of \(last.quarter), due on \(last.dueOn))")
  }

  private static func next(_ state: TaskState) -> Message {
    guard let next = state.next else { return Message(both: "") }
    return Message(
      zh: "；下一目标 \(next.scheduledPercent)%，\(next.dueOn) 到期",
      en: "; next \(next.scheduledPercent)% due on \(next.dueOn)")
  }
}
