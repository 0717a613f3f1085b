/// Binary formats, told by their first bytes and, for archives, by their members.
enum ContainerDetector {
  enum Container {
    case word(ZipArchive)
    case workbook(ZipArchive)

    var format: DocumentFormat {
      switch self {
      case .word: .docx
      case .workbook: .xlsx
      }
    }
  }

  /// nil where the bytes are not binary as far as their beginning tells.
  /// - Throws: `DocumentError` with the way to convert a binary format that is not read here.
  static func detect(_ bytes: [UInt8]) throws(DocumentError) -> Container? {
    if bytes.isEmpty { throw DocumentError("the file is empty") }
    try RefusedFormat.check(bytes: bytes)
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) else {
      return nil
    }
    let archive = try ZipArchive(bytes)
    try RefusedFormat.check(members: archive)
    // The folders are what every producer keeps, even where the main part has another name.
    if archive.hasMember(under: "word/") { return .word(archive) }
    if archive.hasMember(under: "xl/") { return .workbook(archive) }
    throw DocumentError("an archive without a Word document or a workbook in it: unpack it and import its files")
  }

  static func isNamedAsContainer(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".docx") || lower.hasSuffix(".xlsx")
  }
}
