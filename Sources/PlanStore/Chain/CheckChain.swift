internal import PlanModel
internal import SQLite

extension Store {
  /// What the chain finds changed, in words: which recording, which table and, where it is one row, which; empty where
  /// everything recorded is as it was. Stops after 50 problems.
  public func checkChain() throws -> [String] {
    try requireFile()
    do {
      return try Chain.problems(in: connection)
    } catch {
      guard error.kind == .corrupt || error.kind == .notADatabase else { throw StoreError(error, path: path) }
      return ["the file is damaged: \(error.message)"]
    }
  }
}

extension Chain {
  private static let mostProblems = 50

  static func problems(in connection: borrowing Connection) throws(SQLiteError) -> [String] {
    var problems: [String] = []
    let recording = try connection.prepare(
      """
      SELECT recordings.id, recorded_at, kind, source_name, source_sha256, chain_links.sha256
      FROM recordings LEFT JOIN chain_links ON chain_links.recording_id = recordings.id ORDER BY recordings.id
      """)
    var previous: String?
    while try recording.step() {
      let id = recording.integer(0)
      let place = "chain: recording \(id) (\(recording.text(2)), \(recording.text(1)))"
      guard let link = recording.optionalText(5) else {
        problems.append("\(place) has no link: it was added by another hand, or its link was taken away")
        continue
      }
      let stored = try storedParts(of: id, in: connection)
      let found = try parts(of: id, in: connection)
      for problem in try differences(stored, found, recording: id, in: connection) {
        problems.append("\(place): \(problem)")
      }
      if self.link(previous: previous, recording: recording, parts: stored) != link {
        problems.append("\(place): its own row, its digests or its link, or a recording before it, was changed")
      }
      previous = link
      if problems.count >= mostProblems { break }
    }
    for table in ["chain_links", "chain_parts"] {
      let stray = try connection.prepare(
        "SELECT DISTINCT recording_id FROM \(table) WHERE recording_id NOT IN (SELECT id FROM recordings) LIMIT 5")
      while try stray.step() {
        problems.append("chain: recording \(stray.integer(0)) was taken away: \(table) still has it")
      }
    }
    return problems
  }

  private static func storedParts(
    of recording: Int, in connection: borrowing Connection
  ) throws(SQLiteError) -> [ChainPart] {
    let row = try connection.prepare(
      """
      SELECT name, row_count, sha256, mark_sum, running_sum FROM chain_parts
      WHERE recording_id = :recording ORDER BY name
      """)
    try row.bind(":recording", recording)
    var parts: [ChainPart] = []
    while try row.step() {
      parts.append(
        ChainPart(
          name: row.text(0), rows: row.integer(1), sha256: row.text(2), markSum: row.integer(3),
          runningSum: row.integer(4)))
    }
    return parts
  }

  private static func differences(
    _ stored: [ChainPart], _ found: [ChainPart], recording: Int, in connection: borrowing Connection
  ) throws(SQLiteError) -> [String] {
    var differences: [String] = []
    for name in Set((stored + found).map(\.name)).sorted() {
      let (old, new) = (stored.first { $0.name == name }, found.first { $0.name == name })
      guard old != new else { continue }
      guard let old, let new, old.rows == new.rows else {
        differences.append("\(name) has \(new?.rows ?? 0) of its rows where \(old?.rows ?? 0) were recorded")
        continue
      }
      guard let place = old.changedRow(in: new), let table = ChainTable.all.first(where: { $0.name == name }) else {
        differences.append("\(name): several of its \(old.rows) rows were changed, or their digest")
        continue
      }
      let key = try key(of: place, in: table, recording: recording, connection)
      differences.append("\(name): the row \(key) was changed")
    }
    return differences
  }

  /// `item_id 14, position 2`: the key of a row by its place, with the task's number where it belongs to one.
  private static func key(
    of place: Int, in table: ChainTable, recording: Int, _ connection: borrowing Connection
  ) throws(SQLiteError) -> String {
    let ranges = try ChainRanges(recording: recording, in: connection)
    guard let row = try ranges.rows(of: table, in: connection) else { return "\(place)" }
    for _ in 0..<place { guard try row.step() else { return "\(place)" } }
    return (0..<Int32(table.keyColumns)).map { "\(row.columnName($0)) \(row.text($0))" }.joined(separator: ", ")
  }
}
