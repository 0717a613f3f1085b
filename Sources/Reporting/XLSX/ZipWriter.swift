import CZlib

/// A ZIP archive with deflated entries and a fixed time stamp: the same content gives the same bytes.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  /// 1980-01-01, the first day that ZIP knows.
  private static let date: UInt16 = 1 << 5 | 1

  /// - Throws: `XLSXError.tooLarge` where an entry or the archive exceeds 4 GB.
  mutating func add(_ name: String, _ content: [UInt8]) throws(XLSXError) {
    let packed = try ZipWriter.deflated(content)
    guard let size = UInt32(exactly: content.count), let packedSize = UInt32(exactly: packed.count),
      let offset = UInt32(exactly: bytes.count)
    else { throw .tooLarge }
    var fields: [UInt8] = []
    // Version 2.0; bit 11: names are UTF-8; method 8: deflated.
    for value: UInt16 in [20, 1 << 11, 8, 0, ZipWriter.date] { ZipWriter.append(value, to: &fields) }
    for value in [ZipWriter.checksum(of: content), packedSize, size] { ZipWriter.append(value, to: &fields) }
    ZipWriter.append(UInt16(name.utf8.count), to: &fields)
    ZipWriter.append(UInt16(0), to: &fields)

    directory += [0x50, 0x4B, 0x01, 0x02]
    ZipWriter.append(UInt16(20), to: &directory)
    directory += fields
    for _ in 0..<3 { ZipWriter.append(UInt16(0), to: &directory) }
    ZipWriter.append(UInt32(0), to: &directory)
    ZipWriter.append(offset, to: &directory)
    directory += name.utf8

    bytes += [0x50, 0x4B, 0x03, 0x04]
    bytes += fields
    bytes += name.utf8
    bytes += packed
    count += 1
  }

  /// The whole archive.
  consuming func finish() throws(XLSXError) -> [UInt8] {
    guard let offset = UInt32(exactly: bytes.count), let size = UInt32(exactly: directory.count) else {
      throw .tooLarge
    }
    bytes += directory
    bytes += [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    ZipWriter.append(count, to: &bytes)
    ZipWriter.append(count, to: &bytes)
    ZipWriter.append(size, to: &bytes)
    ZipWriter.append(offset, to: &bytes)
    ZipWriter.append(UInt16(0), to: &bytes)
    return bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  // zlib counts in 32 bits.
  private static let pieceSize = 1 << 30

  private static func checksum(of content: [UInt8]) -> UInt32 {
    content.withUnsafeBufferPointer { content in
      var sum = crc32(0, nil, 0)
      for start in stride(from: 0, to: content.count, by: pieceSize) {
        let piece = UnsafeBufferPointer(rebasing: content[start..<min(start + pieceSize, content.count)])
        sum = crc32(sum, piece.baseAddress, UInt32(piece.count))
      }
      return UInt32(sum)
    }
  }

  private static func deflated(_ content: [UInt8]) throws(XLSXError) -> [UInt8] {
    var stream = z_stream()
    // Window bits below zero: raw deflate, as ZIP wants it.
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .compressionFailed }
    defer { deflateEnd(&stream) }
    var packed: [UInt8] = []
    var input = content
    let isWhole = input.withUnsafeMutableBufferPointer { input in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { piece in
        var start = 0
        while true {
          let end = min(start + pieceSize, input.count)
          stream.next_in = input.baseAddress?.advanced(by: start)
          stream.avail_in = UInt32(end - start)
          start = end
          let flush = end == input.count ? Z_FINISH : Z_NO_FLUSH
          repeat {
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(piece.count)
            let status = deflate(&stream, flush)
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return false }
            packed += piece[..<(piece.count - Int(stream.avail_out))]
          } while stream.avail_out == 0
          if flush == Z_FINISH { return true }
        }
      }
    }
    guard isWhole else { throw .compressionFailed }
    return packed
  }
}
