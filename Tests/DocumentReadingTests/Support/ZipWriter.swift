import CZlib

/// Writes small archives for tests: stored members, or members deflated by zlib.
struct ZipWriter {
  var method = Method.stored
  /// Added to the declared size of every member, for archives that lie.
  var sizeLie = 0

  enum Method { case stored, deflated }

  func archive(_ members: [(name: String, content: String)]) -> [UInt8] {
    archive(members.map { ($0.name, Array($0.content.utf8)) })
  }

  func archive(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for (name, content) in members {
      let offset = file.count
      let packed = method == .stored ? content : deflated(content)
      let header =
        number(20, 2) + number(0, 2) + number(method == .stored ? 0 : 8, 2) + number(0, 4)
        + number(Int(crc32(0, content, UInt32(content.count))), 4) + number(packed.count, 4)
        + number(content.count + sizeLie, 4) + number(name.utf8.count, 2) + number(0, 2)
      file += number(0x0403_4B50, 4) + header + Array(name.utf8) + packed
      list += number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 10) + number(offset, 4) + Array(name.utf8)
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2) + number(members.count, 2)
      + number(list.count, 4) + number(file.count, 4) + number(0, 2)
    return file + list + end
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// The stream of zlib without its head of two bytes and its tail of four.
  private func deflated(_ content: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress(&packed, &length, content, UInt(content.count))
    return Array(packed[2..<(Int(length) - 4)])
  }
}
