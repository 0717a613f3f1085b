/// The numbers that a browser prints before the items of a list.
struct HtmlList {
  private let style: NumberStyle?
  private var number: Int

  init(_ node: HtmlNode) {
    number = (node.attribute("start").flatMap { Int($0) } ?? 1).clamped(to: -9_999...9_999)
    let css = node.attribute("style")?.lowercased() ?? ""
    if node.name == "ul" || (css.contains("list-style") && css.contains("none")) {
      style = nil
    } else if css.contains("cjk-ideographic") || css.contains("chinese") {
      style = .chinese
    } else {
      switch node.attribute("type") {
      case "a": style = .lowerLetter
      case "A": style = .upperLetter
      case "i": style = .lowerRoman
      case "I": style = .upperRoman
      default: style = .decimal
      }
    }
  }

  /// What stands before the next item; "" for a list without numbers.
  mutating func next(_ item: HtmlNode) -> String {
    if let value = item.attribute("value").flatMap({ Int($0) }) { number = value.clamped(to: -9_999...9_999) }
    defer { number += 1 }
    guard let style else { return "" }
    return style.text(number) + (style == .chinese ? "、" : ". ")
  }
}

extension Int {
  func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
