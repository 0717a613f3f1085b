/// A JSON value (RFC 8259) whose objects keep the order of their members.
public indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with at most six decimals, without trailing zeros.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name with its value.
  public struct Member: Sendable, Hashable {
    /// Its name, as it is shown.
    public var name: String
    /// Its value.
    public var value: JSONValue
    /// Makes a value of its parts.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The last member of that name; nil for a missing name or for no object.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// Whether it is null.
  public var isNull: Bool { self == .null }
  /// The text; nil for other kinds.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The values; nil for other kinds.
  public var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  /// The number; nil for other kinds.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
  /// The whole number; nil for other kinds.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }
}
