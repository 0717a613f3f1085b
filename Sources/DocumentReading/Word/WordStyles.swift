/// The lists that a document's styles name.
struct WordStyles {
  private struct Style {
    var base: String?
    var list: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]

  init(part: String, of package: inout Package) throws(DocumentError) {
    guard let bytes = try package.read(part) else { return }
    var found: [String: Style] = [:]
    try XMLCursor.read(bytes, part: part, isWanted: WordNamespace.isWanted) { (cursor) throws(DocumentError) in
      var id: String?
      while let event = try cursor.next() {
        switch event {
        case .start("style"):
          id = cursor.attribute("styleId")
          if let id { found[id] = Style() }
        case .end("style"): id = nil
        case .start(let name):
          guard let id else { continue }
          switch name {
          case "basedOn": found[id]?.base = cursor.attribute("val")
          case "numId": found[id]?.list = cursor.attribute("val")
          case "ilvl": found[id]?.level = cursor.attribute("val").flatMap { Int($0) }
          default: continue
          }
        case .end, .text: continue
        }
      }
    }
    styles = found
  }

  /// The list of a style or of those that it is based on.
  func list(of style: String) -> (list: String, level: Int?)? {
    var next: String? = style
    // Styles may be based on each other in a circle.
    for _ in 0..<20 {
      guard let name = next, let found = styles[name] else { return nil }
      if let list = found.list { return (list, found.level) }
      next = found.base
    }
    return nil
  }
}
