/// Where a command's data goes.
enum Output {
  /// Runs a producer whose pieces go to standard output (nil or `-`), or to a file that appears only when all is written.
  static func write(to path: String?, _ produce: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard let path, path != "-" else {
      return try produce { try StandardStream.output.write($0) }
    }
    var file = try OutputFile(path: path)
    try produce { try file.write($0) }
    try file.finish()
  }
}
