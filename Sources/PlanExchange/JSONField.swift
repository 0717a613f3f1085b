internal import JSONText

/// What is wrong with the value at a place.
struct MisplacedValue: Error {
  var place: JSONPlace
  var message: String
}

/// A value with its place; a member that is not there is `null` at the place where it would be.
struct JSONField {
  var value: JSONValue
  var place: JSONPlace

  init(_ value: JSONValue, at place: JSONPlace = JSONPlace()) {
    self.value = value
    self.place = place
  }

  func member(_ name: String) -> JSONField { JSONField(value[name] ?? .null, at: place.member(name)) }

  func element(_ index: Int) -> JSONField {
    guard let values = value.array, values.indices.contains(index) else {
      return JSONField(.null, at: place.element(index))
    }
    return JSONField(values[index], at: place.element(index))
  }

  func wrong(_ message: String) -> MisplacedValue { MisplacedValue(place: place, message: message) }

  /// Refuses members of other names: a slip in a name would otherwise lose what it holds.
  func allow(_ names: [String]) throws(MisplacedValue) {
    guard case .object(let members) = value else { throw wrong("\(kind) where an object is due") }
    for member in members where !names.contains(member.name) {
      throw self.member(member.name).wrong("no such member; there are \(names.joined(separator: ", "))")
    }
  }

  func text() throws(MisplacedValue) -> String {
    guard let text = value.string else { throw wrong("\(kind) where a text is due") }
    guard !text.utf8.contains(0) else { throw wrong("a text with a NUL character") }
    return text
  }

  func integer() throws(MisplacedValue) -> Int {
    guard let number = value.integer else { throw wrong("\(kind) where a whole number is due") }
    return number
  }

  func number() throws(MisplacedValue) -> Double {
    guard let number = value.double else { throw wrong("\(kind) where a number is due") }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(MisplacedValue) -> Choice where Choice.RawValue == String {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong("\"\(text)\" is none of \(known)")
    }
    return choice
  }

  /// Nil for `null`.
  func optional<Value>(
    _ read: (JSONField) throws(MisplacedValue) -> Value
  ) throws(MisplacedValue) -> Value? {
    value.isNull ? nil : try read(self)
  }

  /// Every element, in order; none for `null`.
  func list<Value>(
    _ read: (JSONField) throws(MisplacedValue) -> Value
  ) throws(MisplacedValue) -> [Value] {
    guard !value.isNull else { return [] }
    guard let values = value.array else { throw wrong("\(kind) where an array is due") }
    var list: [Value] = []
    list.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      list.append(try read(JSONField(value, at: place.element(index))))
    }
    return list
  }

  /// What stands there, for messages.
  private var kind: String {
    switch value {
    case .null: "nothing"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
