public import PlanModel
import JSONText

/// `returns missing`: who has reported by the notices' reporting day of a month, and who has not.
public enum ReturnsReport {
  /// - Parameters:
  ///   - month: `YYYY-MM`.
  ///   - states: the rows that will be written, for the counts above them.
  public static func report(
    _ scope: ReportScope, month: String, states: [ReturnState]
  ) -> Report<ReturnState> {
    func count(_ arrival: ReturnState.Arrival) -> Int { states.count { $0.arrival == arrival } }
    let (onTime, late, missing, open) = (count(.onTime), count(.late), count(.missing), count(.open))
    let counts = Message(
      zh: "应报送 \(states.count)：按时 \(onTime)，迟报 \(late)，未报 \(missing)" + (open > 0 ? "，未到报送日 \(open)" : ""),
      en: "Expected \(states.count): \(onTime) on time, \(late) late, \(missing) missing"
        + (open > 0 ? ", \(open) not due yet" : ""))
    return Report(
      head: ReportHead(
        title: Message(zh: "进展报送情况（\(month)）", en: "Returns of \(month)"),
        lines: scope.lines + (states.isEmpty ? [] : [counts])),
      columns: scope.noticeColumn(\.notice) + [
        Column("department", Words.department, .wrapped) { .text($0.department) },
        Column("dueOn", Message(zh: "报送日", en: "Due on"), .compact) { .date($0.dueOn) },
        Column("arrival", Message(zh: "报送", en: "Return"), .compact) { .words(words($0.arrival)) },
        Column("receivedOn", Message(zh: "收到日期", en: "Received on"), .compact) {
          $0.receivedOn.map { .date($0) } ?? .empty
        },
      ],
      whenEmpty: Message(
        zh: "没有应报送的部门：所存通知在这个月没有报送日，或任务都已完成",
        en:
          "No department owes a return: no stored notice has a reporting day in this month, or all tasks are completed"),
      json: ReportJSON(
        members: [
          .init("report", .string("returns")), .init("asOf", .string(scope.specification.asOf.description)),
          .init("month", .string(month)), .init("expected", .integer(states.count)),
          .init("onTime", .integer(onTime)), .init("late", .integer(late)), .init("missing", .integer(missing)),
        ], rows: "returns", write: writeJSON))
  }

  private static func words(_ arrival: ReturnState.Arrival) -> Message {
    switch arrival {
    case .onTime: Message(zh: "按时", en: "on time")
    case .late: Message(zh: "迟报", en: "late")
    case .missing: Message(zh: "未报", en: "missing")
    case .open: Message(zh: "未到报送日", en: "not due yet")
    }
  }

  static func writeJSON(_ state: ReturnState, _ object: inout JSONObjectWriter) {
    object.member("notice", state.notice)
    object.member("department", state.department)
    object.member("dueOn", state.dueOn)
    object.member("arrival", state.arrival.rawValue)
    object.member("receivedOn", state.receivedOn)
  }
}
