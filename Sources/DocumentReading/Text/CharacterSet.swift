import Glibc

/// A character encoding that the C library converts.
struct CharacterSet: Sendable, Equatable {
  /// The name that `iconv` knows.
  let name: String

  static let gb18030 = CharacterSet(name: "GB18030")
  static let utf8 = CharacterSet(name: "UTF-8")

  private init(name: String) { self.name = name }

  /// The encoding behind a label of HTML or XML; nil for one that is not read here.
  /// GB2312 and GBK are read as GB18030, their superset, since pages that say so often hold its characters.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "csgb2312", "euc-cn":
      self = .gb18030
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5": self.init(name: "BIG5-HKSCS")
    case "utf-16le", "utf-16": self.init(name: "UTF-16LE")
    case "utf-16be": self.init(name: "UTF-16BE")
    case "utf-32le": self.init(name: "UTF-32LE")
    case "utf-32be": self.init(name: "UTF-32BE")
    case "shift_jis", "sjis", "shift-jis": self.init(name: "CP932")
    case "iso-8859-1", "latin1", "us-ascii", "windows-1252": self.init(name: "CP1252")
    default: return nil
    }
  }

  enum Decoded {
    case text([UInt8])
    /// Bytes before the first one that the encoding does not have.
    case failed(offset: Int)
  }

  /// Converts to UTF-8; stops at the first byte that is not of this encoding.
  func decode(_ input: ArraySlice<UInt8>) -> Decoded {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return .failed(offset: 0)
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 2)
    var piece = [CChar](repeating: 0, count: 1 << 16)
    var source = Array(input)
    let failure: Int? = source.withUnsafeMutableBytes { raw in
      var next = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let (result, error, written) = piece.withUnsafeMutableBufferPointer { buffer in
          var out = buffer.baseAddress
          var room = buffer.count
          errno = 0
          let result = iconv(converter, &next, &left, &out, &room)
          return (result, errno, buffer.count - room)
        }
        piece.withUnsafeBytes { output.append(contentsOf: $0[..<written]) }
        if result == -1, error != E2BIG { return raw.count - left }
      }
      return nil
    }
    return failure.map { .failed(offset: $0) } ?? .text(output)
  }
}
