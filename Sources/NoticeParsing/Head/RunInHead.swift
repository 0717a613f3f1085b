/// A letter's head, or its end, in one paragraph: blanks stand where its lines ended.
enum RunInHead {
  private static let shortest = 40
  private static let fewest = 3
  private static let most = 200

  /// The lines with such paragraphs parted at their blanks; the parts keep the paragraph's number.
  static func parted(_ lines: [Line]) -> [Line] {
    guard lines.contains(where: { parts(of: $0) != nil }) else { return lines }
    return lines.flatMap { line -> [Line] in
      guard let parts = parts(of: line) else { return [line] }
      return parts.enumerated().map { index, text in
        var part = line
        part.text = text
        if index > 0 { part.blankLinesBefore = 0 }
        return part
      }
    }
  }

  /// A document number, or a signing body and its day, between blanks tell that these stand for line ends.
  private static func parts(of line: Line) -> [Passage]? {
    let text = line.text
    guard text.count >= shortest, text.marks.contains(.blank), text.marks.contains(.time) || text.hasDigit,
      !text.contains("|" as Unicode.Scalar)
    else { return nil }
    let parts = text.split { $0 == " " }.filter { !$0.isEmpty }
    guard (fewest...most).contains(parts.count), !parts.contains(where: isLabel) else { return nil }
    let isSigned = zip(parts, parts.dropFirst()).contains { SigningBody.matches($0) && PrintedDate.whole($1) != nil }
    let isNumbered = parts.contains { part in
      DocumentNumberReader.whole(part).map { !$0.isDamaged && !part.contains("《" as Unicode.Scalar) } ?? false
    }
    return isSigned || isNumbered ? parts : nil
  }

  /// 【发文字号】 and 文号: stand before facts about the page, one beside the other.
  private static func isLabel(_ part: Passage) -> Bool {
    part.count <= 8 && (part.lastScalar == ":" && part.firstScalar != "各" || part.lastScalar == "]")
  }
}
