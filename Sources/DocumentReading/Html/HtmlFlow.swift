/// Walks a tree in reading order and gathers paragraphs and tables.
struct HtmlFlow {
  private(set) var blocks: [Block] = []
  private var text = HtmlText()
  private var blank = 0
  private var lists: [HtmlList] = []
  private var marker = ""
  private var preformatted = 0
  /// The whole page; nil inside a cell.
  private let root: HtmlNode?
  private var rootLength: Int?

  init(root: HtmlNode? = nil) { self.root = root }

  mutating func walk(_ node: HtmlNode, depth: Int) throws(DocumentError) {
    guard depth < Limits.htmlDepth else { throw HtmlFlow.tooDeep(node) }
    switch node.kind {
    case .text: try append(node.content, line: node.line)
    case .element: try walkElement(node, depth: depth)
    case .other: return
    }
  }

  mutating func walkChildren(_ node: HtmlNode, depth: Int) throws(DocumentError) {
    for child in node.children { try walk(child, depth: depth + 1) }
  }

  /// Ends the line that is being gathered, if it has text.
  mutating func endParagraph() throws(DocumentError) {
    guard !text.isEmpty else { return }
    guard text.length <= Limits.textBytes * 3, blocks.count < Limits.paragraphs else {
      throw DocumentError(line: text.line, "a paragraph of more than 4 MB: this is no notice")
    }
    let (line, number) = text.take()
    if CellText.isBlank(line) {
      blank += 1
      return
    }
    add(.paragraph(Paragraph(text: marker + line, line: number, blankLinesBefore: blank)))
    marker = ""
  }

  mutating func add(_ block: Block) {
    blocks.append(block)
    blank = 0
  }

  private mutating func append(_ content: String, line: Int) throws(DocumentError) {
    guard preformatted > 0 else { return text.append(content, line: line) }
    for (offset, part) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if offset > 0 { try breakLine() }
      text.append(String(part), line: line + offset)
    }
  }

  private mutating func breakLine() throws(DocumentError) {
    if text.isEmpty { blank += 1 } else { try endParagraph() }
  }

  private mutating func walkElement(_ node: HtmlNode, depth: Int) throws(DocumentError) {
    let name = node.name
    if HtmlTags.unread.contains(name) || node.isHidden && !isPageItself(node) { return }
    switch name {
    case "br": try breakLine()
    case "table":
      try endParagraph()
      leaveMargin()
      try HtmlTable.read(node, into: &self, depth: depth)
      leaveMargin()
    case "ol", "ul":
      try endParagraph()
      lists.append(HtmlList(node))
      try walkChildren(node, depth: depth)
      try endParagraph()
      lists.removeLast()
    case "li":
      try endParagraph()
      marker = lists.isEmpty ? "" : lists[lists.count - 1].next(node)
      try walkChildren(node, depth: depth)
      try endParagraph()
      marker = ""
    case "pre":
      try endParagraph()
      preformatted += 1
      try walkChildren(node, depth: depth)
      preformatted -= 1
      try endParagraph()
    default:
      guard HtmlTags.blocks.contains(name) else { return try walkChildren(node, depth: depth) }
      let hasMargin = HtmlTags.marginBlocks.contains(name)
      try endParagraph()
      if hasMargin { leaveMargin() }
      try walkChildren(node, depth: depth)
      try endParagraph()
      if hasMargin { leaveMargin() }
    }
  }

  /// A veil over most of the page is lifted by a script once it has loaded.
  private mutating func isPageItself(_ node: HtmlNode) -> Bool {
    guard node.isVeiled, HtmlTags.blocks.contains(node.name), let root else { return false }
    let whole = rootLength ?? HtmlFlow.length(of: root, depth: 0)
    rootLength = whole
    return HtmlFlow.length(of: node, depth: 0) * 2 > whole
  }

  /// Bytes of text that would be read.
  private static func length(of node: HtmlNode, depth: Int) -> Int {
    switch node.kind {
    case .text: return CellText.trimmed(node.content).utf8.count
    case .other: return 0
    case .element:
      guard depth < Limits.htmlDepth, !HtmlTags.unread.contains(node.name) else { return 0 }
      return node.children.reduce(0) { $0 + length(of: $1, depth: depth + 1) }
    }
  }

  /// A paragraph stands apart from its neighbours, as in the text that a browser saves; lines parted by `<br>` do not.
  private mutating func leaveMargin() {
    if !blocks.isEmpty { blank = max(blank, 1) }
  }

  static func tooDeep(_ node: HtmlNode) -> DocumentError {
    DocumentError(line: node.line, "nested more than \(Limits.htmlDepth) deep: save the page again, or as text")
  }
}
