internal import SQLite

/// The rows of a table that is keyed by items, for reports that ask for one item after the other: read on where the next
/// one follows closely, looked up where it does not.
struct ItemScan: ~Copyable {
  /// The row at hand.
  let row: Statement
  /// The item that the row at hand belongs to; beyond all at the end.
  private var item = Int.min
  /// No item from here up to the one at hand has rows.
  private var emptyFrom = Int.max
  /// The row at hand is its item's first.
  private var isFirst = false
  /// Reading over so many rows is shorter than a look-up.
  private static let closeRows = 16

  /// - Parameter query: gives the rows from `:item`, its only parameter, on, in the order of items; the item comes first.
  init(_ connection: borrowing Connection, _ query: String) throws {
    row = try connection.prepare(query)
  }

  /// Goes to the first row of an item; false where it has none.
  mutating func find(_ wanted: Int) throws -> Bool {
    if item != .min, item < wanted {
      for _ in 0..<ItemScan.closeRows where item < wanted { try step() }
    }
    if item == wanted, isFirst { return true }
    if emptyFrom <= wanted, wanted < item { return false }
    row.reset()
    try row.bind(1, wanted)
    try step()
    (emptyFrom, isFirst) = (wanted, true)
    return item == wanted
  }

  /// Goes to the item's next row; false after its last one.
  mutating func next() throws -> Bool {
    try step()
    return !isFirst
  }

  private mutating func step() throws {
    let next = try row.step() ? row.integer(0) : .max
    isFirst = next != item
    if isFirst { emptyFrom = item &+ 1 }
    item = next
  }
}
