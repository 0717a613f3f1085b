/// The numbers that a browser prints before the items of a list.
struct HtmlList {
  private let style: NumberStyle?
  private var number: Int

  init(_ node: HtmlNode) {
    number = (node.attribute("start").flatMap { Int($0) } ?? 1).clamped(to: -9_999...9_999)
    let css = node.attribute("style")?.lowercased() ?? ""
    if node.name == "ul" || HtmlList.holdsLinksAlone(node)
      || (css.utf8.containsSequence("list-style") && css.utf8.containsSequence("none"))
    {
      style = nil
    } else if css.utf8.containsSequence("cjk-ideographic") || css.utf8.containsSequence("chinese") {
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

  /// 相关链接 and 附件下载: each item is a link and nothing else; these numbers count no tasks.
  private static func holdsLinksAlone(_ node: HtmlNode) -> Bool {
    var items = 0
    for item in node.children where item.kind == .element {
      guard item.name == "li" else { return false }
      var links = 0
      for child in item.children {
        switch child.kind {
        case .element where child.name == "a": links += 1
        case .text where CellText.isBlank(child.content): continue
        case .other: continue
        default: return false
        }
      }
      guard links > 0 else { return false }
      items += 1
    }
    return items > 0
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
