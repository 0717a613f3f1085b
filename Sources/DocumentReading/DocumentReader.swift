/// Reads bytes as a document: the format by content first, by name second.
public enum DocumentReader {
  /// - Parameter format: nil to decide by content and name.
  /// - Throws: `DocumentError` where the bytes are not of that format or of none that is read here.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat? = nil
  ) throws(DocumentError) -> Document {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DocumentError("not UTF-8")
    }
    return TextReader.read(text, name: name)
  }
}
