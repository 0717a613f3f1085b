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

  public static func writeString(_ text: String, to bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        bytes += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
