/// The parts of an office file and how they refer to each other.
struct Package {
  private var archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  struct Relationship {
    var id: String
    /// The last word of the relationship's type: `worksheet`, `styles`, `officeDocument` ….
    var type: String
    /// The target as a member's name.
    var target: String
  }

  mutating func read(_ part: String) throws(DocumentError) -> [UInt8]? { try archive.read(part) }

  /// The main part: what the package's relationships name, else the usual name.
  mutating func mainPart(usual: String) throws(DocumentError) -> String {
    let named = try relationships(of: "").first { $0.type == "officeDocument" }?.target
    guard let main = [named, usual].compactMap({ $0 }).first(where: { archive.hasMember($0) }) else {
      throw DocumentError("no \(usual) in the archive: get the file again")
    }
    return main
  }

  /// - Parameter part: "" for the package itself.
  mutating func relationships(of part: String) throws(DocumentError) -> [Relationship] {
    let (folder, file) = Package.split(part)
    let name = folder + "_rels/" + file + ".rels"
    guard let bytes = try archive.read(name) else { return [] }
    var found: [Relationship] = []
    try XMLCursor.read(bytes, part: name, isWanted: { _ in true }) { (cursor) throws(DocumentError) in
      while let event = try cursor.next() {
        guard event == .start("Relationship"), let id = cursor.attribute("Id"),
          let type = cursor.attribute("Type"), let target = cursor.attribute("Target"),
          cursor.attribute("TargetMode") != "External"
        else { continue }
        found.append(
          Relationship(
            id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
            target: Package.resolve(target, from: folder)))
      }
    }
    return found
  }

  /// "xl/workbook.xml" → ("xl/", "workbook.xml").
  private static func split(_ part: String) -> (folder: String, file: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  private static func resolve(_ target: String, from folder: String) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": _ = pieces.popLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}
