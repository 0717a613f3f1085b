/// How many columns a text takes on a terminal (East Asian Width, UAX #11).
public enum DisplayWidth {
  /// Wide and full-width characters count two, combining marks, joiners and variation selectors none.
  /// - Parameter wideAmbiguous: characters of ambiguous width (“ ” … — ①) count two.
  public static func of(_ text: String, wideAmbiguous: Bool = false) -> Int {
    var text = text
    let plain = text.withUTF8 { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? $0.count : nil }
    return plain ?? text.reduce(0) { $0 + of($1, wideAmbiguous: wideAmbiguous) }
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
