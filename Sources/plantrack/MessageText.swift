import Reporting

extension Message {
  /// Text that is the same in both languages.
  init(both text: String) { self.init(zh: text, en: text) }

  func prefixed(_ place: String) -> Message { Message(zh: "\(place): \(zh)", en: "\(place): \(en)") }
}
