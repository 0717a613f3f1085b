struct Message: Sendable {
  let zh: String
  let en: String
  func text(_ language: Language) -> String { language == .zh ? zh : en }
}
enum Language: String, Sendable, CaseIterable { case zh, en }

extension Message {
  /// Text that is the same in both languages.
  init(both text: String) { self.init(zh: text, en: text) }

  func prefixed(_ place: String) -> Message { Message(zh: "\(place): \(zh)", en: "\(place): \(en)") }
}
