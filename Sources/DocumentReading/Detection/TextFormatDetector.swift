/// Tells HTML, JSON, CSV and page text apart: by what the text begins with, then by the name, then by its separators.
enum TextFormatDetector {
  /// - Parameter text: UTF-8.
  static func detect(_ text: [UInt8], name: String) -> DocumentFormat {
    let head = text.prefix(1 << 16)
    if isMarkup(head) { return .html }
    if isJSON(head) { return .json }
    let lower = name.lowercased()
    for ending in [".csv", ".tsv", ".tab"] where lower.hasSuffix(ending) { return .csv }
    for ending in [".html", ".htm", ".xhtml"] where lower.hasSuffix(ending) { return .html }
    if lower.hasSuffix(".json") { return .json }
    // Page text may hold tabs, commas and pipes; only tabs and quoted commas in every line say that this is a table.
    let lines = head.count == text.count ? head : head[..<(head.lastIndex(of: 0x0A) ?? head.endIndex)]
    return Separator.isTable(lines, namedText: lower.hasSuffix(".txt")) ? .csv : .text
  }

  /// Tags that no text about tasks would hold.
  private static let openings = [
    "<!doctype", "<html", "<head", "<body", "<meta", "<title", "<table", "<tr", "<td", "<div", "<p>", "<p ",
    "<span", "<br", "<h1", "<h2", "<center", "<font", "<script", "<style",
  ].map { Array($0.utf8) }

  private static func isMarkup(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.contains(0x3C) else { return false }
    let lower = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    var rest = lower[...].drop { $0 <= 0x20 }
    while rest.starts(with: [0x3C, 0x21, 0x2D, 0x2D]) || rest.starts(with: [0x3C, 0x3F]) {
      guard let end = rest.firstIndex(of: 0x3E) else { return false }
      rest = rest[(end + 1)...].drop { $0 <= 0x20 }
    }
    if openings.contains(where: { rest.starts(with: $0) }) { return true }
    for tag in ["<html", "<body", "<table", "<tbody"] where lower[...].containsSequence(tag) { return true }
    return false
  }

  private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    let rest = head.drop { $0 <= 0x20 }
    guard let first = rest.first, first == 0x7B || first == 0x5B else { return false }
    let next = rest.dropFirst().drop { $0 <= 0x20 }.first
    return first == 0x7B ? next == 0x22 || next == 0x7D : next == 0x7B || next == 0x5D
  }
}
