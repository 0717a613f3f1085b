internal import SQLite

/// The statements that store plans, prepared once for an import.
final class PlanStatements {
  let task: RowInserter
  let revision: RowInserter
  let item: RowInserter
  let texts: RowInserter
  let department: RowInserter
  let leader: RowInserter
  let workPoint: RowInserter
  let indicator: RowInserter
  let milestone: RowInserter
  let milestoneText: RowInserter
  let result: RowInserter
  let resultIndicator: RowInserter
  let finding: RowInserter

  init(_ connection: borrowing Connection) throws {
    func insert(_ table: String, _ columns: String) throws -> RowInserter {
      let names = columns.split(separator: " ")
      return RowInserter(
        try connection.prepare(
          "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(names.map { ":\($0)" }.joined(separator: ", ")))"
        ))
    }
    task = try insert("tasks", "notice_id")
    revision = try insert(
      "revisions",
      "notice_id ordinal recording_id source_name source_sha256 content_sha256 title document_number issuer signed_on published_on index_number kind first_quarter last_quarter reporting_day"
    )
    item = try insert("items", "revision_id position task_id number_order number domain deadline")
    texts = try insert("item_texts", "item_id subdomain project title text deadline_text line")
    department = try insert("item_departments", "item_id role position department_id printed_name")
    leader = try insert("item_leaders", "item_id position name")
    workPoint = try insert("item_work_points", "item_id position text")
    indicator = try insert("item_indicators", "item_id position quarter text value unit comparator kind")
    milestone = try insert("milestones", "item_id position due_on scheduled_hundredths quarter")
    milestoneText = try insert(
      "milestone_texts", "item_id position printed_position basis scheduled_hundredths text")
    result = try insert("results", "revision_id position section title text percent_hundredths line")
    resultIndicator = try insert(
      "result_indicators", "result_id position quarter text value unit comparator kind")
    finding = try insert("findings", "revision_id position line code message")
  }
}
