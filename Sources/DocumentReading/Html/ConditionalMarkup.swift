/// Word's marks around parts for some browsers: `<![if !supportLists]>` … `<![endif]>`. Browsers drop the marks and show
/// the part; libxml2 shows the marks too. And the marks of Word's own paragraphs, `<o:p>`.
enum ConditionalMarkup {
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard text[...].containsSequence("<![") || text[...].containsSequence("<o:p") else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      if let end = mark(in: text, at: position) {
        position = end
      } else {
        output.append(text[position])
        position += 1
      }
    }
    return output
  }

  /// The position behind a mark that begins here; nil where none does. `<![endif]-->` ends a comment, so it is none.
  private static func mark(in text: [UInt8], at start: Int) -> Int? {
    guard text[start] == 0x3C else { return nil }
    if let end = wordParagraph(in: text, at: start) { return end }
    guard text[start...].prefix(3).elementsEqual([0x3C, 0x21, 0x5B]) else { return nil }
    let word = text[(start + 3)...].prefix(5).map { $0 | 0x20 }
    guard word.starts(with: Array("if".utf8)) || word == Array("endif".utf8) else { return nil }
    guard let end = text[start...].prefix(200).firstIndex(of: 0x3E), text[end - 1] == 0x5D else { return nil }
    return end + 1
  }

  /// `<o:p>` and `</o:p>`, which Word writes inside its lines: libxml2 takes them for paragraphs.
  private static func wordParagraph(in text: [UInt8], at start: Int) -> Int? {
    let name = text[(start + 1)...].first == 0x2F ? start + 2 : start + 1
    guard name + 3 < text.count, text[name] == 0x6F, text[name + 1] == 0x3A, text[name + 2] == 0x70,
      case let next = text[name + 3], next == 0x3E || next == 0x2F || next == 0x20,
      let end = text[name...].prefix(60).firstIndex(of: 0x3E)
    else { return nil }
    return end + 1
  }
}
