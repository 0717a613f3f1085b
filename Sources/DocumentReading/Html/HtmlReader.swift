/// HTML as sites and word processors save it. Read: block structure, tables with spans and nested layout tables, list
/// numbers, `<meta>` and `<title>`. Left out: scripts, styles, comments, hidden parts, forms' fields, deleted text.
enum HtmlReader {
  /// - Parameter text: UTF-8, whatever the page says about itself.
  static func read(_ text: [UInt8], name: String) throws(DocumentError) -> Document {
    let tree = try HtmlTree(ConditionalMarkup.removed(from: text))
    var document = Document(name: name, format: .html)
    _ = try tree.withRoot { (root) throws(DocumentError) in
      collectMetadata(root, into: &document.metadata, depth: 0)
      var flow = HtmlFlow(root: root)
      try flow.walk(root, depth: 0)
      try flow.endParagraph()
      document.blocks = flow.blocks
    }
    return document
  }

  private static func collectMetadata(_ node: HtmlNode, into metadata: inout [Document.Property], depth: Int) {
    guard depth < 8 else { return }
    for child in node.children where child.kind == .element {
      switch child.name {
      case "meta":
        guard let name = child.attribute("name") ?? child.attribute("property"),
          let value = child.attribute("content")
        else { continue }
        metadata.append(Document.Property(name: name.lowercased(), value: CellText.trimmed(value)))
      case "title":
        let words = child.wholeText.split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" || $0 == "\r" }
        metadata.append(Document.Property(name: "title", value: words.joined(separator: " ")))
      case "body": continue
      default: collectMetadata(child, into: &metadata, depth: depth + 1)
      }
    }
  }
}
