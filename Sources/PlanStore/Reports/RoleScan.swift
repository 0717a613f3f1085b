internal import SQLite

/// The departments of items, for reports that ask for one item after the other.
struct RoleScan: ~Copyable {
  private var roles: ItemScan

  init(_ connection: borrowing Connection) throws {
    roles = try ItemScan(connection, RoleScan.query)
  }

  static let query = """
    SELECT item_id, role, department_id FROM item_departments WHERE item_id >= :item
    ORDER BY item_id, role, position
    """

  /// Calls for each department of an item: those that lead, then those that support, in printed order.
  mutating func forEach(of item: Int, _ body: (_ isLead: Bool, _ department: Int) throws -> Void) throws {
    var isThere = try roles.find(item)
    while isThere {
      try body(roles.row.withText(1) { $0.count == 4 }, roles.row.integer(2))
      isThere = try roles.next()
    }
  }
}
