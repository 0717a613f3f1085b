internal import CLibXML2

/// A node of a tree that libxml2 holds; valid as long as the `HtmlTree` it comes from.
struct HtmlNode {
  fileprivate let pointer: UnsafeMutablePointer<xmlNode>

  enum Kind { case element, text, other }

  var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE: .element
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
    default: .other
    }
  }

  /// Lower case, as HTML's parser gives it; a prefix such as `o:` stays.
  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }
  var content: String { pointer.pointee.content.map { String(cString: $0) } ?? "" }
  var line: Int { max(1, Int(clibxml2_line(pointer))) }
  var firstChild: HtmlNode? { pointer.pointee.children.map(HtmlNode.init(pointer:)) }
  var nextSibling: HtmlNode? { pointer.pointee.next.map(HtmlNode.init(pointer:)) }

  var children: some Sequence<HtmlNode> {
    sequence(state: firstChild) { next in
      defer { next = next?.nextSibling }
      return next
    }
  }

  func attribute(_ name: String) -> String? {
    guard let value = clibxml2_property(pointer, name) else { return nil }
    defer { clibxml2_free(value) }
    return String(cString: value)
  }

  /// Whether it is kept from being shown by a style alone that leaves its place free: a script may show it later.
  var isVeiled: Bool {
    guard attribute("hidden") == nil, let style = attribute("style") else { return false }
    let squeezed = String(style.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace })
    return squeezed.utf8.containsSequence("visibility:hidden") && !squeezed.utf8.containsSequence("display:none")
      && !squeezed.utf8.containsSequence("mso-hide:all")
  }

  /// Whether a style sheet's usual words or the attribute `hidden` keep it from being shown.
  var isHidden: Bool {
    var next = pointer.pointee.properties
    while let property = next {
      let name = property.pointee.name
      if clibxml2_equal(name, "hidden") == 1 { return true }
      if clibxml2_equal(name, "style") == 1, HtmlNode.hides(property.pointee.children?.pointee.content) { return true }
      next = property.pointee.next
    }
    return false
  }

  /// Word writes a style at every run of text, so the words are looked for before anything is copied.
  private static func hides(_ style: UnsafeMutablePointer<xmlChar>?) -> Bool {
    guard let style, clibxml2_contains(style, "none") == 1 || clibxml2_contains(style, "hid") == 1 else { return false }
    let squeezed = String(String(cString: style).lowercased().unicodeScalars.filter { !$0.properties.isWhitespace })
    return ["display:none", "visibility:hidden", "mso-hide:all"].contains { squeezed.utf8.containsSequence($0) }
  }

  /// The text below it, for `<title>` and `<caption>`.
  var wholeText: String {
    guard let text = clibxml2_content(pointer) else { return "" }
    defer { clibxml2_free(text) }
    return String(cString: text)
  }
}

/// The tree that libxml2's HTML parser makes of text, repaired as browsers of its time did.
struct HtmlTree: ~Copyable {
  private let document: htmlDocPtr

  /// - Parameter text: UTF-8 without zero bytes.
  /// - Throws: `DocumentError` where there are too many tags, or where the parser gives up before the end.
  init(_ text: [UInt8]) throws(DocumentError) {
    let tags = text.count { $0 == 0x3C }
    guard tags <= Limits.htmlTags else {
      throw DocumentError("a page of \(tags) tags: no notice has more than \(Limits.htmlTags); split it")
    }
    try LibXML2.load()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    var stop: Int32 = 0
    let parsed = text.withUnsafeBytes { raw in
      clibxml2_html(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: raw.count), Int32(bitPattern: options),
        &stop)
    }
    // Repairs go on; what stops the parser would lose the rest of the page without a word.
    guard stop == 0 else {
      throw DocumentError(
        line: Int(stop), "HTML nested too deep or damaged here: save the page again, or as text")
    }
    guard let parsed else { throw DocumentError("not HTML that can be read: save the page again, or as text") }
    document = parsed
  }

  deinit { clibxml2_free_document(document) }

  func withRoot<Result>(
    _ body: (HtmlNode) throws(DocumentError) -> Result
  ) throws(DocumentError) -> Result? {
    guard let root = clibxml2_root(document) else { return nil }
    return try body(HtmlNode(pointer: root))
  }
}
