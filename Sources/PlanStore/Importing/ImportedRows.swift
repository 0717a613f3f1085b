internal import SQLite

/// What an import stored, read back notice by notice: it is held against what was to be stored, and digested for the
/// chain, which need not read it all once more.
struct ImportedRows {
  /// What they belong to; made with the first notice.
  var recording: Int?
  private var digests: [String: ChainPartDigest] = [:]

  /// Reads the rows of a range of ids; false where they are not those that were written.
  mutating func readBack(
    _ writer: inout TableWriter, _ range: ClosedRange<Int>?, in connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    defer { writer.forgetWritten() }
    let written = writer.written
    guard let table = ChainTable.all.first(where: { $0.name == writer.name }),
      let row = try table.rows(range, in: connection)
    else { return written.isEmpty }
    // Taken out, so that it is changed in place.
    var digest = digests.removeValue(forKey: table.name) ?? ChainPartDigest()
    var place = 0
    while try row.step() {
      guard let next = digest.add(row, of: written, at: place) else { return false }
      place = next
    }
    digests[table.name] = digest
    return place == written.count
  }

  /// What the chain says of a table; nil where it got no row.
  func part(of table: ChainTable) -> ChainPart? { digests[table.name]?.part(named: table.name) }
}
