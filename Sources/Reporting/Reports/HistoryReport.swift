import JSONText
public import PlanModel

/// `progress history`: every entry of a task in order of recording, corrections marked.
public enum HistoryReport {
  /// - Parameter words: the task's own words.
  public static func report(_ task: TaskReference, words: String) -> Report<ProgressEntry> {
    Report(
      head: ReportHead(
        title: Message(zh: "任务 \(task.number) 的进展记录", en: "Progress of task \(task.number)"),
        lines: [Message(both: words)]), columns: columns, whenEmpty: whenEmpty,
      json: ReportJSON(
        members: [
          .init("report", .string("history")), .init("notice", .integer(task.notice)),
          .init("number", .string(task.number)),
        ], rows: "entries", write: writeJSON))
  }

  static let whenEmpty = Message(zh: "还没有进展记录", en: "Nothing has been recorded")

  static var columns: [Column<ProgressEntry>] {
    [
      Column("on", Message(zh: "日期", en: "On"), .compact) { .date($0.on) },
      Column("percent", Message(zh: "累计", en: "Percent"), .number) { .percent($0.percent) },
      Column("quarter", Words.quarter, .compact, yieldRank: 1) { $0.quarter.map { .text($0.description) } ?? .empty },
      Column("correction", Message(zh: "更正", en: "Correction"), .wrapped) { entry in
        guard entry.isCorrection else { return .empty }
        let reason = entry.reason ?? ""
        return .words(
          reason.isEmpty
            ? Message(zh: "更正", en: "correction") : Message(zh: "更正：\(reason)", en: "correction: \(reason)"))
      },
      Column("by", Message(zh: "填报单位", en: "By"), .compact) { Words.text($0.by) },
      Column("note", Message(zh: "说明", en: "Note"), .wrapped) { Words.text($0.note) },
      Column("evidence", Message(zh: "佐证", en: "Evidence"), .compact, yieldRank: 2) { Words.text($0.evidenceName) },
      Column("recordedAt", Message(zh: "录入时间", en: "Recorded at"), .compact, yieldRank: 3) { entry in
        // The fraction of a second is for machines.
        .text(entry.recordedAt.count > 20 ? entry.recordedAt.prefix(19) + "Z" : entry.recordedAt)
      },
    ]
  }

  static func writeJSON(_ entry: ProgressEntry, _ object: inout JSONObjectWriter) {
    object.member("on", entry.on)
    object.member("percent", entry.percent)
    object.member("quarter", entry.quarter?.description)
    object.member("by", entry.by)
    object.member("note", entry.note)
    object.member("evidence", entry.evidenceName)
    object.member("evidenceSHA256", entry.evidenceSHA256)
    object.member("correction", entry.isCorrection)
    object.member("reason", entry.reason)
    object.member("recordedAt", entry.recordedAt)
  }
}
