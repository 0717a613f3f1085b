/// Not JSON: the 1-based line and what was expected there.
public struct JSONError: Error, Sendable, Equatable {
  /// Line of the source, from 1; nil where the whole is meant.
  public var line: Int
  /// What is wrong, and what to do.
  public var message: String
}

/// A strict reader of RFC 8259 text in UTF-8, a byte order mark allowed; depth is bounded, names must be unique.
public struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// Deeper nesting is refused.
  public static let greatestDepth = 64

  /// Reads a text as one value. Throws with the line where it is none.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONError(line: 1, message: "not UTF-8")
    }
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.error("text after the end of the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func error(_ message: String) -> JSONError { JSONError(line: line, message: message) }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= Self.greatestDepth else { throw error("nested deeper than \(Self.greatestDepth) levels") }
    skipSpace()
    switch current {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try array(depth: depth)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case .some(0x2D), .some(0x30...0x39): return try number()
    case nil: throw error("the text ends where a value is due")
    default: throw error("no JSON value starts here")
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let end = position + text.utf8.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(text.utf8) else {
      throw error("no JSON value starts here")
    }
    position = end
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    var names = Set<String>()
    if take(0x7D) { return .object(members) }
    repeat {
      skipSpace()
      guard current == 0x22 else { throw error("a member's name in quotes is due") }
      let name = try string()
      guard names.insert(name).inserted else { throw error("the name \"\(name)\" stands twice") }
      guard take(0x3A) else { throw error("a colon is due after the name \"\(name)\"") }
      members.append(.init(name, try value(depth: depth + 1)))
    } while take(0x2C)
    guard take(0x7D) else { throw error("a comma or } is due") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    if take(0x5D) { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(0x2C)
    guard take(0x5D) else { throw error("a comma or ] is due") }
    return .array(values)
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    var isInteger = true
    if current == 0x2D { position += 1 }
    guard let first = current, (0x30...0x39).contains(first) else { throw error("digits are due") }
    digits()
    if first == 0x30, position - start > (bytes[start] == 0x2D ? 2 : 1) {
      throw error("a number does not start with 0")
    }
    if current == 0x2E {
      isInteger = false
      position += 1
      guard digits() > 0 else { throw error("digits are due after the point") }
    }
    if current == 0x65 || current == 0x45 {
      isInteger = false
      position += 1
      if current == 0x2B || current == 0x2D { position += 1 }
      guard digits() > 0 else { throw error("digits are due in the exponent") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw error("the number \(text) is too large") }
    return .number(value)
  }

  @discardableResult private mutating func digits() -> Int {
    let start = position
    while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var out: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case 0x22: return String(decoding: out, as: UTF8.self)
      case 0x5C: try escape(into: &out)
      case 0..<0x20: throw error("a control character inside a string")
      default: out.append(byte)
      }
    }
    throw error("the text ends inside a string")
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONError) {
    guard let byte = current else { throw error("the text ends inside a string") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: out.append(byte)
    case 0x62: out.append(0x08)
    case 0x66: out.append(0x0C)
    case 0x6E: out.append(0x0A)
    case 0x72: out.append(0x0D)
    case 0x74: out.append(0x09)
    case 0x75:
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
          throw error("half of a surrogate pair")
        }
        position += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw error("half of a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half of a surrogate pair") }
      out += String(Character(scalar)).utf8
    default: throw error("no such escape")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    guard position + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits are due") }
    position += 4
    return code
  }
}
