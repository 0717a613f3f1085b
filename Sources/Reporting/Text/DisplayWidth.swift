/// How many columns a text takes on a terminal (East Asian Width, UAX #11).
public enum DisplayWidth {
  /// Wide and full-width characters count two, combining marks, joiners and variation selectors none.
  /// - Parameter wideAmbiguous: characters of ambiguous width (“ ” … — ①) count two.
  public static func of(_ text: String, wideAmbiguous: Bool = false) -> Int {
    var text = text
    return text.withUTF8(widthOfPlain) ?? text.reduce(0) { $0 + of($1, wideAmbiguous: wideAmbiguous) }
  }

  /// Of printable ASCII, Chinese characters and full-width signs, each a character of its own; nil where others are.
  private static func widthOfPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var index = 0
    while index < utf8.count {
      switch utf8[index] {
      case 0x20..<0x7F:
        width += 1
        index += 1
        continue
      // U+3000–3029: 、。《》【】
      case 0xE3 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] < 0xAA: break
      // U+5000–9FFF
      case 0xE5...0xE9: break
      // U+4E00–4FFF
      case 0xE4 where index + 1 < utf8.count && utf8[index + 1] >= 0xB8: break
      // U+FF01–FF60: ，：；（）
      case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBC && utf8[index + 2] > 0x80: break
      default: return nil
      }
      width += 2
      index += 3
    }
    return width
  }

  /// 0, 1 or 2: the widest scalar of the character decides.
  public static func of(_ character: Character, wideAmbiguous: Bool = false) -> Int {
    var width = 0
    var regionalIndicators = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F: width = max(width, 1)
      case 0xFE0F: width = 2
      case 0x1F1E6...0x1F1FF:
        regionalIndicators += 1
        width = regionalIndicators == 2 ? 2 : max(width, 1)
      default: width = max(width, of(scalar, wideAmbiguous))
      }
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar, _ wideAmbiguous: Bool) -> Int {
    if WidthRanges.contains(scalar.value, in: WidthRanges.wide) {
      // The marks for kana voicing lie inside a wide range, yet combine.
      return scalar.value == 0x3099 || scalar.value == 0x309A || (0x302A...0x302F).contains(scalar.value) ? 0 : 2
    }
    switch scalar.properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return wideAmbiguous && WidthRanges.contains(scalar.value, in: WidthRanges.ambiguous) ? 2 : 1
  }
}
