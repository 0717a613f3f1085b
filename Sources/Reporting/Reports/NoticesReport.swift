import JSONText
public import PlanModel

/// `notices`: what is stored.
public enum NoticesReport {
  /// The report as typed cells.
  public static func report() -> Report<NoticeRow> {
    Report(
      head: ReportHead(title: Message(zh: "通知", en: "Notices"), lines: []), columns: columns,
      whenEmpty: Message(zh: "还没有通知：用 plantrack import 读入", en: "No notices yet: 'plantrack import' reads them"),
      json: ReportJSON(members: [.init("report", .string("notices"))], rows: "notices", write: writeJSON))
  }

  private static var columns: [Column<NoticeRow>] {
    [
      Column("id", Message(zh: "编号", en: "Id"), .number) { .integer($0.id) },
      Column("documentNumber", Message(zh: "文号", en: "Document"), .compact) {
        Words.text($0.notice.documentNumber)
      },
      Column("title", Message(zh: "标题", en: "Title"), .wrapped) { .text($0.notice.title) },
      Column("issuer", Message(zh: "发文机关", en: "Issuer"), .compact, yieldRank: 3) { Words.text($0.notice.issuer) },
      Column("signedOn", Message(zh: "成文日期", en: "Signed on"), .compact, yieldRank: 2) {
        $0.notice.signedOn.map { .date($0) } ?? .empty
      },
      Column("period", Message(zh: "计划期", en: "Period"), .compact) { row in
        row.notice.period.map { .text(words($0)) } ?? .empty
      },
      Column("tasks", Message(zh: "任务", en: "Tasks"), .number) { .integer($0.taskCount) },
      Column("findings", Message(zh: "存疑", en: "Findings"), .number, yieldRank: 1) { .integer($0.findingCount) },
      Column("revision", Message(zh: "修订", en: "Revision"), .number, yieldRank: 4) { .integer($0.revision) },
      Column("source", Message(zh: "来源文件", en: "Source"), .compact, yieldRank: 5) { .text($0.sourceName) },
    ]
  }

  /// `2026-Q1–Q4`, `2026-Q3–2027-Q2`, `2026-Q3`.
  private static func words(_ period: PlanPeriod) -> String {
    guard period.first != period.last else { return period.first.description }
    let last = period.first.year == period.last.year ? "Q\(period.last.ordinal)" : period.last.description
    return "\(period.first)–\(last)"
  }

  private static func writeJSON(_ row: NoticeRow, _ object: inout JSONObjectWriter) {
    object.member("id", row.id)
    object.member("documentNumber", row.notice.documentNumber)
    object.member("title", row.notice.title)
    object.member("issuer", row.notice.issuer)
    object.member("kind", row.notice.kind.rawValue)
    object.member("signedOn", row.notice.signedOn)
    object.member("publishedOn", row.notice.publishedOn)
    object.member("indexNumber", row.notice.indexNumber)
    object.member("firstQuarter", row.notice.period?.first.description)
    object.member("lastQuarter", row.notice.period?.last.description)
    object.member("reportingDay", row.notice.reportingDay)
    object.member("revision", row.revision)
    object.member("tasks", row.taskCount)
    object.member("findings", row.findingCount)
    object.member("source", row.sourceName)
    object.member("importedAt", row.importedAt)
  }
}
