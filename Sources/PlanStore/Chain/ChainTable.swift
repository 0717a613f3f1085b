internal import SQLite

/// A table whose rows belong to recordings, and how to read those of one recording in the order of their key.
///
/// The rows of an import stand one behind the other, because nobody else writes meanwhile: ranges find them.
struct ChainTable {
  let name: String
  /// How many of the first columns name a row.
  let keyColumns: Int
  /// Parameters: `:recording`, or `:first` and `:last` of the range.
  let sql: String
  let range: Range

  enum Range { case recording, revisions, items, results }

  /// Every table with facts; `governments` and `tasks` come with the rows that point at them.
  static let all =
    [
      ChainTable(
        "departments", of: .recording,
        """
        SELECT departments.id, departments.government_id, governments.name, departments.name
        FROM departments JOIN governments ON governments.id = departments.government_id
        WHERE departments.recording_id = :recording ORDER BY departments.id
        """),
      ChainTable(
        "department_aliases", of: .recording,
        """
        SELECT id, department_id, government_id, alias FROM department_aliases
        WHERE recording_id = :recording ORDER BY id
        """),
      ChainTable(
        "department_merges", of: .recording,
        "SELECT id, from_id, into_id FROM department_merges WHERE recording_id = :recording ORDER BY id"),
      ChainTable(
        "notices", of: .recording,
        """
        SELECT notices.id, notices.identity, notices.government_id, governments.name
        FROM notices JOIN governments ON governments.id = notices.government_id
        WHERE notices.recording_id = :recording ORDER BY notices.id
        """),
      ChainTable(
        "revisions", of: .recording,
        """
        SELECT id, notice_id, ordinal, source_name, source_sha256, content_sha256, title, document_number, issuer,
          signed_on, published_on, index_number, kind, first_quarter, last_quarter, reporting_day
        FROM revisions WHERE recording_id = :recording ORDER BY id
        """),
      ChainTable(
        "items", of: .revisions,
        """
        SELECT items.id, items.revision_id, items.position, items.task_id, tasks.notice_id, items.number_order,
          items.number, items.domain, items.deadline
        FROM items JOIN tasks ON tasks.id = items.task_id
        WHERE items.revision_id BETWEEN :first AND :last ORDER BY items.revision_id, items.position
        """),
      ChainTable(
        "item_texts", of: .items,
        """
        SELECT item_id, subdomain, project, title, text, deadline_text, line FROM item_texts
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id
        """),
      ChainTable(
        "item_departments", keyColumns: 3, of: .items,
        """
        SELECT item_id, role, position, department_id, printed_name FROM item_departments
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, role, position
        """),
      ChainTable(
        "item_leaders", keyColumns: 2, of: .items,
        """
        SELECT item_id, position, name FROM item_leaders
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position
        """),
      ChainTable(
        "item_work_points", keyColumns: 2, of: .items,
        """
        SELECT item_id, position, text FROM item_work_points
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position
        """),
      ChainTable(
        "item_indicators", keyColumns: 2, of: .items,
        """
        SELECT item_id, position, quarter, text, value, unit, comparator, kind FROM item_indicators
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position
        """),
      ChainTable(
        "milestones", keyColumns: 2, of: .items,
        """
        SELECT item_id, position, due_on, scheduled_hundredths, quarter FROM milestones
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position
        """),
      ChainTable(
        "milestone_texts", keyColumns: 2, of: .items,
        """
        SELECT item_id, position, printed_position, basis, scheduled_hundredths, text FROM milestone_texts
        WHERE item_id BETWEEN :first AND :last ORDER BY item_id, position
        """),
      ChainTable(
        "results", of: .revisions,
        """
        SELECT id, revision_id, position, section, title, text, percent_hundredths, line FROM results
        WHERE revision_id BETWEEN :first AND :last ORDER BY revision_id, position
        """),
      ChainTable(
        "result_indicators", keyColumns: 2, of: .results,
        """
        SELECT result_id, position, quarter, text, value, unit, comparator, kind FROM result_indicators
        WHERE result_id BETWEEN :first AND :last ORDER BY result_id, position
        """),
      ChainTable(
        "findings", keyColumns: 2, of: .revisions,
        """
        SELECT revision_id, position, line, code, message FROM findings
        WHERE revision_id BETWEEN :first AND :last ORDER BY revision_id, position
        """),
      ChainTable(
        "progress_entries", of: .recording,
        """
        SELECT id, task_id, reported_on, percent_hundredths, quarter, reported_by, note, evidence_name, evidence_sha256,
          is_correction, reason
        FROM progress_entries WHERE recording_id = :recording ORDER BY id
        """),
      ChainTable(
        "returns", of: .recording,
        """
        SELECT id, notice_id, department_id, quarter, received_on, is_zero_report FROM returns
        WHERE recording_id = :recording ORDER BY id
        """),
    ].sorted { $0.name < $1.name }

  private init(_ name: String, keyColumns: Int = 1, of range: Range, _ sql: String) {
    self.name = name
    self.keyColumns = keyColumns
    self.range = range
    self.sql = sql
  }

  /// The rows of a range of ids, ready to step; nil for no range.
  func rows(_ range: ClosedRange<Int>?, in connection: borrowing Connection) throws(SQLiteError) -> Statement? {
    guard let range else { return nil }
    let row = try connection.prepare(sql)
    try row.bind(":first", range.lowerBound)
    try row.bind(":last", range.upperBound)
    return row
  }
}

/// The ranges of ids that one recording added.
struct ChainRanges {
  private let recording: Int
  private let revisions: ClosedRange<Int>?
  private let items: ClosedRange<Int>?
  private let results: ClosedRange<Int>?

  init(recording: Int, in connection: borrowing Connection) throws(SQLiteError) {
    self.recording = recording
    let own = try connection.prepare("SELECT min(id), max(id) FROM revisions WHERE recording_id = :recording")
    try own.bind(":recording", recording)
    revisions = try ChainRanges.range(own)
    guard let revisions else {
      (items, results) = (nil, nil)
      return
    }
    func of(_ table: String) throws(SQLiteError) -> ClosedRange<Int>? {
      let row = try connection.prepare(
        "SELECT min(id), max(id) FROM \(table) WHERE revision_id BETWEEN :first AND :last")
      try row.bind(":first", revisions.lowerBound)
      try row.bind(":last", revisions.upperBound)
      return try ChainRanges.range(row)
    }
    items = try of("items")
    results = try of("results")
  }

  private static func range(_ row: borrowing Statement) throws(SQLiteError) -> ClosedRange<Int>? {
    guard try row.step(), let first = row.optionalInteger(0), let last = row.optionalInteger(1) else { return nil }
    return first...last
  }

  /// The rows of a table, ready to step; nil where the recording has none.
  func rows(of table: ChainTable, in connection: borrowing Connection) throws(SQLiteError) -> Statement? {
    switch table.range {
    case .recording:
      let row = try connection.prepare(table.sql)
      try row.bind(":recording", recording)
      return row
    case .revisions: return try table.rows(revisions, in: connection)
    case .items: return try table.rows(items, in: connection)
    case .results: return try table.rows(results, in: connection)
    }
  }
}
