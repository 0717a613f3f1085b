/// What a paragraph's properties say about its number and its end.
struct WordParagraphProperties {
  var style: String?
  /// The list that the paragraph itself names; "0" takes its style's list away.
  var list: String?
  var level: Int?
  /// The paragraph's end is a tracked deletion.
  var isEndDeleted = false

  init() {}

  /// Reads `<w:pPr>` to its end.
  init(_ cursor: inout XMLCursor) throws(DocumentError) {
    var depth = 0
    while let event = try cursor.next() {
      switch event {
      case .start("pPrChange"), .start("sectPr"), .start("rPrChange"): try cursor.skipElement()
      case .start(let name):
        depth += 1
        switch name {
        case "pStyle": style = cursor.attribute("val")
        case "numId": list = cursor.attribute("val")
        case "ilvl": level = cursor.attribute("val").flatMap { Int($0) }
        case "del": isEndDeleted = true
        default: continue
        }
      case .end:
        depth -= 1
        if depth < 0 { return }
      case .text: continue
      }
    }
  }
}
