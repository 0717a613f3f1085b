internal import SQLite

/// The departments of items, for reports that ask for one item after the other: read on where the next one follows
/// closely, looked up where it does not.
struct RoleScan: ~Copyable {
  private let row: Statement
  private var hasRow = false
  /// The item that the row at hand belongs to.
  private var item = 0
  /// Reading over so many rows is shorter than a look-up.
  private static let closeRows = 16

  init(_ connection: borrowing Connection) throws {
    row = try connection.prepare(RoleScan.query)
  }

  static let query = """
    SELECT item_id, role, department_id FROM item_departments WHERE item_id >= :item
    ORDER BY item_id, role, position
    """

  /// Calls for each department of an item: those that lead, then those that support, in printed order.
  mutating func forEach(of wanted: Int, _ body: (_ isLead: Bool, _ department: Int) throws -> Void) throws {
    try advance(to: wanted)
    while hasRow, item == wanted {
      try body(row.withText(1) { $0.count == 4 }, row.integer(2))
      try step()
    }
  }

  private mutating func advance(to wanted: Int) throws {
    if hasRow, item < wanted {
      for _ in 0..<RoleScan.closeRows where hasRow && item < wanted { try step() }
    }
    if hasRow, item == wanted { return }
    // Read to the end, or past it: what is looked for may still stand before the row at hand.
    row.reset()
    try row.bind(1, wanted)
    try step()
  }

  private mutating func step() throws {
    hasRow = try row.step()
    if hasRow { item = row.integer(0) }
  }
}
