import Reporting
import Testing

@Suite struct `Text on a terminal` {
  @Test(arguments: [
    ("abc", 3), ("天地", 4), ("e\u{301}", 1), ("か\u{3099}", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("ｶﾅ", 2), ("한국", 4),
    ("\u{20000}", 2), ("❤\u{FE0F}", 2), ("“…”—①", 5), ("", 0), ("\u{200D}", 0), ("〔2026〕5号", 11), ("🇨", 1),
  ])
  func `Chinese characters count two columns, marks and joiners none`(_ sample: (text: String, width: Int)) {
    #expect(DisplayWidth.of(sample.text) == sample.width)
  }

  @Test func `ambiguous characters count two where the terminal says so`() {
    #expect(DisplayWidth.of("“…”—①", wideAmbiguous: true) == 10)
    #expect(DisplayWidth.of("─█", wideAmbiguous: true) == 4)
    #expect(DisplayWidth.of("abc天", wideAmbiguous: true) == 5)
  }

  @Test func `a text is as wide as its characters`() {
    // Around the ends of the ranges that are counted without looking at each character.
    let ends: [UInt32] = [0x20, 0x7E, 0x3000, 0x3029, 0x303F, 0x4DFF, 0x4E00, 0x9FFF, 0xA000, 0xFF01, 0xFF3F, 0xFF61]
    for end in ends {
      for value in (end - 2)...(end + 2) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for text in ["\(scalar)", "工\(scalar)，a", "\(scalar)\u{301}", "“\(scalar)\(scalar)”"] {
          #expect(DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) }, "\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: [
    // Six columns would end before the comma: the character before it comes along.
    ("完成绿，化施工", 6, ["完成", "绿，化", "施工"]),
    ("完成（一期）", 6, ["完成", "（一", "期）"]),
    ("one two three", 7, ["one two", "three"]),
    ("建成abcdefgh", 6, ["建成", "abcdef", "gh"]),
    ("甲\n乙", 10, ["甲", "乙"]),
    ("", 10, [""]),
    ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
  ])
  func `lines break between characters, and no closing mark starts one`(
    _ sample: (text: String, width: Int, lines: [String])
  ) {
    #expect(Wrapping.lines(sample.text, width: sample.width) == sample.lines)
  }

  @Test func `no line is wider than asked and nothing but blanks is lost`() {
    let text = "完成云溪河东岸（一期、二期）绿道3.5公里的路基 and a boardwalk；“同步”做好👨‍👩‍👧沿线绿化……"
    for width in 2...60 {
      for wideAmbiguous in [false, true] {
        let lines = Wrapping.lines(text, width: width, wideAmbiguous: wideAmbiguous)
        #expect(lines.allSatisfy { DisplayWidth.of($0, wideAmbiguous: wideAmbiguous) <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      }
    }
  }

  @Test func `characters that steer a terminal are spelled out`() {
    #expect(PrintableText.of("a\u{1B}[31mb") == "a\\u{1b}[31mb")
    #expect(PrintableText.of("ab\u{202E}cd\u{2066}") == "ab\\u{202e}cd\\u{2066}")
    #expect(PrintableText.of("一\r\n二\t三") == "一 二 三")
    #expect(PrintableText.of("一\r\n二\r三\u{2028}四", keepsLines: true) == "一\n二\n三\n四")
    #expect(PrintableText.of("\u{9B}\u{7F}\u{0}") == "\\u{9b}\\u{7f}\\u{0}")
  }
}
