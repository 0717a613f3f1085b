internal import SQLite
public import PlanModel

extension Moment {
  /// The `:known_by` of the rules: what was asked for, or later than anything.
  static func bound(_ moment: Moment?) -> String { (moment ?? .distantFuture).description }
}

/// The conditions under which a revision is the one that reports show; parameter `:known_by`.
let latestRevision = """
  revisions.id = (
    SELECT latest.id FROM revisions AS latest
    WHERE latest.notice_id = revisions.notice_id
      AND latest.recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
    ORDER BY latest.ordinal DESC LIMIT 1)
  """

extension Store {
  /// How many notices were stored by then.
  public func noticeCount(knownBy: Moment? = nil) throws -> Int {
    try reading { connection in
      let row = try connection.prepare(
        """
        SELECT count(*) FROM notices
        WHERE recording_id <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
        """)
      try row.bind(":known_by", Moment.bound(knownBy))
      return try row.step() ? row.integer(0) : 0
    }
  }

  /// The notices that were stored by then, each in its latest revision, by id; of one id only where it is given.
  ///
  /// - Parameter limit: how many are enough; nil for all.
  public func notices(knownBy: Moment? = nil, id: Int? = nil, atMost limit: Int? = nil) throws -> [NoticeRow] {
    try reading { connection in
      let row = try connection.prepare(
        """
        SELECT revisions.title, revisions.document_number, revisions.issuer, revisions.signed_on, revisions.published_on,
          revisions.index_number, revisions.kind, revisions.first_quarter, revisions.last_quarter,
          revisions.reporting_day, revisions.notice_id, revisions.ordinal,
          (SELECT count(*) FROM items WHERE items.revision_id = revisions.id),
          (SELECT count(*) FROM findings WHERE findings.revision_id = revisions.id),
          revisions.source_name, recordings.recorded_at
        FROM revisions JOIN recordings ON recordings.id = revisions.recording_id
        WHERE \(latestRevision) \(id == nil ? "" : "AND revisions.notice_id = :notice")
        ORDER BY revisions.notice_id LIMIT :limit
        """)
      try row.bind(":limit", limit ?? -1)
      if let id { try row.bind(":notice", id) }
      try row.bind(":known_by", Moment.bound(knownBy))
      var rows: [NoticeRow] = []
      while try row.step() {
        rows.append(
          NoticeRow(
            id: row.integer(10), notice: try PlanReader.notice(row, from: 0), revision: row.integer(11),
            taskCount: row.integer(12), findingCount: row.integer(13), sourceName: row.text(14),
            importedAt: row.text(15)))
      }
      return rows
    }
  }

  /// The notice of an id or a document number (ASCII brackets count as 〔〕). Throws `rule` where there is none.
  public func resolveNotice(_ text: String, knownBy: Moment? = nil) throws -> Int {
    try reading { try Lookup($0, knownBy: knownBy).notice(text) }
  }

  /// The task of `23`, `14.2` or `NOTICE:NUMBER`; `NUMBER#2` is the second task that a notice prints under one number.
  ///
  /// Throws `rule` where there is none, with near misses, or several, with the candidates.
  public func resolveTask(_ text: String, knownBy: Moment? = nil) throws -> TaskReference {
    try reading { try Lookup($0, knownBy: knownBy).task(text) }
  }

  /// The plan of a notice as it was imported, in its latest revision by then.
  public func plan(notice: Int, knownBy: Moment? = nil) throws -> Plan {
    try reading { connection in
      let revision = try Lookup(connection, knownBy: knownBy).revision(notice: notice)
      return try PlanReader(connection).plan(revision: revision)
    }
  }
}

/// Finds what people name.
struct Lookup: ~Copyable {
  private let connection: Connection
  private let knownBy: String

  init(_ connection: borrowing Connection, knownBy: Moment?) {
    self.connection = connection.shared()
    self.knownBy = Moment.bound(knownBy)
  }

  func revision(notice: Int) throws -> Int {
    let row = try connection.prepare(
      "SELECT revisions.id FROM revisions WHERE notice_id = :notice AND \(latestRevision)")
    try row.bind(":notice", notice)
    try row.bind(":known_by", knownBy)
    guard try row.step() else { throw StoreError(.rule, "no notice \(notice): `plantrack notices` lists them") }
    return row.integer(0)
  }

