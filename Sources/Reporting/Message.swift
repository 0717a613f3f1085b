/// The languages that reports and messages speak.
public enum Language: String, Sendable, Hashable, CaseIterable { case zh, en }

/// A text in both languages.
public struct Message: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same in both languages: a name, a number, words of a notice.
  public init(both text: String) {
    zh = text
    en = text
  }

  public func text(_ language: Language) -> String { language == .zh ? zh : en }

  public static func + (a: Message, b: Message) -> Message { Message(zh: a.zh + b.zh, en: a.en + b.en) }
}
