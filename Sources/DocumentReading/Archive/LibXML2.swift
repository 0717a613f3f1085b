internal import CLibXML2

/// The library that reads XML and HTML, loaded when the first such file is met: text and CSV do without it.
enum LibXML2 {
  /// Comes before every other use; does nothing the second time.
  static func load() throws(DocumentError) {
    guard let reason = clibxml2_load() else { return }
    throw DocumentError(
      "HTML, DOCX and XLSX are read with libxml2, which cannot be loaded (\(String(cString: reason))): install it "
        + "(Debian: apt-get install libxml2), or save the file as text")
  }
}
