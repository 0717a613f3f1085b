internal import Digest
internal import SQLite
public import PlanModel

/// The chain over everything recorded: each recording's link digests the link before it, the recording itself, and the
/// rows that it added to each table. Whoever changes a row must change every later link, and the paper that carries one.
enum Chain {
  /// Links a recording that this transaction appended; the last thing that it writes.
  ///
  /// - Parameter imported: rows of it that were read already.
  static func linkNew(
    in connection: borrowing Connection, imported: ImportedRows? = nil
  ) throws(SQLiteError) {
    let open = try connection.prepare(
      """
      SELECT id, recorded_at, kind, source_name, source_sha256 FROM recordings
      WHERE id > (SELECT coalesce(max(recording_id), 0) FROM chain_links) ORDER BY id
      """)
    var previous = try connection.text("SELECT sha256 FROM chain_links ORDER BY recording_id DESC LIMIT 1")
    while try open.step() {
      let recording = open.integer(0)
      let parts = try parts(of: recording, in: connection, imported: imported)
      for part in parts { try insert(part, recording: recording, in: connection) }
      let link = link(previous: previous, recording: open, parts: parts)
      let row = try connection.prepare("INSERT INTO chain_links (recording_id, sha256) VALUES (:recording, :sha256)")
      try row.bind(":recording", recording)
      try row.bind(":sha256", link)
      try row.run()
      previous = link
    }
  }

  private static func insert(
    _ part: ChainPart, recording: Int, in connection: borrowing Connection
  ) throws(SQLiteError) {
    let row = try connection.prepare(
      """
      INSERT INTO chain_parts (recording_id, name, row_count, sha256, mark_sum, running_sum)
      VALUES (:recording, :name, :rows, :sha256, :marks, :running)
      """)
    try row.bind(":recording", recording)
    try row.bind(":name", part.name)
    try row.bind(":rows", part.rows)
    try row.bind(":sha256", part.sha256)
    try row.bind(":marks", part.markSum)
    try row.bind(":running", part.runningSum)
    try row.run()
  }

  /// What a recording added, table by table, by name; tables without a row of it are left out.
  static func parts(
    of recording: Int, in connection: borrowing Connection, imported: ImportedRows? = nil
  ) throws(SQLiteError) -> [ChainPart] {
    let ranges = try ChainRanges(recording: recording, in: connection)
    let imported = imported?.recording == recording ? imported : nil
    var parts: [ChainPart] = []
    for table in ChainTable.all {
      if let imported, table.range != .recording {
        if let part = imported.part(of: table) { parts.append(part) }
        continue
      }
      guard let row = try ranges.rows(of: table, in: connection) else { continue }
      var digest = ChainPartDigest()
      while try row.step() { digest.add(row) }
      if let part = digest.part(named: table.name) { parts.append(part) }
    }
    return parts
  }

  /// - Parameter recording: a row of `recordings`: id, moment, kind, source's name and digest.
  static func link(previous: String?, recording: borrowing Statement, parts: [ChainPart]) -> String {
    var form = CanonicalForm()
    form.add(previous)
    form.add(recording.integer(0))
    for column in Int32(1)..<5 { form.add(recording.optionalText(column)) }
    form.add(parts) { form, part in
      form.add(part.name)
      form.add(part.rows)
      form.add(part.sha256)
      form.add(part.markSum)
      form.add(part.runningSum)
    }
    return SHA256.hexadecimal(of: form.bytes)
  }
}

extension Store {
  /// The last link of what was known by a moment; nil where nothing was.
  public func chainHead(knownBy: Moment? = nil) throws -> ChainHead? {
    try reading { connection in
      let row = try connection.prepare(
        """
        SELECT recordings.id, recordings.recorded_at, chain_links.sha256
        FROM recordings JOIN chain_links ON chain_links.recording_id = recordings.id
        WHERE recordings.recorded_at <= :known_by ORDER BY recordings.recorded_at DESC LIMIT 1
        """)
      try row.bind(":known_by", Moment.bound(knownBy))
      guard try row.step() else { return nil }
      return ChainHead(recording: row.integer(0), recordedAt: row.text(1), sha256: row.text(2))
    }
  }

  /// The link that begins with these hexadecimal digits, as a report printed them; nil where there is none.
  public func chainLink(startingWith digits: String) throws -> ChainHead? {
    try reading { connection in
      let row = try connection.prepare(
        """
        SELECT recordings.id, recordings.recorded_at, chain_links.sha256
        FROM chain_links JOIN recordings ON recordings.id = chain_links.recording_id
        WHERE substr(chain_links.sha256, 1, length(:digits)) = :digits ORDER BY recordings.id LIMIT 1
        """)
      try row.bind(":digits", digits)
      guard try row.step() else { return nil }
      return ChainHead(recording: row.integer(0), recordedAt: row.text(1), sha256: row.text(2))
    }
  }
}
