internal import PlanModel
internal import SQLite

/// What was reported of every task up to a report's day, as known at its moment, from one scan of an index: a report of
/// a million tasks cannot look each of them up.
struct EntryTable {
  struct Entry {
    let day: PackedDay
    let hundredths: Int16
  }

  /// By task; of one task the latest day first, of one day what was recorded last first.
  private var entries: [Entry] = []
  /// The first task that has one.
  private var firstTask = 0
  /// Where the entries of each task from the first one on begin, and after the last one where they end.
  private var starts: [Int32] = []

  /// Ids are given one after another; one beyond is damage.
  private static let greatestID = 1 << 28

  /// - Parameter specification: where it names a notice, only that one's tasks are read.
  init(_ connection: borrowing Connection, _ specification: ReportSpecification) throws {
    let notice = specification.filter.notice
    let row = try connection.prepare(EntryTable.query(ofOneNotice: notice != nil))
    if let notice { try row.bind(":notice", notice) }
    try row.bind(":as_of", specification.asOf.description)
    try row.bind(":known_by", Moment.bound(specification.knownBy))
    while try row.step() {
      let task = row.integer(0)
      guard (0..<EntryTable.greatestID).contains(task) else {
        throw StoreError(.damaged, "an entry of task \(task): go back to a backup")
      }
      if starts.isEmpty { firstTask = task }
      while starts.count <= task - firstTask { starts.append(Int32(entries.count)) }
      entries.append(Entry(day: try PackedDay(row, 1), hundredths: Int16(try Columns.hundredths(row, 2))))
    }
    starts.append(Int32(entries.count))
  }

  static func query(ofOneNotice: Bool = false) -> String {
    """
    SELECT entry.task_id, entry.reported_on, entry.percent_hundredths
    FROM \(ofOneNotice ? "(SELECT id FROM tasks WHERE notice_id = :notice ORDER BY id) AS task CROSS JOIN" : "")
      progress_entries AS entry
    WHERE \(ofOneNotice ? "entry.task_id = task.id AND" : "") entry.reported_on <= :as_of
      AND entry.recording_id
        <= (SELECT id FROM recordings WHERE recorded_at <= :known_by ORDER BY recorded_at DESC LIMIT 1)
    ORDER BY entry.task_id, entry.reported_on DESC, entry.id DESC
    """
  }

  /// The last entry of a task on or before a day; nil where there is none.
  func last(of task: Int, onOrBefore day: PackedDay) -> Entry? { last(of: task) { $0 <= day } }

  /// The last entry of a task before a day; nil where there is none.
  func last(of task: Int, before day: PackedDay) -> Entry? { last(of: task) { $0 < day } }

  private func last(of task: Int, _ isWanted: (PackedDay) -> Bool) -> Entry? {
    let place = task - firstTask
    guard place >= 0, place + 1 < starts.count else { return nil }
    for index in Int(starts[place])..<Int(starts[place + 1]) where isWanted(entries[index].day) {
      return entries[index]
    }
    return nil
  }
}

/// A day as one number that orders as days do (20190630): rows by the million are compared by it.
struct PackedDay: Comparable, Hashable {
  private let number: Int32

  /// Before every day.
  static let never = PackedDay(number: 0)

  private init(number: Int32) { self.number = number }

  init(_ day: CivilDate) { number = Int32(day.year * 10_000 + day.month * 100 + day.day) }

  /// From a column that holds `YYYY-MM-DD`.
  init(_ row: borrowing Statement, _ column: Int32) throws {
    let packed = row.withText(column) { bytes -> Int32? in
      guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
      var number: Int32 = 0
      for place in 0..<10 where place != 4 && place != 7 {
        guard (0x30...0x39).contains(bytes[place]) else { return nil }
        number = number * 10 + Int32(bytes[place] - 0x30)
      }
      return number
    }
    guard let packed else {
      throw StoreError(.damaged, "“\(row.text(column))” is stored as a day: go back to a backup")
    }
    number = packed
  }

  /// Nil for `never`, and for what no calendar has.
  var day: CivilDate? {
    let number = Int(number)
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  static func < (a: PackedDay, b: PackedDay) -> Bool { a.number < b.number }
}
