internal import CZlib

/// A ZIP archive in memory, as DOCX and XLSX are: members are inflated one by one and never written anywhere, so their
/// names are only keys. Sizes are counted while inflating, since declared ones may lie.
struct ZipArchive {
  private struct Member {
    var method: UInt16
    var flags: UInt16
    var crc: UInt32
    var packed: Int
    var size: Int
    var headerOffset: Int
  }

  private let bytes: [UInt8]
  private var members: [String: Member] = [:]
  private var inflated = 0

  /// - Throws: `DocumentError` where the list of members is missing, damaged, too long or names one twice.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    self.bytes = bytes
    guard let end = ZipArchive.endRecord(bytes) else {
      throw DocumentError("an archive cut off before its end: get the file again")
    }
    let count = bytes.littleEndian16(end + 10)
    guard count <= Limits.archiveMembers else {
      throw DocumentError("an archive of \(count) members: no document has more than \(Limits.archiveMembers)")
    }
    var position = bytes.littleEndian32(end + 16)
    for _ in 0..<count { position = try readMember(at: position, before: end) }
  }

  func hasMember(_ name: String) -> Bool { members[name] != nil }

  func hasMember(under folder: String) -> Bool { members.keys.contains { $0.hasPrefix(folder) } }

  /// The last record that agrees with the archive around it: a comment may hold bytes that look like one.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    var position = bytes.count - 22
    let lowest = max(0, position - 65_535)
    while position >= lowest {
      if bytes[position] == 0x50, bytes.littleEndian32(position) == 0x0605_4B50 {
        let start = bytes.littleEndian32(position + 16)
        let length = bytes.littleEndian32(position + 12)
        let count = bytes.littleEndian16(position + 10)
        if start + length <= position, count == 0 || bytes.littleEndian32(start) == 0x0201_4B50 { return position }
      }
      position -= 1
    }
    return nil
  }

  private mutating func readMember(at start: Int, before end: Int) throws(DocumentError) -> Int {
    guard start + 46 <= end, bytes.littleEndian32(start) == 0x0201_4B50 else {
      throw DocumentError("an archive with a damaged list of members: get the file again")
    }
    let nameEnd = start + 46 + bytes.littleEndian16(start + 28)
    let next = nameEnd + bytes.littleEndian16(start + 30) + bytes.littleEndian16(start + 32)
    guard next <= end else { throw DocumentError("an archive with a damaged list of members: get the file again") }
    let name = String(decoding: bytes[(start + 46)..<nameEnd].map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    guard members[name] == nil else {
      throw DocumentError("an archive that holds \(name) twice: save the document again in the program it is from")
    }
    members[name] = Member(
      method: UInt16(bytes.littleEndian16(start + 10)), flags: UInt16(bytes.littleEndian16(start + 8)),
      crc: UInt32(bytes.littleEndian32(start + 16)), packed: bytes.littleEndian32(start + 20),
      size: bytes.littleEndian32(start + 24), headerOffset: bytes.littleEndian32(start + 42))
    return next
  }

  /// The bytes of a member; nil where there is none of that name.
  /// - Throws: `DocumentError` where it is damaged, encrypted or larger than `Limits` allow.
  mutating func read(_ name: String) throws(DocumentError) -> [UInt8]? {
    guard let member = members[name] else { return nil }
    guard member.flags & 1 == 0 else { throw encrypted(name) }
    let header = member.headerOffset
    guard header + 30 <= bytes.count, bytes.littleEndian32(header) == 0x0403_4B50 else { throw damaged(name) }
    guard bytes.littleEndian16(header + 6) & 1 == 0 else { throw encrypted(name) }
    let start = header + 30 + bytes.littleEndian16(header + 26) + bytes.littleEndian16(header + 28)
    guard start + member.packed <= bytes.count else { throw damaged(name) }
    let room = min(Limits.inflatedMember, Limits.inflatedTotal - inflated)
    let content: [UInt8]
    switch member.method {
    case 0:
      guard member.packed <= room else { throw tooLarge(name) }
      content = Array(bytes[start..<(start + member.packed)])
    case 8: content = try inflate(start..<(start + member.packed), room: room, name: name)
    default:
      throw DocumentError("\(name) is packed by method \(member.method): only stored and deflated members are read")
    }
    guard content.count == member.size, UInt32(crc32(0, content, UInt32(content.count))) == member.crc else {
      throw damaged(name)
    }
    inflated += content.count
    return content
  }

  private func inflate(_ range: Range<Int>, room: Int, name: String) throws(DocumentError) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw DocumentError("no memory to inflate \(name)")
    }
    defer { inflateEnd(&stream) }
    // zlib does not write to its input; its declaration only lacks the const.
    var source = Array(bytes[range])
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var result = Z_OK
    source.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while result == Z_OK, output.count <= room {
        piece.withUnsafeMutableBufferPointer { buffer in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          result = CZlib.inflate(&stream, Z_NO_FLUSH)
          output.append(contentsOf: buffer[..<(buffer.count - Int(stream.avail_out))])
        }
      }
    }
    guard output.count <= room else { throw tooLarge(name) }
    guard result == Z_STREAM_END else { throw damaged(name) }
    return output
  }

  private func damaged(_ name: String) -> DocumentError {
    DocumentError("\(name) in the archive is damaged: get the file again")
  }

  private func encrypted(_ name: String) -> DocumentError {
    DocumentError("\(name) in the archive is encrypted: save the document without a password")
  }

  private func tooLarge(_ name: String) -> DocumentError {
    DocumentError("\(name) inflates to more than \(Limits.inflatedMember >> 20) MB: this is no notice")
  }
}

extension [UInt8] {
  /// 0 beyond the end.
  func littleEndian16(_ offset: Int) -> Int {
    offset >= 0 && offset + 2 <= count ? Int(self[offset]) | Int(self[offset + 1]) << 8 : 0
  }

  /// 0 beyond the end.
  func littleEndian32(_ offset: Int) -> Int {
    littleEndian16(offset) | littleEndian16(offset + 2) << 16
  }
}
