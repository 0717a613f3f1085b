/// Collects bytes and hands them on in pieces of about 64 KB.
struct OutputBuffer {
  private(set) var bytes: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  private static let pieceSize = 65_536

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    bytes.reserveCapacity(OutputBuffer.pieceSize + 8192)
  }

  mutating func append(_ text: String) throws {
    bytes += text.utf8
    try flushIfFull()
  }

  mutating func append(_ more: [UInt8]) throws {
    bytes += more
    try flushIfFull()
  }

  mutating func line(_ text: String = "") throws {
    bytes += text.utf8
    bytes.append(0x0A)
    try flushIfFull()
  }

  mutating func finish() throws {
    guard !bytes.isEmpty else { return }
    try sink(bytes)
    bytes.removeAll()
  }

  private mutating func flushIfFull() throws {
    guard bytes.count >= OutputBuffer.pieceSize else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
