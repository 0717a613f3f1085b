internal import SQLite

/// The tables that a revision of a notice fills.
struct PlanTables: ~Copyable {
  var tasks: TableWriter
  var revisions: TableWriter
  var items: TableWriter
  var texts: TableWriter
  var departments: TableWriter
  var leaders: TableWriter
  var workPoints: TableWriter
  var indicators: TableWriter
  var milestones: TableWriter
  var milestoneTexts: TableWriter
  var results: TableWriter
  var resultIndicators: TableWriter
  var findings: TableWriter
  var taskIDs: RowIDs
  var itemIDs: RowIDs
  var resultIDs: RowIDs

  init(_ connection: borrowing Connection) throws {
    let ids = try ["tasks", "items", "results"].map { try RowIDs(of: $0, in: connection) }
    (taskIDs, itemIDs, resultIDs) = (ids[0], ids[1], ids[2])
    tasks = TableWriter("tasks", "id notice_id", isReadBack: false, in: connection)
    revisions = TableWriter(
      "revisions",
      """
      notice_id ordinal recording_id source_name source_sha256 content_sha256 title document_number issuer signed_on \
      published_on index_number kind first_quarter last_quarter reporting_day
      """, isReadBack: false, in: connection)
    items = TableWriter(
      "items", "id revision_id position task_id number_order number domain deadline", in: connection)
    texts = TableWriter("item_texts", "item_id subdomain project title text deadline_text line", in: connection)
    departments = TableWriter(
      "item_departments", "item_id role position department_id printed_name", in: connection)
    leaders = TableWriter("item_leaders", "item_id position name", in: connection)
    workPoints = TableWriter("item_work_points", "item_id position text", in: connection)
    indicators = TableWriter(
      "item_indicators", "item_id position quarter text value unit comparator kind", in: connection)
    milestones = TableWriter("milestones", "item_id position due_on scheduled_hundredths quarter", in: connection)
    milestoneTexts = TableWriter(
      "milestone_texts", "item_id position printed_position basis scheduled_hundredths text", in: connection)
    results = TableWriter(
      "results", "id revision_id position section title text percent_hundredths line", in: connection)
    resultIndicators = TableWriter(
      "result_indicators", "result_id position quarter text value unit comparator kind", in: connection)
    findings = TableWriter("findings", "revision_id position line code message", in: connection)
  }

  /// Stores every row held back of a revision's tables.
  mutating func flush() throws(SQLiteError) {
    try texts.flush()
    try departments.flush()
    try leaders.flush()
    try workPoints.flush()
    try indicators.flush()
    try milestones.flush()
    try milestoneTexts.flush()
    try results.flush()
    try resultIndicators.flush()
    try findings.flush()
  }

  /// Reads a revision's rows back, all of them; false where they are not what was written.
  mutating func readBack(
    into rows: inout ImportedRows, revision: Int, items ids: [Int], results resultIDs: [Int],
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let own = revision...revision
    let ofItems = PlanTables.range(ids)
    let areSame = [
      try rows.readBack(&items, own, in: connection),
      try rows.readBack(&texts, ofItems, in: connection),
      try rows.readBack(&departments, ofItems, in: connection),
      try rows.readBack(&leaders, ofItems, in: connection),
      try rows.readBack(&workPoints, ofItems, in: connection),
      try rows.readBack(&indicators, ofItems, in: connection),
      try rows.readBack(&milestones, ofItems, in: connection),
      try rows.readBack(&milestoneTexts, ofItems, in: connection),
      try rows.readBack(&results, own, in: connection),
      try rows.readBack(&resultIndicators, PlanTables.range(resultIDs), in: connection),
      try rows.readBack(&findings, own, in: connection),
    ]
    return areSame.allSatisfy { $0 }
  }

  /// Ids follow one another without a gap.
  private static func range(_ ids: [Int]) -> ClosedRange<Int>? {
    ids.first.flatMap { first in ids.last.map { first...$0 } }
  }
}
