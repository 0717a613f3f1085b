extension JSONValue {
  /// JSON text: Chinese as itself, one line, or indented by two blanks a level. No line end after it.
  public func text(indented: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indented: indented, level: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8.
  public func write(to bytes: inout [UInt8], indented: Bool = false, level: Int = 0) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += JSONValue.numberText(value).utf8
    case .string(let text): JSONValue.writeString(text, to: &bytes)
    case .array(let values):
      writeList(values, in: (0x5B, 0x5D), to: &bytes, indented: indented, level: level) { value, bytes in
        value.write(to: &bytes, indented: indented, level: level + 1)
      }
    case .object(let members):
      writeList(members, in: (0x7B, 0x7D), to: &bytes, indented: indented, level: level) { member, bytes in
        JSONValue.writeString(member.name, to: &bytes)
        bytes.append(0x3A)
        if indented { bytes.append(0x20) }
        member.value.write(to: &bytes, indented: indented, level: level + 1)
      }
    }
  }

  private func writeList<Element>(
    _ elements: [Element], in brackets: (UInt8, UInt8), to bytes: inout [UInt8], indented: Bool,
    level: Int, write: (Element, inout [UInt8]) -> Void
  ) {
    func newLine(_ level: Int) {
      guard indented, !elements.isEmpty else { return }
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
    }
    bytes.append(brackets.0)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      newLine(level + 1)
      write(element, &bytes)
    }
    newLine(level)
    bytes.append(brackets.1)
  }

  /// A finite number without exponent where it is below 10^15; JSON has no other: `null` for the rest.
  static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    guard abs(value) < 1e9 else { return "\(value)" }
    let millionths = Int((value * 1e6).rounded())
    let (whole, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
    var digits = String(rest)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let sign = millionths < 0 ? "-" : ""
    return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits)"
  }

  /// Characters that steer a terminal or turn the direction of writing are escaped, as JSON allows for every character.
  public static func writeString(_ text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    var text = text
    bytes.append(0x22)
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        switch utf8[index] {
        case 0x22: bytes += [0x5C, 0x22]
        case 0x5C: bytes += [0x5C, 0x5C]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        case let byte:
          guard let steering = steering(in: utf8, at: index) else {
            bytes.append(byte)
            break
          }
          bytes += [0x5C, 0x75]
          for shift in [12, 8, 4, 0] { bytes.append(hex[steering.code >> shift & 15]) }
          index += steering.length - 1
        }
        index += 1
      }
    }
    bytes.append(0x22)
  }

  /// Whether a text must be written by `writeString` rather than copied between quotes.
  public static func needsEscape(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard ByteSearch.mayNeedEscape(utf8) else { return false }
    for index in utf8.indices {
      let byte = utf8[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return true }
      if byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2, steering(in: utf8, at: index) != nil {
        return true
      }
    }
    return false
  }

  /// A control character (C0, DEL, C1) or a bidirectional one that begins at a place, with its length in bytes.
  private static func steering(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (code: Int, length: Int)? {
    func byte(_ offset: Int) -> UInt8 { index + offset < utf8.count ? utf8[index + offset] : 0 }
    switch (utf8[index], byte(1), byte(2)) {
    case (0..<0x20, _, _), (0x7F, _, _): return (Int(utf8[index]), 1)
    case (0xC2, 0x80..<0xA0, _): return (Int(byte(1)), 2)
    case (0xD8, 0x9C, _): return (0x061C, 2)
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE): return (0x2000 + Int(byte(2) & 0x3F), 3)
    case (0xE2, 0x81, 0xA6...0xA9): return (0x2040 + Int(byte(2) & 0x3F), 3)
    default: return nil
    }
  }
}
