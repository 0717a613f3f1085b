internal import CLibXML2

/// Reads an XML part piece by piece, without network, entities or a document type.
struct XMLCursor: ~Copyable {
  enum Event: Equatable {
    /// The local name; "" for an element of a namespace that is not asked for. An empty element gives start and end.
    case start(String)
    case end(String)
    case text(String)
  }

  private let reader: xmlTextReaderPtr
  private let part: String
  private let keptError: UnsafeMutablePointer<clibxml2_error>
  /// Whether elements of a namespace, by the address of its interned name, are asked for.
  private var namespaces: [UnsafePointer<xmlChar>: Bool] = [:]
  private let isWanted: (String) -> Bool
  private var pendingEnd: String?

  /// Calls `body` with a cursor before the root element.
  /// - Parameters:
  ///   - part: the part's name, for messages.
  ///   - isWanted: whether elements of a namespace matter.
  static func read(
    _ bytes: [UInt8], part: String, isWanted: @escaping (String) -> Bool,
    _ body: (inout XMLCursor) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    guard !bytes.isEmpty else { throw DocumentError("\(part) is empty: get the file again") }
    try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
      var cursor = try XMLCursor(buffer, part: part, isWanted: isWanted)
      try body(&cursor)
    }
  }

  private init(
    _ buffer: UnsafeBufferPointer<UInt8>, part: String, isWanted: @escaping (String) -> Bool
  ) throws(DocumentError) {
    try LibXML2.load()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue)
    let raw = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
    guard let reader = clibxml2_reader(raw, Int32(clamping: buffer.count), options) else {
      throw DocumentError("no memory to read \(part)")
    }
    self.reader = reader
    self.part = part
    self.isWanted = isWanted
    keptError = .allocate(capacity: 1)
    keptError.initialize(to: clibxml2_error())
    clibxml2_capture(reader, keptError)
  }

  deinit {
    clibxml2_free_reader(reader)
    keptError.deallocate()
  }

  /// The next start, end or text; nil at the end of the part.
  mutating func next() throws(DocumentError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      switch clibxml2_read(reader) {
      case 1: break
      case 0: return nil
      default: throw malformed()
      }
      switch xmlReaderTypes(UInt32(bitPattern: clibxml2_node_type(reader))) {
      case XML_READER_TYPE_ELEMENT:
        let name = wantedName()
        if clibxml2_is_empty_element(reader) == 1 { pendingEnd = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT: return .end(wantedName())
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text(clibxml2_value(reader).map { String(cString: $0) } ?? "")
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw DocumentError("\(part) declares a document type or entities, as no office program does: not read")
      default: continue
      }
    }
  }

  /// An attribute of the element that `start` stood for, by its local name whatever its prefix.
  func attribute(_ name: String) -> String? {
    guard clibxml2_has_attributes(reader) == 1 else { return nil }
    var found: String?
    while found == nil, clibxml2_next_attribute(reader) == 1 {
      guard let local = clibxml2_local_name(reader), let value = clibxml2_value(reader) else {
        continue
      }
      if String(cString: local) == name { found = String(cString: value) }
    }
    _ = clibxml2_back_to_element(reader)
    return found
  }

  /// Leaves the element that `start` stood for, with all that is in it.
  mutating func skipElement() throws(DocumentError) {
    var depth = 1
    while depth > 0 {
      switch try next() {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: continue
      case nil: return
      }
    }
  }

  private mutating func wantedName() -> String {
    guard let local = clibxml2_local_name(reader) else { return "" }
    guard let uri = clibxml2_namespace(reader) else { return isWanted("") ? String(cString: local) : "" }
    let wanted: Bool
    if let known = namespaces[uri] {
      wanted = known
    } else {
      wanted = isWanted(String(cString: uri))
      namespaces[uri] = wanted
    }
    return wanted ? String(cString: local) : ""
  }

  private func malformed() -> DocumentError {
    let error = keptError.pointee
    let message = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    // libxml2 adds advice to programmers.
    let firstLine = message.split(separator: "\n").first ?? "wrong bytes for its encoding"
    let advice = " use XML_PARSE_HUGE option"
    let reason = firstLine.hasSuffix(advice) ? firstLine.dropLast(advice.count) : firstLine
    return DocumentError("\(part) is not well-formed XML (line \(error.line): \(reason)): get the file again")
  }
}
