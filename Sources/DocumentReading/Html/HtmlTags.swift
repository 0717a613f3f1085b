/// What the names of elements mean for reading.
enum HtmlTags {
  /// Elements whose content is not part of the page's text.
  static let unread: Set<String> = [
    "script", "style", "head", "title", "noscript", "template", "iframe", "object", "embed", "select", "option",
    "textarea", "svg", "canvas", "audio", "video", "rt", "rp", "del", "xml", "map",
  ]

  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "html", "body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dl", "dt", "dd", "blockquote", "center",
    "section", "article", "header", "footer", "nav", "main", "aside", "form", "fieldset", "address", "hr", "figure",
    "figcaption", "tr", "td", "th", "caption", "tbody", "thead", "tfoot", "ucapcontent", "ucaptitle",
  ]

  /// Blocks that browsers set apart from their neighbours.
  static let marginBlocks: Set<String> = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dl", "hr"]
}
