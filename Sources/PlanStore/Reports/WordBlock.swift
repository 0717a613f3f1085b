internal import SQLite

/// The tables that hold the words of items, read side by side.
struct WordScan: ~Copyable {
  fileprivate var texts: ItemScan
  fileprivate var milestones: ItemScan
  fileprivate var roles: RoleScan
  fileprivate var leaders: ItemScan
  fileprivate let asked: WordSelection

  init(_ connection: borrowing Connection, _ asked: WordSelection) throws {
    let texts = try ItemScan(connection, WordScan.texts)
    let milestones = try ItemScan(connection, WordScan.milestones)
    let roles = try RoleScan(connection)
    let leaders = try ItemScan(connection, WordScan.leaders)
    self.texts = texts
    self.milestones = milestones
    self.roles = roles
    self.leaders = leaders
    self.asked = asked
  }

  static let texts = """
    SELECT items.id, items.number, items.domain, item_texts.project, item_texts.title, item_texts.text
    FROM items CROSS JOIN item_texts ON item_texts.item_id = items.id WHERE items.id >= :item ORDER BY items.id
    """
  static let milestones = """
    SELECT item_id, position, text FROM milestone_texts WHERE item_id >= :item ORDER BY item_id, position
    """
  static let leaders = "SELECT item_id, name FROM item_leaders WHERE item_id >= :item ORDER BY item_id, position"
}

/// The words of some rows, as the file stores them, one row's after the other's: strings by the hundred thousand would
/// take several times the room.
struct WordBlock: ~Copyable {
  private var bytes: [UInt8] = []
  /// Where a row's words begin, by its place among the rows.
  private var starts: [Int] = []
  private var order: [(item: Int32, place: Int32)] = []

  /// On average.
  var bytesOfRow: Int { max(1, bytes.count / max(1, starts.count)) }

  /// Takes the words of rows, in place of those before, in the order of the items; false where they are more than a
  /// limit, and more than one row's.
  mutating func read(_ rows: ArraySlice<TaskRow>, from scan: inout WordScan, within limit: Int) throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    starts = Array(repeating: 0, count: rows.count)
    order.removeAll(keepingCapacity: true)
    for (place, row) in rows.enumerated() { order.append((row.item, Int32(place))) }
    order.sort { $0.item < $1.item }
    for (item, place) in order {
      starts[Int(place)] = bytes.count
      try append(Int(item), position: rows[rows.startIndex + Int(place)].overduePosition, from: &scan)
      guard bytes.count <= limit || rows.count == 1 else { return false }
    }
    return true
  }

  private mutating func append(_ item: Int, position: Int32, from scan: inout WordScan) throws {
    guard try scan.texts.find(item) else {
      throw StoreError(.damaged, "item \(item) has no words: go back to a backup")
    }
    for column: Int32 in 1...5 { append(scan.texts.row, column) }
    var isThere = try position > 0 && scan.asked.quotesMilestones && scan.milestones.find(item)
    while isThere, scan.milestones.row.integer(1) < position { isThere = try scan.milestones.next() }
    if isThere, scan.milestones.row.integer(1) == position {
      append(scan.milestones.row, 2)
    } else {
      append(-1)
    }
    try appendRoles(item, from: &scan.roles)
    try appendLeaders(item, from: &scan)
  }

  /// How many lead, they, how many support, they.
  private mutating func appendRoles(_ item: Int, from roles: inout RoleScan) throws {
    let leading = appendCount()
    var (lead, support): (Int32, Int32) = (0, 0)
    var supporting: Int?
    try roles.forEach(of: item) { isLead, department in
      if !isLead, supporting == nil { supporting = appendCount() }
      guard let number = Int32(exactly: department) else {
        throw StoreError(.damaged, "department \(department) is not in the register: go back to a backup")
      }
      append(number)
      if isLead { lead += 1 } else { support += 1 }
    }
    set(lead, at: leading)
    set(support, at: supporting ?? appendCount())
  }

  private mutating func appendLeaders(_ item: Int, from scan: inout WordScan) throws {
    let place = appendCount()
    var count: Int32 = 0
    var isThere = try scan.asked.namesLeaders && scan.leaders.find(item)
    while isThere {
      append(scan.leaders.row, 1)
      count += 1
      isThere = try scan.leaders.next()
    }
    set(count, at: place)
  }

  // MARK: Numbers of four bytes, and texts behind their length, which is -1 for none

  private mutating func append(_ number: Int32) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }

  private mutating func append(_ row: borrowing Statement, _ column: Int32) {
    guard !row.isNull(column) else { return append(-1) }
    row.withText(column) { text in
      append(Int32(text.count))
      bytes.append(contentsOf: text)
    }
  }

  /// Room for a count that is known later.
  private mutating func appendCount() -> Int {
    append(0)
    return bytes.count - MemoryLayout<Int32>.size
  }

  private mutating func set(_ count: Int32, at place: Int) {
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: count, toByteOffset: place, as: Int32.self) }
  }

  /// Reads the words of a row in the order in which they were written.
  func reader(at place: Int) -> Reader { Reader(bytes: bytes, place: starts[place]) }

  struct Reader {
    fileprivate let bytes: [UInt8]
    fileprivate var place: Int

    mutating func number() -> Int {
      defer { place += MemoryLayout<Int32>.size }
      return Int(bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Int32.self) })
    }

    mutating func optionalText() -> String? {
      let count = number()
      guard count >= 0 else { return nil }
      defer { place += count }
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[place..<place + count]), as: UTF8.self)
      }
    }

    /// Empty for none.
    mutating func text() -> String { optionalText() ?? "" }
  }
}
