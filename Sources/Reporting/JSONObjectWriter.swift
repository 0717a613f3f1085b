import JSONText
public import PlanModel

/// Writes the members of one object straight to UTF-8: rows by the million need no tree.
public struct JSONObjectWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1024) }

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(0x7B)
  }

  mutating func end() { bytes.append(0x7D) }

  private mutating func name(_ name: StaticString) {
    if bytes.last != 0x7B { bytes.append(0x2C) }
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// Most texts need no escape and are copied as they are.
  private mutating func append(_ text: String) {
    let isCopied = text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard !JSONValue.needsEscape(utf8) else { return false }
      bytes.append(0x22)
      bytes.append(contentsOf: utf8)
      bytes.append(0x22)
      return true
    }
    if isCopied != true { JSONValue.writeString(text, to: &bytes) }
  }

  /// Writes a member; nil is null.
  public mutating func member(_ name: StaticString, _ text: String?) {
    self.name(name)
    if let text { append(text) } else { bytes.append(utf8: "null") }
  }

  /// Writes a member; nil is null.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    self.name(name)
    bytes.append(0x5B)
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(text)
    }
    bytes.append(0x5D)
  }

  /// Writes a member; nil is null.
  public mutating func member(_ name: StaticString, _ number: Int?) {
    self.name(name)
    if let number { bytes.append(decimal: number) } else { bytes.append(utf8: "null") }
  }

  /// A number with at most two decimals: 46.25.
  public mutating func member(_ name: StaticString, _ percent: Percent?) {
    self.name(name)
    if let percent { bytes.append(percent) } else { bytes.append(utf8: "null") }
  }

  /// Writes a member; nil is null.
  public mutating func member(_ name: StaticString, _ date: CivilDate?) {
    self.name(name)
    guard let date else { return bytes.append(utf8: "null") }
    bytes.append(0x22)
    bytes.append(date)
    bytes.append(0x22)
  }

  /// Writes a member; nil is null.
  public mutating func member(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    bytes.append(utf8: flag ? "true" : "false")
  }

  /// An object within.
  public mutating func object(_ name: StaticString, _ write: (inout JSONObjectWriter) -> Void) {
    self.name(name)
    bytes.append(0x7B)
    write(&self)
    bytes.append(0x7D)
  }

  /// An array of objects.
  public mutating func objects<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONObjectWriter) -> Void
  ) {
    self.name(name)
    bytes.append(0x5B)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      bytes.append(0x7B)
      write(element, &self)
      bytes.append(0x7D)
    }
    bytes.append(0x5D)
  }
}
