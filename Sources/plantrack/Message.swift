struct Message: Sendable {
  let zh: String
  let en: String
  func text(_ language: Language) -> String { language == .zh ? zh : en }
}
enum Language: String, Sendable, CaseIterable { case zh, en }
