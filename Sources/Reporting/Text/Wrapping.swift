/// Breaks text into lines by columns.
public enum Wrapping {
  /// Breaks at blanks and between Chinese characters; no closing mark (、，。；）) starts a line and no opening mark ends
  /// one where that can be avoided. A word wider than a line is cut between characters, never inside one. Line ends in
  /// the text are kept. One line at least, empty for an empty text.
  /// - Parameter width: columns, 2 or more.
  public static func lines(_ text: String, width: Int, wideAmbiguous: Bool = false) -> [String] {
    // Most cells and most lines of the help fit as they are.
    if fits(text, width) { return [text] }
    var lines: [String] = []
    for paragraph in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += paragraphLines(Substring(paragraph), max(2, width), wideAmbiguous)
    }
    return lines
  }

  /// Sure of one short line without looking at its characters: no byte of UTF-8 takes more than one column.
  private static func fits(_ text: String, _ width: Int) -> Bool {
    var text = text
    return text.withUTF8 { $0.count <= width && !$0.contains(0x0A) }
  }

  private static func paragraphLines(_ paragraph: Substring, _ width: Int, _ wideAmbiguous: Bool) -> [String] {
    let characters = Array(paragraph)
    // Pieces are cut out of the text: putting characters together again takes most of the time of a screen of help.
    let places = Array(paragraph.indices) + [paragraph.endIndex]
    let widths = characters.map { DisplayWidth.of($0, wideAmbiguous: wideAmbiguous) }
    guard widths.reduce(0, +) > width else { return [String(paragraph)] }
    var lines: [String] = []
    var start = 0
    while start < characters.count {
      var end = start
      var used = 0
      while end < characters.count, used + widths[end] <= width {
        used += widths[end]
        end += 1
      }
      end = max(end, start + 1)
      if end < characters.count {
        end = (start + 1...end).last { mayBreak(characters, widths, before: $0) } ?? end
      }
      var last = end
      while last > start, characters[last - 1] == " " { last -= 1 }
      lines.append(String(paragraph[places[start]..<places[last]]))
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
    return lines
  }

  private static func mayBreak(_ characters: [Character], _ widths: [Int], before index: Int) -> Bool {
    let previous = characters[index - 1]
    let next = characters[index]
    if previous == " " || next == " " { return true }
    guard !isClosing(next), !isOpening(previous) else { return false }
    return widths[index - 1] == 2 || widths[index] == 2
  }

  // Told by the first scalar: comparing whole characters asks for their normal form, a seventh of the time of `show`.
  private static func isClosing(_ character: Character) -> Bool {
    switch character.unicodeScalars[character.unicodeScalars.startIndex] {
    case "、", "，", "。", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "”", "’", "…", "—", "％", "·",
      ",", ".",
      ";", ":", "?", "!", ")", "]", "}", "%":
      true
    default: false
    }
  }

  private static func isOpening(_ character: Character) -> Bool {
    switch character.unicodeScalars[character.unicodeScalars.startIndex] {
    case "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "“", "‘", "(", "[", "{": true
    default: false
    }
  }
}
