import PlanStore

/// Where a command's data goes.
enum Output {
  /// Up to so many bytes are held back until the database is let go.
  private static let heldBytes = 8 << 20

  /// Runs a producer whose pieces go to standard output (nil or `-`), or to a file that appears only when all is written.
  static func write(to path: String?, _ produce: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard let path, path != "-" else {
      return try produce { try StandardStream.output.write($0) }
    }
    var file = try OutputFile(path: path)
    try produce { try file.write($0) }
    try file.finish()
  }

  /// The same for what is read from a database: a pager that waits for its reader must not keep writers waiting, so the
  /// database is let go before anything of usual size is written to standard output.
  static func write(
    to path: String?, from store: borrowing Store, _ produce: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    guard path == nil || path == "-" else {
      try write(to: path, produce)
      return try store.endReading()
    }
    var held: [UInt8] = []
    var isHolding = true
    try produce { piece in
      guard isHolding else { return try StandardStream.output.write(piece) }
      held += piece
      guard held.count > heldBytes else { return }
      isHolding = false
      try StandardStream.output.write(held)
      held = []
    }
    try store.endReading()
    try StandardStream.output.write(held)
  }
}
