import Reporting

extension Message {
  func prefixed(_ place: String) -> Message { Message(zh: "\(place): \(zh)", en: "\(place): \(en)") }
}
