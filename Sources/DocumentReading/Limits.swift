/// The bounds that keep memory flat on hostile files; a file beyond one is refused, never cut.
enum Limits {
  /// Bytes of one line, cell or paragraph.
  static let textBytes = 4 << 20
  /// Paragraphs of a document.
  static let paragraphs = 2_000_000
  /// Places of all tables of a document, covered ones included.
  static let tablePlaces = 1_000_000
  /// Columns that one cell may span; the bound that browsers use.
  static let columnSpan = 1000
  /// Members of an archive.
  static let archiveMembers = 10_000
  /// Bytes of one member after inflating.
  static let inflatedMember = 64 << 20
  /// Bytes of all members read from one archive after inflating.
  static let inflatedTotal = 128 << 20
  /// Tags of a page; its tree takes some 300 bytes for each.
  static let htmlTags = 700_000
  /// Nesting of elements in HTML; XML has libxml2's own bound of 256.
  static let htmlDepth = 400
}