  func notice(_ text: String) throws -> Int {
    if let id = Int(text), let known = try? revision(notice: id), known > 0 { return id }
    let folded = foldBrackets(text)
    for number in [text, folded] {
      if let notice = try notice(numbered: number) { return notice }
    }
    let row = try connection.prepare(
      """
      SELECT revisions.notice_id, revisions.document_number FROM revisions
      WHERE document_number IS NOT NULL AND \(latestRevision) ORDER BY notice_id
      """)
    try row.bind(":known_by", knownBy)
    var near: [String] = []
    while try row.step() {
      let number = row.text(1)
      if foldBrackets(number) == folded { return row.integer(0) }
      if near.count < 5 { near.append("\(row.integer(0)) (\(number))") }
    }
    let stored = near.isEmpty ? "" : ": stored are \(near.joined(separator: ", "))"
    throw StoreError(.rule, "no notice “\(text)”\(stored): `plantrack notices` lists them")
  }

  /// By its document number as stored: not every notice is looked at for each row of a file of entries.
  private func notice(numbered number: String) throws -> Int? {
    let row = try connection.prepare(Lookup.noticeOfNumber)
    try row.bind(":number", number)
    try row.bind(":known_by", knownBy)
    return try row.step() ? row.integer(0) : nil
  }

  static let noticeOfNumber = """
    SELECT revisions.notice_id FROM revisions
    WHERE document_number = :number AND \(latestRevision) ORDER BY notice_id LIMIT 1
    """

  private func foldBrackets(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "[", "(", "（", "［", "【", "﹝": "〔"
          case "]", ")", "）", "］", "】", "﹞": "〕"
          default: scalar
          }
        }))
  }

  func task(_ text: String) throws -> TaskReference {
    var number = text[...]
    var notice: Int?
    if let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) {
      notice = try self.notice(String(text[..<colon]))
      number = text[text.index(after: colon)...]
    }
    let exact = try tasks(String(number), notice: notice)
    if exact.count == 1 { return exact[0] }
    if exact.isEmpty, let mark = number.lastIndex(of: "#"), let place = Int(number[number.index(after: mark)...]) {
      let same = try tasks(String(number[..<mark]), notice: notice)
      if Set(same.map(\.notice)).count == 1, (1...same.count).contains(place) { return same[place - 1] }
    }
    guard exact.isEmpty else { throw ambiguous(text, exact) }
    throw try unknown(text, number: String(number), notice: notice)
  }

  private func tasks(_ number: String, notice: Int?) throws -> [TaskReference] {
    let row = try connection.prepare(Lookup.tasksOfNumber(inOneNotice: notice != nil))
    try row.bind(":number", number)
    try bind(notice, to: row)
    var found: [TaskReference] = []
    while try row.step() {
      found.append(TaskReference(id: row.integer(0), notice: row.integer(1), number: row.text(2)))
    }
    return found
  }

  /// The condition on an item's revision: the one that reports show, of one notice only where it is given. In thousands of
  /// notices the same numbers are printed, so that the revision must be part of what is looked up.
  private static func ofNotice(_ isOne: Bool) -> String { isOne ? "items.revision_id = :revision" : latestRevision }

  static func tasksOfNumber(inOneNotice: Bool) -> String {
    """
    SELECT items.task_id, revisions.notice_id, items.number
    FROM items JOIN revisions ON revisions.id = items.revision_id
    WHERE items.number = :number AND \(ofNotice(inOneNotice))
    ORDER BY revisions.notice_id, items.position LIMIT 50
    """
  }

  private func bind(_ notice: Int?, to row: borrowing Statement) throws {
    if let notice {
      try row.bind(":revision", try revision(notice: notice))
    } else {
      try row.bind(":known_by", knownBy)
    }
  }

  private func ambiguous(_ text: String, _ tasks: [TaskReference]) -> StoreError {
    var seen: [Int: Int] = [:]
    let isOneNotice = Set(tasks.map(\.notice)).count == 1
    let names = tasks.prefix(10).map { task in
      seen[task.notice, default: 0] += 1
      return "\(task.notice):\(task.number)" + (isOneNotice ? "#\(seen[task.notice, default: 0])" : "")
    }
    let rest = tasks.count > 10 ? " …" : ""
    return StoreError(.rule, "task \(text) is ambiguous: give one of \(names.joined(separator: ", "))\(rest)")
  }

  private func unknown(_ text: String, number: String, notice: Int?) throws -> StoreError {
    let row = try connection.prepare(
      """
      SELECT DISTINCT items.number FROM items JOIN revisions ON revisions.id = items.revision_id
      WHERE items.number >= :number AND items.number < :number || '.~' AND \(Lookup.ofNotice(notice != nil))
      ORDER BY items.number LIMIT 5
      """)
    try row.bind(":number", number)
    try bind(notice, to: row)
    var near: [String] = []
    while try row.step() { near.append(row.text(0)) }
    let hint = near.isEmpty ? "" : ", near are \(near.joined(separator: ", "))"
    return StoreError(.rule, "no task \(text)\(hint): `plantrack tasks` lists them")
  }
}
