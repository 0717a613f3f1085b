/// Reads bytes as a document: the format by content first, by name second.
public enum DocumentReader {
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its name, for messages and, where the content leaves it open, for the format.
  ///   - format: nil to decide by content and name.
  /// - Throws: `DocumentError` where the bytes are not of that format or of none that is read here.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat? = nil
  ) throws(DocumentError) -> Document {
    if let container = try ContainerDetector.detect(bytes) {
      guard format == nil || format == container.format else {
        throw mismatch(stated: format, found: container.format)
      }
      switch container {
      case .word(let archive): return try WordReader.read(archive, name: name)
      case .workbook(let archive): return try WorkbookDocument.read(WorkbookReader.read(archive), name: name)
      }
    }
    guard
      bytes.contains(where: { $0 > 0x20 && $0 < 0x7F || $0 >= 0x80 && ![0xEF, 0xBB, 0xBF].contains($0) })
        || bytes.contains(0)
    else {
      throw DocumentError("the file is empty")
    }
    if format == .docx || format == .xlsx || ContainerDetector.isNamedAsContainer(name) && format == nil {
      throw DocumentError("not a DOCX or XLSX file, whatever its name says: state the format of the content")
    }
    let decoded = try TextDecoder.decode(bytes)
    guard decoded.text.contains(where: { $0 > 0x20 }) else { throw DocumentError("the file is empty") }
    try RefusedFormat.check(text: decoded.text)
    let found = format ?? TextFormatDetector.detect(decoded.text, name: name)
    var document = try read(text: Invisible.removed(from: decoded.text), name: name, format: found)
    document.remarks.insert(contentsOf: decoded.remarks, at: 0)
    guard !document.blocks.isEmpty else {
      throw DocumentError("no text in this \(found.rawValue) file")
    }
    return document
  }

  /// The format by content first, by name second.
  /// - Throws: `DocumentError` with the way to convert a format that is not read here.
  public static func detect(_ bytes: [UInt8], name: String) throws(DocumentError) -> DocumentFormat {
    if let container = try ContainerDetector.detect(bytes) { return container.format }
    let decoded = try TextDecoder.decode(bytes)
    try RefusedFormat.check(text: decoded.text)
    return TextFormatDetector.detect(decoded.text, name: name)
  }

  private static func read(
    text: [UInt8], name: String, format: DocumentFormat
  ) throws(DocumentError) -> Document {
    switch format {
    case .html: return try HtmlReader.read(text, name: name)
    case .csv: return try DelimitedReader.read(text, name: name)
    case .text: return try TextReader.read(text, name: name)
    case .json:
      throw DocumentError("JSON holds a plan, not a document: import it as JSON")
    case .docx, .xlsx:
      throw DocumentError("not a \(format.rawValue.uppercased()) file")
    }
  }

  private static func mismatch(stated: DocumentFormat?, found: DocumentFormat) -> DocumentError {
    DocumentError(
      "this is \(found.rawValue), not \(stated?.rawValue ?? "text"): leave the format out or state \(found.rawValue)")
  }
}
