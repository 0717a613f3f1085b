/// The languages that reports and messages speak.
public enum Language: String, Sendable, Hashable, CaseIterable { case zh, en }

/// A text in both languages.
public struct Message: Sendable, Hashable {
  /// The Chinese words.
  public let zh: String
  /// The English words.
  public let en: String

  /// Makes a value of its parts.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same in both languages: a name, a number, words of a notice.
  public init(both text: String) {
    zh = text
    en = text
  }

  /// Its words, as printed.
  public func text(_ language: Language) -> String { language == .zh ? zh : en }

  /// One text after the other, in both languages.
  public static func + (a: Message, b: Message) -> Message { Message(zh: a.zh + b.zh, en: a.en + b.en) }
}
